/**
 * Weights of `lossColumns`, fitted by `npm run fit-shape` on pairs of races of a season of half of the
 * athletes of eight collections (Italian club runners, US colleges, recreational road runners, an
 * English club, all-time lists, a survey). Grade B. Checked on the other half by `npm run validate`;
 * see docs/validation.md.
 */
export const FITTED_LOSS: readonly number[] = [
  0.1882, // slope at 3.0 m/s
  0.1301, // slope at 3.4 m/s
  0.1204, // slope at 4.0 m/s
  0.1337, // slope at 4.7 m/s
  0.1236, // slope at 5.3 m/s
  0.1198, // slope at 5.9 m/s
  0.1047, // slope at 6.9 m/s
  -0.0773, // short at 3.0 m/s
  -0.146, // short at 3.4 m/s
  -0.1453, // short at 4.0 m/s
  -0.1201, // short at 4.7 m/s
  -0.1293, // short at 5.3 m/s
  -0.1564, // short at 5.9 m/s
  -0.0855, // short at 6.9 m/s
  -0.0573, // middle at 3.0 m/s
  0.041, // middle at 3.4 m/s
  0.0202, // middle at 4.0 m/s
  -0.0053, // middle at 4.7 m/s
  0.003, // middle at 5.3 m/s
  -0.0008, // middle at 5.9 m/s
  0.0073, // middle at 6.9 m/s
  0.04, // long at 3.0 m/s
  0.0321, // long at 3.4 m/s
  0.0813, // long at 4.0 m/s
  0.0543, // long at 4.7 m/s
  0.0356, // long at 5.3 m/s
  0.0512, // long at 5.9 m/s
  0.015, // long at 6.9 m/s
  -0.0485, // bend at 3000 m
  -0.0291, // bend at 10 km
  0.0331, // bend at the half marathon
  -0.0039, // women, slope
  0.0146, // women, short
  0.0033, // women, middle
  -0.0134, // women, long
  0.1614, // under 20, slope
  -0.022, // under 20, short
  -0.0082, // under 20, middle
  -0.334, // under 20, slope by level
  -0.0116, // over 35, slope
  0.0031, // over 35, short
  0.0074, // over 35, middle
  0.0012, // over 35, long
  -0.0231, // age unknown, slope
  0.0321, // age unknown, short
  0.0034, // age unknown, middle
  0.1002, // age unknown, slope by level
  0.0264, // age unknown, short by level
]

/** Level differences of runners, log-speed over a mile; fitted on the same races (grade B). */
export const FITTED_LEVEL = {
  woman: -0.1044,
  /** For each ten years past 35. */
  masters: -0.1116,
} as const
