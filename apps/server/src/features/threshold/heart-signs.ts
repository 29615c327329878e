import type { Streams } from '@bell-lap/activity/activity'
import { alphaWindows } from '@bell-lap/fitness/threshold/dfa-alpha1'
import { dfaThresholds } from '@bell-lap/fitness/threshold/dfa-thresholds'
import type { DfaThreshold } from '@bell-lap/fitness/threshold/dfa-thresholds'
import { heartRateDrift } from '@bell-lap/fitness/threshold/heart-rate-speed'
import { speedSeries, steadyColumns } from './heart-columns.ts'
import type { HeartSigns } from './schema.ts'

const NO_BEATS = 'The recording holds no times from beat to beat; a chest strap gives them.'

/** What the heart rate of one run says of the thresholds; weak signs, each with its reason if none. */
export function heartSigns(streams: Streams, heartBeatsS: Float64Array): HeartSigns {
  return { alpha1: alphaOf(streams, heartBeatsS), drift: driftOf(streams) }
}

function alphaOf(streams: Streams, heartBeatsS: Float64Array): HeartSigns['alpha1'] {
  const nothing = { windows: 0, replacedShare: 0 }
  const why = { known: false, heartRateBpm: null, errorBpm: null, speedMps: null, why: NO_BEATS }
  if (heartBeatsS.length === 0) return { ...nothing, lt1: why, lt2: why }
  const speed = speedSeries(streams)
  const beats = Array.from(heartBeatsS, (seconds) => 1000 * seconds)
  const { windows, correctedShare } = alphaWindows(beats, speed)
  const { lt1, lt2 } = dfaThresholds(windows)
  return { windows: windows.length, replacedShare: correctedShare, lt1: show(lt1), lt2: show(lt2) }
}

/** With a wider error a heart rate is no threshold any more (grade X). */
const WORTH_SHOWING_BPM = 15

function show(threshold: DfaThreshold): HeartSigns['alpha1']['lt1'] {
  const nothing = { known: false, heartRateBpm: null, errorBpm: null, speedMps: null }
  if (!threshold.known) return { ...nothing, why: threshold.why }
  const { heartRateBpm, heartRateErrorBpm, speed } = threshold
  if (heartRateErrorBpm > WORTH_SHOWING_BPM) {
    const error = Math.round(heartRateErrorBpm)
    return { ...nothing, why: `This run places it only to ± ${error} beats, which says nothing.` }
  }
  const speedMps = speed?.speedMps ?? null
  return { known: true, heartRateBpm, errorBpm: heartRateErrorBpm, speedMps, why: null }
}

function driftOf(streams: Streams): HeartSigns['drift'] {
  const run = steadyColumns(streams)
  if (run === null) {
    return { known: false, share: null, error: null, words: 'There is no heart rate and speed.' }
  }
  const found = heartRateDrift(run)
  if (!found.known) return { known: false, share: null, error: null, words: found.why }
  const words = [VERDICTS[found.verdict], ...found.cautions].join(' ')
  return { known: true, share: found.drift, error: found.driftError, words }
}

const VERDICTS = {
  'probably-below-lt1': 'The run was probably at or below the first threshold.',
  'probably-above-lt1': 'The run was probably above the first threshold.',
  unclear: 'It does not tell on which side of the first threshold the run was.',
} as const
