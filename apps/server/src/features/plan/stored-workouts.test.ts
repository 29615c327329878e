import { verbatim } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { nameOfStep } from '@bell-lap/workout/describe/step'
import { flattenSteps } from '@bell-lap/workout/totals'
import type { WorkDone } from '@bell-lap/plan/model/work-done'
import type { Workout } from '@bell-lap/workout/workout'
import { plainText } from '@bell-lap/workout/write/plain-text'
import { describe, expect, test } from 'vitest'
import { say, titleText } from '../../testing/title-text.ts'
import { readStored, writeStored } from './stored-workouts.ts'

/** A workout as version 1 stored it: English words in the middle of the steps. */
function oldWorkout(title: string) {
  const step = (intent: string, cue: string | null, more: object) => ({
    kind: 'step',
    intent,
    target: { kind: 'none', speedMps: 1.4 },
    cue,
    gradePct: null,
    ...more,
  })
  const rep = step('work', 'at threshold to 10K pace', {
    duration: { kind: 'distance', distanceM: 400 },
    target: { kind: 'pace', symbol: 'T', band: { slowMps: 3.6, fastMps: 3.8 } },
  })
  const drill = step('drill', 'Skip-A 2 × 15 m, walk back', {
    duration: { kind: 'open', expectedS: 75 },
  })
  const stand = step('rest', 'stand', { duration: { kind: 'time', timeS: 30 } })
  return {
    sessionId: 'T4',
    family: 'T',
    name: 'Threshold 400s',
    title,
    purpose: 'threshold with faster legs',
    place: 'track',
    elements: [drill, { kind: 'repeat', times: 11, steps: [rep, stand] }, rep],
    expectedCr10: 6,
    abortRule: 'Stop if anything hurts.',
  }
}

const OLD = {
  plan: {
    weeks: [
      {
        focus: 'Base and strength.',
        strength: [{ exercises: [{ name: 'Squat', dose: '3 × 6', loads: ['knee'] }] }],
        sessions: [
          {
            id: 'w1-q1',
            workout: oldWorkout('12 × 400 m at threshold to 10K pace'),
            easier: oldWorkout('8 × 400 m at threshold to 10K pace'),
            why: 'At 6:00 for the mile most of the work is aerobic.',
            progression: { step: 'raised', lever: 'more-work', before: '3 × 5 min', text: 'More.' },
          },
        ],
      },
    ],
    notes: [{ code: 'x', text: 'Bent.' }],
  },
  request: {
    history: {
      workDone: [
        { day: '2026-05-01', kind: 'T at T', dose: {}, went: 'poorly', text: '3 × 5 min' },
      ],
    },
  },
  movedIds: [],
}

interface Read {
  readonly plan: {
    readonly weeks: readonly {
      readonly focus: Message
      readonly strength: readonly { readonly exercises: readonly object[] }[]
      readonly sessions: readonly {
        readonly workout: Workout
        readonly why: Message
        readonly progression: object
      }[]
    }[]
    readonly notes: readonly object[]
  }
  readonly request: { readonly history: { readonly workDone: readonly WorkDone[] } }
}

describe('a plan that an older version stored', () => {
  const read = readStored(JSON.stringify(OLD)) as Read
  const session = read.plan.weeks[0]?.sessions[0]

  test('is shown as it was', () => {
    expect(titleText(session?.workout)).toBe('12 × 400 m at threshold to 10K pace')
    expect(session?.why).toEqual(verbatim('At 6:00 for the mile most of the work is aerobic.'))
    const text = session === undefined ? '' : plainText(session.workout, say)
    expect(text).toContain('Skip-A 2 × 15 m, walk back')
    expect(text).toContain('12 ×\n  400 m at threshold to 10K pace, 1:45–1:52')
    expect(text).toContain('between: 30 s stand')
  })

  test('has the short names of its steps on the watch', () => {
    const steps = session === undefined ? [] : flattenSteps(session.workout)
    expect(steps.slice(0, 3).map((step) => say(nameOfStep(step)))).toEqual([
      'Skip-A',
      'Threshold',
      'Stand',
    ])
  })

  test('keeps what was run, and what sessions were measured against, in its words', () => {
    expect(read.request.history.workDone[0]).toEqual({
      day: '2026-05-01',
      kind: 'T at T',
      dose: {},
      went: 'poorly',
      title: verbatim('3 × 5 min'),
    })
    expect(session?.progression).toMatchObject({
      before: verbatim('3 × 5 min'),
      text: verbatim('More.'),
    })
  })

  test('keeps its sentences as the words they were', () => {
    expect(read.plan.notes).toEqual([{ code: 'x', text: verbatim('Bent.') }])
    expect(read.plan.weeks[0]?.focus).toEqual(verbatim('Base and strength.'))
    expect(read.plan.weeks[0]?.strength[0]?.exercises).toEqual([
      { name: verbatim('Squat'), dose: verbatim('3 × 6'), loads: ['knee'] },
    ])
  })

  test('of version 2 keeps its messages and has its sentences as words', () => {
    const titled = { sessionId: 'R1', title: { code: 'title.work', values: {} } }
    const second = {
      version: 2,
      plan: {
        weeks: [
          {
            focus: 'Taper.',
            sessions: [
              { workout: titled, why: 'Little and at race speed.' },
              { workout: titled, why: { code: 'joined', values: { parts: ['Shorter.'] } } },
            ],
          },
        ],
      },
    }
    expect(readStored(JSON.stringify(second))).toEqual({
      plan: {
        weeks: [
          {
            focus: verbatim('Taper.'),
            sessions: [
              { workout: titled, why: verbatim('Little and at race speed.') },
              { workout: titled, why: { code: 'joined', values: { parts: ['Shorter.'] } } },
            ],
          },
        ],
      },
    })
  })

  test('is stored in the new form from then on, and read back unchanged', () => {
    expect(readStored(writeStored(read))).toEqual(read)
  })
})
