import { splitsOfRace } from '@bell-lap/activity/races/splits-of-race'
import type { RecordedSplits } from '@bell-lap/activity/races/splits-of-race'
import { compareLaps } from '@bell-lap/plan/race-day/compare-laps'
import { marksOf } from '@bell-lap/plan/race-day/lap-pacing'
import { message } from '@bell-lap/units/message'
import { readSplits, writeSplits } from '@bell-lap/units/read-splits'
import type { SplitsRead } from '@bell-lap/units/read-splits'
import type { Context } from '../../context.ts'
import { extrasOf, loadActivityRow, loadRecording } from '../activities/index.ts'
import type { Fitness } from '../estimate/index.ts'
import type { ResultRow } from '../results/index.ts'
import { labelOf } from './race-course.ts'
import { shapeNote } from './show-laps.ts'
import type { RaceCourse } from './race-course.ts'
import type { RaceRecordView } from './record-schema.ts'

export interface RecordingOfRace {
  readonly activityId: string
  readonly lapsText: string
  readonly from: RecordedSplits['from']
}

/** A recording that is much shorter than the race does not hold it. */
const LEAST_SHARE = 0.9

/** The laps that a recording of the race has; of several of its day, the one of the result, then the first. */
export async function recordingOfRace(
  { store }: Context,
  { runs }: Pick<Fitness, 'runs'>,
  { row, course }: { readonly row: ResultRow; readonly course: RaceCourse },
): Promise<RecordingOfRace | null> {
  const own = runs.filter(({ id }) => id === row.activity_id)
  const sameDay = runs.filter(
    ({ id, day, distanceM }) =>
      id !== row.activity_id && day === row.day && distanceM >= LEAST_SHARE * row.distance_m,
  )
  for (const run of [...own, ...sameDay]) {
    const recording = await loadRecording(store.database, run.id)
    if (recording === null) continue
    const { laps } = extrasOf(await loadActivityRow(store.database, row.athlete_id, run.id))
    const race = { distanceM: row.distance_m, timeS: row.time_s }
    const found = splitsOfRace({ ...race, streams: recording.streams, laps }, marksOf(course))
    if (found === null) continue
    const decimals = found.from === 'laps' ? 10 : 1
    const lapsText = writeSplits(
      found.lapsS.map((lapS) => ({ lapS: Math.round(decimals * lapS) / decimals })),
    )
    if (readSplits(lapsText, race).ok) return { activityId: run.id, lapsText, from: found.from }
  }
  return null
}

interface LapsToShow {
  readonly text: string
  readonly from: 'typed' | RecordedSplits['from']
  readonly goalS: number | null
}

/** The laps of a race against plan and ideal; `null` where the text does not fit the race any more. */
export function lapsOfRecord(
  row: ResultRow,
  course: RaceCourse,
  { text, from, goalS }: LapsToShow,
): RaceRecordView['laps'] {
  const read = readSplits(text, { distanceM: row.distance_m, timeS: row.time_s })
  if (!read.ok) return null
  const stepS = stepOf(read)
  const compared = compareLaps(read.splits, { distanceM: row.distance_m, goalS, stepS })
  return {
    from,
    stepS,
    readAs: read.readAs,
    warnings: [
      ...(from === 'distance' ? [message('race-record.by-distance')] : []),
      ...read.warnings,
    ],
    firstHalfS: compared.firstHalfS,
    secondHalfS: compared.secondHalfS,
    fadeS: compared.fadeS,
    says: compared.says,
    idealWhy: message('race-record.ideal-why', { pacing: shapeNote(row.distance_m) }),
    items: compared.laps.map(({ fromM: _fromM, ...lap }, i) => ({
      ...lap,
      label: labelOf({ ...course, lapM: read.lapM }, { atM: lap.toM, lapM: lap.lengthM }, i === 0),
    })),
  }
}

const SAME_S = 1e-6

/** Tenths are shown where some of the laps have them. */
function stepOf({ splits }: Extract<SplitsRead, { ok: true }>): number {
  return splits.some(({ lapS }) => Math.abs(lapS - Math.round(lapS)) > SAME_S) ? 0.1 : 1
}
