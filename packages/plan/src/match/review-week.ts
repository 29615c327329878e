/** A week of the plan in plain words: what was planned and run, what moved, and one thing for the next week. */
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { PlannedSession } from '../model/plan.ts'

/** Faster than the fast end of the easy band by this share, easy running is not easy (grade X). */
const EASY_TOO_FAST = 1.03
/** One quick easy run is no habit. */
const EASY_RUNS = 2
/** Longer than planned by more than this share is worth a word (grade X). */
const MUCH_MORE = 0.15

export interface SessionInReview {
  readonly day: CalendarDay
  readonly role: PlannedSession['role']
  readonly title: Message
  readonly state: 'done' | 'changed' | 'missed' | 'today' | 'ahead'
  /** How it was run; `null` where it was not, or was not recorded. */
  readonly ran: { readonly distanceM: number; readonly movingTimeS: number } | null
}

interface Forecast {
  readonly timeS: number
  readonly lowS: number
  readonly highS: number
}

interface Metres {
  readonly distanceM: number
  readonly fastM: number
}

export interface WeekInReview {
  readonly planned: Metres
  readonly ran: Metres & { readonly runs: number }
  /** Without rest days, in the order of their days. */
  readonly sessions: readonly SessionInReview[]
  /** The fast end of the easy band, m/s; `null` where the plan has none. */
  readonly easyFastMps: number | null
  /** Race forecasts for a mile, of the day before the week and of its last day. */
  readonly mile: { readonly before: Forecast | null; readonly after: Forecast | null }
  /** How many times the plan changed during the week. */
  readonly changes: number
  /** What limits running now. */
  readonly limit: { readonly what: Message; readonly ends: Message } | null
  /** `null` when the plan ends with this week. */
  readonly next: {
    readonly distanceM: number
    readonly cutBack: boolean
    readonly sessions: readonly Pick<SessionInReview, 'day' | 'role' | 'title'>[]
  } | null
}

export interface WeekReview {
  readonly ran: readonly Message[]
  readonly moved: readonly Message[]
  /** The one thing to look at in the next week. */
  readonly next: Message | null
}

/** Reviews a week; the same week always gets the same words. */
export function reviewWeek(week: WeekInReview): WeekReview {
  return {
    ran: [...distances(week), ...sessionsDone(week)],
    moved: [...mileMoved(week), ...planMoved(week)],
    next: nextThing(week),
  }
}

function distances({ planned, ran }: WeekInReview): readonly Message[] {
  const { distanceM } = planned
  const sum = message('week-review.ran', { ranM: ran.distanceM, distanceM, count: ran.runs })
  const fastM = stepsOf(planned.fastM)
  if (fastM === 0) return [sum]
  return [sum, message('week-review.fast', { ranM: stepsOf(ran.fastM), fastM })]
}

/** Fast metres in steps of 50 m: recordings are no more exact. */
const stepsOf = (fastM: number): number => 50 * Math.round(fastM / 50)

/** Sessions of today and later have not been missed. */
function sessionsDone({ sessions }: WeekInReview): readonly Message[] {
  const count = (state: SessionInReview['state']) =>
    sessions.filter((one) => one.state === state).length
  const changed = count('changed')
  const done = count('done') + changed
  const due = done + count('missed')
  if (due === 0) return []
  const said = message('week-review.sessions', { done, count: due })
  return changed === 0 ? [said] : [said, message('week-review.changed', { count: changed })]
}

function mileMoved({ mile: { before, after } }: WeekInReview): readonly Message[] {
  if (after === null) return []
  const { timeS, lowS, highS } = after
  const range = { timeS, lowS, highS }
  if (before === null) return [message('week-review.mile-now', range)]
  if (Math.round(before.timeS) === Math.round(timeS))
    return [message('week-review.mile-same', range)]
  return [message('week-review.mile-moved', { ...range, beforeS: before.timeS })]
}

function planMoved({ changes }: WeekInReview): readonly Message[] {
  return changes === 0 ? [] : [message('week-review.plan-changed', { count: changes })]
}

/** What matters most comes first: health, a race, what was missed, what was overdone, what comes. */
function nextThing(week: WeekInReview): Message | null {
  const { limit, next, sessions, planned, ran } = week
  if (limit !== null) return message('week-review.next-limit', limit)
  if (next === null) return null
  const race = next.sessions.find(({ role }) => role === 'race')
  if (race !== undefined)
    return message('week-review.next-race', { title: race.title, day: race.day })
  const key = keyOf(next.sessions)
  const missed = keyOf(sessions.filter(({ state }) => state === 'missed'))
  if (missed !== undefined && key !== undefined) {
    const values = { missed: missed.title, title: key.title, day: key.day }
    return message('week-review.next-missed', values)
  }
  const easyMps = easySpeedMps(week)
  if (easyMps !== null) return message('week-review.next-easy', easyMps)
  const { distanceM, cutBack } = next
  if (planned.distanceM > 0 && ran.distanceM > (1 + MUCH_MORE) * planned.distanceM) {
    const moreShare = ran.distanceM / planned.distanceM - 1
    return message('week-review.next-more', { moreShare, distanceM })
  }
  if (cutBack) return message('week-review.next-cut-back', { distanceM })
  if (key === undefined) return message('week-review.next-distance', { distanceM })
  return message('week-review.next-key', { title: key.title, day: key.day })
}

/** The session that a week is about: the first quality session, else the long run. */
function keyOf<T extends Pick<SessionInReview, 'role'>>(sessions: readonly T[]): T | undefined {
  const of = (roles: readonly string[]) => sessions.find(({ role }) => roles.includes(role))
  return of(['quality', 'test']) ?? of(['long'])
}

/** How fast the easy runs were, and the limit, where that is too fast. */
function easySpeedMps({ sessions, easyFastMps }: WeekInReview) {
  const runs = sessions.flatMap(({ role, ran }) => (role === 'easy' && ran !== null ? [ran] : []))
  if (easyFastMps === null || runs.length < EASY_RUNS) return null
  const distanceM = runs.reduce((sum, run) => sum + run.distanceM, 0)
  const timeS = runs.reduce((sum, run) => sum + run.movingTimeS, 0)
  if (timeS === 0 || distanceM / timeS <= EASY_TOO_FAST * easyFastMps) return null
  return { ranMps: distanceM / timeS, limitMps: easyFastMps }
}
