/** A21 and A22: the runner did more than planned. */
import { message } from '@bell-lap/units/message'
import { titleOf } from '@bell-lap/workout/describe/title'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { singleRunSpike } from '@bell-lap/load/guard/single-run-spike'
import { longestKnownRunKm } from '../../ledger/usual-week.ts'
import { sessionsOf } from '../../model/with-sessions.ts'
import { finding, ruleText } from '../rule.ts'
import type { Rule } from '../rule.ts'
import { openSessions } from '../situation.ts'
import type { Situation } from '../situation.ts'
import type { SessionDone } from '../../model/training-event.ts'

const SPIKE_FROM = 1.1
/** Distances of watches differ by as much. */
const SPIKE_ROOM_M = 100
const EASY_DAYS_AFTER_SPIKE = 3
const LONG_SHARE_AFTER_SPIKE = 0.9
const LONG_WITHIN_DAYS = 10
const HARD_APART_DAYS = 2
const LOOK_BACK_DAYS = 30

/** The longest run of the 30 days before a run, from what was run and the history before the plan. */
function longestBeforeM(run: SessionDone, { done, request }: Situation): number {
  const spike = singleRunSpike(run, done)
  const own = spike.ratio === null ? 0 : run.distanceM / spike.ratio
  const known = daysBetween(request.today, run.day) <= LOOK_BACK_DAYS
  return Math.max(own, known ? 1000 * longestKnownRunKm(request) : 0)
}

/** What a run asks of the days after it, because it was much longer than any of the 30 days before. */
export interface AfterSpike {
  /** The last day of easy running only. */
  readonly easyUntil: CalendarDay
  /** The last day on which runs stay below `mostM`. */
  readonly longUntil: CalendarDay
  readonly mostM: number
}

/**
 * What follows from a run (science D3, A21); `null` where it was no spike.
 *
 * @param longestM the longest run of the 30 days before it; 0 where there was none
 * @example
 * afterSpike({ day: '2026-11-29', distanceM: 13_000 }, 10_000)?.easyUntil // '2026-12-02'
 */
export function afterSpike(
  { day, distanceM }: { readonly day: CalendarDay; readonly distanceM: number },
  longestM: number,
): AfterSpike | null {
  if (longestM <= 0 || distanceM <= SPIKE_FROM * longestM + SPIKE_ROOM_M) return null
  return {
    easyUntil: addDays(day, EASY_DAYS_AFTER_SPIKE),
    longUntil: addDays(day, LONG_WITHIN_DAYS),
    mostM: LONG_SHARE_AFTER_SPIKE * longestM,
  }
}

export const SPIKE: Rule = {
  id: 'A21',
  ...ruleText('A21'),
  source: 'Schuster Brandt Frandsen 2025 (5205 runners, observational)',
  grade: 'B',
  find: (situation) =>
    situation.done
      .filter((run) => daysBetween(run.day, situation.today) <= EASY_DAYS_AFTER_SPIKE)
      .flatMap((run) => {
        const longest = longestBeforeM(run, situation)
        const race = sessionsOf(situation.plan).find(({ id }) => id === run.sessionId)
        if (race?.role === 'race' || race?.role === 'test') return []
        const after = afterSpike(run, longest)
        if (after === null) return []
        return [
          finding('A21', run.id, {
            sentence: message('reason.long-run', {
              distanceM: run.distanceM,
              longerShare: run.distanceM / longest - 1,
              days: LOOK_BACK_DAYS,
              longestM: longest,
              easyDays: EASY_DAYS_AFTER_SPIKE,
              mostM: after.mostM,
            }),
            evidence: [run.id],
            action: {
              kind: 'limit',
              limits: [
                {
                  kind: 'easy',
                  longestMin: null,
                  strides: true,
                  from: addDays(run.day, 1),
                  to: after.easyUntil,
                },
                {
                  kind: 'long-run',
                  mostKm: after.mostM / 1000,
                  from: addDays(run.day, 1),
                  to: after.longUntil,
                },
              ],
            },
          }),
        ]
      }),
}

export const EXTRA_HARD: Rule = {
  id: 'A22',
  ...ruleText('A22'),
  source: 'invariant 6, 48 h between hard sessions (coaching practice)',
  grade: 'D',
  find: (situation) => {
    const planned = new Set(
      sessionsOf(situation.plan)
        .filter(({ hard }) => hard)
        .map(({ id }) => id),
    )
    return situation.done
      .filter(({ hard, sessionId }) => hard && (sessionId === null || !planned.has(sessionId)))
      .flatMap((run) => {
        const next = openSessions(situation).find(
          ({ hard, day, role }) =>
            hard && role === 'quality' && daysBetween(run.day, day) < HARD_APART_DAYS,
        )
        if (next === undefined) return []
        return [
          finding('A22', run.id, {
            sentence: message('reason.extra-hard', {
              day: run.day,
              session: titleOf(next.workout),
            }),
            evidence: [run.id],
            action: { kind: 'to-easy', sessionId: next.id },
          }),
        ]
      })
  },
}
