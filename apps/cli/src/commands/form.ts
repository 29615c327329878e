import type { Schemas } from '@bell-lap/api-client/client'
import { sayDay } from '@bell-lap/text/numbers'
import { answerOf } from '../answer.ts'
import type { CliCommand } from '../cli-command.ts'
import { withConnection } from '../connection.ts'
import { EXIT } from '../exit-code.ts'
import { print, table } from '../output.ts'
import type { CliText } from '../reader-locale.ts'
import { textIn } from '../text-in.ts'

type FormView = Schemas['Form']

export const formCommand: CliCommand = {
  name: 'form',
  line: 'help.line.form',
  about: 'help.form',
  examples: [
    ['bell-lap form', 'help.form.example'],
    ["bell-lap form --json | jq '.findings[].fault'", 'help.form.example-json'],
  ],
  run: (invocation) =>
    withConnection(invocation, async ({ client }) => {
      const found = await answerOf(client.GET('/api/v1/form'))
      const settings = await answerOf(client.GET('/api/v1/settings'))
      print(invocation, found, () => formLines(textIn(invocation, settings), found))
      return found.state === 'ready' ? EXIT.done : EXIT.refused
    }),
}

/** The page as lines of text, in the same order. */
function formLines(text: CliText, found: FormView): readonly string[] {
  const { t, say } = text
  return [
    say(found.headline),
    '',
    ...found.lead.map(say),
    ...(found.waiting > 0 ? [t('form.screen.waiting', { count: found.waiting })] : []),
    ...found.work.flatMap((work) =>
      section(t('form.screen.working', { cue: say(work.cue) }), [
        `  ${t('form.screen.working-since', { drill: say(work.drill), day: work.begunOn })}`,
        `  ${say(work.strides)}`,
        `  ${retestLine(text, work)}`,
      ]),
    ),
    ...found.findings.flatMap((finding) => findingLines(text, finding)),
    ...section(
      t('form.screen.missing'),
      found.missing.map((one) => `  ${say(one)}`),
    ),
    ...section(t('form.screen.block'), blockLines(text, found)),
    ...section(
      t('form.screen.measured-by'),
      found.sensors.map((sensor) => `  ${sensorLine(text, sensor)}`),
    ),
  ]
}

function retestLine({ t, say, reader }: CliText, work: FormView['work'][number]): string {
  const { outcome, notYet, retestOn, retest } = work
  if (outcome !== null) return say(outcome)
  const day = `${t('form.screen.retest')}: ${sayDay(retestOn, reader.locale, 'long')}.`
  return [day, ...(notYet === null ? [] : [say(notYet)]), say(retest)].join(' ')
}

const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', heading, ...lines]

function findingLines({ t, say }: CliText, finding: FormView['findings'][number]) {
  const { drill, matters, helps } = finding
  return section(`${t('form.screen.what-to-do')}: ${say(drill.name)}`, [
    ...drill.steps.map((step) => `  ${say(step)}`),
    `  ${say(drill.stop)}`,
    `  ${t('form.screen.it-matters')}: ${t(`form.screen.grade-${matters.grade}`)}. ${say(matters.text)}`,
    `  ${t('form.screen.it-helps')}: ${t(`form.screen.grade-${helps.grade}`)}. ${say(helps.text)}`,
  ])
}

function blockLines(text: CliText, { sessions, course }: FormView): readonly string[] {
  const { t, say, reader } = text
  if (sessions.length === 0) return [`  ${t('form.screen.no-sessions')}`]
  return [
    `  ${say(course)}`,
    ...table(
      [t('form.screen.session'), '', `>${t('form.screen.change')}`, t('form.screen.answer')],
      sessions.map(({ day, title, name, contact, breakdown }) => [
        sayDay(day, reader.locale, 'date'),
        title === null ? (name ?? t('form.screen.plain-run')) : say(title),
        contact === null ? '–' : t('form.screen.ms', { ms: Math.round(contact.changeMs) }),
        breakdown.state === 'not-measurable'
          ? t('form.screen.not-measurable')
          : t(`form.screen.state-${breakdown.state}`),
      ]),
    ),
  ]
}

function sensorLine({ t }: CliText, sensor: FormView['sensors'][number]): string {
  const what = t('form.screen.sensor', {
    place: t(`form.screen.place-${sensor.place}`),
    name: sensor.name ?? 'none',
    unit: sensor.unit ?? 'none',
    firmware: sensor.firmware ?? 'none',
  })
  const { runs, firstDay, lastDay } = sensor
  return `${what} (${t('form.screen.sensor-runs', { runs, firstDay, lastDay })})`
}
