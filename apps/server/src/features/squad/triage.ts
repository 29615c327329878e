import { loadInWords } from '@bell-lap/load/metabolic/load-in-words'
import type { OpenState } from '@bell-lap/plan/adapt/open-states'
import { addDays, daysBetween } from '@bell-lap/units/calendar-day'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { MileDay } from './keep-mile-day.ts'

/** What is known of an athlete. `null` where the athlete does not share it with the person who looks. */
export interface KnownOfAthlete {
  readonly today: CalendarDay
  readonly states: readonly OpenState[] | null
  readonly plan: PlanToday | null
  /** Runs of the last six weeks; shared together with the plan. */
  readonly runs: readonly { readonly day: CalendarDay; readonly distanceM: number }[] | null
  /** Forecasts of the last weeks, oldest first. */
  readonly miles: readonly MileDay[] | null
  readonly questions: number
  /** Changes of the plan that wait for this person's answer. */
  readonly proposals: number
}

/** The plan as far as the triage looks at it. */
interface PlanToday {
  readonly raceDay: CalendarDay
  readonly raceName: Message
  readonly sessions: readonly {
    readonly id: string
    readonly day: CalendarDay
    readonly role: string
    readonly hard: boolean
    readonly title: Message
    readonly state: string
  }[]
}

export type NeedKind =
  | 'stop'
  | 'body'
  | 'question'
  | 'proposal'
  | 'missed'
  | 'load'
  | 'race'
  | 'estimate'
  | 'silent'
  | 'no-plan'

/** One reason to look at an athlete, and what to do about it. */
export interface Need {
  readonly kind: NeedKind
  readonly why: Message
  readonly action: Action | null
}

/** What the row offers; `sessionId` names the session that it changes. */
export type Action =
  | {
      readonly kind: 'cross-train' | 'leave-out'
      readonly sessionId: string
      readonly day: CalendarDay
    }
  | { readonly kind: 'answer-changes' | 'answer-question' | 'write' }

const MISSED_DAYS = 7
const MISSED_FROM = 2
const RACE_DAYS = 7
const SILENT_DAYS = 10
const ESTIMATE_DAYS = 28

/**
 * Why an athlete needs a coach today, the weightiest reason first; none for an athlete who is on plan. The order:
 * what stops running, what hurts, what waits for an answer, what went wrong, what comes, what changed, what is not known.
 */
export function needsOf(known: KnownOfAthlete): readonly Need[] {
  const needs = [
    ...statesOf(known),
    ...waiting(known),
    ...missed(known),
    ...jump(known),
    ...raceWeek(known),
    ...movedEstimate(known),
    ...silence(known),
    ...withoutPlan(known),
  ]
  return needs.map((need) => ({ ...need, action: need.action ?? wordFor(need, known) }))
}

/** Where the plan has nothing to offer, a word helps; comments need the runs to be shared. */
function wordFor({ kind }: Need, { runs }: KnownOfAthlete): Action | null {
  return runs !== null && ASKS_FOR_A_WORD.has(kind) ? { kind: 'write' } : null
}

const ASKS_FOR_A_WORD: ReadonlySet<NeedKind> = new Set([
  'stop',
  'body',
  'missed',
  'load',
  'silent',
  'no-plan',
])

function statesOf({ states, plan, today }: KnownOfAthlete): readonly Need[] {
  return (states ?? [])
    .filter(({ kind }) => kind !== 'busy' && kind !== 'clearance')
    .map(({ kind, running, what, since }) => {
      const stops = running === 'none' && kind !== 'away'
      return {
        kind: stops ? ('stop' as const) : ('body' as const),
        why: message('squad.since', { what, day: since }),
        action: kind === 'pain' && !stops ? easyToBike(plan, today) : null,
      }
    })
}

/** The next easy run can be swapped for the bike without asking the plan for more. */
function easyToBike(plan: PlanToday | null, today: CalendarDay): Action | null {
  const next = ahead(plan, today).find(({ role }) => role === 'easy')
  return next === undefined ? null : { kind: 'cross-train', sessionId: next.id, day: next.day }
}

const ahead = (plan: PlanToday | null, today: CalendarDay) =>
  (plan?.sessions ?? []).filter(
    ({ day, state }) => (state === 'ahead' || state === 'today') && daysBetween(today, day) < 7,
  )

function waiting({ questions, proposals }: KnownOfAthlete): readonly Need[] {
  const need = (kind: 'question' | 'proposal', count: number, action: Action): readonly Need[] =>
    count === 0 ? [] : [{ kind, why: message(`squad.why-${kind}`, { count }), action }]
  return [
    ...need('question', questions, { kind: 'answer-question' }),
    ...need('proposal', proposals, { kind: 'answer-changes' }),
  ]
}

function missed({ plan, today, states }: KnownOfAthlete): readonly Need[] {
  // Who is ill or away misses nothing.
  if (states?.some(({ running }) => running === 'none')) return []
  const count = (plan?.sessions ?? []).filter(
    ({ state, day }) => state === 'missed' && daysBetween(day, today) <= MISSED_DAYS,
  ).length
  if (count < MISSED_FROM) return []
  return [{ kind: 'missed', why: message('squad.why-missed', { count }), action: null }]
}

/** The last seven days against the runner's own weeks before, in metres. */
function jump({ runs, plan, today }: KnownOfAthlete): readonly Need[] {
  if (runs === null) return []
  const loads = runs.map(({ day, distanceM }) => ({ day, loadAu: distanceM }))
  const { word, last7, usual } = loadInWords(loads, today)
  if (word !== 'well above' || usual === null) return []
  const hard = ahead(plan, today).find((session) => session.hard && session.role === 'quality')
  return [
    {
      kind: 'load',
      why: message('squad.why-load', { lengthM: last7, usualM: usual[1] }),
      action: hard === undefined ? null : { kind: 'leave-out', sessionId: hard.id, day: hard.day },
    },
  ]
}

function raceWeek({ plan, today }: KnownOfAthlete): readonly Need[] {
  if (plan === null) return []
  const days = daysBetween(today, plan.raceDay)
  if (days < 0 || days > RACE_DAYS) return []
  const values = { race: plan.raceName, day: plan.raceDay }
  return [{ kind: 'race', why: message('squad.why-race', values), action: null }]
}

/** The forecast left the range that it had four weeks ago: more than its own uncertainty. */
function movedEstimate({ miles, today }: KnownOfAthlete): readonly Need[] {
  const last = miles?.at(-1)
  const before = miles?.findLast(({ day }) => day <= addDays(today, -ESTIMATE_DAYS))
  if (last === undefined || before === undefined) return []
  const isInside = last.timeS >= before.lowS && last.timeS <= before.highS
  if (isInside) return []
  const direction = last.timeS < before.timeS ? 'faster' : 'slower'
  const values = { timeS: Math.abs(last.timeS - before.timeS) }
  return [{ kind: 'estimate', why: message(`squad.why-${direction}`, values), action: null }]
}

function silence({ runs, states, today }: KnownOfAthlete): readonly Need[] {
  if (runs === null || states?.some(({ running }) => running === 'none')) return []
  const last = runs.at(-1)
  if (last !== undefined && daysBetween(last.day, today) < SILENT_DAYS) return []
  const why =
    last === undefined
      ? message('squad.why-no-runs')
      : message('squad.why-silent', { day: last.day })
  return [{ kind: 'silent', why, action: null }]
}

/** Nobody is on a plan that there is not, that is over, or that the person who looks does not see. */
function withoutPlan({ plan, runs, today }: KnownOfAthlete): readonly Need[] {
  const need = (why: Message): readonly Need[] => [{ kind: 'no-plan', why, action: null }]
  if (runs === null) return need(message('squad.why-runs-not-shared'))
  if (plan === null) return need(message('squad.why-no-plan'))
  return plan.raceDay < today ? need(message('squad.why-plan-over', { day: plan.raceDay })) : []
}

/** How loud a row is; quiet who could have run and did not, open where nothing says how it goes. */
export type Tone = 'stop' | 'watch' | 'ok' | 'quiet' | 'open'

const TONES: Readonly<Record<NeedKind, Tone>> = {
  stop: 'stop',
  body: 'watch',
  question: 'watch',
  proposal: 'watch',
  missed: 'watch',
  load: 'watch',
  race: 'ok',
  estimate: 'ok',
  silent: 'quiet',
  'no-plan': 'open',
}

/** The tone of an athlete: that of the weightiest reason. */
export const toneOf = (needs: readonly Need[]): Tone => {
  const [first] = needs
  return first === undefined ? 'ok' : TONES[first.kind]
}

const ORDER: readonly NeedKind[] = [
  'stop',
  'body',
  'question',
  'proposal',
  'missed',
  'load',
  'race',
  'estimate',
  'silent',
  'no-plan',
]

/** A number to sort by: who needs a decision first. */
export const urgencyOf = ([first]: readonly Need[]): number =>
  first === undefined ? ORDER.length : ORDER.indexOf(first.kind)
