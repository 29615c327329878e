import { repsInDetail } from '@bell-lap/activity/run/reps-in-detail'
import { extremesOf, splitsOfRun } from '@bell-lap/activity/run/splits-of-run'
import { MILE_M } from '@bell-lap/units/length'
import type { Database } from '../../database/store.ts'
import { loadActivityRow } from './load-row.ts'
import { loadRecording } from './load-streams.ts'
import { loadShape } from './run-shapes.ts'
import type { RunSplits } from './run-page-schema.ts'

/** A run cut into kilometres or miles, and its repetitions; empty lists without a recording. */
export async function loadSplits(
  database: Database,
  athleteId: string,
  id: string,
  unit: 'km' | 'mile',
): Promise<RunSplits> {
  const unitM = unit === 'km' ? 1000 : MILE_M
  const row = await loadActivityRow(database, athleteId, id)
  const recording = await loadRecording(database, row.id)
  if (recording === null) {
    return { unitM, splits: [], extremes: null, repetitionsFrom: 'speed', repetitions: [] }
  }
  const { streams } = recording
  const splits = splitsOfRun(streams, unitM)
  const shape = row.sport === 'run' ? await loadShape(database, row) : null
  return {
    unitM,
    splits,
    extremes: extremesOf(splits, unitM),
    repetitionsFrom: shape?.from ?? 'speed',
    repetitions: repsInDetail(streams, shape?.repetitions ?? []),
  }
}
