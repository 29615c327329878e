import type { ToldStep } from '@bell-lap/activity/run/laps-of-steps'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { flattenSteps, stepDistanceM, stepDurationS } from '@bell-lap/workout/totals'
import type { Step } from '@bell-lap/workout/workout'
import type { Context } from '../../context.ts'
import { notValid } from '../../contract/problem.ts'
import type { HttpProblem } from '../../contract/problem.ts'
import { readTyped } from '../shorthand/index.ts'

const refuse = (why: Message): HttpProblem => notValid(why, 'repetitions')

/**
 * Repetitions and recoveries as the runner typed them, each with its length and time. Throws a problem in
 * words for text that is no set of repetitions.
 */
export async function stepsOfText(
  context: Context,
  athleteId: string,
  text: string,
): Promise<readonly ToldStep[]> {
  const typed = await readTyped(context, athleteId, { text, forPlan: false })
  if (typed.kind === 'not-read') throw refuse(typed.message)
  if (typed.kind === 'question') {
    const choices = typed.choices.map((choice) => choice.text)
    throw refuse(message('invalid.type-one-of', { question: typed.question, choices }))
  }
  const [session, ...others] = typed.sessions
  if (session === undefined || session.kind !== 'run' || others.length > 0) {
    throw refuse(message('invalid.only-reps'))
  }
  if (session.workout === null) throw refuse(message('invalid.reps-need-paces'))
  return flattenSteps(session.workout).map((step) => ({
    intent: intentOf(step),
    distanceM: stepDistanceM(step),
    timeS: stepDurationS(step),
  }))
}

/** A drill or a stride is work to the log, too: it was run fast between slower pieces. */
function intentOf({ intent }: Step): ToldStep['intent'] {
  return intent === 'drill' || intent === 'strides' ? 'work' : intent
}
