import { MILE_M } from '@bell-lap/units/length'
import { RACE_EVENTS } from '@bell-lap/units/race-event'
import type { RaceEventId } from '@bell-lap/units/race-event'
import { readTime } from '@bell-lap/units/read-time'

/** A result that stands in a name or a description as words. A hint to confirm, never a fact. */
export interface WordedResult {
  readonly eventId: RaceEventId
  readonly distanceM: number
  readonly timeS: number
  /** The time as it was written. */
  readonly timeText: string
  /** The words it was read from. */
  readonly quote: string
}

const SLOWEST_MPS = 2
const FASTEST_MPS = 11
/** A distance in metres that misses an event by less was written with fewer digits. */
const SAME_EVENT = 0.001

const NUMBER = String.raw`\d{1,3}(?:[,.\u202f ]\d{3})|\d{1,5}(?:[.,]\d{1,3})?`
const UNIT = String.raw`meters?|metres?|miles?|meter|mi|km|k|m`
const WORD = String.raw`half[ -]?marathon|halbmarathon|semi-?marathon|marathon|mile|half`
const DISTANCE = String.raw`(?:(?<number>${NUMBER})[ -]?(?<unit>${UNIT})|(?<word>${WORD}))(?![\p{L}\d/]|\s*(?:pace|effort|rep|split|per\b))`
const TIME = String.raw`(?<time>\d{1,2}(?::\d{2}){1,2}(?:[.,]\d{1,2})?|\d{2}[.,]\d{1,2})(?![\d:]|\s*(?:\/|per\b|p\.|min\/|pace))`
const JOIN = String.raw`\s*(?:race|run|time|result|final|tt|time trial|pb|pr|sb)?\s*[:=–—,(@-]?\s*(?:in|time|was|finished in|en|em)?\s*[:=–—(-]?\s*`
/** What makes of a distance and a time something else than a result: repetitions, parts, wishes. */
const NOT_A_RESULT =
  /(?:\d\s*[x×*]\s*|\b(?:last|first|final|opening|closing|through|split|splits|pace|goal|target|aim(?:ing)?|hop(?:e|ed|ing)|want(?:ed)?|sub|under|predicted|every|reps?|of)[\s:]+(?:\p{L}+\s+){0,2})$/iu

const FORWARD = new RegExp(String.raw`(?<![\p{L}\d.,:])${DISTANCE}${JOIN}${TIME}`, 'giu')
const BACKWARD = new RegExp(
  String.raw`(?<![\p{L}\d.,:])${TIME}\s*(?:for|over|on|at)?\s*(?:the|a|my)?\s*${DISTANCE}`,
  'giu',
)

/**
 * Results in free text: "800m: 2:12:93", "1500 m in 4:31.2", "mile – 5:31", "5k 19:58", "4:59.8 mile".
 * Only events with a name, only at speeds of a race (2 to 11 m/s); repetitions ("4x400 in 72"), parts
 * ("last 400 in 62"), paces and wishes are left alone. In the order of the text, each event once.
 *
 * @example
 * const [result] = resultsInWords('Club night. Mile in 5:12.4!')
 * const timeS = result?.timeS // 312.4
 */
export function resultsInWords(text: string): readonly WordedResult[] {
  const found = [FORWARD, BACKWARD].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) => {
      const result = resultOf(match.groups ?? {}, match[0])
      const before = text.slice(Math.max(0, match.index - 40), match.index)
      return result === null || NOT_A_RESULT.test(before) ? [] : [{ ...result, at: match.index }]
    }),
  )
  const first = new Map<RaceEventId, WordedResult>()
  for (const { at: _, ...result } of found.toSorted((a, b) => a.at - b.at)) {
    if (!first.has(result.eventId)) first.set(result.eventId, result)
  }
  return [...first.values()]
}

function resultOf(
  groups: Readonly<Record<string, string | undefined>>,
  quote: string,
): WordedResult | null {
  const metres = groups['word'] === undefined ? lengthOf(groups) : wordedM(groups['word'])
  const event = RACE_EVENTS.find((one) => Math.abs(one.distanceM / metres - 1) < SAME_EVENT)
  const timeText = groups['time'] ?? ''
  if (event === undefined) return null
  const read = readTime(timeText, event.distanceM)
  if (!read.ok) return null
  const speed = event.distanceM / read.timeS
  if (speed < SLOWEST_MPS || speed > FASTEST_MPS) return null
  const { id, distanceM } = event
  return { eventId: id, distanceM, timeS: read.timeS, timeText, quote: quote.trim() }
}

function wordedM(word: string): number {
  const plain = word.toLowerCase()
  if (plain === 'mile') return MILE_M
  return plain === 'marathon' ? eventM('marathon') : eventM('half')
}

const eventM = (id: RaceEventId) => RACE_EVENTS.find((event) => event.id === id)?.distanceM ?? 0

function lengthOf({ number = '', unit = '' }: Readonly<Record<string, string | undefined>>) {
  const thousands = /^\d{1,3}[,.\u202f ]\d{3}$/.test(number)
  const value = Number(thousands ? number.replace(/\D/g, '') : number.replace(',', '.'))
  if (/^mi/i.test(unit)) return value * MILE_M
  if (/^k/i.test(unit)) return longRoad(value) ?? value * 1000
  return value
}

/** Half and whole marathon are written with any number of digits. */
function longRoad(kilometres: number): number | null {
  if (kilometres >= 21 && kilometres <= 21.1) return eventM('half')
  return kilometres >= 42.1 && kilometres <= 42.2 ? eventM('marathon') : null
}
