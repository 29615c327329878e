/** A20: a busy or stressful time, and the least that keeps what was trained. */
import { message } from '@bell-lap/units/message'
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { sessionFacts } from '../../ledger/session-facts.ts'
import type { PlannedSession } from '../../model/plan.ts'
import { lastDayOf } from '../absent-on.ts'
import { standsFirm } from '../day-limit.ts'
import type { DayLimit } from '../day-limit.ts'
import { finding, ruleText } from '../rule.ts'
import type { Ending, Finding, MadeChange, Rule } from '../rule.ts'
import { openSessions } from '../situation.ts'
import type { Situation } from '../situation.ts'
import { eventsOf } from '../../model/training-event.ts'
import { backEnds } from './life.ts'

const STRESS_FROM = 8
/** At or below this the stress is over: the rule no longer asks for anything. */
const STRESS_GONE = 7
const BUSY_DAYS = 7
const LONG_SHARE = 0.7
const EASY_KEPT = 1

export const BUSY: Rule = {
  id: 'A20',
  ...ruleText('A20'),
  source: 'Skovgaard 2018 and detraining reviews for the direction; the week is convention',
  grade: 'D',
  find: (situation) => {
    const { events, today } = situation
    const busy = eventsOf(events, 'busy').map((one) => ({
      id: one.id,
      day: one.day,
      lastDay: lastDayOf(one, events, today),
    }))
    return [...busy, ...stressfulWeeks(situation)]
      .filter(({ lastDay }) => lastDay >= today)
      .flatMap((weeks) => minimumWeek(weeks, situation))
  },
  ends: (situation, change) => backEnds('busy', situation, change) ?? stressEnds(situation, change),
}

/**
 * The weeks that were told as stress. A report in such a week belongs to it: it was made small once, and is not made
 * smaller day by day.
 */
function stressfulWeeks({ events, today }: Situation) {
  const weeks: { readonly id: string; readonly day: string; readonly lastDay: string }[] = []
  for (const { id, day, stress } of eventsOf(events, 'check-in')) {
    if (stress === null || stress < STRESS_FROM || day > today) continue
    if (day <= (weeks.at(-1)?.lastDay ?? '')) continue
    weeks.push({ id, day, lastDay: addDays(day, BUSY_DAYS - 1) })
  }
  return weeks
}

/** A busy week that was only told as stress ends when the stress does. */
function stressEnds({ events, today }: Situation, change: MadeChange): Ending | null {
  const told = eventsOf(events, 'check-in').filter(({ stress }) => stress !== null)
  const first = told.find(({ id }) => change.evidence.includes(id))
  const last = told.findLast(({ day }) => day <= today)
  if (first === undefined || last === undefined || last.day <= first.day) return null
  if (last.stress === null || last.stress > STRESS_GONE) return null
  return {
    sentence: message('back.stress', { score: last.stress }),
    evidence: [last.id],
    from: today,
    hardFrom: today,
  }
}

function minimumWeek(
  { id, day, lastDay }: { readonly id: string; readonly day: string; readonly lastDay: string },
  situation: Situation,
): readonly Finding[] {
  const from = day > situation.today ? day : situation.today
  const inside = openSessions(situation, from).filter((session) => session.day <= lastDay)
  const kept = keptSessions(inside, situation)
  const keptDays = new Set(kept.map((session) => session.day))
  const days = [...new Set(inside.map((session) => session.day))]
  const long = kept.find(({ role }) => role === 'long')
  const on = (date: CalendarDay) => ({ from: date, to: date })
  const limits: readonly DayLimit[] = [
    ...days
      .filter((date) => !keptDays.has(date))
      .map((date): DayLimit => ({ kind: 'rest', strengthToo: false, ...on(date) })),
    { kind: 'no-second', from, to: lastDay },
    ...(long === undefined
      ? []
      : [
          {
            kind: 'long-run' as const,
            mostKm: (LONG_SHARE * long.distanceM) / 1000,
            ...on(long.day),
          },
        ]),
  ]
  const hard = kept.find((session) => session.hard)
  const isRaceKept = hard !== undefined && standsFirm(hard)
  return [
    finding('A20', id, {
      sentence: message(isRaceKept ? 'reason.busy-race' : 'reason.busy', {
        longRunShare: LONG_SHARE,
      }),
      evidence: [id],
      action: { kind: 'limit', limits },
    }),
  ]
}

/**
 * One hard session, the long run and an easy run, and at least one run fewer than planned. A race of the
 * runner is the hard session; else the one with mile work is. A trial of the engine goes.
 */
function keptSessions(
  inside: readonly PlannedSession[],
  situation: Situation,
): readonly PlannedSession[] {
  const { plan, request } = situation
  const main = inside.filter(({ second }) => second !== true)
  const races = main.filter(
    ({ role, placedByEngine }) => (role === 'race' || role === 'test') && placedByEngine !== true,
  )
  const quality = main.filter(({ role }) => role === 'quality')
  const isMile = ({ workout }: PlannedSession) => sessionFacts(workout, request.ability).mile
  const goalOnly = races.every(({ day }) => day === plan.raceDay)
  const hard = goalOnly ? [quality.find(isMile) ?? quality[0]].flatMap((one) => one ?? []) : []
  const long = main.filter(({ role }) => role === 'long').slice(0, 1)
  const room = Math.max(0, main.length - 1 - races.length - hard.length - long.length)
  const easy = main.filter(({ role }) => role === 'easy').slice(0, Math.min(EASY_KEPT, room))
  return [...races, ...hard, ...long, ...easy]
}
