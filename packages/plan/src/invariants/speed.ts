/** How fast and how much of it. */
import { daysBetween } from '@bell-lap/units/calendar-day'
import {
  isExempt,
  largestFastBeforeM,
  mayRunMilePace,
  mayRunSpeedEndurance,
  recentFastM,
  weeksOfMaximal,
} from '../ledger/training-ledger.ts'
import {
  ADULT_FROM,
  easyTimeShare,
  fastSessionCapM,
  fastWeekCapM,
  maximalSessionCapM,
  thresholdCapM,
  vo2CapM,
} from '../ledger/caps.ts'
import { isUphill, mileSpeedMps } from '../ledger/session-facts.ts'
import type { Check, CheckedPlan, CheckedSession } from './checked-plan.ts'
import { findSessions, findWeeks, progressOn } from './checked-plan.ts'
import { is } from '@bell-lap/workout/classify/classify'
import { isSprint } from '@bell-lap/workout/classify/step-kinds'
import type { Step } from '@bell-lap/workout/workout'

/** Rounding of the week the caps are a share of. */
const TOLERANCE = 1.03
const MAXIMAL_GATE_DAYS = 28
const LARGEST_GOAL_RATIO = 1.03
const SPRINT_SHARE = 0.95
/** 98 % of a normal distribution lies within so many standard deviations. */
const POSTERIOR_Z = 2.326
/** The window of a pace by effort, whatever the curve knows. */
const LEAST_WINDOW = 0.05
const m = (metres: number) => `${Math.round(metres)} m`

function weekMetres(checked: CheckedPlan, session: CheckedSession): number {
  const week = checked.weeks.find(({ week: { index } }) => index === session.weekIndex)
  return 1000 * (week?.done.km ?? 0)
}

export const fastInSession: Check = (checked) =>
  findSessions(checked, (session) => {
    if (isExempt(session)) return null
    const largest = largestFastBeforeM(progressOn(checked, session.day), session.day)
    const cap = fastSessionCapM(largest, weekMetres(checked, session))
    return session.facts.repFastM > TOLERANCE * cap
      ? `${m(session.facts.repFastM)} fast, ${m(cap)} is the most after ${m(largest)}`
      : null
  })

export const fastInWeek: Check = (checked) =>
  findWeeks(checked, ({ done, before }) => {
    const cap = fastWeekCapM(recentFastM(before), 1000 * done.km)
    return done.fastM > TOLERANCE * cap
      ? `${m(done.fastM)} fast in the week, ${m(cap)} is the most`
      : null
  })

export const nearTopSpeed: Check = (checked) =>
  findSessions(checked, (session) => {
    if (session.facts.maximalM <= 0 || isExempt(session)) return null
    const { request } = checked
    const early = daysBetween(request.today, session.day) < MAXIMAL_GATE_DAYS
    const young = (request.runner.age ?? ADULT_FROM) < ADULT_FROM
    if (early || young) return 'sprinting before four weeks of strides, or under 18'
    const weeks = weeksOfMaximal(progressOn(checked, session.day), session.day)
    return session.facts.maximalM > maximalSessionCapM(weeks)
      ? `${m(session.facts.maximalM)} near top speed`
      : null
  })

export const thresholdAndVo2: Check = (checked) =>
  findSessions(checked, (session) => {
    if (isExempt(session)) return null
    const week = weekMetres(checked, session)
    const { thresholdM, vo2M } = session.facts
    if (thresholdM > TOLERANCE * thresholdCapM(week)) return `${m(thresholdM)} at threshold`
    return vo2M > TOLERANCE * vo2CapM(week) ? `${m(vo2M)} at 3K to 5K pace` : null
  })

export const firstMilePace: Check = (checked) =>
  findSessions(checked, (session) =>
    session.facts.mile &&
    !isExempt(session) &&
    !mayRunMilePace(progressOn(checked, session.day), session.day)
      ? 'mile pace before two weeks and four exposures to strides'
      : null,
  )

const isSpeedEndurance = ({ workout }: CheckedSession) => is(workout, 'speed-endurance')

export const firstSpeedEndurance: Check = (checked) =>
  findSessions(checked, (session) => {
    if (!isSpeedEndurance(session)) return null
    const before = checked.sessions.filter(
      ({ day, facts, workout, role }) =>
        day < session.day && facts.mile && !is(workout, 'speed-endurance') && !isExempt({ role }),
    )
    return checked.request.history.mileSessions28d + before.length < 3
      ? 'speed endurance before three sessions at mile pace'
      : null
  })

export const speedEnduranceApart: Check = (checked) =>
  findSessions(checked, (session) =>
    isSpeedEndurance(session) &&
    checked.request.history.mileSessions28d +
      checked.sessions.filter(({ day, facts }) => day < session.day && facts.mile).length >=
      3 &&
    !mayRunSpeedEndurance(progressOn(checked, session.day), session.day)
      ? 'speed endurance too soon after the last, or for a new or young runner'
      : null,
  )

export const goalPace: Check = ({ plan, request }) => {
  const { slowMps, fastMps } = plan.paces.GMI
  const ratio = (slowMps + fastMps) / 2 / mileSpeedMps(request.ability)
  return ratio > LARGEST_GOAL_RATIO + 1e-6
    ? [
        {
          ids: ['plan'],
          detail: `goal pace is ${(100 * (ratio - 1)).toFixed(1)} % above mile pace`,
        },
      ]
    : []
}

export const belowTopSpeed: Check = (checked) => {
  const { paces, maximumSprintMps } = checked.request.ability
  const limit = SPRINT_SHARE * (maximumSprintMps ?? paces.MAX.fastMps)
  const isTooFast = (step: Step) =>
    step.target.kind !== 'none' && step.target.band.fastMps > limit + 1e-9 && !isSprint(step)
  return findSessions(checked, ({ facts }) =>
    facts.steps.some(isTooFast) ? 'a pace above 95 % of top speed' : null,
  )
}

export const mostlyEasy: Check = (checked) =>
  findWeeks(checked, ({ sessions }) => {
    const training = sessions.filter((session) => !isExempt(session))
    const total = training.reduce((sum, { facts }) => sum + facts.durationS, 0)
    const above = training.reduce((sum, { facts }) => sum + facts.aboveEasyS, 0)
    const least = easyTimeShare(training.length)
    return total > 0 && 1 - above / total < least
      ? `only ${Math.round(100 * (1 - above / total))} % of the time is easy`
      : null
  })

export const pacesBelievable: Check = (checked) => {
  const { ability } = checked.request
  const window = Math.max(LEAST_WINDOW, POSTERIOR_Z * ability.mileLogSd)
  return findSessions(checked, ({ facts }) => {
    const odd = facts.steps.find((step) => {
      if (step.target.kind !== 'pace' || isUphill(step)) return false
      const { band, symbol } = step.target
      const known = ability.paces[symbol]
      const middle = (band.slowMps + band.fastMps) / 2
      return middle > known.fastMps * Math.exp(window) || middle < known.slowMps * Math.exp(-window)
    })
    return odd === undefined ? null : 'a pace outside what the curve makes believable'
  })
}
