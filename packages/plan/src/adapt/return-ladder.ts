/**
 * The way back after an injury: frequency, then duration, then consecutive days, then intensity, then
 * racing, with strength work throughout (return-to-running practice, grade D; the pain rule is that of
 * Silbernagel and Thomeé, grade B for tendons). It names no diagnosis and promises nothing.
 */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { CheckIn, Injury, PainReport, TrainingEvent } from '../model/training-event.ts'
import { eventsOf } from '../model/training-event.ts'
import { ladderKind } from './ladder-kind.ts'
import type { LadderKind } from './ladder-kind.ts'

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
  /** Ground contacts of jumps in a session, and whether legs may be loaded heavily. */
  readonly contacts: number
  readonly heavyLegs: boolean
  /** Answered runs without a step back, and days, before the next rung. */
  readonly runsNeeded: number
  readonly daysNeeded: number
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
  },
]

/** No mile pace before so many days without pain (D7). */
const PAIN_FREE_DAYS_BEFORE_MILE = 21
export const MILE_RUNG = 4
const PAIN_FREE = 2
const PAIN_ALLOWED_KNOWN = 5
export const BREAK_SHORT = 8
export const BREAK_LONG = 28

export interface PainAllowed {
  /** Up to here a run counts towards the next rung and pain counts as gone. */
  readonly good: number
  /** Up to here a run counts, though pain is not gone. */
  readonly counts: number
  /** Above it the runner goes back a rung. */
  readonly back: number
}

/**
 * Pain that a rung allows, on the scale 0 to 10 (science D5, grade B for tendons). A shin and a place where a
 * bone hurt are loaded without any pain (Warden 2014, return after bone stress, grade D).
 */
export function painAllowed(kind: LadderKind, knownAndStable: boolean): PainAllowed {
  if (kind === 'bone') return { good: 0, counts: 0, back: PAIN_FREE }
  return {
    good: PAIN_FREE,
    counts: knownAndStable ? PAIN_ALLOWED_KNOWN : PAIN_FREE,
    back: PAIN_ALLOWED_KNOWN,
  }
}

export interface RungStep {
  readonly day: CalendarDay
  readonly rung: number
  readonly why: Message
}

export interface LadderState {
  readonly injury: Injury
  readonly kind: LadderKind
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
  const kind = ladderKind(injury, events)
  const allowed = painAllowed(kind, injury.knownAndStable)
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
    const verdict = judge(answer.pain, allowed, morning)
    morning = answer.pain.nextMorning ?? morning
    if (verdict !== 'good') painFreeSince = addDays(answer.day, 1)
    if (verdict === 'back') {
      rung = Math.max(0, rung - 1)
      since = answer.day
      good = 0
      steps.push({ day: answer.day, rung, why: whyBack(answer.pain, allowed) })
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
  const next = whatIsNext(rung, good)
  return { injury, kind, rung, since, goodRuns: good, steps, next, finished }
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
  const days = new Map<CalendarDay, readonly CheckIn[]>()
  for (const checkIn of eventsOf(events, 'check-in').filter(inTime))
    days.set(checkIn.day, [...(days.get(checkIn.day) ?? []), checkIn])
  const pains = [...days].flatMap(([day, checkIns]): readonly Answer[] => {
    const own = checkIns.flatMap(({ pain }) => pain.filter((one) => isOf(one, injury)))
    const ran = runDays.has(day) || checkIns.some(({ effortCr10 }) => effortCr10 !== null)
    const pain = own.length === 0 ? nothing(injury) : worstOf(own, injury)
    return own.length > 0 || ran ? [{ kind: 'pain', day, pain, ran }] : []
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

function isOf(pain: PainReport, { site }: Injury): boolean {
  return pain.site === site
}

/** Several answers of one day are one answer: the worst of each. A day is one run, however often it is answered. */
function worstOf(pains: readonly PainReport[], { site, side }: Injury): PainReport {
  const most = (key: 'during' | 'after' | 'nextMorning' | 'morningStiffnessMin') => {
    const told = pains.flatMap((pain) => pain[key] ?? [])
    return told.length === 0 ? null : Math.max(...told)
  }
  return {
    site,
    side,
    during: most('during'),
    after: most('after'),
    nextMorning: most('nextMorning'),
    morningStiffnessMin: most('morningStiffnessMin'),
    focalBone: pains.some(({ focalBone }) => focalBone),
    limping: pains.some(({ limping }) => limping),
    swelling: pains.some(({ swelling }) => swelling),
    worseDuringRun: pains.some(({ worseDuringRun }) => worseDuringRun),
  }
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
  allowed: PainAllowed,
  before: number,
): 'good' | 'hold' | 'fine' | 'back' {
  const worst = Math.max(pain.during ?? 0, pain.after ?? 0, pain.nextMorning ?? 0)
  const risen = pain.nextMorning !== null && pain.nextMorning > before && pain.nextMorning > 1
  if (worst > allowed.back || risen || pain.limping || pain.swelling || pain.focalBone)
    return 'back'
  if (worst <= allowed.good) return 'good'
  return worst <= allowed.counts ? 'fine' : 'hold'
}

function whyBack({ during, after, nextMorning }: PainReport, { back }: PainAllowed): Message {
  const worst = Math.max(during ?? 0, after ?? 0)
  return worst > back
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
