/** Long and easy runs: how long, and how many strides. */
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { buildSession, easierVersion } from '@bell-lap/workout/library/build-session'
import { nextLongKm } from '../../ledger/long-run-ladder.ts'
import { longRunTargetKm, towardsOf } from '../../ledger/way-back.ts'
import {
  longRunShareCap,
  LONG_AFTER_HARD_S,
  LONGEST_LONG_RUN_S,
  SINGLE_RUN_RATIO,
} from '../../ledger/caps.ts'
import { sessionFacts } from '../../ledger/session-facts.ts'
import { longestKnownRunKm } from '../../ledger/usual-week.ts'
import type { Phase, PlanRequest } from '../../model/plan.ts'
import { builtAlike } from '../../session/built-alike.ts'
import type { BuiltAlike } from '../../session/built-alike.ts'
import { easyContext } from '../../session/fit-session.ts'
import type { FinishedSession } from '../../session/fit-session.ts'
import { longestBeforeKm } from '../../ledger/training-ledger.ts'
import type { Progress } from '../../ledger/training-ledger.ts'
import { dayLimitS } from '../../ledger/quality-caps.ts'
import type { EasyRunId } from '../../ledger/library-ids.ts'
import { LIBRARY } from '../../ledger/library-ids.ts'

/** Long run as a share of the usual one, by phase (science H2, grade D). */
const LONG_SHARE: Readonly<Record<Phase, number>> = {
  base: 0.98,
  hills: 0.92,
  specific: 0.82,
  sharpen: 0.68,
  transition: 1,
}
const CUT_BACK_LONG = 0.85
/** A long run that is short for the week grows this much a week (target of science D7). */
const TARGET_GROWTH = 1.05
const MARGIN = 0.99
/** The long run as a share of the week that a plan aims for where the runner has had less. */
const LEAST_SHARE = 0.22
/** Long runs and easy runs are said in half kilometres, in short weeks in fifths. */
const COARSE_FROM_KM = 40

export interface LongWish {
  readonly day: CalendarDay
  readonly phase: Phase
  readonly cutBack: boolean
  readonly weekKm: number
  readonly afterHard: boolean
  readonly runs: number
}

export function easySpeedMps(request: PlanRequest): number {
  const { slowMps, fastMps } = request.ability.paces.E
  return (slowMps + fastMps) / 2
}

export function roundKm(km: number, weekKm: number): number {
  const step = weekKm >= COARSE_FROM_KM ? 2 : 5
  return Math.floor(km * step + 1e-9) / step
}

/** Kilometres of the long run of a week. */
export function longRunKm(wish: LongWish, progress: Progress): number {
  const { request } = progress
  const longest = longestBeforeKm(progress, wish.day)
  const usual = Math.max(longestKnownRunKm(request), LEAST_SHARE * wish.weekKm)
  const towards = towardsOf(request.goal)
  const target = towards === null ? usual : longRunTargetKm(towards, request, usual)
  const wanted = target * LONG_SHARE[wish.phase] * (wish.cutBack ? CUT_BACK_LONG : 1)
  const next = towards === null ? TARGET_GROWTH * longest : nextLongKm(longest, target)
  const grown = wanted > longest ? next : wanted
  const seconds = Math.min(
    LONGEST_LONG_RUN_S,
    dayLimitS(request, wish.day),
    wish.afterHard ? LONG_AFTER_HARD_S : Infinity,
  )
  const most = Math.min(
    longRunShareCap(wish.runs) * MARGIN * wish.weekKm,
    SINGLE_RUN_RATIO * MARGIN * longest,
    (MARGIN * seconds * easySpeedMps(request)) / 1000,
  )
  return Math.max(0, roundKm(Math.min(grown, most), wish.weekKm))
}

/** An easy or long run of so many kilometres, the strides or hill sprints at its end included. */
export function easySession(
  id: EasyRunId,
  request: PlanRequest,
  km: number,
  ending: number | { readonly hillSprints: number } = 0,
): FinishedSession {
  const alike = builtAlike(request)
  const known = EASY_SESSIONS.get(alike) ?? new Map<string, FinishedSession>()
  EASY_SESSIONS.set(alike, known)
  const distanceM = Math.round(1000 * km)
  const stridesUphill = typeof ending !== 'number'
  const strides = stridesUphill ? ending.hillSprints : ending
  const key = `${id} ${distanceM} ${strides} ${stridesUphill}`
  const session =
    known.get(key) ?? newEasySession(id, request, { distanceM, strides, stridesUphill })
  known.set(key, session)
  return session
}
/** A week is filled again and again while it is fitted; each of its runs is built once. */
const EASY_SESSIONS = new WeakMap<BuiltAlike, Map<string, FinishedSession>>()

function newEasySession(
  id: string,
  request: PlanRequest,
  length: {
    readonly distanceM: number
    readonly strides: number
    readonly stridesUphill: boolean
  },
): FinishedSession {
  const context = { ...easyContext(request), ...length }
  const workout = buildSession(id, context, 0)
  return {
    workout,
    easier: easierVersion(id, context, 0),
    facts: sessionFacts(workout, request.ability),
  }
}

/** Fast metres of one stride, as the cap of a week counts them; never none, because it divides. */
export function strideM(request: PlanRequest): number {
  const alike = builtAlike(request)
  const known = STRIDE_METRES.get(alike)
  if (known !== undefined) return known
  const short = easySession(LIBRARY.easyWithStrides, request, 5, 2).facts.weekFastM
  const metres = Math.max(
    1,
    easySession(LIBRARY.easyWithStrides, request, 5, 3).facts.weekFastM - short,
  )
  STRIDE_METRES.set(alike, metres)
  return metres
}
/** It is asked for many times a week. */
const STRIDE_METRES = new WeakMap<BuiltAlike, number>()
