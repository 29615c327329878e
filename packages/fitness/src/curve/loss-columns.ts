import { ageParts, fastPart, LEVEL_KNOTS, partsAt, shapeLevel } from './mean-curve.ts'
import type { RunnerKind } from './mean-curve.ts'

/** The names of `lossColumns`, in their order. */
export const LOSS_NAMES: readonly string[] = [
  ...['slope', 'short', 'middle', 'long'].flatMap((part) =>
    LEVEL_KNOTS.map((knot) => `${part} at ${Math.exp(knot).toFixed(1)} m/s`),
  ),
  'bend at 3000 m',
  'bend at 10 km',
  'bend at the half marathon',
  ...['slope', 'short', 'middle', 'long'].map((part) => `women, ${part}`),
  ...['slope', 'short', 'middle'].map((part) => `under 20, ${part}`),
  'under 20, slope by level',
  ...['slope', 'short', 'middle', 'long'].map((part) => `over 35, ${part}`),
  ...['slope', 'short', 'middle'].map((part) => `age unknown, ${part}`),
  ...['slope', 'short'].map((part) => `age unknown, ${part} by level`),
]

/**
 * What the loss of log-speed against the mile is a weighted sum of, at a distance and a level
 * (log-speed over a mile). The weights are fitted by `npm run fit-shape`.
 */
export function lossColumns(kind: RunnerKind, distanceM: number, level: number): readonly number[] {
  const { slope, short, middle, long, bends } = partsAt(distanceM)
  const parts = [slope, short, middle, long]
  const own = shapeLevel(kind, level)
  const shares = knotShares(own)
  const { young, older } = ageParts(kind.age)
  const unknown = kind.age === null ? 1 : 0
  const { womanShare } = kind
  const fast = fastPart(own)
  return [
    ...parts.flatMap((part) => shares.map((share) => part * share)),
    ...bends,
    ...parts.map((part) => part * womanShare),
    slope * young,
    short * young,
    middle * young,
    slope * young * (own - (LEVEL_KNOTS[2] ?? 0)),
    slope * older,
    short * older,
    middle * older,
    long * older,
    slope * unknown,
    short * unknown,
    middle * unknown,
    slope * unknown * fast,
    short * unknown * fast,
  ]
}

/** How much of each knot's shape a level has: even between two neighbours. */
function knotShares(own: number): readonly number[] {
  return LEVEL_KNOTS.map((knot, index) => {
    const before = LEVEL_KNOTS[index - 1]
    const after = LEVEL_KNOTS[index + 1]
    if (own <= knot) return before === undefined ? 1 : Math.max(0, (own - before) / (knot - before))
    return after === undefined ? 1 : Math.max(0, (after - own) / (after - knot))
  })
}
