import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Order } from './intervals-process.ts'

/** The key that the made intervals.icu knows. */
export const INTERVALS_KEY = 'a-key-of-the-runner'
/** As what Bell Lap is registered there. */
export const INTERVALS_CLIENT = { id: '77', secret: 'the-secret-of-the-client' } as const

export interface EventThere {
  readonly id: number
  readonly uid?: string
  readonly category: string
  readonly start_date_local: string
  readonly name: string
  readonly description?: string
}

export interface Intervals {
  readonly url: string
  events(): Promise<readonly EventThere[]>
  put(events: readonly EventThere[]): Promise<void>
  /** From now on every workout collapses into its first step over there. */
  collapse(on: boolean): Promise<void>
  /** From now on every request is answered with this status; with null, as usual. */
  refuse(status: number | null): Promise<void>
  /** Whether a runner who signed in there lets the app in. */
  isLetIn(): Promise<boolean>
  stop(): void
}

export async function startIntervals(): Promise<Intervals> {
  const child = fork(join(import.meta.dirname, 'intervals-process.ts'), {
    execArgv: ['--conditions=source', '--import', 'tsx'],
  })
  const [{ url }] = (await once(child, 'message')) as [{ url: string }]
  return {
    url,
    events: async () => (await order(child, { kind: 'events' })).events,
    put: async (events) => void (await order(child, { kind: 'put', events })),
    collapse: async (on) => void (await order(child, { kind: 'collapse', on })),
    refuse: async (status) => void (await order(child, { kind: 'refuse', status })),
    isLetIn: async () => (await order(child, { kind: 'events' })).isLetIn,
    stop: () => child.disconnect(),
  }
}

interface Answer {
  readonly events: readonly EventThere[]
  readonly isLetIn: boolean
}

async function order(child: ChildProcess, what: Order): Promise<Answer> {
  child.send(what)
  const [answer] = (await once(child, 'message')) as [Answer]
  return answer
}
