/**
 * What the stopwatch wrote down, in this browser only until it is sent. An entry counts as written when the browser
 * says that it is on the disk, not before: a flat battery right after a tap loses nothing that was shown.
 */
import { byNumber, entryId } from '@bell-lap/workout/stopwatch/entry'
import type { Entry, EntryContent } from '@bell-lap/workout/stopwatch/entry'
import { mergeEntries } from '@bell-lap/workout/stopwatch/merge-entries'

const DATABASE = 'bell-lap-stopwatch'
const ENTRIES = 'entries'
const SESSIONS = 'sessions'
const VALUES = 'values'
const BY_NUMBER = 'by-number'
const PHONE = 'phone'
const NAMES = 'names'
const RUNS = 'runs'

interface KeptEntry {
  readonly session: string
  readonly phone: string
  readonly n: number
  readonly entry: Entry
  readonly isSent: boolean
}

/** A session on this phone. */
export interface KeptSession {
  readonly id: string
  /** The athlete in whose account it is; `null` until it was sent. */
  readonly owner: string | null
  readonly entries: readonly Entry[]
  /** How many of the entries the server does not have yet. */
  readonly unsent: number
}

/** A run for the log that waits until the server has it. */
export interface WaitingRun {
  readonly deviceId: string
  /** Whose log it is for; left out, that of whoever is signed in. */
  readonly athleteId?: string
  readonly body: object
  /** What the server says against it; such a run waits for the runner. */
  readonly refused?: string | undefined
}

/** Says to every page that something waits, without opening the database; see `shell/app-shell.tsx`. */
const WAITS = 'bell-lap-stopwatch-waits'

/** Forgets that something waits: everything was sent. */
export function nothingWaits(): void {
  localStorage.removeItem(WAITS)
}

function somethingWaits(): void {
  try {
    localStorage.setItem(WAITS, '1')
  } catch {
    // Full: the page of the stopwatch sends it.
  }
}

/** Other tabs of this browser hear of each change. */
const channel = 'BroadcastChannel' in globalThis ? new BroadcastChannel(DATABASE) : null

/** Calls back when another tab has written something. */
export function onOtherTab(call: () => void): () => void {
  channel?.addEventListener('message', call)
  return () => channel?.removeEventListener('message', call)
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')))
  })
}

async function open(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1)
  opening.addEventListener('upgradeneeded', () => {
    const entries = opening.result.createObjectStore(ENTRIES, {
      keyPath: ['session', 'phone', 'n'],
    })
    entries.createIndex(BY_NUMBER, ['session', 'n'])
    opening.result.createObjectStore(SESSIONS)
    opening.result.createObjectStore(VALUES)
  })
  const database = await done(opening)
  // Another tab may delete everything meanwhile.
  database.addEventListener('versionchange', () => database.close())
  return database
}

/** Works in one transaction; ends when what it wrote is on the disk. */
async function inOne<T>(
  mode: IDBTransactionMode,
  work: (store: (name: string) => IDBObjectStore) => Promise<T>,
): Promise<T> {
  const database = await open()
  try {
    const transaction = database.transaction([ENTRIES, SESSIONS, VALUES], mode, {
      durability: 'strict',
    })
    const written = new Promise<void>((resolve, reject) => {
      transaction.addEventListener('complete', () => resolve())
      transaction.addEventListener('abort', () =>
        reject(transaction.error ?? new Error('IndexedDB')),
      )
    })
    // An error of the work aborts the transaction as well; it is thrown once.
    written.catch(() => undefined)
    const result = await work((name) => transaction.objectStore(name))
    await written
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel has no origin
    if (mode === 'readwrite') channel?.postMessage(null)
    return result
  } finally {
    database.close()
  }
}

const keysOf = (session: string) => IDBKeyRange.bound([session], [session, []])

/** Letters and digits that no other phone has: 8 for a phone, 12 for a session. */
export function newId(length: number): string {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
  const bytes = crypto.getRandomValues(new Uint8Array(length))
  return Array.from(bytes, (byte) => letters[byte % letters.length]).join('')
}

/** This phone, as it signs its entries: the same for as long as the browser keeps its data. */
export async function thisPhone(): Promise<string> {
  known ??= await inOne('readwrite', async (store) => {
    const kept: unknown = await done(store(VALUES).get(PHONE))
    if (typeof kept === 'string') return kept
    const phone = newId(8)
    await done(store(VALUES).put(phone, PHONE))
    return phone
  })
  return known
}

/** Read once: a tap waits for one write only. */
let known: string | null = null

/** Every session on this phone, the latest first. */
export async function keptSessions(): Promise<readonly KeptSession[]> {
  const { all, owners } = await inOne('readonly', async (store) => ({
    all: (await done(store(ENTRIES).getAll())) as readonly KeptEntry[],
    owners: await ownersIn(store(SESSIONS)),
  }))
  const sessions = new Map<string, KeptEntry[]>()
  for (const one of all) sessions.set(one.session, [...(sessions.get(one.session) ?? []), one])
  return [...sessions].map(([id, kept]) => sessionOf(id, owners.get(id) ?? null, kept)).reverse()
}

async function ownersIn(sessions: IDBObjectStore): Promise<ReadonlyMap<string, string>> {
  const [ids, owners] = [await done(sessions.getAllKeys()), await done(sessions.getAll())]
  return new Map(
    ids.flatMap((id, index) =>
      typeof id === 'string' ? [[id, String(owners[index])] as const] : [],
    ),
  )
}

/** One session; without entries if this phone does not have it. */
export async function keptSession(id: string): Promise<KeptSession> {
  return inOne('readonly', async (store) => {
    const kept = (await done(store(ENTRIES).getAll(keysOf(id)))) as readonly KeptEntry[]
    const owner: unknown = await done(store(SESSIONS).get(id))
    return sessionOf(id, typeof owner === 'string' ? owner : null, kept)
  })
}

function sessionOf(id: string, owner: string | null, kept: readonly KeptEntry[]): KeptSession {
  return {
    id,
    owner,
    entries: kept.map(({ entry }) => entry).sort(byNumber),
    unsent: kept.filter(({ isSent }) => !isSent).length,
  }
}

/** Writes what this phone saw, one after the other; gives the entries once they are on the disk. */
export async function writeEntries(
  session: string,
  phone: string,
  contents: readonly EntryContent[],
): Promise<readonly Entry[]> {
  somethingWaits()
  return inOne('readwrite', async (store) => {
    // The number is taken inside the transaction: two tabs never take the same one.
    const last = await done(
      store(ENTRIES)
        .index(BY_NUMBER)
        .openKeyCursor(IDBKeyRange.bound([session, 0], [session, []]), 'prev'),
    )
    const from = last === null ? 1 : ((last.key as [string, number])[1] ?? 0) + 1
    const entries = contents.map((content, index): Entry => ({
      ...content,
      phone,
      n: from + index,
    }))
    for (const entry of entries) {
      await done(store(ENTRIES).put({ session, phone, n: entry.n, entry, isSent: false }))
    }
    return entries
  })
}

/** Takes in entries of other phones; `areSent` when the server has them. */
export async function takeIn(
  session: string,
  others: readonly Entry[],
  areSent: boolean,
): Promise<void> {
  await inOne('readwrite', async (store) => {
    const kept = (await done(store(ENTRIES).getAll(keysOf(session)))) as readonly KeptEntry[]
    const byId = new Map(kept.map((one) => [entryId(one), one]))
    // The server settles two entries with one id as this phone does.
    const fromServer = new Set(areSent ? others.map(entryId) : [])
    for (const entry of mergeEntries(
      kept.map((one) => one.entry),
      others,
    )) {
      const before = byId.get(entryId(entry))
      const isSent = (before?.isSent ?? false) || fromServer.has(entryId(entry))
      if (before?.isSent === isSent && before.entry === entry) continue
      const { phone, n } = entry
      await done(store(ENTRIES).put({ session, phone, n, entry, isSent }))
    }
  })
}

/** What the server does not have yet. */
export async function unsentEntries(session: string): Promise<readonly Entry[]> {
  const kept = await inOne('readonly', async (store) => {
    return (await done(store(ENTRIES).getAll(keysOf(session)))) as readonly KeptEntry[]
  })
  return kept.filter(({ isSent }) => !isSent).map(({ entry }) => entry)
}

/** Notes in whose account a session is. */
export async function noteOwner(session: string, owner: string): Promise<void> {
  await inOne('readwrite', (store) => done(store(SESSIONS).put(owner, session)))
}

/** Forgets a session on this phone. */
export async function forgetSession(session: string): Promise<void> {
  await inOne('readwrite', async (store) => {
    await done(store(ENTRIES).delete(keysOf(session)))
    await done(store(SESSIONS).delete(session))
  })
}

/** Names of runners that were timed before, in alphabetical order. */
export async function keptNames(): Promise<readonly string[]> {
  return inOne('readonly', (store) => namesIn(store(VALUES)))
}

async function namesIn(values: IDBObjectStore): Promise<readonly string[]> {
  const names: unknown = await done(values.get(NAMES))
  return Array.isArray(names) ? names.filter((one) => typeof one === 'string') : []
}

/** Adds names to the list of this phone, or takes one off it. */
export async function changeNames(
  to: (names: readonly string[]) => readonly string[],
): Promise<void> {
  await inOne('readwrite', async (store) => {
    const names = [...new Set(to(await namesIn(store(VALUES))))]
    await done(
      store(VALUES).put(
        names.sort((a, b) => a.localeCompare(b)),
        NAMES,
      ),
    )
  })
}

/** Runs for the log that the server does not have yet. */
export async function waitingRuns(): Promise<readonly WaitingRun[]> {
  return inOne('readonly', (store) => runsIn(store(VALUES)))
}

async function runsIn(values: IDBObjectStore): Promise<readonly WaitingRun[]> {
  const runs: unknown = await done(values.get(RUNS))
  return Array.isArray(runs) ? (runs as readonly WaitingRun[]) : []
}

/** Changes which runs wait. */
export async function changeRuns(
  to: (runs: readonly WaitingRun[]) => readonly WaitingRun[],
): Promise<void> {
  somethingWaits()
  await inOne('readwrite', async (store) => {
    await done(store(VALUES).put([...to(await runsIn(store(VALUES)))], RUNS))
  })
}

/** Every session and every name, with all else of the runner. */
export async function forgetStopwatch(): Promise<void> {
  known = null
  await done(indexedDB.deleteDatabase(DATABASE))
}
