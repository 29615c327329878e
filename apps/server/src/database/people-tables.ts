import type { Generated } from 'kysely'
import type { Flag, Json } from './column-types.ts'

/** What one person may see of another runner, and in which role. Ended ones are kept for the log. */
export interface GrantTable {
  id: string
  athlete_id: string
  account_id: string
  role: string
  /** The shared fields, a list of names. */
  fields: Json
  /** When a guardian agreed; under 18 nothing is shared before. */
  agreed_at: string | null
  /** Changes of the plan wait for this person's answer. */
  holds_changes: Generated<Flag>
  created_at: string
  ended_at: string | null
  /** When this person last looked, to the hour. */
  seen_at: string | null
}
/** A link that brings two people together, once. */
export interface InvitationTable {
  id: string
  hash: string
  account_id: string
  /** The athlete who invites; null while a coach invites an athlete. */
  athlete_id: string | null
  role: string
  /** The fields that the athlete chose beforehand. */
  fields: Json
  squad_id: string | null
  /** Whom it is for, as the person who invites calls them. */
  name: string
  created_at: string
  expires_at: string
  used_at: string | null
}
/** What people did to an athlete's sharing and plan. */
export interface PeopleLogTable {
  id: string
  athlete_id: string
  /** Who did it, and the name of that person then. */
  account_id: string
  name: string
  at: string
  what: string
  detail: Json
}
export interface SquadTable {
  id: string
  account_id: string
  name: string
  created_at: string
}
export interface SquadAthleteTable {
  squad_id: string
  athlete_id: string
}
