import type { Answered } from './mix.ts'
import { KINDS } from './mix.ts'

/** The value below which this share of the numbers lies; `NaN` without any. */
function quantile(numbers: readonly number[], share: number): number {
  const sorted = numbers.toSorted((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

const ms = (value: number): string => (Number.isNaN(value) ? '–' : value.toFixed(0))

/** One pass at a steady rate. Processor time is in milliseconds for each request. */
export interface Pass {
  readonly athletes: number
  readonly perSecond: number
  readonly answers: readonly Answered[]
  /** Until the last answer. */
  readonly seconds: number
  /** Until no job was left. */
  readonly settledS: number
  readonly appMs: number
  readonly postgresMs: number
  readonly generatorMs: number
  /** How much later than planned a request began, at worst. */
  readonly latestMs: number
}

const HEAD = [
  'athletes',
  'requests/s',
  'answered/s',
  'app ms',
  'PostgreSQL ms',
  'generator ms',
  'began late ms',
  'jobs done s later',
  ...KINDS.flatMap((kind) => [`${kind} p50`, `${kind} p99`]),
  'all p50',
  'all p99',
  'failed',
] as const

function rowOf(pass: Pass): readonly string[] {
  const { answers } = pass
  const times = (own: readonly Answered[]) => {
    const numbers = own.map((one) => one.ms)
    return [ms(quantile(numbers, 0.5)), ms(quantile(numbers, 0.99))]
  }
  return [
    pass.athletes.toLocaleString('en-GB'),
    String(pass.perSecond),
    (answers.length / pass.seconds).toFixed(1),
    ms(pass.appMs),
    ms(pass.postgresMs),
    ms(pass.generatorMs),
    ms(pass.latestMs),
    (pass.settledS - pass.seconds).toFixed(0),
    ...KINDS.flatMap((kind) => times(answers.filter((one) => one.kind === kind))),
    ...times(answers),
    String(answers.filter(({ status }) => status < 200 || status >= 300).length),
  ]
}

/** All passes as a table in Markdown. */
export function tableOf(passes: readonly Pass[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [line(HEAD), line(HEAD.map(() => '--:')), ...passes.map((pass) => line(rowOf(pass)))].join(
    '\n',
  )
}
