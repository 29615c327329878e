import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RaceEvidence } from '@bell-lap/fitness/evidence/evidence'
import { addDays } from '@bell-lap/units/calendar-day'
import type { DatedHistory } from './replay.ts'

/** The days of the collections count from a day of their own for each athlete. */
const FIRST_DAY = '2000-01-01'
const SETTINGS = { in: 'track', out: 'track', road: 'road', parkrun: 'road' } as const

/** The athletes of one half of a collection, with two races or more whose day is known. */
export function readDatedRaces(
  folder: string,
  name: string,
  half: 'fitted' | 'held out' = 'held out',
): readonly DatedHistory[] {
  const path = join(folder, `${name}.csv`)
  if (!existsSync(path)) return []
  const [, ...lines] = readFileSync(path, 'utf8').split(/\r?\n/)
  const athletes = new Map<string, string[][]>()
  for (const line of lines) {
    const cells = line.split(',')
    const [athlete = ''] = cells
    if (!(Number(cells[4]) > 0) || isHeldOutAthlete(athlete) !== (half === 'held out')) continue
    athletes.set(athlete, [...(athletes.get(athlete) ?? []), cells])
  }
  return [...athletes].flatMap(([athlete, rows]) => {
    const races = rows.map(raceOf).toSorted((a, b) => (a.day < b.day ? -1 : 1))
    const [, sex, age = ''] = rows[0] ?? []
    if (races.length < 2) return []
    return [
      {
        name: athlete,
        profile: {
          age: age === '' ? null : Number(age),
          sex: sex === 'F' ? ('female' as const) : ('male' as const),
          weeklyKm: null,
        },
        races,
        evidenceBy: (day) => races.filter((race) => race.day <= day),
      },
    ]
  })
}

function raceOf(cells: readonly string[], index: number): RaceEvidence {
  const [, , , , day, distanceM, surface = 'out', timeS] = cells
  return {
    kind: 'race',
    id: String(index),
    day: addDays(FIRST_DAY, Math.round(Number(day))),
    distanceM: Number(distanceM),
    timeS: Number(timeS),
    timing: 'automatic',
    setting: SETTINGS[surface as keyof typeof SETTINGS] ?? 'track',
    effort: 'race',
    excluded: false,
  }
}

/** The same half as in `race-sets.ts`. */
const isHeldOutAthlete = (athlete: string) =>
  (createHash('sha256').update(athlete).digest()[0] ?? 0) % 2 === 1
