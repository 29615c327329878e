import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sizeOfMove } from './drawn-size.ts'
import { BODY, between, otherSide, type LimbJoint } from './figure-pose.ts'
import { figureShapes } from './figure-shapes.ts'
import { jointPlaces, type Place } from './joint-places.ts'
import { poseAt } from './move.ts'
import { MOVES, movesOfCode, type MoveName } from './move-of-code.ts'
import { propShapes } from './prop-shapes.ts'
import { runningPose } from './running-pose.ts'

const NAMES = Object.keys(MOVES) as MoveName[]
const distance = (a: Place, b: Place) => Math.hypot(a.x - b.x, a.y - b.y)
const anyMoment = fc.record({
  name: fc.constantFrom(...NAMES),
  seconds: fc.double({ min: 0, max: 10, noNaN: true }),
})

/** Moves with both feet in the air. */
const JUMPS: ReadonlySet<MoveName> = new Set([
  'skip-a',
  'skip-b',
  'dribble',
  'straight-leg-bound',
  'bound',
  'pogo-hops',
  'squat-jump',
  'drop-jump',
])
/** The height of what the foot stands on, where that is not the ground. */
const SUPPORT: Partial<Record<MoveName, number>> = {
  'calf-raise': 0.09,
  'calf-raise-bent': 0.09,
  'calf-hold': 0.09,
  'step-up': 0.215,
}
const ys = ({ heel, toe, ball, knee, elbow, hand }: Record<LimbJoint, Place>) =>
  [heel, toe, ball, knee, elbow, hand].map(({ y }) => y)
const LOOKS = 12
/** The joints from the first moment of a move to its last. */
const momentsOf = (name: MoveName) =>
  Array.from({ length: 2 * LOOKS + 1 }, (_, look) => {
    const moment = look / LOOKS
    return { moment, places: jointPlaces(poseAt(MOVES[name], moment * MOVES[name].seconds)) }
  })

const standing = {
  trunk: 0,
  hip: [0, 0],
  knee: [0, 0],
  ankle: [0, 0],
  shoulder: [0, 0],
  elbow: [0, 0],
} as const

describe('a pose', () => {
  test('that stands straight has its joints above each other and its soles on the ground', () => {
    const { hip, head, near } = jointPlaces(standing)
    expect(near.knee.x).toBeCloseTo(0)
    expect(head.x).toBeCloseTo(0)
    expect(near.heel.y).toBeCloseTo(0)
    expect(hip.y).toBeCloseTo(-(BODY.thigh + BODY.shank + BODY.sole))
  })

  test('lifts a thigh to the level of the hip with 90 degrees', () => {
    const { hip, near } = jointPlaces({ ...standing, hip: [90, 0] })
    expect(near.knee.y).toBeCloseTo(hip.y)
    expect(near.knee.x).toBeCloseTo(BODY.thigh)
  })

  test('bends the knee backwards', () => {
    const { near } = jointPlaces({ ...standing, knee: [90, 0] })
    expect(near.ankle.x).toBeCloseTo(-BODY.shank)
  })

  test('exchanged twice is the same', () => {
    const pose = MOVES['skip-a'].end
    expect(otherSide(otherSide(pose))).toEqual(pose)
  })

  test('half way to itself is itself', () => {
    const places = jointPlaces(MOVES.squat.end)
    expect(jointPlaces(between(MOVES.squat.end, MOVES.squat.end, 0.5))).toEqual(places)
  })
})

describe('a movement', () => {
  test('keeps the length of every limb at every moment', () => {
    fc.assert(
      fc.property(anyMoment, ({ name, seconds }) => {
        const { hip, neck, near, far } = jointPlaces(poseAt(MOVES[name], seconds))
        expect(distance(hip, neck)).toBeCloseTo(BODY.trunk)
        for (const side of [near, far]) {
          expect(distance(hip, side.knee)).toBeCloseTo(BODY.thigh)
          expect(distance(side.knee, side.ankle)).toBeCloseTo(BODY.shank)
          expect(distance(side.elbow, side.wrist)).toBeCloseTo(BODY.forearm)
        }
      }),
    )
  })

  test('bends no knee and no elbow the wrong way', () => {
    fc.assert(
      fc.property(anyMoment, ({ name, seconds }) => {
        const { knee, elbow } = poseAt(MOVES[name], seconds)
        for (const degrees of [...knee, ...elbow]) {
          expect(degrees).toBeGreaterThanOrEqual(-1)
          expect(degrees).toBeLessThanOrEqual(150)
        }
      }),
    )
  })

  test('that is done on the feet never sinks into the ground', () => {
    fc.assert(
      fc.property(anyMoment, ({ name, seconds }) => {
        const pose = poseAt(MOVES[name], seconds)
        if (pose.anchor !== undefined) return
        const { near, far } = jointPlaces(pose)
        for (const foot of [near.heel, near.toe, far.heel, far.toe])
          expect(foot.y).toBeLessThanOrEqual(1e-9)
      }),
    )
  })

  test('puts no joint below the ground', () => {
    for (const name of NAMES) {
      for (const { moment, places } of momentsOf(name)) {
        const { head, hip, near, far } = places
        const lowest = Math.max(head.y, hip.y, ...[near, far].flatMap((side) => ys(side)))
        expect([name, moment, lowest <= 0.001]).toEqual([name, moment, true])
      }
    }
  })

  test('rests on the ground or on what stands there, unless it jumps', () => {
    for (const name of NAMES) {
      const move = MOVES[name]
      for (const pose of [move.start, move.end]) {
        if (JUMPS.has(name) && (pose.lift ?? 0) > 0) continue
        if (move.next === 'running') continue
        const { near, far } = jointPlaces(pose)
        const support = SUPPORT[name] ?? 0
        const gap = Math.min(
          ...[near, far]
            .flatMap((side) => ys(side).map((y) => -y - support))
            .filter((one) => one > -0.01),
        )
        expect([name, gap < 0.03]).toEqual([name, true])
      }
    }
  })

  test('stands on a whole foot or on its toes, never on the toes of the leg in the air', () => {
    // The leg that carries is the near one, but at the rail.
    const carried = [
      'single-leg-deadlift',
      'march-a',
      'skip-a',
      'ankling',
      'fast-feet',
      'dribble',
    ] as const
    for (const name of carried) {
      const { near } = jointPlaces(MOVES[name].start)
      expect([name, Math.min(-near.heel.y, -near.toe.y) < 0.005]).toEqual([name, true])
    }
    const { far } = jointPlaces(MOVES['leg-swings'].end)
    expect(-far.toe.y).toBeLessThan(0.005)
  })

  test('keeps the hands on the wall or on the rail', () => {
    for (const name of ['calf-raise', 'calf-raise-bent', 'calf-hold', 'wall-drill'] as const) {
      const wall = jointPlaces(MOVES[name].start).near.hand.x
      for (const { moment, places } of momentsOf(name)) {
        const gap = Math.abs(places.near.hand.x - wall)
        expect([name, moment, gap < 0.02]).toEqual([name, moment, true])
      }
    }
    const rail = jointPlaces(MOVES['leg-swings'].start).far.hand
    for (const { places } of momentsOf('leg-swings')) {
      expect(distance(places.far.hand, rail)).toBeLessThan(0.01)
    }
  })

  test('lies on the floor with its shoulders while the hips go up', () => {
    for (const name of ['bridge', 'hamstring-curl'] as const) {
      const from = jointPlaces(MOVES[name].start).shoulder
      for (const { moment, places } of momentsOf(name)) {
        const isStill = distance(places.shoulder, from) < 0.03 && -places.shoulder.y < 0.09
        expect([name, moment, isStill]).toEqual([name, moment, true])
      }
    }
  })

  test('begins with its start and comes back to it', () => {
    for (const name of NAMES) {
      const move = MOVES[name]
      if (move.next === 'running') continue
      const begin = jointPlaces(poseAt(move, 0))
      expect(begin).toEqual(jointPlaces(move.start))
      const after = jointPlaces(poseAt(move, 2 * move.seconds))
      expect(after.near.knee.x).toBeCloseTo(begin.near.knee.x)
      expect(after.head.y).toBeCloseTo(begin.head.y)
    }
  })

  test('fits into the room that is worked out for it', () => {
    fc.assert(
      fc.property(anyMoment, ({ name, seconds }) => {
        const { left, right, top } = sizeOfMove(MOVES[name])
        const { head, near } = jointPlaces(poseAt(MOVES[name], seconds))
        for (const { x, y } of [head, near.hand, near.toe]) {
          expect(x).toBeGreaterThan(left)
          expect(x).toBeLessThan(right)
          expect(y).toBeGreaterThan(top)
        }
      }),
    )
  })
})

test('a runner has one foot on the ground at contact, and none in flight', () => {
  const contact = jointPlaces(runningPose(0))
  expect(Math.max(contact.near.heel.y, contact.near.toe.y)).toBeCloseTo(0)
  const flight = jointPlaces(runningPose(0.4))
  expect(Math.max(flight.near.toe.y, flight.far.toe.y, flight.far.heel.y)).toBeLessThan(-0.02)
})

test('the drawing of any moment has no number that is none', () => {
  fc.assert(
    fc.property(anyMoment, ({ name, seconds }) => {
      const pose = poseAt(MOVES[name], seconds)
      const paths = [...figureShapes(pose, 160), ...propShapes(MOVES[name], pose, 160)]
      expect(paths.map(({ path }) => path).join(' ')).not.toMatch(/NaN|undefined|Infinity/)
    }),
  )
})

describe('the movement of a code', () => {
  test('is that of its name, or of the one that is done alike', () => {
    expect(movesOfCode('drill.skip-a')).toEqual(['skip-a'])
    expect(movesOfCode('exercise.step-up-40')).toEqual(['step-up'])
    expect(movesOfCode('exercise.bridge-and-side-plank')).toEqual(['bridge', 'side-plank'])
  })

  test('is none for what has no drawing', () => {
    expect(movesOfCode('drill.any')).toEqual([])
    expect(movesOfCode('exercise.toString')).toEqual([])
  })
})
