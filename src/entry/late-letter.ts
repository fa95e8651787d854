import type { Letter } from "../ports/letter";

/** The letter that is loaded when it is first asked for something; the pane opens without waiting for it. */
export function lateLetter(load: () => Promise<Letter>): Letter {
  let loaded: Promise<Letter> | undefined;
  const letter = () => (loaded ??= load());
  return {
    insertField: async (...facts) => (await letter()).insertField(...facts),
    replaceField: async (...facts) => (await letter()).replaceField(...facts),
    wrapParagraphs: async (...facts) => (await letter()).wrapParagraphs(...facts),
    addParagraph: async (...facts) => (await letter()).addParagraph(...facts),
    tagsAtSelection: async () => (await letter()).tagsAtSelection(),
    select: async (...facts) => (await letter()).select(...facts),
    read: async (...facts) => (await letter()).read(...facts),
    change: async (...facts) => (await letter()).change(...facts),
    repair: async (...facts) => (await letter()).repair(...facts),
    readState: async () => (await letter()).readState(),
    writeState: async (...facts) => (await letter()).writeState(...facts),
    readOwnWords: async () => (await letter()).readOwnWords(),
    writeOwnWords: async (...facts) => (await letter()).writeOwnWords(...facts),
    file: async () => (await letter()).file(),
    open: async (...facts) => (await letter()).open(...facts),
    onSelection: (moved) => stoppable(letter().then((present) => present.onSelection(moved))),
  };
}

/** What stops a thing that is still starting, as soon as it has started. */
function stoppable(starting: Promise<() => void>): () => void {
  // Whoever asks the letter for anything else is told why it could not be loaded.
  const stop = starting.catch(() => () => undefined);
  return () => {
    void stop.then((present) => {
      present();
    });
  };
}
