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
    | { readonly kind: 'word'; readonly text: string }
    | { readonly kind: 'mark'; readonly text: string }
  )

/** One sign for each of its lookalikes; every sign keeps its place. */
const LOOKALIKES: Readonly<Record<string, string>> = {
  '×': 'x',
  '✕': 'x',
  '*': 'x',
  '’': "'",
  '‘': "'",
  '′': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '″': '"',
  '–': '-',
  '—': '-',
  '−': '-',
  '→': '>',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\n': ';',
  '[': '(',
  ']': ')',
  '{': '(',
  '}': ')',
}

const PATTERN =
  /(?<clock>\d+:\d{2}(?::\d{2})?(?:\.\d+)?)|(?<number>\d{1,2},\d(?=\s*(?:km|k|mi|miles?)\b)|\d+(?:\.\d+)?)|(?<word>vo2(?:max)?|[a-z]+)|(?<mark>->|\.{2,}|…|[^\s])/gy

/** Never throws: a sign that means nothing becomes a mark that no rule expects. */
export function tokensOf(text: string): readonly Token[] {
  const lower = text.toLowerCase()
  // A letter that becomes two in lower case would move every place after it.
  const same = lower.length === text.length ? lower : text
  const source = Array.from(same, (sign) => LOOKALIKES[sign] ?? sign).join('')
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
    const { clock, number, word, mark } = found.groups ?? {}
    if (clock !== undefined) tokens.push({ kind: 'clock', seconds: secondsOf(clock), ...place })
    else if (number !== undefined) {
      tokens.push({ kind: 'number', value: Number(number.replace(',', '.')), ...place })
    } else if (word !== undefined) tokens.push(...wordsOf(word, place, tokens.at(-1)))
    else if (mark !== undefined) tokens.push({ kind: 'mark', text: mark, ...place })
  }
  return tokens
}

function secondsOf(clock: string): number {
  return clock.split(':').reduce((sum, part) => 60 * sum + Number(part), 0)
}

/** "x" after a number is "times", and words run together are taken apart where they are all known. */
function wordsOf(word: string, place: Place, before: Token | undefined): readonly Token[] {
  const times = before?.kind === 'number' && word.startsWith('x') && word !== 'xt'
  const parts =
    times && word.length > 1
      ? ['x', ...(takenApart(word.slice(1)) ?? [word.slice(1)])]
      : (takenApart(word) ?? [word])
  let start = place.start
  return parts.map((text): Token => {
    const token: Token = { kind: 'word', text, start, end: start + text.length }
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
