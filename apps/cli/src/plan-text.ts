import type { Text } from '@bell-lap/text/say'
import { sayTitle, textIn } from './text-in.ts'
import type { ReaderSettings, ShownWorkout } from './text-in.ts'
import type { Message } from '@bell-lap/units/message'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { formatDistance } from '@bell-lap/units/pace'
import type { UnitSystem } from '@bell-lap/units/pace'
import { formatDuration, formatTime } from '@bell-lap/units/time'
import { formatDay, formatDayWithYear } from './format-day.ts'
import { plural } from './output.ts'

/** What is shown of a session; the API tells more. */
interface ShownSession {
  readonly day: CalendarDay
  readonly role: string
  readonly state: 'done' | 'missed' | 'today' | 'ahead'
  readonly moved: boolean
  readonly durationS: number
  readonly workout: ShownWorkout
  readonly progression?: { readonly text: Message } | undefined
}

interface ShownWeek {
  readonly number: number | null
  readonly startDay: CalendarDay
  readonly phase: string
  readonly cutBack: boolean
  readonly distanceM: number
  readonly fastM: number
  readonly focus: Message
  readonly sessions: readonly ShownSession[]
  readonly explain: readonly {
    readonly says: Message
    readonly value: number
    readonly weight: number
  }[]
}

/** What is shown of a plan. */
export interface ShownPlan {
  readonly race: { readonly name: string; readonly day: CalendarDay }
  readonly goal: { readonly goalTimeS: number | null }
  readonly weeks: readonly ShownWeek[]
  readonly notes: readonly { readonly text: Message }[]
}

const MARK = { done: '✓', missed: '·', today: '→', ahead: ' ' } as const

/** A plan, week by week and session by session. */
export function planLines(
  plan: ShownPlan,
  settings: ReaderSettings,
  explain = false,
): readonly string[] {
  const text = textIn(settings)
  const goal = plan.goal.goalTimeS === null ? '' : `, hoping for ${formatTime(plan.goal.goalTimeS)}`
  const { race } = plan
  return [
    `${race.name}, ${formatDayWithYear(race.day)}${goal}: ${plural(plan.weeks.filter(({ number }) => number !== null).length, 'week')}`,
    ...plan.weeks.flatMap((week) => [
      '',
      weekHeading(week, settings.units, text),
      ...week.sessions.flatMap((session) => [
        sessionLine(session, text),
        ...(explain ? progressionLines(session, text) : []),
      ]),
      ...(explain ? explainLines(week, text) : []),
    ]),
    ...(plan.notes.length === 0 ? [] : ['', ...plan.notes.map((note) => text.say(note.text))]),
  ]
}

/** What the choice of days and sessions gave up, heaviest first. */
function explainLines({ explain }: ShownWeek, { say }: Pick<Text, 'say'>): readonly string[] {
  const cost = (term: { readonly value: number; readonly weight: number }) =>
    term.value * term.weight
  const terms = [...explain].sort((a, b) => cost(b) - cost(a))
  const total = terms.reduce((sum, term) => sum + cost(term), 0)
  return [
    `  why so: ${terms.length === 0 ? 'all as wished' : `${total.toFixed(2)} in all`}`,
    ...terms.map(
      (term) =>
        `    ${cost(term).toFixed(2).padStart(6)}  ${say(term.says)} (${term.value.toFixed(2)} × ${term.weight})`,
    ),
  ]
}

function progressionLines(
  { progression }: ShownSession,
  { say }: Pick<Text, 'say'>,
): readonly string[] {
  return progression === undefined ? [] : [`                 ${say(progression.text)}`]
}

function weekHeading(week: ShownWeek, units: UnitSystem, { say }: Pick<Text, 'say'>): string {
  const parts = [
    `${week.number === null ? 'Lead-in' : `Week ${week.number}`} from ${formatDay(week.startDay)}`,
    week.cutBack ? `${week.phase}, cut back` : week.phase,
    formatDistance(week.distanceM, units),
    `fast ${formatDistance(week.fastM, units)}`,
  ]
  return `${parts.join(' · ')}\n  ${say(week.focus)}`
}

function sessionLine(session: ShownSession, text: Pick<Text, 'say'>): string {
  const mark = MARK[session.state]
  const moved = session.moved ? ' (moved)' : ''
  const length = session.role === 'rest' ? '' : `  ${formatDuration(session.durationS)}`
  return `${mark} ${formatDay(session.day).padEnd(11)} ${sayTitle(session.workout, text)}${length}${moved}`
}
