import { strideStepNow } from '@bell-lap/form/findings/stride-steps'
import type { StrideExposure, StridePart } from '@bell-lap/form/findings/stride-steps'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { NOT_DUE, retestAnswer } from './retest-outcome.ts'
import type { RetestAnswer, RetestEvidence } from './retest-outcome.ts'
import type { FormView } from './schema.ts'
import { drillName } from './show-finding.ts'
import type { FormWork } from './work-store.ts'

type WorkView = FormView['work'][number]

/** What the runner works on, with what the re-test said, why it says nothing yet, or how it is done. */
export function showWork(
  work: FormWork,
  known: RetestEvidence & {
    readonly today: CalendarDay
    readonly exposures: readonly StrideExposure[]
  },
): WorkView {
  const { id, fault, drill, drillM, begunOn, retestOn, baseline } = work
  const isDue = retestOn <= known.today
  const answer: RetestAnswer = isDue ? retestAnswer(work, known) : NOT_DUE
  const since = known.exposures.filter(({ day }) => day >= begunOn)
  return {
    id,
    fault,
    cue: message(`form.cue.${fault}`),
    drill: drillName(drill, drillM),
    begunOn,
    retestOn,
    state: answer.result !== null ? 'answered' : isDue ? 'due' : 'working',
    retest: message(`form.retest.${baseline.source}`),
    ...answer,
    strides: strideWords(since),
  }
}

/** "4 × 60 m at mile pace", and what leads to the next step. */
function strideWords(exposures: readonly StrideExposure[]): Message {
  const { step, parts } = strideStepNow(exposures)
  return message('form.strides.now', { step, parts: parts.map(partWords) })
}

function partWords(part: StridePart): Message {
  switch (part.kind) {
    case 'strides':
      return message('form.strides.strides', {
        count: part.count,
        distanceM: part.distanceM,
        pace: part.pace,
      })
    case 'hill-sprints':
      return message('form.strides.hill-sprints', { count: part.count, timeS: part.timeS })
    case 'wickets-or-ins-and-outs':
      return message('form.strides.wickets')
    case 'twice-a-week':
      return message('form.strides.keep')
  }
}

/** Re-tests to come, for the calendar. */
export function retestEntries(
  work: readonly FormWork[],
  today: CalendarDay,
): readonly {
  readonly id: string
  readonly day: CalendarDay
  readonly title: Message
  readonly text: Message
}[] {
  return work
    .filter(({ retestOn }) => retestOn >= addDays(today, -1))
    .map(({ id, fault, retestOn, baseline }) => ({
      id: `form-retest-${id}`,
      day: retestOn,
      title: message('form.retest-title', { cue: message(`form.cue.${fault}`) }),
      text: message(`form.retest.${baseline.source}`),
    }))
}
