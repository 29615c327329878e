/** Takes out what says nothing of the session: labels, articles, remarks. Remarks are given back, to be named. */
import type { Token } from './tokens.ts'

export interface Tidied {
  readonly tokens: readonly Token[]
  /** Places of the words that were left out and that the runner is told about. */
  readonly leftOut: readonly { readonly start: number; readonly end: number }[]
  /** "Double threshold": what has no pace of its own is at threshold. */
  readonly isThreshold: boolean
}

const FILLERS = new Set([
  'the',
  'a',
  'an',
  'about',
  'approx',
  'approximately',
  'roughly',
  'around',
  '~',
  'ca',
  'your',
  'my',
])
/** In front of a colon or a dash: not a part of the session. */
const LABELS = [
  'main set',
  'main workout',
  'main session',
  'main',
  'track workout',
  'track session',
  'workout',
  'session',
  'today',
  'intervals',
  'reps',
  'track',
  'wod',
  'treadmill',
  'tm',
  'double threshold',
]
const DAYS = [
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
  'sunday',
  'mon',
  'tue',
  'tues',
  'wed',
  'thu',
  'thur',
  'thurs',
  'fri',
  'sat',
  'sun',
]
/** Longer remarks first. */
const REMARKS = [
  'on track',
  'on grass',
  'on road',
  'on roads',
  'on trail',
  'on trails',
  'on treadmill',
  'on hills',
  'on flat',
  'felt good',
  'felt great',
  'felt ok',
  'felt easy',
  'felt hard',
  'felt strong',
  'as you feel',
  'nice and',
  'smooth',
  'relaxed',
  'controlled',
  'strong',
  'comfortable',
  'comfortably',
  'grass',
  'in lane 1',
  'with good form',
  'good form',
  'solid',
]
const LINE_ENDS = new Set([';', '/'])

export function tidyTokens(all: readonly Token[]): Tidied {
  const tokens: Token[] = []
  const leftOut: { start: number; end: number }[] = []
  const kept = halfDays(all)
  let isThreshold = false
  let at = 0
  while (at < kept.length) {
    const token = kept[at]
    if (token === undefined) break
    const atStart = tokens.length === 0 || LINE_ENDS.has(formOf(tokens.at(-1)))
    const label = atStart ? labelLength(kept, at) : 0
    if (label > 0) {
      isThreshold ||= formOf(token) === 'double'
      at += label
      continue
    }
    if (token.kind !== 'number' && token.kind !== 'clock' && FILLERS.has(token.text)) {
      at += 1
      continue
    }
    const remark = longest(kept, at, REMARKS)
    if (remark > 0) {
      leftOut.push({ start: token.start, end: kept[at + remark - 1]?.end ?? token.end })
      at += remark
      continue
    }
    const empty = formOf(token) === ')' && formOf(tokens.at(-1)) === '('
    if (empty) tokens.pop()
    else tokens.push(token)
    at += 1
  }
  return { tokens, leftOut, isThreshold }
}

/** "Tuesday:", "main set -"; a name of a day also without a sign. */
function labelLength(tokens: readonly Token[], at: number): number {
  const label = longest(tokens, at, [...LABELS, ...DAYS])
  if (label === 0) return 0
  const sign = formOf(tokens[at + label])
  if (sign === ':' || sign === '-' || sign === '=') return label + 1
  const isBare = ['double threshold', ...DAYS].includes(formsOf(tokens.slice(at, at + label)))
  return isBare ? label : 0
}

/** "a.m." and "morning" are AM. */
function halfDays(tokens: readonly Token[]): readonly Token[] {
  const out: Token[] = []
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token === undefined) break
    const dotted = ['a . m', 'p . m'].indexOf(formsOf(tokens.slice(at, at + 3)))
    if (dotted >= 0) {
      const end = formOf(tokens[at + 3]) === '.' ? 4 : 3
      out.push({
        kind: 'word',
        text: dotted === 0 ? 'am' : 'pm',
        capital: false,
        start: token.start,
        end: tokens[at + end - 1]?.end ?? token.end,
      })
      at += end - 1
    } else if (
      token.kind === 'word' &&
      (token.text === 'morning' || token.text === 'evening' || token.text === 'afternoon')
    ) {
      out.push({ ...token, text: token.text === 'morning' ? 'am' : 'pm' })
    } else out.push(token)
  }
  return out
}

function longest(tokens: readonly Token[], at: number, phrases: readonly string[]): number {
  return Math.max(
    0,
    ...phrases.map((phrase) => {
      const length = phrase.split(' ').length
      return formsOf(tokens.slice(at, at + length)) === phrase ? length : 0
    }),
  )
}

const formsOf = (tokens: readonly Token[]): string => tokens.map(formOf).join(' ')

function formOf(token: Token | undefined): string {
  if (token === undefined || token.kind === 'clock') return ''
  return token.kind === 'number' ? String(token.value) : token.text
}
