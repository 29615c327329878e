/** Recordings of a runner whose steps follow the usual form, or are off it by known shares. */
import type { Streams } from '@bell-lap/activity/activity'
import { usualForm } from '../usual-form.ts'

/** So many seconds at a speed; what is left out is as usual, shares are of the usual value. */
export interface MadeStretch {
  readonly seconds: number
  readonly speedMps: number
  readonly grade?: number
  readonly contactShare?: number
  readonly cadenceShare?: number
  readonly balanceLeftPct?: number
}

export interface MadeRun {
  readonly stretches: readonly MadeStretch[]
  /** Spread of each second, as a share; the seed makes it. */
  readonly noise?: number
  readonly seed?: number
  /** Off the usual in all of the run: how long contact and how quick the steps are, as shares. */
  readonly runner?: { readonly contact: number; readonly cadence: number }
}

/** One record a second, with cadence, contact, oscillation and balance. */
export function madeStreams({ stretches, noise = 0, seed = 1, runner }: MadeRun): Streams {
  const random = mulberry(seed)
  const wobble = () => 1 + noise * (random() + random() + random() - 1.5) * 2
  const rows: number[][] = []
  let [timeS, distanceM, altitudeM] = [0, 0, 100]
  for (const stretch of stretches) {
    const { speedMps, grade = 0, contactShare = 1, cadenceShare = 1 } = stretch
    for (let second = 0; second < stretch.seconds; second += 1) {
      const cadence =
        usualForm('cadenceSpm', speedMps) * (runner?.cadence ?? 1) * cadenceShare * wobble()
      const contact =
        usualForm('groundContactMs', speedMps) * (runner?.contact ?? 1) * contactShare * wobble()
      const oscillation = usualForm('verticalOscillationMm', speedMps) * wobble()
      const balance = (stretch.balanceLeftPct ?? 50) + 100 * (wobble() - 1) * 0.2
      rows.push([timeS, distanceM, altitudeM, speedMps, cadence, contact, oscillation, balance])
      timeS += 1
      distanceM += speedMps
      altitudeM += speedMps * grade
    }
  }
  const column = (at: number) => Float64Array.from(rows, (row) => row[at] ?? Number.NaN)
  return {
    timeS: column(0),
    distanceM: column(1),
    altitudeM: column(2),
    speedMps: column(3),
    cadenceSpm: column(4),
    groundContactMs: column(5),
    verticalOscillationMm: column(6),
    balanceLeftPct: column(7),
  }
}

/** Even numbers from 0 to 1 from a seed (mulberry32). */
function mulberry(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
