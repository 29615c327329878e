import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { LOCALES } from '@bell-lap/text/locale'
import { CATALOGUES } from '@bell-lap/text/text-of'
import { addDays } from '@bell-lap/units/calendar-day'
import type { Message } from '@bell-lap/units/message'
import { describe, expect, test } from 'vitest'
import { PAIN_SITES, RED_FLAGS } from '../model/training-event.ts'
import type { PainReport, TrainingEvent } from '../model/training-event.ts'
import type { PlannedSession } from '../model/plan.ts'
import { sessionsOf } from '../model/with-sessions.ts'
import { asDone, livedPlan, told } from '../testing/lived-plan.ts'
import { abilityFor } from '../testing/runners.ts'
import { saidToThree } from '../testing/three-readers.ts'
import { openStates } from './open-states.ts'
import { placeOf } from './pain-light.ts'
import { LADDER_KINDS } from './ladder-kind.ts'
import { ladderState, RUNGS } from './return-ladder.ts'
import { rungRules } from './rung-rules.ts'
import { describeRedFlag } from './rules/red-flags.ts'
import { RULES } from './rules/rules.ts'
import { situationOf } from './situation.ts'

const FOLDERS = ['adapt', 'edit', 'match', 'race-day'].map((name) =>
  join(import.meta.dirname, '..', name),
)
const CODE =
  /(['`])((?:adapt|reason|back|told|state|illness|ladder|limit|pain|red-flag|edit|pacing|rule)\.[a-z\d.$\w{}-]+)\1/g
/** What the codes with a part that varies can be. */
const VARYING: Readonly<Record<string, readonly string[]>> = {
  'rule.${id}.name': RULES.map(({ id }) => `rule.${id}.name`),
  'rule.${id}.condition': RULES.map(({ id }) => `rule.${id}.condition`),
  'rule.${id}.action': RULES.map(({ id }) => `rule.${id}.action`),
  'red-flag.${flag}': RED_FLAGS.map((flag) => `red-flag.${flag}`),
  'pain.site.${site}': PAIN_SITES.map((site) => `pain.site.${site}`),
  'back.${kind}-over': ['back.away-over', 'back.busy-over'],
  ...Object.fromEntries(
    ['what', 'means', 'ends'].map((part) => [
      `state.\${kind}.${part}`,
      [`state.away.${part}`, `state.busy.${part}`],
    ]),
  ),
  ...Object.fromEntries(
    ['limit.illness', 'state.illness.what', 'state.recovering.what'].map((start) => [
      `${start}.\${${start === 'limit.illness' ? 'illness.symptoms' : 'symptoms'}}`,
      ['above-neck', 'fever', 'stomach', 'chest'].map((symptoms) => `${start}.${symptoms}`),
    ]),
  ),
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return filesIn(path)
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.test.ts') ? [path] : []
  })
}

function codesIn(path: string): readonly string[] {
  return [...readFileSync(path, 'utf8').matchAll(CODE)].flatMap(([, , code = '']) =>
    code.includes('$') ? (VARYING[code] ?? [code]) : [code],
  )
}

describe('every code of these folders', () => {
  const codes = new Set(FOLDERS.flatMap(filesIn).flatMap(codesIn))

  test('is found in the source', () => {
    expect(codes.size).toBeGreaterThan(250)
  })

  test.each(LOCALES)('has a text in %s', (locale) => {
    expect([...codes].filter((code) => !Object.hasOwn(CATALOGUES[locale], code))).toEqual([])
  })
})

/** Week 4 is a week of first 200s with two hard days: Tuesday w4-quality-1, Thursday w4-quality-2. */
const { plan, request, runUntil, session } = livedPlan({ availability: { gym: true } })
const MONDAY = plan.weeks[4]?.startDay ?? ''
const day = (after: number) => addDays(MONDAY, after)
const TUESDAY = day(1)
const pain = (parts: Partial<PainReport>): PainReport => ({
  site: 'achilles',
  side: 'left',
  during: 0,
  after: 0,
  nextMorning: 0,
  morningStiffnessMin: null,
  focalBone: false,
  limping: false,
  swelling: false,
  worseDuringRun: false,
  ...parts,
})
const reps = (id: string, parts: object) => asDone(session(id), parts)
const sick = (symptoms: 'above-neck' | 'fever' | 'stomach' | 'chest', lastDay: string | null) =>
  ({ kind: 'illness', id: `ill-${symptoms}`, day: MONDAY, lastDay, symptoms }) as const
const result = (mileTimeS: number, confirmed: boolean) =>
  ({
    kind: 'result',
    id: 'result',
    day: MONDAY,
    name: 'Club race',
    ability: abilityFor(mileTimeS),
    confirmed,
  }) as const
const heat = (wbgtC: number) => ({ kind: 'heat', id: 'heat', day: TUESDAY, wbgtC }) as const
const conditions = (what: 'air' | 'ice' | 'lightning') =>
  ({ kind: 'bad-conditions', id: what, day: TUESDAY, what }) as const
const INJURY = {
  kind: 'injury',
  id: 'injury',
  day: MONDAY,
  site: 'calf',
  side: 'right',
  runFreeDays: 20,
  knownAndStable: false,
  morningStiffnessMin: null,
} as const
const slow = { count: 6, fasterBy: 0, slowShare: 0.8 }
const fast = { count: 6, fasterBy: 0.04, slowShare: 0 }
const mile = plan.goal.raceDay ?? plan.raceDay
const hrv = Array.from({ length: 50 }, (_, ago): TrainingEvent =>
  told(addDays(TUESDAY, -ago), { id: `hrv-${ago}`, rmssdMs: ago < 6 ? 20 : 60 + (ago % 3) }),
)

const mileSessions = sessionsOf(plan).filter(
  ({ workout, role }) => role === 'quality' && workout.family === 'R',
)
const changed = mileSessions.slice(0, 2)
const formChanged = sessionsOf(plan)
  .filter((one) => one.day <= (changed[1]?.day ?? ''))
  .map((one) => asDone(one, { formBreakdown: changed.includes(one) ? 3.4 : null }))
/** A mile session that asks for a step more than the two before it. */
const raised = mileSessions.findLastIndex(({ progression }) => progression?.step === 'raised')
const [stepBefore, lastStep, step] = mileSessions.slice(raised - 2, raised + 1)
if (stepBefore === undefined || lastStep === undefined || step === undefined)
  throw new Error('no mile session asks for a step more')
const beforeStep = addDays(step.day, -1)
const brokenOff = (one: PlannedSession) =>
  asDone(one, { reps: { count: 1, fasterBy: 0, slowShare: 0 } })

/** Mornings on which each rule has something to say. */
const MORNINGS: Readonly<Record<string, readonly (readonly [string, readonly TrainingEvent[]])[]>> =
  {
    A1: [[day(3), runUntil(day(3), ['w4-easy-1'])]],
    A2: [[day(2), runUntil(day(2), ['w4-quality-1'])]],
    A3: [[day(5), runUntil(day(5), ['w4-quality-1', 'w4-quality-2'])]],
    A4: [5, 10, 20, 40].map((days) => [day(days + 1), runUntil(MONDAY)] as const),
    A5: [
      [
        day(4),
        [
          ...runUntil(day(4), ['w4-quality-1', 'w4-quality-2']),
          reps('w4-quality-1', { reps: fast, effortCr10: 1 }),
          reps('w4-quality-2', { reps: fast, effortCr10: 1 }),
        ],
      ],
    ],
    A6: [
      [
        day(2),
        [
          ...runUntil(day(2), ['w4-quality-1']),
          reps('w4-quality-1', { reps: fast, effortCr10: 10 }),
        ],
      ],
    ],
    A7: [[day(2), [...runUntil(day(2), ['w4-quality-1']), reps('w4-quality-1', { reps: slow })]]],
    A8: [
      [
        day(4),
        [
          ...runUntil(day(4), ['w4-quality-1', 'w4-quality-2']),
          reps('w4-quality-1', { reps: slow }),
          reps('w4-quality-2', { reps: slow }),
        ],
      ],
    ],
    A9: [
      [TUESDAY, [result(request.ability.mileTimeS * 0.99, false)]],
      [TUESDAY, [result(request.ability.mileTimeS * 0.93, false)]],
      [TUESDAY, [result(request.ability.mileTimeS * 0.93, true)]],
    ],
    A10: [[TUESDAY, [sick('above-neck', null)]]],
    A11: (['fever', 'stomach', 'chest'] as const).flatMap((symptoms) => [
      [TUESDAY, [sick(symptoms, null)]] as const,
      [TUESDAY, [sick(symptoms, day(2))]] as const,
    ]),
    A12: [
      [TUESDAY, [told(TUESDAY, { sleepHours: 5.5 })]],
      [TUESDAY, [0, 1, 2].map((ago) => told(addDays(TUESDAY, -ago), { sleepHours: 5 }))],
    ],
    A13: [
      [TUESDAY, hrv],
      [TUESDAY, hrv.filter(({ id }) => !['hrv-3', 'hrv-4', 'hrv-5'].includes(id))],
    ],
    A14: [[TUESDAY, [told(TUESDAY, { soreness: 6 })]]],
    A15: [
      [TUESDAY, [told(TUESDAY, { pain: [pain({ during: 4 })] })]],
      [TUESDAY, [told(TUESDAY, { pain: [pain({ during: 7, side: 'both' })] })]],
      [TUESDAY, [told(TUESDAY, { pain: [pain({ site: 'shin', focalBone: true })] })]],
      [TUESDAY, [INJURY]],
    ],
    A16: [[addDays(changed[1]?.day ?? '', 1), formChanged]],
    A17: [24, 29, 33].map((wbgtC) => [TUESDAY, [heat(wbgtC)]] as const),
    A18: (['air', 'ice', 'lightning'] as const).map(
      (what) => [TUESDAY, [conditions(what)]] as const,
    ),
    A19: [true, false].map(
      (eastward) =>
        [TUESDAY, [{ kind: 'travel', id: 'trip', day: TUESDAY, timeZones: 6, eastward }]] as const,
    ),
    A20: [[TUESDAY, [told(TUESDAY, { stress: 9 })]]],
    A21: [
      [
        TUESDAY,
        [
          ...runUntil(MONDAY),
          asDone(session('w4-quality-1'), {
            id: 'far',
            day: MONDAY,
            sessionId: null,
            distanceM: 30_000,
          }),
        ],
      ],
    ],
    A22: [
      [
        TUESDAY,
        [
          ...runUntil(MONDAY),
          asDone(session('w4-quality-1'), { id: 'hard', day: MONDAY, sessionId: null, hard: true }),
        ],
      ],
    ],
    A23: [[day(14), runUntil(addDays(MONDAY, -14))]],
    A24: [
      [TUESDAY, [told(TUESDAY, { redFlags: ['chest-pain', 'dark-urine'] })]],
      [TUESDAY, [told(TUESDAY, { redFlags: ['night-pain'] })]],
    ],
    A25: [
      [TUESDAY, [{ kind: 'race-moved', id: 'moved', day: TUESDAY, raceDay: addDays(mile, 7) }]],
      ...(['B', 'C'] as const).map(
        (priority) =>
          [
            TUESDAY,
            [
              {
                kind: 'race-added',
                id: 'added',
                day: TUESDAY,
                raceDay: day(12),
                distanceM: 800,
                name: 'Club race',
                priority,
              },
            ],
          ] as const,
      ),
    ],
    A26: [
      [
        day(2),
        [
          ...runUntil(addDays(MONDAY, -10)),
          {
            kind: 'device-gap',
            id: 'gap',
            day: addDays(MONDAY, -10),
            lastDay: addDays(MONDAY, -1),
          },
        ],
      ],
    ],
    P1: [
      [beforeStep, [...runUntil(beforeStep, [lastStep.id]), brokenOff(lastStep)]],
      [
        beforeStep,
        [
          ...runUntil(beforeStep, [lastStep.id, stepBefore.id]),
          brokenOff(stepBefore),
          brokenOff(lastStep),
        ],
      ],
      [
        beforeStep,
        runUntil(
          beforeStep,
          mileSessions.slice(1, raised).map(({ id }) => id),
        ),
      ],
    ],
    S1: [
      [TUESDAY, [told(TUESDAY, { pain: [pain({ during: 4 })] })]],
      [TUESDAY, [sick('fever', null)]],
      [TUESDAY, [sick('above-neck', null)]],
      [TUESDAY, [INJURY]],
      [day(13), runUntil(MONDAY)],
    ],
    S2: [[TUESDAY, [INJURY]]],
    absence: [[MONDAY, [{ kind: 'away', id: 'trip', day: TUESDAY, lastDay: day(3) }]]],
    'easier-version': [
      [TUESDAY, [{ kind: 'too-tired', id: 'tired', day: TUESDAY, sessionId: 'w4-quality-1' }]],
    ],
  }

describe('a rule says what it found, in each language and unit', () => {
  test('and none is left out here', () => {
    expect(Object.keys(MORNINGS).sort()).toEqual(RULES.map(({ id }) => id).sort())
  })

  test.each(RULES.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
    for (const text of [rule.name, rule.condition, rule.action]) saidToThree(text)
    for (const [today, events] of MORNINGS[id] ?? []) {
      const found = rule.find(
        situationOf(plan, request, { events, abilityNow: abilityFor(350) }, today),
      )
      expect(found.length, `${id} on ${today}`).toBeGreaterThan(0)
      for (const { sentence, advice } of found) {
        const { british, german } = saidToThree(sentence)
        expect(german).not.toBe(british)
        if (advice !== null) saidToThree(advice.text)
      }
    }
  })

  test('a break in miles, whole units, and a run in miles', () => {
    const say = (id: string): Message => {
      const [[today, events] = ['', []]] = MORNINGS[id] ?? []
      const rule = RULES.find((one) => one.id === id)
      return rule?.find(situationOf(plan, request, { events }, today))[0]?.sentence as Message
    }
    expect(saidToThree(say('A26'))).toEqual({
      british:
        'There are no recordings for 10 days. The plan assumes that you ran about as much as before, and holds the next week to 90 % of your usual 45 km. Did you run?',
      american:
        'There are no recordings for 10 days. The plan assumes that you ran about as much as before, and holds the next week to 90% of your usual 28 mi. Did you run?',
      german:
        'Seit 10 Tagen gibt es keine Aufzeichnungen. Der Plan nimmt an, dass du etwa so viel gelaufen bist wie zuvor, und hält die nächste Woche auf 90 % deiner üblichen 45 km. Bist du gelaufen?',
    })
    expect(saidToThree(say('A21')).american).toContain('Your run of 18.6 mi was')
  })
})

describe('what is open says what it is, what it means and how it ends', () => {
  const reports: readonly TrainingEvent[] = [
    told(TUESDAY, { redFlags: [...RED_FLAGS] }),
    told(TUESDAY, { redFlags: ['medication'] }),
    ...PAIN_SITES.map((site) => told(TUESDAY, { pain: [pain({ site, during: 4 })] })),
    told(TUESDAY, { pain: [pain({ during: 8, side: 'right' })] }),
    told(TUESDAY, { pain: [pain({ focalBone: true })] }),
    ...(['above-neck', 'fever', 'stomach', 'chest'] as const).flatMap((symptoms) => [
      sick(symptoms, null),
      sick(symptoms, day(3)),
      sick(symptoms, MONDAY),
    ]),
    INJURY,
    { ...INJURY, day: day(9) },
    { kind: 'away', id: 'trip', day: MONDAY, lastDay: day(4) },
    { kind: 'busy', id: 'work', day: MONDAY, lastDay: day(4) },
  ]

  test.each(reports.map((event, i) => [`${i} ${event.kind}`, event] as const))('%s', (_, event) => {
    const states = openStates([event], TUESDAY)
    expect(states).toHaveLength(1)
    for (const { what, means, ends } of states)
      for (const text of [what, means, ends]) saidToThree(text)
  })

  test('the steps of the way back and what comes next', () => {
    for (const { name, about } of RUNGS) for (const text of [name, about]) saidToThree(text)
    for (const kind of LADDER_KINDS) {
      for (const rung of RUNGS.keys()) {
        const { allows, entry, exits, strength } = rungRules(rung, { kind, injury: INJURY })
        for (const text of [allows, entry, ...exits, strength]) saidToThree(text)
      }
    }
    RUNGS.forEach((_, rung) => {
      const set = { kind: 'rung-set', id: 'set', day: MONDAY, injuryId: INJURY.id, rung } as const
      const runs = Array.from({ length: 4 }, (__, i) =>
        told(day(i + 1), { effortCr10: 3, pain: [pain({ site: 'calf', side: 'right' })] }),
      )
      const back = told(day(6), { pain: [pain({ site: 'calf', side: 'right', during: 7 })] })
      const worse = told(day(7), { pain: [pain({ site: 'calf', side: 'right', nextMorning: 4 })] })
      for (const events of [[set], [set, ...runs], [set, ...runs, back, worse]]) {
        const { next, steps } = ladderState(INJURY, [INJURY, ...events], day(8))
        saidToThree(next)
        for (const { why } of steps) saidToThree(why)
      }
    })
  })

  test('places and warning signs', () => {
    for (const site of PAIN_SITES)
      for (const side of ['left', 'right', 'both'] as const) saidToThree(placeOf({ site, side }))
    for (const flag of RED_FLAGS) saidToThree(describeRedFlag(flag))
    expect(saidToThree(placeOf({ site: 'thigh-back', side: 'left' }))).toEqual({
      british: 'left back of the thigh',
      american: 'left back of the thigh',
      german: 'Oberschenkel hinten links',
    })
  })
})
