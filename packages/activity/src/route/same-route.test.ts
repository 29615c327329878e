import { expect, test } from 'vitest'
import type { Streams } from '../activity.ts'
import { isSameRoute, routeSketch } from './same-route.ts'

const METRES = 111_195

/** A run along corners given in metres east and north of a place, one sample every 3 m. */
function along(corners: readonly (readonly [number, number])[], wobbleM = 0): Streams {
  const places: [number, number][] = []
  corners.slice(1).forEach(([x, y], i) => {
    const [fromX, fromY] = corners[i] as readonly [number, number]
    const steps = Math.max(1, Math.round(Math.hypot(x - fromX, y - fromY) / 3))
    for (let step = 0; step < steps; step += 1) {
      const share = step / steps
      places.push([fromX + share * (x - fromX), fromY + share * (y - fromY)])
    }
  })
  const wobble = (i: number) => wobbleM * Math.sin(i / 7)
  return {
    timeS: Float64Array.from(places, (_, i) => i),
    distanceM: Float64Array.from(places, (_, i) => 3 * i),
    latitudeDeg: Float64Array.from(places, ([, y], i) => 48 + (y + wobble(i)) / METRES),
    longitudeDeg: Float64Array.from(places, ([x], i) => {
      return 9 + (x + wobble(i + 3)) / (METRES * Math.cos((48 * Math.PI) / 180))
    }),
  }
}

const onRoute = (streams: Streams) => ({
  sketch: routeSketch(streams) ?? [],
  distanceM: streams.distanceM?.at(-1) ?? 0,
})

const LOOP = [
  [0, 0],
  [2000, 0],
  [2000, 1500],
  [0, 1500],
  [0, 0],
] as const
const loop = onRoute(along(LOOP))

test('a route is known again with the drift of a GPS, the other way round and from another start', () => {
  expect(isSameRoute(loop, onRoute(along(LOOP, 15)))).toBe(true)
  expect(isSameRoute(loop, onRoute(along(LOOP.toReversed())))).toBe(true)
  const [, ...rest] = LOOP
  expect(isSameRoute(loop, onRoute(along([...rest, [2000, 0]])))).toBe(true)
})

test('another way, another length or another town is another route', () => {
  const shorter = along([
    [0, 0],
    [2000, 0],
    [2000, 900],
    [0, 900],
    [0, 0],
  ])
  expect(isSameRoute(loop, onRoute(shorter))).toBe(false)
  const away = LOOP.map(([x, y]) => [x + 400, y + 400] as const)
  expect(isSameRoute(loop, onRoute(along(away)))).toBe(false)
  const twice = along([...LOOP, ...LOOP.slice(1)])
  expect(isSameRoute(loop, onRoute(twice))).toBe(false)
})

test('a run without places has no route', () => {
  expect(routeSketch({ timeS: Float64Array.of(0, 1), distanceM: Float64Array.of(0, 3) })).toBeNull()
})
