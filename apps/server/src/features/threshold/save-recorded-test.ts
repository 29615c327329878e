import { sentences } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
import { inEnglish } from '../../contract/in-english.ts'
import { HttpProblem } from '../../contract/problem.ts'
import type { Settings } from '../settings/index.ts'
import { readRecordedTest } from './read-recorded-test.ts'
import type { TestAsked } from './read-recorded-test.ts'
import type { ThresholdTest } from './schema.ts'
import { insertTest, loadTests } from './store.ts'

/**
 * Saves a stretch of a run as a test, with the numbers read from the recording.
 * @throws HttpProblem when there is no such stretch, it is no such test, or it is saved already
 */
export async function saveRecordedTest(
  context: Context,
  athleteId: string,
  asked: TestAsked,
  settings: Pick<Settings, 'sex'>,
): Promise<ThresholdTest> {
  const { reading, why } = await readRecordedTest(context, athleteId, asked, settings)
  if (reading === null) {
    const detail = why === null ? 'There is no such test in this run.' : inEnglish(why)
    throw new HttpProblem(409, 'no-test-there', detail)
  }
  if (reading.mark === 'poor') {
    const doubts = inEnglish(sentences(reading.doubts))
    const words = `${doubts} Move the start, choose another run, or type the result.`
    throw new HttpProblem(409, 'no-test-there', words)
  }
  const tests = await loadTests(context, athleteId)
  const known = tests.some(
    ({ input }) => input.kind === asked.test && input.run?.activityId === asked.activityId,
  )
  if (known) {
    const words = 'This run is saved as this test already. Remove that one first.'
    throw new HttpProblem(409, 'test-known', words)
  }
  const stored = await insertTest(context, athleteId, reading.input)
  context.events.changed(athleteId, 'estimate')
  return { ...stored, outcome: reading.outcome }
}
