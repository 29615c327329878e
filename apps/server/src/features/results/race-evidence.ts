import type { Conditions } from '@bell-lap/fitness/conditions/conditions'
import type { RaceEvidence } from '@bell-lap/fitness/evidence/evidence'
import { storedDocument } from '../../database/stored-document.ts'
import { RunConditions } from './conditions-schema.ts'
import type { ResultInput } from './schema.ts'
import type { ResultRow } from './result-row.ts'

/** A stored result as the curve looks at it; `homeAltitudeM` is where the runner usually runs. */
export function raceOf(row: ResultRow, homeAltitudeM: number | null): RaceEvidence {
  return {
    kind: 'race',
    id: row.id,
    day: row.day,
    distanceM: row.distance_m,
    timeS: row.time_s,
    timing: row.timing as RaceEvidence['timing'],
    setting: settingOf(row.setting as ResultInput['setting']),
    effort: row.effort as RaceEvidence['effort'],
    excluded: row.excluded === 1,
    conditions: atHome(conditionsOfRow(row), homeAltitudeM),
  }
}

const CONDITIONS = storedDocument<RunConditions>(RunConditions)

/** What is known of the day and the place of a stored result. */
export const conditionsOfRow = ({ id, conditions: text }: ResultRow): RunConditions | null =>
  text === null ? null : CONDITIONS.read({ table: 'results', id, text })

/** The curve knows no roof: an indoor track is a track. */
export function settingOf(setting: ResultInput['setting']): RaceEvidence['setting'] {
  return setting === 'indoor' ? 'track' : setting
}

/** The same conditions, with where the runner usually runs. */
export function atHome(
  conditions: ResultInput['conditions'],
  homeAltitudeM: number | null,
): Conditions | null {
  return conditions ? { ...conditions, homeAltitudeM } : null
}
