/** Rule A3: the coming week takes what was missed in place of its own, and a tenth less of all. */
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { workBouts } from '@bell-lap/workout/totals'
import type { Workout } from '@bell-lap/workout/workout'
import { sessionsOf, withSessions } from '../model/with-sessions.ts'
import type { Plan, PlannedSession } from '../model/plan.ts'
import {
  fewerRepetitions,
  isLighter,
  shortenedWithStrides,
  withWorkout,
} from '../session/easier-version.ts'
import type { Situation } from './situation.ts'

/** Never more than the week had: a missed session only takes the place of one at least as large. */
export function repeatWeek(
  plan: Plan,
  week: {
    readonly missed: readonly PlannedSession[]
    readonly from: CalendarDay
    readonly share: number
  },
  situation: Situation,
): Plan {
  const until = addDays(week.from, 7)
  const { request } = situation
  const open = sessionsOf(plan).filter(
    (session) => situation.isOpen(session) && session.day >= week.from && session.day < until,
  )
  const quality = open.filter(({ role }) => role === 'quality')
  return withSessions(
    plan,
    sessionsOf(plan).flatMap((session): readonly PlannedSession[] => {
      if (!open.includes(session)) return [session]
      if (session.role === 'easy' || session.role === 'long') {
        return [shortenedWithStrides(session, request, week.share * session.distanceM)].flatMap(
          (one) => one ?? [],
        )
      }
      const missed = week.missed[quality.indexOf(session)]
      if (session.role !== 'quality' || missed === undefined) return [session]
      const fewer = aboutShare(missed.workout, week.share)
      const again = {
        ...withWorkout(session, fewer, request),
        easier: missed.easier,
        why: missed.why,
        hard: missed.hard && session.hard,
        evidenceGrade: missed.evidenceGrade,
      }
      if (isLighter(again, session)) return [again]
      const own = aboutShare(session.workout, week.share)
      return [own === session.workout ? session : withWorkout(session, own, request)]
    }),
  )
}

/** One of few repetitions is far more than a tenth: they stay whole, the week gets smaller by its kilometres. */
const LEAST_OF_SHARE = 0.9

function aboutShare(workout: Workout, share: number): Workout {
  const fewer = fewerRepetitions(workout, share)
  if (fewer === null) return workout
  const workS = (one: Workout) => workBouts(one).reduce((sum, bout) => sum + bout.workS, 0)
  return workS(fewer) >= LEAST_OF_SHARE * share * workS(workout) ? fewer : workout
}
