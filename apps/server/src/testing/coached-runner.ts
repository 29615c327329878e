import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { SharedField } from '../contract/access.ts'
import type { TestBellLap } from './open-for-test.ts'
import { letSee, newPerson } from './open-people.ts'
import type { TestPerson } from './open-people.ts'

const WISH = { event: 'mile', raceDay: null, weeks: 12, goalTimeText: null, raceName: null }
export const FOR_PLANS: readonly SharedField[] = ['workouts', 'results', 'health']

interface Coached {
  readonly name: string
  readonly today: CalendarDay
  /** Over 5 km, eleven days ago. */
  readonly timeText: string
  readonly coach: TestPerson
  readonly fields: readonly SharedField[]
}

/** A runner with a plan, made from a time over 5 km, whom a person coaches. */
export async function coachedRunner(
  bellLap: TestBellLap,
  { name, today, timeText, coach, fields }: Coached,
): Promise<TestPerson> {
  const person = await newPerson(bellLap, name)
  const settings = (await person.ask('GET', '/settings')).json<object>()
  await person.ask('PUT', '/settings', {
    ...settings,
    sex: 'male',
    healthAnsweredOn: today,
    usualTraining: { weeklyKm: 45, longestRunKm: 14 },
  })
  await person.ask('POST', '/results', {
    day: addDays(today, -11),
    eventId: '5k',
    distanceM: null,
    timeText,
    timing: 'automatic',
    setting: 'track',
    effort: 'race',
    name: null,
    note: null,
    excludedFromEstimate: false,
  })
  const made = (await person.ask('POST', '/plan', WISH)).json<{ refused: boolean }>()
  if (made.refused) throw new Error(`no plan for ${name}`)
  await letSee({ athlete: person, person: coach, role: 'coach', fields })
  return person
}
