import { randomUUID } from 'node:crypto'
import { hostname } from 'node:os'
import { setTimeout as wait } from 'node:timers/promises'
import type { Client } from 'pg'
import { z } from 'zod'
import { CHANGED_WHATS } from './changed-what.ts'
import type { Log } from './queue.ts'
import type { Note, ThisProcess } from './this-process.ts'

const AGAIN_AFTER_MS = 1000
/** What is told while the connection is away; after it, pages ask again anyway. */
const WAITING_AT_MOST = 1000

const Told = z.object({
  from: z.string(),
  note: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('jobs') }),
    z.object({ kind: z.literal('cancel'), athleteId: z.string() }),
    z.object({
      kind: z.literal('changed'),
      athleteId: z.string(),
      whats: z.array(z.enum(CHANGED_WHATS)),
    }),
    z.object({
      kind: z.literal('import'),
      athleteId: z.string(),
      importId: z.string(),
      secondsLeft: z.number().nullable(),
    }),
    z.object({ kind: z.literal('signed-out'), session: z.string() }),
  ]),
})

/** Who hears what other processes tell. */
interface Hearing {
  readonly hear: (note: Note) => void
  /** The connection was away: anything may have been told meanwhile. */
  readonly onGap: () => void
}

/** This process among those on one PostgreSQL database. */
export interface LinkedProcess extends ThisProcess {
  /** Says who hears the others; before that nothing is heard. */
  readonly listen: (hearing: Hearing) => void
  readonly close: () => Promise<void>
}

/**
 * Links this process to the others on a PostgreSQL database by LISTEN and NOTIFY. One connection is kept for it; when it
 * breaks, it is made again, and `onGap` is called.
 */
export async function linkProcess(databaseUrl: string, log: Log): Promise<LinkedProcess> {
  // Whoever looks into the table of jobs sees which process it is.
  const id = `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`
  let hearing: Hearing | null = null
  const state = { isClosed: false }
  let waiting: string[] = []
  let client: Client | null = null
  client = await listen()

  async function listen(): Promise<Client> {
    const { default: pg } = await import('pg')
    const made = new pg.Client({ connectionString: databaseUrl, keepAlive: true })
    made.on('error', (error) => void again(made, error))
    made.on('notification', ({ payload }) => heard(payload ?? ''))
    await made.connect()
    const { rows } = await made.query<{ channel: string }>(`select ${CHANNEL} as channel`)
    await made.query(`listen ${made.escapeIdentifier(rows[0]?.channel ?? '')}`)
    return made
  }

  async function again(broken: Client, error: unknown): Promise<void> {
    if (state.isClosed || client !== broken) return
    client = null
    log.warn({ err: error }, 'the connection to the other processes was lost')
    while (!state.isClosed) {
      try {
        const made = await listen()
        if (state.isClosed) return await made.end()
        client = made
        const missed = waiting
        waiting = []
        for (const payload of missed) send(payload)
        hearing?.onGap()
        return
      } catch {
        await wait(AGAIN_AFTER_MS)
      }
    }
  }

  function heard(payload: string): void {
    const told = Told.safeParse(parsed(payload))
    // A process of a newer version may tell more than this one knows.
    if (told.success && told.data.from !== id) hearing?.hear(told.data.note)
  }

  function send(payload: string): void {
    if (client === null) {
      if (waiting.length < WAITING_AT_MOST) waiting.push(payload)
      return
    }
    // A connection that breaks tells it by itself, and everybody asks again after it.
    client.query(`select pg_notify(${CHANNEL}, $1)`, [payload]).catch(() => undefined)
  }

  return {
    id,
    isAlone: false,
    tell: (note) => send(JSON.stringify({ from: id, note })),
    listen: (one) => {
      hearing = one
    },
    close: async () => {
      state.isClosed = true
      await client?.end().catch(() => undefined)
    },
  }
}

/** Schemas of one database are stores of their own. */
const CHANNEL = `'bell-lap:' || left(coalesce(current_schema(), ''), 50)`

function parsed(payload: string): unknown {
  try {
    return JSON.parse(payload)
  } catch {
    return null
  }
}
