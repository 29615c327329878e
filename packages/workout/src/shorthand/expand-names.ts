/** Puts what a name stands for in its place, with the count that is typed around it. */
import { message, verbatim } from '@bell-lap/units/message'
import { Doubt } from './cursor.ts'
import { NAMED, UNCLEAR } from './named-workouts.ts'
import type { NamedWorkout } from './named-workouts.ts'
import { tokensOf } from './tokens.ts'
import type { Token } from './tokens.ts'

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
  {
    at,
    named,
    length,
  }: { readonly at: number; readonly named: NamedWorkout; readonly length: number },
): number {
  const { counts, metres } = named
  const before = counts === undefined ? null : countBefore(out, metres !== undefined)
  const after =
    counts === undefined || before !== null
      ? null
      : countAfter(tokens, at + length, metres !== undefined)
  const counted = before ?? after
  const count = counted?.count ?? (counts?.length === 1 ? (counts[0] ?? null) : null)
  if (counts !== undefined && count === null)
    throw howOften(tokens, { at, end: at + length }, counts)
  if (before !== null) out.splice(-before.tokens)
  const end = at + length + (after?.tokens ?? 0)
  const paced = isWord(tokens[end], '@') || isWord(tokens[end], 'at')
  const is = named.is
    .replace('{pace}', paced ? '' : (named.pace ?? ''))
    .replaceAll('{m}', String(counted?.metres ?? metres))
  const place = placeOf(tokens, at - (before?.tokens ?? 0), end)
  const once = count === null ? is : `${count} x ${is}`
  const text = counted?.sets === undefined ? once : `${counted.sets} x (${once})`
  out.push(...tokensOf(text).map((token) => ({ ...token, ...place })))
  return end
}

interface Counted {
  readonly count: number
  /** "2 x 12": so many sets of it. */
  readonly sets?: number
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
  return isWord(out.at(-1), 'x') && number?.kind === 'number'
    ? { count: number.value, tokens: 2 }
    : null
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
  const inSet = tokens[at + skip + 2]
  if (isWord(unit, 'x') && inSet?.kind === 'number' && Number.isInteger(inSet.value))
    return { sets: number.value, count: inSet.value, tokens: skip + 3 }
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

function placeOf(
  tokens: readonly Token[],
  from: number,
  to: number,
): { readonly start: number; readonly end: number } {
  return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 }
}
