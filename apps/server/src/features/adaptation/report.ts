import type { OpenState } from '@bell-lap/plan/adapt/open-states'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import type { Context } from '../../context.ts'
import { HttpProblem, notFound, notValid } from '../../contract/problem.ts'
import { deliverCurrentPlan } from '../plan/index.ts'
import { todayOf } from '../settings/index.ts'
import { insertEvent, loadTodayFacts, withdrawEvent } from '../reports/index.ts'
import type { CheckIn, Told } from '../reports/index.ts'
import { adaptPlan } from './adapt-plan.ts'
import type { Adapted } from './adapt-plan.ts'
import type { AdaptationView } from './change-schema.ts'
import { showAdaptation } from './show-adaptation.ts'

interface Reported {
  readonly id: string
  readonly adaptation: AdaptationView
  /** What is open now. */
  readonly states: readonly OpenState[]
}

/** Refuses days that cannot be, and an end that only a clinician may report. */
export async function checkReport(context: Context, athleteId: string, told: Told): Promise<void> {
  if ('lastDay' in told && told.lastDay !== null && told.lastDay < told.day) {
    throw notValid(message('invalid.last-day'), 'lastDay')
  }
  if (told.kind === 'clearance' && told.day > (await todayOf(context, athleteId)))
    throw notValid(message('invalid.clearance-day'), 'day')
  if (told.kind === 'cleared' && told.clinician !== true) {
    const { states } = await loadTodayFacts(context, athleteId)
    const state = states.find(({ id }) => id === told.about)
    if (state !== undefined) refuseWithoutClinician(state)
  }
}

/** Keeps what the runner reports; the plan and everything delivered follow at once. */
export async function report(context: Context, athleteId: string, told: Told): Promise<Reported> {
  await checkReport(context, athleteId, told)
  const { id } = await insertEvent(context, athleteId, told)
  const adapted = await followReports(context, athleteId)
  return {
    id,
    adaptation: await showAdaptation(context, adapted),
    states: adapted.facts.states,
  }
}

/**
 * Takes back what was reported by mistake. A warning sign, red pain, an injury or an ill chest ends when
 * a clinician has cleared it, not by taking it back.
 */
export async function takeBack(context: Context, athleteId: string, id: string): Promise<void> {
  const { states } = await loadTodayFacts(context, athleteId)
  const state = states.find((one) => one.id === id)
  if (state !== undefined) refuseWithoutClinician(state)
  await withdrawEvent(context, athleteId, id)
  await followReports(context, athleteId)
}

/** Ends an open state today. Throws a 404 when it is not open, a 409 when a clinician is needed. */
export async function endOpenState(
  context: Context,
  athleteId: string,
  { id, clinician }: { readonly id: string; readonly clinician: boolean },
): Promise<Reported> {
  const { states, today: day } = await loadTodayFacts(context, athleteId)
  const state = states.find((one) => one.id === id)
  if (state === undefined) throw notFound('state')
  if (state.kind === 'pain' && !clinician) {
    return report(context, athleteId, { kind: 'check-in', ...withoutPain(state, day) })
  }
  if (!clinician) refuseWithoutClinician(state)
  const cleared = { kind: 'cleared', day, about: id } as const
  return report(context, athleteId, clinician ? { ...cleared, clinician } : cleared)
}

function refuseWithoutClinician({ endedBy, what, ends }: OpenState): void {
  if (endedBy !== 'clinician') return
  throw new HttpProblem('needs-clinician', { what, ends })
}

function withoutPain({ place, since }: OpenState, day: CalendarDay): CheckIn {
  if (since === day) {
    throw new HttpProblem('too-early')
  }
  const none = { during: 0, after: 0, nextMorning: 0, morningStiffnessMin: null } as const
  const signs = {
    focalBone: false,
    limping: false,
    swelling: false,
    worseDuringRun: false,
  } as const
  return {
    day,
    effortCr10: null,
    pain: place === null ? [] : [{ ...place, ...none, ...signs }],
    sleepHours: null,
    sleepScore: null,
    soreness: null,
    sorenessOneSided: false,
    stress: null,
    rmssdMs: null,
    restingHeartRateBpm: null,
    redFlags: [],
  }
}

/** The plan, and everything that is delivered of it, follows what was reported and the day. */
export async function followReports(context: Context, athleteId: string): Promise<Adapted> {
  const adapted = await adaptPlan(context, athleteId)
  if (!adapted.isSaved) await deliverCurrentPlan(context, athleteId)
  context.events.changed(athleteId, 'plan')
  return adapted
}
