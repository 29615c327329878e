/** What a day asks of the athlete, whoever asked it. */
import type { Plan, PlannedSession } from '@bell-lap/plan/model/plan'
import { flattenSteps, stepDurationS, stepSpeedMps } from '@bell-lap/workout/totals'
import type { Intent } from '@bell-lap/workout/workout'

export interface AskedStretch {
  readonly intent: Intent
  readonly timeS: number
  readonly speedMps: number
  readonly grade: number
}

export interface Asked {
  readonly sessionId: string | null
  readonly role: PlannedSession['role']
  readonly hard: boolean
  readonly expectedCr10: number
  readonly stretches: readonly AskedStretch[]
  /** Of a race or a test. */
  readonly raceM: number | null
}

export interface AskedDay {
  readonly runs: readonly Asked[]
  readonly gym: number
}

const KNOWN = new WeakMap<PlannedSession, Asked>()

function askedOf(session: PlannedSession): Asked {
  const known = KNOWN.get(session)
  if (known !== undefined) return known
  const stretches = flattenSteps(session.workout).map((step) => ({
    intent: step.intent,
    timeS: stepDurationS(step),
    speedMps: stepSpeedMps(step),
    grade: (step.gradePct ?? 0) / 100,
  }))
  const isRace = session.role === 'race' || session.role === 'test'
  const work = stretches.filter(({ intent }) => intent === 'work')
  const raceM = work.reduce((sum, { timeS, speedMps }) => sum + timeS * speedMps, 0)
  const asked: Asked = {
    sessionId: session.id,
    role: session.role,
    hard: session.hard,
    expectedCr10: session.workout.expectedCr10,
    stretches,
    raceM: isRace && work.length === 1 ? raceM : null,
  }
  KNOWN.set(session, asked)
  return asked
}

/** The sessions of a plan on one day. */
export function askedByPlan(plan: Plan, day: string): AskedDay {
  const week = plan.weeks.findLast(({ startDay }) => startDay <= day)
  return {
    runs: (week?.sessions ?? []).filter((session) => session.day === day).map(askedOf),
    gym: (week?.strength ?? []).filter((session) => session.day === day).length,
  }
}
