import type { Schemas } from '@bell-lap/api-client/client'
import { sayDay } from '@bell-lap/text/numbers'
import { sayTitle, textIn } from '../text-in.ts'
import type { ShownWorkout } from '../text-in.ts'
import { MACHINES } from '@bell-lap/workout/workout'
import type { Machine } from '@bell-lap/workout/workout'
import type { Message } from '@bell-lap/units/message'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { answerOf, downloadOf } from '../answer.ts'
import { isSet, textOption, wrongUsage } from '../cli-command.ts'
import type { CliCommand } from '../cli-command.ts'
import { withConnection } from '../connection.ts'
import { EXIT } from '../exit-code.ts'
import { print } from '../output.ts'
import type { CliText } from '../reader-locale.ts'
import { spikeLines } from '../spike-lines.ts'
import { stateLines } from '../state-lines.ts'
import type { ShownState } from '../state-lines.ts'
import { reviewLines } from '../review-lines.ts'
import type { ShownReview } from '../review-lines.ts'
import { watchQuestionLines } from '../watch-lines.ts'
import { PLACES, todayAsCross, todayOnPlace } from './today-on-place.ts'
import type { CrossEdit } from './today-on-place.ts'

interface ShownSession {
  readonly why: Message
  readonly workout: ShownWorkout
}

interface ShownRace {
  readonly name: Message
  readonly daysLeft: number
  readonly goalTimeS: number | null
  readonly forecast: {
    readonly timeS: number
    readonly lowS: number
    readonly highS: number
  } | null
}

/** What is shown of the day; the API tells more. */
interface ShownDay {
  readonly day: CalendarDay
  readonly session: ShownSession | null
  readonly second: ShownSession | null
  readonly tomorrow: ShownSession | null
  readonly strength: { readonly minutes: number } | null
  readonly load: { readonly word: string }
  readonly race: ShownRace | null
  readonly basePlan: { readonly lastDay: CalendarDay; readonly daysLeft: number } | null
  readonly changes: readonly { readonly summary: Message }[]
  readonly states: readonly ShownState[]
  readonly spike: Schemas['RunSpike'] | null
  readonly importRunning: object | null
  readonly review: ShownReview | null
  readonly week: {
    readonly wholeDistanceM: number
    readonly ran: { readonly distanceM: number }
    readonly runs: readonly { readonly day: CalendarDay; readonly distanceM: number }[]
  } | null
}

export const todayCommand: CliCommand = {
  name: 'today',
  line: 'help.line.today',
  about: 'help.today',
  examples: [
    ['bell-lap today', 'help.today.example'],
    ['bell-lap today --json | jq -r .session.workout.sessionId', 'help.today.example-json'],
    ['bell-lap today --on treadmill', 'help.today.example-on'],
    ['bell-lap today --on road --keep', 'help.today.example-keep'],
  ],
  shape: (command, t) =>
    command
      .option('--on <place>', t('help.today.on', { places: [...PLACES, ...MACHINES] }))
      .option('--keep', t('help.today.keep')),
  run: (invocation) =>
    withConnection(invocation, async ({ client, call }) => {
      const on = textOption(invocation, 'on')
      const place = PLACES.find((one) => one === on)
      const machine = MACHINES.find((one) => one === on)
      if (on !== null && place === undefined && machine === undefined) {
        const places = [...PLACES, ...MACHINES]
        throw wrongUsage(invocation, 'cli.not-a-place', { places, word: on })
      }
      const today = await answerOf(client.GET('/api/v1/today'))
      const edit = crossEdit(today.session, { isPlace: place !== undefined, machine })
      if (edit !== null) return todayAsCross(invocation, client, edit)
      if (place !== undefined) {
        const sessionId = today.session?.id ?? null
        return todayOnPlace(invocation, client, { sessionId, place })
      }
      if (isSet(invocation, 'keep')) throw wrongUsage(invocation, 'cli.today.keep-needs-on')
      const steps = today.session === null ? null : await stepsOf(call, today.session.id)
      const settings = await answerOf(client.GET('/api/v1/settings'))
      const { items: checks } = await answerOf(client.GET('/api/v1/watch-checks'))
      const text = textIn(invocation, settings)
      print(invocation, today, () => [
        ...todayLines(today, steps, text),
        ...watchQuestionLines(checks, text),
      ])
      return EXIT.done
    }),
}

/** Cross-training for today's run, or the run for today's cross-training; `null` where neither is asked. */
function crossEdit(
  session: { readonly id: string; readonly cross?: Machine } | null,
  { isPlace, machine }: { readonly isPlace: boolean; readonly machine: Machine | undefined },
): CrossEdit | null {
  if (session === null) return null
  const { id: sessionId, cross } = session
  if (cross !== undefined) return isPlace ? { kind: 'run-instead', sessionId } : null
  return machine === undefined ? null : { kind: 'cross-train', sessionId, machine }
}

async function stepsOf(
  call: (path: string) => Promise<Response>,
  sessionId: string,
): Promise<string> {
  const path = `/api/v1/plan/sessions/${encodeURIComponent(sessionId)}/workout.txt`
  return (await downloadOf(call(path))).text()
}

function todayLines(today: ShownDay, steps: string | null, text: CliText): readonly string[] {
  const { t, reader } = text
  const { session, second, tomorrow, load, race, week } = today
  return [
    sayDay(today.day, reader.locale, 'full'),
    '',
    ...(today.states.length === 0 ? [] : [...stateLines(text, today.states), '']),
    ...(today.spike === null ? [] : [...spikeLines(text, today.spike), '']),
    ...(session === null
      ? [noSessionLine(today, text)]
      : [
          steps?.trimEnd() ?? sayTitle(session.workout, text),
          '',
          t('cli.today.why', { why: session.why }),
        ]),
    ...(today.strength === null
      ? []
      : [t('cli.today.strength', { minutes: today.strength.minutes })]),
    ...(second === null ? [] : [t('cli.today.second', { title: sayTitle(second.workout, text) })]),
    ...(tomorrow === null
      ? []
      : [t('cli.today.tomorrow', { title: sayTitle(tomorrow.workout, text) })]),
    ...(week === null
      ? []
      : [t('cli.today.week', { ranM: week.ran.distanceM, distanceM: week.wholeDistanceM })]),
    ...(today.review === null ? [] : reviewLines(today.review, today.day, text)),
    ...(load.word === 'unknown'
      ? []
      : [t('cli.today.load', { word: load.word.replace(' ', '_') })]),
    ...(race === null ? [] : [raceLine(t, race)]),
    ...(today.basePlan === null ? [] : [baseLine(t, today.basePlan)]),
    ...today.changes.map(({ summary }) => t('cli.today.changed', { summary })),
    ...(today.importRunning === null ? [] : [t('cli.today.importing')]),
  ]
}

/** A day that was run is no day without anything. */
function noSessionLine(today: ShownDay, { t }: CliText): string {
  const { day, week } = today
  const ran = week?.runs.filter((run) => run.day === day) ?? []
  const distanceM = ran.reduce((sum, run) => sum + run.distanceM, 0)
  if (ran.length > 0) return t('cli.today.ran', { distanceM })
  const hasPlan = today.race !== null || today.basePlan !== null || today.tomorrow !== null
  return t(hasPlan ? 'cli.today.no-session' : 'cli.today.no-plan')
}

function baseLine(t: CliText['t'], { lastDay, daysLeft }: NonNullable<ShownDay['basePlan']>) {
  return daysLeft < 0 ? t('plan-screen.base-over') : t('plan-screen.base-until', { lastDay })
}

function raceLine(t: CliText['t'], race: ShownRace): string {
  const { forecast, goalTimeS } = race
  const ahead = t('cli.today.race', { race: race.name, count: race.daysLeft })
  const now =
    forecast === null
      ? ahead
      : t('cli.today.race-forecast', {
          race: ahead,
          forecastS: forecast.timeS,
          lowS: forecast.lowS,
          highS: forecast.highS,
        })
  return goalTimeS === null ? now : t('cli.today.race-goal', { race: now, goalS: goalTimeS })
}
