import { setTimeout as sleep } from 'node:timers/promises'
import type { Schemas } from '@bell-lap/api-client/client'
import { sayDay } from '@bell-lap/text/numbers'
import { readBodyHeight } from '@bell-lap/units/body-height'
import { answerOf } from '../answer.ts'
import type { CliCommand, Invocation } from '../cli-command.ts'
import { textOption, wrongUsage } from '../cli-command.ts'
import { withConnection } from '../connection.ts'
import type { Connection } from '../connection.ts'
import { EXIT } from '../exit-code.ts'
import { print, table } from '../output.ts'
import type { CliText } from '../reader-locale.ts'
import { textIn } from '../text-in.ts'

type FormView = Schemas['Form']

/** What takes the height back. */
const NO_HEIGHT = 'none'
const POLL_MS = 250
/** After a minute the page is shown as it is, and says that it is being worked out. */
const MOST_POLLS = 240

export const formCommand: CliCommand = {
  name: 'form',
  line: 'help.line.form',
  about: 'help.form',
  examples: [
    ['bell-lap form', 'help.form.example'],
    ['bell-lap form --height 175cm', 'help.form.example-height'],
    ["bell-lap form --json | jq '.findings[].fault'", 'help.form.example-json'],
  ],
  shape: (command, t) => command.option('--height <height>', t('help.form.height')),
  run: async (invocation) => {
    const heightM = heightAsked(invocation)
    return withConnection(invocation, async (connection) => {
      const { client } = connection
      const found =
        heightM === undefined
          ? await answerOf(client.GET('/api/v1/form'))
          : await withHeight(connection, heightM)
      const settings = await answerOf(client.GET('/api/v1/settings'))
      print(invocation, found, () => formLines(textIn(invocation, settings), found))
      return found.state === 'ready' ? EXIT.done : EXIT.refused
    })
  },
}

/** The height that was typed, m; `undefined` where none was. */
function heightAsked(invocation: Invocation): number | null | undefined {
  const word = textOption(invocation, 'height')
  if (word === null) return undefined
  const heightM = readBodyHeight(word)
  if (heightM === null && word !== NO_HEIGHT)
    throw wrongUsage(invocation, 'cli.form.height', { word, none: NO_HEIGHT })
  return heightM
}

/** Saves the height and waits for the page that follows from it. */
async function withHeight({ client }: Connection, heightM: number | null): Promise<FormView> {
  const settings = await answerOf(client.GET('/api/v1/settings'))
  await answerOf(client.PUT('/api/v1/settings', { body: { ...settings, heightM } }))
  let found = await answerOf(client.GET('/api/v1/form'))
  for (let polls = 0; found.pending && polls < MOST_POLLS; polls += 1) {
    await sleep(POLL_MS)
    found = await answerOf(client.GET('/api/v1/form'))
  }
  return found
}

/** The page as lines of text, in the same order. */
function formLines(text: CliText, found: FormView): readonly string[] {
  const { t, say } = text
  return [
    say(found.headline),
    '',
    ...found.lead.map(say),
    ...(found.waiting > 0 ? [t('form.screen.waiting', { count: found.waiting })] : []),
    ...(found.waiting === 0 && found.pending ? [t('form.screen.pending')] : []),
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
    ...section(t('form.screen.stiffness'), stiffnessLines(text, found)),
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

/** The limits too: a number of stiffness means little without them. */
function stiffnessLines({ t, say }: CliText, { stiffness, state }: FormView): readonly string[] {
  if (state === 'none') return []
  const lines = stiffness.flatMap((one) => {
    const name = t(`form.screen.metric-${one.metric}`)
    if (one.state === 'not-measurable')
      return [`  ${name}: ${t('form.screen.not-measurable')}. ${say(one.says)}`]
    return one.at.map(({ speedMps, ...ends }) => {
      const value = Math.round(ends.value)
      const [low, high] = [Math.round(ends.low), Math.round(ends.high)]
      return `  ${name}: ${t('form.screen.stiffness-at', { speedMps, value, low, high })}`
    })
  })
  const isMeasured = stiffness.some((one) => one.state === 'measured')
  return isMeasured ? [...lines, `  ${t('form.screen.stiffness-range')}`] : lines
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
