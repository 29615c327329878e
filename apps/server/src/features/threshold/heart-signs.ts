import type { Streams } from '@bell-lap/activity/activity'
import { alphaWindows } from '@bell-lap/fitness/threshold/dfa-alpha1'
import { dfaThresholds } from '@bell-lap/fitness/threshold/dfa-thresholds'
import type { DfaThreshold } from '@bell-lap/fitness/threshold/dfa-thresholds'
import { heartRateDrift } from '@bell-lap/fitness/threshold/heart-rate-speed'
import { message, sentences } from '@bell-lap/units/message'
import { speedSeries, steadyColumns } from './heart-columns.ts'
import type { HeartSigns } from './schema.ts'

/** What the heart rate of one run says of the thresholds; weak signs, each with its reason if none. */
export function heartSigns(streams: Streams, heartBeatsS: Float64Array): HeartSigns {
  return { alpha1: alphaOf(streams, heartBeatsS), drift: driftOf(streams) }
}

function alphaOf(streams: Streams, heartBeatsS: Float64Array): HeartSigns['alpha1'] {
  const nothing = { windows: 0, replacedShare: 0 }
  if (heartBeatsS.length === 0) {
    const unknown = { ...UNKNOWN, why: message('alpha.no-beats') }
    return { ...nothing, lt1: unknown, lt2: unknown }
  }
  const speed = speedSeries(streams)
  const beats = Array.from(heartBeatsS, (seconds) => 1000 * seconds)
  const { windows, correctedShare } = alphaWindows(beats, speed)
  const { lt1, lt2 } = dfaThresholds(windows)
  return { windows: windows.length, replacedShare: correctedShare, lt1: show(lt1), lt2: show(lt2) }
}

/** With a wider error a heart rate is no threshold any more (grade X). */
const WORTH_SHOWING_BPM = 15
const UNKNOWN = { known: false, heartRateBpm: null, errorBpm: null, speedMps: null } as const

function show(threshold: DfaThreshold): HeartSigns['alpha1']['lt1'] {
  if (!threshold.known) return { ...UNKNOWN, why: threshold.why }
  const { heartRateBpm, heartRateErrorBpm, speed } = threshold
  if (heartRateErrorBpm > WORTH_SHOWING_BPM) {
    const beats = Math.round(heartRateErrorBpm)
    return { ...UNKNOWN, why: message('alpha.too-wide', { beats }) }
  }
  const speedMps = speed?.speedMps ?? null
  return { known: true, heartRateBpm, errorBpm: heartRateErrorBpm, speedMps, why: null }
}

function driftOf(streams: Streams): HeartSigns['drift'] {
  const run = steadyColumns(streams)
  if (run === null) {
    return { known: false, share: null, error: null, words: message('drift.no-data') }
  }
  const found = heartRateDrift(run)
  if (!found.known) return { known: false, share: null, error: null, words: found.why }
  const words = sentences([VERDICTS[found.verdict], ...found.cautions])
  return { known: true, share: found.drift, error: found.driftError, words }
}

const VERDICTS = {
  'probably-below-lt1': message('drift.below'),
  'probably-above-lt1': message('drift.above'),
  unclear: message('drift.unclear'),
} as const
