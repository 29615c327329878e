import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { clean } from '@bell-lap/activity/clean/clean'
import { readRecording } from '@bell-lap/activity/read/read-recording'
import { formWindows } from '@bell-lap/form/watch/form-windows'
import { withLegStiffness } from '@bell-lap/form/watch/leg-stiffness'
import type { RunForForm } from '@bell-lap/form/watch/personal-model'
import { sensorKey, sensorOf } from '@bell-lap/form/watch/sensor'

/** A run with running dynamics, and whose it is. */
export interface FormRun extends RunForForm {
  readonly runner: string
  readonly sensor: string
}

const HISTORY_RECORDINGS = ['strava-export/activities', 'raw']
/** Nobody's height is in the files. The spread of leg stiffness hardly depends on it. */
const ASSUMED_HEIGHT_M = 1.75

/** Every run with contact time or oscillation: the single files are runners of their own, a history is one runner. */
export function readFormRuns(folder: string): {
  readonly files: number
  readonly runs: readonly FormRun[]
} {
  const single = filesIn(join(folder, 'fit')).map((path) => ({ path, runner: path }))
  const histories = join(folder, 'histories')
  const kept = (existsSync(histories) ? readdirSync(histories) : []).flatMap((name) =>
    HISTORY_RECORDINGS.flatMap((part) => filesIn(join(histories, name, part))).map((path) => ({
      path,
      runner: name,
    })),
  )
  const all = [...single, ...kept]
  return { files: all.length, runs: all.flatMap(({ path, runner }) => runsIn(path, runner)) }
}

const filesIn = (folder: string) =>
  existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => /\.fit(\.gz)?$/i.test(name))
        .map((name) => join(folder, name))
    : []

function runsIn(path: string, runner: string): readonly FormRun[] {
  const bytes = readFileSync(path)
  const read = readRecording(new Uint8Array(path.endsWith('.gz') ? gunzipSync(bytes) : bytes))
  if (!read.ok) return []
  return read.activities.flatMap((raw, i): readonly FormRun[] => {
    const { sport, surface, streams, pauses, localDay, ...devices } = clean(raw)
    const sensor = sensorOf(streams, devices)
    if (sport !== 'run' || sensor === null) return []
    const isFlat = surface === 'treadmill' || surface === 'track'
    const windows = withLegStiffness(formWindows({ streams, pauses, isFlat }), ASSUMED_HEIGHT_M)
    const runId = `${path} ${i}`
    return [{ runId, day: localDay, shoe: null, windows, runner, sensor: sensorKey(sensor) }]
  })
}
