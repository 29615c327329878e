import { programTextOf, PROGRAM_CATALOGUES } from '@bell-lap/text/program-text'
import { LOCALES } from '@bell-lap/text/locale'
import type { Locale } from '@bell-lap/text/locale'
import { message, verbatim } from '@bell-lap/units/message'
import type { Say } from '@bell-lap/units/message'
import { describe, expect, test } from 'vitest'
import { buildSession, easierVersion } from '../library/build-session.ts'
import { SESSION_IDS } from '../library/sessions.ts'
import { contextFor } from '../testing/a-runner.ts'
import { flattenSteps } from '../totals.ts'
import type { Step, Workout } from '../workout.ts'
import { toAscii } from './ascii.ts'
import { withDrillSteps } from './drills-as-one.ts'
import { watchNote, watchStepName, watchTitle } from './watch-names.ts'

const sayIn = (locale: Locale, units: 'metric' | 'imperial' = 'metric'): Say =>
  programTextOf({ locale, units }).say
const EN = sayIn('en-GB')
const DE = sayIn('de')

/** The whole library, everywhere, by pace and by effort, at every size, and the easier versions. */
const ALL: readonly Workout[] = SESSION_IDS.flatMap((id) =>
  (['track', 'road', 'treadmill', 'hill'] as const).flatMap((place) =>
    [false, true].flatMap((byEffort) =>
      [0, 0.5, 1].flatMap((level) => {
        const context = contextFor(330, { place, byEffort })
        const long = { ...context, distanceM: 12_500 }
        return [
          buildSession(id, context, level),
          easierVersion(id, context, level),
          buildSession(id, long, level),
        ]
      }),
    ),
  ),
)
/** Each step once, as far as its name and its note go; with drills as one step and as several. */
const STEPS: readonly Step[] = [
  ...new Map(
    ALL.flatMap((workout) => [
      ...flattenSteps(workout),
      ...flattenSteps(withDrillSteps(workout, 'one')),
    ]).map((step) => [keyOf(step), step]),
  ).values(),
]

function keyOf({ intent, cue, target }: Step): string {
  return JSON.stringify([intent, cue, target.kind, target.kind === 'none' ? null : target.symbol])
}

const wordsIn = (text: string) => text.match(/[A-Za-z]{2,}/g) ?? []
function wordsOf(locale: Locale): ReadonlySet<string> {
  const texts = Object.values(PROGRAM_CATALOGUES[locale])
  return new Set(texts.flatMap((text) => wordsIn(toAscii(text)).map((one) => one.toLowerCase())))
}

describe.each(LOCALES)('on a watch in %s', (locale) => {
  const words = wordsOf(locale)
  /** Units, and race distances: "10K", "30min". */
  const known = (word: string) => words.has(word.toLowerCase()) || /^(km|mi|min)$/.test(word)
  const isCut = (name: string) =>
    !wordsIn(name.replace(/(\d)[a-z]+/g, '$1 ')).every(known) ||
    name.split('(').length !== name.split(')').length ||
    /[+,(-]$|\+\d+$/.test(name)
  const cutIn = (names: ReadonlySet<string>) => [...names].filter(isCut)

  test('every step of the library has a name of 15 characters, with no word cut', () => {
    const names = new Set(STEPS.map((step) => watchStepName(step, sayIn(locale))))
    expect([...names].filter((name) => !/^[A-Z0-9][\x20-\x7e]{1,14}$/.test(name))).toEqual([])
    expect(cutIn(names)).toEqual([])
  })

  test.each(['metric', 'imperial'] as const)(
    'every session has a title of 20 characters, with no word cut (%s)',
    (units) => {
      const names = new Set(ALL.map((workout) => watchTitle(workout, sayIn(locale, units))))
      expect([...names].filter((name) => !/^[A-Z0-9][\x20-\x7e]{2,19}$/.test(name))).toEqual([])
      expect(cutIn(names)).toEqual([])
    },
  )

  test('every note has 100 characters at most, with no word cut', () => {
    const places = ['track', 'treadmill'] as const
    const notes = new Set(
      places.flatMap((place) => STEPS.map((step) => watchNote(step, place, sayIn(locale)))),
    )
    expect([...notes].filter((note) => !/^[\x20-\x7e]{0,100}$/.test(note))).toEqual([])
    expect(cutIn(notes)).toEqual([])
  })
})

test('the steps of the library, as a runner reads them on the watch', () => {
  const names = new Set(
    STEPS.map((step) => `${watchStepName(step, EN)} | ${watchStepName(step, DE)}`),
  )
  expect([...names].sort()).toMatchInlineSnapshot(`
    [
      "10K effort | 10-km-Belastung",
      "10K pace | 10-km-Tempo",
      "30 slow | 30 langsam",
      "3K effort | 3-km-Belastung",
      "3K pace | 3-km-Tempo",
      "400m effort | 400-m-Belastung",
      "5K effort | 5-km-Belastung",
      "5K pace | 5-km-Tempo",
      "800m effort | 800-m-Belastung",
      "800m pace | 800-m-Tempo",
      "Ankling | Fussgelenke",
      "Bound | Sprunglauf",
      "CV pace | CV-Tempo",
      "Calf raises | Wadenheben",
      "Cool-down | Auslaufen",
      "Dribbles | Dribblings",
      "Drills | Lauf-ABC",
      "Easy | Locker",
      "Easy, down | Locker bergab",
      "Fast feet | Schnelle Fuesse",
      "Fast, relaxed | Schnell, locker",
      "Flat, easy | Flach, locker",
      "Float | Rollen",
      "Float, steady | Rollen, zuegig",
      "Goal mile pace | Zielmeile",
      "Half marathon | Halbmarathon",
      "Jog down | Bergab traben",
      "Jog the width | Quer traben",
      "Jog | Trabpause",
      "Leg swings | Beinschwuenge",
      "Marathon pace | Marathontempo",
      "March-A | Kniehebegehen",
      "Mile effort | Meilenbelastung",
      "Mile pace | Meilentempo",
      "Near top speed | Fast maximal",
      "Note heart rate | Puls notieren",
      "Pogo hops | Prellhopser",
      "Sample | Laktat messen",
      "Skip | Hopserlauf",
      "Skip-A into run | Hopser und Lauf",
      "Skip-A | Kniehebehopser",
      "Skip-B | Ausgreifhopser",
      "Stand | Stehen",
      "Steady | Zuegig",
      "Stiff-leg bound | Storchengang",
      "Stride | Steigerung",
      "Threshold | Schwelle",
      "Very easy | Sehr locker",
      "Walk and jog | Gehen + traben",
      "Walk back | Zurueckgehen",
      "Walk down | Hinuntergehen",
      "Walk or jog | Gehen o. traben",
      "Walk | Gehpause",
      "Walk, get ready | Bereit machen",
      "Walk, keep warm | Warm bleiben",
      "Walk, then jog | Gehen, traben",
      "Warm-up | Einlaufen",
      "Wickets | Markierungslauf",
    ]
  `)
})

test('the sessions of the library on a track, as a runner reads them on the watch', () => {
  const titles = SESSION_IDS.map((id) => {
    const workout = buildSession(id, contextFor(330), 0.5)
    return `${id}: ${watchTitle(workout, EN)} | ${watchTitle(workout, DE)}`
  })
  expect(titles).toMatchInlineSnapshot(`
    [
      "W1: Opener | Auftakt",
      "W2: Warm-up | Einlaufen",
      "W3: Race warm-up | Renn-Einlaufen",
      "W4: Cool-down 12min | Auslaufen 12min",
      "D1: Drill set A | Lauf-ABC A",
      "D2: Drill set B | Lauf-ABC B",
      "E1: Recovery run, 30min | Regeneration 30min",
      "E2: Easy run, 50min | Lockerer Lauf, 50min",
      "E3: Easy 50min+6 strides | Locker 50min+Steig.",
      "E4: Easy 50min+drills | Locker 50min+ABC",
      "E5: Run-walk 8x3min | Lauf-Geh 8x3min",
      "L1: Long run, 90min easy | Langer Lauf 90min",
      "L2: Long 90min+steady | Lang 90min+zuegig",
      "L3: Long 90min+surges | Lang 90min+Spurts",
      "T1: 23min threshold | 23min Schwelle",
      "T2: 5x5min threshold | 5x5min Schwelle",
      "T3: 6x1000m threshold | 6x1000m Schwelle",
      "T4: 18x400m T-10K | 18x400m Schw.-10km",
      "T5: 4x(2min 10K+3min M) | 4x(2min 10km+3min M)",
      "T6: Progression 40min | Progression 40min",
      "T7: 38min steady | 38min zuegig",
      "T8: 4x6min hill T | 4x6min Berg Schwelle",
      "T9: 14min T+5x200m mile | 14min Schw.+mehr",
      "T10: 10x2min threshold | 10x2min Schwelle",
      "C1: 7x3min CV | 7x3min CV-Tempo",
      "C2: 5x1200m CV | 5x1200m CV-Tempo",
      "C3: 8x(400m 10K+400m M) | 8x(400m 10km+400m M)",
      "C4: 4x90-60-30-15s 5K | 4x90-60-30-15s 5K",
      "V1: 5x1000m 5K pace | 5x1000m 5-km-Tempo",
      "V2: 6x800m 5K to 3K pace | 6x800m 5km-3km",
      "V3: 13x400m 5K-3K | 13x400m 5km-3km",
      "V4: 3x(11x30s 3K-mile) | 3x(11x30s 3km-Meile)",
      "V5: 4x4min 5K effort | 4x4min 5km",
      "V6: 6x2:30 hill 5K | 6x2:30 Berg 5km",
      "V7: 13x1min 5K effort | 13x1min 5km",
      "V8: 6x600m 3K pace | 6x600m 3-km-Tempo",
      "V9: Cut-down 1600-400m | Absteigend 1600-400m",
      "V10: 3x5min 30-20-10s | 3x5min 30-20-10s",
      "N1: 6x100m strides | 6x100m Steigerung",
      "N2: 7x10s hill near max | 7x10s Berg max",
      "N3: 4x(30m fast+30m max) | 4x(30m schnell+mehr)",
      "N4: 5x60m fast | 5x60m schnell",
      "N5: 7x12 low markers | 7x12 Markierungen",
      "N6: 5x90m in and out | 5x90m Wechsel",
      "N7: 10x100m mile-800m | 10x100m Meile-800m",
      "N8: 10 grass diagonals | 10 Rasendiagonalen",
      "N9: 5x150m 5K-800m | 5x150m 5km-800m",
      "R1: 12x200m mile pace | 12x200m Meilentempo",
      "R2: 8x300m mile pace | 8x300m Meilentempo",
      "R3: 7x400m mile pace | 7x400m Meilentempo",
      "R4: 2x(4x400m mile pace) | 2x(4x400m Meile)",
      "R5: 4x600m mile pace | 4x600m Meilentempo",
      "R6: Broken mile 4x400m | Meile in 4x400m",
      "R7: 5x500m mile pace | 5x500m Meilentempo",
      "R8: 800m 3K+more | 800m 3km+mehr",
      "R9: 2x(3x300m mile-800m) | 2x(3x300m Meile-800)",
      "R10: 1000m 3K+5x200m mile | 1000m 3km+mehr",
      "R11: 4x(400m 3K+more) | 4x(400m 3km+mehr)",
      "R12: 8x200m mile+float | 8x200m, rollen",
      "R13: 1200m+400m goal mile | 1200m+400m Zielmeile",
      "R14: 4x400m mile pace | 4x400m Meilentempo",
      "R15: 5x200m mile pace | 5x200m Meilentempo",
      "R16: 10x150m mile pace | 10x150m Meilentempo",
      "A1: 6x30s 90-95 % max | 6x30s 90-95 % max",
      "A2: 5x150m 800m-400m | 5x150m 800m-400m",
      "A3: 4x300m 800m pace | 4x300m 800-m-Tempo",
      "A4: 3x(400m 800+more) | 3x(400m 800+mehr)",
      "A5: 7x45s hill 800m | 7x45s Berg 800m",
      "H1: 8x30s hill mile | 8x30s Berg Meile",
      "H2: 7x75s hill 3K | 7x75s Berg 3km",
      "H3: 4x3:30 hill 10K-5K | 4x3:30 Berg 10km-5km",
      "H4: 4x hill circuit | 4x Bergzirkel",
      "B1: 5x1200m 5K pace | 5x1200m 5-km-Tempo",
      "B2: 5x1600m 10K pace | 5x1600m 10-km-Tempo",
      "B3: 3x3km HM | 3x3km HM",
      "B4: Long+10km marathon | Lang+10km Marathon",
      "B5: 2x(1200m 5K+more) | 2x(1200m 5km+mehr)",
      "X1: 3x30m flying | 3x30m fliegend",
      "X2: 400m time trial | 400m Testlauf",
      "X3: 2km time trial | 2km Testlauf",
      "X4: 3min all-out | 3min Vollgas",
      "X5: 30min time trial | 30min Testlauf",
      "X6: Step test 7x4min | Stufentest 7x4min",
      "X7: Mile time trial | Meile Testlauf",
      "X8: 800m tune-up race | 800m: Testrennen",
      "X9: 3km tune-up race | 3km: Testrennen",
      "X10: 5min time trial | 5min Testlauf",
    ]
  `)
})

test('a pace and its effort have one name only where the longer one does not fit', () => {
  const at = (code: string) => ({ ...buildSession('R3', contextFor(330), 0), title: message(code) })
  expect(watchTitle(at('effort-name.MI'), EN)).toBe('mile effort')
  expect(watchTitle(at('effort-name.HM'), EN)).toBe('half-marathon effort')
})

test('a name that no catalogue knows is cut between words', () => {
  const name = verbatim('Internationales Leichtathletik-Meeting Musterstadt')
  const race = { ...buildSession('R3', contextFor(330), 0), title: message('title.race', { name }) }
  expect(watchTitle(race, EN)).toBe('Race Internationales')
  expect(watchTitle({ ...race, title: verbatim('Club night, 2 × 800 with Sam') }, DE)).toBe(
    'Club night, 2x800',
  )
})
