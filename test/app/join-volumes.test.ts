import { joinVolumes } from "../../src/app/join-volumes";
import type { LetterContent } from "../../src/domain/letter/letter-content";
import type { Merger, MergeRun } from "../../src/ports/merger";
import { aContent } from "../support/a-letter";

describe("joining letters into volumes", () => {
  test("needs one volume where the limit allows", async () => {
    expect(await spans(3, 30)).toEqual([[1, 3]]);
  });

  test("parts what is too large, in order and without a gap", async () => {
    expect(await spans(10, 30)).toEqual([
      [1, 3],
      [4, 6],
      [7, 9],
      [10, 10],
    ]);
  });

  test("lets a single letter be as large as it is", async () => {
    expect(await spans(2, 5)).toEqual([
      [1, 1],
      [2, 2],
    ]);
  });

  test("tells progress over all letters, and never backwards", async () => {
    const told: string[] = [];
    await join(4, 20, { onProgress: (done, total) => told.push(`${done}/${total}`) });
    expect(told).toEqual(["4/4", "4/4", "4/4"]);
  });
});

async function spans(count: number, longestVolume: number): Promise<readonly number[][]> {
  const volumes = await join(count, longestVolume, {});
  return volumes.map(({ firstLetter, lastLetter }) => [firstLetter, lastLetter]);
}

function join(count: number, longestVolume: number, run: MergeRun) {
  const contents = Array.from({ length: count }, () => aContent());
  return joinVolumes(tenBytesALetter, { letter: new Uint8Array(), contents, longestVolume }, run);
}

/** Joins nothing: what counts here is how large the volumes are. */
const tenBytesALetter: Pick<Merger, "join"> = {
  join: (_letter: Uint8Array, contents: readonly LetterContent[], run?: MergeRun) => {
    run?.onProgress?.(contents.length, contents.length);
    return Promise.resolve({ bytes: new Uint8Array(contents.length * 10), warnings: [] });
  },
};
