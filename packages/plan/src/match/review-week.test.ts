import { message, verbatim } from '@bell-lap/units/message'
import { CATALOGUES } from '@bell-lap/text/text-of'
import { describe, expect, test } from 'vitest'
import { reviewWeek } from './review-week.ts'
import type { SessionInReview, WeekInReview } from './review-week.ts'

const LONG = verbatim('Long run')
const REPS = verbatim('6 × 400 m')

function session(
  role: SessionInReview['role'],
  state: SessionInReview['state'],
  ranMps: number | null = null,
): SessionInReview {
  const ran = ranMps === null ? null : { distanceM: 10_000, movingTimeS: 10_000 / ranMps }
  return { day: '2026-03-04', role, title: role === 'long' ? LONG : REPS, state, ran }
}

const FORECAST = { timeS: 345, lowS: 340, highS: 351 }

const WEEK: WeekInReview = {
  planned: { distanceM: 48_000, fastM: 1500 },
  ran: { distanceM: 34_000, fastM: 0, runs: 4 },
  sessions: [session('quality', 'done', 4), session('easy', 'changed', 3), session('easy', 'done')],
  easyFastMps: 3.2,
  mile: { before: FORECAST, after: FORECAST },
  changes: 0,
  limit: null,
  next: {
    distanceM: 40_000,
    cutBack: false,
    sessions: [
      { day: '2026-03-12', role: 'quality', title: REPS },
      { day: '2026-03-15', role: 'long', title: LONG },
    ],
  },
}

const nextOf = (changed: Partial<WeekInReview>) => reviewWeek({ ...WEEK, ...changed }).next

describe('the review of a week', () => {
  test('counts kilometres, fast metres and sessions, what is still ahead left out', () => {
    const { sessions } = WEEK
    const week = { ...WEEK, sessions: [...sessions, session('long', 'today')] }
    expect(reviewWeek(week).ran).toEqual([
      message('week-review.ran', { ranM: 34_000, distanceM: 48_000, count: 4 }),
      message('week-review.fast', { ranM: 0, fastM: 1500 }),
      message('week-review.sessions', { done: 3, count: 3 }),
      message('week-review.changed', { count: 1 }),
    ])
  })

  test('names a mile that moved by a second, and none that moved by less', () => {
    const before = { timeS: 345.4, lowS: 340, highS: 351 }
    expect(reviewWeek({ ...WEEK, mile: { before, after: FORECAST } }).moved).toEqual([
      message('week-review.mile-same', FORECAST),
    ])
    const slower = { timeS: 346.6, lowS: 341, highS: 352 }
    const moved = reviewWeek({ ...WEEK, changes: 2, mile: { before: slower, after: FORECAST } })
    expect(moved.moved).toEqual([
      message('week-review.mile-moved', { ...FORECAST, beforeS: 346.6 }),
      message('week-review.plan-changed', { count: 2 }),
    ])
    expect(reviewWeek({ ...WEEK, mile: { before: null, after: null } }).moved).toEqual([])
  })
})

describe('the one thing for the next week', () => {
  const missed = [session('long', 'missed')]
  const race = { day: '2026-03-14', role: 'race', title: REPS } as const

  test('is the session that the week is about', () => {
    expect(nextOf({})).toEqual(message('week-review.next-key', { title: REPS, day: '2026-03-12' }))
  })

  test('is a missed key session, which is not made up', () => {
    const values = { missed: LONG, title: REPS, day: '2026-03-12' }
    expect(nextOf({ sessions: missed })).toEqual(message('week-review.next-missed', values))
    expect(nextOf({ sessions: [session('easy', 'missed')] })?.code).toBe('week-review.next-key')
  })

  test('is a race before anything that was missed, and what limits running before a race', () => {
    const next = { distanceM: 20_000, cutBack: false, sessions: [race] }
    expect(nextOf({ sessions: missed, next })?.code).toBe('week-review.next-race')
    const limit = { what: verbatim('Ill'), ends: verbatim('When you are well') }
    expect(nextOf({ sessions: missed, next, limit })).toEqual(
      message('week-review.next-limit', limit),
    )
  })

  test('is slower easy running after two easy runs that were too fast', () => {
    const fast = session('easy', 'done', 3.4)
    const slower = nextOf({ sessions: [fast, fast] })
    expect(slower).toMatchObject({ code: 'week-review.next-easy', values: { limitMps: 3.2 } })
    expect(slower?.values?.['ranMps']).toBeCloseTo(3.4, 6)
    expect(nextOf({ sessions: [fast] })?.code).toBe('week-review.next-key')
    const right = session('easy', 'done', 3.29)
    expect(nextOf({ sessions: [right, right] })?.code).toBe('week-review.next-key')
  })

  test('is the distance after a week much longer than planned, then a cut-back week', () => {
    const ran = { distanceM: 60_000, fastM: 0, runs: 6 }
    expect(nextOf({ ran })).toEqual(
      message('week-review.next-more', { moreShare: 0.25, distanceM: 40_000 }),
    )
    const next = { distanceM: 30_000, cutBack: true, sessions: [] }
    expect(nextOf({ next })).toEqual(message('week-review.next-cut-back', { distanceM: 30_000 }))
    expect(nextOf({ next: { ...next, cutBack: false } })?.code).toBe('week-review.next-distance')
    expect(nextOf({ next: null })).toBeNull()
  })
})

test('every sentence is in every catalogue', () => {
  const reviews = [
    reviewWeek(WEEK),
    reviewWeek({ ...WEEK, changes: 1, mile: { before: null, after: FORECAST } }),
    reviewWeek({ ...WEEK, sessions: [session('long', 'missed')] }),
  ]
  const said = reviews.flatMap(({ ran, moved, next }) => [
    ...ran,
    ...moved,
    ...(next ? [next] : []),
  ])
  for (const catalogue of Object.values(CATALOGUES))
    expect(said.filter(({ code }) => !(code in catalogue))).toEqual([])
})
