/** The canonical form: what is printed reads back as the same tree. */
import { printLength, printTime } from './print-length.ts'
import { printPace } from './print-pace.ts'
import { printRest } from './print-rest.ts'
import { DEFAULT_STRIDES } from './written-workout.ts'
import type {
  WrittenItem,
  WrittenPart,
  WrittenRun,
  WrittenSession,
  WrittenSet,
} from './written-workout.ts'

/**
 * Sessions of one day, parted by a slash; parts of a session by a plus.
 *
 * @example
 * import { readShorthand } from '@bell-lap/workout/shorthand/read-shorthand'
 * const read = readShorthand('6x400 at mile pace, 90 s jog')
 * const typed = read.kind === 'read' ? printShorthand(read.sessions) : ''
 */
export function printShorthand(sessions: readonly WrittenSession[]): string {
  return sessions.map(printSession).join(' / ')
}

function printSession(session: WrittenSession): string {
  const when = session.when === null ? '' : `${session.when.toUpperCase()} `
  if (session.kind === 'off') return `${when}off`
  if (session.kind === 'cross-training') {
    const time = session.timeS === null ? '' : ` ${printTime(session.timeS)}`
    return `${when}XT${time}`
  }
  return session.parts.reduce((text, part, i) => {
    const sign = i === 0 ? '' : part.kind === 'pause' ? ', ' : ' + '
    return text + sign + printPart(part)
  }, when)
}

export function printPart(part: WrittenPart): string {
  switch (part.kind) {
    case 'warm-up':
    case 'cool-down':
      return part.length === null ? part.kind : `${printLength(part.length)} ${part.kind}`
    case 'drills':
      return 'drills'
    case 'strides':
      return part.length === null
        ? part.times === DEFAULT_STRIDES
          ? 'strides'
          : `${part.times} strides`
        : `${part.times} x ${printLength(part.length)} strides`
    case 'time-trial':
      return `${printLength(part.length)} time trial`
    case 'finish':
      return `${printLength(part.length)}${printPace(part.pace, part.length)}, last ${printLength(part.last.length)}${printPace(part.last.pace, part.last.length)}`
    case 'including':
      return `${printLength(part.length)}${printPace(part.pace, part.length)} including ${printItem(part.inside)}`
    case 'run':
      return printWhole(part)
    default:
      return printItem(part)
  }
}

/** In seconds below five minutes: "1:30 easy" alone would be an hour and a half. */
function printWhole(run: WrittenRun): string {
  const { length } = run
  const isBrief = length.kind === 'time' && length.timeS < 300 && length.timeS % 60 !== 0
  const printed = printRun(run)
  return isBrief ? printed.replace(printLength(length), `${length.timeS} sec`) : printed
}

export function printItem(item: WrittenItem): string {
  if (item.kind === 'run') return printRun(item)
  return item.kind === 'pause' ? printRest(item.rest) : printSet(item)
}

function printRun({ length, pace, uphill, gradePct }: WrittenRun): string {
  const grade = gradePct === undefined ? '' : ` ${gradePct}%`
  return `${printLength(length)}${uphill ? ' uphill' : ''}${printPace(pace, length)}${grade}`
}

function printSet(set: WrittenSet): string {
  const { times, items, inside, between, cutdown, last } = set
  const [only] = items
  const single = items.length === 1 && only?.kind === 'run'
  const joined = single ? printRun(only) : `(${printList(items, inside)})`
  const count = times > 1 || single ? `${times} x ` : ''
  const rests = [inside === 'straight' ? null : inside, between].filter((rest) => rest !== null)
  const said = rests.map((rest) => (rest === 'straight' ? 'continuous' : printRest(rest)))
  const behind = said.length === 0 ? '' : `, ${said.join(' / ')}`
  const reps = last === undefined || last.times === 1 ? 'rep' : `${last.times} reps`
  const length = single ? only.length : REP
  const end = last === undefined ? '' : `, last ${reps}${printPace(last.pace, length)}`
  return `${count}${joined}${cutdown ? ' cutdown' : ''}${behind}${end}`
}

/** Stands for the length of repetitions that differ. */
const REP = { kind: 'distance', distanceM: 400 } as const

function printList(items: readonly WrittenItem[], inside: WrittenSet['inside']): string {
  const paused = items.some(({ kind }) => kind === 'pause')
  return items.map(printItem).join(inside === 'straight' && !paused ? ' + ' : ', ')
}
