/** P1: the next session of a kind goes on from what was really run of it. */
import { message, sentences } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { titleOf } from '@bell-lap/workout/describe/title'
import { addDays, daysBetween, mondayOf } from '@bell-lap/units/calendar-day'
import type { PlannedSession } from '../../model/plan.ts'
import { mayFollow, nextStep } from '../../ledger/next-step.ts'
import type { NextStep } from '../../ledger/next-step.ts'
import { asDone, workOf } from '../../model/work-done.ts'
import type { WorkDone } from '../../model/work-done.ts'
import { finding, ruleText } from '../rule.ts'
import type { Rule } from '../rule.ts'
import { openSessions } from '../situation.ts'
import type { Situation } from '../situation.ts'
import { workRun } from '../work-run.ts'

const NEXT_WITHIN_DAYS = 10
const MISSED_WITHIN_DAYS = 28

export const ONE_LEVER: Rule = {
  id: 'P1',
  ...ruleText('P1'),
  source: 'coaching practice, one lever at a time (science D7, H8)',
  grade: 'D',
  find: (situation) => {
    const run = workRun(situation)
    const until = addDays(situation.today, NEXT_WITHIN_DAYS)
    const seen = new Set<string>()
    return openSessions(situation)
      .filter(({ role, day }) => role === 'quality' && day <= until)
      .flatMap((session) => {
        const work = workOf(session.workout)
        if (work === null || seen.has(work.kind)) return []
        seen.add(work.kind)
        const missed = missedOf(work.kind, situation)
        const step = stepFor(session, run, missed)
        if (step === null || mayFollow(work.dose, step)) return []
        const last = step.before.at(-1)
        return [
          finding('P1', `${session.id}:${last?.day ?? ''}`, {
            sentence: sentenceFor(session, step, missed),
            action: { kind: 'hold-step', sessionId: session.id, step },
          }),
        ]
      })
  },
}

/** Sessions of the kind that were planned lately and not run, oldest first. */
function missedOf(kind: string, { missed, today }: Situation): readonly WorkDone[] {
  return missed
    .filter(({ role, day }) => role === 'quality' && daysBetween(day, today) <= MISSED_WITHIN_DAYS)
    .flatMap(({ day, workout }) => asDone(day, workout) ?? [])
    .filter((work) => work.kind === kind)
}

/** `null` where nothing was run and nothing was missed: the plan itself began small enough. */
function stepFor(
  session: PlannedSession,
  run: readonly WorkDone[],
  missed: readonly WorkDone[],
): NextStep | null {
  const kind = workOf(session.workout)?.kind ?? ''
  // As the plan was drawn up: held against the weeks before, unless this week's went poorly.
  const monday = mondayOf(session.day)
  const wentPoorly = run.some(
    (work) => work.kind === kind && work.day >= monday && work.went === 'poorly',
  )
  const step = nextStep(run, kind, wentPoorly ? session.day : monday)
  if (step.state !== 'first') return step
  const [first] = missed
  if (first === undefined) return null
  // No more work than what was missed; it was none that went badly, so the repetitions may be longer.
  return { state: 'again', before: [first], mostWorkS: first.dose.workS, mostLevers: 1 }
}

function sentenceFor(
  { workout }: PlannedSession,
  { state, before }: NextStep,
  missed: readonly WorkDone[],
): Message {
  const session = titleOf(workout)
  const last = before.at(-1)
  if (last?.went === 'poorly') {
    const code = state === 'back' ? 'reason.one-step-poorly-twice' : 'reason.one-step-poorly'
    return message(code, { last: last.title, session })
  }
  const title = missed.at(-1)?.title
  return title === undefined
    ? message('reason.one-step-too-far', { session })
    : sentences([
        message('reason.one-step-missed', { missed: title, session }),
        message('reason.nothing-made-up'),
      ])
}
