/** What pain, illness, injuries, breaks and age forbid: strength, strides, hard running, own trials. */
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import { racesKeepApartDays } from '../ledger/race-gaps.ts'
import { isExempt } from '../ledger/training-ledger.ts'
import { usualWeekKm } from '../ledger/usual-week.ts'
import { strictest, whyNotStrength } from '../session/allowed-strength.ts'
import { limitsOfClearance } from '../ledger/hill-first.ts'
import { limitsAfterBreak, limitsOfAge, limitsOn } from '../ledger/body-limit.ts'
import type { AllowedRunning, BodyLimit } from '../ledger/body-limit.ts'
import { FIRST_WEEK_DAYS, returnRow } from '../ledger/breaks.ts'
import type { Return, ReturnRow } from '../ledger/breaks.ts'
import type { Check, CheckedPlan, CheckedSession, Finding } from './checked-plan.ts'
import { findEach, findSessions } from './checked-plan.ts'

/** Rounding of runs, and what cannot be cut from a run that is done. */
const SHARE_TOLERANCE = 1.02
const TOLERANCE_KM = 0.5

function bodyLimits(checked: CheckedPlan): readonly BodyLimit[] {
  const { plan, request, told, returns } = checked
  return [
    ...told.limits,
    ...returns.flatMap(limitsAfterBreak),
    ...limitsOfClearance(request),
    ...limitsOfAge(request, { from: plan.startDay, to: plan.raceDay }),
  ]
}

/** The runner's own race is the runner's to decide; a trial of the engine's own is not. */
function isOwnRace({ role, placedByEngine }: CheckedSession): boolean {
  return (role === 'race' || role === 'test') && placedByEngine !== true
}

/** 43: strength, jumps and strides keep to pain, ladders, illness, breaks and age. */
export const strengthObeys: Check = (checked) => {
  const limits = bodyLimits(checked)
  if (limits.length === 0) return []
  const strength = checked.plan.weeks.flatMap((week) => week.strength)
  return [
    ...findEach(
      strength,
      (session) => {
        const now = limitsOn(limits, session.day)
        const why = whyNotStrength(session, strictest(now.map((one) => one.strength)))
        return why === null
          ? null
          : message('broken.because', { what: why, because: now[0]?.because ?? '' })
      },
      ({ id }) => id,
    ),
    ...findSessions(checked, (session) => {
      const open = limitsOn(limits, session.day).find(({ strides }) => !strides)
      return open !== undefined && session.facts.strides && !isOwnRace(session)
        ? message('broken.because', {
            what: message('broken.strides'),
            because: open.because,
          })
        : null
    }),
  ]
}

/** 44: after days without a run, easy runs and fewer kilometres come first. */
export const returnsSlowly: Check = (checked) =>
  checked.returns.flatMap((one): readonly Finding[] => {
    const row = returnRow(one.runFreeDays)
    return row === null ? [] : [...hardTooSoon(checked, one, row), ...farTooSoon(checked, one, row)]
  })

function hardTooSoon(
  { sessions }: CheckedPlan,
  { back, runFreeDays }: Return,
  { easyRuns, daysNotHard }: ReturnRow,
): readonly Finding[] {
  const after = sessions.filter(({ day }) => day >= back)
  const first = new Set([...new Set(after.map(({ day }) => day))].slice(0, easyRuns))
  return findEach(
    after.filter((session) => session.hard && !isOwnRace(session)),
    ({ day }) =>
      first.has(day) || daysBetween(back, day) < daysNotHard
        ? message('broken.hard-after-break', { days: runFreeDays })
        : null,
    ({ id }) => id,
  )
}

function farTooSoon(
  { sessions, request }: CheckedPlan,
  { back, runFreeDays }: Return,
  { firstWeekShare }: ReturnRow,
): readonly Finding[] {
  const end = addDays(back, FIRST_WEEK_DAYS)
  const week = sessions.filter(
    (session) => session.day >= back && session.day < end && !isOwnRace(session),
  )
  const km = week.reduce((sum, { facts }) => sum + facts.distanceM / 1000, 0)
  const most = firstWeekShare * usualWeekKm(request.history)
  if (km <= SHARE_TOLERANCE * most + TOLERANCE_KM) return []
  const easy = week.filter(({ hard }) => !hard)
  return [
    {
      ids: (easy.length > 0 ? easy : week).map(({ id }) => id),
      detail: message('broken.far-after-break', {
        distanceM: 1000 * km,
        days: runFreeDays,
        mostM: 1000 * most,
      }),
    },
  ]
}

/** 45: no run that an open warning sign, pain, illness or return to running forbids. */
export const obeysStates: Check = ({ told, sessions }) =>
  told.limits.flatMap(({ from, to, running, because }) => {
    const isAhead = ({ day }: CheckedSession) => day > told.today
    if (running === undefined) return []
    const inside = sessions.filter(({ day, role }) => day >= from && day <= to && role !== 'rest')
    return findEach(
      inside,
      (session) =>
        isForbidden(session, running, isAhead(session))
          ? message('broken.in-spite', { because })
          : null,
      ({ id }) => id,
    )
  })

function isForbidden(
  session: CheckedSession,
  { kind, longestMin }: AllowedRunning,
  isAhead: boolean,
): boolean {
  if (kind === 'none') return true
  if (kind === 'rest') return !isOwnRace(session) || !isAhead
  if (isOwnRace(session)) return false
  const { hard, fastM, durationS, maximalM, facts } = session
  if (kind === 'no-sprints') return maximalM > 0
  if (durationS > 60 * longestMin + 1) return true
  if (kind === 'easy') return hard || fastM > 0 || facts.vo2M > 0
  return facts.mile || facts.vo2M > 0 || facts.hillS > 0 || facts.repFastM > 0 || maximalM > 0
}

/** 46: a trial that the engine placed gives way to the runner's races and to what the body says. */
export const trialsGiveWay: Check = (checked) => {
  const limits = bodyLimits(checked)
  const { sessions, plan, returns } = checked
  const races = sessions.filter((one) => one.role === 'race' && isOwnRace(one))
  return findEach(
    sessions.filter((one) => isExempt(one) && one.placedByEngine === true),
    (trial) => {
      const near = races.find(
        (race) =>
          race.day !== plan.raceDay &&
          Math.abs(daysBetween(race.day, trial.day)) < racesKeepApartDays(race, trial),
      )
      if (near !== undefined) return message('broken.near-race', { raceDay: near.day })
      const open = limitsOn(limits, trial.day).find(({ trials }) => !trials)
      if (open !== undefined) return message('broken.trial-in-spite', { because: open.because })
      const soon = returns.find((one) => isEarlyRun(trial, one, checked))
      return soon === undefined
        ? null
        : message('broken.trial-after-break', { days: soon.runFreeDays })
    },
    ({ id }) => id,
  )
}

function isEarlyRun(
  { day }: CheckedSession,
  { back, runFreeDays }: Return,
  { sessions }: CheckedPlan,
): boolean {
  const row = returnRow(runFreeDays)
  if (row === null || day < back) return false
  const before = new Set(
    sessions.filter((one) => one.day >= back && one.day < day).map((one) => one.day),
  )
  return before.size < row.easyRuns
}
