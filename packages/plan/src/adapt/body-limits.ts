/** What was told of pain, injuries and illness, as days on which part of the training is forbidden. */
import { message } from '@bell-lap/units/message'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Told } from '../invariants/checked-plan.ts'
import { limitsOfClearance } from '../ledger/hill-first.ts'
import { EVERYTHING, jumpsComeBack, limitsAfterBreak } from '../ledger/body-limit.ts'
import type { BodyLimit } from '../ledger/body-limit.ts'
import { SITE_LOADS } from '../session/site-loads.ts'
import { ladderLimits } from './ladder-limit.ts'
import type { PainLight } from './pain-light.ts'
import { placeOf, worstPain } from './pain-light.ts'
import { firstSickDay, lastSickDay, reportedAgain } from './illness-end.ts'
import { AMBER_DAYS, isCleared, lightOf, openPains } from './reported-pain.ts'
import { ladderState, RUNGS } from './return-ladder.ts'
import { runningLimits } from './running-limits.ts'
import { limitsAfterInjury, limitsOfGate, limitsOfStrengthLog } from './strength-limits.ts'
import type { Situation } from './situation.ts'
import { eventsOf } from '../model/training-event.ts'
import type { CheckIn, Illness, Injury, PainReport } from '../model/training-event.ts'

/** Red pain holds for a week at a time (science D5; days X). */
const RED_DAYS = 7
/** A trial waits so long after red pain (X). */
const RED_TRIAL_DAYS = 14
const ILL_OPEN_DAYS = 3
const ILL_FREE_DAYS = 1
const COLD_FREE_DAYS = 2
const LIGHT_CONTACTS = 20
const LIGHT_DAYS = 7
/** Nothing told longer ago limits anything: by then all jumps are back. */
const REMEMBERED_DAYS = 90

const NOTHING_HEAVY = { contacts: 0, heavy: false } as const
const AFTER = { heavyDays: 0, jumpDays: 0 } as const

type Frame = Pick<BodyLimit, 'key' | 'evidence' | 'because'>

/** For the safety rules: what was told, and the days of which nothing is known. */
export function toldTo(situation: Situation): Told {
  const known = TOLD.get(situation)
  if (known !== undefined) return known
  const told = {
    today: situation.today,
    limits: [...limitsTold(situation), ...runningLimits(situation)],
    unknown: situation.unknown,
  }
  TOLD.set(situation, told)
  return told
}

/** Every step back is checked in the same situation. */
const TOLD = new WeakMap<Situation, Told>()

/** Every limit of pain, injury, illness and of the breaks in the plan as it is now. */
export function bodyLimits(situation: Situation): readonly BodyLimit[] {
  return [
    ...limitsTold(situation),
    ...situation.returns.flatMap(limitsAfterBreak),
    ...limitsOfClearance(situation.request),
    ...limitsOfStrengthLog(situation),
    ...limitsOfGate(situation),
  ]
}

function limitsTold(situation: Situation): readonly BodyLimit[] {
  const { events, today } = situation
  const isRecent = ({ day }: { readonly day: CalendarDay }) =>
    daysBetween(day, today) <= REMEMBERED_DAYS
  return [
    ...painsBySite(situation).flatMap((reports) => limitsOfPain(reports, situation)),
    ...eventsOf(events, 'injury').flatMap((injury) => limitsOfInjury(injury, situation)),
    ...eventsOf(events, 'illness')
      .filter(isRecent)
      .flatMap((illness) => limitsOfIllness(illness, situation)),
    ...limitsAfterInjury(situation),
  ]
}

interface Report {
  readonly checkIn: CheckIn
  readonly pain: PainReport
  readonly light: PainLight
}

/** The reports of each place, in order of days. */
function painsBySite({ events, today }: Situation): readonly (readonly Report[])[] {
  const sites = new Map<string, Report[]>()
  for (const checkIn of eventsOf(events, 'check-in')) {
    if (checkIn.day > today || daysBetween(checkIn.day, today) > REMEMBERED_DAYS) continue
    for (const pain of checkIn.pain) {
      const key = `${pain.site} ${pain.side}`
      const report = { checkIn, pain, light: lightOf(pain, 0, events) }
      sites.set(key, [...(sites.get(key) ?? []), report])
    }
  }
  return [...sites.values()]
}

function isGreen({ light }: Report): boolean {
  return light === 'green'
}

function openLight({ checkIn, pain }: Report, situation: Situation): PainLight | undefined {
  return openPains(situation).find(
    (open) => open.checkIn.id === checkIn.id && open.pain.site === pain.site,
  )?.light
}

function limitsOfPain(reports: readonly Report[], situation: Situation): readonly BodyLimit[] {
  const { today } = situation
  const at = reports.findLastIndex(({ light }) => light !== 'green')
  const bad = reports[at]
  if (bad === undefined) return []
  const { checkIn, pain } = bad
  // Amber for the third time is red.
  const light = openLight(bad, situation) ?? bad.light
  const { without, why } = SITE_LOADS[pain.site]
  // All reports of one spell of pain are one case.
  const spell = reports.slice(reports.slice(0, at).findLastIndex(isGreen) + 1, at + 1)
  const frame: Frame = {
    key: `pain:${spell[0]?.checkIn.id ?? checkIn.id}:${pain.site}`,
    evidence: [checkIn.id],
    because: message('limit.pain', { score: worstPain(pain), place: placeOf(pain), why }),
  }
  const green = reports.slice(at + 1).map((report) => report.checkIn.day)
  const settled = new Set(green).size >= (light === 'red' ? 2 : 1)
  const cleared = isCleared(situation, checkIn.id)
  const held = light === 'red' ? addDays(today, RED_DAYS - 1) : addDays(checkIn.day, AMBER_DAYS)
  const ended = cleared || settled ? (green.at(light === 'red' ? 1 : 0) ?? today) : null
  const back = ended ?? addDays(held, 1)
  const after = jumpsComeBack(frame, back, AFTER)
  if (ended !== null || held < today) return after
  const isBetter = green.length > 0
  const trialsFrom = light === 'red' ? addDays(today, RED_TRIAL_DAYS - 1) : held
  const now: Omit<BodyLimit, 'to' | 'strength'> = {
    ...frame,
    from: today,
    stage: 'now',
    strides: false,
    trials: false,
  }
  return [
    {
      ...now,
      to: held,
      strength: light === 'red' && !isBetter ? null : { ...NOTHING_HEAVY, without },
      strides: isBetter,
    },
    { ...now, to: trialsFrom, strength: EVERYTHING, strides: true },
    ...after,
  ]
}

function limitsOfInjury(injury: Injury, situation: Situation): readonly BodyLimit[] {
  const { events, today, plan } = situation
  const { without, why } = SITE_LOADS[injury.site]
  const frame: Frame = {
    key: `injury:${injury.id}`,
    evidence: [injury.id],
    because: message('limit.injury', { place: placeOf(injury), why }),
  }
  const cleared = eventsOf(events, 'cleared').find(
    ({ about, day }) => about === injury.id && day <= today,
  )
  if (cleared !== undefined) return jumpsComeBack(frame, cleared.day, AFTER)
  const state = ladderState(injury, events, today)
  if (state.finished) return jumpsComeBack(frame, state.since, AFTER)
  const rungs = ladderLimits(state, today, plan.raceDay)
  const waiting = rungs[0]?.from
  const before =
    waiting === undefined || waiting <= today
      ? []
      : [{ from: today, to: addDays(waiting, -1), rung: 0 }]
  const limits = [...before, ...rungs].map(({ from, to, rung }): BodyLimit => {
    const { contacts = 0, heavyLegs = false, strides = false } = RUNGS[rung] ?? {}
    return {
      ...frame,
      from,
      to,
      stage: 'now',
      strength: { contacts, heavy: heavyLegs, without: heavyLegs ? [] : without },
      strides,
      trials: false,
    }
  })
  const last = limits.at(-1)?.to
  return last === undefined ? [] : [...limits, ...jumpsComeBack(frame, addDays(last, 1), AFTER)]
}

function limitsOfIllness(illness: Illness, situation: Situation): readonly BodyLimit[] {
  const { events, today } = situation
  if (reportedAgain(illness, events) !== null) return []
  const mild = illness.symptoms === 'above-neck'
  const from = illness.day > today ? illness.day : today
  const known = lastSickDay(illness, events, today)
  const last = known ?? addDays(from, ILL_OPEN_DAYS)
  const to = addDays(last, mild ? COLD_FREE_DAYS : ILL_FREE_DAYS)
  const frame: Frame = {
    key: `illness:${illness.id}`,
    evidence: [illness.id],
    because: message(`limit.illness.${illness.symptoms}`),
  }
  const now: Omit<BodyLimit, 'strength'> = {
    ...frame,
    from: firstSickDay(illness, events),
    to,
    stage: 'now',
    strides: false,
    trials: false,
  }
  if (mild) return [{ ...now, strength: { ...NOTHING_HEAVY, without: [] } }]
  const back = addDays(to, 1)
  const light: BodyLimit = {
    ...now,
    from: back,
    to: addDays(back, LIGHT_DAYS - 1),
    stage: 'after',
    strength: { contacts: LIGHT_CONTACTS, heavy: false, without: [] },
    strides: true,
  }
  return [
    { ...now, strength: null },
    light,
    ...jumpsComeBack(frame, addDays(back, LIGHT_DAYS), AFTER),
  ]
}
