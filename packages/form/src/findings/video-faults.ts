/** Faults that a clip shows: measures past the flags of science E6. */
import type { Fault } from './fault.ts'
import type { FormFinding } from './finding.ts'

/** Measures of a clip that a flag is known for; see `FormMeasures`. */
export const FLAGGED_MEASURES = [
  'overstrideLegs',
  'hipRiseLegs',
  'kneeMidStanceDeg',
  'trunkDeg',
] as const
export type FlaggedMeasure = (typeof FLAGGED_MEASURES)[number]

/** One measure of one clip, in the measure's own unit. */
export interface VideoMeasure {
  readonly name: FlaggedMeasure
  readonly value: number
  /** Standard error; `null` where it is not known. */
  readonly error: number | null
  /** A smaller difference cannot be told from chance. */
  readonly leastChange: number
  /** The flag of a foot far ahead depends on it. */
  readonly speed: 'easy' | 'mile'
  readonly clipId: string
  readonly day: string
}

interface Flag {
  readonly fault: Fault
  readonly low: number
  readonly high: number
}

/** Between these a measure is as it often is; beyond them it is worth a look (science E6, grade D). */
const FLAGS: Readonly<Record<FlaggedMeasure, (speed: VideoMeasure['speed']) => Flag>> = {
  overstrideLegs: (speed) => ({
    fault: 'overstride',
    low: -Infinity,
    high: speed === 'easy' ? 0.28 : 0.33,
  }),
  hipRiseLegs: () => ({ fault: 'bounce', low: -Infinity, high: 0.09 }),
  // Less than 38° is a stiff leg, which no drill of the table is for.
  kneeMidStanceDeg: () => ({ fault: 'sitting', low: -Infinity, high: 52 }),
  trunkDeg: () => ({ fault: 'trunk-lean', low: 2, high: 12 }),
}

/**
 * Which way a measure has to go that lies past its flag.
 *
 * @example
 * wantedOf('overstrideLegs', 0.4) // 'less'
 */
export function wantedOf(name: FlaggedMeasure, value: number): 'less' | 'more' {
  const { low, high } = FLAGS[name]('mile')
  return value < (low + high) / 2 ? 'more' : 'less'
}

const Z80 = 1.2816

/**
 * What lies past a flag; how far, with its 80 % range. Whether that is enough to say is decided with the other findings.
 *
 * @example
 * videoFaults([]) // []
 */
export function videoFaults(measures: readonly VideoMeasure[]): readonly FormFinding[] {
  return measures.flatMap((one): readonly FormFinding[] => {
    const { fault, low, high } = FLAGS[one.name](one.speed)
    const excess = one.value > high ? one.value - high : one.value < low ? one.value - low : 0
    if (excess === 0 || !Number.isFinite(excess)) return []
    const reach = Z80 * (one.error ?? 0)
    return [
      {
        fault,
        source: 'video',
        measure: one.name,
        value: one.value,
        excess,
        low: excess - reach,
        high: excess + reach,
        leastChange: one.leastChange,
        sourceId: one.clipId,
        day: one.day,
      },
    ]
  })
}
