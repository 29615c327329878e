import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { AlphaWindows } from './dfa-alpha1.ts'
import { dfaThresholds, rampPart } from './dfa-thresholds.ts'

/** What a run with beat-to-beat times says of LT2, or why nothing that counts. */
export type AlphaMeasurement =
  | { readonly counts: true; readonly speedMps: number; readonly heartRateBpm: number }
  | { readonly counts: false; readonly why: Message }

/** More replaced beats than this and α1 is the artefacts' (science C4 discards windows over 5 %). */
const MOST_REPLACED = 0.05
/** Wider than the weak measurement itself (0.25 m/s, science C4) a line says nothing. */
const WIDEST_MPS = 0.25
const WIDEST_BPM = 15

/**
 * LT2 by α1 from a ramp as a weak measurement of the threshold (0.25 m/s, science C4), if it passes
 * the gates. Whether a chest strap was worn is the caller's to know: optical beats are not fit for it.
 */
export function alphaMeasurement(found: AlphaWindows): AlphaMeasurement {
  const no = (why: Message): AlphaMeasurement => ({ counts: false, why })
  if (found.correctedShare > MOST_REPLACED) {
    return no(message('alpha.beats-replaced', { replacedShare: found.correctedShare }))
  }
  const { lt2 } = dfaThresholds(rampPart(found.windows))
  if (!lt2.known) return no(lt2.why)
  if (lt2.speed === null) return no(message('alpha.no-speed'))
  if (lt2.heartRateErrorBpm > WIDEST_BPM || lt2.speed.errorMps > WIDEST_MPS) {
    return no(message('alpha.scatter'))
  }
  return { counts: true, speedMps: lt2.speed.speedMps, heartRateBpm: lt2.heartRateBpm }
}
