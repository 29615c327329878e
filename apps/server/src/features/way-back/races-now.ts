import { CHANGES } from '@bell-lap/fitness/plateau/block-change'
import { earliestRace, READY_FOR } from '@bell-lap/plan/ledger/earliest-race'
import type { EarliestRace, RebuildFrom } from '@bell-lap/plan/ledger/earliest-race'
import type { WayBackTo } from '@bell-lap/plan/ledger/way-back'
import { addDays } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { eventName, nameOfDistance, raceEvent } from '@bell-lap/units/race-event'
import type { AthleteFacts } from '../athlete/index.ts'
import { raceForecast } from '../estimate/index.ts'
import { rangeOf } from './outcome.ts'
import type { BeforeBlock } from './outcome.ts'
import type { RaceBeforeAndNow, WayBack } from './schema.ts'
import { wayBackTo } from './way-back-plan.ts'

const EVENTS = ['5k', '10k', 'half', 'marathon'] as const

/** The first safe day of a race; `null` while a state is open, or where none is in sight. */
export function safeDay(
  { states, settings }: Pick<AthleteFacts, 'states' | 'settings'>,
  to: WayBackTo,
  from: RebuildFrom | null,
): EarliestRace | null {
  if (states.length > 0 || from === null) return null
  const earliest = earliestRace(to, from)
  if (earliest === null) return null
  const blocked = new Set(settings.availability.blockedDays)
  let { day } = earliest
  while (blocked.has(day)) day = addDays(day, 1)
  return { ...earliest, day }
}

/** What could be raced before the block and can be now, how sure, what is missing, and when. */
export function racesNow(
  facts: AthleteFacts,
  before: BeforeBlock | null,
  from: RebuildFrom | null,
): readonly RaceBeforeAndNow[] {
  const { estimate } = facts.fitness
  return EVENTS.flatMap((eventId) => {
    const change = CHANGES.find((one) => one.eventId === eventId)
    if (change === undefined) return []
    const { distanceM } = raceEvent(eventId)
    const safe = safeDay(facts, eventId, from)
    return [
      {
        eventId,
        name: eventName(eventId),
        before: before?.over(eventId, distanceM) ?? null,
        now: rangeOf(raceForecast(estimate, distanceM)),
        howSure: change.howSure,
        grade: change.grade,
        source: message(`case.source.${eventId}`),
        missing: missingWords(facts, { to: eventId, from, safe }),
        earliest: safe?.day ?? null,
      },
    ]
  })
}

interface Asked {
  readonly to: WayBackTo
  readonly from: RebuildFrom | null
  readonly safe: EarliestRace | null
}

function missingWords({ states, today }: AthleteFacts, { to, from, safe }: Asked): Message {
  const [state] = states
  if (state !== undefined) return message('way-back.missing.state', { what: state.what })
  if (from === null) return message('way-back.missing.unknown')
  const values = {
    needM: 1000 * READY_FOR[to].longKm,
    longM: 1000 * from.longestKm,
    longRuns: safe?.longRuns ?? 0,
    weeks: safe?.weeks ?? 0,
    taperWeeks: READY_FOR[to].taperWeeks,
  }
  if (safe === null) return message('way-back.missing.not-in-sight', values)
  if (safe.longRuns > 0) return message('way-back.missing.long-run', values)
  if (safe.day <= today) return message('way-back.missing.nothing')
  return message(to === '5k' ? 'way-back.missing.easy-week' : 'way-back.missing.weeks', {
    weeks: READY_FOR[to].fewestWeeks,
  })
}

/** The race that the runner wants: yes or no, and why. */
export function wishOf(
  facts: AthleteFacts,
  race: { readonly day: CalendarDay; readonly distanceM: number } | null,
  from: RebuildFrom | null,
): WayBack['wish'] {
  if (race === null) return null
  const to = wayBackTo(race.distanceM)
  const safe = safeDay(facts, to, from)
  const isSafe = safe !== null && safe.day <= race.day
  return {
    ...race,
    name: nameOfDistance(race.distanceM),
    safe: isSafe,
    text: wishWords(facts, { race, to, from, safe }, isSafe),
  }
}

interface Wished extends Asked {
  readonly race: { readonly day: CalendarDay; readonly distanceM: number }
}

function wishWords(
  facts: AthleteFacts,
  { race, to, from, safe }: Wished,
  isSafe: boolean,
): Message {
  const values = {
    race: nameOfDistance(race.distanceM),
    raceDay: race.day,
    needM: 1000 * READY_FOR[to].longKm,
    longM: 1000 * (from?.longestKm ?? 0),
    longRuns: safe?.longRuns ?? 0,
    weeks: safe?.weeks ?? 0,
  }
  if (isSafe) return message('way-back.wish.yes', values)
  const [state] = facts.states
  if (state !== undefined) return message('way-back.wish.state', { ...values, what: state.what })
  if (safe === null) return message('way-back.wish.not-in-sight', values)
  const shorter = EVENTS.filter((other) => raceEvent(other).distanceM < race.distanceM)
    .toReversed()
    .find((other) => (safeDay(facts, other, from)?.day ?? '9') <= race.day)
  return message('way-back.wish.no', {
    ...values,
    earliestDay: safe.day,
    isByLongRun: safe.longRuns > 0,
    instead:
      shorter === undefined
        ? ''
        : message('way-back.wish.instead', { other: eventName(shorter), raceDay: race.day }),
  })
}
