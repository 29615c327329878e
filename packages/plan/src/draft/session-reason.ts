/** Why a session is in the plan, and what a week is for, with the runner's own numbers. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { purposeOf } from '@bell-lap/workout/describe/title'
import type { PaceBand } from '@bell-lap/workout/workout'
import type { DoneSession } from '../ledger/training-ledger.ts'
import { is } from '@bell-lap/workout/classify/classify'
import { BRIDGES, LIBRARY } from '../ledger/library-ids.ts'
import { longestKnownRunKm } from '../ledger/usual-week.ts'
import type { BaseStart, Phase, PlanRequest } from '../model/plan.ts'

/** Length of a rep of the bridge to the half marathon, m. */
const HALF_BRIDGE_REP_M = 3000
const ROUND_FAST_M = 50
/** What six weeks of hills did for runners over 5 km (Barnes 2013). */
const HILL_GAIN_SHARE = 0.02

const middleMps = (band: PaceBand) => (band.slowMps + band.fastMps) / 2
const rounded = (metres: number, toM = ROUND_FAST_M) => Math.round(metres / toM) * toM

/** Why a session is in the plan. */
export function whyFor(session: DoneSession, phase: Phase, request: PlanRequest): Message {
  const onTheWayBack = phase === 'transition' ? whyOnTheWayBack(session, request) : null
  if (onTheWayBack !== null) return onTheWayBack
  const { role } = session
  if (role === 'long') {
    const { distanceM } = session.facts
    const share = distanceM / 1000 / longestKnownRunKm(request)
    return message('why.long', { distanceM, share })
  }
  return role === 'easy' ? whyEasy(session, request) : whyFast(session, phase, request)
}

function whyEasy({ workout, facts }: DoneSession, { ability }: PlanRequest): Message {
  const { slowMps: low, fastMps: high } = ability.paces.E
  if (is(workout, 'run-walk')) return message('why.run-walk')
  return is(workout, 'strides')
    ? message('why.easy-strides', { easyMps: { low, high }, fastM: rounded(facts.fastM, 10) })
    : message('why.easy', { easyMps: { low, high } })
}

function whyFast(session: DoneSession, phase: Phase, request: PlanRequest): Message {
  const { paces, mileTimeS: mileS, thresholdSpeedMps: thresholdMps } = request.ability
  const { workout, facts } = session
  const lapMps = middleMps(paces.MI)
  switch (workout.family) {
    case 'T':
    case 'C':
      return message('why.threshold', { mileS, thresholdMps })
    case 'V': {
      const distanceM = facts.vo2M > 0 ? facts.vo2M : facts.distanceM
      return message('why.vo2', { distanceM, speedMps: middleMps(paces['5K']), mileS })
    }
    case 'H':
      return message('why.hills', { gainShare: HILL_GAIN_SHARE })
    case 'N':
      return message('why.fast-relaxed', { lapMps })
    case 'A':
      return message('why.speed-endurance')
    case 'R':
      return whyMilePace(session, phase, { lapMps, mileS })
    default:
      return message('why.purpose', { purpose: purposeOf(workout) })
  }
}

const RACE_WEEK: readonly string[] = [LIBRARY.sharpening, LIBRARY.openers]

function whyMilePace(
  { workout, facts }: DoneSession,
  phase: Phase,
  { lapMps, mileS }: { readonly lapMps: number; readonly mileS: number },
): Message {
  const fastM = rounded(facts.repFastM)
  if (RACE_WEEK.includes(workout.sessionId)) return message('why.sharpen', { lapMps })
  if (phase === 'base' || phase === 'hills')
    return message('why.first-mile-pace', { fastM, lapMps })
  return message('why.mile-pace', { fastM, lapMps, mileS })
}

/** On the way back to longer races; `null` where the reason is that of any plan. */
function whyOnTheWayBack({ workout, facts, role }: DoneSession, request: PlanRequest) {
  const { paces, mileTimeS: mileS, thresholdSpeedMps: thresholdMps } = request.ability
  if (workout.sessionId === LIBRARY.marathonBlock)
    return message('why.marathon-pace', { speedMps: middleMps(paces.M) })
  if (role === 'long') return whyLongAgain(facts.distanceM, 1000 * longestKnownRunKm(request))
  const at5K = { speedMps: middleMps(paces['5K']), mileS }
  switch (workout.sessionId) {
    case BRIDGES.fiveK:
      return message('why.5k-bridge', at5K)
    case BRIDGES.tenK:
      return message('why.10k-bridge', { speedMps: middleMps(paces['10K']) })
    case BRIDGES.half:
      return message('why.half-bridge', {
        repM: HALF_BRIDGE_REP_M,
        speedMps: middleMps(paces.HM),
      })
    case BRIDGES.twoGears:
      return message('why.two-gears', { lapMps: middleMps(paces.MI) })
  }
  switch (workout.family) {
    case 'R':
      return message('why.keep-mile-pace', { fastM: rounded(facts.fastM) })
    case 'V':
      return message('why.5k-pace', at5K)
    case 'T':
    case 'C':
      return message('why.threshold-for-longer', { thresholdMps })
    default:
      return null
  }
}

function whyLongAgain(distanceM: number, beforeM: number): Message {
  return distanceM > beforeM
    ? message('why.longer-run', { distanceM, beforeM })
    : message('why.long-run-back', { distanceM })
}

/** What a week is for. */
export function focusOf(
  phase: Phase,
  week: {
    base: BaseStart | undefined
    leadIn: boolean
    cutBack: boolean
    taper: boolean
    returning: boolean
  },
): Message {
  if (week.base !== undefined && !week.cutBack) return message(`focus.base-plan.${week.base}`)
  if (week.returning)
    return message(phase === 'transition' ? 'focus.after-race' : 'focus.after-break')
  if (week.leadIn) return message('focus.lead-in')
  if (week.cutBack) return message('focus.cut-back')
  if (week.taper) return message('focus.taper')
  return message(`focus.${phase}`)
}
