import { sportByWord, sportInName } from '@bell-lap/activity/read/sport-words'
import type { Context } from '../../context.ts'
import type { Database } from '../../database/store.ts'
import { absorbActivity } from './absorb-activity.ts'
import { isSameActivity } from './find-same-runs.ts'
import { setSport } from './set-sport.ts'
import { bumpEvidence } from './store.ts'
import type { ActivityRow } from './store.ts'
import { compareRichness, richnessOfRow } from './twin-recordings.ts'

/** Goes through what older versions stored; the migration asks for it, and so does a restored backup. */
export const SETTLE_ACTIVITIES = 'settle-activities'

/** Takes the queue's job; estimate and plan follow where anything changed. */
export function settleInBackground(context: Context): void {
  context.jobs.on(SETTLE_ACTIVITIES, async ({ athleteId }) => {
    const changed = await settleActivities(context.store.database, athleteId)
    if (changed) await context.ports.followActivities(athleteId)
  })
}

/** Decides sports by the words that were stored, then joins what was stored twice. Can be repeated. */
export async function settleActivities(database: Database, athleteId: string): Promise<boolean> {
  return database.transaction().execute(async (transaction) => {
    const decided = await decideByWords(transaction, athleteId)
    const joined = await joinTwins(transaction, athleteId)
    const changed = decided + joined > 0
    if (changed) await bumpEvidence(transaction, athleteId)
    return changed
  })
}

/**
 * Older versions knew fewer words, took a recording without a sport for a run and did not look at its
 * name. What the runner decided is left alone, and nothing becomes unknown: that would take a history away.
 */
async function decideByWords(database: Database, athleteId: string): Promise<number> {
  const rows = await database
    .selectFrom('activities')
    .selectAll()
    .where('athlete_id', '=', athleteId)
    .where('sport_source', 'in', ['assumed', 'file'])
    .where('sport', 'in', ['run', 'other'])
    .execute()
  let decided = 0
  for (const row of rows) {
    const assumed = row.sport_source === 'assumed'
    const sport = assumed
      ? sportInName(row.name ?? '')
      : sportByWord(row.source_sport.split('/')[0] ?? '').sport
    if (sport === 'unknown' || (!assumed && sport === row.sport)) continue
    if (!assumed && sport !== 'run' && row.sport !== 'run') continue
    await setSport(database, row, { sport, sportSource: assumed ? 'name' : 'file' })
    decided += 1
  }
  return decided
}

interface Span {
  readonly id: string
  readonly fromMs: number
  readonly toMs: number
}

/** Makes one activity of those that recorded the same run; says how many were joined. */
export async function joinTwins(database: Database, athleteId: string): Promise<number> {
  let joined = 0
  for (const ids of overlapping(await loadSpans(database, athleteId))) {
    const rows = await database
      .selectFrom('activities')
      .selectAll()
      .where('id', 'in', ids)
      .execute()
    joined += await joinGroup(database, rows)
  }
  return joined
}

async function loadSpans(database: Database, athleteId: string): Promise<readonly Span[]> {
  const rows = await database
    .selectFrom('activities')
    .select(['id', 'started_at', 'elapsed_time_s'])
    .where('athlete_id', '=', athleteId)
    .where('deleted_at', 'is', null)
    .orderBy('started_at')
    .execute()
  return rows.map(({ id, started_at, elapsed_time_s }) => {
    const fromMs = Date.parse(started_at)
    return { id, fromMs, toMs: fromMs + elapsed_time_s * 1000 }
  })
}

/** Groups of two and more that overlap in a chain, by whole times; cheap, and seldom more than a few. */
function overlapping(spans: readonly Span[]): readonly string[][] {
  const groups: string[][] = []
  let group: string[] = []
  let endMs = -Infinity
  for (const { id, fromMs, toMs } of spans) {
    if (fromMs >= endMs) {
      if (group.length > 1) groups.push(group)
      group = []
    }
    group.push(id)
    endMs = Math.max(endMs, toMs)
  }
  if (group.length > 1) groups.push(group)
  return groups
}

/** The richest first; each other one joins the first of those that it is the same run as. */
async function joinGroup(database: Database, rows: readonly ActivityRow[]): Promise<number> {
  const leaders: ActivityRow[] = []
  for (const row of rows.toSorted(byRichness)) {
    const place = leaders.findIndex((leader) => isSameActivity(leader, row))
    const leader = leaders[place]
    if (leader === undefined) leaders.push(row)
    else leaders[place] = await absorbActivity(database, leader, row)
  }
  return rows.length - leaders.length
}

/** Equal ones by what is in them, so that the order does not depend on random ids. */
function byRichness(a: ActivityRow, b: ActivityRow): number {
  return (
    compareRichness(richnessOfRow(b), richnessOfRow(a)) ||
    b.moving_time_s - a.moving_time_s ||
    a.started_at.localeCompare(b.started_at) ||
    (a.sha256 ?? a.id).localeCompare(b.sha256 ?? b.id)
  )
}
