interface Place {
  readonly xPx: number
  readonly yPx: number
}

/** The angle at the middle one of three points of a picture, 0 to 180 degrees. */
export function angleDegOf([a, corner, b]: readonly [Place, Place, Place]): number {
  const direction = ({ xPx, yPx }: Place) => Math.atan2(yPx - corner.yPx, xPx - corner.xPx)
  const turned = Math.abs(direction(a) - direction(b)) * (180 / Math.PI)
  return turned > 180 ? 360 - turned : turned
}
