/** Rule A3: the coming week takes what was missed in place of its own, and a tenth less of all. */
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { sessionsOf, withSessions } from '../model/with-sessions.ts'
import type { Plan, PlannedSession } from '../model/plan.ts'
import { fewerRepetitions, isLighter, shortened, withWorkout } from '../session/easier-version.ts'
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
        return [shortened(session, request, week.share * session.distanceM)].flatMap(
          (one) => one ?? [],
        )
      }
      const missed = week.missed[quality.indexOf(session)]
      if (session.role !== 'quality' || missed === undefined) return [session]
      const fewer = fewerRepetitions(missed.workout, week.share) ?? missed.workout
      const again = {
        ...withWorkout(session, fewer, request),
        easier: missed.easier,
        why: missed.why,
        hard: missed.hard && session.hard,
        evidenceGrade: missed.evidenceGrade,
      }
      const own = fewerRepetitions(session.workout, week.share)
      if (isLighter(again, session)) return [again]
      return [own === null ? session : withWorkout(session, own, request)]
    }),
  )
}
