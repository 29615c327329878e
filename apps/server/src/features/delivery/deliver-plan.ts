import { CALENDAR_ENTRY, readEntry } from './calendar-entry.ts'
import type { CalendarEntry } from './calendar-entry.ts'
import { textOfSettings } from '../settings/index.ts'
import type { Settings } from '../settings/index.ts'
import { titleOf } from '@bell-lap/workout/describe/title'
import type { PlannedSession, StrengthSession } from '@bell-lap/plan/model/plan'
import type { Message } from '@bell-lap/units/message'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { plainText } from '@bell-lap/workout/write/plain-text'
import type { Context } from '../../context.ts'
import { lockAthlete } from '../../database/lock-athlete.ts'
import type { Database } from '../../database/store.ts'

export interface PlanToDeliver {
  readonly sessions: readonly PlannedSession[]
  readonly strength: readonly StrengthSession[]
  /** Days on which something of the runner's form is measured again. */
  readonly retests: readonly RetestToDeliver[]
  /** Of whoever reads it. */
  readonly locale: Settings['locale']
  readonly units: Settings['units']
  /** When a run usually starts, HH:MM; `null` makes whole days. */
  readonly startTime: string | null
  /** Where the clocks show it. */
  readonly timeZone: string
  readonly today: CalendarDay
}

interface RetestToDeliver {
  readonly id: string
  readonly day: CalendarDay
  readonly title: Message
  readonly text: Message
}

const CANCELLED_KEPT_MS = 30 * 86_400_000
const MINUTE_S = 60
const START_ROUND_S = 5 * MINUTE_S
/** An event starts on its own day. */
const LAST_START_MIN = 24 * 60 - 5

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
  standing: (database: Database) => Promise<PlanToDeliver>,
): Promise<void> {
  const now = context.now()
  const last_modified = now.toISOString()
  await context.store.database.transaction().execute(async (transaction) => {
    await lockAthlete(context.store, transaction, athleteId)
    const plan = await standing(transaction)
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
    ...plan.strength.map((session) => [session.id, strengthEntry(session, plan)] as const),
    ...plan.retests.map((retest) => [retest.id, retestEntry(retest, plan)] as const),
  ]
  return new Map(entries.map(([id, entry]) => [id, CALENDAR_ENTRY.write(entry)]))
}

/** What a session becomes, or `null` when it stays as it is. */
function nextState(
  before: (Delivered & { readonly uid: string }) | undefined,
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
  // An entry that cannot be read is called off: it shows nothing any more.
  const past = (readEntry(before.uid, before.content)?.day ?? today) < today
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
  return { day, title, text, ...timesOf(plan, { afterS: 0, durationS }) }
}

/** Strength follows the run of its day, as its text says, or stands at the usual start. */
function strengthEntry(session: StrengthSession, plan: PlanToDeliver): CalendarEntry {
  const { day, minutes, exercises } = session
  const { t } = textOfSettings(plan)
  const lines = exercises.map(({ name, dose }) => t('strength.exercise', { name, dose }))
  const text = [...lines, '', t('strength.after-run')].join('\n')
  const durationS = MINUTE_S * minutes
  const run = plan.sessions.find((one) => one.day === day && one.role !== 'rest')
  const times = timesOf(plan, { afterS: run?.durationS ?? 0, durationS })
  return { day, title: t('strength.title', { timeS: durationS }), text, ...times }
}

/** A re-test belongs to a day; the session of that day, or the next one, has the time. */
function retestEntry({ day, title, text }: RetestToDeliver, plan: PlanToDeliver): CalendarEntry {
  const { say } = textOfSettings(plan)
  return { day, title: say(title), text: say(text) }
}

/** The start of an event, rounded to five minutes, and its length; none for whole days. */
function timesOf(
  { startTime, timeZone }: PlanToDeliver,
  { afterS, durationS }: { readonly afterS: number; readonly durationS: number },
): Pick<CalendarEntry, 'start' | 'durationS' | 'timeZone'> {
  if (startTime === null) return {}
  const [hours = 0, minutes = 0] = startTime.split(':').map(Number)
  const later = Math.ceil(afterS / START_ROUND_S) * (START_ROUND_S / MINUTE_S)
  const at = Math.min(60 * hours + minutes + later, LAST_START_MIN)
  const two = (value: number) => String(value).padStart(2, '0')
  const start = `${two(Math.floor(at / 60))}:${two(at % 60)}`
  return { start, durationS: Math.round(durationS), timeZone }
}
