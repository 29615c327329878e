/** The race warm-up as clock times, worked back from the gun. */

const DAY_MIN = 24 * 60
/** The last 200 m end this long before the gun; the window is 10 to 20 min (science H6, W3). */
const READY_BEFORE_MIN = 15
/** Minutes of each part of W3: 10 to 15 min easy, drills, two strides of 50 m, 200 m at race pace. */
const PARTS = [
  { id: 'arrive', minutes: 20 },
  { id: 'easy', minutes: 12 },
  { id: 'drills', minutes: 8 },
  { id: 'strides', minutes: 4 },
  { id: 'rehearsal', minutes: 2 },
] as const

export type WarmUpPart = (typeof PARTS)[number]['id'] | 'ready' | 'start'

export interface WarmUpTime {
  readonly id: WarmUpPart
  /** Minutes since midnight. */
  readonly atMin: number
  /** Minutes to the gun. */
  readonly beforeMin: number
  /** How long it takes; 0 for the last two, which are moments. */
  readonly minutes: number
}

/**
 * When each part of the warm-up begins, from arriving to the gun. `startMin` is the start of the race in minutes
 * since midnight; `extraEasyMin` makes the easy running longer (science H7: 5 min from 45 years on).
 *
 * @example
 * warmUpClock(10 * 60 + 30).at(-2) // { id: 'ready', minutes: 0, atMin: 615, beforeMin: 15 }
 */
export function warmUpClock(startMin: number, extraEasyMin = 0): readonly WarmUpTime[] {
  const parts = PARTS.map(({ id, minutes }) => ({
    id,
    minutes: id === 'easy' ? minutes + extraEasyMin : minutes,
  }))
  const times = parts.map(({ id, minutes }, i) => {
    const left = parts.slice(i).reduce((sum, part) => sum + part.minutes, 0)
    return { id, minutes, beforeMin: READY_BEFORE_MIN + left }
  })
  const all = [
    ...times,
    { id: 'ready' as const, minutes: 0, beforeMin: READY_BEFORE_MIN },
    { id: 'start' as const, minutes: 0, beforeMin: 0 },
  ]
  return all.map((one) => ({
    ...one,
    atMin: (((startMin - one.beforeMin) % DAY_MIN) + DAY_MIN) % DAY_MIN,
  }))
}

/** Seconds at race pace that the rehearsal over 200 m lasts. */
export function rehearsalS(distanceM: number, timeS: number): number {
  return (200 * timeS) / distanceM
}
