import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { cubicCurve } from './lactate-curve.ts'
import { interpolate } from './least-squares.ts'
import { baselineOf, lactatePoints, pointsWithRest, noAnswer } from './step-test.ts'
import type { MethodAnswer, MethodResult, StepTest } from './step-test.ts'

const FIXED_LACTATES_MMOL = [2, 2.5, 3, 3.5, 4] as const
const RISES_MMOL = [0.5, 1, 1.5] as const

/**
 * Loads at fixed lactates of 2 to 4 mmol/l (OBLA, Sjödin & Jacobs 1981), each as the root of a cubic
 * and in the way of the package lactater.
 */
export function oblaResults(test: StepTest): readonly MethodResult[] {
  return FIXED_LACTATES_MMOL.flatMap((lactateMmol) =>
    both(`obla-${lactateMmol}`, test, lactateMmol),
  )
}

/** Loads at a fixed rise above the baseline (Zoladz et al. 1995; Berg et al. 1990). */
export function baselinePlusResults(test: StepTest): readonly MethodResult[] {
  const { lactateMmol } = baselineOf(test)
  return RISES_MMOL.flatMap((rise) => both(`bsln-plus-${rise}`, test, lactateMmol + rise))
}

function both(name: string, test: StepTest, lactateMmol: number): readonly MethodResult[] {
  return [
    { method: `${name}/exact-1`, answer: exactRoot(test, lactateMmol) },
    { method: `${name}/lactater-1`, answer: lactaterInterpolation(test, lactateMmol) },
  ]
}

/**
 * Largest root of the cubic inside the stages. The cubic includes the sample at rest one step below
 * the first stage, as the reference numbers of science C3 do.
 */
function exactRoot(test: StepTest, lactateMmol: number): MethodAnswer {
  const stages = lactatePoints(test)
  const [low, high] = [stages[0]?.load ?? 0, stages.at(-1)?.load ?? 0]
  const load = cubicCurve(pointsWithRest(test)).loadAtLactate(lactateMmol, low, high)
  return load === null ? noAnswer(notReached(lactateMmol)) : { known: true, load }
}

/** lactater reads the load off straight lines between the cubic's values at the measured loads. */
function lactaterInterpolation(test: StepTest, lactateMmol: number): MethodAnswer {
  if (test.restLactateMmol === null) return noAnswer(message('lactate.needs-rest-sample'))
  const loads = pointsWithRest(test).map((point) => point.load)
  const curve = cubicCurve(pointsWithRest(test))
  const fitted = loads.map((load) => curve.lactateAt(load))
  const rising = fitted.every((value, i) => i === 0 || value > (fitted[i - 1] ?? value))
  if (!rising) return noAnswer(message('lactate.fit-not-rising'))
  const inside = lactateMmol >= (fitted[0] ?? 0) && lactateMmol <= (fitted.at(-1) ?? 0)
  if (!inside) return noAnswer(notReached(lactateMmol))
  return { known: true, load: interpolate(fitted, loads, lactateMmol) }
}

function notReached(lactateMmol: number): Message {
  return message('lactate.not-reached', { lactateMmol: Number(lactateMmol.toFixed(2)) })
}
