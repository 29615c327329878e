/** The time of a repetition, of each, or for a lap, a kilometre or a mile. */
import { MILE_M } from '@bell-lap/units/length'
import { message } from '@bell-lap/units/message'
import { choice, Doubt } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import type { WrittenLength, WrittenPace } from './written-workout.ts'

/** Speeds of a runner, m/s: outside of it a time is not that of a repetition. */
const BELIEVABLE_MPS = { least: 2.2, most: 10.5 }
const LAP_M = 400

interface Timed {
  readonly s: number
  readonly clock: boolean
}

/** 36, 36-37, 5:40-35-30, 1:15/400, 4:10/km. */
export function readTimes(cursor: Cursor, length: WrittenLength | null): WrittenPace {
  const start = cursor.at
  const times: Timed[] = [readTime(cursor, null)]
  let slashed = false
  for (;;) {
    const here = cursor.at
    const slash = cursor.eat('/')
    if (!(slash || cursor.eat('-') || cursor.eat('to')) || !cursor.seesAmount()) {
      cursor.at = here
      break
    }
    if (slash && isUnitOfPace(cursor)) {
      cursor.at = here
      break
    }
    slashed ||= slash
    times.push(readTime(cursor, times.at(-1) ?? null))
  }
  const unit = readPaceUnit(cursor)
  const all = times.map(({ s }) => s)
  const [fastS, slowS] = [Math.min(...all), Math.max(...all)]
  if (unit !== null) return { kind: 'per', unit, fastS, slowS }
  const falling = all.every((s, i) => i === 0 || s < (all[i - 1] ?? 0))
  if (all.length > 2 || (all.length === 2 && (slashed || falling))) {
    return { kind: 'times', timesS: all }
  }
  const said = times.some(({ clock: isClock }) => isClock)
  return settleTime(cursor, start, { length, fastS, slowS, said })
}

/** 75 for 800 m is a lap's; 90 for 600 m may be either. */
function settleTime(
  cursor: Cursor,
  start: number,
  time: {
    readonly length: WrittenLength | null
    readonly fastS: number
    readonly slowS: number
    /** With its unit, so that it is a time and not the pace of a lap. */
    readonly said: boolean
  },
): WrittenPace {
  const { length, fastS, slowS, said } = time
  if (length?.kind !== 'distance' || length.distanceM <= LAP_M)
    return { kind: 'time', fastS, slowS }
  const whole = isBelievable(length.distanceM / fastS)
  const lap = isBelievable(LAP_M / fastS)
  if (whole && lap && !said) {
    const words = cursor.text.slice(cursor.placeFrom(start).start, cursor.placeFrom(start).end)
    throw new Doubt(cursor.placeFrom(start), message('shorthand.ask.whole-or-lap', { words }), [
      { label: message('shorthand.choice.whole', { words }), replacement: clockOf(fastS, slowS) },
      {
        label: message('shorthand.choice.each-lap', { words }),
        replacement: `${clockOf(fastS, slowS)}/400`,
      },
    ])
  }
  if (!whole && lap && !said) return { kind: 'per', unit: '400', fastS, slowS }
  const kilometre = isBelievable(1000 / fastS)
  if (!whole && kilometre && fastS >= 100) return askUnit(cursor, start, fastS, slowS)
  return { kind: 'time', fastS, slowS }
}

function askUnit(cursor: Cursor, start: number, fastS: number, slowS: number): never {
  const words = clockOf(fastS, slowS)
  const units = isBelievable(MILE_M / fastS) ? ['km', 'mi'] : ['km']
  throw new Doubt(
    cursor.placeFrom(start),
    message('shorthand.ask.km-or-mile', { words }),
    units.map((unit) => choice(`${words}/${unit}`)),
  )
}

const isBelievable = (speedMps: number) =>
  speedMps >= BELIEVABLE_MPS.least && speedMps <= BELIEVABLE_MPS.most

/** A time that a runner could need for so many metres. */
export function isTimeFor(distanceM: number, timeS: number): boolean {
  return isBelievable(distanceM / timeS)
}

const clock = (s: number) =>
  `${Math.floor(s / 60)}:${String(Number((s % 60).toFixed(1))).padStart(2, '0')}`
const clockOf = (fastS: number, slowS: number) =>
  fastS === slowS ? clock(fastS) : `${clock(fastS)}-${clock(slowS)}`

/** The 35 of 5:40-35 has the minutes of the time before it. */
function readTime(cursor: Cursor, before: Timed | null): Timed {
  const token = cursor.peek()
  if (token?.kind === 'clock') {
    cursor.at += 1
    return { s: token.seconds, clock: true }
  }
  if (token?.kind !== 'number') cursor.fail('time')
  cursor.at += 1
  if (cursor.eat("'") || cursor.eat('min')) {
    const rest = cursor.peek()
    const more = rest?.kind === 'number' ? rest.value : 0
    if (rest?.kind === 'number') cursor.at += 1
    cursor.eat('"')
    return { s: 60 * token.value + more, clock: true }
  }
  const short = before?.clock === true && token.value < 60
  const s = short ? 60 * Math.floor((before?.s ?? 0) / 60) + token.value : token.value
  const unit = cursor.eat('"') || cursor.eat('sec') || cursor.eat('s')
  return { s, clock: short || unit }
}

const UNITS = [
  ['km', 'km'],
  ['k', 'km'],
  ['mile', 'mile'],
  ['mi', 'mile'],
] as const

function isUnitOfPace(cursor: Cursor): boolean {
  const token = cursor.peek()
  return token?.kind === 'number' && token.value === LAP_M
}

function readPaceUnit(cursor: Cursor): '400' | 'km' | 'mile' | null {
  const from = cursor.at
  const joined = cursor.eat('/') || cursor.eat('per') || cursor.eat('min', '/')
  if (joined) {
    if (isUnitOfPace(cursor)) {
      cursor.at += 1
      cursor.eat('m')
      return '400'
    }
    const unit = UNITS.find(([word]) => cursor.eat(word))
    if (unit !== undefined) return unit[1]
  }
  cursor.at = from
  return null
}
