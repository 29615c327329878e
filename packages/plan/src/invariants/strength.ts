/** Strength, and one thing at a time. */
import { daysBetween } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import { recentFastM, recentHillS, recentKm } from '../ledger/training-ledger.ts'
import { CONTACTS_START, CONTACTS_STEP, contactsCap, LEVER_GROWTH } from '../ledger/caps.ts'
import type { PlanRequest, PlanWeek } from '../model/plan.ts'
import type { Check, Finding } from './checked-plan.ts'

const HEAVY_GAP_DAYS = 2
const RECENT_WEEKS = 3

/** Contacts of the jumpiest strength session of a week. */
export function contactsOf(week: PlanWeek): number {
  return Math.max(0, ...week.strength.map((session) => session.plyometricContacts))
}

/** Of the plan that this one goes on from; 0 for a new one. */
function contactsBehind({ continues }: PlanRequest): number {
  return continues?.contacts ?? 0
}

export const contacts: Check = ({ plan, request }) => {
  const cap = contactsCap(request.runner.age)
  let most = Math.max(CONTACTS_START - CONTACTS_STEP, contactsBehind(request))
  return plan.weeks.flatMap((week) => {
    const count = contactsOf(week)
    const tooMany = count > cap || count > most + CONTACTS_STEP
    const known = most
    most = Math.max(most, count)
    return tooMany
      ? [
          {
            ids: week.strength.map(({ id }) => id),
            detail: message('broken.contacts', { count, before: known }),
          },
        ]
      : []
  })
}

export const heavyBeforeHard: Check = ({ plan, hard }) =>
  plan.weeks
    .flatMap((week) => week.strength)
    .filter((session) => session.heavyLegs)
    .flatMap((session): readonly Finding[] => {
      const next = hard.find(({ day }) => {
        const gap = daysBetween(session.day, day)
        return gap > 0 && gap < HEAVY_GAP_DAYS
      })
      return next === undefined
        ? []
        : [{ ids: [session.id, next.id], detail: message('broken.heavy-before-hard') }]
    })

/** Volume, fast metres, hills and jumps: at most one of them rises by a tenth in a week. */
export const oneLever: Check = ({ weeks, request }) =>
  weeks.flatMap(({ id, done, before, week }, i) => {
    const earlier = weeks
      .slice(Math.max(0, i - RECENT_WEEKS), i)
      .map((each) => contactsOf(each.week))
      .concat(i < RECENT_WEEKS ? contactsBehind(request) : [])
    const levers = [
      done.km >= LEVER_GROWTH * Math.max(1, ...recentKm(before)) ? message('grows.distance') : null,
      done.fastM >= LEVER_GROWTH * recentFastM(before) ? message('grows.fast') : null,
      done.hillS >= LEVER_GROWTH * recentHillS(before) ? message('grows.hills') : null,
      contactsOf(week) >= LEVER_GROWTH * Math.max(CONTACTS_START, ...earlier)
        ? message('grows.jumps')
        : null,
    ].filter((lever) => lever !== null)
    return levers.length > 1
      ? [{ ids: [id], detail: message('broken.one-lever', { what: levers }) }]
      : []
  })
