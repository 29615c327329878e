import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import type { Order } from './intervals-process.ts'

/** The key that the made intervals.icu knows. */
export const INTERVALS_KEY = 'a-key-of-the-runner'

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
  stop(): void
}

export async function startIntervals(): Promise<Intervals> {
  const child = fork(join(import.meta.dirname, 'intervals-process.ts'), {
    execArgv: ['--conditions=source', '--import', 'tsx'],
  })
  const [{ url }] = (await once(child, 'message')) as [{ url: string }]
  return {
    url,
    events: () => order(child, { kind: 'events' }),
    put: async (events) => void (await order(child, { kind: 'put', events })),
    collapse: async (on) => void (await order(child, { kind: 'collapse', on })),
    stop: () => child.disconnect(),
  }
}

async function order(child: ChildProcess, what: Order): Promise<readonly EventThere[]> {
  child.send(what)
  const [{ events }] = (await once(child, 'message')) as [{ events: readonly EventThere[] }]
  return events
}
