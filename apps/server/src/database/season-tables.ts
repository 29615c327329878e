import type { Json } from './column-types.ts'

/** A typed workout that a coach saved under a name. */
interface SavedWorkoutTable {
  id: string
  account_id: string
  name: string
  /** As typed. */
  text: string
  created_at: string
}
/** Seven days, typed or not, that a coach saved under a name. */
interface SavedWeekTable {
  id: string
  account_id: string
  name: string
  days: Json
  created_at: string
}
/** A meet of a coach's runners. */
interface MeetTable {
  id: string
  account_id: string
  /** The squad that it is for; null for all runners. */
  squad_id: string | null
  day: string
  name: string
  /** Empty where it was not said. */
  place: string
  /** The events on offer, a list of ids. */
  events: Json
  created_at: string
}

/** What a coach prepares for many weeks. */
export interface SeasonTables {
  saved_workouts: SavedWorkoutTable
  saved_weeks: SavedWeekTable
  meets: MeetTable
}
