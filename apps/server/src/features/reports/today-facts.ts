import { openStates } from '@bell-lap/plan/adapt/open-states'
import type { OpenState } from '@bell-lap/plan/adapt/open-states'
import type { MeasuredMorning, TrainingEvent } from '@bell-lap/plan/model/training-event'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Context } from '../../context.ts'
import type { Database } from '../../database/store.ts'
import { holderOfChanges } from '../people/index.ts'
import { dayInZone, loadSettings } from '../settings/index.ts'
import type { Settings } from '../settings/index.ts'
import { loadStrengthEvents } from '../strength-log/index.ts'
import { loadMeasuredMornings } from './measured-mornings.ts'
import { loadEvents } from './store.ts'
import type { StoredEvent } from './store.ts'

/** What is true of a runner today before any run is looked at. */
export interface TodayFacts {
  readonly athleteId: string
  /** With a coach who holds changes, they wait for an answer whatever the runner chose. */
  readonly settings: Settings
  /** A coach answers changes of the plan in place of the runner. */
  readonly coachAnswers: boolean
  /** By the time zone of the settings. */
  readonly today: CalendarDay
  /** Everything that was reported and not withdrawn, in the order it was reported. */
  readonly stored: readonly StoredEvent[]
  /** What the strength log says, as the rules read it. */
  readonly logged: readonly TrainingEvent[]
  /** Mornings of exports, where the runner wants them used; no reports. */
  readonly measured: readonly MeasuredMorning[]
  /** Reports and the strength log together. */
  readonly reported: readonly TrainingEvent[]
  /** What is open today, such as an illness. */
  readonly states: readonly OpenState[]
}

/** Settings, day, reports and open states; inside a transaction, through its `database`. */
export async function loadTodayFacts(
  context: Context,
  athleteId: string,
  database: Database = context.store.database,
): Promise<TodayFacts> {
  const chosen = await loadSettings(database, athleteId)
  const coachAnswers = (await holderOfChanges(context, athleteId, database)) !== null
  const settings: Settings = coachAnswers ? { ...chosen, planChanges: 'ask' } : chosen
  const stored = await loadEvents(database, athleteId)
  const today = dayInZone(context.now(), settings.timeZone)
  const logged = await loadStrengthEvents(database, athleteId)
  const measured = await loadMeasuredMornings(database, settings, { athleteId, today })
  const told = stored.map(({ id, told: one }): TrainingEvent => ({ ...one, id }))
  const reported = [...told, ...logged]
  const states = openStates(reported, today)
  return { athleteId, settings, coachAnswers, today, stored, logged, measured, reported, states }
}
