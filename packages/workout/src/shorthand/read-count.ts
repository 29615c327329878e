/** How often something is run: "6 x", "2 sets of", "3 rounds", "200s x 12", "6-8 x". */
import { message } from '@bell-lap/units/message'
import { verbatim } from '@bell-lap/units/message'
import { Doubt, NotRead } from './cursor.ts'
import type { Cursor } from './cursor.ts'
import { readAmount, seesAmount } from './read-length.ts'
import type { Amount } from './read-length.ts'

const MOST_TIMES = 100
/** Fewer than this before an x are repetitions and not metres: "12 x 30", "60 x 8". */
const MOST_BEFORE_A_LENGTH = 49
const OF = [
  'x',
  'sets of',
  'set of',
  'sets :',
  'sets x',
  'sets',
  'rounds of',
  'rounds :',
  'rounds',
  'reps of',
  'reps x',
  'repeats of',
  'by',
  'times',
]

/** "6 x", "2 sets of", "3 times": the count and nothing else, or `null`. */
export function readTimes(cursor: Cursor): number | null {
  const token = cursor.peek()
  if (token?.kind !== 'number') return null
  const from = cursor.at
  const found = eatTimes(cursor)
  if (!found || (seesCountAfter(cursor, from) && !cursor.sees('('))) {
    cursor.at = from
    return null
  }
  checkTimes(cursor, from, token.value)
  return token.value
}

function eatTimes(cursor: Cursor): boolean {
  const from = cursor.at
  cursor.at += 1
  if (seesCountRange(cursor, from)) throw doubtOfCount(cursor, from)
  const word = cursor.eatOne(OF)
  if (word !== null) return word === 'x' || seesAmount(cursor) || cursor.sees('(')
  if (cursor.sees('(') && seesSetInBrackets(cursor)) return true
  // A plural counts itself: "8 400s".
  return seesPlural(cursor)
}

/** "2(3x300)", "4 (400 + 200)". */
function seesSetInBrackets(cursor: Cursor): boolean {
  const count = cursor.peek(-1)
  if (count?.kind !== 'number' || count.value > MOST_BEFORE_A_LENGTH) return false
  for (let ahead = 1; ahead < 40 && !cursor.sees(')', ahead); ahead++) {
    if (cursor.seesOne(['x', '+', ','], ahead)) return true
  }
  return false
}

/** "8 400s", "10 quarters", "6 800s @ 5k": a count before a plural. */
function seesPlural(cursor: Cursor): boolean {
  const count = cursor.peek(-1)
  if (count?.kind !== 'number' || count.value > MOST_BEFORE_A_LENGTH) return false
  if (cursor.seesOne(['quarters', 'halves', 'hills'])) return true
  const number = cursor.peek()
  const letter = cursor.peek(1)
  return (
    number?.kind === 'number' &&
    number.value >= 100 &&
    cursor.sees('s', 1) &&
    letter?.start === number.end
  )
}

function checkTimes(cursor: Cursor, from: number, times: number): void {
  if (Number.isInteger(times) && times >= 1 && times <= MOST_TIMES) return
  cursor.at = from
  cursor.fail('repetitions', { count: MOST_TIMES })
}

/** "6-8 x 200": from so many to so many. */
function seesCountRange(cursor: Cursor, from: number): boolean {
  const [low, high] = [cursor.tokens[from], cursor.peek(1)]
  const dashed = cursor.sees('-') || cursor.sees('to')
  if (!dashed || low?.kind !== 'number' || high?.kind !== 'number' || !cursor.sees('x', 2))
    return false
  return low.value < high.value && high.value <= MOST_BEFORE_A_LENGTH
}

function doubtOfCount(cursor: Cursor, from: number): Doubt {
  const [low, high] = [cursor.tokens[from], cursor.peek(1)]
  cursor.at += 2
  const [least, most] = [low, high].map((token) =>
    token?.kind === 'number' ? token.value : 1,
  ) as [number, number]
  const counts =
    most - least <= 3 ? range(least, most) : [least, Math.round((least + most) / 2), most]
  return new Doubt(
    cursor.placeFrom(from),
    message('shorthand.ask.how-many'),
    counts.map((count) => ({ label: verbatim(String(count)), replacement: String(count) })),
  )
}

const range = (least: number, most: number): readonly number[] =>
  Array.from({ length: most - least + 1 }, (_, i) => least + i)

export function seesSet(cursor: Cursor): boolean {
  const from = cursor.at
  const found = readTimes(cursor) !== null || seesCountAfter(cursor, from)
  cursor.at = from
  return found
}

/** "400 x 8", "200s x 12", "mile x 3", "3' x 6": the length before the count. The cursor stays. */
function seesCountAfter(cursor: Cursor, from: number): boolean {
  const here = cursor.at
  cursor.at = from
  const found = readLengthThenCount(cursor) !== null
  cursor.at = here
  return found
}

/** Takes "400 x 8"; `null` and nothing taken when it is something else. */
export function readLengthThenCount(
  cursor: Cursor,
): { readonly amount: Amount; readonly times: number } | null {
  const from = cursor.at
  const amount = seesAmount(cursor) ? tryAmount(cursor) : null
  if (amount !== null) cursor.eatOne(['reps', 'repeats', 'intervals'])
  const after = amount === null ? null : readCountAfter(cursor)
  const bareCount = amount?.kind === 'bare' && amount.value <= MOST_BEFORE_A_LENGTH
  if (amount === null || after === null || bareCount) {
    cursor.at = from
    return null
  }
  return { amount, times: after }
}

/** "x 8" where no length follows the number. */
export function readCountAfter(cursor: Cursor): number | null {
  const from = cursor.at
  const number = cursor.peek(1)
  const isCount =
    cursor.eat('x') &&
    number?.kind === 'number' &&
    Number.isInteger(number.value) &&
    number.value >= 1 &&
    number.value <= MOST_BEFORE_A_LENGTH
  if (isCount) cursor.at += 1
  const next = cursor.peek()
  const glued = next !== undefined && next.start === cursor.tokens[cursor.at - 1]?.end
  const unit =
    glued &&
    (next.kind === 'word' ||
      next.kind === 'clock' ||
      (next.kind === 'mark' && /['":]/.test(next.text)))
  const nested =
    cursor.sees('x') ||
    cursor.seesOne(['min', 'm', 's', 'sec', 'km', 'mi', 'mile', 'miles', 'k', 'meters'])
  if (!isCount || unit || nested) {
    cursor.at = from
    return null
  }
  cursor.eatOne(['times', 'reps', 'sets'])
  return number.value
}

/** A doubt about its unit is no matter here: the part may be read in another way. */
function tryAmount(cursor: Cursor): Amount | null {
  try {
    return readAmount(cursor)
  } catch (error) {
    if (error instanceof Doubt || error instanceof NotRead) return null
    throw error
  }
}
