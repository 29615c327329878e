import type { Text } from '@bell-lap/text/say'
import type { Message } from '@bell-lap/units/message'
import { sayTitle, textIn } from '../text-in.ts'
import type { ReaderSettings, ShownWorkout as Titled } from '../text-in.ts'
import { formatDistance } from '@bell-lap/units/pace'
import { formatDuration } from '@bell-lap/units/time'
import { answerOf } from '../answer.ts'
import { isSet } from '../cli-command.ts'
import type { CliCommand } from '../cli-command.ts'
import { withConnection } from '../connection.ts'
import { CommandEnded, EXIT } from '../exit-code.ts'
import type { ExitCode } from '../exit-code.ts'
import { print } from '../output.ts'

/** What is shown of a typed session; the API tells more. */
interface ShownSession {
  readonly kind: 'run' | 'off' | 'cross-training'
  readonly when: 'am' | 'pm' | null
  readonly timeS: number | null
  readonly workout: Titled | null
  readonly longForm: readonly string[]
  readonly totals: {
    readonly distanceM: number
    readonly durationS: number
    readonly fastM: number
  } | null
  readonly notes: readonly Message[]
  readonly added: readonly string[]
}
interface NotRead {
  readonly kind: 'not-read'
  readonly message: Message
  readonly start: number
  readonly end: number
}
type ShownWorkout =
  | {
      readonly kind: 'read'
      readonly canonical: string
      readonly sessions: readonly ShownSession[]
      readonly missing: readonly Message[]
    }
  | {
      readonly kind: 'question'
      readonly question: Message
      readonly choices: readonly { readonly label: Message; readonly text: string }[]
    }
  | NotRead

const EXITS: Readonly<Record<ShownWorkout['kind'], ExitCode>> = {
  read: EXIT.done,
  question: EXIT.refused,
  'not-read': EXIT.usage,
}

export const workoutCommand: CliCommand = {
  name: 'workout',
  summary: 'Read a workout as runners type it: the steps, the totals, or one question.',
  examples: [
    ['bell-lap workout "3 x (4 x 200 R) 200 jog, 400 between sets"', 'steps at your paces'],
    ['bell-lap workout --plan "6x400 @ mile w/ 200 jog"', 'with warm-up and cool-down'],
    ['bell-lap workout "10x400 R=60"; echo $?', 'a question: ends with 3'],
    ['bell-lap workout --json "20\' tempo" | jq .canonical', 'for programs'],
  ],
  shape: (command) =>
    command
      .argument('<text...>', 'the workout, best in quotes')
      .option('--plan', 'with the warm-up and cool-down that a plan would put round it'),
  run: (invocation) =>
    withConnection(invocation, async ({ client }) => {
      const text = invocation.words.join(' ')
      const body = { text, forPlan: isSet(invocation, 'plan') }
      const read = await answerOf(client.POST('/api/v1/workouts/read', { body }))
      const settings = await answerOf(client.GET('/api/v1/settings'))
      if (read.kind === 'not-read' && invocation.common.json !== true) {
        throw new CommandEnded(
          EXIT.usage,
          'not-read',
          pointAt(text, read, textIn(settings)).join('\n'),
        )
      }
      print(invocation, read, () => workoutLines(read, settings))
      return EXITS[read.kind]
    }),
}

/** The text with a mark below the letters that were not understood. */
function pointAt(text: string, wrong: NotRead, { say }: Pick<Text, 'say'>): readonly string[] {
  const isLine = text.length <= 100 && !text.includes('\n')
  const mark = ' '.repeat(wrong.start) + '^'.repeat(Math.max(1, wrong.end - wrong.start))
  return [...(isLine ? [text, mark] : []), say(wrong.message)]
}

function workoutLines(read: ShownWorkout, settings: ReaderSettings): readonly string[] {
  const { say } = textIn(settings)
  if (read.kind === 'not-read') return [say(read.message)]
  if (read.kind === 'question') {
    return [
      say(read.question),
      ...read.choices.map(({ label, text }) => `  ${say(label)}: “${text}”`),
    ]
  }
  const missing = read.missing.length === 0 ? [] : ['', 'No paces yet:', ...read.missing.map(say)]
  return [
    read.canonical,
    ...read.sessions.flatMap((one) => sessionLines(one, settings)),
    ...missing,
  ]
}

function sessionLines(session: ShownSession, settings: ReaderSettings): readonly string[] {
  const { workout, totals, when } = session
  const text = textIn(settings)
  const day = when === null ? '' : `${when.toUpperCase()}: `
  if (session.kind === 'off') return ['', `${day}a day off`]
  if (session.kind === 'cross-training') {
    return [
      '',
      `${day}cross-training${session.timeS === null ? '' : `, ${formatDuration(session.timeS)}`}`,
    ]
  }
  if (workout === null || totals === null) return []
  const sums = [
    formatDistance(totals.distanceM, settings.units),
    formatDuration(totals.durationS),
    `${Math.round(totals.fastM)} m fast`,
  ]
  return [
    '',
    `${day}${sayTitle(workout, text)}`,
    sums.join(', '),
    '',
    ...session.longForm,
    ...(session.added.length === 0 ? [] : ['', `Added: ${session.added.join(' and ')}.`]),
    ...(session.notes.length === 0 ? [] : ['', ...session.notes.map(text.say)]),
  ]
}
