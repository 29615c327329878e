import type { Schemas } from '@bell-lap/api-client/client'
import { sayDay, sayDistance } from '@bell-lap/text/numbers'
import { formatTime } from '@bell-lap/units/time'
import { answerOf } from '../answer.ts'
import type { CliCommand, Invocation } from '../cli-command.ts'
import { textOption, wrongUsage } from '../cli-command.ts'
import { withConnection } from '../connection.ts'
import { EXIT } from '../exit-code.ts'
import { print, table } from '../output.ts'
import type { CliText } from '../reader-locale.ts'
import { textIn } from '../text-in.ts'

type WayBack = Schemas['WayBack']
type Answer = WayBack['next']['answer']

const ANSWERS: Readonly<Record<string, Answer>> = {
  again: 'again',
  longer: 'longer',
  stop: 'stop',
  none: null,
}

export const wayBackCommand: CliCommand = {
  name: 'way-back',
  line: 'help.line.way-back',
  about: 'help.way-back',
  examples: [
    ['bell-lap way-back', 'help.way-back.example'],
    ['bell-lap way-back --answer longer', 'help.way-back.example-answer'],
  ],
  shape: (command, t) =>
    command.option(
      '--answer <answer>',
      t('help.way-back.answer', { answers: Object.keys(ANSWERS) }),
    ),
  run: async (invocation) => {
    const answer = answerAsked(invocation)
    return withConnection(invocation, async ({ client }) => {
      const settings = await answerOf(client.GET('/api/v1/settings'))
      const found =
        answer === undefined
          ? await answerOf(client.GET('/api/v1/way-back'))
          : await answerOf(client.PUT('/api/v1/way-back/answer', { body: { answer } }))
      print(invocation, found, () => wayBackLines(textIn(invocation, settings), found))
      return EXIT.done
    })
  },
}

/** The answer that was typed; `undefined` where none was. */
function answerAsked(invocation: Invocation): Answer | undefined {
  const word = textOption(invocation, 'answer')
  if (word === null) return undefined
  const answer = ANSWERS[word]
  if (answer !== undefined) return answer
  throw wrongUsage(invocation, 'cli.way-back.answers', { answers: Object.keys(ANSWERS) })
}

/** The page as lines of text, in the same order. */
function wayBackLines(text: CliText, found: WayBack): readonly string[] {
  const { t, say } = text
  const { wish, next } = found
  return [
    say(found.headline),
    '',
    ...found.lead.map(say),
    ...section(t('way-back.screen.races'), raceLines(text, found)),
    ...(wish === null
      ? []
      : [
          '',
          `${t('way-back.screen.wish-answer', { race: wish.name, day: wish.day })} ${say(wish.text)}`,
        ]),
    ...section(
      t('way-back.screen.refused'),
      found.refused.map((one) => `  ${say(one)}`),
    ),
    ...section(t('way-back.screen.ladder'), ladderLines(text, found)),
    ...section(
      t('way-back.screen.keeps'),
      found.keeps.map((one) => `  ${say(one.label)}: ${say(one.figure)}. ${say(one.text)}`),
    ),
    ...(next.ask || next.answer !== null
      ? section(t('way-back.screen.next'), [
          `  ${
            next.answer === null
              ? t('cli.way-back.ask')
              : t(`way-back.screen.answered.${next.answer}`, { day: next.answeredOn ?? '' })
          }`,
        ])
      : []),
  ]
}

const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', heading, ...lines]

function raceLines(text: CliText, { races, asOf, outcome }: WayBack): readonly string[] {
  if (races.length === 0) return []
  const { t, say, reader } = text
  const range = (one: WayBack['races'][number]['now']) =>
    one === null
      ? t('way-back.screen.not-known')
      : `${formatTime(one.timeS)} (${formatTime(one.lowS)}–${formatTime(one.highS)})`
  const before =
    outcome === null
      ? t('way-back.screen.before-unknown')
      : t('way-back.screen.before', { day: outcome.beforeDay })
  const earliest = (day: string | null) =>
    day === null
      ? '–'
      : day <= asOf
        ? t('way-back.screen.now-safe')
        : sayDay(day, reader.locale, 'date')
  return [
    ...table(
      [
        t('way-back.screen.race'),
        `>${before}`,
        `>${t('way-back.screen.now', { day: asOf })}`,
        t('case.screen.how-sure'),
        t('way-back.screen.earliest'),
      ],
      races.map((one) => [
        say(one.name),
        range(one.before),
        range(one.now),
        `${t(`case.screen.sure.${one.howSure}`)} (${one.grade})`,
        earliest(one.earliest),
      ]),
    ),
    ...races.map((one) => `  ${say(one.name)}: ${say(one.missing)}`),
  ]
}

function ladderLines({ say, reader }: CliText, { ladder }: WayBack): readonly string[] {
  if (ladder === null) return []
  return ladder.weeks.map(({ startDay, longM, raceM }) => {
    const long = sayDistance(longM, reader, 'planned')
    const week = sayDay(startDay, reader.locale, 'dayMonth')
    return `  ${week}: ${raceM === null ? long : `${long}, ${say({ code: `event.${ladder.eventId}`, values: {} })}`}`
  })
}
