/** Of latitude. */
const METRES_OF_A_DEGREE = 111_195

/** A run northwards at 3.0 m/s as a phone app writes it; without a sport the file does not name one. */
export function gpxOf(
  day: string,
  { minutes, sport }: { readonly minutes: number; readonly sport: 'running' | null },
): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } {
  const points = Array.from({ length: minutes * 6 + 1 }, (_, i) => {
    const time = new Date(Date.parse(`${day}T06:00:00Z`) + i * 10_000).toISOString()
    return `<trkpt lat="${(48 + i * 0.00027).toFixed(6)}" lon="11.5"><time>${time}</time></trkpt>`
  })
  const type = sport === null ? '' : `<type>${sport}</type>`
  const text = `<gpx version="1.1" creator="Phone"><trk>${type}<trkseg>${points.join('')}</trkseg></trk></gpx>`
  return { name: `${day}.gpx`, mimeType: 'application/gpx+xml', buffer: Buffer.from(text) }
}

/** A run northwards in parts, a point a second: metres a second, and for how many seconds. */
export function gpxOfParts(
  day: string,
  parts: readonly (readonly [speedMps: number, seconds: number])[],
): { readonly name: string; readonly mimeType: string; readonly buffer: Buffer } {
  let metres = 0
  const speeds = parts.flatMap(([speedMps, seconds]) => Array<number>(seconds).fill(speedMps))
  const points = [0, ...speeds].map((speedMps, second) => {
    metres += speedMps
    const time = new Date(Date.parse(`${day}T17:00:00Z`) + second * 1000).toISOString()
    return `<trkpt lat="${(48 + metres / METRES_OF_A_DEGREE).toFixed(7)}" lon="11.5"><time>${time}</time></trkpt>`
  })
  const text = `<gpx version="1.1" creator="Watch"><trk><name>Evening run</name><type>running</type><trkseg>${points.join('')}</trkseg></trk></gpx>`
  return { name: `${day}.gpx`, mimeType: 'application/gpx+xml', buffer: Buffer.from(text) }
}
