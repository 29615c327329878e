import { daysBetween } from '@bell-lap/units/calendar-day'
import { formatTime } from '@bell-lap/units/time'
import type { EvidenceEffect, ReadyEstimate } from '../curve/fitness-estimate.ts'
import { predictRace } from '../curve/predict-race.ts'

/** A result that does not fit the others; the runner is asked about it. Times in seconds. */
export interface Doubt {
  readonly id: string
  /** What the others expect. */
  readonly expectedS: number
  /** The time that fits best after one slip of the fingers is undone; `null` when none does. */
  readonly meantS: number | null
}

/** From this difference between run and expected on a result is asked about, per cent of the time. */
const ASK_FROM_PCT = 12
/** Among more results than these in a year, one odd one hardly counts, and nobody is asked. */
const FEW_RESULTS = 6
const YEAR_DAYS = 365
/** How near the corrected time must be to the expected one, in log-time. */
const FITS_WITHIN = 0.06
/** A correction must explain at least this share of the difference. */
const EXPLAINS = 0.6

/**
 * The results to ask about, the oddest first: those that the estimate found far from what the others
 * expect, while there are few others. Where there is only one other, either may be the slip, and both
 * are asked about. What the runner confirmed is not; then the results that it conflicts with are.
 */
export function doubtfulResults(
  estimate: ReadyEstimate,
  confirmed: ReadonlySet<string>,
): readonly Doubt[] {
  const raced = estimate.evidence.filter(isMeant)
  const odd = raced
    .filter((one) => isFlagged(one) && areFew(one, raced))
    .toSorted((a, b) => Math.abs(b.residualPct) - Math.abs(a.residualPct))
  const doubts = new Map<string, Doubt>()
  for (const one of odd) {
    const asked = confirmed.has(one.id)
      ? againstConfirmed(one, raced, estimate)
      : [doubtOf(one, one.timeS / (1 + one.residualPct / 100)), ...onlyOther(one, raced, estimate)]
    for (const doubt of asked) {
      if (!confirmed.has(doubt.id) && !doubts.has(doubt.id)) doubts.set(doubt.id, doubt)
    }
  }
  return [...doubts.values()]
}

const isMeant = ({ kind, used, flags }: EvidenceEffect) =>
  kind === 'race' && used && !flags.includes('jogged') && !flags.includes('tactical')

const isFlagged = ({ flags, residualPct }: EvidenceEffect) =>
  Math.abs(residualPct) >= ASK_FROM_PCT &&
  (flags.includes('slower-than-expected') || flags.includes('faster-than-expected'))

const inTheYear = (one: EvidenceEffect, other: EvidenceEffect) =>
  other.id !== one.id && Math.abs(daysBetween(one.day, other.day)) <= YEAR_DAYS

const areFew = (one: EvidenceEffect, raced: readonly EvidenceEffect[]) =>
  raced.filter((other) => inTheYear(one, other)).length < FEW_RESULTS

/** The one result that it conflicts with, if there is no third to tell which is right. */
function onlyOther(
  one: EvidenceEffect,
  raced: readonly EvidenceEffect[],
  estimate: ReadyEstimate,
): readonly Doubt[] {
  const others = raced.filter((other) => inTheYear(one, other))
  return others.length === 1 ? againstConfirmed(one, raced, estimate) : []
}

/** If a result that looked odd is right, those that are far from it are the odd ones. */
function againstConfirmed(
  right: EvidenceEffect,
  raced: readonly EvidenceEffect[],
  estimate: ReadyEstimate,
): readonly Doubt[] {
  const level = right.timeS / predictRace(estimate, right.distanceM).timeS
  return raced
    .filter((other) => inTheYear(right, other))
    .map((other) => ({ other, expectedS: level * predictRace(estimate, other.distanceM).timeS }))
    .filter(({ other, expectedS }) => Math.abs(other.timeS / expectedS - 1) * 100 >= ASK_FROM_PCT)
    .map(({ other, expectedS }) => doubtOf(other, expectedS))
}

const doubtOf = ({ id, timeS }: EvidenceEffect, expectedS: number): Doubt => ({
  id,
  expectedS,
  meantS: meantTime(timeS, expectedS),
})

/**
 * The time that was probably meant: one digit changed or two neighbours swapped, as near as possible
 * to what was expected. `null` where no such slip explains the difference.
 *
 * @example
 * meantTime(840, 1445) // 1440: 24:00 instead of 14:00
 */
export function meantTime(timeS: number, expectedS: number): number | null {
  const away = (one: number) => Math.abs(Math.log(one / expectedS))
  const typed = formatTime(timeS)
  const [nearest] = [...slipsOf(typed)]
    .flatMap((text) => secondsOf(text) ?? [])
    .toSorted((a, b) => away(a) - away(b))
  if (nearest === undefined || away(nearest) > FITS_WITHIN) return null
  return away(nearest) <= (1 - EXPLAINS) * away(timeS) ? nearest : null
}

function* slipsOf(text: string): Iterable<string> {
  const digits = Array.from(text).flatMap((character, i) => (/\d/.test(character) ? [i] : []))
  for (const [order, at] of digits.entries()) {
    for (let digit = 0; digit <= 9; digit += 1) {
      yield text.slice(0, at) + String(digit) + text.slice(at + 1)
    }
    const next = digits[order + 1]
    if (next === undefined) continue
    const swapped = Array.from(text)
    swapped[at] = text[next] ?? ''
    swapped[next] = text[at] ?? ''
    yield swapped.join('')
  }
}

/** Seconds of a time with colons; `null` where minutes or seconds reach 60. */
function secondsOf(text: string): number | null {
  const parts = text.split(':').map(Number)
  // Only hours may reach 60.
  if (parts.slice(-2).some((part) => part >= 60)) return null
  const seconds = parts.reduce((sum, part) => 60 * sum + part, 0)
  return seconds > 0 ? seconds : null
}
