import type { TimedSession } from './read-session.ts'
import { marksOf, targetOf } from './read-session.ts'
import type { RepTimes } from './rep-times.ts'

/** Names of the columns, in the reader's language. */
export interface CsvColumns {
  readonly day: string
  readonly group: string
  readonly runner: string
  readonly rep: string
  readonly markM: string
  readonly timeS: string
  readonly fastS: string
  readonly slowS: string
}

/** A cell that begins with one of these is a formula to a spreadsheet. */
const FORMULA = /^[=+\-@\t\r]/

/**
 * Every split of every runner as CSV (RFC 4180), seconds to the hundredth with a decimal point; an empty cell is a time
 * that nobody took.
 *
 * @example
 * import { readSession } from '@bell-lap/workout/stopwatch/read-session'
 * import { repTimes } from '@bell-lap/workout/stopwatch/rep-times'
 * const session = readSession([])
 * const names = { day: 'Day', group: 'Group', runner: 'Runner', rep: 'Rep', markM: 'm', timeS: 's', fastS: 'from', slowS: 'to' }
 * sessionCsv(session, repTimes(session, 'here'), names) // 'Day,Group,Runner,Rep,m,s,from,to\r\n'
 */
export function sessionCsv(session: TimedSession, times: RepTimes, columns: CsvColumns): string {
  const { day, group, runner, rep, markM, timeS, fastS, slowS } = columns
  const rows: (string | number | null)[][] = [[day, group, runner, rep, markM, timeS, fastS, slowS]]
  for (const one of session.runners) {
    const its = session.groups.find((each) => each.group === one.group)
    if (its === undefined) continue
    for (let index = 0; index <= times.startedRep(its.group); index += 1) {
      const asked = its.reps[index]
      if (asked === undefined) continue
      const target = targetOf(one, its, index)
      const marks = marksOf(asked, its.splitM)
      marks.forEach((metres, mark) => {
        const isFinish = mark === marks.length - 1
        const time = times.timeOf(one.runner, index, mark)?.timeS ?? null
        const bounds = isFinish && target !== null ? [target.fastS, target.slowS] : [null, null]
        rows.push([session.day, its.name, one.name, index + 1, metres, time, ...bounds])
      })
    }
  }
  return rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')
}

function cellOf(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(Math.round(value * 100) / 100)
  const safe = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
