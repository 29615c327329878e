import type { Streams } from '../api/activities.ts'
import { useText } from '../text/use-text.ts'

const SIZE = 320
const MARGIN = 14
const EARTH_RADIUS_M = 6_371_000

interface Place {
  readonly x: number
  readonly y: number
}

/** Latitude and longitude on a flat drawing, north up, in metres from the middle. */
function placesOf(streams: Streams): readonly Place[] {
  const latitudes = streams['latitudeDeg'] ?? []
  const longitudes = streams['longitudeDeg'] ?? []
  const known = latitudes.flatMap((latitude, index) => {
    const longitude = longitudes[index]
    return latitude === null || longitude == null ? [] : [{ latitude, longitude }]
  })
  if (known.length === 0) return []
  const middle = known.reduce((sum, one) => sum + one.latitude, 0) / known.length
  const metres = (EARTH_RADIUS_M * Math.PI) / 180
  return known.map((one) => ({
    x: one.longitude * metres * Math.cos((middle * Math.PI) / 180),
    y: -one.latitude * metres,
  }))
}

/** The way that was run, without a map: nothing is asked of a map server. */
export function TrackTrace({ streams }: { readonly streams: Streams }) {
  const { t } = useText()
  const places = placesOf(streams)
  if (places.length < 2) return null
  const xs = places.map((one) => one.x)
  const ys = places.map((one) => one.y)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [wide, tall] = [Math.max(...xs) - left, Math.max(...ys) - top]
  const scale = (SIZE - 2 * MARGIN) / Math.max(wide, tall, 1)
  const height = Math.max(120, tall * scale + 2 * MARGIN)
  const width = Math.max(120, wide * scale + 2 * MARGIN)
  const points = places.map(
    (one) =>
      `${(MARGIN + (one.x - left) * scale).toFixed(1)},${(MARGIN + (one.y - top) * scale).toFixed(1)}`,
  )
  const [startX, startY] = (points[0] ?? '0,0').split(',')
  const [endX, endY] = (points.at(-1) ?? '0,0').split(',')
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      style={{ display: 'block', width: '100%', maxHeight: 320 }}
      role="img"
      aria-label={t('charts.route')}
    >
      <polyline
        points={points.join(' ')}
        fill="none"
        stroke="var(--pace)"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      <circle cx={startX} cy={startY} r="5" fill="var(--surface)" stroke="var(--ink)" />
      <rect x={Number(endX) - 4} y={Number(endY) - 4} width="8" height="8" fill="var(--ink)" />
    </svg>
  )
}
