/**
 * The gate before sprints, bounds and drop jumps (science F): 20 single-leg calf raises on each side,
 * the weaker side at 90 % of the other or more, ten pogo hops without pain, a bridge held for 45 s.
 * Coaching practice, grade D. A test that was not done is not passed.
 */
import { daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { StrengthTest } from './logged-set.ts'

export const GATE_CALF_RAISES = 20
export const GATE_SYMMETRY = 0.9
export const GATE_HOPS = 10
export const GATE_BRIDGE_S = 45
/** A test counts for a block of eight weeks (X). */
export const TEST_COUNTS_DAYS = 56

type Result = Pick<StrengthTest, 'calfLeft' | 'calfRight' | 'hops' | 'hopPain' | 'bridgeS'>

/** One part of the gate: passed, failed, or `null` where it was not tested. */
export interface GatePart {
  readonly part: 'calf' | 'symmetry' | 'hops' | 'bridge'
  readonly passed: boolean | null
  readonly says: Message
}

export interface Gate {
  readonly passed: boolean
  readonly parts: readonly GatePart[]
}

/**
 * Judges the newest result of each test since a day.
 *
 * @param since results of earlier days do not count, such as those from before an injury
 * @example
 * judgeGate([], { today: '2026-03-04' }).passed // false: nothing was tested
 */
export function judgeGate(
  tests: readonly StrengthTest[],
  { today, since }: { readonly today: CalendarDay; readonly since?: CalendarDay | undefined },
): Gate {
  const counted = tests
    .filter(({ day }) => day <= today && daysBetween(day, today) <= TEST_COUNTS_DAYS)
    .filter(({ day }) => since === undefined || day >= since)
    .toSorted((a, b) => (a.day < b.day ? 1 : -1))
  const calf = counted.find(({ calfLeft, calfRight }) => calfLeft !== null && calfRight !== null)
  const hops = counted.find((one) => one.hops !== null && one.hopPain !== null)
  const bridge = counted.find(({ bridgeS }) => bridgeS !== null)
  const parts = gateParts({
    calfLeft: calf?.calfLeft ?? null,
    calfRight: calf?.calfRight ?? null,
    hops: hops?.hops ?? null,
    hopPain: hops?.hopPain ?? null,
    bridgeS: bridge?.bridgeS ?? null,
  })
  return { passed: parts.every(({ passed }) => passed === true), parts }
}

function gateParts({ calfLeft, calfRight, hops, hopPain, bridgeS }: Result): readonly GatePart[] {
  const calfKnown = calfLeft !== null && calfRight !== null
  const weaker = calfKnown ? Math.min(calfLeft, calfRight) : null
  const stronger = calfKnown ? Math.max(calfLeft, calfRight) : null
  const share = weaker === null || stronger === null || stronger === 0 ? null : weaker / stronger
  return [
    {
      part: 'calf',
      passed: weaker === null ? null : weaker >= GATE_CALF_RAISES,
      says: message('strength-test.gate.calf', { count: GATE_CALF_RAISES }),
    },
    {
      part: 'symmetry',
      passed: weaker === null ? null : share !== null && share >= GATE_SYMMETRY,
      says: message('strength-test.gate.symmetry', { leastShare: GATE_SYMMETRY }),
    },
    {
      part: 'hops',
      passed: hops === null || hopPain === null ? null : hops >= GATE_HOPS && hopPain === 0,
      says: message('strength-test.gate.hops', { count: GATE_HOPS }),
    },
    {
      part: 'bridge',
      passed: bridgeS === null ? null : bridgeS >= GATE_BRIDGE_S,
      says: message('strength-test.gate.bridge', { timeS: GATE_BRIDGE_S }),
    },
  ]
}
