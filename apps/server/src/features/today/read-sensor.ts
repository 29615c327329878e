/** Today for a screen on the wall: a few fields in words, without anything of the body but what stops running. */
import { titleOf } from '@bell-lap/workout/describe/title'
import { plainText } from '@bell-lap/workout/write/plain-text'
import type { Context } from '../../context.ts'
import { loadText } from '../settings/index.ts'
import { readTodayOf } from './read-today.ts'
import type { Today, TodaySensor } from './schema.ts'

/** Today's session and what limits it, as words and numbers. */
export async function readSensor(context: Context, athleteId: string): Promise<TodaySensor> {
  const text = await loadText(context, athleteId)
  const today = await readTodayOf(context, athleteId)
  const { session, tomorrow, race, day, week, states } = today
  const title = (one: NonNullable<Today['session']>) => text.say(titleOf(one.workout))
  const isRun = session !== null && session.role !== 'rest'
  const without = text.t(week === null ? 'today.no-plan-now' : 'today.rest')
  return {
    day,
    state: isRun ? title(session) : without,
    role: session?.role ?? null,
    hard: session?.hard ?? false,
    distanceM: session?.distanceM ?? 0,
    durationS: session?.durationS ?? 0,
    steps: isRun ? plainText(session.workout, text.say) : null,
    why: isRun ? text.say(session.why) : null,
    done: session?.done != null,
    tomorrow: tomorrow === null || tomorrow.role === 'rest' ? null : title(tomorrow),
    race:
      race === null ? null : { name: text.say(race.name), day: race.day, daysLeft: race.daysLeft },
    limits: states.map(({ means }) => text.say(means)),
  }
}
