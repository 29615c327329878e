import type { Arm, Compared } from '@bell-lap/plan-trials/compare'
import type { Outcome } from '@bell-lap/plan-trials/live'

/** 97.5 % of a normal distribution lies below so many standard deviations. */
const Z95 = 1.96

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length)
}

/** Mean with its 95 % interval. */
function meanWithInterval(values: readonly number[], decimals: number): string {
  const mean = meanOf(values)
  const variance = meanOf(values.map((value) => (value - mean) ** 2))
  const half = Z95 * Math.sqrt(variance / Math.max(1, values.length - 1))
  const say = (value: number) => signed(value, decimals)
  return `${say(mean)} (${say(mean - half)} to ${say(mean + half)})`
}

/** Wilson 1927: a share with its 95 % interval, in per cent. */
function shareWithInterval(count: number, of: number): string {
  const share = count / of
  const middle = (share + Z95 ** 2 / (2 * of)) / (1 + Z95 ** 2 / of)
  const half =
    (Z95 / (1 + Z95 ** 2 / of)) * Math.sqrt((share * (1 - share)) / of + Z95 ** 2 / (4 * of ** 2))
  const percent = (value: number) => (100 * value).toFixed(1)
  return `${percent(share)} (${percent(middle - half)} to ${percent(middle + half)})`
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}

function signed(value: number, decimals: number): string {
  const text = Math.abs(value).toFixed(decimals)
  return value < 0 && Number(text) !== 0 ? `−${text}` : text
}

const percent = (value: number) => 100 * value

/** One row of the table: an arm over all athletes. */
export function armRow(name: string, arm: Arm, all: readonly Compared[]): string {
  const outcomes = all.flatMap((one) => one[arm] ?? [])
  const of = (value: (outcome: Outcome) => number) => outcomes.map(value)
  const mile = of(({ mileChange }) => percent(mileChange))
  return `| ${[
    name,
    meanWithInterval(mile, 2),
    `${signed(quantile(mile, 0.1), 1)} to ${signed(quantile(mile, 0.9), 1)}`,
    meanWithInterval(
      of(({ thresholdChange }) => percent(thresholdChange)),
      2,
    ),
    meanWithInterval(
      of(({ overloadDays }) => overloadDays),
      1,
    ),
    shareWithInterval(outcomes.filter(({ injured }) => injured).length, outcomes.length),
    `${Math.round(100 * meanOf(of(({ adherence }) => adherence)))} %`,
    Math.round(meanOf(of(({ km }) => km))),
  ].join(' | ')} |`
}

const LEAST_TAKEN_KM = 0.05

/** Fast kilometres that each rule took from an athlete's plan and did not give back, the most first. */
export function takenByRule(all: readonly Compared[]): string {
  const rules = new Map<string, number>()
  for (const { adaptive } of all) {
    for (const [rule, takenM] of Object.entries(adaptive?.fastTakenM ?? {})) {
      rules.set(rule, (rules.get(rule) ?? 0) + takenM / 1000 / all.length)
    }
  }
  return [...rules]
    .filter(([, km]) => Math.abs(km) >= LEAST_TAKEN_KM)
    .sort(([, a], [, b]) => b - a)
    .map(([rule, km]) => `${rule} ${signed(km, 1)}`)
    .join(', ')
}

/** The difference of two arms, athlete by athlete. */
export function pairedRow(
  name: string,
  [arm, against]: readonly [Arm, Arm],
  all: readonly Compared[],
): string {
  const of = (value: (outcome: Outcome) => number) =>
    all.flatMap((one) => {
      const [a, b] = [one[arm], one[against]]
      return a === undefined || b === undefined ? [] : [value(a) - value(b)]
    })
  return `| ${[
    name,
    meanWithInterval(
      of(({ mileChange }) => percent(mileChange)),
      2,
    ),
    meanWithInterval(
      of(({ thresholdChange }) => percent(thresholdChange)),
      2,
    ),
    meanWithInterval(
      of(({ overloadDays }) => overloadDays),
      1,
    ),
    meanWithInterval(
      of(({ injured }) => (injured ? 100 : 0)),
      1,
    ),
  ].join(' | ')} |`
}
