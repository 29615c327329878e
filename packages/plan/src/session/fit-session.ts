/** Makes a session of the library fit the runner's caps: first the level, then fewer repetitions. */
import { buildSession, easierVersion } from '@bell-lap/workout/library/build-session'
import type { BuildContext } from '@bell-lap/workout/library/session-spec'
import { sessionSpec } from '@bell-lap/workout/library/sessions'
import { holdsWork } from '@bell-lap/workout/describe/title'
import { workBouts, workoutTotals } from '@bell-lap/workout/totals'
import type { Place, Workout, WorkoutElement } from '@bell-lap/workout/workout'
import { keepFacts, sessionFacts } from '../ledger/session-facts.ts'
import type { SessionFacts } from '../ledger/session-facts.ts'
import { MASTERS_FROM } from '../ledger/caps.ts'
import { usualWeekKm } from '../ledger/usual-week.ts'
import type { Ability, PlanRequest } from '../model/plan.ts'
import { builtAlike } from './built-alike.ts'
import type { BuiltAlike } from './built-alike.ts'
import { isAlike } from './same-steps.ts'
import { withLessWork } from './less-work.ts'
import { LIBRARY } from '../ledger/library-ids.ts'
import { homeOf, isAtHomeOnABelt, placeOnABelt, withinBelt } from './home-place.ts'
import { is } from '@bell-lap/workout/classify/classify'

/** Mile pace is prescribed by effort above this log-sd of the mile (science H1). */
const UNSURE_MILE_LOG_SD = 0.035
/** Steps of the printed range of repetitions. */
const LEVELS = 10
/** What a repetition taken away from the smallest printed size counts in levels. */
const LEVEL_OF_A_REP = 0.1
/** An easier version has at most so much of the work; our own has at least two thirds of it (D). */
const EASIER_WORK = 0.9
const LEAST_EASIER_WORK = 0.66

/** A session of a size that passes; many are tried for a week, so titles come when it is chosen. */
export interface FittedSession {
  /** Without a title. */
  readonly workout: Workout
  readonly facts: SessionFacts
  /** Place inside the printed range; below 0 where repetitions were taken away. */
  readonly level: number
  readonly finished: () => FinishedSession
}

/** As it stands in the plan: with its title and its easier version. */
export interface FinishedSession {
  readonly workout: Workout
  readonly easier: Workout
  readonly facts: SessionFacts
}

/** The place a session is built for, or `null` where the runner has none for it. */
export function placeFor(id: string, request: PlanRequest): Place | null {
  const { track, hills, treadmill } = request.availability
  const spec = sessionSpec(id)
  const outside = spec.kind === 'race' || spec.kind === 'test'
  if (isAtHomeOnABelt(request) && !outside) return placeOnABelt(id)
  if (spec.requires.includes('track') && track === null) return null
  if (spec.place === 'hill') {
    if (hills) return 'hill'
    return treadmill !== null && spec.treadmillSubstitutes ? 'treadmill' : null
  }
  return track !== null && spec.prefersTrack ? 'track' : 'road'
}

/** Whether sessions may ask for mile pace; before that they go by effort. */
export function isMileKnown({ mileLogSd }: Pick<Ability, 'mileLogSd'>): boolean {
  return mileLogSd <= UNSURE_MILE_LOG_SD
}

/** What the library needs to know to build a session for this runner. */
export function contextFor(request: PlanRequest, place: Place): BuildContext {
  const alike = builtAlike(request)
  const known = CONTEXTS.get(alike) ?? new Map<Place, BuildContext>()
  CONTEXTS.set(alike, known)
  const { ability, availability } = request
  const context = known.get(place) ?? {
    paces: ability.paces,
    place,
    lapM: availability.track?.lapM ?? null,
    byEffort: !isMileKnown(ability),
    maximumSprintMps: ability.maximumSprintMps,
    ...(ability.assumed === true ? { paceless: true } : {}),
  }
  known.set(place, context)
  return context
}

/** One context for each place, so that what is put round a session is built once for all sessions there. */
const CONTEXTS = new WeakMap<BuiltAlike, Map<Place, BuildContext>>()

/** What easy running is built with: at home, and without a pace for the mile. */
export function easyContext(request: PlanRequest): BuildContext {
  return { ...contextFor(request, 'road'), ...homeOf(request) }
}

export interface SessionSize {
  /** Place inside the printed range of repetitions, 0 to 1. */
  readonly level: number
  /** With the shortest warm-up and cool-down, for lighter weeks. */
  readonly short: boolean
}

/**
 * The largest version at or below `level` that passes: down the printed range, then fewer repetitions
 * down to the printed easier version. `null` when none passes: less than that is another session.
 */
export function fitSession(
  id: string,
  request: PlanRequest,
  size: SessionSize,
  passes: (
    facts: SessionFacts,
    size: { readonly workout: Workout; readonly level: number },
  ) => boolean,
): FittedSession | null {
  const sizes = sizesOf(id, request, size)
  if (sizes === null) return null
  for (let i = LEVELS - Math.round(LEVELS * size.level); ; i++) {
    const candidate = candidateAt(sizes, i, request)
    if (candidate === null) return null
    const { workout, facts } = candidate
    if (passes(facts, candidate) && treadmillAllows(workout, facts, request)) return candidate
  }
}

function finishedOf(
  workout: Workout,
  facts: SessionFacts,
  { sizes, request }: { readonly sizes: Sizes; readonly request: PlanRequest },
): FinishedSession {
  keepFacts(workout, request.ability, facts)
  sizes.easier ??=
    withinBelt(easierVersion(workout.sessionId, sizes.context, 0), sizes.context, request) ??
    easedRun(request)
  return { workout, easier: easierThan(workout, facts, { printed: sizes.easier, request }), facts }
}

/** The printed easier version; two thirds of the work where that is hardly less; else an easy run. */
function easierThan(
  workout: Workout,
  facts: SessionFacts,
  { printed, request }: { readonly printed: Workout; readonly request: PlanRequest },
): Workout {
  const isEasier = (other: Workout) => {
    const { durationS, workS } = sessionFacts(other, request.ability)
    return durationS < facts.durationS && workS <= EASIER_WORK * facts.workS
  }
  if (isEasier(printed)) return printed
  const less = withLessWork(withAround(workout, SHORTEST_AROUND), LEAST_EASIER_WORK).at(-1)
  if (less === undefined || !isEasier(less)) return easedRun(request)
  return { ...less, expectedCr10: printed.expectedCr10 }
}

/** Sessions are asked for again and again while a week is fitted; each size is built once. */
const KNOWN = new WeakMap<BuiltAlike, Map<string, Sizes | null>>()

/** A session from its largest size down: the printed range in tenths, then fewer and fewer repetitions. */
interface Sizes {
  readonly id: string
  readonly context: BuildContext
  readonly around: AroundMinutes
  readonly known: FittedSession[]
  readonly fewer: Iterator<Workout>
  /** The printed easier version, once it is asked for. */
  easier: Workout | null
}

/** `null` where the runner has no place for the session. */
function sizesOf(id: string, request: PlanRequest, size: SessionSize): Sizes | null {
  const alike = builtAlike(request)
  const all = KNOWN.get(alike) ?? new Map<string, Sizes | null>()
  KNOWN.set(alike, all)
  const around = aroundMinutes(request, size.short)
  const key = `${id} ${around.before} ${around.after}`
  const known = all.get(key)
  if (known !== undefined) return known
  const place = placeFor(id, request)
  const context = place === null ? null : contextFor(request, place)
  const sizes =
    context === null
      ? null
      : {
          id,
          context,
          around,
          known: [],
          fewer: fewerReps(id, context),
          easier: null,
        }
  all.set(key, sizes)
  return sizes
}

/** The first ten are the levels from 1 down to a tenth; `null` below the smallest. */
function candidateAt(sizes: Sizes, i: number, request: PlanRequest): FittedSession | null {
  const known = sizes.known[i]
  if (known !== undefined) return known
  const level = i < LEVELS ? (LEVELS - i) / LEVELS : -LEVEL_OF_A_REP * (i - LEVELS)
  const printed = i < LEVELS ? buildSession(sizes.id, sizes.context, level) : nextOf(sizes.fewer)
  const draft = printed === null ? null : withinBelt(printed, sizes.context, request)
  if (draft === null) return null
  const workout = withAround(draft, sizes.around)
  const before = sizes.known[i - 1]
  // Few repetitions have fewer sizes than tenths: what is known of one is known of the next.
  if (before !== undefined && isAlike(before.workout.elements, workout.elements)) {
    const same = { ...before, level }
    sizes.known[i] = same
    return same
  }
  const facts = sessionFacts(workout, request.ability)
  let finished: FinishedSession | null = null
  const candidate: FittedSession = {
    workout,
    facts,
    level,
    finished: () => (finished ??= finishedOf(workout, facts, { sizes, request })),
  }
  sizes.known[i] = candidate
  return candidate
}

function nextOf<T>(iterator: Iterator<T>): T | null {
  const next = iterator.next()
  return next.done === true ? null : next.value
}

/** In place of a session that cannot be made easier: an easy run. */
function easedRun(request: PlanRequest): Workout {
  return buildSession(LIBRARY.easyRun, { ...easyContext(request), durationS: 1500 }, 0)
}

/** The smallest printed size, that with fewer repetitions as long as it is more than the easier version, and that. */
function* fewerReps(id: string, context: BuildContext): Generator<Workout> {
  const full = buildSession(id, context, 0)
  const easier = easierVersion(id, context, 0)
  yield full
  const least = { workS: workoutTotals(easier).workS, bouts: workBouts(easier).length }
  const isMore = (workout: Workout) =>
    workBouts(workout).length >= least.bouts && workoutTotals(workout).workS > least.workS
  for (
    let workout = is(full, 'keep-whole') || hasSets(full) ? null : withOneRepLess(full);
    workout !== null && isMore(workout);
    workout = withOneRepLess(workout)
  )
    yield workout
  yield easier
}

interface AroundMinutes {
  readonly before: number
  readonly after: number
}

const SHORTEST_AROUND: AroundMinutes = { before: 10, after: 8 }

/** Warm-up of 10 to 20 and cool-down of 8 to 15 min by the size of the week; masters 5 more (H7). */
function aroundMinutes(request: PlanRequest, short: boolean): AroundMinutes {
  const masters = (request.runner.age ?? 0) >= MASTERS_FROM ? 5 : 0
  if (short) return { ...SHORTEST_AROUND, before: SHORTEST_AROUND.before + masters }
  const km = usualWeekKm(request.history)
  const size = Math.min(1, Math.max(0, (km - 20) / 40))
  return { before: Math.round(10 + 10 * size) + masters, after: Math.round(8 + 7 * size) }
}

/** The session with the shortest warm-up and cool-down. */
export function withShortAround(workout: Workout): Workout {
  return withAround(workout, SHORTEST_AROUND)
}

function withAround(workout: Workout, around: AroundMinutes): Workout {
  const last = workout.elements.length - 1
  const elements = workout.elements.map((element, i): WorkoutElement => {
    if (element.kind === 'repeat' || element.duration.kind !== 'time') return element
    const timed = (minutes: number): WorkoutElement => ({
      ...element,
      duration: { kind: 'time', timeS: 60 * minutes },
    })
    if (i === 0 && element.intent === 'warmup') return timed(around.before)
    return i === last && element.intent === 'cooldown' ? timed(around.after) : element
  })
  return { ...workout, elements }
}

function treadmillAllows(workout: Workout, facts: SessionFacts, request: PlanRequest): boolean {
  const { treadmill } = request.availability
  if (workout.place !== 'treadmill' || treadmill === null) return true
  return facts.steps.every(
    ({ target }) => target.kind === 'none' || target.band.fastMps <= treadmill.maximumMps,
  )
}

/** Sets of different lengths are no session that a coach would write. */
function hasSets({ elements }: Workout): boolean {
  return elements.filter(isWorkRepeat).length > 1
}

/** One repetition less of the main part; `null` when there is no more to take away. */
function withOneRepLess(workout: Workout): Workout | null {
  const at = workout.elements.findLastIndex(isWorkRepeat)
  const found = workout.elements[at]
  if (found === undefined || found.kind !== 'repeat' || found.times < 2) return null
  const elements = workout.elements.with(at, { ...found, times: found.times - 1 })
  return { ...workout, elements, title: null }
}

function isWorkRepeat(element: WorkoutElement): boolean {
  return element.kind === 'repeat' && holdsWork(element)
}
