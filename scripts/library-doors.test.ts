/** The main doors of each library say in a sentence what is wrong with an argument. */
import { readRecording } from '@bell-lap/activity/read/read-recording'
import { decodeFit } from '@bell-lap/fit/decode-fit'
import { writeFit } from '@bell-lap/fit/write-fit'
import { WrongFitArgument } from '@bell-lap/fit/wrong-fit-argument'
import { estimateCurve } from '@bell-lap/fitness/curve/estimate'
import { predictRace } from '@bell-lap/fitness/curve/predict-race'
import { riegelTime } from '@bell-lap/fitness/models/riegel'
import { formWindows } from '@bell-lap/form/watch/form-windows'
import { singleRunSpike } from '@bell-lap/load/guard/single-run-spike'
import { trainingHistory } from '@bell-lap/load/history/training-history'
import { sessionLoad } from '@bell-lap/load/metabolic/session-load'
import { buildPlan } from '@bell-lap/plan/draft/build-plan'
import { textOf } from '@bell-lap/text/text-of'
import { addDays } from '@bell-lap/units/calendar-day'
import { readTime } from '@bell-lap/units/read-time'
import { WrongArgument } from '@bell-lap/units/wrong-argument'
import { readShorthand } from '@bell-lap/workout/shorthand/read-shorthand'
import { expect, test } from 'vitest'

const NOBODY = { age: null, sex: null, weeklyKm: null }
const RUN = { movingTimeS: 60, distanceM: 200, averageHeartRateBpm: null }

/** What plain JavaScript can hand in, whatever the types say. */
const untyped = (value: unknown) => value as never

const DOORS: readonly (readonly [name: string, argument: string, call: () => unknown])[] = [
  ['units: a day', 'day', () => addDays('tomorrow', 1)],
  ['units: a time', 'text', () => readTime(untyped(312))],
  ['activity: text in place of bytes', 'bytes', () => readRecording(untyped('<gpx/>'))],
  ['activity: nothing', 'bytes', () => readRecording(untyped(null))],
  ['fitness: no list', 'evidence', () => estimateCurve(untyped({}), NOBODY, '2026-05-20')],
  [
    'fitness: half a result',
    'evidence.timeS',
    () =>
      estimateCurve(
        untyped([{ kind: 'race', id: 'a', day: '2026-05-20', distanceM: 5000 }]),
        NOBODY,
        '2026-05-20',
      ),
  ],
  ['fitness: no runner', 'profile', () => estimateCurve([], untyped(null), '2026-05-20')],
  ['fitness: no day', 'day', () => estimateCurve([], NOBODY, 'today')],
  [
    'fitness: no distance',
    'distanceM',
    () => predictRace(untyped({ levels: [], variances: [] }), Number.NaN),
  ],
  [
    'fitness: a time of nothing',
    'known.timeS',
    () => riegelTime({ distanceM: 1500, timeS: 0 }, 1609),
  ],
  ['workout: no text', 'text', () => readShorthand(untyped(['6x400']))],
  ['plan: no request', 'request', () => buildPlan(untyped(undefined))],
  ['plan: half a request', 'request.runner', () => buildPlan(untyped({ today: '2026-05-20' }))],
  ['load: no runs', 'runs', () => trainingHistory(untyped(12), '2026-05-20')],
  [
    'load: no list before',
    'earlier',
    () => singleRunSpike({ day: '2026-05-20', distanceM: 1 }, untyped(null)),
  ],
  ['load: half a session', 'session.effortCr10', () => sessionLoad(untyped(RUN), untyped({}))],
  ['form: no streams', 'recording.streams', () => formWindows(untyped({ pauses: [] }))],
  [
    'text: no such language',
    'reader.locale',
    () => textOf(untyped({ locale: 'fr', units: 'metric' })),
  ],
]

test.each(DOORS)('%s', (_, argument, call) => {
  let thrown: unknown = null
  try {
    call()
  } catch (error) {
    thrown = error
  }
  expect(thrown).toBeInstanceOf(WrongArgument)
  const wrong = thrown as WrongArgument
  expect(wrong.argument).toBe(argument)
  expect(wrong.message).toMatch(/^[\w.]+ must be .+, not .+\.$/)
})

test('fit stands alone and has an error of its own', () => {
  expect(() => decodeFit(untyped('.FIT'), new Set(), [])).toThrow(WrongFitArgument)
  expect(() => decodeFit(untyped(undefined), new Set(), [])).toThrow(
    'bytes must be the bytes of a file as a Uint8Array.',
  )
  expect(() => writeFit(untyped({}))).toThrow('messages must be a list of messages.')
  const fields = [{ number: 0, baseType: untyped('int'), value: 1 }]
  expect(() => writeFit([{ globalNumber: 0, fields }])).toThrow(
    /^baseType of field 0 must be one of enum, /,
  )
})
