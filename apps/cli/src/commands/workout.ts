import type { Text } from '@bell-lap/text/say'
import type { Message } from '@bell-lap/units/message'
import type { CliText } from '../reader-locale.ts'
import { sayTitle, textIn } from '../text-in.ts'
import type { ShownWorkout as Titled } from '../text-in.ts'
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
  line: 'help.line.workout',
  about: 'help.workout',
  examples: [
    ['bell-lap workout "3 x (4 x 200 R) 200 jog, 400 between sets"', 'help.workout.example'],
    ['bell-lap workout --plan "6x400 @ mile w/ 200 jog"', 'help.workout.example-plan'],
    ['bell-lap workout "10x400 R=60"; echo $?', 'help.workout.example-question'],
    ['bell-lap workout --json "20\' tempo" | jq .canonical', 'help.workout.example-json'],
  ],
  shape: (command, t) =>
    command.argument('<text...>', t('help.workout.text')).option('--plan', t('help.workout.plan')),
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
          pointAt(text, read, textIn(invocation, settings)).join('\n'),
        )
      }
      print(invocation, read, () => workoutLines(read, textIn(invocation, settings)))
      return EXITS[read.kind]
    }),
}

/** The text with a mark below the letters that were not understood. */
function pointAt(text: string, wrong: NotRead, { say }: Pick<Text, 'say'>): readonly string[] {
  const isLine = text.length <= 100 && !text.includes('\n')
  const mark = ' '.repeat(wrong.start) + '^'.repeat(Math.max(1, wrong.end - wrong.start))
  return [...(isLine ? [text, mark] : []), say(wrong.message)]
}

function workoutLines(read: ShownWorkout, text: CliText): readonly string[] {
  const { say, t } = text
  if (read.kind === 'not-read') return [say(read.message)]
  if (read.kind === 'question') {
    return [
      say(read.question),
      ...read.choices.map(({ label, text: typed }) =>
        t('cli.workout.choice', { label, text: typed }),
      ),
    ]
  }
  const missing =
    read.missing.length === 0 ? [] : ['', t('cli.workout.no-paces'), ...read.missing.map(say)]
  return [read.canonical, ...read.sessions.flatMap((one) => sessionLines(one, text)), ...missing]
}

function sessionLines(session: ShownSession, text: CliText): readonly string[] {
  const { workout, totals, when, timeS } = session
  const { t } = text
  const onHalfDay = (said: string) =>
    when === null ? said : t('cli.workout.half-day', { half: when, session: said })
  if (session.kind === 'off') return ['', onHalfDay(t('cli.workout.day-off'))]
  if (session.kind === 'cross-training') {
    const said =
      timeS === null
        ? t('cli.workout.cross-training')
        : t('cli.workout.cross-training-for', { timeS })
    return ['', onHalfDay(said)]
  }
  if (workout === null || totals === null) return []
  const { distanceM, durationS, fastM } = totals
  return [
    '',
    onHalfDay(sayTitle(workout, text)),
    t('cli.workout.totals', { distanceM, timeS: durationS, fastM }),
    '',
    ...session.longForm,
    ...(session.added.length === 0 ? [] : ['', t('cli.workout.added', { parts: session.added })]),
    ...(session.notes.length === 0 ? [] : ['', ...session.notes.map(text.say)]),
  ]
}
