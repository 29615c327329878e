import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { goalEvent } from '@bell-lap/units/goal-event'
import type { Message } from '@bell-lap/units/message'
import type { WayBackTo } from '@bell-lap/plan/ledger/way-back'
import type { Context } from '../../context.ts'
import type { AthleteFacts } from '../athlete/index.ts'
import { tryPlan } from '../new-plan/index.ts'
import { loadPlan } from '../plan/index.ts'
import type { PlanInput, PlanSessionView, PlanView } from '../plan/index.ts'
import type { Ladder } from './schema.ts'

/** The weeks back to longer races: the plan that stands, or the one that would be made today. */
export interface WeeksBack {
  readonly plan: PlanView | null
  readonly saved: boolean
  readonly refused: readonly Message[]
}

/** A race over this distance is what the way back leads to, or towards. */
export function wayBackTo(distanceM: number): WayBackTo {
  if (distanceM > 30_000) return 'marathon'
  if (distanceM > 13_000) return 'half'
  return distanceM > 7500 ? '10k' : '5k'
}

/** What a way-back plan leads to, beyond its own last race where it says so. */
export function leadsTo({ goal }: Pick<PlanView, 'goal'>): WayBackTo {
  return goal.towards ?? (goal.event === '5k' ? '5k' : '10k')
}

interface Asked {
  readonly to: WayBackTo
  /** The race of the runner, where it is one that the plan itself can end with. */
  readonly raceDay: CalendarDay | null
}

export async function weeksBack(
  context: Context,
  facts: AthleteFacts,
  asked: Asked,
): Promise<WeeksBack> {
  const { plan } = await loadPlan(context, facts)
  if (plan !== null && goalEvent(plan.goal.event).plan === 'way-back')
    return { plan, saved: true, refused: [] }
  const answer = await tryPlan(context, facts, inputOf(asked))
  return answer.refused
    ? { plan: null, saved: false, refused: answer.reasons.map(({ text }) => text) }
    : { plan: answer.plan, saved: false, refused: [] }
}

function inputOf({ to, raceDay }: Asked): PlanInput {
  return {
    event: to === '5k' ? '5k' : '10k',
    towards: to === 'half' || to === 'marathon' ? to : null,
    raceDay,
    weeks: null,
    goalTimeText: null,
    raceName: null,
    whenReady: false,
    base: false,
    meets: [],
    preferences: null,
    races: [],
  }
}

/** The weeks without the days before the first whole one. */
export const wholeOf = ({ weeks }: PlanView) => weeks.filter(({ number }) => number !== null)

const isRace = ({ role }: PlanSessionView) => role === 'race' || role === 'test'

/** The longest run of each week, and how often mile pace is touched. */
export function ladderOf(
  { plan, saved }: WeeksBack,
  { mileDay, nowM }: { readonly mileDay: CalendarDay; readonly nowM: number },
): Ladder | null {
  if (plan === null) return null
  return {
    saved,
    eventId: plan.goal.event,
    raceDay: plan.raceDay,
    nowM,
    longestGapDays: longestGap(plan, mileDay),
    // The days before the first whole week are none of the ladder.
    weeks: wholeOf(plan).map(({ startDay, cutBack, sessions }) => ({
      startDay,
      cutBack,
      longM: longestOf(sessions),
      raceM:
        sessions.find((one) => isRace(one) && one.day === plan.raceDay)?.distanceM === undefined
          ? null
          : goalEvent(plan.goal.event).distanceM,
    })),
  }
}

/** The longest run that is no race, metres. */
export function longestOf(sessions: readonly PlanSessionView[]): number {
  return Math.max(0, ...sessions.filter((one) => !isRace(one)).map(({ distanceM }) => distanceM))
}

/** Fast metres that make a session a touch of mile pace; strides around other work are fewer (X). */
const TOUCH_FROM_M = 600

/** Sessions with reps at mile pace or faster. */
export function mileTouches({ weeks }: PlanView): readonly PlanSessionView[] {
  return weeks
    .flatMap(({ sessions }) => sessions)
    .filter(({ role, fastM }) => role === 'quality' && fastM >= TOUCH_FROM_M)
}

function longestGap(plan: PlanView, mileDay: CalendarDay): number {
  const from = mileDay < plan.startDay ? mileDay : addDays(plan.startDay, -1)
  const days = [from, ...mileTouches(plan).map(({ day }) => day), plan.raceDay]
  return Math.max(...days.slice(1).map((day, i) => daysBetween(days[i] ?? day, day)))
}
