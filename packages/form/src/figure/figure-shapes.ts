/** The outlines that draw a pose, back to front. */
import type { FigurePose, Side } from './figure-pose.ts'
import { jointPlaces, type JointPlaces, type Place } from './joint-places.ts'

/** One outline of an SVG path. */
export interface FigureShape {
  readonly side: Side
  readonly path: string
  /** A foot is drawn with a rounded edge of its colour, and without the hairline between limbs. */
  readonly kind: 'limb' | 'foot'
  /** How wide the line around it is, in the units of the path. */
  readonly lineWidth: number
}

/** Widths of the limbs, as shares of the body's height. */
const WIDTHS = {
  knee: 0.031,
  ankle: 0.017,
  thighTop: 0.05,
  thighEnd: 0.033,
  elbowToHand: [0.021, 0.016],
  shoulderToElbow: [0.028, 0.022],
  trunk: [0.053, 0.062],
  neck: [0.03, 0.022],
  head: [0.05, 0.062],
  foot: 0.018,
  hairline: 0.008,
} as const

/**
 * The shapes of a pose.
 *
 * @param heightPx the height of the body in the units of the drawing
 * @param ground where the pose's zero lies in the drawing
 * @returns paths from the back to the front: far arm, far leg, trunk and head, near leg, near arm
 * @example
 * import { MOVES } from '@bell-lap/form/figure/move-of-code'
 * figureShapes(MOVES.squat.start, 160).length // 13
 */
export function figureShapes(
  pose: FigurePose,
  heightPx: number,
  ground: Place = { x: 0, y: 0 },
): readonly FigureShape[] {
  const places = jointPlaces(pose)
  const at = ({ x, y }: Place): Place => ({
    x: ground.x + x * heightPx,
    y: ground.y + y * heightPx,
  })
  const limb = (side: Side, from: Place, to: Place, widths: readonly [number, number]) => ({
    side,
    kind: 'limb' as const,
    path: taper(at(from), at(to), widths[0] * heightPx, widths[1] * heightPx),
    lineWidth: Math.max(0.8, WIDTHS.hairline * heightPx),
  })
  const leg = (side: Side): readonly FigureShape[] => {
    const { knee, ankle } = places[side]
    return [
      foot(places, side, at, heightPx),
      limb(side, knee, ankle, [WIDTHS.knee, WIDTHS.ankle]),
      limb(side, places.hip, knee, [WIDTHS.thighTop, WIDTHS.thighEnd]),
    ]
  }
  const arm = (side: Side): readonly FigureShape[] => {
    const { elbow, hand } = places[side]
    return [
      limb(side, elbow, hand, WIDTHS.elbowToHand),
      limb(side, places.shoulder, elbow, WIDTHS.shoulderToElbow),
    ]
  }
  const body: readonly FigureShape[] = [
    limb('near', places.hip, onTheWay(places.hip, places.neck, 0.93), WIDTHS.trunk),
    {
      ...limb('near', onTheWay(places.hip, places.neck, 0.95), places.head, WIDTHS.neck),
      lineWidth: 0,
    },
    { side: 'near', kind: 'limb', path: headOf(places, at, heightPx), lineWidth: 0 },
  ]
  return [...arm('far'), ...leg('far'), ...body, ...leg('near'), ...arm('near')]
}

const round = (value: number) => Math.round(value * 100) / 100
const point = ({ x, y }: Place) => `${round(x)} ${round(y)}`
const onTheWay = (from: Place, to: Place, part: number): Place => ({
  x: from.x + (to.x - from.x) * part,
  y: from.y + (to.y - from.y) * part,
})

/** The outline of two circles and the straight lines that touch both. */
function taper(from: Place, to: Place, fromRadius: number, toRadius: number): string {
  const distance = Math.max(Math.hypot(to.x - from.x, to.y - from.y), 1e-6)
  const along = Math.atan2(to.y - from.y, to.x - from.x)
  const touch = Math.acos(Math.max(-1, Math.min(1, (fromRadius - toRadius) / distance)))
  const on = (centre: Place, radius: number, angle: number) =>
    point({ x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) })
  const [r1, r2] = [round(fromRadius), round(toRadius)]
  return (
    `M${on(from, fromRadius, along + touch)}A${r1} ${r1} 0 1 1 ${on(from, fromRadius, along - touch)}` +
    `L${on(to, toRadius, along - touch)}A${r2} ${r2} 0 0 1 ${on(to, toRadius, along + touch)}Z`
  )
}

function foot(
  places: JointPlaces,
  side: Side,
  at: (place: Place) => Place,
  heightPx: number,
): FigureShape {
  const { ankle, heel, ball, toe, instep } = places[side]
  const corners = [ankle, heel, ball, toe, instep].map((place) => point(at(place)))
  return {
    side,
    kind: 'foot',
    path: `M${corners.join('L')}Z`,
    lineWidth: WIDTHS.foot * heightPx,
  }
}

/** The head as an ellipse that leans with the neck. */
function headOf(places: JointPlaces, at: (place: Place) => Place, heightPx: number): string {
  const { head, neck } = places
  const along = Math.atan2(head.y - neck.y, head.x - neck.x)
  const [narrow, long] = [WIDTHS.head[0] * heightPx, WIDTHS.head[1] * heightPx]
  const centre = at(head)
  const end = (sign: number) =>
    point({
      x: centre.x + sign * long * Math.cos(along),
      y: centre.y + sign * long * Math.sin(along),
    })
  const tilt = round((along * 180) / Math.PI)
  const arc = (to: string) => `A${round(long)} ${round(narrow)} ${tilt} 1 1 ${to}`
  return `M${end(-1)}${arc(end(1))}${arc(end(-1))}Z`
}
