/**
 * The way back after an injury: frequency, then duration, then consecutive days, then intensity, then
 * racing, with calf strength throughout (return-to-running practice, grade D; the pain rule is that of
 * Silbernagel and Thomeé, grade B for tendons). It names no diagnosis and promises nothing.
 */
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Injury, PainReport, TrainingEvent } from '../model/training-event.ts'
import { eventsOf } from '../model/training-event.ts'

export interface Rung {
  readonly name: string
  readonly about: string
  readonly runsPerWeek: number
  readonly longestMin: number
  readonly runWalk: boolean
  readonly consecutive: boolean
  readonly strides: boolean
  /** Hard sessions, without mile pace, hills and spikes. */
  readonly threshold: boolean
  readonly everything: boolean
  readonly racing: boolean
  /** Ground contacts of jumps in a session, and whether legs may be loaded heavily; see `calf`. */
  readonly contacts: number
  readonly heavyLegs: boolean
  /** Answered runs without a step back, and days, before the next rung. */
  readonly runsNeeded: number
  readonly daysNeeded: number
  readonly calf: string
}

const LOW = {
  runWalk: false,
  consecutive: false,
  strides: false,
  threshold: false,
  contacts: 0,
  heavyLegs: false,
} as const
const CLOSED = { everything: false, racing: false } as const

export const RUNGS: readonly Rung[] = [
  {
    ...LOW,
    ...CLOSED,
    name: 'Frequency',
    about: 'Short runs with walking, never two days in a row; first they come more often.',
    runsPerWeek: 3,
    longestMin: 25,
    runWalk: true,
    runsNeeded: 4,
    daysNeeded: 8,
    calf: 'Heel raises on both legs, knees straight and bent, 3 × 15, every other day.',
  },
  {
    ...LOW,
    ...CLOSED,
    name: 'Duration',
    about: 'Every other day, running without walking, growing to 45 minutes.',
    runsPerWeek: 4,
    longestMin: 45,
    runsNeeded: 4,
    daysNeeded: 8,
    calf: 'Heel raises on one leg, knee straight and bent, 3 × 12, every other day.',
  },
  {
    ...LOW,
    ...CLOSED,
    name: 'Consecutive days',
    about: 'Two days in a row are allowed; still all easy.',
    runsPerWeek: 5,
    longestMin: 60,
    consecutive: true,
    runsNeeded: 5,
    daysNeeded: 7,
    calf: 'Heel raises on one leg with a load that allows 3 × 8, three times a week.',
  },
  {
    ...LOW,
    ...CLOSED,
    name: 'Intensity: strides and threshold',
    about: 'Relaxed strides and work near threshold. Hills, spikes and mile pace stay locked.',
    runsPerWeek: 6,
    longestMin: 90,
    consecutive: true,
    strides: true,
    threshold: true,
    contacts: 30,
    heavyLegs: true,
    runsNeeded: 4,
    daysNeeded: 10,
    calf: 'Heavy heel raises 3 × 6 and small hops on both legs 2 × 15, twice a week.',
  },
  {
    ...LOW,
    ...CLOSED,
    name: 'Intensity: hills and mile pace',
    about: 'Hills and mile pace come back, after three weeks without pain. No racing yet.',
    runsPerWeek: 7,
    longestMin: 180,
    consecutive: true,
    strides: true,
    threshold: true,
    everything: true,
    contacts: 40,
    heavyLegs: true,
    runsNeeded: 4,
    daysNeeded: 10,
    calf: 'Heavy heel raises 3 × 6 and hops on one leg 2 × 10, twice a week.',
  },
  {
    ...LOW,
    name: 'Racing',
    about: 'Everything the plan holds, races too. Keep the calf strength.',
    runsPerWeek: 7,
    longestMin: 180,
    consecutive: true,
    strides: true,
    threshold: true,
    everything: true,
    racing: true,
    contacts: 40,
    heavyLegs: true,
    runsNeeded: 0,
    daysNeeded: 0,
    calf: 'Heavy heel raises 2 × 6 twice a week, for as long as you run fast.',
  },
]

/** No mile pace before so many days without pain (D7). */
const PAIN_FREE_DAYS_BEFORE_MILE = 21
export const MILE_RUNG = 4
const PAIN_FREE = 2
const PAIN_ALLOWED_KNOWN = 5
const BREAK_SHORT = 8
const BREAK_LONG = 28

export interface RungStep {
  readonly day: CalendarDay
  readonly rung: number
  readonly why: string
}

export interface LadderState {
  readonly injury: Injury
  readonly rung: number
  readonly since: CalendarDay
  /** Answered runs on this rung that count. */
  readonly goodRuns: number
  readonly steps: readonly RungStep[]
  /** What has to happen next, in one sentence. */
  readonly next: string
  readonly finished: boolean
}

/** Short breaks begin higher: what was lost is less. */
function firstRung({ runFreeDays }: Injury): number {
  if (runFreeDays < BREAK_SHORT) return 2
  return runFreeDays <= BREAK_LONG ? 1 : 0
}

/**
 * Where the runner stands on the way back today. Only runs that a check-in answered count; pain that
 * rises by the morning, or above what is allowed, steps back one rung; a clinician may set the rung.
 */
export function ladderState(
  injury: Injury,
  events: readonly TrainingEvent[],
  today: CalendarDay,
): LadderState {
  const start = firstRung(injury)
  const steps: RungStep[] = [
    { day: injury.day, rung: start, why: 'The first rung for your break.' },
  ]
  let rung = start
  let since = injury.day
  let good = 0
  let painFreeSince = injury.day
  let morning = 0
  for (const answer of answersOn(injury, events, today)) {
    if (answer.kind === 'set') {
      rung = answer.rung
      since = answer.day
      good = 0
      steps.push({ day: answer.day, rung, why: 'Set with a clinician.' })
      continue
    }
    const verdict = judge(answer.pain, injury, morning)
    morning = answer.pain.nextMorning ?? morning
    if (verdict !== 'good') painFreeSince = addDays(answer.day, 1)
    if (verdict === 'back') {
      rung = Math.max(0, rung - 1)
      since = answer.day
      good = 0
      steps.push({ day: answer.day, rung, why: sayBack(answer.pain) })
    } else if (answer.ran && verdict !== 'hold') good += 1
    const now = RUNGS[rung]
    const enough = now !== undefined && good >= now.runsNeeded
    const long = now !== undefined && daysBetween(since, answer.day) >= now.daysNeeded
    const free = daysBetween(painFreeSince, answer.day) >= PAIN_FREE_DAYS_BEFORE_MILE
    if (enough && long && rung < RUNGS.length - 1 && (rung + 1 < MILE_RUNG || free)) {
      steps.push({ day: answer.day, rung: rung + 1, why: `${good} runs that settled by morning.` })
      rung += 1
      since = answer.day
      good = 0
    }
  }
  const finished = rung === RUNGS.length - 1
  return { injury, rung, since, goodRuns: good, steps, next: sayNext(rung, good), finished }
}

type Answer =
  | { readonly kind: 'set'; readonly day: CalendarDay; readonly rung: number }
  | {
      readonly kind: 'pain'
      readonly day: CalendarDay
      readonly pain: PainReport
      readonly ran: boolean
    }

function answersOn(
  injury: Injury,
  events: readonly TrainingEvent[],
  today: CalendarDay,
): readonly Answer[] {
  const runDays = new Set(eventsOf(events, 'session-done').map(({ day }) => day))
  const inTime = ({ day }: { readonly day: CalendarDay }) => day >= injury.day && day <= today
  const pains = eventsOf(events, 'check-in')
    .filter(inTime)
    .flatMap((checkIn): readonly Answer[] => {
      const own = checkIn.pain.find(({ site }) => site === injury.site)
      const ran = runDays.has(checkIn.day) || checkIn.effortCr10 !== null
      const pain = own ?? nothing(injury)
      return own !== undefined || ran ? [{ kind: 'pain', day: checkIn.day, pain, ran }] : []
    })
  const sets = eventsOf(events, 'rung-set')
    .filter((event) => event.injuryId === injury.id && inTime(event))
    .map(({ day, rung }): Answer => ({
      kind: 'set',
      day,
      rung: Math.min(RUNGS.length - 1, Math.max(0, Math.round(rung))),
    }))
  return [...pains, ...sets].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
}

function nothing({ site, side }: Injury): PainReport {
  return {
    site,
    side,
    during: 0,
    after: 0,
    nextMorning: 0,
    morningStiffnessMin: null,
    focalBone: false,
    limping: false,
    swelling: false,
    worseDuringRun: false,
  }
}

function judge(
  pain: PainReport,
  injury: Injury,
  before: number,
): 'good' | 'hold' | 'fine' | 'back' {
  const worst = Math.max(pain.during ?? 0, pain.after ?? 0, pain.nextMorning ?? 0)
  const allowed = injury.knownAndStable ? PAIN_ALLOWED_KNOWN : PAIN_FREE
  const risen = pain.nextMorning !== null && pain.nextMorning > before && pain.nextMorning > 1
  if (worst > PAIN_ALLOWED_KNOWN || risen || pain.limping || pain.swelling || pain.focalBone)
    return 'back'
  if (worst <= PAIN_FREE) return 'good'
  return worst <= allowed ? 'fine' : 'hold'
}

function sayBack({ during, after, nextMorning }: PainReport): string {
  const worst = Math.max(during ?? 0, after ?? 0)
  return worst > PAIN_ALLOWED_KNOWN
    ? `Pain ${worst} of 10: one rung back.`
    : `Pain ${nextMorning ?? worst} of 10 the next morning, more than before: one rung back.`
}

function sayNext(rung: number, good: number): string {
  const now = RUNGS[rung]
  const next = RUNGS[rung + 1]
  if (now === undefined || next === undefined) return 'The way back is done.'
  const left = Math.max(0, now.runsNeeded - good)
  const runs = left === 1 ? 'one more run' : `${left} more runs`
  const mile = rung + 1 === MILE_RUNG ? ' and three weeks without pain' : ''
  return left === 0 && mile === ''
    ? `Next is “${next.name}”, from the ${now.daysNeeded}th day on this rung.`
    : `${runs.charAt(0).toUpperCase()}${runs.slice(1)} that settle by morning${mile}, then “${next.name}”.`
}
