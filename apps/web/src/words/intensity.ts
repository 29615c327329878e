import type { WorkoutStep } from '../api/plan.ts'

export type IntensityLevel = 0 | 1 | 2 | 3 | 4 | 5

/** Easy to sprint; the colour and the height of a bar, always with the name beside it. */
export const INTENSITY_NAMES = [
  'Easy',
  'Steady',
  'Threshold',
  '3–10K',
  'Mile',
  'Sprint',
] as const satisfies readonly string[]

type TargetSymbol = Extract<WorkoutStep['target'], { kind: 'pace' }>['symbol']

const LEVELS: Readonly<Record<TargetSymbol, IntensityLevel>> = {
  REC: 0,
  E: 0,
  S: 1,
  M: 1,
  HM: 2,
  T: 2,
  CV: 2,
  '10K': 3,
  '5K': 3,
  '3K': 3,
  MI: 4,
  GMI: 4,
  '8H': 4,
  '4H': 5,
  FAST: 5,
  MAX: 5,
}

/** How hard a step is, or `null` for standing, walking and drills. */
export function intensityOf(step: WorkoutStep): IntensityLevel | null {
  return step.target.kind === 'none' ? null : LEVELS[step.target.symbol]
}

const PACE_NAMES: Readonly<Record<TargetSymbol, string>> = {
  REC: 'very easy',
  E: 'easy',
  S: 'steady',
  M: 'marathon pace',
  HM: 'half-marathon pace',
  T: 'threshold',
  CV: 'critical velocity',
  '10K': '10K pace',
  '5K': '5K pace',
  '3K': '3K pace',
  MI: 'mile pace',
  GMI: 'goal mile pace',
  '8H': '800 m pace',
  '4H': '400 m pace',
  FAST: 'fast and relaxed',
  MAX: 'near top speed',
}

export const paceName = (symbol: TargetSymbol): string => PACE_NAMES[symbol]
