/** Taps as times: one time for each runner, repetition and mark, whichever phones timed it. */
import type { EntryOf, Target } from './entry.ts'
import { clockSteps } from './phone-clocks.ts'
import type { ClockStep } from './phone-clocks.ts'
import type { TimedSession } from './read-session.ts'

export interface MarkTime {
  /** From the start of the repetition; `null` where nobody timed the mark, or where no start fits the tap. */
  readonly timeS: number | null
  /** Between the shortest and the longest time where several phones timed it, else 0. */
  readonly spreadS: number
  /** How well the clocks of two phones are known, where the time needed that; else 0. */
  readonly withinS: number
  readonly by: 'tap' | 'typed'
}

/** Times by runner, repetition and mark. */
export interface RepTimes {
  readonly timeOf: (runner: string, rep: number, mark: number) => MarkTime | undefined
  /** The highest mark of a repetition that was timed or passed over; -1 before the first. */
  readonly lastMark: (runner: string, rep: number) => number
  /** The repetition that a group started last; -1 before the first. */
  readonly startedRep: (group: string) => number
  /** When a group started a repetition, on the clock of `phone`; `null` where that clock cannot be compared. */
  readonly startedAtMs: (group: string, rep: number) => number | null
  /** Phones that timed something and whose clock cannot be compared with that of `phone`. */
  readonly phonesApart: readonly string[]
  /** How well the other phones' clocks are known, s; 0 for one phone. */
  readonly clocksWithinS: number
}

type Start = EntryOf<'start'>

/**
 * A phone's tap counts from the same phone's start where it has one, so that no clock is compared; else from another
 * phone's start. Of two phones' times the longer counts, of three the middle one, as with hand timing in races (World
 * Athletics technical rule 19, three timekeepers). A time entered by hand goes before taps.
 *
 * @example
 * import { readSession } from '@bell-lap/workout/stopwatch/read-session'
 * const times = repTimes(readSession([]), 'this-phone')
 * times.startedRep('g') // -1
 */
export function repTimes(session: TimedSession, phone: string): RepTimes {
  const { entries } = session
  const steps = new Map<string, ReadonlyMap<string, ClockStep>>()
  const stepsTo = (to: string) => {
    const known = steps.get(to) ?? clockSteps(entries, to)
    steps.set(to, known)
    return known
  }
  const starts = startsOf(entries.filter((one): one is Start => one.kind === 'start'))
  const groupOf = new Map(session.runners.map(({ runner, group }) => [runner, group]))
  const marks = new Map<string, MarkTime>()
  const lastMarks = new Map<string, number>()
  for (const [key, { runner, rep, mark, taps }] of tapsByMark(session)) {
    const time = timed(taps, starts.get(`${groupOf.get(runner) ?? ''} ${rep}`), stepsTo)
    marks.set(key, time)
    passed(lastMarks, `${runner} ${rep}`, mark)
  }
  for (const entry of entries) {
    if (entry.kind !== 'typed') continue
    const { runner, rep, mark, timeS } = entry
    marks.set(`${runner} ${rep} ${mark}`, { timeS, spreadS: 0, withinS: 0, by: 'typed' })
    passed(lastMarks, `${runner} ${rep}`, mark)
  }
  const here = stepsTo(phone)
  const phones = [...new Set(entries.flatMap((one) => ('atMs' in one ? [one.phone] : [])))]
  return {
    timeOf: (runner, rep, mark) => marks.get(`${runner} ${rep} ${mark}`),
    lastMark: (runner, rep) => lastMarks.get(`${runner} ${rep}`) ?? -1,
    startedRep: (group) => startedRep(entries, group),
    startedAtMs: (group, rep) => startOn(starts.get(`${group} ${rep}`), phone, here)?.atMs ?? null,
    phonesApart: phones.filter((one) => !here.has(one)),
    clocksWithinS:
      phones.reduce((most, one) => Math.max(most, here.get(one)?.withinMs ?? 0), 0) / 1000,
  }
}

const passed = (lastMarks: Map<string, number>, key: string, mark: number) =>
  void lastMarks.set(key, Math.max(lastMarks.get(key) ?? -1, mark))

interface MarkTaps {
  readonly runner: string
  readonly rep: number
  readonly mark: number
  readonly taps: Map<string, number>
}

/** The last tap of each phone for each runner, repetition and mark. */
function tapsByMark({ entries }: TimedSession): ReadonlyMap<string, MarkTaps> {
  const found = new Map<string, MarkTaps>()
  for (const entry of entries) {
    if (entry.kind !== 'tap') continue
    const { rep, mark, atMs, phone } = entry
    for (const runner of entry.runners) {
      const key = `${runner} ${rep} ${mark}`
      const one = found.get(key) ?? { runner, rep, mark, taps: new Map() }
      one.taps.set(phone, atMs)
      found.set(key, one)
    }
  }
  return found
}

/** The last start of each phone, by group and repetition. */
function startsOf(entries: readonly Start[]): ReadonlyMap<string, ReadonlyMap<string, number>> {
  const found = new Map<string, Map<string, number>>()
  for (const { groups, rep, phone, atMs } of entries) {
    for (const group of groups) {
      const key = `${group} ${rep}`
      found.set(key, (found.get(key) ?? new Map<string, number>()).set(phone, atMs))
    }
  }
  return found
}

function startedRep(entries: TimedSession['entries'], group: string): number {
  return entries.reduce(
    (most, one) =>
      one.kind === 'start' && one.groups.includes(group) ? Math.max(most, one.rep) : most,
    -1,
  )
}

/** The start on a phone's clock: its own, else that of the phone whose clock is known best. */
function startOn(
  starts: ReadonlyMap<string, number> | undefined,
  phone: string,
  steps: ReadonlyMap<string, ClockStep>,
): { readonly atMs: number; readonly withinMs: number } | null {
  const own = starts?.get(phone)
  if (own !== undefined) return { atMs: own, withinMs: 0 }
  let best: { readonly atMs: number; readonly withinMs: number } | null = null
  for (const [other, atMs] of starts ?? []) {
    const step = steps.get(other)
    if (step === undefined || (best !== null && best.withinMs <= step.withinMs)) continue
    best = { atMs: atMs + step.addMs, withinMs: step.withinMs }
  }
  return best
}

function timed(
  taps: ReadonlyMap<string, number>,
  starts: ReadonlyMap<string, number> | undefined,
  stepsTo: (phone: string) => ReadonlyMap<string, ClockStep>,
): MarkTime {
  const times = [...taps]
    .flatMap(([phone, atMs]) => {
      const start = startOn(starts, phone, stepsTo(phone))
      // A clock that was set back would give a time before the start.
      return start === null || atMs <= start.atMs
        ? []
        : [{ timeS: (atMs - start.atMs) / 1000, withinS: start.withinMs / 1000 }]
    })
    .sort((a, b) => a.timeS - b.timeS)
  const middle = times[Math.floor(times.length / 2)]
  const [shortest] = times
  const longest = times.at(-1)
  if (middle === undefined || shortest === undefined || longest === undefined) {
    return { timeS: null, spreadS: 0, withinS: 0, by: 'tap' }
  }
  return { ...middle, spreadS: longest.timeS - shortest.timeS, by: 'tap' }
}

/** Off by more than this share of the target, a repetition is fast or slow (as the shorthand reads "in 72"). */
const ON_TARGET = 0.01

export interface AgainstTarget {
  readonly verdict: 'fast' | 'on' | 'slow'
  /** Seconds over the nearer end of the target; negative when faster, 0 inside a range. */
  readonly offS: number
}

/**
 * A time against its target.
 *
 * @example
 * againstTarget(73.2, { fastS: 70, slowS: 72 }).verdict // 'slow'
 */
export function againstTarget(timeS: number, { fastS, slowS }: Target): AgainstTarget {
  const offS = timeS > slowS ? timeS - slowS : timeS < fastS ? timeS - fastS : 0
  if (Math.abs(offS) <= ON_TARGET * slowS) return { verdict: 'on', offS }
  return { verdict: offS > 0 ? 'slow' : 'fast', offS }
}
