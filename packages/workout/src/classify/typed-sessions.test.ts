import { describe, expect, test } from 'vitest'
import { buildSession } from '../library/build-session.ts'
import { SESSION_IDS, sessionSpec } from '../library/sessions.ts'
import { printShorthand } from '../shorthand/print-shorthand.ts'
import { readForRunner } from '../shorthand/read-for-runner.ts'
import { contextFor } from '../testing/a-runner.ts'
import { writtenForm } from '../testing/written-form.ts'
import { classify } from './classify.ts'

/** No words for drills inside repetitions, and for the openers of a day. */
const WITHOUT_WORDS = ['W1', 'N5', 'H4']
const RUNNERS = [250, 360, 660]

describe.each(SESSION_IDS.filter((id) => !WITHOUT_WORDS.includes(id)))('%s', (id) => {
  test('has the same traits when its printed form is typed', () => {
    for (const mileTimeS of RUNNERS) {
      for (const place of ['track', 'road', 'any'] as const) {
        for (const level of [0, 0.5, 1]) {
          const context = contextFor(mileTimeS, { place, maximumSprintMps: null })
          const workout = buildSession(id, context, level)
          const written = writtenForm(workout, { ...context, place: workout.place })
          if (written === null) throw new Error('no words')
          const text = printShorthand([written])
          const read = readForRunner(text, context, true)
          const [session] = read.kind === 'read' ? read.sessions : []
          if (session?.kind !== 'run' || session.read === null)
            throw new Error(`“${text}” is not read: ${JSON.stringify(read)}`)
          const { sometimes } = sessionSpec(id)
          const known = (of: Parameters<typeof classify>[0]) =>
            [...classify(of)].filter((trait) => !sometimes.includes(trait))
          expect({ text, traits: known(session.read.workout) }).toEqual({
            text,
            traits: known(workout),
          })
          expect({ text, hard: session.read.hard }).toEqual({ text, hard: sessionSpec(id).hard })
        }
      }
    }
  })
})
