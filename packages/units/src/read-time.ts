import { message } from './message.ts'
import type { Message } from './message.ts'
import { needText } from './wrong-argument.ts'

export type TimeRead =
  | {
      readonly ok: true
      readonly timeS: number
      /** What was understood, to be shown before it is saved. */
      readonly readAs: Message
      /** Written to the tenth or coarser: what a stopwatch gives. */
      readonly looksHandTimed: boolean
      readonly warnings: readonly Message[]
      /** Digits without a colon ("530", read as seconds) as minutes and seconds, if that can be meant too. */
      readonly withColonS: number | null
    }
  | { readonly ok: false; readonly reason: Message }

const FASTEST_MPS = 11
/** Slower is no reading of a time; a walk is one, with a warning. */
const SLOWEST_MPS = 0.9
/** Slower than this is walking and says nothing about running, m/s. */
export const WALKING_MPS = 1.4
/** A time is shown with its lap from here on, and with its pace from there on. */
const LAPS_FROM_M = 800
const PACE_FROM_M = 5000

/**
 * Reads a race time as runners type it: `4:59`, `4:59.8`, `4.59,8`, `4'59"8`, `299.8`, `1:02:03`, `62`,
 * `59-high`. A bare number, and two numbers with a colon, can mean two things ("1:02" is a 400 m or a
 * half marathon); the distance decides, and the reading is given back to be shown.
 *
 * @example
 * const read = readTime('5:12.4')
 * const timeS = read.ok ? read.timeS : null // 312.4
 */
export function readTime(text: string, distanceM: number | null = null): TimeRead {
  needText('text', text)
  const trimmed = text.trim().toLowerCase()
  if (trimmed === '') return { ok: false, reason: message('time.missing') }
  const nuance = /^(.*?)[\s-]*(low|mid|high)$/.exec(trimmed)
  const parts = splitNumbers(nuance?.[1] ?? trimmed)
  const unreadable = message('time.unreadable', { typed: text.trim() })
  if (parts === null) return { ok: false, reason: unreadable }
  const warnings: Message[] = []
  const candidates = [
    ...readings(parts.numbers, parts.fractionS),
    ...hundredthsAfterColon(parts, distanceM),
  ]
  const tooLarge = parts.numbers.slice(1).find((value) => value >= 60)
  if (tooLarge !== undefined && candidates.length === 0) {
    return { ok: false, reason: message('time.sixty-or-more', { number: tooLarge }) }
  }
  const plausible = candidates.filter((timeS) => isPlausible(timeS, distanceM))
  const timeS = plausible[0] ?? candidates[0]
  if (timeS === undefined || timeS <= 0) return { ok: false, reason: unreadable }
  if (distanceM !== null && timeS * FASTEST_MPS < distanceM) warnings.push(message('time.too-fast'))
  if (distanceM !== null && distanceM / timeS < WALKING_MPS) warnings.push(message('time.too-slow'))
  const adjustedS = timeS + nuanceS(nuance?.[2])
  if (nuance !== null) warnings.push(message('time.low-mid-high'))
  return {
    ok: true,
    timeS: adjustedS,
    readAs: reading(adjustedS, parts.decimals, distanceM),
    looksHandTimed: parts.decimals < 2,
    warnings,
    withColonS: withColon(parts, timeS, distanceM),
  }
}

/** From so many digits on a bare number can be minutes and seconds: 530, 1830, 13205. */
const LEAST_WITH_COLON = 100

function withColon(
  { numbers, fractionS }: NumberParts,
  timeS: number,
  distanceM: number | null,
): number | null {
  const [bare = 0] = numbers
  if (numbers.length !== 1 || fractionS > 0 || bare < LEAST_WITH_COLON || timeS !== bare)
    return null
  const [hours, minutes, seconds] = [
    Math.floor(bare / 10_000),
    Math.floor(bare / 100) % 100,
    bare % 100,
  ]
  if (minutes >= 60 || seconds >= 60) return null
  const otherS = hours * 3600 + minutes * 60 + seconds
  return isPlausible(otherS, distanceM) ? otherS : null
}

interface NumberParts {
  readonly numbers: readonly number[]
  readonly fractionS: number
  readonly decimals: number
}

function splitNumbers(text: string): NumberParts | null {
  const spaced = text
    .trim()
    .replace(/\s*(hours?|hrs?|h)\s*/g, ':')
    .replace(/\s*(minutes?|mins?|mn|m|'|′|’)\s*/g, ':')
    .replace(/(\d)\s*(seconds?|secs?|s)\s*$/, '$1')
    .replace(/(\d)\s*("|″|”)\s*(\d{1,3})$/, '$1.$3')
    .replace(/\s*("|″|”)\s*$/, '')
    .replace(/:$/, ':0')
  // European "4.59,8": the point parts minutes from seconds and the comma the tenths.
  const dotted = /^(\d{1,2})\.(\d{2}),(\d{1,3})$/.exec(spaced)
  const normal =
    dotted === null ? spaced.replace(',', '.') : `${dotted[1]}:${dotted[2]}.${dotted[3]}`
  const match = /^(\d+(?::\d+){0,2})(?:\.(\d{1,3}))?$/.exec(normal)
  if (match === null) return null
  const fraction = match[2] ?? ''
  return {
    numbers: (match[1] ?? '').split(':').map(Number),
    fractionS: fraction === '' ? 0 : Number(`0.${fraction}`),
    decimals: fraction.length,
  }
}

/** Every meaning the numbers can have, the usual one first. */
function readings(numbers: readonly number[], fractionS: number): number[] {
  const [a = 0, b = 0, c = 0] = numbers
  if (b >= 60 || c >= 60) return []
  if (numbers.length === 3) return [a * 3600 + b * 60 + c + fractionS]
  if (numbers.length === 2) {
    const minutes = a * 60 + b + fractionS
    return fractionS > 0 ? [minutes] : [minutes, a * 3600 + b * 60]
  }
  return fractionS > 0 ? [a + fractionS] : [a, a * 60]
}

/** "2:12:93" for an 800 m: people type hundredths after a colon, as a stopwatch shows them. */
function hundredthsAfterColon(parts: NumberParts, distanceM: number | null): number[] {
  const [minutes = 0, seconds = 0, hundredths = 0] = parts.numbers
  const fits =
    parts.numbers.length === 3 && parts.decimals === 0 && seconds < 60 && hundredths < 100
  return fits && distanceM !== null && distanceM <= 5000
    ? [minutes * 60 + seconds + hundredths / 100]
    : []
}

function isPlausible(timeS: number, distanceM: number | null): boolean {
  if (distanceM === null) return true
  const speed = distanceM / timeS
  return speed <= FASTEST_MPS && speed >= SLOWEST_MPS
}

function nuanceS(word: string | undefined): number {
  if (word === 'low') return 0.2
  if (word === 'mid') return 0.5
  return word === 'high' ? 0.8 : 0
}

function reading(timeS: number, decimals: number, distanceM: number | null): Message {
  const scale = 10 ** Math.min(decimals, 2)
  const rounded = Math.round(timeS * scale) / scale
  const hours = Math.floor(rounded / 3600)
  const minutes = Math.floor((rounded % 3600) / 60)
  const seconds = Math.round((rounded - hours * 3600 - minutes * 60) * scale) / scale
  const unit = hours > 0 ? 'hours' : minutes > 0 ? 'minutes' : 'seconds'
  const time = message(`time.${unit}`, { hours, minutes, seconds })
  if (distanceM === null || distanceM < LAPS_FROM_M) return time
  const speedMps = distanceM / timeS
  return message(distanceM < PACE_FROM_M ? 'time.with-lap' : 'time.with-pace', { time, speedMps })
}
