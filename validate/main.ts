// `npm run validate`: predictions of the curve against what was run, beside the classical formulae,
// on the half of the athletes that it was not fitted to. Writes docs/validation.md.
import { existsSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { COLLECTIONS, isHeldOut, readRaceSet, type Season } from './race-sets.ts'
import { allPerRow, onePerRow, type Row } from './rows.ts'
import { syntheticSeasons } from './synthetic.ts'
import { recoverySection } from './recovery.ts'
import { replaySection } from './replay-section.ts'
import { byBucket, byDirection, judge, pitLine, PIT_HEAD, tableOf, type Verdict } from './tables.ts'

const ROOT = resolve(import.meta.dirname, '..')
const RACES = join(
  resolve(process.env['BELL_LAP_REAL_DATA'] ?? join(ROOT, '../shared/data')),
  'races',
)
const say = (line: string) => void process.stdout.write(`${line}\n`)

const lines: string[] = []
const add = (...more: readonly string[]) => lines.push(...more, '')

const isReal = existsSync(RACES)
if (!isReal) say(`The collections of races are not at ${RACES}: only the made-up runners are used.`)

add('# How good are the predictions?')
add(
  'Written by `npm run validate`. Times predicted by the app’s own estimate from other races of the same season, typed as results with age and sex, against what was run, beside the classical formulae on the same rows. The constants were fitted on one half of the athletes (`npm run fit-shape`, `npm run fit-kernel`, `npm run fit-bands`); everything below is the other half. That half was looked at while the terms of the model were chosen, so it flatters the model a little.',
)
add(
  'MAPE is the mean absolute error in per cent, ± its standard error, clustered by athlete. Bias is the median, predicted against run; pooled over both directions it is near 0 by construction, so read it in the tables by direction. 80 % and 95 % are the shares of races inside those intervals (goal 75 to 85 % for the first), “faster” and “slower” the shares beyond the ends of the 80 % interval (goal 5 to 15 % each). CRPS is of the log-time. “At or under” allows one standard error. ✗ marks a goal that is missed.',
)
add('No row of the collections is part of this project; only these sums are.')
add(
  'Lifetime bests have no date and lie years apart. The app cannot know that of typed results, so nothing here knows it either.',
)
add(
  'The made-up runners follow the mean curve that the estimate uses. They check that the arithmetic is consistent; they are no evidence about real runners.',
)

const summary: Verdict[] = []
const pit: string[] = []
function report(title: string, seasons: readonly Season[], sameSeason: boolean): void {
  const single = onePerRow(seasons)
  const several = allPerRow(seasons)
  const pooled = judge(title, single)
  summary.push(pooled)
  pit.push(pitLine(title, single))
  const buckets = byBucket(single)
  const missed = buckets.filter((bucket) => !bucket.atOrUnderBest).length
  const uncovered = buckets.filter((bucket) => !bucket.coverageHolds).length
  add(`## ${title}`)
  add(
    `${seasons.length} seasons, ${single.length} pairs of races. Of ${buckets.length} pairs of distances with a hundred rows or more, ${buckets.length - missed} are at or under the best formula, and in ${buckets.length - uncovered} the 80 % interval holds 75 to 85 %.`,
  )
  add(...tableOf([pooled, ...buckets]))
  add('By direction and gap:', '', ...tableOf(byDirection(single)))
  if (several.length >= 100) {
    add('From all other races of the season (only earlier ones where all days are known):')
    add(...tableOf([judge('all', several), ...byBucket(several)]))
  }
  if (sameSeason) add('By sex, age and level:', '', ...tableOf(bySort(single)))
  say(
    `${title}: MAPE ${pooled.ours.mapePct.toFixed(2)} %, best ${pooled.best?.name} ${pooled.best?.score.mapePct.toFixed(2)} %, bias ${pooled.ours.biasPct.toFixed(2)} %, 80 % interval ${Math.round(100 * (pooled.ours.inside80 ?? 0))} %, ${buckets.length - missed}/${buckets.length} buckets at or under, ${buckets.length - uncovered}/${buckets.length} covered`,
  )
}

/** Bias must not hide in a group. */
function bySort(rows: readonly Row[]): readonly Verdict[] {
  const speed = (row: Row) => {
    const [source] = row.sources
    return source === undefined
      ? 0
      : (source.distanceM / source.timeS) * (source.distanceM / 1609.344) ** 0.07
  }
  const speeds = rows.map(speed).toSorted((a, b) => a - b)
  const third = (share: number) => speeds[Math.floor(share * (speeds.length - 1))] ?? 0
  const sorts: readonly (readonly [string, (row: Row) => boolean])[] = [
    ['women', (row) => row.season.sex === 'female'],
    ['men', (row) => row.season.sex === 'male'],
    ['under 20', (row) => row.season.age !== null && row.season.age < 20],
    ['20 to 39', (row) => row.season.age !== null && row.season.age >= 20 && row.season.age < 40],
    ['40 and over', (row) => row.season.age !== null && row.season.age >= 40],
    ['slowest third', (row) => speed(row) <= third(1 / 3)],
    ['middle third', (row) => speed(row) > third(1 / 3) && speed(row) <= third(2 / 3)],
    ['fastest third', (row) => speed(row) > third(2 / 3)],
  ]
  return sorts.flatMap(([name, fits]) => {
    const some = rows.filter(fits)
    return some.length < 100 ? [] : [judge(name, some)]
  })
}

if (isReal) {
  for (const { name, files } of COLLECTIONS) {
    const seasons = files.flatMap((file) => readRaceSet(RACES, file)).filter(isHeldOut)
    report(name, seasons, !seasons.some((season) => season.undated))
  }
}
report('Made-up runners (self-consistency)', syntheticSeasons(), true)

const replays = replaySection(RACES, join(RACES, '../runs/histories'), join(ROOT, 'validate/out'))
for (const line of replays) say(line)
const recovered = recoverySection()
for (const line of recovered) say(line)
lines.splice(
  10,
  0,
  '## All in one table',
  '',
  ...tableOf(summary),
  '',
  'Where the races fell in what was foretold, by tenths from fastest to slowest (10 % in each would be exact):',
  '',
  ...PIT_HEAD,
  ...pit,
  '',
  ...replays,
  '',
  ...recovered,
  '',
)
if (isReal) writeFileSync(join(ROOT, 'docs/validation.md'), `${lines.join('\n').trimEnd()}\n`)
