/** A model takes the left leg for the right one now and then; the legs are put back. */
import { otherSide, poseOf, SIDES } from './pose-recording.ts'
import type { Joint, Part, Pose } from './pose-recording.ts'

export interface RepairedPoses {
  readonly poses: readonly (Pose | null)[]
  /** Frames whose legs were exchanged. */
  readonly swapped: number
}

const LEG: readonly Part[] = ['knee', 'ankle', 'heel', 'toe']
const LEG_JOINTS: readonly Joint[] = SIDES.flatMap((side) =>
  LEG.map((part): Joint => `${side}-${part}`),
)
/** What a change from kept to exchanged costs, in leg lengths of movement that it must save. */
const CHANGE_COST = 0.15
/** A frame that stays exchanged costs less than the change, but not nothing: the model is mostly right. */
const SWAPPED_COST = 0.3 * CHANGE_COST
/** A joint that is off by more counts as this much, so that one wild frame decides nothing, leg lengths. */
const MOST_OFF = 0.6

type Points = readonly { readonly xPx: number; readonly yPx: number }[]
type Kept = 0 | 1
const CHOICES: readonly Kept[] = [0, 1]
type Costs = [[number, number], [number, number]]

/**
 * Chooses for each frame whether to keep or to exchange the legs, so that the joints move as evenly as
 * possible over the whole clip (Viterbi 1967, over pairs of frames).
 *
 * @param legPx the length of a leg in the picture
 */
export function repairSides(poses: readonly (Pose | null)[], legPx: number): RepairedPoses {
  const repaired = [...poses]
  let swapped = 0
  for (const { from, to } of stretches(poses)) {
    const choices = chosen(poses.slice(from, to) as Pose[], legPx)
    for (const [i, choice] of choices.entries()) {
      if (choice === 0) continue
      repaired[from + i] = exchanged(poses[from + i] as Pose)
      swapped += 1
    }
  }
  return { poses: repaired, swapped }
}

/** Frames in a row that have a pose, three or more. */
function stretches(poses: readonly (Pose | null)[]) {
  const found: { from: number; to: number }[] = []
  let from = 0
  for (let i = 0; i <= poses.length; i += 1) {
    if (i < poses.length && poses[i] !== null) continue
    if (i - from >= 3) found.push({ from, to: i })
    from = i + 1
  }
  return found
}

function chosen(poses: readonly Pose[], legPx: number): readonly Kept[] {
  const points = poses.map((pose) => [legPoints(pose), legPoints(exchanged(pose))] as const)
  const of = (frame: number, choice: Kept): Points => (points[frame] as (typeof points)[0])[choice]
  // Costs by the choices for the last two frames.
  let costs: Costs = [
    [0, 4 * CHANGE_COST],
    [4 * CHANGE_COST, CHANGE_COST],
  ]
  const from: Kept[][][] = []
  for (let frame = 2; frame < poses.length; frame += 1) {
    const next: Costs = [
      [0, 0],
      [0, 0],
    ]
    const cameFrom: Kept[][] = [
      [0, 0],
      [0, 0],
    ]
    for (const middle of CHOICES) {
      for (const now of CHOICES) {
        const own = (middle === now ? 0 : CHANGE_COST) + (now === 1 ? SWAPPED_COST : 0)
        const [first, second] = CHOICES.map(
          (before) =>
            costs[before][middle] +
            own +
            jump(of(frame - 2, before), of(frame - 1, middle), of(frame, now), legPx),
        ) as [number, number]
        next[middle][now] = Math.min(first, second)
        ;(cameFrom[middle] as Kept[])[now] = second < first ? 1 : 0
      }
    }
    costs = next
    from.push(cameFrom)
  }
  return traced(costs, from)
}

function traced(costs: Costs, from: readonly Kept[][][]): readonly Kept[] {
  const ends = CHOICES.flatMap((middle) => CHOICES.map((now) => ({ middle, now })))
  let { middle, now } = ends.reduce((best, end) =>
    costs[end.middle][end.now] < costs[best.middle][best.now] ? end : best,
  )
  const choices: Kept[] = [now, middle]
  for (const cameFrom of from.toReversed()) {
    const before = (cameFrom[middle] as Kept[])[now] as Kept
    choices.push(before)
    ;[now, middle] = [middle, before]
  }
  return choices.reverse()
}

/** How far the joints are from where they would be had they gone on, and from where they were, leg lengths. */
function jump(before: Points, middle: Points, now: Points, legPx: number): number {
  return now.reduce((sum, point, i) => {
    const was = middle[i] as Points[0]
    const earlier = before[i] as Points[0]
    const expected = { xPx: 2 * was.xPx - earlier.xPx, yPx: 2 * was.yPx - earlier.yPx }
    return sum + off(point, expected, legPx) + 0.5 * off(point, was, legPx)
  }, 0)
}

function off(a: Points[0], b: Points[0], legPx: number): number {
  return Math.min(MOST_OFF, Math.hypot(a.xPx - b.xPx, a.yPx - b.yPx) / legPx)
}

function legPoints(pose: Pose): Points {
  return LEG_JOINTS.map((joint) => pose[joint])
}

function exchanged(pose: Pose): Pose {
  const legs = new Set<Joint>(LEG_JOINTS)
  return poseOf((joint) => pose[legs.has(joint) ? otherSide(joint) : joint])
}
