/** The same session with less in it. Nothing here ever makes a session longer, faster or harder. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { buildSession } from '@bell-lap/workout/library/build-session'
import type { BuildContext } from '@bell-lap/workout/library/session-spec'
import { holdsWork, titleOf } from '@bell-lap/workout/describe/title'
import { flattenSteps } from '@bell-lap/workout/totals'
import type { Workout } from '@bell-lap/workout/workout'
import { withFewerStrides, withLessWork } from './less-work.ts'
import { isUphill, sessionFacts } from '../ledger/session-facts.ts'
import type { PlannedSession, PlanRequest } from '../model/plan.ts'
import { LIBRARY } from '../ledger/library-ids.ts'
import { homeOf } from './home-place.ts'
import { is } from '@bell-lap/workout/classify/classify'

/** A run shorter than this is not worth the shoes: it becomes rest. */
const SHORTEST_RUN_M = 2000
const ROUND_M = 100
const EASIER_SHARE = 0.75
const FEW_STRIDES = 4
const SHARES = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4] as const
/** Also tried where less than the usual share will do. */
const SMALLER_SHARES = [0.3, 0.2] as const
/** An uneased easy run of a session that had warm-up, work and cool-down (X). */
const QUALITY_TO_EASY_SHARE = 0.9

/** Easy running at home: on the road, or on a treadmill. */
export function roadContext(request: PlanRequest): BuildContext {
  return {
    paces: request.ability.paces,
    lapM: request.availability.track?.lapM ?? null,
    byEffort: false,
    maximumSprintMps: request.ability.maximumSprintMps,
    ...(request.ability.assumed === true ? { paceless: true } : {}),
    ...homeOf(request),
  }
}

/** The session with another workout; its numbers follow from the steps, and what it said of its step and of its place is gone. */
export function withWorkout(
  session: PlannedSession,
  workout: Workout,
  request: PlanRequest,
): PlannedSession {
  const facts = sessionFacts(workout, request.ability)
  const { progression: _, home: __, ...rest } = session
  return {
    ...rest,
    workout,
    distanceM: facts.distanceM,
    durationS: facts.durationS,
    fastM: facts.fastM,
    maximalM: facts.maximalM,
  }
}

/** An easy run in place of a session, a little shorter than it was. Strides stay where allowed. */
export function easyRunOf(
  session: PlannedSession,
  request: PlanRequest,
  options: { readonly strides: boolean; readonly indoors?: boolean },
): PlannedSession {
  const share = session.role === 'easy' || session.role === 'long' ? 1 : QUALITY_TO_EASY_SHARE
  return easyRun(session, request, {
    distanceM: share * session.distanceM,
    strides: options.strides && is(session.workout, 'strides') ? FEW_STRIDES : 0,
    ...(options.indoors === true ? { indoors: true } : {}),
  })
}

/** An easy run with a few strides in place of a session that comes before there were enough of them. */
export function stridesInstead(session: PlannedSession, request: PlanRequest): PlannedSession {
  const distanceM = QUALITY_TO_EASY_SHARE * session.distanceM
  return easyRun(session, request, { distanceM, strides: FEW_STRIDES })
}

function easyRun(
  session: PlannedSession,
  request: PlanRequest,
  run: {
    readonly distanceM: number
    readonly strides: number
    readonly stridesUphill?: boolean
    readonly indoors?: boolean
  },
): PlannedSession {
  const distanceM = Math.floor(run.distanceM / ROUND_M) * ROUND_M
  const long = session.role === 'long'
  const walks = request.goal.base === 'run-walk'
  const id = walks
    ? LIBRARY.runWalk
    : long
      ? LIBRARY.longRun
      : run.strides > 0
        ? LIBRARY.easyWithStrides
        : LIBRARY.easyRun
  const road = roadContext(request)
  const context = {
    ...road,
    place: run.indoors === true ? ('treadmill' as const) : road.place,
    distanceM,
    ...(run.strides > 0 ? { strides: run.strides } : {}),
    ...(run.stridesUphill === true ? { stridesUphill: true } : {}),
  }
  const workout = buildSession(id, context, 0)
  const { priority: _, placedByEngine: __, ...frame } = withWorkout(session, workout, request)
  return {
    ...frame,
    role: long ? 'long' : 'easy',
    hard: false,
    evidenceGrade: 'B',
    easier: buildSession(LIBRARY.easyRun, { ...road, durationS: 1500 }, 0),
    why: message('why.easy-instead', { workout: titleOf(session.workout) }),
  }
}

/** A run cut to a distance, easy from end to end; `null` when nothing worth running is left. */
export function shortened(
  session: PlannedSession,
  request: PlanRequest,
  distanceM: number,
): PlannedSession | null {
  if (distanceM < SHORTEST_RUN_M) return null
  if (session.distanceM <= distanceM + 1) return session
  const shorter = easyRun(session, request, { distanceM, strides: 0 })
  return shorter.distanceM < session.distanceM ? { ...shorter, why: shorterWhy(session) } : session
}

/** The same with its strides, as many as the shorter run has room for; other sessions become easy from end to end. */
export function shortenedWithStrides(
  session: PlannedSession,
  request: PlanRequest,
  distanceM: number,
): PlannedSession | null {
  const shorter = shortened(session, request, distanceM)
  if (shorter === null || shorter === session || session.role !== 'easy' || session.hard)
    return shorter
  const all = flattenSteps(session.workout).filter(({ intent }) => intent === 'strides')
  const stridesUphill = all.some(isUphill)
  const kept = [all.length, FEW_STRIDES]
    .filter((strides) => strides > 0 && strides <= all.length)
    .map((strides) => easyRun(session, request, { distanceM, strides, stridesUphill }))
    .find((run) => run.distanceM <= distanceM + 1 && isLighter(run, session))
  return kept === undefined ? shorter : { ...kept, why: shorter.why }
}

/** An easy run a tenth shorter, with its strides; `null` for other sessions and where it would get too short. */
export function tenthShorter(session: PlannedSession, request: PlanRequest): PlannedSession | null {
  const distanceM = SHARES[0] * session.distanceM
  if (session.role !== 'easy' || session.hard || distanceM < SHORTEST_RUN_M) return null
  const all = flattenSteps(session.workout).filter(({ intent }) => intent === 'strides')
  const length = { distanceM, strides: all.length, stridesUphill: all.some(isUphill) }
  const shorter = { ...easyRun(session, request, length), why: session.why }
  return isLighter(shorter, session) ? shorter : null
}

function shorterWhy({ workout, hard }: PlannedSession): Message {
  return message(hard ? 'why.easy-instead' : 'why.shorter', { workout: titleOf(workout) })
}

/** About a share of the repetitions, at least one; `null` when the session has none to take away. */
export function fewerRepetitions(workout: Workout, share: number): Workout | null {
  const at = workout.elements.findLastIndex(
    (element) => element.kind === 'repeat' && holdsWork(element),
  )
  const found = workout.elements[at]
  if (found === undefined || found.kind !== 'repeat' || found.times < 2) return null
  const times = Math.max(1, Math.min(found.times - 1, Math.floor(found.times * share + 1e-9)))
  const elements = workout.elements.with(at, { ...found, times })
  return { ...workout, elements, title: elements.some(holdsWork) ? null : workout.title }
}

/**
 * The session by its easier version, which was written beforehand. Where that one is not lighter,
 * because the session was already small, three quarters of the repetitions, at last easy running.
 */
export function easierOf(session: PlannedSession, request: PlanRequest): PlannedSession {
  const why = message('why.easier-version', { workout: titleOf(session.workout) })
  const easier = withWorkout(session, session.easier, request)
  const work = flattenSteps(session.easier).some(({ intent }) => intent === 'work')
  const run = is(session.easier, 'easy')
  const written: PlannedSession = {
    ...easier,
    hard: session.hard && work,
    role: run && session.role === 'quality' ? 'easy' : session.role,
    why,
  }
  if (isLighter(written, session)) return written
  const fewer = fewerRepetitions(session.workout, EASIER_SHARE)
  if (fewer !== null) return { ...withWorkout(session, fewer, request), why }
  const easy = easyRunOf(session, request, { strides: false })
  return isLighter(easy, session) ? easy : session
}

/**
 * Everything lighter that a session can become, from a little lighter to nothing (`null`). Races and
 * tests have no lighter version but to be left out, and that is for the caller to decide. Repetitions
 * are taken away down to that share of the work, else to about a third.
 */
export function lighterVersions(
  session: PlannedSession,
  request: PlanRequest,
  leastShare?: number,
): readonly (PlannedSession | null)[] {
  const versions: (PlannedSession | null)[] = []
  const smaller =
    session.role === 'quality'
      ? withLessWork(session.workout, leastShare)
      : session.fastM > 0
        ? withFewerStrides(session.workout)
        : []
  for (const workout of smaller) versions.push(withWorkout(session, workout, request))
  if (session.role === 'quality') versions.push(easierOf(session, request))
  const easy = easyRunOf(session, request, { strides: false })
  versions.push(easy)
  const shares = leastShare === undefined ? SHARES : [...SHARES, ...SMALLER_SHARES]
  for (const share of shares) versions.push(shortened(easy, request, share * easy.distanceM))
  versions.push(null)
  return versions.filter((version) => version === null || isLighter(version, session))
}

const SLACK = 1.001

/** No longer, no faster and no harder, and less of one of them. */
export function isLighter(version: PlannedSession, than: PlannedSession): boolean {
  return (
    version.distanceM <= SLACK * than.distanceM &&
    version.fastM <= SLACK * than.fastM &&
    (than.hard || !version.hard) &&
    (version.distanceM < than.distanceM || version.fastM < than.fastM || version.hard !== than.hard)
  )
}
