import type { Generated } from 'kysely'
import type {
  AccountTable,
  AthleteTable,
  MembershipTable,
  SecurityEventTable,
  SessionTable,
  SignInTokenTable,
} from './account-tables.ts'
import type { AthleteVersionTable, StoredAnswerTable } from './answer-tables.ts'
import type { AssistantProposalTable } from './assistant-tables.ts'
import type { CommentTable, MileDayTable } from './bench-tables.ts'
import type { Flag, Json } from './column-types.ts'
import type {
  FormClipTable,
  FormSummaryTable,
  FormWorkTable,
  RunFormTable,
  ClipNoteTable,
} from './form-tables.ts'
import type { HeldActivityTable, ImportedMorningTable } from './import-tables.ts'
import type {
  GrantTable,
  InvitationTable,
  PeopleLogTable,
  SquadAthleteTable,
  SquadTable,
} from './people-tables.ts'
import type { RaceAnswerTable, RunRacesTable } from './race-tables.ts'
import type { JobTable, RoundTable } from './job-tables.ts'
import type { RunShapeTable } from './run-tables.ts'
import type { PushedSessionTable, PushTable, WatchCheckTable } from './watch-tables.ts'
import type { WebhookDeliveryTable, WebhookTable } from './webhook-tables.ts'
import type { ShoeTable } from './shoe-tables.ts'
import type { SeasonTables } from './season-tables.ts'
import type { StopwatchEntryTable } from './stopwatch-tables.ts'
import type { StrengthLogTable } from './strength-tables.ts'
import type {
  ApiKeyTable,
  PasskeyTable,
  SecondStepTable,
  SignInChallengeTable,
  SignInLoginTable,
} from './sign-in-tables.ts'
import type { SportDecisionTable, TwinRecordingTable } from './sport-tables.ts'

export interface MetaTable {
  key: string
  value: string
}
export interface SettingsTable {
  athlete_id: string
  settings: Json
  updated_at: string
}
export interface OriginalTable {
  athlete_id: string
  sha256: string
  bytes: number
  file_name: string
  created_at: string
}
export interface ImportTable {
  id: string
  athlete_id: string
  label: string
  state: 'waiting' | 'unpacking' | 'reading' | 'finished' | 'failed'
  created_at: string
  started_at: string | null
  finished_at: string | null
  runs_found: number
  error: string | null
  uploads: Json
}
export interface ImportFileTable {
  id: string
  athlete_id: string
  import_id: string
  position: number
  path: string
  bytes: number
  outcome: 'waiting' | 'imported' | 'partial' | 'held' | 'duplicate' | 'skipped' | 'failed'
  reason_code: string | null
  reason: string | null
  activity_ids: Json
  sha256: string | null
  /** What the export's own list says of the file: name, gear, effort. */
  extra: Json | null
}
export interface ActivityTable {
  id: string
  athlete_id: string
  started_at: string
  local_day: string
  utc_offset_min: number | null
  sport: string
  /** Who said what sport it was; see `SPORT_SOURCES`. */
  sport_source: Generated<string>
  source_sport: string
  surface: string
  name: string | null
  description: string | null
  distance_m: number
  moving_time_s: number
  elapsed_time_s: number
  ascent_m: number | null
  average_heart_rate_bpm: number | null
  maximum_heart_rate_bpm: number | null
  average_cadence_spm: number | null
  effort_cr10: number | null
  device: string | null
  gear: string | null
  has_gps: Flag
  partial: Flag
  excluded: Flag
  /** Stands for itself, though it was recorded close to another run. */
  apart: Generated<Flag>
  /** When the runner deleted it. It is kept, so that the same file does not bring it back. */
  deleted_at: Generated<string | null>
  /** What the runner says it was; `null` leaves it to the recording. */
  kind: Generated<string | null>
  note: Generated<string | null>
  /** How it felt, 1 (bad) to 5 (very good). */
  feel: Generated<number | null>
  sha256: string | null
  file_name: string | null
  /** Where it came from when there is no file, such as `strava:123`. */
  source_key: string | null
  /** Laps, pauses, issues, stream names and what the day's load needs. */
  detail: Json
}
export interface ActivityStreamTable {
  activity_id: string
  athlete_id: string
  packed: Uint8Array
}
export interface BestEffortTable {
  activity_id: string
  athlete_id: string
  distance_m: number
  time_s: number
  start_s: number
  climb_m: number | null
  descent_m: number | null
}
export interface ResultTable {
  id: string
  athlete_id: string
  day: string
  event_id: string | null
  distance_m: number
  time_s: number
  time_text: string
  timing: string
  setting: string
  effort: string
  name: string | null
  note: string | null
  excluded: Flag
  created_at: string
  conditions: Json | null
  /** The run it was raced in, where that is known. */
  activity_id: string | null
  /** The runner said that it is right, although it does not fit the others. */
  confirmed: Generated<Flag>
  /** Laps, place and goal, where the runner keeps them. */
  record: Json | null
}
/** Named zones of the runner's own, valid from a day until the next ones of the same measure. */
export interface OwnZoneTable {
  id: string
  athlete_id: string
  valid_from: string
  measure: string
  zones: Json
  created_at: string
}
export interface PlanRevisionTable {
  athlete_id: string
  revision: number
  created_at: string
  summary: string
  reason: string
  /** The revision that undo goes back to; null when there is none. */
  parent: number | null
  /** The whole plan, or null when it was put away. */
  plan: Json | null
}
export interface DeliveredSessionTable {
  athlete_id: string
  uid: string
  sequence: number
  last_modified: string
  cancelled_at: string | null
  content: Json
}
export interface CalendarTokenTable {
  athlete_id: string
  hash: string
  token: string
  created_at: string
}
/** An account elsewhere; the key stays in the store and is never sent back. */
export interface ConnectionTable {
  athlete_id: string
  kind: string
  secret: Json
  created_at: string
  checked_at: string | null
  message: string | null
  known: Json
}
export interface ThresholdTestTable {
  id: string
  athlete_id: string
  day: string
  input: Json
  created_at: string
}
/** What the heart rate of a run says, kept because it takes long to work out. */
export interface RunHeartTable {
  activity_id: string
  athlete_id: string
  /** Of the way it was worked out; an older one is done again. */
  version: number
  content: Json
}
/** Something that came up, as it was told; withdrawn when it was told by mistake. */
export interface TrainingEventTable {
  id: string
  athlete_id: string
  kind: string
  day: string
  told: Json
  created_at: string
  withdrawn_at: string | null
}
/** A change of the plan by a rule: made, proposed, refused, undone, or only told. */
export interface PlanChangeTable {
  id: string
  athlete_id: string
  change_key: string
  state: 'made' | 'proposed' | 'refused' | 'undone' | 'told'
  /** The plan's revision that holds the change. */
  revision: number | null
  made_at: string
  change: Json
}
/** A sign-in at intervals.icu that waits for the runner to come back. */
interface IntervalsSignInTable {
  athlete_id: string
  account_id: string
  /** Of the word that comes back with the runner. */
  state_hash: string
  expires_at: string
}

export interface Tables extends SeasonTables {
  meta: MetaTable
  accounts: AccountTable
  athletes: AthleteTable
  memberships: MembershipTable
  sessions: SessionTable
  sign_in_tokens: SignInTokenTable
  security_events: SecurityEventTable
  sign_in_logins: SignInLoginTable
  sign_in_challenges: SignInChallengeTable
  second_steps: SecondStepTable
  passkeys: PasskeyTable
  api_keys: ApiKeyTable
  grants: GrantTable
  invitations: InvitationTable
  people_log: PeopleLogTable
  squads: SquadTable
  squad_athletes: SquadAthleteTable
  comments: CommentTable
  mile_days: MileDayTable
  settings: SettingsTable
  originals: OriginalTable
  imports: ImportTable
  import_files: ImportFileTable
  activities: ActivityTable
  held_activities: HeldActivityTable
  imported_mornings: ImportedMorningTable
  twin_recordings: TwinRecordingTable
  sport_decisions: SportDecisionTable
  activity_streams: ActivityStreamTable
  best_efforts: BestEffortTable
  results: ResultTable
  plan_revisions: PlanRevisionTable
  delivered_sessions: DeliveredSessionTable
  calendar_tokens: CalendarTokenTable
  watch_checks: WatchCheckTable
  connections: ConnectionTable
  intervals_sign_ins: IntervalsSignInTable
  threshold_tests: ThresholdTestTable
  own_zones: OwnZoneTable
  form_clips: FormClipTable
  clip_notes: ClipNoteTable
  shoes: ShoeTable
  strength_sets: StrengthLogTable
  strength_tests: StrengthLogTable
  stopwatch_entries: StopwatchEntryTable
  run_hearts: RunHeartTable
  run_races: RunRacesTable
  run_shapes: RunShapeTable
  run_forms: RunFormTable
  form_summaries: FormSummaryTable
  form_work: FormWorkTable
  race_answers: RaceAnswerTable
  pushes: PushTable
  pushed_sessions: PushedSessionTable
  training_events: TrainingEventTable
  plan_changes: PlanChangeTable
  assistant_proposals: AssistantProposalTable
  webhooks: WebhookTable
  webhook_deliveries: WebhookDeliveryTable
  jobs: JobTable
  rounds: RoundTable
  athlete_versions: AthleteVersionTable
  stored_answers: StoredAnswerTable
}
