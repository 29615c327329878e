/** What was run of a plan: each run with the session it fulfils, and the sessions that were rated without a recording. */
import { fastMetresOf } from '@bell-lap/load/mechanical/fast-ladder'
import { FAST_FROM_SHARE } from '@bell-lap/load/mechanical/fast-metres'
import { matchRuns } from '@bell-lap/plan/match/match-runs'
import { sessionsOf } from '@bell-lap/plan/model/with-sessions'
import type { Plan, PlannedSession } from '@bell-lap/plan/model/plan'
import type { TrainingEvent } from '@bell-lap/plan/model/training-event'
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { MILE_M } from '@bell-lap/units/length'
import type { RunFacts } from '../activities/index.ts'
import type { KeptPlan } from './store.ts'

type Run = Pick<RunFacts, 'id' | 'day' | 'distanceM' | 'movedS' | 'fastLadder'>

/** A run inside the weeks of the plan. */
export interface RunInWeek {
  readonly activityId: string
  readonly day: CalendarDay
  readonly distanceM: number
  /** Without pauses and standing. */
  readonly movingTimeS: number
  /** Metres at 97 % of the mile speed of the plan or faster: what the plan counts as fast. */
  readonly fastM: number
  /** The session it fulfils; `null` for a run that was not planned. */
  readonly sessionId: string | null
}

export interface RanOnPlan {
  /** The first day on which the plan could ask for anything. */
  readonly firstDay: CalendarDay
  /** Oldest first. */
  readonly runs: readonly RunInWeek[]
  /** Sessions that a check-in rated on a day without a recording: run as planned. */
  readonly ratedIds: ReadonlySet<string>
}

/** Matches the runs of a history with the sessions of a plan. */
export function ranOnPlan(
  { plan, request }: Pick<KeptPlan, 'plan' | 'request'>,
  history: readonly Run[],
  reported: readonly TrainingEvent[],
): RanOnPlan {
  const end = addDays(plan.startDay, 7 * plan.weeks.length)
  const runs = history.filter(({ day }) => day >= plan.startDay && day < end)
  const sessions = sessionsOf(plan)
  const matched = matchRuns(
    sessions,
    runs.map(({ id, day, distanceM }) => ({ id, day, distanceM, repetitions: 0 })),
  )
  const recorded = new Set(runs.map(({ day }) => day))
  const rated = new Set(
    reported.flatMap((event) =>
      event.kind === 'check-in' && event.effortCr10 !== null ? [event.day] : [],
    ),
  )
  const fastFromMps = (FAST_FROM_SHARE * MILE_M) / request.ability.mileTimeS
  const done = new Set(matched.flatMap(({ sessionId }) => sessionId ?? []))
  return {
    firstDay: firstDayOf(sessions, request.today),
    runs: runs.map(({ id, day, distanceM, movedS, fastLadder }, i) => ({
      activityId: id,
      day,
      distanceM,
      movingTimeS: movedS,
      fastM: fastMetresOf(fastLadder, fastFromMps),
      sessionId: matched[i]?.sessionId ?? null,
    })),
    ratedIds: new Set(
      sessions
        .filter(({ id, day, role }) => {
          return role !== 'rest' && rated.has(day) && !recorded.has(day) && !done.has(id)
        })
        .map(({ id }) => id),
    ),
  }
}

/** A plan that goes on from another one was made later than its first sessions. */
function firstDayOf(sessions: readonly PlannedSession[], madeOn: CalendarDay): CalendarDay {
  return sessions.reduce((first, { day }) => (day < first ? day : first), madeOn)
}

/** The runs of a session count together: warm-up, session and cool-down are often three files. */
export function doneOf(sessionId: string, { runs }: RanOnPlan) {
  const own = runs.filter((run) => run.sessionId === sessionId)
  const longest = own.toSorted((a, b) => b.distanceM - a.distanceM)[0]
  if (longest === undefined) return null
  const { activityId, day } = longest
  return { activityId, day, ...totalOf(own) }
}

/** What was run in a week, planned or not; a week that began before the plan is longer by what was run until then. */
export function ranInWeek(
  { startDay, sessions, distanceM }: Plan['weeks'][number],
  { runs, ratedIds, firstDay }: RanOnPlan,
) {
  const end = addDays(startDay, 7)
  const own = runs.filter(({ day }) => day >= startDay && day < end)
  const rated = sessions.filter(({ id }) => ratedIds.has(id))
  const recorded = totalOf(own)
  const told = totalOf(
    rated.map(({ distanceM, durationS, fastM }) => ({ distanceM, movingTimeS: durationS, fastM })),
  )
  const before = totalOf(own.filter(({ day }) => day < firstDay))
  return {
    runs: own,
    wholeDistanceM: distanceM + before.distanceM,
    ran: {
      distanceM: recorded.distanceM + told.distanceM,
      movingTimeS: recorded.movingTimeS + told.movingTimeS,
      fastM: recorded.fastM + told.fastM,
    },
  }
}

type Sums = Readonly<Record<'distanceM' | 'movingTimeS' | 'fastM', number>>

function totalOf(runs: readonly Sums[]): Sums {
  const sum = (name: keyof Sums) => runs.reduce((total, run) => total + run[name], 0)
  return { distanceM: sum('distanceM'), movingTimeS: sum('movingTimeS'), fastM: sum('fastM') }
}
