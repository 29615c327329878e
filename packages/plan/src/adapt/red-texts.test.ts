/** Every text of every red state, for each reader, against the scope of science D6: stop and refer, nothing else. */
import { CATALOGUES, textOf } from '@bell-lap/text/text-of'
import type { Reader } from '@bell-lap/text/numbers'
import type { Message } from '@bell-lap/units/message'
import { addDays } from '@bell-lap/units/calendar-day'
import { describe, expect, test } from 'vitest'
import { PAIN_SITES, RED_FLAGS } from '../model/training-event.ts'
import type { Illness, Injury, PainReport, TrainingEvent } from '../model/training-event.ts'
import { livedPlan, told } from '../testing/lived-plan.ts'
import { openStates } from './open-states.ts'
import { lightOfPlace } from './reported-pain.ts'
import { rungRules } from './rung-rules.ts'
import { ladderState, RUNGS } from './return-ladder.ts'

const READERS: readonly Reader[] = [
  { locale: 'en-GB', units: 'metric' },
  { locale: 'en-US', units: 'imperial' },
  { locale: 'de', units: 'metric' },
]
const { plan, adaptOn } = livedPlan()
const TODAY = addDays(plan.startDay, 2)

/** Sends to somebody who can examine the runner. */
const REFERS = /clinician|physiotherapist|Arzt|Ärzt|ärztlich|Physiotherap/i
/** Says that running stops. */
const STOPS =
  /no running|do not run|plan (is )?stop|stops|Kein Laufen|nicht laufen|Lauf nicht|nicht,? bis|stoppt|gestoppt|angehalten|hält an/i
/** Names of complaints, of drugs, of what to eat, and of weight: none of them is ours to say. */
const NEVER = [
  /tendin|fracture|fasciitis|rupture|thrombos|infarct|arrhythm|angina|anaemi|anemi|rhabdo|shin splints|stress react|syndrome|\b(?:a|muscle|calf|hamstring) strain\b|infect/i,
  /fraktur|bruch\b|knochenbruch|entzünd|riss\b|ruptur|infarkt|thrombose|rhythmusstör|blutarmut|syndrom|zerrung|infekt/i,
  /ibuprofen|paracetamol|aspirin|painkiller|anti-inflammator|tablet|ointment|schmerzmittel|tablette|salbe|entzündungshemm/i,
  /\bdiet|calorie|protein|supplement|\beat\b|fasting|nutrition|diät|kalorie|eiweiß|nahrungserg|\biss\b|\bessen\b|fasten|ernähr/i,
  /body weight|lose weight|weight loss|\bbmi\b|overweight|underweight|körpergewicht|abnehmen|gewichtsverlust|übergewicht|untergewicht/i,
]
/** Says that there is no diagnosis; anything else about one is forbidden. */
const DENIED = /gives no diagnosis|stellt keine Diagnose/gi
const DIAGNOSIS = /diagnos/i

function offences(text: string): readonly string[] {
  const rest = text.replaceAll(DENIED, '')
  return [...NEVER, DIAGNOSIS].flatMap((word) => word.exec(rest)?.[0] ?? [])
}

const pain = (part: Partial<PainReport>): PainReport => ({
  site: 'calf',
  side: 'left',
  during: 6,
  after: 5,
  nextMorning: 4,
  morningStiffnessMin: null,
  focalBone: false,
  limping: false,
  swelling: false,
  worseDuringRun: false,
  ...part,
})
const SIGNS = ['focalBone', 'limping', 'swelling', 'worseDuringRun'] as const

/** What a runner can report that must stop running and refer. */
const RED: readonly (readonly [string, readonly TrainingEvent[]])[] = [
  ...RED_FLAGS.map(
    (flag) => [`warning sign ${flag}`, [told(TODAY, { redFlags: [flag], id: flag })]] as const,
  ),
  ...PAIN_SITES.map(
    (site) =>
      [`pain 6 of 10, ${site}`, [told(TODAY, { pain: [pain({ site })], id: site })]] as const,
  ),
  ...SIGNS.map(
    (sign) =>
      [
        `pain 1 of 10, ${sign}`,
        [
          told(TODAY, {
            pain: [pain({ during: 1, after: 1, nextMorning: 0, [sign]: true })],
            id: sign,
          }),
        ],
      ] as const,
  ),
  [
    'pain that was amber three times',
    [-4, -2, 0].map((days) =>
      told(addDays(TODAY, days), {
        pain: [pain({ during: 4, after: 3, nextMorning: 0 })],
        id: `amber${days}`,
      }),
    ),
  ],
  [
    'chest symptoms',
    [
      {
        kind: 'illness',
        id: 'chest',
        day: TODAY,
        lastDay: null,
        symptoms: 'chest',
      } satisfies Illness,
    ],
  ],
]

describe.each(READERS)('for a reader in $locale', (reader) => {
  const { say } = textOf(reader)

  test.each(RED)('%s stops, refers, and says nothing beyond that', (_, events) => {
    const states = openStates(events, TODAY).filter(({ running }) => running === 'none')
    expect(states).not.toEqual([])
    for (const { what, means, ends } of states) {
      const whole = [what, means, ends].map(say).join(' ')
      expect(whole).toMatch(REFERS)
      expect(whole).toMatch(STOPS)
      expect(offences(whole)).toEqual([])
    }
    const sentences = asked(events)
    expect(sentences).not.toEqual([])
    for (const sentence of sentences) expect(offences(say(sentence))).toEqual([])
    expect(sentences.some((sentence) => REFERS.test(say(sentence)))).toBe(true)
  })

  test('the light of every red place says why, and nothing beyond that', () => {
    for (const [, events] of RED) {
      for (const event of events) {
        if (event.kind !== 'check-in') continue
        for (const place of event.pain) {
          const light = lightOfPlace(place, { events, today: TODAY })
          expect(light?.light).toBe('red')
          if (light !== null) expect(offences(say(light.why))).toEqual([])
        }
      }
    }
  })

  test('no rung of a way back names a complaint, a drug or what to eat', () => {
    for (const site of PAIN_SITES) {
      const injury: Injury = {
        kind: 'injury',
        id: site,
        day: TODAY,
        site,
        side: 'left',
        runFreeDays: 30,
        knownAndStable: false,
        morningStiffnessMin: null,
      }
      const state = ladderState(injury, [], TODAY)
      for (const rung of RUNGS.keys()) {
        const { allows, entry, exits, strength } = rungRules(rung, state)
        for (const line of [allows, entry, ...exits, strength, state.next])
          expect(offences(say(line))).toEqual([])
      }
    }
  })

  test('every text of the catalogue that sends to a clinician keeps to it', () => {
    // The name of the rule itself speaks of what it forbids.
    const sent = Object.entries(CATALOGUES[reader.locale]).filter(
      ([code, text]) => REFERS.test(text) && code !== 'invariant.38',
    )
    expect(sent.length).toBeGreaterThan(20)
    for (const [code, text] of sent) expect([code, offences(text)]).toEqual([code, []])
  })
})

/** What the rules say on the day: changes with their reasons, and advice. */
function asked(events: readonly TrainingEvent[]): readonly Message[] {
  const { changes, advice } = adaptOn(TODAY, events)
  return [...changes.map(({ reason }) => reason), ...advice.map(({ text }) => text)]
}

test('the test finds what it looks for', () => {
  expect(offences('It may be a stress fracture.')).toEqual(['fracture'])
  expect(offences('Take ibuprofen and eat more protein.')).toHaveLength(2)
  expect(offences('Bell Lap gives no diagnosis.')).toEqual([])
  expect(offences('Die Diagnose ist klar.')).toEqual(['Diagnos'])
})
