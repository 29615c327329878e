import { daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { nameOfDistance } from '@bell-lap/units/race-event'
import { MARATHON_M } from './long-races.ts'
import type { TrendAnswer } from './judge-trend.ts'

/** What the runner said and what the files show, as far as it can stand against a mile block. */
export interface GateFacts {
  readonly today: CalendarDay
  readonly answer: TrendAnswer
  /** Pain now, 0 to 10: the worst of what was reported. */
  readonly pain: number
  readonly injury: 'none' | 'open' | 'calf-achilles-hamstring' | 'returning'
  readonly warningSign: boolean
  /** Ill now, or within seven days after. */
  readonly ill: boolean
  readonly needsClearance: boolean
  readonly pregnantOrPostpartum: boolean
  readonly ageYears: number | null
  readonly yearsRunning: number
  /** An ordinary week; `null` where no run is known. */
  readonly weeklyKm: number | null
  readonly runsPerWeek: number | null
  /** How many weeks of runs an ordinary week was read from; `null` where the runner told it, or nothing is known. */
  readonly weeksRead: number | null
  /** The next race of 10 km or more. */
  readonly longRace: { readonly day: CalendarDay; readonly distanceM: number } | null
  /** Training in heat with no cooler hours, and no treadmill. */
  readonly hotWithoutAlternative: boolean
}

export const GATE_IDS = [
  'warning-sign',
  'pain',
  'injury',
  'recent-injury',
  'returning',
  'ill',
  'clearance',
  'pregnant',
  'under-16',
  'decline',
  'long-race',
  'new-runner',
  'little-running',
  'heat',
] as const
export type GateId = (typeof GATE_IDS)[number]

/** Why not now, and what to do instead. */
export interface ClosedGate {
  readonly gate: GateId
  readonly why: Message
  readonly instead: Message
}

const PAIN_FROM = 3
const YOUNGEST = 16
const FEWEST_YEARS = 0.5
const FEWEST_RUNS = 3
export const LEAST_KM = 15
export const WEEKS_BEFORE_RACE = 8
export const WEEKS_BEFORE_MARATHON = 14

type Gate = (facts: GateFacts) => ClosedGate | null

const closed = (gate: GateId, values: Parameters<typeof message>[1] = {}): ClosedGate => ({
  gate,
  why: message(`case.gate.${gate}.why`, values),
  instead: message(`case.gate.${gate}.instead`, values),
})

/** A warning sign is open. */
export const warningSignGate: Gate = ({ warningSign }) =>
  warningSign ? closed('warning-sign') : null

/** Pain of 3 in 10 or more. */
export const painGate: Gate = ({ pain }) => (pain >= PAIN_FROM ? closed('pain', { pain }) : null)

/** An injury that is not over. */
export const injuryGate: Gate = ({ injury }) => (injury === 'open' ? closed('injury') : null)

/** Calf, Achilles or hamstring hurt in the last twelve weeks: fast running loads them most. */
export const recentInjuryGate: Gate = ({ injury }) =>
  injury === 'calf-achilles-hamstring' ? closed('recent-injury') : null

/** Less than four weeks since the return to running. */
export const returningGate: Gate = ({ injury }) =>
  injury === 'returning' ? closed('returning') : null

/** Ill, or in the week after. */
export const illGate: Gate = ({ ill }) => (ill ? closed('ill') : null)

/** The runner said that a clinician has to agree first. */
export const clearanceGate: Gate = ({ needsClearance }) =>
  needsClearance ? closed('clearance') : null

/** Pregnancy, and the twelve weeks after a birth, without clearance. */
export const pregnantGate: Gate = ({ pregnantOrPostpartum }) =>
  pregnantOrPostpartum ? closed('pregnant') : null

/** Nobody under 16 gets a plan. */
export const under16Gate: Gate = ({ ageYears }) =>
  ageYears !== null && ageYears < YOUNGEST ? closed('under-16') : null

/** Results fall: that is a question of health and load, and no plateau. */
export const declineGate: Gate = ({ answer }) => (answer === 'decline' ? closed('decline') : null)

/** A race of 10 km or more within 8 weeks, a marathon within 14. */
export const longRaceGate: Gate = ({ longRace, today }) => {
  if (longRace === null) return null
  const weeks = longRace.distanceM >= MARATHON_M ? WEEKS_BEFORE_MARATHON : WEEKS_BEFORE_RACE
  const days = daysBetween(today, longRace.day)
  if (days < 0 || days >= 7 * weeks) return null
  return closed('long-race', {
    race: nameOfDistance(longRace.distanceM),
    raceDay: longRace.day,
    weeks,
  })
}

/** Less than half a year of running. */
export const newRunnerGate: Gate = ({ yearsRunning }) =>
  yearsRunning < FEWEST_YEARS ? closed('new-runner') : null

/** Fewer than three runs or 15 km a week: a base comes first. */
export const littleRunningGate: Gate = ({ weeklyKm, runsPerWeek }) => {
  const few = runsPerWeek !== null && Math.round(runsPerWeek) < FEWEST_RUNS
  const short = weeklyKm !== null && weeklyKm < LEAST_KM
  if (!few && !short) return null
  return closed('little-running', {
    runs: Math.round(runsPerWeek ?? 0),
    weekM: 1000 * Math.round(weeklyKm ?? 0),
    leastWeekM: 1000 * LEAST_KM,
  })
}

/** The hottest weeks of the year with neither cool hours nor a treadmill. */
export const heatGate: Gate = ({ hotWithoutAlternative }) =>
  hotWithoutAlternative ? closed('heat') : null

/** Health first, then the calendar, then the base. */
const GATES: readonly Gate[] = [
  warningSignGate,
  painGate,
  injuryGate,
  recentInjuryGate,
  returningGate,
  illGate,
  clearanceGate,
  pregnantGate,
  under16Gate,
  declineGate,
  longRaceGate,
  newRunnerGate,
  littleRunningGate,
  heatGate,
]

/** Every reason against a mile block now (science G); empty where there is none. */
export function notNow(facts: GateFacts): readonly ClosedGate[] {
  return GATES.flatMap((gate) => gate(facts) ?? [])
}
