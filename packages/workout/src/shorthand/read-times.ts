/** The time of a repetition, of each, or for a lap, a kilometre or a mile. */
import { MILE_M } from '@bell-lap/units/length'
import { message } from '@bell-lap/units/message'
import { choice, Doubt } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { readPaceUnit, seesLapUnit } from './read-pace-unit.ts'
import { clock, readTime } from './read-time.ts'
import { isTimeFor } from './race-limits.ts'
import { isFar, readTimeList } from './read-time-list.ts'
import type { Timed } from './read-time.ts'
import { LAP_M } from './written-workout.ts'
import type { PaceUnit, WrittenLength, WrittenPace } from './written-workout.ts'

/** Speeds of a runner, m/s: outside of it a time is not that of a repetition. */
const BELIEVABLE_MPS = { least: 2.2, most: 10.5 }

/** What a pace is of, and how often that is run. */
export interface PaceOf {
  readonly length: WrittenLength | null
  readonly times: number
}

/** 36, 36-37, 5:40-35-30, 34,33,32..., 4:45->4:00/km, 1:15/400, 4:10/km. */
export function readTimes(cursor: Cursor, of: PaceOf): WrittenPace {
  const start = cursor.at
  const listed = readTimeList(cursor, of.times)
  if (listed !== null) return listed
  const times: Timed[] = [readTime(cursor, null)]
  const fromTo = readFromTo(cursor, times[0] ?? { s: 0, clock: false }, of)
  if (fromTo !== null) return fromTo
  const slashed = readMore(cursor, times)
  const unit = readPaceUnit(cursor)
  const all = times.map(({ s }) => s)
  const [fastS, slowS] = [Math.min(...all), Math.max(...all)]
  const falling = all.every((s, i) => i === 0 || s < (all[i - 1] ?? 0))
  if (all.length === 2 && falling && !slashed && of.times > 2)
    throw doubtOfFalling(cursor, start, { fastS, slowS, unit })
  if (unit !== null && all.length > 2) return listPer(cursor, of, all, unit)
  if (unit !== null) return { kind: 'per', unit, fastS, slowS }
  if (all.length > 2 || (all.length === 2 && (slashed || (falling && of.times > 1)))) {
    return listOf(cursor, start, of, all)
  }
  const said = times.some(({ clock: isClock }) => isClock)
  return settleTime(cursor, start, { length: of.length, fastS, slowS, said })
}

const UNIT_M: Readonly<Record<PaceUnit, number>> = { '400': LAP_M, km: 1000, mile: MILE_M }

/** "3 x 2k @ 3:45-3:40-3:35/km": a pace for each repetition. */
function listPer(
  cursor: Cursor,
  { length, times }: PaceOf,
  all: readonly number[],
  unit: PaceUnit,
): WrittenPace {
  if (length?.kind !== 'distance' || all.length !== times) return cursor.fail('pace')
  const units = length.distanceM / UNIT_M[unit]
  return { kind: 'times', timesS: all.map((s) => Math.round(s * units)) }
}

/** A time for each repetition; "9/10" of 300 m is none. */
function listOf(cursor: Cursor, start: number, { length }: PaceOf, timesS: readonly number[]) {
  if (length?.kind !== 'distance' || timesS.every((s) => isTimeFor(length.distanceM, s)))
    return { kind: 'times', timesS } as const
  cursor.at = start
  return cursor.fail('pace')
}

/** The times after a dash or a slash; whether a slash parted them. */
function readMore(cursor: Cursor, times: Timed[]): boolean {
  let slashed = false
  for (;;) {
    const here = cursor.at
    const slash = cursor.eat('/')
    const joined = slash || cursor.eat('-') || cursor.eat('to')
    const before = times.at(-1) ?? null
    if (!joined || !cursor.seesAmount() || (slash && seesLapUnit(cursor))) {
      cursor.at = here
      return slashed
    }
    const next = readTime(cursor, before)
    // "35 s / 60 s": what is so far away is the recovery.
    if (
      slash &&
      (isFar(next.s, before?.s ?? next.s) ||
        cursor.seesOne(['jog', 'walk', 'rest', 'rec', 'recovery', 'off']))
    ) {
      cursor.at = here
      return slashed
    }
    slashed ||= slash
    times.push(next)
  }
}

/** "4:45 -> 4:00/km", "36s down to 32s". */
function readFromTo(cursor: Cursor, first: Timed, of: PaceOf): WrittenPace | null {
  const from = cursor.at
  const said = cursor.eatOne(['->', '- >', '>', 'down to', 'to']) !== null
  if (!said || !cursor.seesAmount()) {
    cursor.at = from
    return null
  }
  const word = cursor.sees('to', -1) && !cursor.sees('down', -2)
  const last = readTime(cursor, first)
  const unit = readPaceUnit(cursor)
  if (word && last.s >= first.s) {
    cursor.at = from
    return null
  }
  const isMile =
    of.length?.kind === 'distance' && of.length.distanceM > MILE_M && isInMiles(of.length.distanceM)
  if (unit === null && isMile && !isBelievableFor(of.length, first.s)) {
    return { kind: 'from-to', unit: 'mile', fromS: first.s, toS: last.s }
  }
  if (unit === null && !isBelievableFor(of.length, first.s))
    return askUnitOfBoth(cursor, from - 1, first.s, last.s)
  return { kind: 'from-to', unit, fromS: first.s, toS: last.s }
}

const isBelievableFor = (length: WrittenLength | null, timeS: number) =>
  length?.kind === 'distance' && isTimeFor(length.distanceM, timeS)

function askUnitOfBoth(cursor: Cursor, start: number, fromS: number, toS: number): never {
  const words = `${clock(fromS)}->${clock(toS)}`
  throw new Doubt(
    cursor.placeFrom(start),
    message('shorthand.ask.km-or-mile', { words }),
    ['km', 'mi'].map((unit) => choice(`${words}/${unit}`)),
  )
}

/** "3:20-3:15" for five of them: anywhere between, or from one to the other. */
function doubtOfFalling(
  cursor: Cursor,
  start: number,
  {
    fastS,
    slowS,
    unit,
  }: { readonly fastS: number; readonly slowS: number; readonly unit: PaceUnit | null },
): Doubt {
  const per = unit === null ? '' : `/${unit}`
  const [fast, slow] = [clock(fastS), clock(slowS)]
  return new Doubt(cursor.placeFrom(start), message('shorthand.ask.range-or-falling'), [
    {
      label: message('shorthand.choice.anywhere', { fast, slow }),
      replacement: `${fast}-${slow}${per}`,
    },
    {
      label: message('shorthand.choice.falling', { fast, slow }),
      replacement: `${slow}->${fast}${per}`,
    },
  ])
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
  // A pace for a run by the clock: "60 min @ 7:30".
  if (length?.kind === 'time' && fastS >= 100) return askUnit(cursor, start, fastS, slowS)
  if (length?.kind !== 'distance' || length.distanceM <= LAP_M)
    return { kind: 'time', fastS, slowS }
  const whole = isTimeFor(length.distanceM, fastS)
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
  if (!whole && isInMiles(length.distanceM) && isBelievable(MILE_M / fastS)) {
    return { kind: 'per', unit: 'mile', fastS, slowS }
  }
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

/** Written in miles, so that a pace without a unit is for a mile. */
function isInMiles(distanceM: number): boolean {
  const miles = distanceM / MILE_M
  return Math.abs(miles - Math.round(4 * miles) / 4) < 1e-9
}

const isBelievable = (speedMps: number) =>
  speedMps >= BELIEVABLE_MPS.least && speedMps <= BELIEVABLE_MPS.most

const clockOf = (fastS: number, slowS: number) =>
  fastS === slowS ? clock(fastS) : `${clock(fastS)}-${clock(slowS)}`
