import { verbatim } from '@bell-lap/units/message'
import { buildSession, easierVersion } from '@bell-lap/workout/library/build-session'
import { SESSION_IDS } from '@bell-lap/workout/library/sessions'
import { describeBelt, describeSplits, describeTarget } from '@bell-lap/workout/describe/target'
import { describeEnd } from '@bell-lap/workout/describe/length'
import { nameOf, purposeOf, stopRuleOf, titleOf } from '@bell-lap/workout/describe/title'
import { contextFor } from '@bell-lap/workout/testing/a-runner'
import { WRITTEN_SESSIONS } from '@bell-lap/workout/testing/written-sessions'
import { flattenSteps } from '@bell-lap/workout/totals'
import { TWIN_PLACES } from '@bell-lap/workout/twins/why-no-twin'
import { twinFor } from '@bell-lap/workout/twins/twin'
import type { Step, Workout } from '@bell-lap/workout/workout'
import { intervalsText } from '@bell-lap/workout/write/intervals-text'
import { plainText } from '@bell-lap/workout/write/plain-text'
import { trackCard } from '@bell-lap/workout/write/track-card'
import { describe, expect, it } from 'vitest'
import { EN_GB } from './catalogue/en-GB.ts'
import { defaultsOf, LOCALES } from './locale.ts'
import { textOf } from './text-of.ts'

const british = textOf({ locale: 'en-GB', units: 'metric' })
const american = textOf({ locale: 'en-US', units: 'imperial' })
const german = textOf({ locale: 'de', units: 'metric' })

const session = (id: string, change: Parameters<typeof contextFor>[1] = {}, level = 0.3) =>
  buildSession(id, contextFor(360, change), level)
const titles = (workout: Workout) =>
  [british, american, german].map(({ say }) => say(titleOf(workout)))

describe('the title of a workout', () => {
  it('says easy and long runs in the unit of the reader', () => {
    expect(titles(session('E3', { distanceM: 10_500, strides: 3 }))).toEqual([
      'Easy run, 10.5 km with 3 strides',
      'Easy run, 6.5 mi with 3 strides',
      'Lockerer Lauf, 10,5 km mit 3 Steigerungen',
    ])
    expect(titles(session('L1', { distanceM: 16_000 }))).toEqual([
      'Long run, 16 km easy',
      'Long run, 9.9 mi easy',
      'Langer Lauf, 16 km locker',
    ])
  })

  it('leaves repetitions in metres for everyone', () => {
    expect(titles(session('R3'))).toEqual([
      '6 × 400 m at mile pace',
      '6 × 400 m at mile pace',
      '6 × 400 m im Meilentempo',
    ])
    expect(titles(session('B3', {}, 0))).toEqual([
      '3 × 3 km at half-marathon pace',
      '3 × 3000 m at half-marathon pace',
      '3 × 3 km im Halbmarathontempo',
    ])
  })

  it('counts one stride as one', () => {
    expect(titles(session('E3', { durationS: 3000, strides: 1 }))).toEqual([
      'Easy run, 50 min with 1 stride',
      'Easy run, 50 min with 1 stride',
      'Lockerer Lauf, 50 min mit 1 Steigerung',
    ])
  })

  it('says sets, effort and hills', () => {
    expect(german.say(titleOf(session('R4', {}, 1)))).toBe('2 × (4 × 400 m im Meilentempo)')
    expect(german.say(titleOf(session('H1', {}, 0.5)))).toBe('8 × 30 s bergauf mit Meilenbelastung')
    expect(german.say(titleOf(session('R13', {}, 0)))).toBe(
      '1200 m, dann 400 m im Ziel-Meilentempo',
    )
  })
})

describe('the steps', () => {
  const [jog] = flattenSteps(session('R5', { place: 'road' }, 0)).slice(-2, -1) as [Step]
  const reps = flattenSteps(session('R3')).filter(({ intent }) => intent === 'work') as [Step]

  it('have times as people say them', () => {
    expect(british.say(describeEnd({ ...jog, duration: { kind: 'time', timeS: 110 } }))).toBe(
      '1:50',
    )
    expect(british.say(describeEnd({ ...jog, duration: { kind: 'time', timeS: 90 } }))).toBe('90 s')
    expect(british.say(describeEnd({ ...jog, duration: { kind: 'time', timeS: 180 } }))).toBe(
      '3 min',
    )
  })

  it('have targets, splits and belt speeds in the units of the reader', () => {
    const [rep] = reps
    expect(british.say(describeTarget(rep) ?? verbatim(''))).toBe('88–91 s')
    expect(british.say(describeSplits(rep, { lapM: 200 }) ?? verbatim(''))).toBe(
      'half a lap 22–23 s · lap of 200 m 44–46 s',
    )
    expect(german.say(describeSplits(rep, { lapM: 400, lane: 8 }) ?? verbatim(''))).toMatch(
      /^halbe Runde 9\d–1\d\d s|^halbe Runde .* · Runde von \d+ m auf Bahn 8 /,
    )
    expect(german.say(describeBelt(rep) ?? verbatim(''))).toBe('15,9–16,3 km/h')
    expect(american.say(describeBelt(rep) ?? verbatim(''))).toBe('9.9–10.1 mph')
  })
})

describe.each(LOCALES.map((locale) => ({ locale, ...defaultsOf(locale) })))(
  'in $locale, $units',
  (reader) => {
    const { say } = textOf(reader)
    const WRONG = /undefined|NaN|null|\{|\}|Infinity|_/

    function everythingOf(workout: Workout): string {
      const card = trackCard(workout, 400).flatMap(({ label, recovery }) => [label, recovery])
      return [
        plainText(workout, say),
        intervalsText(workout, { system: reader.units, heart: null, say }),
        ...[...card, purposeOf(workout), stopRuleOf(workout), nameOf(workout)].map((one) =>
          one === null ? '' : say(one),
        ),
      ].join('\n')
    }

    it.each(SESSION_IDS)('%s is said everywhere', (id) => {
      for (const place of ['track', 'road'] as const) {
        const context = contextFor(360, { place })
        const workout = buildSession(id, context, 1)
        expect(everythingOf(workout)).not.toMatch(WRONG)
        expect(everythingOf(easierVersion(id, context, 0))).not.toMatch(WRONG)
        for (const there of TWIN_PLACES) {
          const twin = twinFor(workout, there, { context, treadmillMps: 5 })
          const said = twin.ok ? [titleOf(twin.workout), ...twin.notes] : [twin.reason]
          expect(said.map(say).join(' ')).not.toMatch(WRONG)
        }
      }
    })

    it('typed workouts are said', () => {
      for (const [, workout] of WRITTEN_SESSIONS) expect(everythingOf(workout)).not.toMatch(WRONG)
    })
  },
)

it('no text names a diagnosis, a drug or body weight', () => {
  const never =
    /\b(tendinopath|tendinitis|fracture|fasciitis|ibuprofen|paracetamol|aspirin|painkiller|lose weight|body weight|weight loss|calorie|bmi)/i
  expect(Object.values(EN_GB).filter((text) => never.test(text))).toEqual([])
})
