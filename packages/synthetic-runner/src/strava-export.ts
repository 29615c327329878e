import { dayFromNumber } from '@bell-lap/units/calendar-day'
import type { SyntheticRun } from './planned-run.ts'
import { recordRun } from './recorded-samples.ts'
import { runRecording } from './run-recording.ts'
import type { SyntheticHistory } from './runner-history.ts'
import { STRAVA_COLUMNS } from './strava-columns.ts'

export interface ExportedFile {
  /** Inside the zip, such as `activities/9000000001.fit`. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** Upload and activity numbers differ in a real export; only the table links them. */
const FIRST_ACTIVITY_ID = 7_000_000_000
const FIRST_UPLOAD_ID = 9_000_000_000
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const SECONDS_PER_DAY = 86_400

/**
 * The files of a bulk export as it would look for this history: `activities.csv` first, then one
 * recording at a time (not compressed), made when asked for. `before` counts the runs of an earlier
 * export, whose numbers are taken.
 */
export function* stravaExportFiles(
  history: Pick<SyntheticHistory, 'runs'>,
  before = 0,
): Generator<ExportedFile> {
  yield { path: 'activities.csv', bytes: utf8(activitiesCsv(history.runs, before)) }
  for (const [index, run] of history.runs.entries()) {
    yield { path: fileName(before + index), bytes: runRecording(run) }
  }
}

/**
 * The table of the export: 99 columns, UTC dates without saying so, metres in the second Distance.
 *
 * @example
 * import { simulateHistory } from '@bell-lap/synthetic-runner/runner-history'
 * const { runs } = simulateHistory({ seed: 1, today: '2026-11-29', years: 1 })
 * const csv = activitiesCsv(runs)
 */
export function activitiesCsv(runs: readonly SyntheticRun[], before = 0): string {
  const rows = runs.map((run, index) => csvRow(cellsOf(run, before + index)))
  return `${[csvRow(STRAVA_COLUMNS), ...rows].join('\n')}\n`
}

function cellsOf(run: SyntheticRun, index: number): readonly string[] {
  const recording = recordRun(run)
  const paused = recording.pauses.reduce((sum, pause) => sum + pause.lengthS, 0)
  const elapsedS = Math.round(recording.totalS + paused)
  const metres = recording.samples.at(-1)?.distanceM ?? run.distanceM
  const first: Readonly<Record<string, string>> = {
    'Activity ID': String(FIRST_ACTIVITY_ID + index),
    'Activity Date': englishDate(run.startSecondsUtc),
    'Activity Name': run.name,
    'Activity Type': 'Run',
    'Activity Description': run.kind === 'race' ? `Synthetic race, "${run.name}", made up` : '',
    'Elapsed Time': String(elapsedS),
    Distance: (Math.floor(metres / 10) / 100).toFixed(2),
    Commute: 'false',
    Filename: fileName(index),
  }
  const second: Readonly<Record<string, string>> = {
    'Elapsed Time': elapsedS.toFixed(1),
    'Moving Time': recording.totalS.toFixed(1),
    Distance: metres.toFixed(1),
    Commute: '0.0',
  }
  const seen = new Set<string>()
  return STRAVA_COLUMNS.map((column) => {
    const again = seen.has(column)
    seen.add(column)
    if (column === 'Moving Time') return second[column] ?? ''
    if (column === 'From Upload') return '1.0'
    return (again ? second[column] : first[column]) ?? ''
  })
}

function fileName(index: number): string {
  return `activities/${FIRST_UPLOAD_ID + index * 3}.fit`
}

/** "Jun 4, 2024, 6:13:47 AM", in UTC. */
function englishDate(secondsUtc: number): string {
  const day = dayFromNumber(Math.floor(secondsUtc / SECONDS_PER_DAY))
  const secondOfDay = secondsUtc % SECONDS_PER_DAY
  const hour = Math.floor(secondOfDay / 3600)
  const two = (value: number) => String(value).padStart(2, '0')
  const clock = `${hour % 12 || 12}:${two(Math.floor((secondOfDay % 3600) / 60))}:${two(secondOfDay % 60)}`
  const month = MONTHS[Number(day.slice(5, 7)) - 1] ?? ''
  const half = hour < 12 ? 'AM' : 'PM'
  return `${month} ${Number(day.slice(8))}, ${day.slice(0, 4)}, ${clock} ${half}`
}

function csvRow(cells: readonly string[]): string {
  return cells
    .map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell))
    .join(',')
}

/** UTF-8 of plain text (all names of the story lie in the basic plane). */
function utf8(text: string): Uint8Array {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0
    if (code < 0x80) bytes.push(code)
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63))
    else bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63))
  }
  return Uint8Array.from(bytes)
}
