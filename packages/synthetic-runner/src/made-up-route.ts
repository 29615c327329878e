/** A point of a made-up course. */
export interface RoutePoint {
  readonly latitudeDeg: number
  readonly longitudeDeg: number
  readonly altitudeM: number
}

const METRES_PER_DEGREE = 111_320
/** Open ocean off West Africa, near 0° N 0° E: nobody lives, or runs, here. */
const ORIGIN_DEG = 0.25
const STRAIGHT_M = 84.39
const BEND_RADIUS_M = 36.5

/** One lap of a standard track along the inside line. */
const TRACK_LAP_M = 2 * STRAIGHT_M + 2 * Math.PI * BEND_RADIUS_M

const at = (eastM: number, northM: number, altitudeM: number): RoutePoint => ({
  latitudeDeg: ORIGIN_DEG + northM / METRES_PER_DEGREE,
  longitudeDeg: ORIGIN_DEG + eastM / METRES_PER_DEGREE,
  altitudeM,
})

/**
 * Where a runner is on the oval. `scale` above 1 draws the track too large, as a watch does in the
 * bends; the line drawn is then `scale` times as long as the distance run.
 */
export function onTrack(distanceM: number, scale: number): RoutePoint {
  const lap = ((distanceM % TRACK_LAP_M) + TRACK_LAP_M) % TRACK_LAP_M
  const bendM = Math.PI * BEND_RADIUS_M
  let east: number
  let north: number
  if (lap < STRAIGHT_M) {
    east = BEND_RADIUS_M
    north = lap - STRAIGHT_M / 2
  } else if (lap < STRAIGHT_M + bendM) {
    const angle = (lap - STRAIGHT_M) / BEND_RADIUS_M
    east = BEND_RADIUS_M * Math.cos(angle)
    north = STRAIGHT_M / 2 + BEND_RADIUS_M * Math.sin(angle)
  } else if (lap < 2 * STRAIGHT_M + bendM) {
    east = -BEND_RADIUS_M
    north = STRAIGHT_M / 2 - (lap - STRAIGHT_M - bendM)
  } else {
    const angle = (lap - 2 * STRAIGHT_M - bendM) / BEND_RADIUS_M
    east = -BEND_RADIUS_M * Math.cos(angle)
    north = -STRAIGHT_M / 2 - BEND_RADIUS_M * Math.sin(angle)
  }
  return at(east * scale, north * scale, 4)
}

/**
 * Where a runner is on loop number `loop` (0 to 5): circles of 4 to 9 km that start at the same door,
 * with gentle hills.
 */
export function onRoad(distanceM: number, loop: number): RoutePoint {
  const loopM = 4000 + 1000 * loop
  const radiusM = loopM / (2 * Math.PI)
  const angle = (2 * Math.PI * distanceM) / loopM
  const turn = (2 * Math.PI * loop) / 6
  const eastM = radiusM * (Math.cos(angle + turn) - Math.cos(turn))
  const northM = radiusM * (Math.sin(angle + turn) - Math.sin(turn))
  const hills = 9 * (1 - Math.cos(angle)) + 2.5 * Math.sin(5 * angle)
  return at(eastM, northM, 12 + hills)
}
