/** One run by itself: its kind decides what a bare number means. */
import { message, verbatim } from '@bell-lap/units/message'
import { choice, Doubt } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { readAmount, seesAmount, settleEasy, settleRep } from './read-length.ts'
import type { Amount } from './read-length.ts'
import { readIncluding, readLast } from './read-inside.ts'
import { readPace } from './read-pace.ts'
import { readRangeOfAmounts } from './read-range.ts'
import { eatUphill, readTargetAsWell, runOf } from './read-run.ts'
import type { WrittenLength, WrittenPace, WrittenPart } from './written-workout.ts'

const RUN = ['run', 'running', 'jog', 'jogging', 'runs']
/** Words for easy running, and the pace of each. */
const EASY = ['recovery', 'steady', 'easy', 'ez', 'e', 'long', 'lr', 'lsd', 'aerobic', 'moderate']
const PACED: readonly (readonly [string, WrittenPace])[] = [
  ['tempo', { kind: 'symbol', symbol: 'T' }],
  ['threshold', { kind: 'symbol', symbol: 'T' }],
  ['lt', { kind: 'symbol', symbol: 'T' }],
  ['marathon pace', { kind: 'symbol', symbol: 'M' }],
  ['mp', { kind: 'symbol', symbol: 'M' }],
]
const PROGRESSION = [
  'progression',
  'progressive',
  'progressively',
  'prog',
  'cutdown',
  'cut down',
  'cut - down',
]
const EASY_CHOICES_MIN = [30, 45, 60]

function easyPace(word: string | null): WrittenPace {
  const symbol = word === 'steady' || word === 'moderate' ? 'S' : word === 'recovery' ? 'REC' : 'E'
  return { kind: 'symbol', symbol }
}

/** "easy 8 miles", "long run 16 km", "tempo 20 min", "progression 10k": the kind in front. How long is asked. */
export function readNamedRun(cursor: Cursor): WrittenPart | null {
  const from = cursor.at
  const isProgression = cursor.eatOne(PROGRESSION) !== null
  const paced = isProgression ? undefined : PACED.find(([words]) => cursor.eat(...words.split(' ')))
  const easy = isProgression || paced !== undefined ? null : cursor.eatOne(EASY)
  const run = cursor.eatOne(isProgression ? ['long run', ...RUN] : RUN) !== null
  if (!isProgression && paced === undefined && easy === null && !run) return null
  cursor.eatOne([':', '-', 'of', 'for', '=', ','])
  if (seesAmount(cursor)) {
    const here = cursor.at
    const range = readRangeOfAmounts(cursor, message('shorthand.ask.how-long'))
    if (range !== null) throw range.doubt
    const amount = readAmount(cursor)
    const words = wordsFrom(cursor, here)
    if (isProgression) return progression(cursor, { from, amount, words })
    const length = paced === undefined ? settleEasy(amount) : settleTempo(amount)
    cursor.eatOne(RUN)
    return behind(cursor, amount, { length, pace: paced?.[1] ?? easyPace(easy) })
  }
  if (paced !== undefined || isProgression) {
    cursor.at = from
    return null
  }
  const words = easy === 'steady' || easy === 'recovery' ? easy : 'easy'
  throw new Doubt(
    cursor.placeFrom(from),
    message('shorthand.ask.how-long'),
    EASY_CHOICES_MIN.map((minutes) => ({
      label: verbatim(`${minutes} min`),
      replacement: `${minutes} min ${words}`,
    })),
  )
}

/** "tempo 20": minutes; "tempo 4" is asked about. */
const settleTempo = (amount: Amount): WrittenLength => settleEasy(amount)

/** A pace and an inside part behind the length of a run whose kind is known. */
function behind(
  cursor: Cursor,
  amount: Amount,
  { length, pace }: { readonly length: WrittenLength; readonly pace: WrittenPace },
): WrittenPart {
  const said = readPace(cursor, { length, times: 1 }) ?? readTargetAsWell(cursor) ?? pace
  cursor.eatOne(RUN)
  return (
    withInside(cursor, amount, { length, pace: said }) ?? {
      kind: 'run',
      length,
      pace: said,
      uphill: false,
    }
  )
}

function withInside(
  cursor: Cursor,
  amount: Amount,
  { length, pace }: { readonly length: WrittenLength; readonly pace: WrittenPace | null },
): WrittenPart | null {
  const last = readLast(cursor, amount)
  if (last !== null) return { kind: 'finish', length, pace, last }
  const inside = readIncluding(cursor, amount)
  return inside === null ? null : { kind: 'including', length, pace, inside }
}

/** What stands behind the length of a run that is not one of several. */
export function readOneRun(cursor: Cursor, amount: Amount, from: number): WrittenPart {
  const words = wordsFrom(cursor, from)
  if (cursor.eatOne(PROGRESSION) !== null) return progression(cursor, { from, amount, words })
  if (cursor.seesOne(['repeats', 'reps', 'intervals']) || isPlural(cursor))
    throw howMany(cursor, from, words)
  if (cursor.sees('fartlek')) throw doubtOfFartlek(cursor, words)
  const easyWord = EASY.some((word) => cursor.sees(word))
  const running = cursor.eatOne(RUN) !== null
  const isLong = cursor.eatOne(['long run', 'long', 'lr']) !== null
  const run = runOf(cursor, lengthFor(amount), 1)
  const pace = isLong ? easyPace(null) : run.pace
  cursor.eatOne(RUN)
  if (pace?.kind !== 'progress' && cursor.eatOne(PROGRESSION) !== null)
    return progression(cursor, { from, amount, words })
  const inside = withInside(cursor, amount, { length: BARE, pace })
  const isEasy = running || easyWord || pace === null || inside !== null
  const length = isEasy ? settleEasy(amount) : settleRep(amount)
  if (inside !== null && 'length' in inside) return { ...inside, length } as WrittenPart
  const whole = pace ?? (running || easyWord ? easyPace(null) : null)
  return { ...run, length, pace: whole, uphill: eatUphill(cursor) || run.uphill }
}

/** For reading its pace: from 100 on a bare number is metres. */
function lengthFor(amount: Amount): WrittenLength {
  if (amount.kind !== 'bare') return amount
  return amount.value >= 100 ? { kind: 'distance', distanceM: amount.value } : BARE
}

/** Stands for a length whose unit is not known yet. */
const BARE: WrittenLength = { kind: 'time', timeS: 60 }

interface Progression {
  readonly from: number
  readonly amount: Amount
  /** The length as typed. */
  readonly words: string
}

/** A run that gets faster: from which pace to which is asked where it is not said. */
function progression(cursor: Cursor, { from, amount, words }: Progression): WrittenPart {
  cursor.eatOne(['long run', ...RUN])
  const end = cursor.at
  cursor.eatOne([':', ','])
  const bracket = cursor.eat('(')
  const length = settleEasy(amount)
  const pace = readPace(cursor, { length, times: 1 })
  if (bracket && !cursor.eat(')')) cursor.fail('bracket')
  if (pace?.kind === 'progress' || pace?.kind === 'from-to')
    return { kind: 'run', length, pace, uphill: false }
  if (pace !== null) cursor.fail('progression')
  cursor.at = end
  throw new Doubt(
    cursor.placeFrom(from),
    message('shorthand.ask.progression'),
    ['steady', 'marathon', 'half marathon', 'threshold'].map((to) =>
      choice(`${words} @ easy->${to}`),
    ),
  )
}

function wordsFrom(cursor: Cursor, from: number): string {
  const { start, end } = cursor.placeFrom(from)
  return cursor.text.slice(start, end)
}

/** "mile repeats", "400s": how many is not said. */
function howMany(cursor: Cursor, from: number, words: string): Doubt {
  cursor.eatOne(['repeats', 'reps', 'intervals'])
  return new Doubt(
    cursor.placeFrom(from),
    message('shorthand.ask.how-many'),
    [3, 4, 5, 6, 8, 10].map((count) => ({
      label: verbatim(String(count)),
      replacement: `${count} x ${words}`,
    })),
  )
}

/** The s of "400s" was just read. */
function isPlural(cursor: Cursor): boolean {
  const number = cursor.peek(-2)
  const isMetres = number?.kind === 'number' && number.value >= 100
  return (
    cursor.seesOne(['quarters', 'halves'], -1) ||
    (cursor.sees('s', -1) && isMetres && number.end === cursor.peek(-1)?.start)
  )
}

/** Free play with pace has to be written down to be put on a watch. */
function doubtOfFartlek(cursor: Cursor, words: string): Doubt {
  const from = cursor.at
  cursor.eat('fartlek')
  const place = cursor.placeFrom(from)
  cursor.at = from
  const ways = [
    'easy including 10 x 1 min fast, 1 min jog',
    'easy including 8 x 30 s fast',
    'steady',
  ]
  return new Doubt(
    place,
    message('shorthand.ask.fartlek'),
    ways.map((way) => ({ label: verbatim(`${words} ${way}`), replacement: way })),
  )
}
