import { strideStepNow } from '@bell-lap/form/findings/stride-steps'
import type { StrideExposure, StridePart } from '@bell-lap/form/findings/stride-steps'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { FormView } from './schema.ts'
import { drillName } from './show-finding.ts'
import type { FormSummary } from './summarise-forms.ts'
import type { FormWork } from './work-store.ts'

type WorkView = FormView['work'][number]

/** What the runner works on, with what the re-test said or how it is done. */
export function showWork(
  work: FormWork,
  known: {
    readonly summary: FormSummary | null
    readonly today: CalendarDay
    readonly exposures: readonly StrideExposure[]
  },
): WorkView {
  const { id, fault, drill, drillM, begunOn, retestOn, baseline } = work
  const outcome = outcomeOf(work, known.summary)
  const state = outcome !== null ? 'answered' : retestOn <= known.today ? 'due' : 'working'
  const since = known.exposures.filter(({ day }) => day >= begunOn)
  return {
    id,
    fault,
    cue: message(`form.cue.${fault}`),
    drill: drillName(drill, drillM),
    begunOn,
    retestOn,
    state,
    retest: message(`form.retest.${baseline.source}`),
    outcome,
    strides: strideWords(since),
  }
}

/** The first comparison from the day of the re-test on, against the one at the beginning; `null` before there is one. */
function outcomeOf({ baseline, retestOn }: FormWork, summary: FormSummary | null): Message | null {
  const now = measuredAgain(baseline.source, retestOn, summary)
  if (now === null) return null
  const least = Math.hypot(baseline.leastChange, now.leastChange)
  const less = baseline.excess - now.excess
  const result = less >= least ? 'helped' : less <= -least ? 'more' : 'no-clear-change'
  return message(`form.outcome.${result}`, {
    before: Math.round(baseline.excess),
    now: Math.round(now.excess),
    least: Math.ceil(least),
    day: now.day,
  })
}

function measuredAgain(
  source: FormWork['baseline']['source'],
  retestOn: CalendarDay,
  summary: FormSummary | null,
): { readonly excess: number; readonly leastChange: number; readonly day: CalendarDay } | null {
  if (source !== 'session') return null
  const session = summary?.changes.findLast(
    ({ day, kind, contact }) => day >= retestOn && kind !== 'run' && contact !== null,
  )
  if (session === undefined || session.contact === null) return null
  const { changeMs, leastChangeMs } = session.contact
  return { excess: changeMs, leastChange: leastChangeMs, day: session.day }
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
