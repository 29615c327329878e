/** A24 and A15: what stops running. Red states refer to a clinician and name no diagnosis. */
import { message, sentences } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { titleOf } from '@bell-lap/workout/describe/title'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { ladderLimits } from '../ladder-limit.ts'
import { placeOf, worstPain } from '../pain-light.ts'
import { AMBER_DAYS, AMBER_VOLUME, isCleared, openPains } from '../reported-pain.ts'
import { ladderState, RUNGS } from '../return-ladder.ts'
import { painEnds } from '../pain-ends.ts'
import { finding, ruleText } from '../rule.ts'
import type { Ending, Finding, MadeChange, Rule } from '../rule.ts'
import { openSessions } from '../situation.ts'
import type { Situation } from '../situation.ts'
import { eventsOf } from '../../model/training-event.ts'
import type { CheckIn, RedFlag } from '../../model/training-event.ts'

/** So many days are taken out of the plan at a time while a warning sign is open; see `active-limits.ts`. */
const STOP_DAYS = 14
/** Hard sessions wait so long after a clinician has cleared it, as after red pain (X). */
const HARD_AFTER_DAYS = 3
/** Amber pain takes a day to be answered and a night to stay away. */
const SETTLES_DAYS = 2
const MOVE_DAYS = [1, 2, 3]
const PAIN_REST_DAYS = 7
/** A trial that the engine placed waits longer (X). */
const NO_TRIAL_DAYS = 14

const URGENT: ReadonlySet<RedFlag> = new Set([
  'chest-pain',
  'fainting',
  'palpitations',
  'breathless',
  'calf-swelling',
  'confused-in-heat',
  'dark-urine',
])

/** Needs a clinician the same day. */
export function isUrgent(flag: RedFlag): boolean {
  return URGENT.has(flag)
}

/** A warning sign, as a part of a sentence. */
export function describeRedFlag(flag: RedFlag): Message {
  return message(`red-flag.${flag}`)
}

export const RED_FLAG: Rule = {
  id: 'A24',
  ...ruleText('A24'),
  source: 'science D6: consensus lists of warning signs; Krabak 2021, IOC 2023',
  grade: 'D',
  find: (situation) =>
    eventsOf(situation.events, 'check-in')
      .filter(({ id, day, redFlags }) => {
        return redFlags.length > 0 && day <= situation.today && !isCleared(situation, id)
      })
      .map((checkIn) => stopFor(checkIn, situation)),
  ends: flagEnds,
}

function flagEnds(situation: Situation, change: MadeChange): Ending | null {
  const about = change.evidence[0]
  if (about === undefined || !isCleared(situation, about)) return null
  return {
    sentence: message('back.flag-cleared'),
    evidence: [about],
    from: situation.today,
    hardFrom: addDays(situation.today, HARD_AFTER_DAYS),
  }
}

function stopFor({ id, redFlags }: CheckIn, { today }: Situation): Finding {
  const flags = redFlags.map(describeRedFlag)
  const isToday = redFlags.some(isUrgent)
  const sentence = message(isToday ? 'reason.red-flag-urgent' : 'reason.red-flag', { flags })
  return finding('A24', id, {
    sentence,
    evidence: [id],
    redFlag: true,
    everyDay: true,
    action: {
      kind: 'limit',
      limits: [
        {
          kind: 'rest',
          strengthToo: true,
          races: 'out',
          from: today,
          to: addDays(today, STOP_DAYS - 1),
        },
      ],
    },
    advice: { text: sentence, seeClinician: true, asks: 'nothing' },
  })
}

export const PAIN: Rule = {
  id: 'A15',
  ...ruleText('A15'),
  source: 'Silbernagel and Thomeé model, science D5 and D7',
  grade: 'B',
  find: (situation) => [...painFindings(situation), ...ladderFindings(situation)],
  ends: painEnds,
}

function painFindings(situation: Situation): readonly Finding[] {
  const { today, usualWeekKm } = situation
  return openPains(situation).flatMap(({ checkIn, pain, light }) => {
    const [place, score] = [placeOf(pain), worstPain(pain)]
    if (light === 'red') {
      const sentence = pain.focalBone
        ? message('reason.pain-bone', { place })
        : message('reason.pain-red', { score, place })
      return [
        finding('A15', `red:${checkIn.id}:${pain.site}`, {
          sentence,
          evidence: [checkIn.id],
          redFlag: true,
          everyDay: true,
          action: {
            kind: 'limit',
            limits: [
              {
                kind: 'rest',
                strengthToo: true,
                from: today,
                to: addDays(today, PAIN_REST_DAYS - 1),
              },
              { kind: 'no-trial', from: today, to: addDays(today, NO_TRIAL_DAYS - 1) },
            ],
          },
          advice: { text: sentence, seeClinician: true, asks: 'nothing' },
        }),
      ]
    }
    const until = addDays(checkIn.day, AMBER_DAYS)
    const sentence = message('reason.pain-amber', {
      score,
      place,
      lessShare: 1 - AMBER_VOLUME,
      lastDay: until,
    })
    const days = { from: today, to: until }
    // A run that hurt is run: what is cut are the days after it.
    const hurtIn = situation.done.some(({ day }) => day === checkIn.day)
    const volume = { from: hurtIn ? addDays(checkIn.day, 1) : checkIn.day, to: until }
    const share = (AMBER_VOLUME * (daysBetween(volume.from, until) + 1)) / 7
    return [
      ...movesFor({ checkIn, place, score, until }, situation),
      finding('A15', `amber:${checkIn.id}:${pain.site}`, {
        sentence,
        evidence: [checkIn.id],
        redFlag: true,
        everyDay: true,
        action: {
          kind: 'limit',
          limits: [
            { kind: 'easy', longestMin: null, strides: false, ...days },
            { kind: 'volume', mostKm: share * usualWeekKm, ...volume },
          ],
        },
        advice: { text: sentence, seeClinician: false, asks: 'wellness' },
      }),
    ]
  })
}

/** What is due before pain can have settled goes to the first safe day after it; what comes later waits for the answers. */
function movesFor(
  {
    checkIn,
    place,
    score,
    until,
  }: {
    readonly checkIn: CheckIn
    readonly place: Message
    readonly score: number
    readonly until: CalendarDay
  },
  situation: Situation,
): readonly Finding[] {
  const last = addDays(checkIn.day, SETTLES_DAYS)
  return openSessions(situation)
    .filter(({ role, hard, day }) => role === 'quality' && hard && day <= last)
    .map((session) =>
      finding('A15', `move:${checkIn.id}:${session.id}`, {
        sentence: message('reason.pain-moves', {
          score,
          place,
          session: titleOf(session.workout),
          lastDay: until,
        }),
        evidence: [checkIn.id],
        redFlag: true,
        action: {
          kind: 'move',
          session,
          days: MOVE_DAYS.map((days) => addDays(until, days)),
          orElse: 'leave',
        },
      }),
    )
}

function ladderFindings(situation: Situation): readonly Finding[] {
  const { events, today, plan } = situation
  return eventsOf(events, 'injury').flatMap((injury) => {
    if (isCleared(situation, injury.id)) return []
    const state = ladderState(injury, events, today)
    const rung = RUNGS[state.rung]
    if (state.finished || rung === undefined) return []
    const rest = { kind: 'rest', strengthToo: false, from: today } as const
    const before = injury.day > today ? [{ ...rest, to: addDays(injury.day, -1) }] : []
    return [
      finding('A15', `ladder:${injury.id}:${state.rung}:${state.steps.length}`, {
        sentence: sentences([
          message('ladder.step-of', {
            step: state.rung + 1,
            steps: RUNGS.length,
            rung: rung.name,
            about: rung.about,
          }),
          state.next,
        ]),
        evidence: [injury.id],
        redFlag: true,
        everyDay: true,
        action: {
          kind: 'limit',
          limits: [...before, ...ladderLimits(state, today, plan.raceDay)],
        },
      }),
    ]
  })
}
