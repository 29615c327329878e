import { instantOf } from '@bell-lap/server/features/settings/instant-in-zone'

/**
 * The browser tests happen on this day, whatever day it is outside. `scripts/test-days.mjs` runs the
 * date-sensitive ones on others.
 */
export const TODAY = process.env['BELL_LAP_TEST_DAY'] || '2026-03-04'
/** Where the runner lives: the zone of the server and of the browser. */
export const TEST_ZONE = process.env['BELL_LAP_TEST_ZONE'] || 'Europe/London'
/** What the clock shows there when a test file starts. */
const START_TIME = process.env['BELL_LAP_TEST_TIME'] || '09:00'

/** The instant at which the clock shows the start time on a day. */
export function startOf(day: string): Date {
  return instantOf(day, START_TIME, TEST_ZONE)
}

/** How far the clock of the tests is ahead of the machine's, in milliseconds. */
export const AHEAD_MS = startOf(TODAY).getTime() - Date.now()

/** What the clock of the tests shows now. It runs as fast as any clock. */
export const testNow = (): Date => new Date(Date.now() + AHEAD_MS)

/**
 * Shifts the clock of whatever runs this, a browser page or a Node.js process. It refers to nothing
 * outside of itself, because it travels there as text.
 */
export function shiftClock(aheadMs: number): void {
  const Real = Date
  const now = () => Real.now() + aheadMs
  globalThis.Date = new Proxy(Real, {
    construct: (target, args, newTarget) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
    apply: () => new Real(now()).toString(),
    get: (target, key) => (key === 'now' ? now : (Reflect.get(target, key) as unknown)),
  })
}

/** `shiftClock` as a module that `node --import` loads before everything else. */
export function shiftedClockModule(): string {
  return `data:text/javascript,${encodeURIComponent(`(${shiftClock.toString()})(${AHEAD_MS})`)}`
}
