// `npm run judge:plans [-- --every 7]`: counts what a coach would in the plans of a grid of 540 runners (20 to 80 km,
// 3 to 6 runs, 6 to 20 weeks), with and without fast running behind them, beside published mile plans.
import { existsSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildPlan } from '@bell-lap/plan/draft/build-plan'
import { gridRequest, gridRunners } from '@bell-lap/plan/testing/grid-runners'
import type { GridRunner } from '@bell-lap/plan/testing/grid-runners'
import { judgePlan } from '@bell-lap/plan/testing/judge-plan'
import type { JudgedPlan } from '@bell-lap/plan/testing/judge-plan'

interface Judged {
  readonly runner: GridRunner
  readonly plan: JudgedPlan
}

const say = (line = '') => void process.stdout.write(`${line}\n`)
const percent = (share: number) => `${(100 * share).toFixed(1)} %`
const kilometres = (metres: number) => (metres / 1000).toFixed(1)

function spread(values: readonly number[], print: (value: number) => string): string {
  const sorted = values.toSorted((a, b) => a - b)
  const at = (share: number) =>
    sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))]
  if (sorted.length === 0) return '–'
  return [0.1, 0.5, 0.9].map((share) => print(at(share) ?? Number.NaN)).join(' / ')
}

function shareOf<T>(values: readonly T[], holds: (value: T) => boolean): string {
  if (values.length === 0) return '–'
  const count = values.filter(holds).length
  return `${percent(count / values.length)} (${count} of ${values.length})`
}

function counted(ids: readonly string[]): readonly (readonly [string, number])[] {
  const counts = new Map<string, number>()
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1)
  return [...counts].sort(([, a], [, b]) => b - a)
}

function judged(fastBefore: boolean, every: number): readonly Judged[] {
  let refused = 0
  const plans = gridRunners(fastBefore, every).flatMap((runner): readonly Judged[] => {
    const request = gridRequest(runner)
    const result = buildPlan(request)
    if (result.refused) {
      refused += 1
      return []
    }
    return [{ runner, plan: judgePlan(result.plan, request) }]
  })
  say(`## ${fastBefore ? 'Fast running behind them' : 'No fast running known'}`)
  say(`plans: ${plans.length}, refused: ${refused}`)
  return plans
}

function printDose(all: readonly Judged[]): void {
  const weeks = all.flatMap(({ plan }) => plan.weeks)
  const full = weeks.filter(({ fullSpecific }) => fullSpecific)
  const peaks = all.map(({ plan }) => plan.weeks[plan.peakWeek])
  say('mile pace or faster, repetitions only (p10 / p50 / p90):')
  say(
    `  full specific week, km: ${spread(
      full.map(({ mileM }) => mileM),
      kilometres,
    )}`,
  )
  say(
    `  full specific week, share of usual: ${spread(
      full.map(({ share }) => share),
      percent,
    )}`,
  )
  say(
    `  full specific weeks of 4 to 6 %: ${shareOf(full, ({ share }) => share >= 0.0395 && share <= 0.061)}`,
  )
  say(`  full specific weeks of 4 % or more: ${shareOf(full, ({ share }) => share >= 0.0395)}`)
  const from25 = all.filter(({ plan }) => plan.usualKm >= 25).flatMap(({ plan }) => plan.weeks)
  say(
    `  full specific weeks of 1.2 km or more, from 25 km: ${shareOf(
      from25.filter(({ fullSpecific }) => fullSpecific),
      ({ mileM }) => mileM >= 1195,
    )}`,
  )
  say(
    `  peak week, km: ${spread(
      peaks.map((week) => week?.mileM ?? 0),
      kilometres,
    )}`,
  )
  say(
    `  peak week, share of usual: ${spread(
      peaks.map((week) => week?.share ?? 0),
      percent,
    )}`,
  )
  say(
    `  peak week of 5 to 8 %: ${shareOf(peaks, (week) => (week?.share ?? 0) >= 0.0495 && (week?.share ?? 0) <= 0.081)}`,
  )
  say(`  peak in the specific phase: ${shareOf(all, ({ plan }) => plan.isPeakSpecific)}`)
  const six = all.filter(({ runner }) => runner.weeks === 6)
  say(
    `  six-week plans in all, km: ${spread(
      six.map(({ plan }) => plan.mileM),
      kilometres,
    )}`,
  )
  say(
    `  six-week plans of 10 km or more, from 40 km a week: ${shareOf(
      six.filter(({ runner }) => runner.km >= 40),
      ({ plan }) => plan.mileM >= 9995,
    )}`,
  )
}

function printHard(all: readonly Judged[]): void {
  const specific = all
    .filter(({ runner }) => runner.runs >= 4)
    .flatMap(({ plan }) => plan.weeks.filter((week) => week.specific))
  say(
    `specific weeks with two hard sessions, from four runs: ${shareOf(specific, ({ hardSessions }) => hardSessions >= 2)}`,
  )
  const gaps = all.map(({ plan }) => plan.aerobicGapDays)
  say(
    `longest gap between threshold or VO2 sessions, days: ${spread(gaps, String)}; up to 10: ${shareOf(gaps, (gap) => gap <= 10)}`,
  )
  const kinds = ['threshold', 'vo2'] as const
  for (const kind of kinds)
    say(`  specific weeks with ${kind}: ${shareOf(specific, (week) => week[kind])}`)
}

function printKinds(all: readonly Judged[]): void {
  const quality = all.flatMap(({ plan }) => plan.qualityIds)
  const below = all.flatMap(({ plan }) => plan.belowMinimum)
  const ids = counted(all.flatMap(({ plan }) => plan.ids))
  const ofQuality = counted(quality)
  say(
    `sessions below the smallest of the library: ${below.length} of ${quality.length} (${counted(
      below,
    )
      .map(([id, n]) => `${id} ${n}`)
      .join(', ')})`,
  )
  say(`session ids: ${ids.length} in all, ${ofQuality.length} in quality slots`)
  say(`  ${ofQuality.map(([id, n]) => `${id} ${percent(n / quality.length)}`).join(', ')}`)
  const long = all.flatMap(({ plan }) => plan.longIds)
  say(
    `long runs: ${counted(long)
      .map(([id, n]) => `${id} ${percent(n / long.length)}`)
      .join(', ')}`,
  )
}

function printWeeks(all: readonly Judged[]): void {
  for (const weeks of [6, 8, 12, 16, 20]) {
    const plans = all.filter(({ runner }) => runner.weeks === weeks)
    if (plans.length === 0) continue
    const middle = Array.from({ length: weeks }, (_, i) => {
      const shares = plans.map(({ plan }) => plan.weeks[i]?.share ?? 0).sort((a, b) => a - b)
      return (100 * (shares[Math.floor(shares.length / 2)] ?? 0)).toFixed(1)
    })
    const letters = Array.from({ length: weeks }, (_, i) => {
      const of = (kind: 'threshold' | 'vo2') =>
        plans.filter(({ plan }) => plan.weeks[i]?.[kind] === true).length / plans.length
      return of('threshold') > 0.5 ? 'T' : of('vo2') > 0.5 ? 'V' : '·'
    })
    say(
      `${weeks} weeks, share of usual at mile pace, middle runner: ${middle.join(' ')}   ${letters.join('')}`,
    )
  }
}

interface Reps {
  readonly sets?: number
  readonly reps: number | readonly [number, number]
  readonly m?: number
  readonly s?: number
  readonly pace: string
}
interface Published {
  readonly id: string
  readonly for: string
  readonly quality: readonly { readonly sessions: readonly (string | readonly Reps[])[] }[]
}
const AT_MILE: ReadonlySet<string> = new Set(['M', 'M-', '800'])
const METRES_A_SECOND = 5

function printPublished(): void {
  const folder = resolve(process.env['BELL_LAP_REAL_DATA'] ?? '../shared/data')
  const file = join(folder, 'plans', 'mile_plans.json')
  if (!existsSync(file)) {
    say('Published plans: none at hand.')
    return
  }
  const { plans } = JSON.parse(readFileSync(file, 'utf8')) as { plans: readonly Published[] }
  say('## Published plans: km at mile pace or faster by week, hard sessions a week')
  for (const { id, for: whom, quality } of plans) {
    const weeks = quality.map(({ sessions }) =>
      sessions.reduce((sum, one) => sum + (typeof one === 'string' ? 0 : metresOf(one)), 0),
    )
    const total = weeks.reduce((sum, metres) => sum + metres, 0)
    say(
      `${id} (${whom}): ${weeks.map(kilometres).join(' ')}, ${kilometres(total)} in all; ${quality.map(({ sessions }) => sessions.length).join(' ')}`,
    )
  }
}

function metresOf(session: readonly Reps[]): number {
  return session
    .filter(({ pace }) => AT_MILE.has(pace))
    .reduce((sum, { sets, reps, m, s }) => {
      const count = typeof reps === 'number' ? reps : (reps[0] + reps[1]) / 2
      return sum + (sets ?? 1) * count * (m ?? METRES_A_SECOND * (s ?? 0))
    }, 0)
}

const { values } = parseArgs({ options: { every: { type: 'string', default: '1' } } })
for (const fastBefore of [true, false]) {
  const all = judged(fastBefore, Number(values.every))
  printDose(all)
  printHard(all)
  printKinds(all)
  printWeeks(all)
  say()
}
printPublished()
