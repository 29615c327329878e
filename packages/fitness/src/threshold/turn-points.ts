import { message } from '@bell-lap/units/message'
import { interpolate } from './least-squares.ts'
import { oneBend, twoBends } from './segmented-line.ts'
import type { Bends } from './segmented-line.ts'
import { lactatePoints, pointsWithRest, noAnswer } from './step-test.ts'
import type { LactatePoint, MethodAnswer, MethodResult, StepTest } from './step-test.ts'

/** Candidates of the search over the measured points; pairs of them are many. */
const RAW_CANDIDATES_ONE_BEND = 400
const RAW_CANDIDATES_TWO_BENDS = 200
/** Two bends take six numbers; with fewer stages they would go through any points. */
const FEWEST_STAGES_FOR_TWO = 7
/** lactater takes steps of 0.1 W; a share of the range works for any unit, and half as many are quick. */
const LACTATER_STEPS_ONE_BEND = 830
const LACTATER_CANDIDATES_ONE_BEND = 415
const LACTATER_STEPS_TWO_BENDS = 332
const LACTATER_CANDIDATES_TWO_BENDS = 166
/** Share of the range at either end in which no bend is looked for. */
const LACTATER_MARGIN = 0.03

/** Bend of ln lactate against ln load (Beaver, Wasserman & Whipp 1985), on two sets of points. */
export function logLogResults(test: StepTest): readonly MethodResult[] {
  return [
    { method: 'log-log/raw-1', answer: logLogRaw(test) },
    { method: 'log-log/lactater-1', answer: logLogLactater(test) },
  ]
}

/** The log–log bend over the measured stages. */
export function logLogRaw(test: StepTest): MethodAnswer {
  const points = lactatePoints(test)
  return logLogBend(points, innerCandidates(points, RAW_CANDIDATES_ONE_BEND))
}

/** The log–log bend over straight lines between the stages, rest included, as lactater draws them. */
export function logLogLactater(test: StepTest): MethodAnswer {
  const points = pointsWithRest(test)
  if (test.restLactateMmol === null) return noAnswer(message('lactate.needs-rest-sample'))
  if ((points[0]?.load ?? 0) <= 0) {
    return noAnswer(message('lactate.no-logarithm'))
  }
  return logLogBend(
    filledIn(points, LACTATER_STEPS_ONE_BEND),
    withMargin(points, LACTATER_CANDIDATES_ONE_BEND),
  )
}

/** Two bends of lactate against load, LTP1 and LTP2 (Hofmann & Tschakert 2017). */
export function turnPointResults(test: StepTest): readonly MethodResult[] {
  const raw = lactatePoints(test)
  const resting = pointsWithRest(test)
  const lactater = filledIn(resting, LACTATER_STEPS_TWO_BENDS)
  const tooFew = noAnswer(message('lactate.two-bends', { needed: FEWEST_STAGES_FOR_TWO }))
  const noRest = noAnswer(message('lactate.needs-rest-sample'))
  const enough = raw.length >= FEWEST_STAGES_FOR_TWO
  const rawBends = enough ? linearBends(raw, innerCandidates(raw, RAW_CANDIDATES_TWO_BENDS)) : null
  const lactaterBends =
    enough && test.restLactateMmol !== null
      ? linearBends(lactater, withMargin(resting, LACTATER_CANDIDATES_TWO_BENDS))
      : null
  return [0, 1].flatMap((index) => [
    {
      method: `ltp${index + 1}/raw-1`,
      answer: enough ? bendAnswer(rawBends, index) : tooFew,
    },
    {
      method: `ltp${index + 1}/lactater-1`,
      answer: !enough ? tooFew : lactaterBends === null ? noRest : bendAnswer(lactaterBends, index),
    },
  ])
}

function logLogBend(points: readonly LactatePoint[], candidates: readonly number[]): MethodAnswer {
  const bend = oneBend(
    points.map((point) => Math.log(point.load)),
    points.map((point) => Math.log(point.lactateMmol)),
    candidates.map((load) => Math.log(load)),
  )
  return bendAnswer(bend === null ? null : { ...bend, at: bend.at.map((x) => Math.exp(x)) }, 0)
}

function linearBends(points: readonly LactatePoint[], candidates: readonly number[]): Bends | null {
  return twoBends(
    points.map((point) => point.load),
    points.map((point) => point.lactateMmol),
    candidates,
  )
}

function bendAnswer(bends: Bends | null, index: number): MethodAnswer {
  const load = bends?.at[index]
  if (bends === null || load === undefined || !bends.upward) {
    return noAnswer(message('lactate.no-bend'))
  }
  return { known: true, load }
}

/** From the second to the last but one load: either side of a bend needs two points. */
function innerCandidates(points: readonly LactatePoint[], count: number): readonly number[] {
  return spaced(points[1]?.load ?? 0, points.at(-2)?.load ?? 0, count)
}

function withMargin(points: readonly LactatePoint[], count: number): readonly number[] {
  const [low, high] = [points[0]?.load ?? 0, points.at(-1)?.load ?? 0]
  const margin = LACTATER_MARGIN * (high - low)
  return spaced(low, high, count).filter((load) => load >= low + margin && load <= high - margin)
}

function filledIn(points: readonly LactatePoint[], count: number): readonly LactatePoint[] {
  const loads = points.map((point) => point.load)
  const lactate = points.map((point) => point.lactateMmol)
  return spaced(loads[0] ?? 0, loads.at(-1) ?? 0, count).map((load) => ({
    load,
    lactateMmol: interpolate(loads, lactate, load),
  }))
}

function spaced(low: number, high: number, count: number): readonly number[] {
  return Array.from({ length: count + 1 }, (_, i) => low + ((high - low) * i) / count)
}
