/** The canonical form: what is printed reads back as the same tree. */
import { MILE_M } from '@bell-lap/units/length'
import type { PaceSymbol } from '../workout.ts'
import { DEFAULT_STRIDES, LEAST_METRES } from './written-workout.ts'
import type {
  WrittenItem,
  WrittenLength,
  WrittenPace,
  WrittenPart,
  WrittenRest,
  WrittenRun,
  WrittenSession,
  WrittenSet,
} from './written-workout.ts'

const SYMBOL_WORDS: Readonly<Record<PaceSymbol, string>> = {
  REC: '@ recovery',
  E: 'easy',
  S: 'steady',
  M: '@ marathon',
  HM: '@ half marathon',
  T: '@ threshold',
  CV: '@ CV',
  '10K': '@ 10K',
  '5K': '@ 5K',
  '3K': '@ 3K',
  MI: '@ mile',
  GMI: '@ goal mile',
  '8H': '@ 800',
  '4H': '@ 400',
  FAST: 'fast',
  MAX: 'all out',
}
const LAP_M = 400
const KILOMETRES_FROM_M = 2000

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
    default:
      return printItem(part)
  }
}

export function printItem(item: WrittenItem): string {
  if (item.kind === 'run') return printRun(item)
  return item.kind === 'pause' ? printRest(item.rest) : printSet(item)
}

function printRun({ length, pace, uphill }: WrittenRun): string {
  return `${printLength(length)}${uphill ? ' uphill' : ''}${printPace(pace, length)}`
}

function printSet({ times, items, inside, between, cutdown }: WrittenSet): string {
  const [only] = items
  const single = items.length === 1 && only?.kind === 'run'
  const joined = single ? printRun(only) : `(${printList(items, inside)})`
  const count = times > 1 || single ? `${times} x ` : ''
  const rests = [inside === 'straight' ? null : inside, between].filter((rest) => rest !== null)
  const behind = rests.length === 0 ? '' : `, ${rests.map(printRest).join(' / ')}`
  return `${count}${joined}${cutdown ? ' cutdown' : ''}${behind}`
}

function printList(items: readonly WrittenItem[], inside: WrittenSet['inside']): string {
  const paused = items.some(({ kind }) => kind === 'pause')
  return items.map(printItem).join(inside === 'straight' && !paused ? ' + ' : ', ')
}

export function printLength(length: WrittenLength): string {
  if (length.kind === 'time') return printTime(length.timeS)
  const { distanceM } = length
  const miles = distanceM / MILE_M
  const quarters = Math.round(4 * miles) / 4
  if (quarters > 0 && Math.abs(miles - quarters) < 1e-9) {
    return quarters === 1 ? 'mile' : `${quarters} mile`
  }
  if (distanceM >= KILOMETRES_FROM_M && distanceM % 100 === 0) return `${distanceM / 1000} km`
  // Fewer metres could be minutes: "30 m".
  const unit = distanceM < LEAST_METRES ? 'metres' : 'm'
  return `${Number(distanceM.toFixed(2))} ${unit}`
}

function printTime(timeS: number): string {
  if (timeS % 60 === 0) return `${timeS / 60} min`
  return timeS < 60 ? `${Number(timeS.toFixed(1))} s` : clock(timeS)
}

function clock(timeS: number): string {
  const rest = Number((timeS % 60).toFixed(1))
  const whole = Math.floor(timeS / 60)
  const seconds = `${rest < 10 ? '0' : ''}${rest}`
  if (whole < 60) return `${whole}:${seconds}`
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}:${seconds}`
}

function printPace(pace: WrittenPace | null, length: WrittenLength): string {
  if (pace === null) return ''
  switch (pace.kind) {
    case 'symbol':
      return ` ${SYMBOL_WORDS[pace.symbol]}${effort(pace)}`
    case 'progress':
      return ` @ ${bare(pace.from)}->${bare(pace.to)}`
    case 'between':
      return ` @ ${bare(pace.from)}-${numbered(pace.to)}${effort(pace)}`
    case 'times':
      return ` in ${pace.timesS.map(clock).join('/')}`
    case 'per':
      return ` @ ${range(pace.fastS, pace.slowS, true)}/${pace.unit}`
    case 'time': {
      const byClock = length.kind === 'distance' && length.distanceM > LAP_M
      return ` in ${range(pace.fastS, pace.slowS, byClock)}`
    }
  }
}

const effort = ({ byEffort }: { readonly byEffort?: true }) => (byEffort ? ' effort' : '')
/** A number alone after a dash is a recovery. */
const numbered = (symbol: PaceSymbol) =>
  symbol === '8H' || symbol === '4H' ? `${bare(symbol)} pace` : bare(symbol)
const bare = (symbol: PaceSymbol) => SYMBOL_WORDS[symbol].replace('@ ', '')

function range(fastS: number, slowS: number, byClock: boolean): string {
  const say = (timeS: number) =>
    byClock || slowS >= 60 ? clock(timeS) : String(Number(timeS.toFixed(1)))
  const both = fastS === slowS ? say(fastS) : `${say(fastS)}-${say(slowS)}`
  return byClock || slowS >= 60 ? both : `${both} s`
}

export function printRest(rest: WrittenRest): string {
  switch (rest.kind) {
    case 'length':
      return `${printLength(rest.length)} ${rest.how}`
    case 'equal':
      return `equal ${rest.how}`
    case 'jog-down':
      return 'jog down'
    case 'walk-back':
      return 'walk back'
    case 'full':
      return 'full recovery'
    case 'every':
      return `every ${printTime(rest.everyS)}`
  }
}
