import type { RecordedLap, Sample, Stretch } from './recording.ts'

/** One lap for each press of the button. */
export function pressedLaps(stretches: readonly Stretch[]): readonly RecordedLap[] {
  return stretches.map(({ segment, fromS, toS }, index) => ({
    segment,
    fromS,
    toS,
    trigger: index === stretches.length - 1 ? 'session-end' : 'manual',
  }))
}

/** Automatic kilometres by the watch’s own distance. */
export function kilometreLaps(samples: readonly Sample[], totalS: number): readonly RecordedLap[] {
  const laps: RecordedLap[] = []
  let fromS = 0
  let before: Sample | undefined
  for (const sample of samples) {
    const nextM = (laps.length + 1) * 1000
    if (before !== undefined && sample.distanceM >= nextM) {
      const share = (nextM - before.distanceM) / (sample.distanceM - before.distanceM)
      const toS = before.timeS + share * (sample.timeS - before.timeS)
      laps.push({ segment: null, fromS, toS, trigger: 'distance' })
      fromS = toS
    }
    before = sample
  }
  if (totalS - fromS > 1) laps.push({ segment: null, fromS, toS: totalS, trigger: 'session-end' })
  return laps
}
