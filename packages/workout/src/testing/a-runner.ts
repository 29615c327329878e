/** A made-up runner for tests: a six-minute mile, threshold 3.7 m/s, top speed 7 m/s. */
import { MILE_M } from '@bell-lap/units/length'
import type { BuildContext } from '../library/session-spec.ts'
import type { PaceSymbol, PaceTable } from '../workout.ts'
import { PACE_SYMBOLS } from '../workout.ts'

/** Shares of mile speed of each symbol, slow and fast. */
const SHARES: Readonly<Record<PaceSymbol, readonly [number, number]>> = {
  REC: [0.56, 0.62],
  E: [0.62, 0.7],
  S: [0.7, 0.74],
  M: [0.74, 0.76],
  HM: [0.79, 0.81],
  T: [0.8, 0.825],
  CV: [0.86, 0.88],
  '10K': [0.84, 0.86],
  '5K': [0.89, 0.91],
  '3K': [0.93, 0.95],
  MI: [0.99, 1.01],
  GMI: [1, 1.02],
  '8H': [1.07, 1.1],
  '4H': [1.16, 1.2],
  FAST: [1, 1.1],
  MAX: [1.4, 1.55],
}

export function pacesFor(mileTimeS: number): PaceTable {
  const mile = MILE_M / mileTimeS
  const entries = PACE_SYMBOLS.map((symbol) => {
    const [slow, fast] = SHARES[symbol]
    return [symbol, { slowMps: slow * mile, fastMps: fast * mile }] as const
  })
  return Object.fromEntries(entries) as unknown as PaceTable
}

export function contextFor(mileTimeS: number, change: Partial<BuildContext> = {}): BuildContext {
  return {
    paces: pacesFor(mileTimeS),
    place: 'track',
    lapM: 400,
    byEffort: false,
    maximumSprintMps: (1.6 * MILE_M) / mileTimeS,
    ...change,
  }
}
