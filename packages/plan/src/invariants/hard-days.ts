/** When it is hard: gaps, rest days, races. */
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import { racesKeepApartDays } from '../ledger/race-gaps.ts'
import { isExempt } from '../ledger/training-ledger.ts'
import { mostHard } from '../ledger/hard-days.ts'
import type { PlanRequest } from '../model/plan.ts'
import type { Check, CheckedSession } from './checked-plan.ts'
import { findSessions } from './checked-plan.ts'
import { is } from '@bell-lap/workout/classify/classify'

const WINDOW_DAYS = 7
const LEAST_GAP_DAYS = 2

export const hardInSevenDays: Check = (checked) => {
  const most = mostHard(checked.request)
  return checked.hard.flatMap((session, i) => {
    const window = checked.hard
      .slice(i)
      .filter(({ day }) => daysBetween(session.day, day) < WINDOW_DAYS)
    return window.length > most
      ? [
          {
            ids: window.map(({ id }) => id),
            detail: message('broken.hard-days', { count: window.length }),
          },
        ]
      : []
  })
}

export const hoursBetweenHard: Check = (checked) =>
  checked.hard.slice(1).flatMap((session, i) => {
    const before = checked.hard[i]
    if (before === undefined || daysBetween(before.day, session.day) >= LEAST_GAP_DAYS) return []
    return [{ ids: [before.id, session.id], detail: message('broken.hours-between') }]
  })

/** A long run with steady running keeps 24 h from hard days; no workout follows a long run. */
export const longAndHard: Check = (checked) => {
  const long = checked.sessions.filter((session) => session.role === 'long')
  return long.flatMap((run) =>
    checked.hard
      .filter((hard) => {
        if (hard.id === run.id) return false
        const gap = daysBetween(run.day, hard.day)
        return (gap === 1 && !isExempt(hard)) || (Math.abs(gap) <= 1 && isSteady(run))
      })
      .map((hard) => ({
        ids: [run.id, hard.id],
        detail: message('broken.long-and-hard'),
      })),
  )
}

function isSteady({ facts }: CheckedSession): boolean {
  return facts.steps.some(
    ({ target }) => target.kind !== 'none' && target.symbol !== 'E' && target.symbol !== 'REC',
  )
}

export const restDay: Check = (checked) => {
  const { sessions, plan } = checked
  const first = sessions[0]
  if (first === undefined) return []
  const days = daysBetween(first.day, plan.raceDay)
  const runs = sessions.filter((one) => !isRecovery(one, checked.request))
  if (!hasFullSevenDays(runs.map(({ day }) => day))) return []
  return Array.from({ length: Math.max(0, days - WINDOW_DAYS + 2) }, (_, i) => i).flatMap(
    (start) => {
      const from = addDays(first.day, start)
      const to = addDays(from, WINDOW_DAYS)
      const inside = sessions.filter(({ day }) => day >= from && day < to)
      const busy = new Set(
        inside.filter((s) => !isRecovery(s, checked.request)).map(({ day }) => day),
      )
      return busy.size >= WINDOW_DAYS
        ? [
            {
              ids: inside.map(({ id }) => id),
              detail: message('broken.no-rest-day', { fromDay: from }),
            },
          ]
        : []
    },
  )
}

/** Whether seven days in a row are all among the days, which come in order. */
function hasFullSevenDays(days: readonly CalendarDay[]): boolean {
  let streak = 0
  return days.some((day, i) => {
    const before = days[i - 1]
    if (before !== day) streak = before === addDays(day, -1) ? streak + 1 : 1
    return streak >= WINDOW_DAYS
  })
}

function isRecovery({ workout }: CheckedSession, { availability }: PlanRequest): boolean {
  return availability.runsPerWeek === 7 && is(workout, 'recovery-run')
}

export const racesApart: Check = (checked) => {
  const races = checked.sessions.filter(
    ({ role, workout }) => role === 'race' || is(workout, 'race-like'),
  )
  return races.flatMap((race, i) =>
    races.slice(0, i).flatMap((before) => {
      const gap = racesKeepApartDays(before, race)
      return daysBetween(before.day, race.day) < gap
        ? [{ ids: [before.id, race.id], detail: message('broken.races-apart', { days: gap }) }]
        : []
    }),
  )
}

const isBlocked = (day: CalendarDay) => message('broken.blocked', { day })

export const blockedDays: Check = (checked) => {
  const { blockedDays: blocked } = checked.request.availability
  const strength = checked.plan.weeks.flatMap((week) => week.strength)
  return [
    ...findSessions(checked, ({ day }) => (blocked.includes(day) ? isBlocked(day) : null)),
    ...strength
      .filter(({ day }) => blocked.includes(day))
      .map(({ id, day }) => ({ ids: [id], detail: isBlocked(day) })),
  ]
}
