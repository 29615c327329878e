import type { Schemas } from '@bell-lap/api-client/client'
import { isCalendarDay } from '@bell-lap/units/calendar-day'
import { readDistance } from '@bell-lap/units/read-distance'
import { wrongUsage } from './cli-command.ts'
import type { Invocation } from './cli-command.ts'

type TypedRace = NonNullable<Schemas['PlanInput']['races']>[number]

const PRIORITIES = ['A', 'B', 'C'] as const

/**
 * A race as it is typed after `--race`: `DAY:DISTANCE`, then `:A`, `:B` or `:C` (B when left out), then
 * its name. Ends the command where a part cannot be read.
 */
export function typedRace(invocation: Pick<Invocation, 'text'>, race: string): TypedRace {
  const [day = '', distance = '', priority = 'B', ...name] = race.split(':')
  if (!isCalendarDay(day)) {
    throw wrongUsage(invocation, 'cli.race.day', { race, word: day })
  }
  const read = readDistance(distance)
  if (!read.ok) throw wrongUsage(invocation, 'cli.race.distance', { race, why: read.reason })
  const known = PRIORITIES.find((one) => one === priority.toUpperCase())
  if (known === undefined)
    throw wrongUsage(invocation, 'cli.race.priority', { race, word: priority })
  const { text } = invocation
  const told = name.join(':').trim()
  return {
    day,
    distanceM: read.distanceM,
    priority: known,
    name: told === '' ? text.t('cli.race.name', { distance: distance.trim() }) : told,
  }
}
