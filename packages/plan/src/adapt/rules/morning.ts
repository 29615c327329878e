/** A12, A13 and A14: sleep, the pulse of the morning, sore legs. */
import { message, sentences } from '@bell-lap/units/message'
import { titleOf } from '@bell-lap/workout/describe/title'
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { dayMeans, morningBand } from '../morning-band.ts'
import type { MorningValue } from '../morning-band.ts'
import { finding, ruleText } from '../rule.ts'
import type { Finding, Rule } from '../rule.ts'
import { nextQuality, openSessions } from '../situation.ts'
import type { Situation } from '../situation.ts'
import { eventsOf } from '../../model/training-event.ts'
import type { CheckIn } from '../../model/training-event.ts'

const SHORT_NIGHT_H = 6
const BAD_SLEEP_SCORE = 2
const BAD_NIGHTS = 3
/** Soreness out of 10 from which a hard session waits. */
export const SORE_FROM = 4

function today({ events, today: day }: Situation): CheckIn | undefined {
  return eventsOf(events, 'check-in').findLast((checkIn) => checkIn.day === day)
}

function nights(situation: Situation): readonly CheckIn[] {
  return [0, 1, 2].flatMap((back) => {
    const day = addDays(situation.today, -back)
    const told = eventsOf(situation.events, 'check-in').filter(
      (checkIn) =>
        checkIn.day === day && (checkIn.sleepHours !== null || checkIn.sleepScore !== null),
    )
    return told.at(-1) ?? []
  })
}

const isShort = ({ sleepHours }: CheckIn) => sleepHours !== null && sleepHours < SHORT_NIGHT_H
const isBad = ({ sleepScore }: CheckIn) => sleepScore !== null && sleepScore <= BAD_SLEEP_SCORE

export const SLEEP: Rule = {
  id: 'A12',
  ...ruleText('A12'),
  source: 'sleep and performance literature; thresholds X',
  grade: 'C',
  find: (situation) => {
    const told = nights(situation)
    const session = nextQuality(situation, 0)
    const last = told[0]
    if (session === undefined || last?.day !== situation.today) return []
    const evidence = told.map(({ id }) => id)
    const three = told.length === BAD_NIGHTS && (told.every(isShort) || told.every(isBad))
    if (three) {
      return [
        finding('A12', `three:${last.id}`, {
          sentence: sentences([
            message('reason.three-bad-nights', { session: titleOf(session.workout) }),
            message('reason.nothing-made-up'),
          ]),
          evidence,
          action: { kind: 'to-easy', sessionId: session.id },
        }),
      ]
    }
    if (!isShort(last)) return []
    return [
      finding('A12', `one:${last.id}`, {
        sentence: message('reason.short-night', { sleepS: 3600 * (last.sleepHours ?? 0) }),
        evidence: [last.id],
        action: { kind: 'fewer-reps', sessionId: session.id, share: 0.9 },
      }),
    ]
  },
}

/** ln of rMSSD by day, as the band is made of it. */
export function lnRmssdOf(checkIns: readonly CheckIn[]): readonly MorningValue[] {
  return dayMeans(
    checkIns.flatMap(({ day, rmssdMs }) =>
      rmssdMs !== null && rmssdMs > 0 ? [{ day, value: Math.log(rmssdMs) }] : [],
    ),
  )
}

export const HEART_RATE_VARIABILITY: Rule = {
  id: 'A13',
  ...ruleText('A13'),
  source: 'Javaloyes and Vesterinen style; Düking 2021, Granero-Gallegos 2020',
  grade: 'B',
  find: (situation) => {
    const told = eventsOf(situation.events, 'check-in')
    const now = told.findLast(({ day, rmssdMs }) => day === situation.today && rmssdMs !== null)
    if (now === undefined) return []
    const values = lnRmssdOf(told)
    const isOutsideOn = (day: CalendarDay) => morningBand(values, day).state === 'outside'
    if (!isOutsideOn(situation.today)) return []
    const before = isOutsideOn(addDays(situation.today, -1))
    const session = nextQuality(situation, 0)
    if (before) return [restToday(now, situation)]
    if (session === undefined) return []
    return [
      finding('A13', now.id, {
        sentence: message('reason.heart-rate-variability', { session: titleOf(session.workout) }),
        evidence: [now.id],
        action: { kind: 'to-easy', sessionId: session.id },
      }),
    ]
  },
}

function restToday(now: CheckIn, { today: day }: Situation): Finding {
  return finding('A13', `rest:${now.id}`, {
    sentence: message('reason.heart-rate-variability-rest'),
    evidence: [now.id],
    action: {
      kind: 'limit',
      limits: [{ kind: 'rest', strengthToo: false, races: 'stay', from: day, to: day }],
    },
  })
}

export const SORENESS: Rule = {
  id: 'A14',
  ...ruleText('A14'),
  source: 'coaching practice',
  grade: 'D',
  find: (situation) => {
    const told = today(situation)
    const session = nextQuality(situation, 0)
    if (told === undefined || session === undefined || told.sorenessOneSided) return []
    if (told.soreness === null || told.soreness < SORE_FROM) return []
    const next = addDays(session.day, 1)
    const taken = openSessions(situation).some(({ day, hard }) => day === next && hard)
    return [
      finding('A14', told.id, {
        sentence: message('reason.soreness', {
          score: told.soreness,
          session: titleOf(session.workout),
        }),
        evidence: [told.id],
        action: taken
          ? { kind: 'to-easy', sessionId: session.id }
          : { kind: 'move', session, days: [next], orElse: 'easy' },
      }),
    ]
  },
}
