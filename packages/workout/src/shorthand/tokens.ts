/** What was typed, cut into numbers, clock times, words and marks. */
import { isKnownWord, KNOWN_WORDS } from './known-words.ts'

interface Place {
  /** Where it stands in the text as typed. */
  readonly start: number
  readonly end: number
}
export type Token = Place &
  (
    | { readonly kind: 'number'; readonly value: number }
    | { readonly kind: 'clock'; readonly seconds: number }
    /** In lower case; `capital` when it began with a capital letter. */
    | { readonly kind: 'word'; readonly text: string; readonly capital: boolean }
    | { readonly kind: 'mark'; readonly text: string }
  )

/** One sign for each of its lookalikes; every sign keeps its place. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '×': 'x',
  '✕': 'x',
  '✖': 'x',
  '⨯': 'x',
  '*': 'x',
  '’': "'",
  '‘': "'",
  '′': "'",
  '´': "'",
  '`': "'",
  '“': '"',
  '”': '"',
  '″': '"',
  '„': '"',
  '–': '-',
  '—': '-',
  '‑': '-',
  '−': '-',
  '→': '>',
  '⇒': '>',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u2009': ' ',
  '\t': ' ',
  '\n': ';',
  '•': ';',
  '|': '/',
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
}

const FRACTION_SIGNS: Readonly<Record<string, number>> = {
  '½': 1 / 2,
  '¼': 1 / 4,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
}

/** By their value; "one" counts in front of a unit only: elsewhere it often means a repetition ("after each one"). */
const NUMBER_WORDS = (
  '- - two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen' +
  ' - - - twenty'
)
  .split(' ')
  .map((word) => (word === '-' ? '' : word))

/** What a fraction of may be run; without it "1/2" is two numbers. */
const OF_A_LENGTH = String.raw`(?=\s*(?:of\s+)?(?:an?\s+)?(?:mi|miles?|mi\b|k|km|laps?|marathon)\b)`
const PATTERN = new RegExp(
  [
    // "3'30" and "3'30''", as in much of Europe; not the two lengths of "10'5'".
    String.raw`(?<clock>\d+:\d{2}(?::\d{2})?(?:\.\d+)?|\d{1,2}'[0-5]\d(?:"|'')?(?![\d'"]))`,
    String.raw`(?<fraction>(?:\d+[ -]?)?[½¼¾⅓⅔]|(?:\d+ )?[1-3]\/[2348]${OF_A_LENGTH})`,
    // "1,000" and "1.600 m", but not the end of "zone 2,400 m jog".
    String.raw`(?<thousands>(?<![\d:.,-]|zone ?|rpe ?|\bz|reps? )(?:[1-9]|1\d),\d00(?!\d)|(?:[1-9]|1\d)\.\d00(?=\s*m(?:et|\b)))`,
    String.raw`(?<number>(?<!zone ?|rpe ?|\bz|reps? |-)\d{1,2},\d(?=\s*(?:km|k|mi|miles?)\b)|\d+(?:\.\d+)?|\.\d+)`,
    String.raw`(?<one>one(?=\s+(?:mile|min|minute|km|kilomet|lap|hour)))`,
    String.raw`(?<word>v?vo2(?:max)?|[a-z]+)`,
    // The 's of "400's"; minutes before a word have a blank after them.
    String.raw`(?<plural>(?<=\d\d|[a-z])'s\b)`,
    String.raw`(?<mark>->|\.{2,}|…|''|[^\s])`,
  ].join('|'),
  'gy',
)

/** Never throws: a sign that means nothing becomes a mark that no rule expects. */
export function tokensOf(text: string): readonly Token[] {
  const lower = text.toLowerCase()
  // A letter that becomes two in lower case would move every place after it.
  const same = lower.length === text.length ? lower : text
  const source = Array.from({ length: same.length }, (_, i) => {
    const sign = same[i] ?? ''
    return LOOKALIKES[sign] ?? sign
  }).join('')
  const tokens: Token[] = []
  let at = 0
  while (at < source.length) {
    PATTERN.lastIndex = at
    const found = PATTERN.exec(source)
    if (found === null) {
      at += 1
      continue
    }
    const place = { start: at, end: PATTERN.lastIndex }
    at = PATTERN.lastIndex
    const capital = text.charAt(place.start) !== same.charAt(place.start)
    tokens.push(...tokensFor(found.groups ?? {}, { place, capital }, tokens.at(-1)))
  }
  return tokens
}

function tokensFor(
  {
    clock,
    fraction,
    thousands,
    number,
    one,
    word,
    mark,
  }: Readonly<Record<string, string | undefined>>,
  { place, capital }: { readonly place: Place; readonly capital: boolean },
  before: Token | undefined,
): readonly Token[] {
  if (clock !== undefined) return [{ kind: 'clock', seconds: secondsOf(clock), ...place }]
  if (fraction !== undefined) return [{ kind: 'number', value: fractionOf(fraction), ...place }]
  if (thousands !== undefined) {
    return [{ kind: 'number', value: Number(thousands.replace(/[.,]/, '')), ...place }]
  }
  if (number !== undefined) {
    return [{ kind: 'number', value: Number(number.replace(',', '.')), ...place }]
  }
  if (one !== undefined) return [{ kind: 'number', value: 1, ...place }]
  const spelled = NUMBER_WORDS.indexOf(word ?? '')
  if (spelled > 0) return [{ kind: 'number', value: spelled, ...place }]
  if (word !== undefined) return wordsOf(word, { place, capital }, before)
  if (mark === undefined) return []
  return [{ kind: 'mark', text: mark === "''" ? '"' : mark, ...place }]
}

function secondsOf(clock: string): number {
  const parts = clock.replaceAll(/"|''$/g, '').split(/[:']/)
  return parts.reduce((sum, part) => 60 * sum + Number(part), 0)
}

/** 1½, 1 1/2, 3/4 */
function fractionOf(text: string): number {
  const sign = FRACTION_SIGNS[text.at(-1) ?? '']
  if (sign !== undefined) return Number(text.slice(0, -1).replace('-', '').trim() || 0) + sign
  const [, whole = '0', above = '0', below = '1'] = /^(?:(\d+) )?(\d)\/(\d)$/.exec(text) ?? []
  return Number(whole) + Number(above) / Number(below)
}

/** "x" after a number is "times", and words run together are taken apart where they are all known. */
function wordsOf(
  word: string,
  { place, capital }: { readonly place: Place; readonly capital: boolean },
  before: Token | undefined,
): readonly Token[] {
  const times = before?.kind === 'number' && word.startsWith('x') && word !== 'xt'
  const parts =
    times && word.length > 1
      ? ['x', ...(takenApart(word.slice(1)) ?? [word.slice(1)])]
      : (takenApart(word) ?? [word])
  let start = place.start
  return parts.map((text): Token => {
    const token: Token = { kind: 'word', text, capital, start, end: start + text.length }
    start = token.end
    return token
  })
}

/** The fewest known words that make up the letters; `null` when they cannot. */
function takenApart(letters: string): readonly string[] | null {
  if (isKnownWord(letters)) return [letters]
  const best: (readonly string[] | null)[] = [[]]
  for (let end = 1; end <= letters.length; end++) {
    let found: readonly string[] | null = null
    for (const word of KNOWN_WORDS) {
      const before = best[end - word.length]
      if (before === null || before === undefined || !letters.endsWith(word, end)) continue
      if (found === null || before.length + 1 < found.length) found = [...before, word]
    }
    best.push(found)
  }
  return best[letters.length] ?? null
}
