import type { RunTimes } from '@bell-lap/activity/read/same-run'
import type { Database } from '../../database/store.ts'
import { isDayOnly } from './typed-run.ts'

/** A recording that was never stopped may have begun so long before another. */
const LOOK_BACK_MS = 3 * 86_400_000
/** Two that have no length in time begin within a minute; twice that is surely apart. */
const TOGETHER_MS = 120_000

/** When an activity was, without what it takes to read its row. */
interface Glimpse {
  readonly id: string
  readonly fromMs: number
  readonly toMs: number
  readonly day: string
  readonly dayOnly: boolean
}

interface Asked {
  readonly times: Pick<RunTimes, 'startUnixS' | 'elapsedTimeS'>
  readonly day: string
  readonly dayOnly: boolean
}

/**
 * What is stored around the days of a group of recordings, looked up once for all of them. Most runs have
 * nothing near, so that no row has to be read.
 */
export class RunsNear {
  readonly #database: Database
  readonly #athleteId: string
  readonly #windows: readonly Window[]
  #glimpses: Glimpse[] | null = null

  constructor(database: Database, athleteId: string, of: readonly Asked['times'][]) {
    this.#database = database
    this.#athleteId = athleteId
    this.#windows = joined(
      of.map(({ startUnixS, elapsedTimeS }) => ({
        fromMs: startUnixS * 1000 - LOOK_BACK_MS,
        // A run that was typed without a time of day may stand anywhere on its day.
        toMs: (startUnixS + elapsedTimeS) * 1000 + LOOK_BACK_MS,
      })),
    )
  }

  /** Ids of those that may be the same run; the rows themselves decide. */
  async idsNear(asked: Asked): Promise<readonly string[]> {
    this.#glimpses ??= await this.#loadAll()
    return this.#glimpses.filter((one) => mayBeSame(one, asked)).map(({ id }) => id)
  }

  /** One more was stored. */
  add(id: string, { times, day, dayOnly }: Asked): void {
    const fromMs = times.startUnixS * 1000
    const toMs = fromMs + times.elapsedTimeS * 1000
    this.#glimpses?.push({ id, fromMs, toMs, day, dayOnly })
  }

  /** Rows were changed or joined: look again. */
  forget(): void {
    this.#glimpses = null
  }

  async #loadAll(): Promise<Glimpse[]> {
    const glimpses: Glimpse[] = []
    // One after the other: all of them share the connection of the transaction.
    for (const one of this.#windows) glimpses.push(...(await this.#load(one)))
    return glimpses
  }

  async #load({ fromMs, toMs }: Window): Promise<Glimpse[]> {
    const rows = await this.#database
      .selectFrom('activities')
      .select(['id', 'started_at', 'elapsed_time_s', 'local_day', 'source_key'])
      .where('athlete_id', '=', this.#athleteId)
      .where('started_at', '>=', new Date(fromMs).toISOString())
      .where('started_at', '<=', new Date(toMs).toISOString())
      .orderBy('started_at')
      .execute()
    return rows.map((row) => {
      const startMs = Date.parse(row.started_at)
      return {
        id: row.id,
        fromMs: startMs,
        toMs: startMs + row.elapsed_time_s * 1000,
        day: row.local_day,
        dayOnly: isDayOnly(row.source_key),
      }
    })
  }
}

interface Window {
  readonly fromMs: number
  readonly toMs: number
}

/** Windows that overlap are one: the runs of a group mostly follow each other. */
function joined(windows: readonly Window[]): readonly Window[] {
  const merged: Window[] = []
  for (const one of windows.toSorted((a, b) => a.fromMs - b.fromMs)) {
    const last = merged.at(-1)
    if (last === undefined || one.fromMs > last.toMs) merged.push(one)
    else merged[merged.length - 1] = { ...last, toMs: Math.max(last.toMs, one.toMs) }
  }
  return merged
}

function mayBeSame(one: Glimpse, { times, day, dayOnly }: Asked): boolean {
  const fromMs = times.startUnixS * 1000
  const toMs = fromMs + times.elapsedTimeS * 1000
  const overlaps = one.fromMs < toMs + TOGETHER_MS && fromMs < one.toMs + TOGETHER_MS
  return overlaps || ((one.dayOnly || dayOnly) && one.day === day)
}
