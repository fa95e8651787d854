/** Every record of every table of a database, a text per table: what must be the same after a failed errand. */
export async function databaseDump(name: string): Promise<Readonly<Record<string, string>>> {
  const database = await answer(indexedDB.open(name));
  try {
    const tables = [...database.objectStoreNames];
    const stores = database.transaction(tables, "readonly");
    const dumps = tables.map(async (table) => {
      const store = stores.objectStore(table);
      const [keys, values] = await Promise.all([
        answer(store.getAllKeys()),
        answer(store.getAll() as IDBRequest<unknown[]>),
      ]);
      return [table, JSON.stringify(keys.map((key, index) => [key, values[index]]))] as const;
    });
    return Object.fromEntries(await Promise.all(dumps));
  } finally {
    database.close();
  }
}

function answer<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("The request failed."));
    };
  });
}
