import type { Schemas } from '@bell-lap/api-client/client'
import { sayDay } from '@bell-lap/text/numbers'
import { describeSet } from '@bell-lap/text/strength-set'
import { message } from '@bell-lap/units/message'
import { answerOf } from '../answer.ts'
import type { CliCommand } from '../cli-command.ts'
import { withConnection } from '../connection.ts'
import { EXIT } from '../exit-code.ts'
import { print } from '../output.ts'
import type { CliText } from '../reader-locale.ts'
import { textIn } from '../text-in.ts'

type StrengthView = Schemas['StrengthView']
type StrengthDay = StrengthView['days'][number]

/** Days of the log that are shown. */
const DAYS_SHOWN = 3

export const strengthCommand: CliCommand = {
  name: 'strength',
  line: 'help.line.strength',
  about: 'help.strength',
  examples: [
    ['bell-lap strength', 'help.strength.example'],
    ['bell-lap strength --json | jq .sets', 'help.strength.example-json'],
  ],
  run: (invocation) =>
    withConnection(invocation, async ({ client }) => {
      const settings = await answerOf(client.GET('/api/v1/settings'))
      const view = await answerOf(client.GET('/api/v1/strength'))
      print(invocation, view, () => strengthLines(view, textIn(invocation, settings)))
      return EXIT.done
    }),
}

function strengthLines(view: StrengthView, text: CliText): readonly string[] {
  const { say, t } = text
  const { stopped, nextDay, testsDueUntil, gate } = view
  const now = view.days.find(({ session }) => session.day === view.today)
  return [
    ...(stopped === null ? [] : [`${say(stopped.what)}. ${say(stopped.means)}`, '']),
    ...(stopped === null && now !== undefined
      ? dayLines(now, text)
      : [
          nextDay === null
            ? t('strength-log.overview-none')
            : t('strength-log.overview-next', { nextDay }),
        ]),
    ...(testsDueUntil === null
      ? []
      : ['', t('strength-log.tests-due', { lastDay: testsDueUntil })]),
    ...(gate.passed || view.sets.length === 0 ? [] : [t('strength-log.gate-closed')]),
    ...logLines(view, text),
  ]
}

function dayLines({ session, exercises, notes }: StrengthDay, { say, t }: CliText) {
  return [
    t('strength-log.overview-today', { minutes: session.minutes }),
    ...exercises.map(({ exercise, name, target }) => {
      const { sets, reps, holdS, loadKg } = target
      const set = describeSet({ exercise, reps, holdS, loadKg })
      return t('cli.strength.exercise', { name, sets, set, why: target.why })
    }),
    ...notes.map((note) => say(note)),
  ]
}

/** The last days of the log, the newest first. */
function logLines({ sets }: StrengthView, { t, reader }: CliText): readonly string[] {
  const days = [...new Set(sets.map(({ day }) => day))].toSorted().toReversed()
  return days.slice(0, DAYS_SHOWN).flatMap((day) => {
    const own = sets.filter((one) => one.day === day)
    const exercises = [...new Set(own.map(({ exercise }) => exercise))]
    return [
      '',
      sayDay(day, reader.locale, 'full'),
      ...exercises.map((exercise) =>
        t('cli.strength.logged', {
          name: message(`exercise.${exercise}`),
          sets: own.filter((one) => one.exercise === exercise).map((one) => describeSet(one)),
        }),
      ),
    ]
  })
}
