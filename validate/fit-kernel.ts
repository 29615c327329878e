// `npm run fit-kernel`: how far the levels of one athlete lie apart, by the days and the distance
// between two dated results, on the half of the athletes that `npm run validate` does not use. The
// constants of packages/fitness/src/curve/kernel.ts are read off this table. Prints; writes nothing.
import { join, resolve } from 'node:path'
import { levelOf, runnerKind } from '@bell-lap/fitness/curve/mean-curve'
import { seldomRacedLoss } from '@bell-lap/fitness/curve/seldom-raced'
import { daysBetween } from '@bell-lap/units/calendar-day'
import { quantileSorted } from 'simple-statistics'
import { readDatedRaces } from './dated-races.ts'
import type { DatedHistory } from './replay.ts'

const RACES = join(
  resolve(process.env['BELL_LAP_REAL_DATA'] ?? join(import.meta.dirname, '../../shared/data')),
  'races',
)
const DATED = ['fidal', 'ncaa_d1', 'ncaa_d2', 'wa_elite']
const DAYS = [0, 10, 40, 120, 300, 430, 800, 1600, 4000]
/** Edges in log-distance. */
const APART = [0, 0.01, 0.1, 0.75, 1.3, 2, 4]
/** Two thirds of the differences are smaller than one standard deviation. */
const ONE_SD = 0.6827
const PAIRS_AT_LEAST = 25

interface Difference {
  readonly days: number
  readonly apart: number
  readonly level: number
}

function differencesOf({ profile, races }: DatedHistory): readonly Difference[] {
  const kind = runnerKind(profile)
  const read = races.map(({ day, distanceM, timeS }) => ({
    day,
    distanceM,
    level: levelOf(kind, distanceM, Math.log(distanceM / timeS) + seldomRacedLoss(distanceM)),
  }))
  return read.flatMap((one, i) =>
    read.slice(i + 1).map((other) => ({
      days: Math.abs(daysBetween(one.day, other.day)),
      apart: Math.abs(Math.log(one.distanceM / other.distanceM)),
      level: Math.abs(one.level - other.level),
    })),
  )
}

const isIn = (value: number, edges: readonly number[], i: number) =>
  value >= (edges[i] ?? 0) && value < (edges[i + 1] ?? Infinity)

for (const name of DATED) {
  const all = readDatedRaces(RACES, name, 'fitted').flatMap(differencesOf)
  process.stdout.write(`\n${name}: standard deviation of the difference of two levels, % (pairs)\n`)
  for (let row = 0; row < DAYS.length - 1; row += 1) {
    const cells = APART.slice(0, -1).map((_, column) => {
      const some = all
        .filter(({ days, apart }) => isIn(days, DAYS, row) && isIn(apart, APART, column))
        .map(({ level }) => level)
        .toSorted((a, b) => a - b)
      if (some.length < PAIRS_AT_LEAST) return `– (${some.length})`
      return `${(100 * quantileSorted(some, ONE_SD)).toFixed(2)} (${some.length})`
    })
    process.stdout.write(`${DAYS[row]} to ${DAYS[row + 1]} days: ${cells.join('  ')}\n`)
  }
}
