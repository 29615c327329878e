import { message, sentences } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
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
    throw new HttpProblem('no-test-there', { why: why ?? message('no-test-there.none') })
  }
  if (reading.mark === 'poor') {
    const doubts = sentences(reading.doubts)
    throw new HttpProblem('no-test-there', { why: message('no-test-there.doubtful', { doubts }) })
  }
  const tests = await loadTests(context, athleteId)
  const known = tests.some(
    ({ input }) => input.kind === asked.test && input.run?.activityId === asked.activityId,
  )
  if (known) throw new HttpProblem('test-known')
  const stored = await insertTest(context, athleteId, reading.input)
  context.events.changed(athleteId, 'estimate')
  return { ...stored, outcome: reading.outcome }
}
