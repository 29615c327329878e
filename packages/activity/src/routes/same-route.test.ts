import { describe, expect, it } from 'vitest'
import type { Streams } from '../activity.ts'
import { isSameRoute, sameRoutes } from './same-route.ts'
import { METRES_PER_DEGREE, sketchRoute } from './sketch-route.ts'

const HOME = [48.137, 11.575] as const

/** Positions every 5 m along straight lines between places in metres from home, with an error of up to `offM`. */
function positions(
  places: readonly (readonly [eastM: number, northM: number])[],
  offM = 0,
): Pick<Streams, 'latitudeDeg' | 'longitudeDeg'> & { readonly distanceM: number } {
  const points: (readonly [number, number])[] = []
  let distanceM = 0
  for (const [i, to] of places.entries()) {
    const from = places[i - 1]
    if (from === undefined) continue
    const lengthM = Math.hypot(to[0] - from[0], to[1] - from[1])
    distanceM += lengthM
    for (let m = 0; m < lengthM; m += 5) {
      const wobble = offM * Math.sin(m / 37 + i)
      points.push([
        from[0] + ((to[0] - from[0]) * m) / lengthM + wobble,
        from[1] + ((to[1] - from[1]) * m) / lengthM - wobble,
      ])
    }
  }
  const perDegree = METRES_PER_DEGREE * Math.cos((HOME[0] * Math.PI) / 180)
  return {
    latitudeDeg: Float64Array.from(points.map(([, north]) => HOME[0] + north / METRES_PER_DEGREE)),
    longitudeDeg: Float64Array.from(points.map(([east]) => HOME[1] + east / perDegree)),
    distanceM,
  }
}

type Places = Parameters<typeof positions>[0]
function run(places: Places, offM = 0) {
  const { distanceM, ...streams } = positions(places, offM)
  return { distanceM, route: sketchRoute({ timeS: new Float64Array(), ...streams }) }
}
const known = (places: Places, offM = 0) => {
  const { distanceM, route } = run(places, offM)
  if (route === null) throw new Error('no route')
  return { distanceM, route }
}

const LOOP: Places = [
  [0, 0],
  [1500, 200],
  [1800, 1600],
  [200, 1500],
  [0, 0],
]

describe('the sketch of a route', () => {
  it('keeps the corners of a line and little else', () => {
    const { route } = known(LOOP, 6)
    expect(route.corners.length / 2).toBeLessThan(12)
    expect(route.withinM).toBe(20)
  })

  it('has at most 40 corners, however much a way winds', () => {
    const { route } = known(
      Array.from({ length: 300 }, (_, i): [number, number] => [40 * i, i % 2 === 0 ? 0 : 120]),
    )
    expect(route.corners.length / 2).toBeLessThanOrEqual(40)
    expect(route.withinM).toBeGreaterThan(20)
  })

  it('is unknown without positions, and for a few steps', () => {
    expect(sketchRoute({ timeS: new Float64Array() })).toBeNull()
    expect(
      run([
        [0, 0],
        [300, 0],
      ]).route,
    ).toBeNull()
  })
})

describe('the same route', () => {
  it('is found again with the errors of a watch, and the other way round', () => {
    expect(isSameRoute(known(LOOP), known(LOOP, 12))).toBe(true)
    expect(isSameRoute(known(LOOP), known(LOOP.toReversed(), 12))).toBe(true)
  })

  it.each<readonly [string, Places]>([
    ['one corner lies elsewhere', LOOP.map((place, i) => (i === 2 ? [1500, 1900] : place))],
    ['it starts elsewhere', LOOP.map(([east, north]) => [east + 180, north])],
    ['it is run twice', [...LOOP, ...LOOP.slice(1)]],
    ['it goes to the other side', LOOP.map(([east, north]) => [-east, north])],
  ])('is another one where %s', (_, places) => {
    expect(isSameRoute(known(LOOP), known(places))).toBe(false)
  })

  it('gives each run the id of the first on its way, and none to a run without positions', () => {
    const other = LOOP.map(([east, north]): [number, number] => [-east, north])
    const found = sameRoutes([
      { id: 'a', ...run(LOOP) },
      { id: 'b', ...run(other) },
      { id: 'c', ...run(LOOP, 10) },
      { id: 'd', distanceM: 5800, route: null },
    ])
    expect([...found]).toEqual([
      ['a', 'a'],
      ['b', 'b'],
      ['c', 'a'],
    ])
  })
})
