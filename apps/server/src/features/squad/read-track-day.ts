import { repsOfWorkout } from '@bell-lap/workout/stopwatch/reps-of-workout'
import { titleOf } from '@bell-lap/workout/describe/title'
import { message } from '@bell-lap/units/message'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { mayRead } from '../../contract/caller.ts'
import type { Context } from '../../context.ts'
import { loadMyAthletes } from '../people/index.ts'
import type { MyAthlete } from '../people/index.ts'
import { loadPlan } from '../plan/index.ts'
import { loadTodayFacts } from '../reports/index.ts'
import type { TrackRunner } from './track-schema.ts'

type Timed = Pick<TrackRunner, 'title' | 'reps' | 'why'>

const nothing = (why: TrackRunner['why']): Timed => ({ title: null, reps: [], why })

/** The runners whom a coach or an assistant may time, with what each of them has to run on a day. */
export async function readTrackDay(
  context: Context,
  accountId: string,
  day: CalendarDay,
): Promise<readonly TrackRunner[]> {
  const athletes = (await loadMyAthletes(context, accountId)).filter(
    ({ role, waitsForGuardian }) => (role === 'coach' || role === 'assistant') && !waitsForGuardian,
  )
  return Promise.all(
    athletes.map(async (athlete) => {
      const { athleteId, name, squadIds } = athlete
      return { athleteId, name, squadIds, ...(await timedOn(context, athlete, day)) }
    }),
  )
}

/** The main session of the day. Who must not run now has nothing to time; the reason is only told where it is shared. */
async function timedOn(
  context: Context,
  { athleteId, role, fields }: MyAthlete,
  day: CalendarDay,
): Promise<Timed> {
  const grant = { id: '', role, fields }
  if (!mayRead({ grant, key: null }, 'workouts')) return nothing(message('squad.week-not-shared'))
  const facts = await loadTodayFacts(context, athleteId)
  const stop = facts.states.find(({ running }) => running === 'none')
  if (stop !== undefined) {
    return nothing(mayRead({ grant, key: null }, 'health') ? stop.what : message('squad.not-safe'))
  }
  const { plan } = await loadPlan(context, facts)
  if (plan === null) return nothing(message('squad.week-none'))
  const [main] = plan.weeks
    .flatMap(({ sessions }) => sessions)
    .filter((one) => one.day === day && one.role !== 'rest' && one.cross === undefined)
    .toSorted((a, b) => Number(b.hard) - Number(a.hard) || b.distanceM - a.distanceM)
  if (main === undefined) return nothing(message('squad.nothing-that-day'))
  const reps = repsOfWorkout(main.workout).map(({ distanceM, target, rest }) => ({
    distanceM,
    target,
    restS: rest?.timeS ?? null,
  }))
  const why = reps.length > 0 ? null : message('squad.nothing-to-time')
  return { title: titleOf(main.workout), reps, why }
}
