import { formatDistance } from '@bell-lap/units/pace'
import type { UnitSystem } from '@bell-lap/units/pace'
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
  readonly workout: { readonly title: string } | null
  readonly longForm: readonly string[]
  readonly totals: {
    readonly distanceM: number
    readonly durationS: number
    readonly fastM: number
  } | null
  readonly notes: readonly string[]
  readonly added: readonly string[]
}
interface NotRead {
  readonly kind: 'not-read'
  readonly message: string
  readonly start: number
  readonly end: number
}
type ShownWorkout =
  | {
      readonly kind: 'read'
      readonly canonical: string
      readonly sessions: readonly ShownSession[]
      readonly missing: readonly string[]
    }
  | {
      readonly kind: 'question'
      readonly question: string
      readonly choices: readonly { readonly label: string; readonly text: string }[]
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
        throw new CommandEnded(EXIT.usage, 'not-read', pointAt(text, read).join('\n'))
      }
      print(invocation, read, () => workoutLines(read, settings.units))
      return EXITS[read.kind]
    }),
}

/** The text with a mark below the letters that were not understood. */
function pointAt(text: string, wrong: NotRead): readonly string[] {
  const isLine = text.length <= 100 && !text.includes('\n')
  const mark = ' '.repeat(wrong.start) + '^'.repeat(Math.max(1, wrong.end - wrong.start))
  return [...(isLine ? [text, mark] : []), wrong.message]
}

function workoutLines(read: ShownWorkout, units: UnitSystem): readonly string[] {
  if (read.kind === 'not-read') return [read.message]
  if (read.kind === 'question') {
    return [read.question, ...read.choices.map(({ label, text }) => `  ${label}: “${text}”`)]
  }
  const missing = read.missing.length === 0 ? [] : ['', 'No paces yet:', ...read.missing]
  return [read.canonical, ...read.sessions.flatMap((one) => sessionLines(one, units)), ...missing]
}

function sessionLines(session: ShownSession, units: UnitSystem): readonly string[] {
  const { workout, totals, when } = session
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
    formatDistance(totals.distanceM, units),
    formatDuration(totals.durationS),
    `${Math.round(totals.fastM)} m fast`,
  ]
  return [
    '',
    `${day}${workout.title}`,
    sums.join(', '),
    '',
    ...session.longForm,
    ...(session.added.length === 0 ? [] : ['', `Added: ${session.added.join(' and ')}.`]),
    ...(session.notes.length === 0 ? [] : ['', ...session.notes]),
  ]
}
