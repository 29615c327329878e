/** Films that a runner chose to keep: in this browser only, by the id of the clip. */

const DATABASE = 'bell-lap-films'
const FILMS = 'films'

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')))
  })
}

async function films(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  const opening = indexedDB.open(DATABASE, 1)
  opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(FILMS))
  const database = await done(opening)
  // Another tab may delete everything meanwhile.
  database.addEventListener('versionchange', () => database.close())
  return database.transaction(FILMS, mode).objectStore(FILMS)
}

/** Throws where the browser has no room for it. */
export async function keepFilm(id: string, film: Blob): Promise<void> {
  await done((await films('readwrite')).put(film, id))
}

export async function keptFilm(id: string): Promise<Blob | null> {
  const found: unknown = await done((await films('readonly')).get(id))
  return found instanceof Blob ? found : null
}

export async function forgetFilm(id: string): Promise<void> {
  await done((await films('readwrite')).delete(id))
}

/** Every film, with all else of the runner. */
export async function forgetFilms(): Promise<void> {
  await done(indexedDB.deleteDatabase(DATABASE))
}
