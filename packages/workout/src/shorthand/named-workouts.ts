/**
 * Workouts that go by a name, and what is run. Sources: Mona fartlek (S. Moneghetti and C. Wardlaw), the
 * Michigan (R. Warhurst), Yasso 800s (B. Yasso), 30/30 (V. Billat), Kosmin test, 4 x 4 (J. Helgerud and
 * others), 30/40 drill (B. Bowerman), as widely published.
 */
import { message, verbatim } from '@bell-lap/units/message'
import { Doubt } from './cursor.ts'
import { tokensOf } from './tokens.ts'
import type { Token } from './tokens.ts'

interface NamedWorkout {
  /** Longer names first. Words, numbers and marks with a blank between. */
  readonly names: readonly string[]
  /** All of it, or with `counts` what is run so many times. */
  readonly is: string
  /** How often, where the name does not say it: a count is asked for unless there is one only. */
  readonly counts?: readonly number[]
  /** How long each is, where nothing else is said. */
  readonly metres?: number
  /** Left out of it when the runner names a pace. */
  readonly pace?: string
}

const MILE = 'mile @ threshold, 3 min jog'
const THIRTY_FORTY = '(200 m in 30 s + 200 m in 40 s) continuous'
const BLOCK = '10 km steady + 10 km @ marathon'

const NAMED: readonly NamedWorkout[] = [
  {
    names: ['mona fartlek', 'mona', 'moneghetti fartlek'],
    is: '(2 x 1:30 @ 5K effort, equal float, 1:30 float, 4 x 1 min @ 5K effort, equal float, 1 min float, 4 x 30 s @ 3K effort, equal float, 30 s float, 4 x 15 s @ mile effort, equal float)',
  },
  {
    names: ['michigan workout', 'michigan'],
    is: `mile @ 10K, 3 min jog + ${MILE} + 1200 m @ 10K, 3 min jog + ${MILE} + 800 m @ 5K, 3 min jog + ${MILE} + 400 m all out`,
  },
  {
    names: ['yasso 800 s', 'yasso 800', 'yassos', 'yasso'],
    is: '800 m, equal time jog',
    counts: [10],
  },
  {
    names: ['billat 30 / 30 s', 'billat 30 / 30', 'billat 30 - 30 s', 'billat 30 - 30', '30 / 30 billat', '30 - 30 billat', 'billats', 'billat'],
    is: '30 s{pace}, 30 s jog',
    pace: ' @ 3K',
    counts: [12, 16, 20, 24],
  },
  {
    names: ['billat 60 / 60 s', 'billat 60 / 60'],
    is: '60 s{pace}, 60 s jog',
    pace: ' @ 3K',
    counts: [6, 8, 10],
  },
  {
    names: ['kosmin test 1500 m', 'kosmin test 1500', 'kosmin 1500 m', 'kosmin 1500', '1500 m kosmin test', '1500 kosmin'],
    is: '(1 min all out, 3 min rest, 1 min all out, 2 min rest, 1 min all out, 1 min rest, 1 min all out)',
  },
  {
    names: ['kosmin test 800 m', 'kosmin test 800', 'kosmin 800 m', 'kosmin 800', '800 m kosmin test', '800 kosmin'],
    is: '2 x 1 min all out, 3 min rest',
  },
  {
    names: ['norwegian 4 x 4 min', 'norwegian 4 x 4', '4 x 4 min norwegian', '4 x 4 norwegian', 'norwegian 4 by 4'],
    is: '4 x 4 min{pace}, 3 min jog',
    pace: ' @ 90-95% HRmax',
  },
  {
    names: ['oregon 30 / 40 drill', 'oregon 30 / 40 s', 'oregon 30 / 40', 'oregon 30 - 40 drill', '30 / 40 drill', '30 - 40 drill', '30 / 40 s', '30 - 40 s', 'oregon drill'],
    is: THIRTY_FORTY,
    counts: [8, 10, 12, 16],
  },
  {
    names: ['broken mile'],
    is: '4 x 400 m @ goal mile, 45 s rest',
  },
  {
    names: ['in - n - outs', 'in n outs', 'ins and outs', 'ins & outs', 'ins - n - outs', 'ins n outs', 'in and outs', "in ' n ' outs"],
    is: '({m} m @ mile + {m} m steady) continuous',
    counts: [4, 6, 8],
    metres: 200,
  },
  {
    names: ['lydiard hill circuit', 'lydiard hill circuits', 'lydiard hills', 'lydiard hill'],
    is: '200 m uphill, jog down',
    counts: [4, 6, 8],
  },
  {
    names: ['canova special block', 'special block'],
    is: `AM ${BLOCK} / PM ${BLOCK}`,
  },
]

/** Names that stand for more than one workout. */
const UNCLEAR: readonly { readonly names: readonly string[]; readonly ways: readonly string[] }[] = [
  { names: ['kosmin test', 'kosmin'], ways: ['Kosmin test 800', 'Kosmin test 1500'] },
  {
    names: ['canova block', 'canova'],
    ways: ['Canova special block', '10 x (1 km @ HMP + 1 km steady) continuous', '5 x 2 km @ marathon, 1 km steady'],
  },
  {
    names: ['j - hills', 'j hills', 'j - hill', 'j hill'],
    ways: ['8 x 30 s uphill, jog down', '8 x 1 min uphill, jog down', '6 x 90 s uphill, jog down'],
  },
]

/** The tokens with every name replaced by what it stands for, at the place of the name. */
export function expandNames(tokens: readonly Token[]): readonly Token[] {
  const out: Token[] = []
  let at = 0
  while (at < tokens.length) {
    const unclear = UNCLEAR.flatMap(({ names, ways }) => {
      const length = matchAny(tokens, at, names)
      return length === 0 ? [] : [{ length, ways }]
    })[0]
    const found = NAMED.map((named) => ({ named, length: matchAny(tokens, at, named.names) }))
      .filter(({ length }) => length > 0)
      .toSorted((a, b) => b.length - a.length)[0]
    if (found === undefined && unclear === undefined) {
      const token = tokens[at]
      if (token !== undefined) out.push(token)
      at += 1
      continue
    }
    if (found === undefined || (unclear !== undefined && unclear.length > found.length)) {
      throw unclearName(tokens, at, unclear ?? { length: 1, ways: [] })
    }
    at = writeOut(out, tokens, { at, ...found })
  }
  return out
}

function unclearName(
  tokens: readonly Token[],
  at: number,
  { length, ways }: { readonly length: number; readonly ways: readonly string[] },
): Doubt {
  return new Doubt(
    placeOf(tokens, at, at + length),
    message('shorthand.ask.which-workout'),
    ways.map((way) => ({ label: verbatim(way), replacement: way })),
  )
}

/** Puts the workout in place of its name and of the count around it; gives where to read on. */
function writeOut(
  out: Token[],
  tokens: readonly Token[],
  { at, named, length }: { readonly at: number; readonly named: NamedWorkout; readonly length: number },
): number {
  const { counts, metres } = named
  const before = counts === undefined ? null : countBefore(out, metres !== undefined)
  const after = counts === undefined || before !== null ? null : countAfter(tokens, at + length, metres !== undefined)
  const counted = before ?? after
  const count = counted?.count ?? (counts?.length === 1 ? (counts[0] ?? null) : null)
  if (counts !== undefined && count === null) throw howOften(tokens, { at, end: at + length }, counts)
  if (before !== null) out.splice(-before.tokens)
  const end = at + length + (after?.tokens ?? 0)
  const paced = isWord(tokens[end], '@') || isWord(tokens[end], 'at')
  const is = named.is
    .replace('{pace}', paced ? '' : (named.pace ?? ''))
    .replaceAll('{m}', String(counted?.metres ?? metres))
  const place = placeOf(tokens, at - (before?.tokens ?? 0), end)
  const text = count === null ? is : `${count} x ${is}`
  out.push(...tokensOf(text).map((token) => ({ ...token, ...place })))
  return end
}

interface Counted {
  readonly count: number
  readonly metres?: number
  readonly tokens: number
}

function howOften(
  tokens: readonly Token[],
  { at, end }: { readonly at: number; readonly end: number },
  counts: readonly number[],
): Doubt {
  const words = tokens.slice(at, end).map(formOf).join(' ')
  return new Doubt(
    placeOf(tokens, at, end),
    message('shorthand.ask.how-many'),
    counts.map((count) => ({
      label: verbatim(`${count} x`),
      replacement: `${count} x ${words}`,
    })),
  )
}

/** "8 x" at the end of what was read so far, or "8 x 200". */
function countBefore(out: readonly Token[], long: boolean): Counted | null {
  const metres = out.at(isWord(out.at(-1), 'm') ? -2 : -1)
  if (long && metres?.kind === 'number') {
    const at = out.indexOf(metres)
    const number = out[at - 2]
    if (!isWord(out[at - 1], 'x') || number?.kind !== 'number') return null
    return { count: number.value, metres: metres.value, tokens: out.length - at + 2 }
  }
  const number = out.at(-2)
  return isWord(out.at(-1), 'x') && number?.kind === 'number' ? { count: number.value, tokens: 2 } : null
}

const COUNTED = ['laps', 'lap', 'times', 'reps', 'sets', 'hills', 'circuits']

/** "x 8", ", 12 laps", "6 times", "8 x 200". */
function countAfter(tokens: readonly Token[], at: number, long: boolean): Counted | null {
  const skip = [',', 'x', 'for', ':', '('].some((sign) => isWord(tokens[at], sign)) ? 1 : 0
  const number = tokens[at + skip]
  if (number?.kind !== 'number' || !Number.isInteger(number.value)) return null
  const metres = tokens[at + skip + 2]
  if (long && isWord(tokens[at + skip + 1], 'x') && metres?.kind === 'number') {
    const unit = isWord(tokens[at + skip + 3], 'm') ? 1 : 0
    return { count: number.value, metres: metres.value, tokens: skip + 3 + unit }
  }
  if (isWord(tokens[at], 'x')) return number.value >= 50 ? null : { count: number.value, tokens: 2 }
  const unit = tokens[at + skip + 1]
  const close = isWord(tokens[at], '(') ? 1 : 0
  return unit?.kind === 'word' && COUNTED.includes(unit.text)
    ? { count: number.value, tokens: skip + 2 + close }
    : null
}

function matchAny(tokens: readonly Token[], at: number, names: readonly string[]): number {
  const lengths = names.map((name) => {
    const words = name.split(' ')
    return words.every((word, i) => isWord(tokens[at + i], word)) ? words.length : 0
  })
  return Math.max(0, ...lengths)
}

const formOf = (token: Token): string =>
  token.kind === 'number' ? String(token.value) : token.kind === 'clock' ? '' : token.text

function isWord(token: Token | undefined, word: string): boolean {
  return token !== undefined && formOf(token) === word
}

function placeOf(tokens: readonly Token[], from: number, to: number): { readonly start: number; readonly end: number } {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }
}
