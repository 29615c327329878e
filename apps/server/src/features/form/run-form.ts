import { FORM_METRICS } from '@bell-lap/form/watch/form-metric'
import type { FormMetric } from '@bell-lap/form/watch/form-metric'
import { formWindows } from '@bell-lap/form/watch/form-windows'
import type { FormWindow } from '@bell-lap/form/watch/form-windows'
import type { Repetition } from '@bell-lap/form/watch/fresh-and-tired'
import { sensorOf } from '@bell-lap/form/watch/sensor'
import type { FormSensor } from '@bell-lap/form/watch/sensor'
import { setOfReps } from '@bell-lap/activity/run/set-of-reps'
import { titleOfReps } from '@bell-lap/activity/run/title-of-run'
import type { Message } from '@bell-lap/units/message'
import { shapeOfRun } from '@bell-lap/activity/run/shape-of-run'
import type { Streams } from '@bell-lap/activity/activity'
import { storedDocument, withFields } from '../../database/stored-document.ts'
import { extrasOf } from '../activities/index.ts'
import type { ActivityRow } from '../activities/index.ts'

/** Raised when the way a recording is read changes: stored answers of an older one are worked out again. */
export const RUN_FORM_VERSION = 2

/** What the steps of one run say. */
export interface RunForm {
  /** `null` for a recording without contact time and oscillation. */
  readonly sensor: FormSensor | null
  /** Of the watch. */
  readonly firmware: string | null
  readonly windows: readonly FormWindow[]
  readonly repetitions: readonly Repetition[]
  /** One fast piece alone, such as a race with its warm-up. */
  readonly only: Repetition | null
  /** "6 × 400 m"; `null` without repetitions. */
  readonly title: Message | null
}

const FLAT_SURFACES: ReadonlySet<string> = new Set(['treadmill', 'track'])

/** Reads a recording once; the laps and the devices are those of its row. */
export function readRunForm(row: ActivityRow, streams: Streams): RunForm {
  const { laps, repetitions, pauses, firmware = null, sensors = [] } = extrasOf(row)
  const sensor = sensorOf(streams, { device: row.device, sensors })
  if (sensor === null) {
    return { sensor, firmware, windows: [], repetitions: [], only: null, title: null }
  }
  const isFlat = FLAT_SURFACES.has(row.surface)
  const shape = shapeOfRun(streams, laps, repetitions)
  const reps = setOfReps(shape.repetitions)
  return {
    sensor,
    firmware,
    windows: formWindows({ streams, pauses, isFlat }),
    repetitions: shape.repetitions.map(spanOf),
    only: shape.only === null ? null : spanOf(shape.only),
    title: reps === null ? null : titleOfReps(reps),
  }
}

const spanOf = (piece: { readonly startS: number; readonly timeS: number }): Repetition => ({
  startS: piece.startS,
  endS: piece.startS + piece.timeS,
})

/** A window as a row of numbers: start, speed, grade, then the metrics in their order. */
type Row = readonly (number | null)[]
type Stored = Omit<RunForm, 'windows'> & { readonly windows: readonly Row[] }

const STORED = storedDocument(withFields<Stored>({ windows: 'array', repetitions: 'array' }))

/** Thousands of runs are kept, so numbers are cut to what a sensor can tell. */
const rounded = (value: number, digits: number) => Math.round(value * 10 ** digits) / 10 ** digits

export function writeRunForm(form: RunForm): string {
  const windows = form.windows.map(({ startS, speedMps, grade, values }): Row => [
    startS,
    rounded(speedMps, 3),
    rounded(grade, 4),
    ...FORM_METRICS.map((metric) => {
      const value = values[metric]
      return value === undefined ? null : rounded(value, 2)
    }),
  ])
  return STORED.write({ ...form, windows })
}

export function parseRunForm(id: string, text: string): RunForm {
  const stored = STORED.read({ table: 'run_forms', id, text })
  return { ...stored, windows: stored.windows.map(windowOf) }
}

function windowOf([startS, speedMps, grade, ...rest]: Row): FormWindow {
  const values: Partial<Record<FormMetric, number>> = {}
  FORM_METRICS.forEach((metric, i) => {
    const value = rest[i]
    if (value !== null && value !== undefined) values[metric] = value
  })
  return { startS: startS ?? 0, speedMps: speedMps ?? 0, grade: grade ?? 0, values }
}
