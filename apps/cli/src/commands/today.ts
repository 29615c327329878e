import type { Text } from '@bell-lap/text/say'
import { sayTitle, textIn } from '../text-in.ts'
import type { ShownWorkout } from '../text-in.ts'
import type { Message } from '@bell-lap/units/message'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { formatTime } from '@bell-lap/units/time'
import { Option } from 'commander'
import { answerOf, downloadOf } from '../answer.ts'
import { isSet, textOption } from '../cli-command.ts'
import type { CliCommand } from '../cli-command.ts'
import { withConnection } from '../connection.ts'
import { CommandEnded, EXIT } from '../exit-code.ts'
import { formatDayWithYear } from '../format-day.ts'
import { plural, print } from '../output.ts'
import { stateLines } from '../state-lines.ts'
import type { ShownState } from '../state-lines.ts'
import { PLACES, todayOnPlace } from './today-on-place.ts'

interface ShownSession {
  readonly why: Message
  readonly workout: ShownWorkout
}

interface ShownRace {
  readonly name: string
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
  readonly changes: readonly { readonly summary: Message }[]
  readonly states: readonly ShownState[]
  readonly importRunning: object | null
}

export const todayCommand: CliCommand = {
  name: 'today',
  summary: 'What to do today and why, tomorrow, and the race ahead.',
  examples: [
    ['bell-lap today', 'today’s session step by step'],
    ['bell-lap today --json | jq -r .session.workout.sessionId', 'only its id in the library'],
    ['bell-lap today --on treadmill', 'the same session there, and what is different'],
    ['bell-lap today --on road --keep', 'the same, and put into the plan'],
  ],
  shape: (command) =>
    command
      .addOption(
        new Option(
          '--on <place>',
          'the session on the road, the track, a treadmill or a hill',
        ).choices(PLACES),
      )
      .option('--keep', 'with --on: keep it this way in the plan'),
  run: (invocation) =>
    withConnection(invocation, async ({ client, call }) => {
      const today = await answerOf(client.GET('/api/v1/today'))
      const place = PLACES.find((one) => one === textOption(invocation, 'on'))
      if (place !== undefined) {
        const sessionId = today.session?.id ?? null
        return todayOnPlace(invocation, client, { sessionId, place })
      }
      if (isSet(invocation, 'keep'))
        throw new CommandEnded(EXIT.usage, 'usage', '--keep goes with --on and a place.')
      const steps = today.session === null ? null : await stepsOf(call, today.session.id)
      const settings = await answerOf(client.GET('/api/v1/settings'))
      print(invocation, today, () => todayLines(today, steps, textIn(settings)))
      return EXIT.done
    }),
}

async function stepsOf(
  call: (path: string) => Promise<Response>,
  sessionId: string,
): Promise<string> {
  const path = `/api/v1/plan/sessions/${encodeURIComponent(sessionId)}/workout.txt`
  return (await downloadOf(call(path))).text()
}

function todayLines(
  today: ShownDay,
  steps: string | null,
  text: Pick<Text, 'say'>,
): readonly string[] {
  const { session, second, tomorrow, load, race } = today
  return [
    formatDayWithYear(today.day),
    '',
    ...(today.states.length === 0 ? [] : [...stateLines(today.states, text.say), '']),
    ...(session === null
      ? ['No session today.']
      : [steps?.trimEnd() ?? sayTitle(session.workout, text), '', `Why: ${text.say(session.why)}`]),
    ...(today.strength === null ? [] : [`Strength: ${today.strength.minutes} min`]),
    ...(second === null ? [] : [`And a second run: ${sayTitle(second.workout, text)}`]),
    ...(tomorrow === null ? [] : [`Tomorrow: ${sayTitle(tomorrow.workout, text)}`]),
    ...(load.word === 'unknown' ? [] : [`Load of the last 7 days: ${load.word}`]),
    ...(race === null ? [] : [raceLine(race)]),
    ...today.changes.map((change) => `Changed: ${text.say(change.summary)}`),
    ...(today.importRunning === null ? [] : ['An import is running.']),
  ]
}

function raceLine(race: ShownRace): string {
  const goal = race.goalTimeS === null ? '' : `, hoping for ${formatTime(race.goalTimeS)}`
  const { forecast } = race
  const now =
    forecast === null
      ? ''
      : `, forecast ${formatTime(forecast.timeS)} (${formatTime(forecast.lowS)} to ${formatTime(forecast.highS)})`
  return `${race.name} in ${plural(race.daysLeft, 'day')}${now}${goal}`
}
