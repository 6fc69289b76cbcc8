/**
 * The texts of the repository that the hosted editor has loaded. It keeps them in the browser's database, under
 * the name of the repository, by path.
 * @returns no files where the database cannot be read: then only the build checks what is saved
 */
export async function repositoryFiles(name: string): Promise<Map<string, string>> {
  try {
    const database = await promised(indexedDB.open(name));
    try {
      const store = database.transaction('file-cache').objectStore('file-cache');
      const [paths, files] = await Promise.all([promised(store.getAllKeys()), promised(store.getAll())]);
      return new Map(
        paths.flatMap((path, index) => {
          const { text } = (files[index] ?? {}) as { text?: string };
          return typeof text === 'string' ? [[path as string, text] as const] : [];
        }),
      );
    } finally {
      database.close();
    }
  } catch {
    return new Map();
  }
}

function promised<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error('The database cannot be read.'));
  });
}
