import { AsyncLocalStorage } from 'node:async_hooks'

/** What the library keeps of a session: who it is of. */
interface LibrarySession {
  readonly session: { readonly token: string; readonly userId: string }
  readonly user: { readonly id: string; readonly email: string | null }
}

const calls = new AsyncLocalStorage<Map<string, string>>()

/** Challenges belong to the database: another process may answer the next step. */
const isSession = (key: string): boolean => !key.startsWith('verification:')

/**
 * Where the library keeps its sessions: in memory, for one call. Bell Lap has sessions of its own, and one kind is
 * enough ([decision 11](../../../../../docs/decisions/0011-ways-to-sign-in.md)).
 */
export const callStorage = {
  get: (key: string): string | null => calls.getStore()?.get(key) ?? null,
  set: (key: string, value: string): void => {
    if (isSession(key)) calls.getStore()?.set(key, withEmail(value))
  },
  delete: (key: string): void => {
    calls.getStore()?.delete(key)
  },
  getAndDelete: (key: string): string | null => {
    const value = calls.getStore()?.get(key) ?? null
    calls.getStore()?.delete(key)
    return value
  },
  /** For its limits of requests, which are off: ours count instead. */
  increment: (): number => 1,
}

/** Runs a call of the library; says whose sessions it left behind. */
export async function withSessions<T>(
  call: () => Promise<T>,
): Promise<{ readonly answer: T; readonly sessions: readonly LibrarySession['session'][] }> {
  const kept = new Map<string, string>()
  const answer = await calls.run(kept, call)
  const sessions = [...kept.values()]
    .map((value) => readSession(value)?.session)
    .filter((one) => one !== undefined)
  return { answer, sessions }
}

function readSession(value: string): LibrarySession | null {
  const read = JSON.parse(value) as Partial<LibrarySession> | readonly unknown[]
  return 'session' in read && read.session !== undefined ? (read as LibrarySession) : null
}

/** The library takes an address for granted; an account without a password has none. */
function withEmail(value: string): string {
  const read = readSession(value)
  if (read === null || read.user.email !== null) return value
  return JSON.stringify({
    ...read,
    user: { ...read.user, email: `${read.user.id}@account.invalid` },
  })
}
