const EARTH_RADIUS_M = 6_371_008.8
const RADIANS = Math.PI / 180

/** Metres between two positions in degrees (haversine formula, sphere of the mean radius, IUGG). */
export function greatCircleM(
  from: { readonly latitudeDeg: number; readonly longitudeDeg: number },
  to: { readonly latitudeDeg: number; readonly longitudeDeg: number },
): number {
  const dLatitude = (to.latitudeDeg - from.latitudeDeg) * RADIANS
  const dLongitude = (to.longitudeDeg - from.longitudeDeg) * RADIANS
  const h =
    Math.sin(dLatitude / 2) ** 2 +
    Math.cos(from.latitudeDeg * RADIANS) *
      Math.cos(to.latitudeDeg * RADIANS) *
      Math.sin(dLongitude / 2) ** 2
  return 2 * EARTH_RADIUS_M * Math.asin(Math.min(1, Math.sqrt(h)))
}
