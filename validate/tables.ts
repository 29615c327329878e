import { FORMULAE } from './predictors.ts'
import { normalCdf } from '@bell-lap/fitness/curve/normal-distribution'
import { normalScore } from '@bell-lap/fitness/curve/race-spread'
import type { Row } from './rows.ts'
import { scoreOf } from './score.ts'
import type { Score } from './score.ts'

/** Fewer rows say nothing. */
const ROWS_AT_LEAST = 100

export interface Verdict {
  readonly name: string
  readonly ours: Score
  /** The formula with the least error on the rows where it says something, against ours on the same. */
  readonly best: { readonly name: string; readonly score: Score; readonly ours: Score } | null
  readonly atOrUnderBest: boolean
  readonly coverageHolds: boolean
}

/** Ours against the best formula on the same rows; a formula must speak on half of them to count. */
export function judge(name: string, rows: readonly Row[]): Verdict {
  const ours = scoreOf(rows.map((row) => row.ours))
  const [best] = FORMULAE.flatMap((formula) => {
    const spoken = rows.filter((row) => row.formulae.has(formula.name))
    if (spoken.length < rows.length / 2 || spoken.length === 0) return []
    const theirs = spoken.flatMap((row) => row.formulae.get(formula.name) ?? [])
    const score = scoreOf(theirs)
    const same = scoreOf(spoken.map((row) => row.ours))
    return [{ name: formula.name, score, ours: same }]
  }).toSorted((a, b) => a.score.mapePct - a.ours.mapePct - (b.score.mapePct - b.ours.mapePct))
  const gap = best === undefined ? 0 : best.ours.mapePct - best.score.mapePct
  const coverage = ours.inside80 ?? 0
  return {
    name,
    ours,
    best: best ?? null,
    atOrUnderBest: best === undefined || gap <= best.ours.mapeSePct,
    coverageHolds: coverage >= 0.75 && coverage <= 0.85,
  }
}

/** A verdict for each pair of distances with enough rows, the largest first. */
export function byBucket(rows: readonly Row[]): readonly Verdict[] {
  const buckets = new Map<string, Row[]>()
  for (const row of rows) {
    const from = row.sources.length === 1 ? sayDistance(row.sources[0]?.distanceM ?? 0) : 'others'
    const key = `${from} → ${sayDistance(row.target.distanceM)}`
    const bucket = buckets.get(key) ?? []
    buckets.set(key, bucket)
    bucket.push(row)
  }
  return [...buckets]
    .filter(([, some]) => some.length >= ROWS_AT_LEAST)
    .map(([name, some]) => judge(name, some))
    .toSorted((a, b) => b.ours.count - a.ours.count)
}

/** Verdicts by direction and by how far apart the two distances are: a bias can hide in the pooled row. */
export function byDirection(rows: readonly Row[]): readonly Verdict[] {
  const gap = ({ sources, target }: Row) => target.distanceM / (sources[0]?.distanceM ?? 1)
  const sorts: readonly (readonly [string, (ratio: number) => boolean])[] = [
    ['to a longer race, up to 2 times', (ratio) => ratio > 1 && ratio <= 2],
    ['2 to 5 times', (ratio) => ratio > 2 && ratio <= 5],
    ['more than 5 times', (ratio) => ratio > 5],
    ['to a shorter race, down to half', (ratio) => ratio < 1 && ratio >= 1 / 2],
    ['half to a fifth', (ratio) => ratio < 1 / 2 && ratio >= 1 / 5],
    ['less than a fifth', (ratio) => ratio < 1 / 5],
  ]
  return sorts.flatMap(([name, fits]) => {
    const some = rows.filter((row) => fits(gap(row)))
    return some.length < ROWS_AT_LEAST ? [] : [judge(name, some)]
  })
}

function sayDistance(metres: number): string {
  if (Math.abs(metres - 1609.344) < 1) return 'mile'
  if (Math.abs(metres - 21_097.5) < 2) return 'half'
  if (Math.abs(metres - 42_195) < 2) return 'marathon'
  const miles = metres / 1609.344
  return Math.abs(miles - Math.round(miles)) < 0.001 ? `${Math.round(miles)} mi` : `${metres} m`
}

const percent = (value: number | null) => (value === null ? '–' : `${Math.round(100 * value)} %`)
const two = (value: number) => value.toFixed(2)
const signed = (value: number) => (value > 0 ? `+${two(value)}` : two(value))

export function tableOf(verdicts: readonly Verdict[]): readonly string[] {
  return [
    '| rows | n | ours, MAPE | ± | bias | 80 % | faster | slower | 95 % | CRPS | best formula | its MAPE | at or under |',
    '|---|---|---|---|---|---|---|---|---|---|---|---|---|',
    ...verdicts.map(({ name, ours, best, atOrUnderBest, coverageHolds }) =>
      [
        '',
        name,
        ours.count,
        two(ours.mapePct),
        two(ours.mapeSePct),
        signed(ours.biasPct),
        `${percent(ours.inside80)}${coverageHolds ? '' : ' ✗'}`,
        percent(ours.faster),
        percent(ours.slower),
        percent(ours.inside95),
        ours.crpsPct === null ? '–' : two(ours.crpsPct),
        best?.name ?? '–',
        best === null
          ? '–'
          : `${two(best.score.mapePct)}${best.score.count === ours.count ? '' : ` (on ${best.score.count}; ours ${two(best.ours.mapePct)})`}`,
        atOrUnderBest ? 'yes' : 'no ✗',
        '',
      ]
        .join(' | ')
        .trim(),
    ),
  ]
}

export const PIT_HEAD = [
  '| rows | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 |',
  '|---|---|---|---|---|---|---|---|---|---|---|',
]

/** Share of races in each tenth of what was foretold for them (probability integral transform, Dawid 1984). */
export function pitLine(name: string, rows: readonly Row[]): string {
  const counts = new Array<number>(10).fill(0)
  for (const { foretold, target } of rows) {
    const z = normalScore(foretold.spread, Math.log(target.timeS / foretold.timeS))
    const tenth = Math.min(9, Math.floor(10 * normalCdf(z)))
    counts[tenth] = (counts[tenth] ?? 0) + 1
  }
  return `| ${name} | ${counts.map((count) => `${Math.round((100 * count) / rows.length)} %`).join(' | ')} |`
}
