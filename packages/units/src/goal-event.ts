import { MILE_M } from './length.ts'

/** What a mile plan can lead to. A road mile is as long as the mile and is run elsewhere. */
export const GOAL_EVENTS = [
  { id: 'mile', name: 'Mile', distanceM: MILE_M, on: 'track' },
  { id: '1600m', name: '1600 m', distanceM: 1600, on: 'track' },
  { id: '1500m', name: '1500 m', distanceM: 1500, on: 'track' },
  { id: 'road-mile', name: 'Road mile', distanceM: MILE_M, on: 'road' },
] as const

export type GoalEvent = (typeof GOAL_EVENTS)[number]
export type GoalEventId = GoalEvent['id']

const BY_ID = new Map<GoalEventId, GoalEvent>(GOAL_EVENTS.map((event) => [event.id, event]))

/** The goal event with this id. */
export function goalEvent(id: GoalEventId): GoalEvent {
  return BY_ID.get(id) ?? GOAL_EVENTS[0]
}
