/** One week: what stands already, then the days and sessions that suit it best, then easy runs. */
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { sessionSpec } from '@bell-lap/workout/library/sessions'
import { BLOCK_FROM_KM, wantsMarathonBlock } from '../frame/marathon-block.ts'
import { sessionFacts } from '../../ledger/session-facts.ts'
import type { SessionRole } from '../../model/plan.ts'
import { addEasy } from '../easy/add-easy-runs.ts'
import { addRaceWeek } from '../races/add-race-week.ts'
import { progressionOf } from '../../ledger/say-progression.ts'
import { describeWeek } from './describe-week.ts'
import { easySession, longRunKm, roundKm } from '../easy/easy-runs.ts'
import { longRunKind } from '../easy/long-run-kind.ts'
import { placeWeek } from './place-week.ts'
import { sessionsSince } from '../../ledger/training-ledger.ts'
import type { Progress } from '../../ledger/training-ledger.ts'
import { qualityOptions } from '../quality/quality-options.ts'
import type { QualityPair } from '../quality/quality-options.ts'
import { workBefore } from '../../ledger/work-before.ts'
import { secondRuns } from '../easy/second-runs.ts'
import type { Places } from '../frame/week-to-place.ts'
import { fastBudget } from '../frame/week-budget.ts'
import { daysOf } from '../../model/week-days.ts'
import { spend, taken } from '../frame/week-order.ts'
import type { PlacedDays, Slotted, WeekDraft, WeekOrder } from '../frame/week-order.ts'
import type { FixedDay } from '../frame/fixed-day.ts'
import { LIBRARY } from '../../ledger/library-ids.ts'

export interface FilledWeek {
  /** In order of days. */
  readonly sessions: readonly Slotted[]
  readonly placed: PlacedDays
}

const NO_PLACES: Places = { long: null, first: null, second: null, easy: [] }

/** Draws up the sessions of one week. */
export function fillWeek(order: WeekOrder, progress: Progress): FilledWeek {
  const fixed = order.fixed.filter(({ day }) => daysOf(order.frame.startDay).includes(day))
  const sessions: Slotted[] = fixed.map((one) => fixedSession(one, progress))
  const budget = fastBudget(order, progress)
  addRaceWeek(order, progress, { sessions, budget })
  const { placed, pair } = placedAndChosen(order, progress, { sessions, budget })
  const dayOf = (offset: number) => addDays(order.frame.startDay, offset)
  const draft: WeekDraft = { places: placed.places, sessions, budget }
  addQuality(draft, pair, { order, progress })
  const { long } = placed.places
  if (long !== null) addLong(dayOf(long), order, { progress, draft })
  const second = secondRuns(order, progress, draft)
  addEasy(order, progress, { draft, second })
  // A day that found no run of its own has no second one.
  sessions.push(...second.filter(({ day }) => taken(sessions, day)))
  const inOrder = sessions.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
  return { sessions: inOrder, placed }
}

/** The days of this order, chosen now or when it was longer, and the sessions of its quality days. */
function placedAndChosen(
  order: WeekOrder,
  progress: Progress,
  { sessions, budget }: Pick<WeekDraft, 'sessions' | 'budget'>,
): { readonly placed: PlacedDays; readonly pair: QualityPair | null } {
  const week = describeWeek(order, progress, sessions)
  const options = qualityOptions(week, { order, progress, standing: sessions, budget })
  if (order.placed !== null) {
    const { places, values } = order.placed
    const choice = options.on(places.first, places.second) ?? options.asMuchAsFits(places)
    return {
      placed: { places, values: { ...values, ...choice.values } },
      pair: choice.sessions,
    }
  }
  const best = placeWeek(week, options)
  if (best === null) return { placed: { places: NO_PLACES, values: {} }, pair: null }
  const { places, values, sessions: pair } = best
  return { placed: { places, values }, pair }
}

function fixedSession(fixed: FixedDay, progress: Progress): Slotted {
  const role: SessionRole = fixed.slot === 'test' ? 'test' : 'race'
  const { workout, easier, day, why, slot, priority, placedByEngine } = fixed
  return {
    workout,
    easier,
    facts: sessionFacts(workout, progress.request.ability),
    ...(role === 'race' && priority !== null ? { priority } : {}),
    ...(placedByEngine === true ? { placedByEngine } : {}),
    day,
    slot,
    role,
    hard: true,
    why,
  }
}

function addQuality(
  draft: WeekDraft,
  pair: QualityPair | null,
  { order, progress }: { readonly order: WeekOrder; readonly progress: Progress },
): void {
  const { places, sessions, budget } = draft
  const because = order.cutBack ? 'cut-back' : order.taper ? 'taper' : null
  const slots = [
    ['quality-1', places.first, pair?.first],
    ['quality-2', places.second, pair?.second],
  ] as const
  for (const [slot, offset, fitted] of slots) {
    if (offset === null || fitted === null || fitted === undefined) continue
    spend(budget, fitted)
    const { hard } = sessionSpec(fitted.workout.sessionId)
    const day = addDays(order.frame.startDay, offset)
    const before = workBefore(progress)
    const session = fitted.finished()
    const progression = progressionOf(session.workout, order.frame.startDay, before, because)
    sessions.push({ ...session, day, slot, role: 'quality', hard, why: null, progression })
  }
}

function addLong(
  day: CalendarDay,
  order: WeekOrder,
  { progress, draft }: { readonly progress: Progress; readonly draft: WeekDraft },
): void {
  const before = [...sessionsSince(progress, addDays(day, -1)), ...draft.sessions]
  const asked = longRunKm(
    {
      day,
      phase: order.frame.phase,
      cutBack: order.cutBack,
      weekKm: order.km,
      afterHard: before.some((s) => s.hard && daysBetween(s.day, day) === 1),
      runs: order.runs,
    },
    progress,
  )
  const km = roundKm(asked * order.longShare, order.km)
  if (km <= 0) return
  const { request } = progress
  const isTooSoon = order.tooSoon.includes(day)
  const block = km >= BLOCK_FROM_KM && !isTooSoon && wantsMarathonBlock(order, request.goal)
  const kind = block ? LIBRARY.marathonBlock : longRunKind(day, order, { before, km, request })
  const fitted = easySession(kind, request, km)
  draft.sessions.push({ ...fitted, day, slot: 'long', role: 'long', hard: block, why: null })
}
