/** A24 and A15: what stops running. Red states refer to a clinician and name no diagnosis. */
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import { ladderLimits } from '../ladder-limit.ts'
import { worstPain } from '../pain-light.ts'
import { AMBER_DAYS, isCleared, openPains } from '../reported-pain.ts'
import { ladderState, RUNGS } from '../return-ladder.ts'
import { painEnds } from '../pain-ends.ts'
import { finding } from '../rule.ts'
import type { Ending, Finding, MadeChange, Rule } from '../rule.ts'
import type { Situation } from '../situation.ts'
import { eventsOf } from '../../model/training-event.ts'
import type { CheckIn, RedFlag } from '../../model/training-event.ts'

/** So many days are taken out of the plan at a time while a warning sign is open; see `active-limits.ts`. */
const STOP_DAYS = 14
/** Hard sessions wait so long after a clinician has cleared it, as after red pain (X). */
const HARD_AFTER_DAYS = 3
const PAIN_REST_DAYS = 7
/** A trial that the engine placed waits longer (X). */
const NO_TRIAL_DAYS = 14
const AMBER_VOLUME = 0.6

const URGENT: ReadonlySet<RedFlag> = new Set([
  'chest-pain',
  'fainting',
  'palpitations',
  'breathless',
  'calf-swelling',
  'confused-in-heat',
  'dark-urine',
])
const FLAG_WORDS: Readonly<Record<RedFlag, string>> = {
  'chest-pain': 'pain or pressure in the chest',
  fainting: 'fainting, or nearly, with effort',
  palpitations: 'new palpitations',
  breathless: 'breathlessness out of proportion',
  'calf-swelling': 'a swollen or hot calf',
  'confused-in-heat': 'confusion in the heat',
  'dark-urine': 'dark urine after running',
  'night-pain': 'pain at night or at rest',
  'sudden-pop': 'a sudden pop or snap',
  'bone-pain': 'pain on one spot of a bone',
  'missed-periods': 'three or more missed periods',
  pregnant: 'pregnancy',
  medication: 'a question about medication',
}

/** Needs a clinician the same day. */
export function isUrgent(flag: RedFlag): boolean {
  return URGENT.has(flag)
}

export function sayRedFlag(flag: RedFlag): string {
  return FLAG_WORDS[flag]
}

export const RED_FLAG: Rule = {
  id: 'A24',
  name: 'A warning sign',
  condition: 'a red flag of science D6, pregnancy, or a question about medication',
  action: 'stop the plan and refer; nothing is planned until a clinician has cleared it',
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
    sentence: 'A clinician has cleared it.',
    evidence: [about],
    from: situation.today,
    hardFrom: addDays(situation.today, HARD_AFTER_DAYS),
  }
}

function stopFor({ id, redFlags }: CheckIn, { today }: Situation): Finding {
  const words = redFlags.map(sayRedFlag).join(', ')
  const urgent = redFlags.some(isUrgent)
  const how = urgent
    ? 'Please see a clinician today; with symptoms right now, call the emergency number.'
    : 'Please see a clinician before you run again.'
  const sentence = `You reported ${words}. The plan stops here. ${how}`
  return finding('A24', id, {
    sentence,
    evidence: [id],
    redFlag: true,
    everyDay: true,
    action: {
      kind: 'limit',
      limits: [{ kind: 'rest', strengthToo: true, from: today, to: addDays(today, STOP_DAYS - 1) }],
    },
    advice: { text: sentence, seeClinician: true, asks: 'nothing' },
  })
}

export const PAIN: Rule = {
  id: 'A15',
  name: 'Pain',
  condition: 'pain amber or red by the traffic light (D5), or an injury with a way back',
  action: 'amber: easy and 40 % less, asked again; red: no running, clinician; injury: the ladder',
  source: 'Silbernagel and Thomeé model, science D5 and D7',
  grade: 'B',
  find: (situation) => [...painFindings(situation), ...ladderFindings(situation)],
  ends: painEnds,
}

function painFindings(situation: Situation): readonly Finding[] {
  const { today, usualWeekKm } = situation
  return openPains(situation).flatMap(({ checkIn, pain, light }) => {
    const where = `${pain.side === 'both' ? '' : `${pain.side} `}${pain.site.replace('-', ' ')}`
    const worst = worstPain(pain)
    if (light === 'red') {
      const sign = pain.focalBone ? 'on one spot of a bone' : `${worst} of 10`
      const sentence = `Pain ${sign} (${where}): no running until it is 2 or less and stays so the next morning. Please see a clinician or physiotherapist; cycling or swimming is fine if it does not hurt.`
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
    const sentence = `Pain ${worst} of 10 (${where}): easy running only and 40 % less until ${AMBER_DAYS} days have passed; tell how it is each day.`
    const days = { from: today, to: until }
    const share = (AMBER_VOLUME * (daysBetween(today, until) + 1)) / 7
    return [
      finding('A15', `amber:${checkIn.id}:${pain.site}`, {
        sentence,
        evidence: [checkIn.id],
        redFlag: true,
        everyDay: true,
        action: {
          kind: 'limit',
          limits: [
            { kind: 'easy', longestMin: null, strides: false, ...days },
            { kind: 'volume', mostKm: share * usualWeekKm, ...days },
          ],
        },
        advice: { text: sentence, seeClinician: false, asks: 'wellness' },
      }),
    ]
  })
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
        sentence: `Way back, rung ${state.rung + 1} of ${RUNGS.length}, ${rung.name}: ${rung.about} ${state.next}`,
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
