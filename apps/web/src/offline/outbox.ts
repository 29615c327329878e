/**
 * What was logged and not yet sent, kept on this device until the server has it. Each entry has an id made
 * here, so that sending it twice is the same as once; a later change of an entry replaces the one that waits.
 */
import { belowPath } from '../api/below-path.ts'
import { api, queryClient } from '../api/client.ts'
import { strengthQuery } from '../api/strength.ts'
import type { EnteredTest, Equipment, LoggedSet, StrengthView } from '../api/strength.ts'
import { dataOf, NoConnection, ProblemError } from '../api/problem.ts'

/** A set or the tests of a day, where `null` removes what has this id; or what there is to train with. */
export type OutboxEntry = {
  readonly id: string
  /** Whose it is: a device that another runner signs in on keeps it for its owner. */
  readonly athleteId: string
  /** What the server says against it; such an entry waits for the runner. */
  readonly refused?: string | undefined
} & (
  | { readonly kind: 'set'; readonly body: LoggedSet | null }
  | { readonly kind: 'test'; readonly body: EnteredTest | null }
  | { readonly kind: 'equipment'; readonly body: Equipment }
)

const KEY = 'bell-lap-outbox'
const SIGNED_OUT = 401
const TOO_MANY = 429
const AGAIN_MS = 20_000

/** The device could not keep an entry, and the server did not take it. */
export class NotKept extends Error {
  override readonly name = 'NotKept'
}

let entries: readonly OutboxEntry[] | null = null
/** Whether this device holds what `entries` holds. */
let isOnDevice = true
const listeners = new Set<() => void>()

/** Everything that waits, oldest first. */
export function outboxEntries(): readonly OutboxEntry[] {
  entries ??= read()
  return entries
}

export function subscribeToOutbox(listen: () => void): () => void {
  listeners.add(listen)
  return () => listeners.delete(listen)
}

/** Keeps an entry and sends what waits. Throws `NotKept` where this device keeps nothing and nothing was sent. */
export async function putInOutbox(entry: OutboxEntry): Promise<void> {
  const isKept = change((all) => [...all.filter((one) => !isSame(one, entry)), entry])
  await sendOutbox()
  if (!isKept && outboxEntries().includes(entry)) {
    change((all) => all.filter((one) => one !== entry))
    throw new NotKept()
  }
}

/** Forgets an entry that the server refused. */
export function discardEntry(entry: OutboxEntry): void {
  change((all) => all.filter((one) => one !== entry))
}

/** Sends refused entries once more, and everything else that waits. */
export async function sendAgain(): Promise<void> {
  change((all) => all.map((entry) => ({ ...entry, refused: undefined })))
  await sendOutbox()
}

/** Sends what waits, one after the other; only one page of this device does it at a time. */
async function sendOutbox(): Promise<void> {
  if (outboxEntries().every(({ refused }) => refused !== undefined)) return
  await (navigator.locks === undefined ? sendAll() : navigator.locks.request(KEY, sendAll))
}

/** Sends again when there is a connection, when the page is looked at, and now and then. */
export function keepSending(onSent: () => void): () => void {
  const send = () => {
    const before = outboxEntries()
    if (before.length === 0) return
    void sendOutbox().then(() => {
      if (outboxEntries().length < before.length) onSent()
    })
  }
  const otherPage = (event: StorageEvent) => {
    if (event.key !== KEY) return
    entries = null
    for (const listen of listeners) listen()
  }
  send()
  const timer = setInterval(send, AGAIN_MS)
  window.addEventListener('online', send)
  document.addEventListener('visibilitychange', send)
  window.addEventListener('storage', otherPage)
  return () => {
    clearInterval(timer)
    window.removeEventListener('online', send)
    document.removeEventListener('visibilitychange', send)
    window.removeEventListener('storage', otherPage)
  }
}

async function sendAll(): Promise<void> {
  const owner = await signedIn()
  if (owner === null) return
  // Another page of this device may have sent some meanwhile.
  if (isOnDevice) entries = readOr(entries)
  for (;;) {
    const next = outboxEntries().find(
      ({ athleteId, refused }) => athleteId === owner && refused === undefined,
    )
    if (next === undefined) return
    const outcome = await send(next)
    if (outcome === 'later') return
    // What the pages show has it before it leaves the outbox: in between it would be gone from them.
    if (outcome === 'sent') await noteSent(next)
    // An entry that was changed while it was sent stays and goes next.
    change((all) =>
      all.flatMap((one) =>
        one !== next ? [one] : outcome === 'sent' ? [] : [{ ...next, refused: outcome.why }],
      ),
    )
  }
}

/** The log as it is shown takes the entry in; an answer that was asked for before that is not waited for. */
async function noteSent(entry: OutboxEntry): Promise<void> {
  await queryClient.cancelQueries({ queryKey: strengthQuery.queryKey })
  queryClient.setQueryData(strengthQuery.queryKey, (view) =>
    view === undefined ? view : withEntries(view, [entry]),
  )
}

/** The log with entries that its server does not have yet. */
export function withEntries(view: StrengthView, waiting: readonly OutboxEntry[]): StrengthView {
  const sets = new Map(view.sets.map((one) => [one.id, one]))
  const tests = new Map(view.tests.map((one) => [one.id, one]))
  let { equipment } = view
  for (const { id, ...entry } of waiting) {
    if (entry.kind === 'equipment') equipment = entry.body
    else if (entry.kind === 'set') {
      if (entry.body === null) sets.delete(id)
      else sets.set(id, { ...entry.body, id })
    } else if (entry.body === null) tests.delete(id)
    else tests.set(id, { ...entry.body, id })
  }
  return {
    ...view,
    equipment,
    sets: [...sets.values()].toSorted(
      (a, b) => a.day.localeCompare(b.day) || a.set - b.set || a.id.localeCompare(b.id),
    ),
    tests: [...tests.values()].toSorted((a, b) => a.day.localeCompare(b.day)),
  }
}

async function signedIn(): Promise<string | null> {
  try {
    // Without a connection a kept answer comes; then sending fails as well.
    const answer = await fetch(belowPath('/api/v1/session'))
    if (!answer.ok) return null
    return ((await answer.json()) as { readonly athlete: { readonly id: string } }).athlete.id
  } catch {
    return null
  }
}

async function send(entry: OutboxEntry): Promise<'sent' | 'later' | { readonly why: string }> {
  const params = { path: { id: entry.id } }
  try {
    if (entry.kind === 'equipment') {
      await dataOf(api.PUT('/api/v1/strength/equipment', { body: { equipment: entry.body } }))
    } else if (entry.kind === 'set') {
      await (entry.body === null
        ? dataOf(api.DELETE('/api/v1/strength/sets/{id}', { params }))
        : dataOf(api.PUT('/api/v1/strength/sets/{id}', { params, body: entry.body })))
    } else {
      await (entry.body === null
        ? dataOf(api.DELETE('/api/v1/strength/tests/{id}', { params }))
        : dataOf(api.PUT('/api/v1/strength/tests/{id}', { params, body: entry.body })))
    }
    return 'sent'
  } catch (error) {
    if (error instanceof NoConnection || !(error instanceof ProblemError)) return 'later'
    const { status, detail } = error.problem
    const isTheirs = status >= 400 && status < 500 && status !== SIGNED_OUT && status !== TOO_MANY
    return isTheirs ? { why: detail } : 'later'
  }
}

function isSame(one: OutboxEntry, other: OutboxEntry): boolean {
  return one.kind === other.kind && one.id === other.id && one.athleteId === other.athleteId
}

/** Changes what waits; `false` where this device could not keep it. */
function change(to: (all: readonly OutboxEntry[]) => readonly OutboxEntry[]): boolean {
  entries = to(outboxEntries())
  for (const listen of listeners) listen()
  try {
    localStorage.setItem(KEY, JSON.stringify(entries))
    isOnDevice = true
  } catch {
    isOnDevice = false
  }
  return isOnDevice
}

function read(): readonly OutboxEntry[] {
  return readOr([])
}

/** What is kept on the device, or the given entries where it keeps nothing readable. */
function readOr(otherwise: readonly OutboxEntry[] | null): readonly OutboxEntry[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null')
    return Array.isArray(kept) ? (kept as readonly OutboxEntry[]) : (otherwise ?? [])
  } catch {
    return otherwise ?? []
  }
}
