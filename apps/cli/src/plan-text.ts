import type { Schemas } from '@bell-lap/api-client/client'
import { sayDay, sayDuration, sayNumber } from '@bell-lap/text/numbers'
import { sayTitle } from './text-in.ts'
import type { ShownWorkout } from './text-in.ts'
import type { Message } from '@bell-lap/units/message'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import type { CliText } from './reader-locale.ts'

/** What is shown of a session; the API tells more. */
interface ShownSession {
  readonly day: CalendarDay
  readonly role: string
  readonly state: 'done' | 'changed' | 'missed' | 'today' | 'ahead'
  readonly moved: boolean
  readonly durationS: number
  readonly workout: ShownWorkout
  readonly progression?: { readonly text: Message } | undefined
}

interface ShownWeek {
  readonly number: number | null
  readonly startDay: CalendarDay
  readonly phase: Schemas['PlanView']['weeks'][number]['phase']
  readonly cutBack: boolean
  readonly distanceM: number
  readonly fastM: number
  readonly focus: Message
  readonly sessions: readonly ShownSession[]
  readonly ran: { readonly distanceM: number }
  readonly wholeDistanceM: number
  readonly runs: readonly {
    readonly day: CalendarDay
    readonly distanceM: number
    readonly sessionId: string | null
  }[]
  readonly explain: readonly {
    readonly says: Message
    readonly value: number
    readonly weight: number
  }[]
}

/** What is shown of a plan. */
export interface ShownPlan {
  readonly race: { readonly name: Message; readonly day: CalendarDay }
  readonly goal: { readonly goalTimeS: number | null }
  readonly weeks: readonly ShownWeek[]
  readonly notes: readonly { readonly text: Message }[]
}

const MARK = { done: '✓', changed: '≈', missed: '·', today: '→', ahead: ' ' } as const

/** A plan, week by week and session by session. */
export function planLines(plan: ShownPlan, text: CliText, explain = false): readonly string[] {
  const { t } = text
  const { goalTimeS } = plan.goal
  const weeks = plan.weeks.filter(({ number }) => number !== null).length
  const title = { race: plan.race.name, day: plan.race.day, weeks }
  return [
    goalTimeS === null
      ? t('cli.plan.title', title)
      : t('cli.plan.title-goal', { ...title, goalS: goalTimeS }),
    ...plan.weeks.flatMap((week) => [
      '',
      weekHeading(week, text),
      ...week.sessions.flatMap((session) => [
        sessionLine(session, text),
        ...(explain ? progressionLines(session, text) : []),
      ]),
      ...notPlannedLines(week, text),
      ...(explain ? explainLines(week, text) : []),
    ]),
    ...(plan.notes.length === 0 ? [] : ['', ...plan.notes.map((note) => text.say(note.text))]),
  ]
}

/** What the choice of days and sessions gave up, heaviest first. */
function explainLines({ explain }: ShownWeek, { t, say, reader }: CliText): readonly string[] {
  const number = (value: number) => sayNumber(value, reader.locale, 2)
  const cost = (term: { readonly value: number; readonly weight: number }) =>
    term.value * term.weight
  const terms = [...explain].sort((a, b) => cost(b) - cost(a))
  const total = terms.reduce((sum, term) => sum + cost(term), 0)
  return [
    terms.length === 0
      ? t('cli.plan.nothing-given-up')
      : t('cli.plan.given-up', { total: number(total) }),
    ...terms.map(
      (term) =>
        `    ${number(cost(term)).padStart(6)}  ${say(term.says)} (${number(term.value)} × ${term.weight})`,
    ),
  ]
}

function progressionLines({ progression }: ShownSession, { say }: CliText): readonly string[] {
  return progression === undefined ? [] : [`                 ${say(progression.text)}`]
}

function weekHeading(week: ShownWeek, { t, say }: CliText): string {
  const { number, startDay, phase, distanceM, fastM } = week
  const name = t(`plan-screen.phase.${phase}`)
  const parts = [
    number === null
      ? t('cli.plan.lead-in', { day: startDay })
      : t('cli.plan.week', { number, day: startDay }),
    week.cutBack ? t('plan-screen.phase-cut-back', { phase: name }) : name,
    week.ran.distanceM > 0
      ? t('cli.plan.ran', { ranM: week.ran.distanceM, distanceM: week.wholeDistanceM })
      : t('cli.plan.distance', { distanceM }),
    t('cli.plan.fast', { fastM }),
  ]
  return `${parts.join(' · ')}\n  ${say(week.focus)}`
}

/** Runs that no session asked for. */
function notPlannedLines({ runs }: ShownWeek, { t, reader }: CliText): readonly string[] {
  return runs
    .filter(({ sessionId }) => sessionId === null)
    .map(({ day, distanceM }) => {
      const words = t('cli.plan.not-planned', { distanceM })
      return `${MARK.done} ${sayDay(day, reader.locale).padEnd(11)} ${words}`
    })
}

function sessionLine(session: ShownSession, text: CliText): string {
  const mark = MARK[session.state]
  const moved = session.moved ? text.t('cli.plan.moved') : ''
  const length = session.role === 'rest' ? '' : `  ${sayDuration(session.durationS)}`
  return `${mark} ${sayDay(session.day, text.reader.locale).padEnd(11)} ${sayTitle(session.workout, text)}${length}${moved}`
}
