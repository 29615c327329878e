/**
 * The way back after an injury: frequency, then duration, then consecutive days, then intensity, then
 * racing, with calf strength throughout (return-to-running practice, grade D; the pain rule is that of
 * Silbernagel and Thomeé, grade B for tendons). It names no diagnosis and promises nothing.
 */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { Injury, PainReport, TrainingEvent } from '../model/training-event.ts'
import { eventsOf } from '../model/training-event.ts'

export interface Rung {
  readonly name: Message
  readonly about: Message
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
  readonly calf: Message
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
    name: message('ladder.frequency.name'),
    about: message('ladder.frequency.about'),
    runsPerWeek: 3,
    longestMin: 25,
    runWalk: true,
    runsNeeded: 3,
    daysNeeded: 8,
    calf: message('ladder.frequency.calf'),
  },
  {
    ...LOW,
    ...CLOSED,
    name: message('ladder.duration.name'),
    about: message('ladder.duration.about'),
    runsPerWeek: 4,
    longestMin: 45,
    runsNeeded: 3,
    daysNeeded: 8,
    calf: message('ladder.duration.calf'),
  },
  {
    ...LOW,
    ...CLOSED,
    name: message('ladder.consecutive.name'),
    about: message('ladder.consecutive.about'),
    runsPerWeek: 5,
    longestMin: 60,
    consecutive: true,
    runsNeeded: 3,
    daysNeeded: 7,
    calf: message('ladder.consecutive.calf'),
  },
  {
    ...LOW,
    ...CLOSED,
    name: message('ladder.threshold.name'),
    about: message('ladder.threshold.about'),
    runsPerWeek: 6,
    longestMin: 90,
    consecutive: true,
    strides: true,
    threshold: true,
    contacts: 30,
    heavyLegs: true,
    runsNeeded: 3,
    // With the two rungs before it the 21 days of D7 have passed; mile pace waits for as many without pain.
    daysNeeded: 7,
    calf: message('ladder.threshold.calf'),
  },
  {
    ...LOW,
    ...CLOSED,
    name: message('ladder.mile.name'),
    about: message('ladder.mile.about'),
    runsPerWeek: 7,
    longestMin: 180,
    consecutive: true,
    strides: true,
    threshold: true,
    everything: true,
    contacts: 40,
    heavyLegs: true,
    runsNeeded: 3,
    daysNeeded: 10,
    calf: message('ladder.mile.calf'),
  },
  {
    ...LOW,
    name: message('ladder.racing.name'),
    about: message('ladder.racing.about'),
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
    calf: message('ladder.racing.calf'),
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
  readonly why: Message
}

export interface LadderState {
  readonly injury: Injury
  readonly rung: number
  readonly since: CalendarDay
  /** Answered runs on this rung that count. */
  readonly goodRuns: number
  readonly steps: readonly RungStep[]
  /** What has to happen next, in one sentence. */
  readonly next: Message
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
  const steps: RungStep[] = [{ day: injury.day, rung: start, why: message('ladder.why-first') }]
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
      steps.push({ day: answer.day, rung, why: message('ladder.why-set') })
      continue
    }
    const verdict = judge(answer.pain, injury, morning)
    morning = answer.pain.nextMorning ?? morning
    if (verdict !== 'good') painFreeSince = addDays(answer.day, 1)
    if (verdict === 'back') {
      rung = Math.max(0, rung - 1)
      since = answer.day
      good = 0
      steps.push({ day: answer.day, rung, why: whyBack(answer.pain) })
    } else if (answer.ran && verdict !== 'hold') good += 1
    const now = RUNGS[rung]
    const enough = now !== undefined && good >= now.runsNeeded
    const long = now !== undefined && daysBetween(since, answer.day) >= now.daysNeeded
    const free = daysBetween(painFreeSince, answer.day) >= PAIN_FREE_DAYS_BEFORE_MILE
    if (enough && long && rung < RUNGS.length - 1 && (rung + 1 < MILE_RUNG || free)) {
      const why = message('ladder.why-up', { runs: good })
      steps.push({ day: answer.day, rung: rung + 1, why })
      rung += 1
      since = answer.day
      good = 0
    }
  }
  const finished = rung === RUNGS.length - 1
  return { injury, rung, since, goodRuns: good, steps, next: whatIsNext(rung, good), finished }
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

function whyBack({ during, after, nextMorning }: PainReport): Message {
  const worst = Math.max(during ?? 0, after ?? 0)
  return worst > PAIN_ALLOWED_KNOWN
    ? message('ladder.why-back', { score: worst })
    : message('ladder.why-back-morning', { score: nextMorning ?? worst })
}

function whatIsNext(rung: number, good: number): Message {
  const now = RUNGS[rung]
  const next = RUNGS[rung + 1]
  if (now === undefined || next === undefined) return message('ladder.done')
  const runs = Math.max(0, now.runsNeeded - good)
  const isMileNext = rung + 1 === MILE_RUNG
  if (runs === 0 && !isMileNext)
    return message('ladder.next-day', { rung: next.name, days: now.daysNeeded })
  return message(isMileNext ? 'ladder.next-mile' : 'ladder.next-runs', { rung: next.name, runs })
}
