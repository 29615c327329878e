import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Entry, Rep, Target } from './entry.ts'
import { standingEntries } from './phone-clocks.ts'

export interface TimedGroup {
  readonly group: string
  readonly name: string
  readonly text: string
  readonly reps: readonly Rep[]
  readonly splitM: number | null
}
export interface TimedRunner {
  readonly runner: string
  readonly name: string
  readonly group: string
  readonly targetsS: readonly number[]
}
export interface TimedSession {
  readonly day: CalendarDay | null
  readonly name: string
  /** In the order in which they were made, without those that were removed. */
  readonly groups: readonly TimedGroup[]
  readonly runners: readonly TimedRunner[]
  readonly isOver: boolean
  /** Without those that were taken back. */
  readonly entries: readonly Entry[]
}

/**
 * What the entries of all phones say together. Where two phones changed the same thing, the later change holds.
 * `entries` come from `mergeEntries`.
 *
 * @example
 * readSession([{ phone: 'a', n: 1, kind: 'session', day: '2026-03-04', name: 'Tuesday' }]).name // 'Tuesday'
 */
export function readSession(entries: readonly Entry[]): TimedSession {
  const standing = standingEntries(entries)
  const session = standing.findLast((one) => one.kind === 'session')
  const groups = latest(
    standing.filter((one) => one.kind === 'group'),
    (one) => one.group,
  ).map(({ group, name, text, reps, splitM }) => ({ group, name, text, reps, splitM }))
  const known = new Set(groups.map(({ group }) => group))
  const runners = latest(
    standing.filter((one) => one.kind === 'runner'),
    (one) => one.runner,
  ).map(({ runner, name, group, targetsS }) => ({
    runner,
    name,
    // A runner whose group was removed on another phone is not lost: the first group takes them in.
    group: known.has(group) ? group : (groups[0]?.group ?? group),
    targetsS,
  }))
  return {
    day: session?.day ?? null,
    name: session?.name ?? '',
    groups,
    runners,
    isOver: standing.findLast((one) => one.kind === 'end')?.isOver ?? false,
    entries: standing,
  }
}

/**
 * The target of a runner in a repetition; `null` without one. A time of the runner's own goes before the group's.
 *
 * @example
 * const rep = { distanceM: 400, target: { fastS: 72, slowS: 72 }, rest: null }
 * const group = { group: 'g', name: '', text: '', reps: [rep], splitM: null }
 * targetOf({ runner: 'r', name: 'Ana', group: 'g', targetsS: [70] }, group, 0) // { fastS: 70, slowS: 70 }
 */
export function targetOf(
  { targetsS }: TimedRunner,
  { reps }: TimedGroup,
  rep: number,
): Target | null {
  const own = targetsS[Math.min(rep, targetsS.length - 1)]
  return own === undefined ? (reps[rep]?.target ?? null) : { fastS: own, slowS: own }
}

/**
 * Metres at the splits of a repetition, the finish last.
 *
 * @example
 * marksOf({ distanceM: 1000, target: null, rest: null }, 400) // [400, 800, 1000]
 */
export function marksOf({ distanceM }: Rep, splitM: number | null): readonly number[] {
  const between = splitM === null ? 0 : Math.ceil(distanceM / splitM) - 1
  return [...Array.from({ length: between }, (_, index) => (index + 1) * (splitM ?? 0)), distanceM]
}

/** The latest entry of each group or runner, in the order of the first ones, without those that were removed. */
function latest<One extends { readonly isGone: boolean }>(
  entries: readonly One[],
  idOf: (entry: One) => string,
): readonly One[] {
  const found = new Map<string, One>()
  for (const entry of entries) found.set(idOf(entry), entry)
  return [...found.values()].filter(({ isGone }) => !isGone)
}
