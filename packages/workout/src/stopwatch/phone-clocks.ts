/** How the clocks of two phones differ, from what both of them noted at one moment. */
import { entryId } from './entry.ts'
import type { Entry, EntryOf } from './entry.ts'

/** What to add to an instant of one phone to have it on another's clock, give or take `withinMs`. */
export interface ClockStep {
  readonly addMs: number
  readonly withinMs: number
}

/**
 * Two people who press at one signal differ by about a fifth of a second; at a start, where each watches the runners,
 * by more (our estimate; grade X).
 */
const PRESSED_WITHIN_MS = 200
const STARTED_WITHIN_MS = 300

/** Instants of one phone, by what they have in common with those of others. */
type Moments = ReadonlyMap<string, number>
interface PhoneClock {
  readonly pressed: Moments
  readonly started: Moments
  readonly server: EntryOf<'server-clock'> | null
}

/**
 * The steps from the clock of every phone to that of `to`; a phone that cannot be compared is left out. `entries` are
 * merged and without those that were taken back.
 *
 * @example
 * const entries = [
 *   { phone: 'a', n: 1, kind: 'clocks', round: 1, atMs: 1000 },
 *   { phone: 'b', n: 1, kind: 'clocks', round: 1, atMs: 4000 },
 * ] as const
 * clockSteps(entries, 'a').get('b')?.addMs // -3000
 */
export function clockSteps(entries: readonly Entry[], to: string): ReadonlyMap<string, ClockStep> {
  const clocks = clocksOf(entries)
  const steps = new Map<string, ClockStep>([[to, { addMs: 0, withinMs: 0 }]])
  // As many rounds as phones: the best way may lead over others.
  for (let round = 0; round < clocks.size; round += 1) {
    for (const [phone, clock] of clocks) {
      for (const [other, step] of Array.from(steps)) {
        const known = clocks.get(other)
        const direct = known === undefined || other === phone ? null : between(clock, known)
        if (direct === null) continue
        const addMs = direct.addMs + step.addMs
        const withinMs = direct.withinMs + step.withinMs
        const best = steps.get(phone)
        if (best === undefined || withinMs < best.withinMs) steps.set(phone, { addMs, withinMs })
      }
    }
  }
  return steps
}

function clocksOf(entries: readonly Entry[]): ReadonlyMap<string, PhoneClock> {
  const phones = [...new Set(entries.map(({ phone }) => phone))].sort()
  return new Map(
    phones.map((phone) => {
      const own = entries.filter((entry) => entry.phone === phone)
      const pressed = own.flatMap((one) =>
        one.kind === 'clocks' ? [[String(one.round), one.atMs] as const] : [],
      )
      const started = own.flatMap((one) =>
        one.kind === 'start'
          ? one.groups.map((group) => [`${group} ${one.rep}`, one.atMs] as const)
          : [],
      )
      const server = own.findLast((one) => one.kind === 'server-clock') ?? null
      return [phone, { pressed: new Map(pressed), started: new Map(started), server }] as const
    }),
  )
}

/** The most certain of what two clocks have in common. */
function between(from: PhoneClock, to: PhoneClock): ClockStep | null {
  const ways = [
    common(from.pressed, to.pressed, PRESSED_WITHIN_MS),
    common(from.started, to.started, STARTED_WITHIN_MS),
    from.server === null || to.server === null
      ? null
      : {
          addMs: to.server.aheadMs - from.server.aheadMs,
          withinMs: to.server.withinMs + from.server.withinMs,
        },
  ].filter((way) => way !== null)
  return ways.reduce<ClockStep | null>(
    (best, way) => (best === null || way.withinMs < best.withinMs ? way : best),
    null,
  )
}

/** The middle of the differences; half of their range adds to the doubt. */
function common(from: Moments, to: Moments, withinMs: number): ClockStep | null {
  const differences = [...from]
    .flatMap(([what, atMs]) => {
      const there = to.get(what)
      return there === undefined ? [] : [there - atMs]
    })
    .sort((a, b) => a - b)
  const [least] = differences
  const most = differences.at(-1)
  const middle = differences[Math.floor(differences.length / 2)]
  if (least === undefined || most === undefined || middle === undefined) return null
  return { addMs: middle, withinMs: withinMs + (most - least) / 2 }
}

/** Entries without those that were taken back, and without what took them back. */
export function standingEntries(entries: readonly Entry[]): readonly Entry[] {
  const gone = new Set(entries.flatMap((entry) => (entry.kind === 'undo' ? [entry.of] : [])))
  return entries.filter((entry) => entry.kind !== 'undo' && !gone.has(entryId(entry)))
}
