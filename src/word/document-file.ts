import { askOffice } from "./run-in-word";

/** The most that Word hands over at once. */
const SLICE_BYTES = 4 * 1024 * 1024;

/** What is asked for while a file is being read waits for it: Word keeps two files open at most. */
let last: Promise<unknown> = Promise.resolve();

/** The open document as a .docx file, with everything that is not yet saved. */
export function readDocumentFile(): Promise<Uint8Array> {
  const file = last.then(readFile);
  last = file.catch(() => undefined);
  return file;
}

async function readFile(): Promise<Uint8Array> {
  const file = await askOffice<Office.File>("hand over the document", (answer) => {
    Office.context.document.getFileAsync(
      Office.FileType.Compressed,
      { sliceSize: SLICE_BYTES },
      answer,
    );
  });
  try {
    return await readSlices(file);
  } finally {
    await closeFile(file);
  }
}

/** Word keeps it open for as long as the pane lives. */
async function closeFile(file: Office.File): Promise<void> {
  await askOffice<unknown>("close the document's copy", (answer) => {
    file.closeAsync(answer);
  });
}

async function readSlices(file: Office.File): Promise<Uint8Array> {
  const slices: Uint8Array[] = [];
  for (let index = 0; index < file.sliceCount; index++) {
    slices.push(await readSlice(file, index));
  }
  return concatenated(slices);
}

async function readSlice(file: Office.File, index: number): Promise<Uint8Array> {
  const slice = await askOffice<Office.Slice>("hand over the document", (answer) => {
    file.getSliceAsync(index, answer);
  });
  return Uint8Array.from(slice.data as ArrayLike<number>);
}

function concatenated(slices: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(slices.reduce((sum, { length }) => sum + length, 0));
  slices.reduce((at, slice) => {
    bytes.set(slice, at);
    return at + slice.length;
  }, 0);
  return bytes;
}
