/** A card for the pocket: every rep with its time and the splits to hear at the line. */
import { foldRepeats } from '../fold-repeats.ts'
import type { FoldedNode } from '../fold-repeats.ts'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { describeStep } from '../describe/step.ts'
import { describeSetting, heldBand } from '../describe/target.ts'
import { stepDistanceM } from '../totals.ts'
import type { Place, Step, Workout } from '../workout.ts'

export interface CardLine {
  readonly label: Message
  /** Repetitions in a row, sets multiplied in. */
  readonly repetitions: number
  /** Repetitions in one set; equal to `repetitions` when there are no sets. */
  readonly perSet: number
  readonly distanceM: number | null
  readonly timeS: number | null
  /** Time of one rep, fast to slow, s; `null` when run by time, or by effort alone. */
  readonly targetS: readonly [number, number] | null
  /** Middle of the band, s per 200 m and 400 m. */
  readonly per200S: number | null
  readonly per400S: number | null
  /** Middle of the band, s per lap of this track; `null` without a track. */
  readonly perLapS: number | null
  /** Laps of this track in one rep, such as 2.5 on 400 m; `null` without a track. */
  readonly laps: number | null
  /** What to set a belt to, and the grade of a hill. */
  readonly settings: readonly Message[]
  /** What comes between the reps; `null` for a single rep. */
  readonly recovery: Message | null
}

interface Setting {
  readonly lapM: number | null
  readonly place: Place
}

interface Around {
  readonly repetitions: number
  readonly perSet: number
  readonly recovery: Message | null
}

/**
 * Lines in order; recoveries are told with the line they follow.
 *
 * @example
 * import { contextFor } from '@bell-lap/workout/testing/a-runner'
 * import { buildSession } from '@bell-lap/workout/library/build-session'
 * trackCard(buildSession('R3', contextFor(330), 0.5), 400)
 */
export function trackCard(workout: Workout, lapM: number | null): readonly CardLine[] {
  const once: Around = { repetitions: 1, perSet: 1, recovery: null }
  return linesOf(foldRepeats(workout.elements), once, { lapM, place: workout.place })
}

function linesOf(
  nodes: readonly FoldedNode[],
  around: Around,
  setting: Setting,
): readonly CardLine[] {
  const lines: CardLine[] = []
  for (const node of nodes) {
    if (node.kind === 'group') {
      lines.push(...linesOf(node.nodes, inside(node, around), setting))
      continue
    }
    const last = lines.at(-1)
    const between = node.step.intent === 'recovery' || node.step.intent === 'rest'
    if (between && last !== undefined) {
      lines[lines.length - 1] = { ...last, recovery: afterIt(last.recovery, node.step) }
    } else lines.push(lineOf(node.step, around, setting))
  }
  return lines
}

function inside(node: Extract<FoldedNode, { kind: 'group' }>, around: Around): Around {
  const between = node.between.map(describeStep)
  const own = between.length === 0 ? null : message('card.own', { steps: between })
  const sets =
    around.recovery === null ? null : message('card.between-sets', { recovery: around.recovery })
  return {
    repetitions: around.repetitions * node.times,
    perSet: node.times,
    recovery: own === null || sets === null ? (own ?? sets) : message('card.both', { own, sets }),
  }
}

/** The recovery of a line, and a step of rest that comes after the last repetition. */
function afterIt(recovery: Message | null, step: Step): Message {
  const next = describeStep(step)
  return recovery === null
    ? message('card.then', { next })
    : message('card.recovery-then', { recovery, next })
}

function lineOf(step: Step, around: Around, { lapM, place }: Setting): CardLine {
  const distanceM = step.duration.kind === 'distance' ? step.duration.distanceM : null
  const timeS = step.duration.kind === 'time' ? step.duration.timeS : null
  const settings = describeSetting(step, place)
  const base = { label: describeStep(step), ...around, distanceM, timeS, settings }
  const laps = lapM === null || distanceM === null ? null : stepDistanceM(step) / lapM
  const held = heldBand(step)
  if (held === null) {
    return { ...base, targetS: null, per200S: null, per400S: null, perLapS: null, laps }
  }
  const { slowMps, fastMps } = held
  const middle = (slowMps + fastMps) / 2
  return {
    ...base,
    targetS: distanceM === null ? null : [distanceM / fastMps, distanceM / slowMps],
    per200S: 200 / middle,
    per400S: 400 / middle,
    perLapS: lapM === null ? null : lapM / middle,
    laps,
  }
}
