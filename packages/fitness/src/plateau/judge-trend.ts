import type { Performance } from './performance.ts'
import { fitTrend } from './fit-trend.ts'
import type { Trend } from './fit-trend.ts'

export type TrendAnswer = 'plateau' | 'improving' | 'decline' | 'not-enough'

/** What the trend up to one day says. */
export interface JudgedTrend {
  readonly answer: TrendAnswer
  /** Weeks that were looked at; those of the longest try where nothing could be said. */
  readonly windowWeeks: number
  readonly races: number
  readonly indexWeeks: number
  /** Null without enough points for a line. */
  readonly trend: Trend | null
}

/** The limits of rule P; changes of the log-speed in 26 weeks. */
export interface PlateauLimits {
  /** The smallest gain worth having. */
  readonly worthwhile: number
  /** A fall below this is no plateau. */
  readonly fall: number
  /** How well the slope has to be known. */
  readonly largestError: number
  /** Standard errors between the slope and the limits. */
  readonly z: number
  /** The same where no race speaks: a restless index makes its own errors look smaller than they are. */
  readonly zRunsOnly: number
}

/** Set by `npm run validate:plateau` for the noise of real runners: docs/science/plateau.md. */
const WORTHWHILE = 0.01
export const PLATEAU_LIMITS: PlateauLimits = {
  worthwhile: WORTHWHILE,
  fall: -0.03,
  largestError: 0.015,
  z: 1.2816,
  zRunsOnly: 1.37,
}
/** A plateau or a decline has to be seen in so many weeks in a row. */
export const WEEKS_IN_A_ROW = 3
const Z80 = 0.8416
/** Below this, 95 % sure, results fall: a decline sends the runner to check their health. */
const DECLINE = -0.01
const Z90 = 1.2816
const Z95 = 1.645
/**
 * How far back is looked, and the fewest races or weeks of the index for it. Science G asks for 16 weeks in half a year;
 * in longer times fewer are enough, because the slope still has to be known to `largestError`.
 */
export const LOOK_BACK = [
  { weeks: 26, races: Infinity, indexWeeks: 16 },
  { weeks: 52, races: 5, indexWeeks: 30 },
  { weeks: 104, races: 5, indexWeeks: 36 },
  { weeks: 156, races: 5, indexWeeks: 48 },
] as const
const YEAR_WEEKS = 52
/** The longest time can only show that a form is level: a rise of years ago is no news. */
const MOST_WEEKS = 156
const NOTHING: JudgedTrend = {
  answer: 'not-enough',
  windowWeeks: 0,
  races: 0,
  indexWeeks: 0,
  trend: null,
}
/** What is older than this says nothing of today, days. */
const LATEST_WITHIN_DAYS = 91
/** The points have to cover this share of the time looked at. */
const COVER = 0.6

/**
 * Rule P on one day (science G): the shortest time in which the slope is known well enough to say, of
 * half a year with the index, then one year, two and three. A shorter time in which the line points
 * elsewhere, without being sure, keeps a longer one from answering. Points after the day are not looked at.
 * @param points in the order of days
 */
export function judgeTrend(
  points: readonly Performance[],
  onDay: number,
  limits: PlateauLimits = PLATEAU_LIMITS,
): JudgedTrend {
  let last: JudgedTrend = NOTHING
  let widest: JudgedTrend | null = null
  for (const look of LOOK_BACK) {
    const { weeks } = look
    const some = pointsIn(points, onDay, weeks)
    const races = some.filter(({ source }) => source === 'race').length
    const indexWeeks = some.length - races
    last = { answer: 'not-enough', windowWeeks: weeks, races, indexWeeks, trend: null }
    if (!isEnough(some, onDay, look)) continue
    const trend = fitTrend(some, onDay)
    const z = races === 0 ? limits.zRunsOnly : limits.z
    const own = trend.error > limits.largestError ? 'not-enough' : answerOf(trend, limits, z)
    const risen = own === 'plateau' && races === 0 && hasRisen(points, onDay, { weeks, limits })
    const answer = risen ? 'not-enough' : own
    const found = { ...last, answer, trend }
    if (weeks < MOST_WEEKS) {
      if (answer !== 'not-enough' && fits(answer, widest)) return found
      // Half a year is a season: it contradicts nothing.
      if (weeks >= YEAR_WEEKS) widest = found
    } else if (answer === 'plateau' && fits(answer, widest)) return found
    else widest ??= found
  }
  if (widest === null || widest.trend === null) return last
  return { ...widest, answer: clearAnswer(widest.trend) }
}

const pointsIn = (points: readonly Performance[], onDay: number, weeks: number) =>
  points.filter(({ dayNumber }) => dayNumber > onDay - 7 * weeks && dayNumber <= onDay)

/** Enough points, the newest of them new, over most of the time that is looked at. */
function isEnough(
  some: readonly Performance[],
  onDay: number,
  { weeks, races: fewest, indexWeeks: fewestWeeks }: (typeof LOOK_BACK)[number],
): boolean {
  const races = some.filter(({ source }) => source === 'race').length
  if (races < fewest && some.length - races < fewestWeeks) return false
  const [first, newest] = [some[0], some.at(-1)]
  if (first === undefined || newest === undefined) return false
  return (
    newest.dayNumber >= onDay - LATEST_WITHIN_DAYS &&
    newest.dayNumber - first.dayNumber >= COVER * 7 * weeks
  )
}

/**
 * Whether a shorter time agrees with what a longer one says: who leans to a rise or a fall is on no plateau, and who
 * no longer rises is not getting faster. A decline always counts: it asks for a look at the health.
 */
function fits(answer: TrendAnswer, shorter: JudgedTrend | null): boolean {
  if (shorter === null || shorter.trend === null) return true
  const { slope, error } = shorter.trend
  if (answer === 'improving') return slope > 0
  if (answer === 'decline') return true
  return slope + Z80 * error >= DECLINE && slope - Z80 * error <= WORTHWHILE
}

/** Whether a longer time rises by more than the smallest worthwhile gain: runs alone then call no shorter one level. */
function hasRisen(
  points: readonly Performance[],
  onDay: number,
  { weeks, limits }: { readonly weeks: number; readonly limits: PlateauLimits },
): boolean {
  return LOOK_BACK.filter((look) => look.weeks > weeks).some((look) => {
    const some = pointsIn(points, onDay, look.weeks)
    return isEnough(some, onDay, look) && fitTrend(some, onDay).slope > limits.worthwhile
  })
}

/**
 * Whether the form has more likely fallen than not, nine times in ten, although nothing is sure enough for an answer.
 * It asks for a look at the health, as a decline does.
 */
export function leansDown({ answer, trend }: JudgedTrend): boolean {
  return answer === 'not-enough' && trend !== null && trend.slope + Z90 * trend.error < 0
}

/** A slope that is not known well enough for a plateau can still be far from level. */
function clearAnswer({ slope, error }: Trend): TrendAnswer {
  if (slope + Z95 * error < DECLINE) return 'decline'
  return slope - Z95 * error > 0 ? 'improving' : 'not-enough'
}

function answerOf(
  { slope, error }: Trend,
  { worthwhile, fall }: PlateauLimits,
  z: number,
): TrendAnswer {
  if (slope + Z95 * error < DECLINE) return 'decline'
  if (slope + z * error < worthwhile && slope - z * error > fall) return 'plateau'
  return slope - Z80 * error > 0 ? 'improving' : 'not-enough'
}
