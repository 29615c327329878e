import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A mark, the best of its athlete, season and distance. */
export interface Mark {
  readonly distanceM: number
  readonly timeS: number
  readonly indoor: boolean
  /** Day of the season; 0 where it is not known. */
  readonly day: number
}

/** The marks of one athlete in one season, at two distances or more. */
export interface Season {
  readonly set: string
  readonly athlete: string
  readonly sex: 'female' | 'male'
  readonly age: number | null
  readonly weeklyKm: number | null
  /** Marks without a date: the survey and the lifetime bests. */
  readonly undated: boolean
  /** Lifetime bests: each is the best of all tries over its distance. */
  readonly lifetime: boolean
  readonly marks: readonly Mark[]
}

/** Each collection is judged by itself; these are put together because they are one kind of runner. */
export const COLLECTIONS = [
  { name: 'Italian clubs', files: ['fidal'] },
  { name: 'US colleges', files: ['ncaa_d1', 'ncaa_d2', 'hcac_d3'] },
  { name: 'All-time lists', files: ['wa_elite'] },
  { name: 'Recreational, lifetime bests', files: ['athlinks_pb'] },
  { name: 'An English club', files: ['cnc_club'] },
  { name: 'Recreational, with weekly distance', files: ['vickers'] },
] as const

const KM_PER_MILE = 1.609344

export function readRaceSet(folder: string, name: string): readonly Season[] {
  const path = join(folder, `${name}.csv`)
  if (!existsSync(path)) return []
  const rows = readTable(readFileSync(path, 'utf8'))
  return name === 'vickers' ? rows.flatMap(surveyed) : bySeason(name, rows)
}

/** These tables are numbers and names without commas: nothing is quoted. */
function readTable(text: string): readonly Record<string, string>[] {
  const [header = '', ...lines] = text.split(/\r?\n/)
  const names = header.split(',')
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      const cells = line.split(',')
      return Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']))
    })
}

function bySeason(set: string, rows: readonly Record<string, string>[]): readonly Season[] {
  const seasons = new Map<string, { first: Record<string, string>; marks: Map<number, Mark> }>()
  for (const row of rows) {
    const key = `${row['athlete']} ${row['season']}`
    const season = seasons.get(key) ?? { first: row, marks: new Map<number, Mark>() }
    seasons.set(key, season)
    const distanceM = Number(row['distance_m'])
    const mark = {
      distanceM,
      timeS: Number(row['time_s']),
      indoor: row['surface'] === 'in',
      day: Number(row['day'] ?? 0),
    }
    const known = season.marks.get(distanceM)
    if (known === undefined || mark.timeS < known.timeS) season.marks.set(distanceM, mark)
  }
  return [...seasons.values()].flatMap(({ first, marks }) => {
    if (marks.size < 2) return []
    return [
      {
        set,
        athlete: first['athlete'] ?? '',
        sex: first['sex'] === 'F' ? ('female' as const) : ('male' as const),
        age: first['age'] === '' ? null : Number(first['age']),
        weeklyKm: null,
        undated: first['season'] === '0',
        lifetime: first['season'] === '0',
        marks: [...marks.values()],
      },
    ]
  })
}

const SURVEYED = [
  ['k5_ti', 5000],
  ['m5_ti', 5 * 1609.344],
  ['k10_ti', 10_000],
  ['m10_ti', 10 * 1609.344],
  ['mh_ti', 21_097.5],
  ['mf_ti', 42_195],
] as const

function surveyed(row: Record<string, string>): readonly Season[] {
  const marks = SURVEYED.flatMap(([column, distanceM]) => {
    const timeS = Number(row[column])
    return timeS > 0 ? [{ distanceM, timeS, indoor: false, day: 0 }] : []
  })
  const miles = Number(row['typical'])
  if (marks.length < 2) return []
  return [
    {
      set: 'vickers',
      athlete: row['athlete'] ?? '',
      sex: row['female'] === '1' ? 'female' : 'male',
      age: row['age'] === '' ? null : Number(row['age']),
      weeklyKm: miles > 0 ? miles * KM_PER_MILE : null,
      undated: true,
      lifetime: false,
      marks,
    },
  ]
}

/** The same half always: a quarter of a hash of the athlete, so that seasons stay together. */
export function isHeldOut(season: Season): boolean {
  return (createHash('sha256').update(season.athlete).digest()[0] ?? 0) % 2 === 1
}
