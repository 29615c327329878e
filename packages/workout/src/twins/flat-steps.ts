/** A step on the road, by time, or on a track, by its marks. */
import type { BuildContext } from '../library/session-spec.ts'
import { bandOf, CR10, ROAD_ROUND_S } from '../library/step-building.ts'
import { stepDurationS, stepSpeedMps } from '../totals.ts'
import type { Step } from '../workout.ts'
import { isUphillStep } from './why-no-twin.ts'

/** Distances from here on are as good by GPS as by time. */
const LONG_M = 3000
const FULL_LAP_M = 400
/** A 400 m track is marked every 50 m for short pieces, then every 100 m; longer ones end by half laps. */
const SHORT_UP_TO_M = 300
const HUNDREDS_UP_TO_M = 1200

/** By time, rounded to 5 s: nobody measures 400 m on a road (library, road twins; grade D). */
export function onRoad(step: Step, context: BuildContext): Step {
  const flat = flattened(step, context)
  const { duration, intent } = flat
  const keeps = duration.kind !== 'distance' || duration.distanceM >= LONG_M
  if (keeps || intent === 'warmup' || intent === 'cooldown') return flat
  const timeS = Math.round(stepDurationS(flat) / ROAD_ROUND_S) * ROAD_ROUND_S
  return { ...flat, duration: { kind: 'time', timeS: Math.max(ROAD_ROUND_S, timeS) } }
}

/** Work by distance, from mark to mark; everything else stays as long as it is. */
export function onTrack(step: Step, context: BuildContext): Step {
  const flat = flattened(step, context)
  if (flat.intent !== 'work' || flat.duration.kind === 'distance') return flat
  const metres = stepDurationS(flat) * stepSpeedMps(flat)
  const markM = marksEveryM(metres, context.lapM ?? FULL_LAP_M)
  const distanceM = Math.max(markM, Math.round(metres / markM) * markM)
  return { ...flat, duration: { kind: 'distance', distanceM } }
}

function marksEveryM(metres: number, lapM: number): number {
  if (lapM % 100 !== 0) return metres < lapM ? lapM / 4 : lapM / 2
  if (metres < SHORT_UP_TO_M) return 50
  return metres < HUNDREDS_UP_TO_M ? 100 : lapM / 2
}

/** The same effort on the flat, for as long; the grade of a belt is gone. */
function flattened(step: Step, context: BuildContext): Step {
  const { target } = step
  if (target.kind === 'none' || !isUphillStep(step)) return { ...step, gradePct: null }
  const band = bandOf(context, target.symbol)
  const { symbol } = target
  return {
    ...step,
    duration: { kind: 'time', timeS: stepDurationS(step) },
    target: context.byEffort
      ? { kind: 'effort', symbol, band, cr10: CR10[symbol], untilKnown: true }
      : { kind: 'pace', symbol, band },
    gradePct: null,
  }
}
