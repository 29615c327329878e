/** Which of the levers of training a session raises over the ones before it. */
import type { Dose } from '../model/work-done.ts'
import { LEVERS } from '../model/progression.ts'
import type { Lever } from '../model/progression.ts'

/** Less than this is the rounding of repetitions, not a step: a tenth, or one 200 m more (X). */
const STEP = 1.1
const ROUNDING_S = 45
/** A rest is shorter only against pieces as long; other pieces have the rest that belongs to them. */
const SAME_LENGTH = 1.1

/**
 * The levers raised over the most that was done of each. Pace is none: sessions of one kind share
 * their pace, and it moves with the runner's curve alone. Coaching practice, one lever at a time
 * (science D7; grade D).
 */
export function raisedLevers(before: readonly Dose[], next: Dose): readonly Lever[] {
  let workS = 0
  let longestS = 0
  let restS = Infinity
  for (const dose of before) {
    workS = Math.max(workS, dose.workS)
    longestS = Math.max(longestS, dose.longestS)
    if (dose.shortestRestS !== null && isAlike(dose.longestS, next.longestS))
      restS = Math.min(restS, dose.shortestRestS)
  }
  // In one piece, more work and a longer piece are the same.
  const inOnePiece = next.repetitions === 1 && before.some(({ repetitions }) => repetitions === 1)
  const raised: Record<Lever, boolean> = {
    'more-work': next.workS > Math.max(STEP * workS, workS + ROUNDING_S),
    'longer-repetitions': !inOnePiece && next.longestS > STEP * longestS,
    'shorter-rest':
      next.shortestRestS !== null && restS < Infinity && next.shortestRestS < restS / STEP,
  }
  return LEVERS.filter((lever) => raised[lever])
}

function isAlike(a: number, b: number): boolean {
  return Math.max(a, b) <= SAME_LENGTH * Math.min(a, b)
}
