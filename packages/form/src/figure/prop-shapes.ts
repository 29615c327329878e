/** What stands beside a figure: a box, a wall, weights in the hands. */
import type { Move } from './move.ts'
import { jointPlaces, type JointPlaces, type Place } from './joint-places.ts'
import type { FigurePose } from './figure-pose.ts'

/** A line or a filled box of an SVG path, behind the figure or, for weights, in front of it. */
export interface PropShape {
  readonly kind: 'line' | 'box' | 'weight'
  readonly path: string
}

/** The sizes below are shares of the body's height, as the poses are. */
const BOXES = {
  box: { from: 0.1, to: 0.4, height: 0.215 },
  /** What a drop jump steps off, behind the figure. */
  'low-box': { from: -0.34, to: -0.09, height: 0.13 },
  step: { from: -0.03, to: 0.17, height: 0.09 },
} as const
/** How far the bench behind goes on beyond the shoulders. */
const BENCH_BEHIND = 0.19
const WALL_HEIGHT = 0.95
/** Half of a rail that the far hand holds, beside the figure. */
const RAIL = 0.3
const POST = 0.24

/**
 * The shapes of a move's props at one of its poses.
 *
 * @param heightPx the height of the body in the units of the drawing
 * @param ground where the pose's zero lies in the drawing
 * @example
 * import { MOVES } from '@bell-lap/form/figure/move-of-code'
 * propShapes(MOVES['wall-drill'], MOVES['wall-drill'].start, 160) // one line: the wall
 */
export function propShapes(
  move: Move,
  pose: FigurePose,
  heightPx: number,
  ground: Place = { x: 0, y: 0 },
): readonly PropShape[] {
  const places = jointPlaces(pose)
  const px = (value: number) => Math.round(value * heightPx * 100) / 100
  const at = (x: number, y: number) =>
    `${Math.round((ground.x + x * heightPx) * 100) / 100} ${Math.round((ground.y + y * heightPx) * 100) / 100}`
  const box = (from: number, top: number, width: number, height: number) =>
    `M${at(from, -top)}h${px(width)}v${px(height)}h${px(-width)}Z`
  const wall = (x: number): PropShape => ({
    kind: 'line',
    path: `M${at(x, 0)}V${at(0, -WALL_HEIGHT).split(' ')[1]}`,
  })
  return (move.props ?? []).flatMap((prop): readonly PropShape[] => {
    switch (prop) {
      case 'box':
      case 'low-box':
      case 'step': {
        const { from, to, height } = BOXES[prop]
        return [{ kind: 'box', path: box(from, height, to - from, height) }]
      }
      case 'wall':
        return [wall(jointPlaces(move.start).near.hand.x + 0.01)]
      case 'wall-behind':
        return [wall(jointPlaces(move.end).hip.x - 0.065)]
      case 'rail':
        return [rail(jointPlaces(move.start).far.hand, at, px)]
      case 'bench':
        return benchUnder(places, box)
      case 'bench-behind':
        return benchBehind(jointPlaces(move.end).shoulder, box)
      case 'strap':
        return [
          {
            kind: 'box',
            path: box(places.near.ankle.x - 0.03, -places.near.ankle.y + 0.05, 0.075, 0.04),
          },
        ]
      case 'weights':
        return (['far', 'near'] as const).map((side) => ({
          kind: 'weight',
          path: box(places[side].hand.x - 0.05, -places[side].hand.y + 0.018, 0.1, 0.044),
        }))
      case 'slope':
        return []
    }
  })
}

/** A rail beside the figure, held by the far hand, with a post at each end. */
function rail(
  hand: Place,
  at: (x: number, y: number) => string,
  px: (value: number) => number,
): PropShape {
  const y = hand.y + 0.016
  const post = (x: number) => `M${at(x, 0)}v${px(y)}`
  const path = `M${at(hand.x - RAIL, y)}h${px(2 * RAIL)}${post(hand.x - POST)}${post(hand.x + POST)}`
  return { kind: 'line', path }
}

/** A bench that the shoulder blades lie on. */
function benchBehind(
  shoulder: Place,
  box: (from: number, top: number, width: number, height: number) => string,
): readonly PropShape[] {
  const top = -shoulder.y - 0.06
  const from = shoulder.x - BENCH_BEHIND
  const leg = (at: number): PropShape => ({
    kind: 'box',
    path: box(at, top - 0.045, 0.025, top - 0.045),
  })
  return [
    leg(from + 0.03),
    leg(shoulder.x - 0.01),
    { kind: 'box', path: box(from, top, BENCH_BEHIND + 0.06, 0.045) },
  ]
}

/** How far to the left of the pose's zero the props reach that the figure does not cover. */
export function leftOfProps({ props = [], end }: Move): number {
  const lefts = props.map((prop) => {
    if (prop === 'low-box') return BOXES[prop].from
    return prop === 'bench-behind' ? jointPlaces(end).shoulder.x - BENCH_BEHIND : 0
  })
  return Math.min(0, ...lefts) - 0.01
}

/** A bench whose top is under the ankle that lies on it, with two legs. */
function benchUnder(
  { near }: JointPlaces,
  box: (from: number, top: number, width: number, height: number) => string,
): readonly PropShape[] {
  const top = -near.ankle.y - 0.022
  const leg = (from: number): PropShape => ({
    kind: 'box',
    path: box(near.ankle.x + from, top - 0.045, 0.025, top - 0.045),
  })
  return [leg(-0.07), leg(0.125), { kind: 'box', path: box(near.ankle.x - 0.11, top, 0.3, 0.045) }]
}
