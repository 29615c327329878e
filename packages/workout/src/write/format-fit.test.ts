import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { buildSession } from '../library/build-session.ts'
import { SESSION_IDS } from '../library/sessions.ts'
import { contextFor } from '../testing/a-runner.ts'
import { say } from '../testing/english.ts'
import { flattenSteps } from '../totals.ts'
import type { Place, Workout } from '../workout.ts'
import { fitWorkout } from './fit-workout.ts'
import { formatFit, formatFits, WATCH_FORMATS } from './format-fit.ts'
import { heartBands } from './heart-bands.ts'
import { zwo } from './zwo.ts'

const HEART = heartBands({ thresholdBpm: 170, maximumBpm: 188 })

const build = (id: string, place: Place = 'track') =>
  buildSession(id, contextFor(330, { place }), 0.5)
const R3 = build('R3')
const lossesOf = (workout: Workout, format: (typeof WATCH_FORMATS)[number], heart = false) =>
  formatFit(workout, format, heart ? HEART : null).losses.map(say)

describe('a track session', () => {
  test('is exact for a watch, and has losses in Zwift', () => {
    expect(formatFits(R3, null).map(({ format, fits }) => `${format} ${fits}`)).toEqual([
      'fit exact',
      'intervals exact',
      'apple exact',
      'zwo degraded',
      'text exact',
    ])
    expect(lossesOf(R3, 'zwo')).toEqual([
      '5 steps that end with the lap button get a fixed length.',
      '6 steps in seconds are converted to metres at your pace.',
      '7 pace ranges become a single speed.',
      '6 steps by effort get a speed.',
    ])
  })
})

test('hills lose their grade where no note can say it', () => {
  const hill = build('H1', 'hill')
  expect(formatFit(hill, 'fit', null).fits).toBe('exact')
  for (const format of ['intervals', 'apple', 'zwo'] as const)
    expect(lossesOf(hill, format)).toContain('The grades of 8 steps are not in the file.')
})

test('heart rates stay on a watch, become shares on intervals.icu and speeds in Zwift', () => {
  const easy = build('E2', 'road')
  expect(lossesOf(easy, 'fit', true)).toEqual([])
  expect(lossesOf(easy, 'apple', true)).toEqual([])
  expect(lossesOf(easy, 'intervals', true)).toEqual([
    'A heart rate is sent as a share of the value that is set on intervals.icu.',
  ])
  expect(lossesOf(easy, 'zwo', true)).toEqual(['A step by heart rate gets a speed instead.'])
})

test('many sets are nested repeats in FIT, and too many steps have no file', () => {
  const [easy] = flattenSteps(build('E2', 'road'))
  if (easy === undefined) throw new Error('an easy run has a step')
  const set = { kind: 'repeat', times: 3, steps: [easy, easy] } as const
  const nested = { ...R3, elements: [{ kind: 'repeat', times: 20, steps: [set, easy] }] } as const
  expect(formatFit(nested, 'fit', null)).toMatchObject({ fits: 'degraded' })
  const long = { ...R3, elements: Array.from({ length: 51 }, () => easy) }
  expect(formatFit(long, 'fit', null)).toMatchObject({
    fits: 'unsupported',
    losses: [{ code: 'no-file.too-many-steps' }],
  })
  const empty = { ...R3, elements: [] }
  expect(formatFits(empty, null).map(({ fits }) => fits)).toEqual([
    ...Array.from({ length: 4 }, () => 'unsupported'),
    'exact',
  ])
})

test('says of every session of the library what its files say themselves', () => {
  for (const id of SESSION_IDS) {
    for (const place of ['track', 'road', 'treadmill', 'hill'] as const) {
      const workout = build(id, place)
      const file = fitWorkout(workout, { serial: 1, createdAtS: 1, heart: null, say })
      expect(file.ok && !file.nested).toBe(formatFit(workout, 'fit', null).fits === 'exact')
      const counted = zwo(workout, 4.9, say)
      const codes = ['loss.lap-button', 'loss.metres-as-seconds', 'loss.seconds-as-metres']
      const converted = formatFit(workout, 'zwo', null)
        .losses.filter(({ code }) => codes.includes(code))
        .reduce((sum, { values }) => sum + Number(values['count']), 0)
      expect([id, place, counted.ok && counted.converted]).toEqual([id, place, converted])
    }
  }
})

test('the table of the documentation says the same', () => {
  const rows = [
    ['Easy run, by pace', build('E2', 'road'), false],
    ['Easy run, by heart rate', build('E2', 'road'), true],
    ['Repetitions on the track', R3, false],
    ['Hill repetitions', build('H1', 'hill'), false],
    ['Drills', build('D1', 'road'), false],
  ] as const
  const table = rows.map(([name, workout, heart]) => {
    const classes = formatFits(workout, heart ? HEART : null).map(({ fits }) => fits)
    return `| ${[name, ...classes].join(' | ')} |`
  })
  const docs = join(import.meta.dirname, '..', '..', '..', '..', 'docs', 'using', 'devices.md')
  const text = readFileSync(docs, 'utf8')
  for (const row of table) expect(text).toContain(row)
})
