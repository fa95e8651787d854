import fc from "fast-check";
import { resortSlots, sortSlots } from "../../src/store/sorted-slots";

const never = () => Promise.resolve();
const someKeys = fc.uniqueArray(fc.string({ maxLength: 3 }), { maxLength: 40 });

describe("sorting slots by their keys", () => {
  test("sorts as an array sorts, however many slices it takes", async () => {
    const keys = Array.from({ length: 9_001 }, (_, slot) =>
      String((slot * 7_919) % 9_001).padStart(4, "0"),
    );
    const { slots } = await sortSlots([...keys.keys()], (slot) => keys[slot] ?? "", never);
    expect(slots.map((slot) => keys[slot])).toEqual([...keys].sort());
  });

  test("is of nobody when there is nobody", async () => {
    expect((await sortSlots([], String, never)).slots).toEqual([]);
  });

  test("sorts the changed ones in as if all were sorted anew", async () => {
    await fc.assert(
      fc.asyncProperty(
        someKeys,
        someKeys,
        fc.infiniteStream(fc.boolean()),
        async (before, more, coin) => {
          const sorted = await sortSlots([...before.keys()], (slot) => before[slot] ?? "", never);
          const changed = new Set([...before.keys()].filter(() => coin.next().value));
          const added = more.filter((key) => !before.includes(key));
          const after = new Map<number, string>(before.entries());
          for (const slot of changed) after.delete(slot);
          added.forEach((key, index) => after.set(before.length + index, key));
          for (const slot of after.keys()) if (slot >= before.length) changed.add(slot);
          const resorted = resortSlots(sorted, changed, (slot) => after.get(slot));
          const anew = await sortSlots([...after.keys()], (slot) => after.get(slot) ?? "", never);
          expect(resorted.slots).toEqual(anew.slots);
        },
      ),
    );
  });
});
