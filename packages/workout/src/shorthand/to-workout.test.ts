import type { Message } from '@bell-lap/units/message'
import { describe, expect, test } from 'vitest'
import { midMps } from '../step-size.ts'
import { contextFor } from '../testing/a-runner.ts'
import * as english from '../testing/english.ts'
import { SHORTHAND_CORPUS } from '../testing/shorthand-corpus.ts'
import { flattenSteps, stepDistanceM } from '../totals.ts'
import type { Step } from '../workout.ts'
import { readShorthand } from './read-shorthand.ts'
import { toWorkout } from './to-workout.ts'
import type { ReadWorkout } from './to-workout.ts'

const CONTEXT = contextFor(360)

function resolved(text: string, context = CONTEXT): ReadWorkout | { readonly cannot: Message } {
  const read = readShorthand(text)
  const session = read.kind === 'read' ? read.sessions[0] : undefined
  if (session?.kind !== 'run') throw new Error(`“${text}” is no run: ${JSON.stringify(read)}`)
  return toWorkout(session, context)
}

function workout(text: string): ReadWorkout {
  const read = resolved(text)
  if ('cannot' in read) throw new Error(read.cannot.code)
  return read
}

const steps = (text: string): Step[] => flattenSteps(workout(text).workout)
const sayStep = ({ intent, duration, cue }: Step): string => {
  const length =
    duration.kind === 'distance'
      ? `${Math.round(duration.distanceM)} m`
      : duration.kind === 'time'
        ? `${duration.timeS} s`
        : 'lap'
  return intent === 'work' ? length : `${length} ${cue === null ? intent : english.say(cue)}`
}
const said = (text: string) => steps(text).map(sayStep)
const speeds = (text: string) =>
  steps(text).flatMap((step) =>
    step.intent === 'work' && step.target.kind !== 'none' ? [midMps(step.target.band)] : [],
  )

describe('recoveries stand between repetitions and never after the last', () => {
  test('nested sets: three jogs of 200 in each set, 400 between the sets', () => {
    const set = ['200 m', '200 m jog', '200 m', '200 m jog', '200 m', '200 m jog', '200 m']
    expect(said('3 x (4 x 200m R) 200 jog, 400 between sets')).toEqual([
      ...set,
      '400 m jog',
      ...set,
      '400 m jog',
      ...set,
    ])
  })

  test('30 s inside and 3 min outside', () => {
    const one = ['400 m', '30 s stand', '200 m']
    expect(said('2 x (400, 200) 30"/3\'')).toEqual([...one, '180 s stand', ...one])
  })

  test('a ladder jogs as far as it ran', () => {
    expect(said('400-800-400 @ 5k-3k-5k equal jog')).toEqual([
      '400 m',
      '400 m jog',
      '800 m',
      '800 m jog',
      '400 m',
    ])
  })

  test('full recovery ends with the lap button', () => {
    expect(said('2x200 fast full rec')).toEqual([
      '200 m',
      'lap full recovery, lap when ready',
      '200 m',
    ])
  })

  test('a send-off leaves what the repetition leaves', () => {
    expect(said('2x400 @75 on 2:30')).toEqual(['400 m', '75 s rest, start every 2:30', '400 m'])
    expect(resolved('10x400 @ 90 on 80s')).toMatchObject({
      cannot: { code: 'shorthand.cannot.no-rest' },
    })
  })

  test('without a word the lap button ends it, and that is noted', () => {
    expect(said('2x400 R')).toEqual(['400 m', 'lap recovery, lap when ready', '400 m'])
    expect(workout('8x400 R').notes.map(english.say).join()).toMatch(/press lap/)
  })
})

describe('paces are those that were written', () => {
  test('a time of the repetition, within one per cent', () => {
    const [step] = steps('8x200 in 36 w/ 200 jog')
    expect(step?.target).toMatchObject({ kind: 'pace' })
    expect(speeds('8x200 in 36 w/ 200 jog')[0]).toBeCloseTo(200 / 36, 6)
  })

  test('a range stays the range', () => {
    const [step] = steps('8x200 (36-37)')
    expect(step?.target).toMatchObject({ band: { slowMps: 200 / 37, fastMps: 200 / 36 } })
  })

  test('descending: each its own time', () => {
    expect(speeds('3x1600 @ 5:40-35-30').map((mps) => Math.round(1600 / mps))).toEqual([
      340, 335, 330,
    ])
    expect(resolved('4x1600 @ 5:40-35-30 w/ 400 jog')).toMatchObject({
      cannot: { code: 'shorthand.cannot.times-for-repetitions' },
    })
  })

  test('a range of paces is one band, from the slower to the faster', () => {
    const text = '6x800 @ 3k-5k, 2 min jog'
    expect(english.titleText(workout(text).workout)).toBe('6 × 800 m at 3K to 5K pace')
    const [work] = steps(text).filter(({ intent }) => intent === 'work')
    expect(work?.target).toMatchObject({
      kind: 'pace',
      band: { slowMps: CONTEXT.paces['5K'].slowMps, fastMps: CONTEXT.paces['3K'].fastMps },
    })
  })

  test('progressive: from 3K pace to mile pace in even steps', () => {
    const all = speeds('12x400 @ 3k->mile')
    const { paces } = CONTEXT
    expect(all).toHaveLength(12)
    expect(all[0]).toBeCloseTo(midMps(paces['3K']), 6)
    expect(all.at(-1)).toBeCloseTo(midMps(paces.MI), 6)
    const gaps = all.slice(1).map((mps, i) => mps - (all[i] ?? 0))
    for (const gap of gaps) expect(gap).toBeCloseTo(gaps[0] ?? 0, 9)
  })

  test('goal mile is the goal and not today', () => {
    expect(speeds('6x400 @ goal mile')[0]).toBeCloseTo(midMps(CONTEXT.paces.GMI), 9)
  })

  test('a finish: the last two of five miles', () => {
    const [easy, fast] = steps('5 mi w/ last 2 @ MP')
    expect(easy === undefined ? 0 : stepDistanceM(easy)).toBeCloseTo(3 * 1609.344, 6)
    expect(fast?.target).toMatchObject({ symbol: 'M' })
    const [, byTime] = steps('5 mi w/ last 20 min @ MP')
    expect(byTime?.duration).toEqual({ kind: 'time', timeS: 1200 })
    expect(workout('5 mi w/ last 20 min @ MP').distanceM).toBeCloseTo(5 * 1609.344, -2)
    expect(resolved('5 mi w/ last 60 min @ MP')).toMatchObject({
      cannot: { code: 'shorthand.cannot.last-part' },
    })
  })

  test('no pace is no target, and that is noted', () => {
    const [step] = steps('8x400 w/ 200 jog')
    expect(step?.target.kind).toBe('none')
    expect(workout('8x400 w/ 200 jog').notes.map(english.say).join()).toMatch(/No pace/)
  })
})

describe('what it adds up to', () => {
  test('metres, minutes and fast metres', () => {
    const { distanceM, durationS, fastM } = workout(
      '2 km wu + 4 strides + 6x400 @ mile 200 jog + 2 km cd',
    )
    // 4 strides of 80 m with the walks back, 2400 fast, 1000 jogged.
    expect(fastM).toBeCloseTo(2400 + 320, 0)
    expect(distanceM).toBeGreaterThan(4000 + 2400 + 1000 + 320)
    expect(distanceM).toBeLessThan(8100)
    expect(durationS / 60).toBeGreaterThan(35)
    expect(durationS / 60).toBeLessThan(60)
  })

  test.each([
    ['45 easy', 'E', false],
    ["20' tempo", 'T', true],
    ['5x1k @ 5k 400 jog', 'V', true],
    ['6x400 @ mile 400 jog', 'R', true],
    ['4x300 @ 800 full rec', 'A', true],
    ['6 x 30s hills, jog down', 'H', true],
  ])('%s obeys the safety rules of family %s', (text, family, hard) => {
    expect(workout(text)).toMatchObject({ workout: { family }, hard })
  })

  test('on the road distances stay distances', () => {
    const read = resolved('6x400 @ mile 200 jog', contextFor(360, { place: 'road' }))
    if ('cannot' in read) throw new Error(read.cannot.code)
    expect(read.workout.place).toBe('road')
    expect(flattenSteps(read.workout).every(({ duration }) => duration.kind === 'distance')).toBe(
      true,
    )
  })

  test('every run of the corpus can be run', () => {
    for (const [typed] of SHORTHAND_CORPUS) {
      const read = readShorthand(typed)
      if (read.kind !== 'read') throw new Error(typed)
      for (const session of read.sessions) {
        if (session.kind !== 'run') continue
        const made = toWorkout(session, CONTEXT)
        if ('cannot' in made) throw new Error(`${typed}: ${made.cannot.code}`)
        expect(made.distanceM).toBeGreaterThan(500)
        expect(english.titleText(made.workout)).not.toMatch(/undefined|NaN/)
      }
    }
  })
})
