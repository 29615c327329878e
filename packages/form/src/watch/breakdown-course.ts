/** Whether the form holds better as a block goes on: the change of contact time from session to session. */

/** Contact time late against early of one session, as a share, with its 80 % range. */
export interface SessionChange {
  /** Days since any fixed day. */
  readonly dayNumber: number
  readonly change: number
  readonly low: number
  readonly high: number
}

export type BreakdownCourse =
  | { readonly state: 'not-enough'; readonly sessions: number; readonly needed: number }
  | {
      /** `less` is a form that holds better than at the beginning. */
      readonly state: 'less' | 'more' | 'no-clear-change'
      /** Change of the change over four weeks, as a share, with its 95 % range. */
      readonly perFourWeeks: number
      readonly low: number
      readonly high: number
    }

const FEWEST_SESSIONS = 4
const FOUR_WEEKS = 28
const Z80 = 1.2816
const Z95 = 1.96
/** Sessions differ by so much for reasons of the day: sleep, shoes, wind (X). */
const DAY_SD = 0.01

/**
 * The line through the sessions, each weighted by its error; it counts from 1.96 standard errors on.
 *
 * @example
 * breakdownCourse([]) // { state: 'not-enough', sessions: 0, needed: 4 }
 */
export function breakdownCourse(sessions: readonly SessionChange[]): BreakdownCourse {
  const days = new Set(sessions.map(({ dayNumber }) => dayNumber))
  if (days.size < FEWEST_SESSIONS)
    return { state: 'not-enough', sessions: days.size, needed: FEWEST_SESSIONS }
  const weighted = sessions.map(({ dayNumber, change, low, high }) => {
    const error = (high - low) / (2 * Z80)
    return { x: dayNumber / FOUR_WEEKS, y: change, weight: 1 / (error ** 2 + DAY_SD ** 2) }
  })
  const total = sum(weighted.map(({ weight }) => weight))
  const meanX = sum(weighted.map(({ x, weight }) => x * weight)) / total
  const meanY = sum(weighted.map(({ y, weight }) => y * weight)) / total
  const spreadX = sum(weighted.map(({ x, weight }) => weight * (x - meanX) ** 2))
  const slope =
    sum(weighted.map(({ x, y, weight }) => weight * (x - meanX) * (y - meanY))) / spreadX
  // Sessions off the line by more than their errors make the line less sure (Birge 1932).
  const chi2 = sum(
    weighted.map(({ x, y, weight }) => weight * (y - meanY - slope * (x - meanX)) ** 2),
  )
  const error = Math.sqrt(Math.max(1, chi2 / (weighted.length - 2)) / spreadX)
  const isClear = Math.abs(slope) >= Z95 * error
  return {
    state: !isClear ? 'no-clear-change' : slope < 0 ? 'less' : 'more',
    perFourWeeks: slope,
    low: slope - Z95 * error,
    high: slope + Z95 * error,
  }
}

const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0)
