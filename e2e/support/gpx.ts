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
