import { textOfSettings } from '../settings/index.ts'
import type { Settings } from '../settings/index.ts'
import { titleOf } from '@bell-lap/workout/describe/title'
import type { PlannedSession, StrengthSession } from '@bell-lap/plan/model/plan'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { plainText } from '@bell-lap/workout/write/plain-text'
import type { Context } from '../../context.ts'
import { lockAthlete } from '../../database/lock-athlete.ts'
import type { Database } from '../../database/store.ts'

/** What a calendar shows of a session; a change of it is a new sequence number. */
export interface CalendarEntry {
  readonly day: CalendarDay
  readonly title: string
  readonly text: string
  /** Local time of day, HH:MM, and the expected length; missing for a whole day. */
  readonly start?: string
  readonly durationS?: number
}

export interface PlanToDeliver {
  readonly sessions: readonly PlannedSession[]
  readonly strength: readonly StrengthSession[]
  /** Of whoever reads it. */
  readonly locale: Settings['locale']
  readonly units: Settings['units']
  /** When a run usually starts, HH:MM; `null` makes whole days. */
  readonly startTime: string | null
  readonly today: CalendarDay
}

const CANCELLED_KEPT_MS = 30 * 86_400_000

interface Delivered {
  readonly sequence: number
  readonly content: string
  readonly cancelled_at: string | null
}

/**
 * Brings what was delivered up to the plan: changed sessions get the next sequence number, sessions
 * that are gone are kept as cancelled for 30 days, and days that are past stay as they were. The plan
 * is looked up when it is this delivery's turn, so that an older one is never delivered after a newer.
 */
export async function deliverPlan(
  context: Context,
  athleteId: string,
  standing: (database: Database) => Promise<PlanToDeliver | null>,
): Promise<void> {
  const now = context.now()
  const last_modified = now.toISOString()
  await context.store.database.transaction().execute(async (transaction) => {
    await lockAthlete(context.store, transaction, athleteId)
    const plan = await standing(transaction)
    if (plan === null) return
    const contents = contentsOf(plan)
    const rows = await transaction
      .selectFrom('delivered_sessions')
      .selectAll()
      .where('athlete_id', '=', athleteId)
      .execute()
    const known = new Map(rows.map((row) => [row.uid, row]))
    for (const uid of new Set([...known.keys(), ...contents.keys()])) {
      const before = known.get(uid)
      const after = nextState(before, contents.get(uid), plan.today, last_modified)
      if (after === null) continue
      const values = { ...after, last_modified }
      await transaction
        .insertInto('delivered_sessions')
        .values({ athlete_id: athleteId, uid, ...values })
        .onConflict((conflict) => conflict.columns(['athlete_id', 'uid']).doUpdateSet(values))
        .execute()
    }
    const old = new Date(now.getTime() - CANCELLED_KEPT_MS).toISOString()
    await transaction
      .deleteFrom('delivered_sessions')
      .where('athlete_id', '=', athleteId)
      .where('cancelled_at', '<', old)
      .execute()
  })
}

/** What a calendar is to show, by session. */
function contentsOf(plan: PlanToDeliver): ReadonlyMap<string, string> {
  const planned = plan.sessions.filter((session) => session.role !== 'rest')
  const entries = [
    ...planned.map((session) => [session.id, toEntry(session, plan)] as const),
    ...plan.strength.map((session) => [session.id, strengthEntry(session)] as const),
  ]
  return new Map(entries.map(([id, entry]) => [id, JSON.stringify(entry)]))
}

/** What a session becomes, or `null` when it stays as it is. */
function nextState(
  before: Delivered | undefined,
  content: string | undefined,
  today: CalendarDay,
  at: string,
): Delivered | null {
  if (content !== undefined) {
    if (before === undefined) return { sequence: 0, content, cancelled_at: null }
    const same = before.content === content && before.cancelled_at === null
    return same ? null : { sequence: before.sequence + 1, content, cancelled_at: null }
  }
  if (before === undefined || before.cancelled_at !== null) return null
  const past = (JSON.parse(before.content) as CalendarEntry).day < today
  return past ? null : { ...pick(before), sequence: before.sequence + 1, cancelled_at: at }
}

const pick = ({ sequence, content, cancelled_at }: Delivered): Delivered => ({
  sequence,
  content,
  cancelled_at,
})

function toEntry(session: PlannedSession, plan: PlanToDeliver): CalendarEntry {
  const { day, durationS, workout, why } = session
  const { say } = textOfSettings(plan)
  const title = say(titleOf(workout))
  const text = `${plainText(workout, say)}\n\n${say(why)}`
  const start = plan.startTime
  if (start === null) return { day, title, text }
  return { day, title, text, start, durationS: Math.round(durationS) }
}

function strengthEntry(session: StrengthSession): CalendarEntry {
  const { day, minutes, exercises } = session
  const lines = exercises.map(({ name, dose }) => `${name}: ${dose}`)
  const text = [...lines, '', 'After the run, where there is one that day.'].join('\n')
  return { day, title: `Strength, ${minutes} min`, text }
}
