/** So many fast metres make a run hard, whatever it was planned as (grade X). */
const HARD_FAST_M = 800
/** Effort on the CR10 scale from which a run felt hard (grade X). */
const HARD_CR10 = 7

/** Whether a run was hard for the body, by its fast metres or by how it felt. */
export function isHardRun(run: {
  readonly fastM: number
  readonly effortCr10: number | null
}): boolean {
  return run.fastM >= HARD_FAST_M || (run.effortCr10 !== null && run.effortCr10 >= HARD_CR10)
}
