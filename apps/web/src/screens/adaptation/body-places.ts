import type { PainReport } from '../../api/adaptation.ts'

type Site = PainReport['site']
type Side = Exclude<PainReport['side'], 'both'>

/** A place on the drawing: so far from the middle line and below the top of the head. */
interface BodyPlace {
  readonly site: Site
  readonly side: Side
  readonly x: number
  readonly y: number
}

export const BODY_WIDTH = 72
export const BODY_HEIGHT = 216
const MIDDLE = BODY_WIDTH / 2

/** One half of the outline of a body, from the neck round the arm and the leg to the crotch. */
const HALF = [
  [4, 24],
  [9, 31],
  [18, 34],
  [22, 42],
  [24, 62],
  [27, 84],
  [29, 104],
  [25, 106],
  [22, 90],
  [19, 70],
  [16, 52],
  [14, 66],
  [13, 80],
  [16, 98],
  [16, 122],
  [13, 150],
  [14, 168],
  [10, 194],
  [14, 206],
  [4, 206],
  [4, 194],
  [4, 168],
  [5, 150],
  [3, 128],
  [1, 108],
] as const

/** The outline of the body without its head, as an SVG path; front and back have the same. */
export const BODY_PATH = [
  ...HALF.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${MIDDLE + x} ${y}`),
  ...HALF.toReversed().map(([x, y]) => `L${MIDDLE - x} ${y}`),
  'Z',
].join('')

const FRONT = [
  ['hip', 12, 94],
  ['groin', 6.5, 109],
  ['thigh-front', 10, 126],
  ['knee', 9, 150],
  ['shin', 9, 172],
  ['ankle', 7, 192],
  ['foot', 9, 206],
] as const satisfies readonly (readonly [Site, number, number])[]
const BACK = [
  ['lower-back', 6.5, 86],
  ['thigh-back', 10, 130],
  ['calf', 9, 166],
  ['achilles', 7, 190],
] as const satisfies readonly (readonly [Site, number, number])[]

/** The places on the front: the runner faces you, so that the right side is on the left of the drawing. */
export const FRONT_PLACES = placesOf(FRONT, { right: -1, left: 1 })
/** The places on the back: left is on the left. */
export const BACK_PLACES = placesOf(BACK, { left: -1, right: 1 })

function placesOf(
  sites: readonly (readonly [Site, number, number])[],
  sides: Readonly<Record<Side, 1 | -1>>,
): readonly BodyPlace[] {
  return sites.flatMap(([site, x, y]) =>
    (['left', 'right'] as const).map((side) => ({ site, side, x: MIDDLE + sides[side] * x, y })),
  )
}

/** Whether something hurts there by what was entered. */
export function isMarked(
  pain: readonly Pick<PainReport, 'site' | 'side'>[],
  { site, side }: Pick<BodyPlace, 'site' | 'side'>,
): boolean {
  return pain.some((one) => one.site === site && (one.side === side || one.side === 'both'))
}

/**
 * What is entered after a press on a place: a new pain, or none any more where there was one. Of a pain on both
 * sides the other side stays.
 */
export function withPlacePressed(
  pain: readonly PainReport[],
  { site, side }: Pick<BodyPlace, 'site' | 'side'>,
  fresh: () => PainReport,
): PainReport[] {
  if (!isMarked(pain, { site, side })) return [...pain, { ...fresh(), site, side }]
  const other = side === 'left' ? 'right' : 'left'
  return pain.flatMap((one) => {
    if (one.site !== site) return [one]
    if (one.side === 'both') return [{ ...one, side: other }]
    return one.side === side ? [] : [one]
  })
}
