import type { Schemas } from '@bell-lap/api-client/client'
import { isCalendarDay } from '@bell-lap/units/calendar-day'
import { readDistance } from '@bell-lap/units/read-distance'
import { CommandEnded, EXIT } from './exit-code.ts'
import { textIn } from './text-in.ts'

type TypedRace = NonNullable<Schemas['PlanInput']['races']>[number]

const PRIORITIES = ['A', 'B', 'C'] as const

/**
 * A race as it is typed after `--race`: `DAY:DISTANCE`, then `:A`, `:B` or `:C` (B when left out), then
 * its name. Ends the command where a part cannot be read.
 */
export function typedRace(text: string): TypedRace {
  const [day = '', distance = '', priority = 'B', ...name] = text.split(':')
  if (!isCalendarDay(day)) {
    throw wrong(`--race ${text}: ${day} is not a day. Write it as 2027-04-10:3000m:B:Club 3000.`)
  }
  const read = readDistance(distance)
  if (!read.ok) {
    const { say } = textIn({ locale: null, units: 'metric' })
    throw wrong(`--race ${text}: ${say(read.reason)}`)
  }
  const known = PRIORITIES.find((one) => one === priority.toUpperCase())
  if (known === undefined)
    throw wrong(`--race ${text}: the priority is A, B or C, not ${priority}.`)
  const told = name.join(':').trim()
  return {
    day,
    distanceM: read.distanceM,
    priority: known,
    name: told === '' ? `${distance.trim()} race` : told,
  }
}

function wrong(message: string): CommandEnded {
  return new CommandEnded(EXIT.usage, 'usage', message)
}
