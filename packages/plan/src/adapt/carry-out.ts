/** One finding carried out on a plan. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { titleOf } from '@bell-lap/workout/describe/title'
import type { Plan } from '../model/plan.ts'
import {
  findSession,
  indoors,
  replaceSession,
  withFewerReps,
  withLongerRest,
} from './change-session.ts'
import { keepLimit } from './day-limit.ts'
import type { DayLimit } from './day-limit.ts'
import { heldToStep } from './hold-step.ts'
import { easierOf, easyRunOf } from '../session/easier-version.ts'
import { addRace } from './add-race.ts'
import type { CarriedOut } from './carried-out.ts'
import { moveRace } from './move-race.ts'
import { moveBoth, moveWithin } from './move-within.ts'
import { postponed } from './postpone.ts'
import { towards, withNewPaces } from './new-paces.ts'
import { repeatWeek } from './repeat-week.ts'
import type { Action } from './rule.ts'
import type { Situation } from './situation.ts'

/** What the action makes of the plan; the plan itself where there is nothing left to do. */
export function carryOut(
  action: Action,
  situation: Situation,
  limits: readonly DayLimit[],
): CarriedOut {
  const { plan, request } = situation
  const only = (next: Plan, told: Message | null = null) => ({ plan: next, request, told })
  switch (action.kind) {
    case 'limit':
      return only(action.limits.reduce((now, limit) => keepLimit(now, limit, situation), plan))
    case 'move':
      return moved(action, situation, limits)
    case 'postpone':
      return postponed(action.session, situation, limits)
    case 'repeat-week':
      return only(repeatWeek(plan, action, situation))
    case 'new-paces': {
      const ability = towards(request.ability, action.ability, action.mostChange)
      const { from } = action
      const next = withNewPaces(plan, request, ability, { from, isOpen: situation.isOpen })
      return next === null ? only(plan) : { ...next, told: null }
    }
    case 'move-race':
      return moveRace(situation, action.raceDay)
    case 'add-race':
      return addRace(situation, action)
    default:
      return only(oneSession(action, situation))
  }
}

function moved(
  action: Extract<Action, { kind: 'move' }>,
  situation: Situation,
  limits: readonly DayLimit[],
): CarriedOut {
  const { plan, request } = situation
  const { session, days, orElse } = action
  const held = { situation, limits }
  const next = moveWithin(plan, session, days, held)
  if (next !== null) return { plan: next, request, told: null }
  const both = orElse === 'drop' ? moveBoth(plan, session, days, held) : null
  if (both !== null) {
    const waits = message('told.next-waits', {
      session: titleOf(both.waits.workout),
      day: both.until,
    })
    return { plan: both.plan, request, told: null, gaveWay: [waits] }
  }
  if (orElse === 'leave') return { plan, request, told: null }
  const easy = orElse === 'easy' && situation.isOpen(session)
  return {
    plan: easy
      ? replaceSession(plan, session.id, easyRunOf(session, request, { strides: false }))
      : plan,
    request,
    told: message(easy ? 'told.no-day-so-easy' : 'told.no-day-so-dropped', {
      session: titleOf(session.workout),
    }),
  }
}

type OnOneSession = Extract<Action, { readonly sessionId: string }>

function oneSession(action: OnOneSession, situation: Situation): Plan {
  const { plan, request } = situation
  const session = findSession(plan, action.sessionId)
  if (session === undefined || !situation.isOpen(session)) return plan
  switch (action.kind) {
    case 'fewer-reps':
      return replaceSession(plan, session.id, withFewerReps(session, action.share, request))
    case 'easier':
      return replaceSession(plan, session.id, easierOf(session, request))
    case 'to-easy':
      return replaceSession(plan, session.id, easyRunOf(session, request, { strides: false }))
    case 'longer-rest':
      return session.role === 'quality'
        ? replaceSession(plan, session.id, withLongerRest(session, action.times, request))
        : plan
    case 'hold-step':
      return replaceSession(plan, session.id, heldToStep(session, action.step, situation))
    case 'indoors':
      return indoors(plan, session, situation)
  }
}
