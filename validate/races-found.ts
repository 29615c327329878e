/**
 * `npm run validate:races-found`: how many known races of the recorded histories the product suggests,
 * how many of its suggestions are known races, and how many it makes a year where nothing is known.
 * It calls the functions that the server calls, on the recordings where there are any.
 */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import type { Activity } from '@bell-lap/activity/activity'
import { bestEfforts } from '@bell-lap/activity/clean/best-efforts'
import { clean } from '@bell-lap/activity/clean/clean'
import { findRaceStretches } from '@bell-lap/activity/races/find-race-stretches'
import { readRecording } from '@bell-lap/activity/read/read-recording'
import { snapPressedLaps } from '@bell-lap/activity/repetitions/snap-laps'
import { findRaces } from '@bell-lap/fitness/races/find-races'
import type { FoundRace, RunWithStretches } from '@bell-lap/fitness/races/find-races'
import type { TypedRace } from '@bell-lap/fitness/races/runner-levels'
import { runRecording } from '@bell-lap/synthetic-runner/run-recording'
import { simulateHistory } from '@bell-lap/synthetic-runner/runner-history'
import { formatTime } from '@bell-lap/units/time'
import { csvRows } from './csv-rows.ts'
import type { CsvRow } from './csv-rows.ts'

const FOLDER = join(
  process.env['BELL_LAP_REAL_DATA'] ?? join(import.meta.dirname, '..', '..', 'shared', 'data'),
  'runs',
  'histories',
)
const say = (text: string) => void process.stdout.write(`${text}\n`)
const SAME_DISTANCE = 0.03
const SAME_TIME = 0.03
const MADE_UP_SEED = 20_260
const MADE_UP_TODAY = '2026-03-04'
const SPORT = /^(run|running|trail running|treadmill running|track running)$/i

interface History {
  readonly name: string
  readonly runs: readonly RunWithStretches[]
  readonly recordings: number
  /** `null` where no race is known. */
  readonly known: readonly TypedRace[] | null
}

function readHistory(name: string): History {
  const folder = join(FOLDER, name)
  const words = new Map(rowsOf(folder, 'workouts.csv').map((row) => [row['n'], textOf(row)]))
  const rows = rowsOf(folder, 'activities.csv').filter((row) => SPORT.test(row['sport'] ?? ''))
  let recordings = 0
  const runs = rows.map((row) => {
    const recorded = recordingOf(folder, row)
    if (recorded !== null) recordings += 1
    return runOf(row, words.get(row['n']) ?? null, recorded)
  })
  const races = rowsOf(folder, 'race_results.csv')
  return { name, runs, recordings, known: races.length === 0 ? null : races.map(typedOf) }
}

const rowsOf = (folder: string, file: string): readonly CsvRow[] =>
  existsSync(join(folder, file)) ? csvRows(readFileSync(join(folder, file), 'utf8')) : []

const textOf = (row: CsvRow): string =>
  Object.entries(row)
    .filter(([name]) => name.startsWith('prescription'))
    .map(([, text]) => text)
    .join('\n')

const typedOf = (row: CsvRow): TypedRace => ({
  day: row['date_local'] ?? '',
  distanceM: Number(row['distance_m']),
  timeS: Number(row['time_s']),
})

function recordingOf(folder: string, row: CsvRow): Activity | null {
  const strava = row['strava_file'] ?? ''
  const path =
    strava === '' ? join(folder, row['raw_file'] || 'none') : join(folder, 'strava-export', strava)
  if (!existsSync(path)) return null
  const read = readRecording(gunzipSync(readFileSync(path)))
  const activity = read.ok ? read.activities.find(({ sport }) => sport === 'run') : undefined
  return activity === undefined ? null : clean(activity)
}

function runOf(row: CsvRow, description: string | null, recorded: Activity | null) {
  const movingTimeS = Number(row['moving_s'] || row['timer_s'])
  const surface = (['track', 'trail', 'treadmill'] as const).find((one) => one === row['sub_sport'])
  const run: RunWithStretches = {
    activityId: row['n'] ?? '',
    day: (row['start_local'] ?? row['start_utc'] ?? '').slice(0, 10),
    name: row['title'] ?? null,
    description,
    markedRace: recorded?.markedRace === true,
    surface: surface ?? 'unknown',
    // The positions were taken out of these files; the distances came from GPS.
    hasGps: surface !== 'treadmill',
    distanceM: Number(row['distance_m']),
    movingTimeS,
    elapsedTimeS: Number(row['elapsed_s'] || movingTimeS),
    excluded: false,
    bestEfforts: [],
    stretches: null,
  }
  return recorded === null ? run : withRecording(run, recorded)
}

function withRecording(run: RunWithStretches, recorded: Activity): RunWithStretches {
  const laps = snapPressedLaps(recorded)
  return {
    ...run,
    bestEfforts: bestEfforts(recorded),
    stretches: findRaceStretches({ ...recorded, laps, hasGps: run.hasGps }),
  }
}

/** The last years of the made-up runner of the demo. */
function madeUpHistory(): History {
  const history = simulateHistory({ seed: MADE_UP_SEED, today: MADE_UP_TODAY, years: 3 })
  const runs = history.runs.flatMap((made, number) => {
    const read = readRecording(runRecording(made))
    const activity = read.ok ? read.activities[0] : undefined
    if (activity === undefined) return []
    const recorded = clean(activity)
    const { distanceM, movingTimeS, elapsedTimeS, hasGps, markedRace, surface } = recorded
    const { day, name } = made
    const words = { name, description: null, markedRace, surface, hasGps, excluded: false }
    const sums = { distanceM, movingTimeS, elapsedTimeS, bestEfforts: [], stretches: null }
    return [withRecording({ activityId: `${number}`, day, ...words, ...sums }, recorded)]
  })
  const known = history.runs
    .filter(({ kind }) => kind === 'race')
    .map(({ day, distanceM, timeS }) => ({ day, distanceM, timeS }))
  return { name: 'made-up runner', runs, recordings: runs.length, known }
}

const near = (a: number, b: number, share: number) => Math.abs(a / b - 1) <= share
const isSame = (found: FoundRace, known: TypedRace) =>
  found.day === known.day &&
  near(found.distanceM, known.distanceM, SAME_DISTANCE) &&
  near(found.timeS, known.timeS, SAME_TIME)

function line(history: History, withWords: boolean): string {
  const runs = withWords
    ? history.runs
    : history.runs.map((run) => ({ ...run, name: null, description: null, markedRace: false }))
  const found = findRaces(runs, [])
  const { known } = history
  const recorded = new Set(runs.filter((run) => run.stretches !== null).map(({ day }) => day))
  const hits = known?.filter((race) => found.some((one) => isSame(one, race))).length ?? 0
  const right = found.filter((one) => known?.some((race) => isSame(one, race)) === true).length
  const years = new Set(runs.map(({ day }) => day.slice(0, 4))).size
  const cells = [
    history.name,
    withWords ? 'all' : 'recording only',
    `${runs.length}`,
    `${history.recordings}`,
    known === null ? '–' : `${hits} of ${known.length}`,
    known === null ? '–' : `${known.filter(({ day }) => recorded.has(day)).length}`,
    known === null ? '–' : `${right} of ${found.length}`,
    `${found.length}`,
    `${found.filter(({ isSure }) => isSure).length}`,
    (found.length / years).toFixed(1),
  ]
  if (process.argv.includes('--list')) {
    for (const one of found) {
      const { day, distanceM, timeS, score, signs } = one
      say(
        `  ${day} ${Math.round(distanceM)} m ${formatTime(timeS)} ${score.toFixed(1)} ${signs.join(' ')}`,
      )
    }
  }
  return `| ${cells.join(' | ')} |`
}

const real = existsSync(FOLDER) ? readdirSync(FOLDER).map(readHistory) : []
if (real.length === 0) say(`No recorded histories at ${FOLDER}.`)
const lines = [...real, madeUpHistory()].flatMap((history) => [
  line(history, true),
  line(history, false),
])
const HEADINGS = [
  'history',
  'by',
  'runs',
  'with recording',
  'known races found',
  'known races with a recording',
  'suggestions that are known races',
  'suggestions',
  'ticked',
  'a year',
]
say(`| ${HEADINGS.join(' | ')} |`)
say(`|${HEADINGS.map(() => '---').join('|')}|`)
for (const one of lines) say(one)
const knownRaces = real.reduce((sum, one) => sum + (one.known?.length ?? 0), 0)
say('')
say(
  `${knownRaces} known races of one real runner: far too few to set anything by. They show that the way works, not how often.`,
)
say('A race that the table does not know counts as a wrong suggestion.')
say(
  'The made-up runner races as this project thinks that people race: a check of consistency only.',
)
