import { verbatim } from '@bell-lap/units/message'
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
      readonly sessions: readonly {
        readonly workout: Workout
        readonly why: string
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
    expect(session?.why).toBe(OLD.plan.weeks[0]?.sessions[0]?.why)
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
    expect(session?.progression).toMatchObject({ before: verbatim('3 × 5 min'), text: 'More.' })
    expect(read.plan.notes).toEqual(OLD.plan.notes)
  })

  test('is stored in the new form from then on, and read back unchanged', () => {
    expect(readStored(writeStored(read))).toEqual(read)
  })
})
