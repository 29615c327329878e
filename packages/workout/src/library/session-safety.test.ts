import { describe, expect, test } from 'vitest'
import { contextFor } from '../testing/a-runner.ts'
import { fastMetres, flattenSteps, workBouts } from '../totals.ts'
import type { Workout } from '../workout.ts'
import { buildSession } from './build-session.ts'
import { SESSION_IDS, sessionSpec } from './sessions.ts'

const SIX_MINUTES = 360

function build(id: string, change: Parameters<typeof contextFor>[1] = {}, level = 0.5): Workout {
  return buildSession(id, contextFor(SIX_MINUTES, change), level)
}

describe('safety of the sessions', () => {
  const needsBoth = SESSION_IDS.filter((id) => sessionSpec(id).traits.includes('needs-warm-up'))
  test.each(needsBoth)('%s has a warm-up before and a cool-down after', (id) => {
    const steps = flattenSteps(build(id))
    expect(steps[0]?.intent).toBe('warmup')
    expect(steps.at(-1)?.intent).toBe('cooldown')
  })

  test('recovery is long enough for the family, also for slow runners', () => {
    const ratio = (id: string) => (id.startsWith('R') ? 1 : 4)
    const families = SESSION_IDS.filter((id) => /^[RA]/.test(id))
    const checked = families.filter((id) => !sessionSpec(id).sometimes.includes('short-rest'))
    const short: string[] = []
    for (const id of checked) {
      for (const mileTimeS of [240, 360, 540, 720]) {
        for (const place of ['track', 'road', 'treadmill'] as const) {
          for (const level of [0, 0.5, 1]) {
            const bouts = workBouts(buildSession(id, contextFor(mileTimeS, { place }), level))
            const tooShort = bouts.some(
              ({ recoveryS, workS }) => recoveryS !== null && recoveryS < ratio(id) * workS - 0.5,
            )
            if (tooShort) short.push(`${id} ${mileTimeS} ${place} ${level}`)
          }
        }
      }
    }
    expect(short).toEqual([])
  })

  test('short rest is only where the library prints it', () => {
    const short = SESSION_IDS.filter((id) => sessionSpec(id).sometimes.includes('short-rest'))
    expect(short).toEqual(['R4', 'R6', 'R9', 'A4', 'B5'])
  })

  test('flying sprints have three minutes or more between them', () => {
    for (const id of ['X1', 'N3']) {
      const bouts = workBouts(build(id))
      for (const bout of bouts.slice(0, -1)) expect(bout.recoveryS).toBeGreaterThanOrEqual(180)
    }
  })

  test('no speed but a sprint above 0.95 of top speed, and 0.85 on a treadmill', () => {
    const maximumSprintMps = 5
    const tooFast: string[] = []
    // The step test sets its own speeds, by the km/h.
    for (const id of SESSION_IDS.filter((each) => each !== 'X6')) {
      for (const place of ['track', 'treadmill'] as const) {
        const workout = build(id, { maximumSprintMps, place })
        for (const { target } of flattenSteps(workout)) {
          if (target.kind === 'none') continue
          const outdoors = target.symbol === 'MAX' ? 1 : 0.95
          const share = workout.place === 'treadmill' ? 0.85 : outdoors
          if (target.band.fastMps > maximumSprintMps * share + 1e-9) tooFast.push(id)
        }
      }
    }
    expect(tooFast).toEqual([])
  })

  test.each(['H1', 'H2', 'H3', 'A5', 'T8', 'V6'])('%s climbs by effort', (id) => {
    const climbs = flattenSteps(build(id)).filter((step) => (step.gradePct ?? 0) >= 3)
    expect(new Set(climbs.map((step) => step.target.kind))).toEqual(new Set(['effort']))
  })

  test('uphill reps at mile effort are too slow on the ground to be fast metres', () => {
    const climbs = flattenSteps(build('H1')).filter((step) => step.intent === 'work')
    expect(climbs).toHaveLength(8)
    expect(fastMetres(climbs, 1609.344 / SIX_MINUTES)).toBe(0)
  })
})

describe('twins for other places', () => {
  test('on the road reps go by time in whole 5 s', () => {
    // What stays a distance is a test, a long rep of road sessions, or a few metres of sprinting.
    const byTime = SESSION_IDS.filter((id) => !/^[XBEL]|^T3$|^N/.test(id))
    const byDistance = byTime.filter((id) =>
      flattenSteps(build(id, { place: 'road' })).some(
        ({ intent, duration }) => intent === 'work' && duration.kind === 'distance',
      ),
    )
    expect(byDistance).toEqual([])
    const rep = flattenSteps(build('R1', { place: 'road' })).find((step) => step.intent === 'work')
    expect(rep?.duration).toEqual({ kind: 'time', timeS: 45 })
  })

  test('on a treadmill everything runs at 1 %, hills keep theirs', () => {
    const flat = flattenSteps(build('V1', { place: 'treadmill' })).filter(
      (s) => s.intent === 'work',
    )
    expect(new Set(flat.map((step) => step.gradePct))).toEqual(new Set([1]))
    const hill = build('H2', { place: 'treadmill' })
    expect(hill.place).toBe('treadmill')
    expect(
      flattenSteps(hill)
        .filter((s) => s.intent === 'work')
        .map((s) => s.gradePct),
    ).toContain(5)
  })

  test('by effort, mile reps have a band 4 % either side', () => {
    const rep = flattenSteps(build('R3', { byEffort: true })).find((step) => step.intent === 'work')
    const mile = 1609.344 / SIX_MINUTES
    expect(rep?.target).toMatchObject({
      kind: 'effort',
      band: { slowMps: expect.closeTo(mile * 0.96, 6), fastMps: expect.closeTo(mile * 1.04, 6) },
    })
  })
})
