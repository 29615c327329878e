/** Another race inside the plan, in place of a quality session near it. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { titleOf } from '@bell-lap/workout/describe/title'
import { title } from '@bell-lap/workout/describe/titles'
import { daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { MILE_M } from '@bell-lap/units/length'
import { buildSession, easierVersion } from '@bell-lap/workout/library/build-session'
import type { Workout } from '@bell-lap/workout/workout'
import { sessionsOf, withSessions } from '../model/with-sessions.ts'
import type { PlannedSession, Violation } from '../model/plan.ts'
import { checkInvariants } from '../invariants/check-invariants.ts'
import { isExempt } from '../ledger/training-ledger.ts'
import { racesKeepApartDays } from '../ledger/race-gaps.ts'
import { asRun } from './as-run.ts'
import { toldTo } from './body-limits.ts'
import type { CarriedOut } from './carried-out.ts'
import { easyRunOf, roadContext, withWorkout } from '../session/easier-version.ts'
import type { Situation } from './situation.ts'
import { LIBRARY } from '../ledger/library-ids.ts'

/** Days around it without a hard session, as few as keep the rules; a C race is trained through. */
const QUIET_DAYS_BEFORE = { B: [3, 4, 5, 6], C: [2, 3, 4, 5, 6] } as const
const QUIET_DAYS_AFTER = [2, 3, 4, 5, 6] as const

interface AddedRace {
  readonly day: CalendarDay
  readonly distanceM: number
  readonly name: string
  readonly priority: 'B' | 'C'
}

/**
 * The race is put in, hard sessions near it become easy, and what stood on the day gives way. A trial
 * that the engine placed too near to it becomes easy running. When a race is too near to another one of
 * the runner or breaks a rule all the same, nothing changes and that is told.
 */
export function addRace(situation: Situation, race: AddedRace): CarriedOut {
  const { plan, request, today } = situation
  const same = (told: Message): CarriedOut => ({ plan, request, told })
  if (race.day < today || race.day >= plan.raceDay) {
    return same(message('told.race-outside-plan', { name: race.name }))
  }
  const id = `race-${sessionsOf(plan).filter(({ role }) => role === 'race').length + 1}`
  const session = raceSession(situation, race, id)
  const tooNear = (one: PlannedSession) =>
    one.placedByEngine === true &&
    isExempt(one) &&
    situation.isOpen(one) &&
    Math.abs(daysBetween(one.day, race.day)) < racesKeepApartDays(one, session)
  const trials = sessionsOf(plan).filter(tooNear)
  const others = sessionsOf(plan)
    .filter((one) => one.day !== race.day || !situation.isOpen(one))
    .map((one) =>
      tooNear(one) || isFastLongBy(one, race.day)
        ? easyRunOf(one, request, { strides: false })
        : one,
    )
  const gaveWay = trials.map(({ workout, day }) =>
    message('told.trial-gives-way', { session: titleOf(workout), day }),
  )
  const choices = QUIET_DAYS_AFTER.flatMap((after) =>
    QUIET_DAYS_BEFORE[race.priority].map((before) =>
      others.filter((one) => {
        const gap = daysBetween(one.day, race.day)
        const near = gap > 0 ? gap < before : -gap <= after
        return near && one.role === 'quality' && situation.isOpen(one)
      }),
    ),
  ).sort((a, b) => a.length - b.length)
  let first: Violation | undefined
  for (const eased of choices) {
    const quiet = others.map((one) =>
      eased.includes(one) ? easyRunOf(one, request, { strides: false }) : one,
    )
    const next = withSessions(plan, [...quiet, session])
    const broken = checkInvariants(asRun(next, situation, false), request, toldTo(situation))
    first = broken.find(({ offendingIds }) => offendingIds.includes(id))
    if (first === undefined) return { plan: next, request, told: null, gaveWay }
  }
  const { name: rule = '', detail = '' } = first ?? {}
  return same(message('told.race-breaks-rule', { name: race.name, rule, detail }))
}

/** A long run with a steady finish or surges on the day before or after: there it is easy. */
function isFastLongBy({ role, day, workout }: PlannedSession, raceDay: CalendarDay): boolean {
  const beside = Math.abs(daysBetween(day, raceDay)) === 1
  return role === 'long' && beside && workout.sessionId !== LIBRARY.longRun
}

function raceSession({ request }: Situation, race: AddedRace, id: string): PlannedSession {
  const isMile = Math.abs(race.distanceM - MILE_M) < 200
  const library =
    race.distanceM <= 1000 ? LIBRARY.shortRace : isMile ? LIBRARY.mileRace : LIBRARY.otherRace
  const context = { ...roadContext(request), place: 'road' as const, distanceM: race.distanceM }
  const built = buildSession(library, context, 0)
  const workout: Workout = {
    ...built,
    title: title('race', { name: race.name }),
    elements: built.elements.map((element) =>
      element.kind === 'step' && element.intent === 'work'
        ? { ...element, duration: { kind: 'distance', distanceM: race.distanceM } }
        : element,
    ),
  }
  const frame: PlannedSession = {
    id,
    day: race.day,
    role: 'race',
    priority: race.priority,
    hard: true,
    workout,
    why: message('edit.why-race'),
    evidenceGrade: 'B',
    easier: easierVersion(library, context, 0),
    distanceM: 0,
    durationS: 0,
    fastM: 0,
    maximalM: 0,
  }
  return withWorkout(frame, workout, request)
}
