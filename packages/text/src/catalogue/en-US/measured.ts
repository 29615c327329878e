/** What American runners write otherwise about files, tests and the estimate. */
import type { ESTIMATE } from '../en-GB/estimate.ts'
import type { FIELD_TESTS } from '../en-GB/field-tests.ts'
import type { FILES } from '../en-GB/files.ts'
import type { RACE_DAY } from '../en-GB/race-day.ts'
import type { THRESHOLD } from '../en-GB/threshold.ts'
import type { TYPED_VALUES } from '../en-GB/typed-values.ts'

type Keys =
  | keyof typeof ESTIMATE
  | keyof typeof FIELD_TESTS
  | keyof typeof FILES
  | keyof typeof RACE_DAY
  | keyof typeof THRESHOLD
  | keyof typeof TYPED_VALUES

export const MEASURED: Readonly<Partial<Record<Keys, string>>> = {
  'advice.training-alone':
    'The estimate comes from hard training alone, so it may be several percent off. One result would settle it.',
  'pace-means.GMI': 'Your goal, at most 3% faster than mile pace.',
  'index.far-from-threshold':
    'No stretch comes close to {beats} bpm, 85% of your threshold heart rate.',
  'test.laboratory-error': 'A single result differs from the laboratory by 6 to 13%.',
  'test.reserve-low': 'The reserve from this test is about 16% too low.',
  'file.unit-guessed-km':
    'The list does not name its unit of distance. It was read as kilometers, the unit you use.',
  'race-day.alarm':
    'If you pass {atM_track} in {alarmS_typed} or less, you started more than {fastShare} too fast. Ease off right away.',
  'distance.which-unit': 'Is {number} in kilometers or miles? Type {number} km or {number} miles.',
}
