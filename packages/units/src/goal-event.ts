import { MILE_M } from './length.ts'

/**
 * What a plan can lead to: a mile plan to the mile and its neighbours, the way back to the longer
 * ones. A road mile is as long as the mile and is run elsewhere.
 */
export const GOAL_EVENTS = [
  { id: 'mile', distanceM: MILE_M, on: 'track', plan: 'mile' },
  { id: '1600m', distanceM: 1600, on: 'track', plan: 'mile' },
  { id: '1500m', distanceM: 1500, on: 'track', plan: 'mile' },
  { id: 'road-mile', distanceM: MILE_M, on: 'road', plan: 'mile' },
  { id: '5k', distanceM: 5000, on: 'road', plan: 'way-back' },
  { id: '10k', distanceM: 10_000, on: 'road', plan: 'way-back' },
] as const

/** Fewest and most weeks of a plan of each kind. */
export const PLAN_WEEKS = {
  mile: { fewest: 6, most: 24 },
  'way-back': { fewest: 3, most: 6 },
} as const
/** Races that the way back can lead towards beyond its own last race. */
export const TOWARDS = ['half', 'marathon'] as const
export type Towards = (typeof TOWARDS)[number]

export type GoalEvent = (typeof GOAL_EVENTS)[number]
export type GoalEventId = GoalEvent['id']

const BY_ID = new Map<GoalEventId, GoalEvent>(GOAL_EVENTS.map((event) => [event.id, event]))

/**
 * The goal event with this id.
 *
 * @example
 * goalEvent('road-mile').distanceM // 1609.344
 */
export function goalEvent(id: GoalEventId): GoalEvent {
  return BY_ID.get(id) ?? GOAL_EVENTS[0]
}
