import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { trainingEvidence, type RunForEvidence } from '@bell-lap/fitness/curve/training-evidence'
import type { RaceEvidence } from '@bell-lap/fitness/evidence/evidence'
import { raceEvent } from '@bell-lap/units/race-event'
import type { DatedHistory } from './replay.ts'

/** Columns of the table of best efforts and the events they are. */
const BESTS = {
  '400m': '400m',
  '800m': '800m',
  '1000m': '1000m',
  '1500m': '1500m',
  mile: 'mile',
  '3000m': '3000m',
  '2mile': '2mile',
  '5000m': '5k',
  '10000m': '10k',
  half: 'half',
  marathon: 'marathon',
} as const
/** Faster than this over a best is no running, m/s. */
const FASTEST_MPS = 9

type Cells = Readonly<Record<string, string>>

/** The whole recorded histories of a folder that have a table of best efforts. */
export function readRecordedHistories(folder: string): readonly (DatedHistory & {
  readonly days: readonly string[]
})[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'best_efforts.csv')))
    .map((name) => {
      const runs = readRuns(join(folder, name))
      const races = readRaces(join(folder, name, 'race_results.csv'))
      return {
        name,
        profile: { age: null, sex: null, weeklyKm: null },
        races,
        days: runs.map((run) => run.day),
        evidenceBy: (day: string) => {
          const earlier = races.filter((race) => race.day <= day)
          const seen = runs.filter((run) => run.day <= day)
          return [...earlier, ...trainingEvidence(seen, earlier)]
        },
      }
    })
}

function readRuns(folder: string): readonly RunForEvidence[] {
  const bests = new Map(table(join(folder, 'best_efforts.csv')).map((row) => [row['n'], row]))
  return table(join(folder, 'activities.csv')).flatMap((row) => {
    const efforts = bests.get(row['n'])
    if (!/^run/i.test(row['sport'] ?? '') || efforts === undefined) return []
    const surface = (['track', 'trail', 'treadmill'] as const).find(
      (one) => one === row['sub_sport'],
    )
    return [
      {
        activityId: row['n'] ?? '',
        day: (row['start_local'] ?? '').slice(0, 10),
        distanceM: Number(row['distance_m']),
        movingTimeS: Number(row['moving_s'] ?? row['timer_s']),
        surface: surface ?? 'road',
        hasGps: surface !== 'treadmill',
        averageHeartRateBpm: Number(row['avg_hr']) || null,
        maximumHeartRateBpm: Number(row['max_hr']) || null,
        excluded: false,
        bestEfforts: effortsOf(efforts),
      },
    ]
  })
}

function effortsOf(row: Cells): RunForEvidence['bestEfforts'] {
  const suspect = new Set((row['suspect_fields'] ?? '').split('|'))
  return Object.entries(BESTS).flatMap(([column, id]) => {
    const timeS = Number(row[column])
    const { distanceM } = raceEvent(id)
    if (!(timeS > distanceM / FASTEST_MPS) || suspect.has(column)) return []
    return [{ distanceM, timeS }]
  })
}

function readRaces(path: string): readonly RaceEvidence[] {
  if (!existsSync(path)) return []
  return table(path)
    .map((row) => ({
      kind: 'race' as const,
      id: `race ${row['n']}`,
      day: row['date_local'] ?? '',
      distanceM: Number(row['distance_m']),
      timeS: Number(row['time_s']),
      timing: 'automatic' as const,
      setting: row['kind'] === 'race-indoor' ? ('track' as const) : ('road' as const),
      effort: 'race' as const,
      excluded: false,
    }))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

/** These tables quote nothing in the columns that are read. */
function table(path: string): readonly Cells[] {
  const [header = '', ...lines] = readFileSync(path, 'utf8').split(/\r?\n/)
  const names = header.split(',')
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split(',')
      return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']))
    })
}
