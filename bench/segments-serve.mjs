/** What every worker of the bench does: fills its store, or answers each question so many times. */
export function serve({ fill, open }) {
  let asking;
  onmessage = async ({ data }) => {
    try {
      postMessage({ done: await answer(data) });
    } catch (fault) {
      postMessage({ failed: String(fault?.stack ?? fault) });
    }
  };

  async function answer({ errand, sizes, index, rounds }) {
    if (errand === "fill") return fill(sizes);
    asking ??= await open();
    if (errand === "first") return asking[index]();
    const times = [];
    let count;
    for (let round = 0; round < rounds; round++) {
      const start = performance.now();
      count = await asking[index]();
      times.push(performance.now() - start);
    }
    return { count, times };
  }
}

/** Items in blocks of that size. */
export function* blocks(items, size) {
  let block = [];
  for (const item of items) {
    if (block.push(item) < size) continue;
    yield block;
    block = [];
  }
  if (block.length > 0) yield block;
}
