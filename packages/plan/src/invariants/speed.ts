/** How fast and how much of it. */
import { daysBetween } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import {
  isExempt,
  largestFastBeforeM,
  mayRunMilePace,
  mayRunSpeedEndurance,
  weeksOfMaximal,
} from '../ledger/training-ledger.ts'
import {
  ADULT_FROM,
  easyTimeShare,
  fastSessionCapM,
  maximalSessionCapM,
  thresholdCapM,
  vo2CapM,
} from '../ledger/caps.ts'
import { mayRunFastOnFlat, maySprint } from '../ledger/hill-first.ts'
import { isUphill, mileSpeedMps } from '../ledger/session-facts.ts'
import { usualWeekKm } from '../ledger/usual-week.ts'
import type { Check, CheckedPlan, CheckedSession } from './checked-plan.ts'
import { findSessions, findWeeks, progressOn } from './checked-plan.ts'
import { fastRoom, METRES_TOLERANCE } from './week-room.ts'
import { is } from '@bell-lap/workout/classify/classify'
import { isSprint } from '@bell-lap/workout/classify/step-kinds'
import type { Step } from '@bell-lap/workout/workout'

const MAXIMAL_GATE_DAYS = 28
const LARGEST_GOAL_RATIO = 1.03
const SPRINT_SHARE = 0.95
/** 98 % of a normal distribution lies within so many standard deviations. */
const POSTERIOR_Z = 2.326
/** The window of a pace by effort, whatever the curve knows. */
const LEAST_WINDOW = 0.05

function usualMetres({ request }: CheckedPlan): number {
  return 1000 * usualWeekKm(request.history)
}

export const fastInSession: Check = (checked) =>
  findSessions(checked, (session) => {
    if (isExempt(session)) return null
    const largest = largestFastBeforeM(progressOn(checked, session.day), session.day)
    const cap = fastSessionCapM(largest, usualMetres(checked))
    return session.facts.repFastM > METRES_TOLERANCE * cap
      ? message('broken.fast-session', {
          fastM: session.facts.repFastM,
          mostM: cap,
          largestM: largest,
        })
      : null
  })

export const fastInWeek: Check = (checked) =>
  findWeeks(checked, (week) => {
    const { fastM, mostM, isOver } = fastRoom(week, checked.request)
    return isOver ? message('broken.fast-week', { fastM, mostM }) : null
  })

export const nearTopSpeed: Check = (checked) =>
  findSessions(checked, (session) => {
    const { request } = checked
    const sprints = is(session.workout, 'sprint') || is(session.workout, 'hill-sprint')
    if (sprints && !maySprint(request, session.day)) return message('broken.sprint-too-early')
    if (session.facts.maximalM <= 0 || isExempt(session)) return null
    const early = daysBetween(request.today, session.day) < MAXIMAL_GATE_DAYS
    const young = (request.runner.age ?? ADULT_FROM) < ADULT_FROM
    if (early || young) return message('broken.sprint-too-early')
    const weeks = weeksOfMaximal(progressOn(checked, session.day), session.day)
    return session.facts.maximalM > maximalSessionCapM(weeks)
      ? message('broken.near-top-speed', { fastM: session.facts.maximalM })
      : null
  })

export const thresholdAndVo2: Check = (checked) =>
  findSessions(checked, (session) => {
    if (isExempt(session)) return null
    const usual = usualMetres(checked)
    const { thresholdM, vo2M } = session.facts
    if (thresholdM > METRES_TOLERANCE * thresholdCapM(usual))
      return message('broken.threshold', { distanceM: thresholdM })
    return vo2M > METRES_TOLERANCE * vo2CapM(usual)
      ? message('broken.vo2', { distanceM: vo2M })
      : null
  })

export const firstMilePace: Check = (checked) =>
  findSessions(checked, (session) => {
    if (isExempt(session)) return null
    const { day, facts } = session
    if (facts.flatFastM > 0 && !mayRunFastOnFlat(checked.request, day))
      return message('broken.flat-before-hills')
    return facts.mile && !mayRunMilePace(progressOn(checked, day), day)
      ? message('broken.mile-pace-too-early')
      : null
  })

const isSpeedEndurance = ({ workout }: CheckedSession) => is(workout, 'speed-endurance')

export const firstSpeedEndurance: Check = (checked) =>
  findSessions(checked, (session) => {
    if (!isSpeedEndurance(session)) return null
    if (!maySprint(checked.request, session.day)) return message('broken.flat-before-hills')
    const before = checked.sessions.filter(
      ({ day, facts, workout, role }) =>
        day < session.day && facts.mile && !is(workout, 'speed-endurance') && !isExempt({ role }),
    )
    return checked.request.history.mileSessions28d + before.length < 3
      ? message('broken.speed-endurance-too-early')
      : null
  })

export const speedEnduranceApart: Check = (checked) =>
  findSessions(checked, (session) =>
    isSpeedEndurance(session) &&
    checked.request.history.mileSessions28d +
      checked.sessions.filter(({ day, facts }) => day < session.day && facts.mile).length >=
      3 &&
    !mayRunSpeedEndurance(progressOn(checked, session.day), session.day)
      ? message('broken.speed-endurance-too-often')
      : null,
  )

export const goalPace: Check = ({ plan, request }) => {
  const { slowMps, fastMps } = plan.paces.GMI
  const ratio = (slowMps + fastMps) / 2 / mileSpeedMps(request.ability)
  return ratio > LARGEST_GOAL_RATIO + 1e-6
    ? [
        {
          ids: ['plan'],
          detail: message('broken.goal-pace', { changeShare: ratio - 1 }),
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
    facts.steps.some(isTooFast) ? message('broken.top-speed', { share: SPRINT_SHARE }) : null,
  )
}

export const mostlyEasy: Check = (checked) =>
  findWeeks(checked, ({ sessions }) => {
    const training = sessions.filter((session) => !isExempt(session))
    const total = training.reduce((sum, { facts }) => sum + facts.durationS, 0)
    const above = training.reduce((sum, { facts }) => sum + facts.aboveEasyS, 0)
    const least = easyTimeShare(training.length)
    return total > 0 && 1 - above / total < least
      ? message('broken.easy-share', { share: 1 - above / total, leastShare: least })
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
      // A band may reach on to the next pace ("mile to 800 m pace"), so that its nearer edge is judged.
      return (
        band.slowMps > known.fastMps * Math.exp(window) ||
        band.fastMps < known.slowMps * Math.exp(-window)
      )
    })
    return odd === undefined ? null : message('broken.unlikely-pace')
  })
}
