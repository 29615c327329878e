import {
  AGE_GRADE_DISTANCES_M,
  FEMALE_AGE_FACTORS,
  MALE_AGE_FACTORS,
  OPEN_STANDARDS_S,
  YOUNGEST_AGE,
} from './age-grade-tables.ts'

export interface AgeGrade {
  /** Share of the age standard, per cent. */
  readonly percent: number
  readonly factor: number
  readonly openStandardS: number
}

/**
 * Age grade of a road result (Jones 2025, CC0): `open standard / (factor · time)`. Distances between
 * the table's are interpolated linearly in log-distance. `null` outside mile to marathon or ages 5
 * to 100. For display only; it sets no training pace.
 */
export function ageGrade(
  runner: { readonly age: number; readonly sex: 'female' | 'male' },
  result: { readonly distanceM: number; readonly timeS: number },
): AgeGrade | null {
  const standard = ageStandard(runner, result.distanceM)
  if (standard === null) return null
  const { openStandardS, factor } = standard
  return { percent: (100 * openStandardS) / (factor * result.timeS), factor, openStandardS }
}

/** Open standard in seconds and age factor at a distance, or `null` outside the table. */
export function ageStandard(
  runner: { readonly age: number; readonly sex: 'female' | 'male' },
  distanceM: number,
): { readonly openStandardS: number; readonly factor: number } | null {
  const factors = runner.sex === 'female' ? FEMALE_AGE_FACTORS : MALE_AGE_FACTORS
  const row = factors[Math.floor(runner.age) - YOUNGEST_AGE]
  const place = placeOf(distanceM)
  if (row === undefined || place === null) return null
  const open = OPEN_STANDARDS_S[runner.sex]
  const between = (values: readonly number[]) => {
    const low = values[place.index] ?? Number.NaN
    const high = values[place.index + 1] ?? low
    return low + place.share * (high - low)
  }
  return { openStandardS: Math.exp(between(open.map(Math.log))), factor: between(row) }
}

/** The table's mile is 1609.344 m; a few centimetres either side are the mile too. */
const TOLERANCE_M = 0.5

function placeOf(distanceM: number): { readonly index: number; readonly share: number } | null {
  for (let index = 0; index + 1 < AGE_GRADE_DISTANCES_M.length; index += 1) {
    const low = AGE_GRADE_DISTANCES_M[index] ?? 0
    const high = AGE_GRADE_DISTANCES_M[index + 1] ?? 0
    if (distanceM >= low - TOLERANCE_M && distanceM <= high + TOLERANCE_M) {
      const share = Math.log(distanceM / low) / Math.log(high / low)
      return { index, share: Math.min(1, Math.max(0, share)) }
    }
  }
  return null
}
