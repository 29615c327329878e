import { useMemo } from 'react'
import type { RunSplits, Streams } from '../api/activities.ts'
import { useText } from '../text/use-text.ts'
import { knownPlaces, placeAt, placesWithin } from './known-places.ts'
import type { RunCursor } from './run-cursor.ts'
import { useRunCursor } from './run-cursor.ts'

const SIZE = 320
const MARGIN = 14
const EARTH_RADIUS_M = 6_371_000

interface Place {
  readonly x: number
  readonly y: number
  readonly timeS: number
}

/** Latitude and longitude on a flat drawing, north up, in metres from the middle. */
function placesOf(streams: Streams): readonly Place[] {
  const known = knownPlaces(streams)
  if (known.length === 0) return []
  const middle = known.reduce((sum, one) => sum + one.latitude, 0) / known.length
  const metres = (EARTH_RADIUS_M * Math.PI) / 180
  return known.map((one) => ({
    x: one.longitude * metres * Math.cos((middle * Math.PI) / 180),
    y: -one.latitude * metres,
    timeS: one.timeS,
  }))
}

/** The places on a drawing with its size. */
function drawingOf(streams: Streams) {
  const places = placesOf(streams)
  const xs = places.map((one) => one.x)
  const ys = places.map((one) => one.y)
  const [left, top] = [Math.min(...xs), Math.min(...ys)]
  const [wide, tall] = [Math.max(...xs) - left, Math.max(...ys) - top]
  const scale = (SIZE - 2 * MARGIN) / Math.max(wide, tall, 1)
  return {
    height: Math.max(120, tall * scale + 2 * MARGIN),
    width: Math.max(120, wide * scale + 2 * MARGIN),
    points: places.map((one) => ({
      timeS: one.timeS,
      x: MARGIN + (one.x - left) * scale,
      y: MARGIN + (one.y - top) * scale,
    })),
  }
}

const lineOf = (points: readonly Place[]) =>
  points.map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ')

export interface TrackTraceProps {
  readonly streams: Streams
  readonly repetitions: RunSplits['repetitions']
  readonly cursor: RunCursor
}

/** The route without a map, with the repetitions and the place of the cursor: nothing is asked of a map server. */
export function TrackTrace({ streams, repetitions, cursor }: TrackTraceProps) {
  const { t } = useText()
  const { points, width, height } = useMemo(() => drawingOf(streams), [streams])
  const [start, end] = [points[0], points.at(-1)]
  if (start === undefined || end === undefined || points.length < 2) return null
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      style={{ display: 'block', width: '100%', maxHeight: 320 }}
      role="img"
      aria-label={t('charts.route')}
    >
      <polyline
        points={lineOf(points)}
        fill="none"
        stroke="var(--pace)"
        strokeWidth="2"
        strokeLinejoin="round"
      />
      {repetitions.map(({ startS, timeS }) => (
        <polyline
          key={startS}
          points={lineOf(placesWithin(points, { startS, timeS }))}
          fill="none"
          stroke="var(--intensity-4)"
          strokeWidth="3.5"
          strokeLinejoin="round"
        />
      ))}
      <circle cx={start.x} cy={start.y} r="5" fill="var(--surface)" stroke="var(--ink)" />
      <rect x={end.x - 4} y={end.y - 4} width="8" height="8" fill="var(--ink)" />
      <CursorPlace points={points} cursor={cursor} />
    </svg>
  )
}

function CursorPlace({
  points,
  cursor,
}: {
  readonly points: readonly Place[]
  readonly cursor: RunCursor
}) {
  const at = useRunCursor(cursor)
  if (at === null) return null
  const place = placeAt(points, at)
  if (place === undefined) return null
  return (
    <circle
      data-cursor
      cx={place.x}
      cy={place.y}
      r="6"
      fill="var(--tartan)"
      stroke="var(--surface)"
      strokeWidth="2"
    />
  )
}
