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

type Night = Pick<CheckIn, 'id' | 'day' | 'sleepHours' | 'sleepScore'>

/** The last three nights that are known. What the runner says of a night outranks what was measured. */
function nights({ events, today: now }: Situation): readonly Night[] {
  const told = eventsOf(events, 'check-in').filter(
    ({ sleepHours, sleepScore }) => sleepHours !== null || sleepScore !== null,
  )
  return [0, 1, 2].flatMap((back): readonly Night[] => {
    const day = addDays(now, -back)
    const night = told.findLast((one) => one.day === day) ?? measuredNight(events, day)
    return night === null ? [] : [night]
  })
}

/** Of two devices the one that saw more of the night: the other lay on the table or was empty. */
function measuredNight(events: Situation['events'], day: CalendarDay): Night | null {
  const measured = eventsOf(events, 'measured-morning').filter(
    (one) => one.day === day && one.sleepHours !== null,
  )
  const [longest] = measured.toSorted((a, b) => (b.sleepHours ?? 0) - (a.sleepHours ?? 0))
  return longest === undefined ? null : { ...longest, sleepScore: null }
}

const isShort = ({ sleepHours }: Night) => sleepHours !== null && sleepHours < SHORT_NIGHT_H
const isBad = ({ sleepScore }: Night) => sleepScore !== null && sleepScore <= BAD_SLEEP_SCORE

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

/** A value with the id of the event that holds it. */
type Rmssd = Pick<CheckIn, 'id' | 'day' | 'rmssdMs'>

/**
 * Heart rate variability by who measured it: what was typed first, then each device. A series has its own
 * band, because a measurement of the night and one of the morning differ.
 */
function rmssdSeries({ events }: Situation): readonly (readonly Rmssd[])[] {
  const measured = eventsOf(events, 'measured-morning')
  const sources = [...new Set(measured.map(({ source }) => source))].sort()
  const bySource = sources.map((source) => measured.filter((one) => one.source === source))
  return [eventsOf(events, 'check-in'), ...bySource]
}

/** ln of rMSSD by day, as the band is made of it. */
export function lnRmssdOf(
  checkIns: readonly Pick<CheckIn, 'day' | 'rmssdMs'>[],
): readonly MorningValue[] {
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
    const today = rmssdSeries(situation).flatMap((series) => {
      const now = series.findLast(({ day, rmssdMs }) => day === situation.today && rmssdMs !== null)
      const values = lnRmssdOf(series)
      const { state } = morningBand(values, situation.today)
      const isKnown = now !== undefined && (state === 'usual' || state === 'outside')
      return isKnown ? [{ now, values, state }] : []
    })
    // The first series that can say something decides.
    const [first] = today
    if (first === undefined || first.state === 'usual') return []
    const { now, values } = first
    const isOutsideOn = (day: CalendarDay) => morningBand(values, day).state === 'outside'
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

function restToday(now: Rmssd, { today: day }: Situation): Finding {
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
