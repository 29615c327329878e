import type { Schemas } from '@bell-lap/api-client/client'
import { sayNumber } from '@bell-lap/text/numbers'
import { formatTime } from '@bell-lap/units/time'
import { answerOf } from '../answer.ts'
import type { CliCommand } from '../cli-command.ts'
import { withConnection } from '../connection.ts'
import { EXIT } from '../exit-code.ts'
import { print, table } from '../output.ts'
import type { CliText } from '../reader-locale.ts'
import { textIn } from '../text-in.ts'

type MileCase = Schemas['MileCase']

export const caseCommand: CliCommand = {
  name: 'case',
  line: 'help.line.case',
  about: 'help.case',
  examples: [
    ['bell-lap case', 'help.case.example'],
    ['bell-lap case --json | jq .answer', 'help.case.example-json'],
  ],
  run: (invocation) =>
    withConnection(invocation, async ({ client }) => {
      const found = await answerOf(client.GET('/api/v1/case'))
      const settings = await answerOf(client.GET('/api/v1/settings'))
      print(invocation, found, () => caseLines(textIn(invocation, settings), found))
      return EXIT.done
    }),
}

/** The page as lines of text, in the same order. */
function caseLines(text: CliText, found: MileCase): readonly string[] {
  const { t, say } = text
  return [
    say(found.headline),
    say(found.from),
    '',
    ...found.lead.map(say),
    ...section(
      t('case.screen.enough'),
      found.enough.map((one) => `  ${say(one)}`),
    ),
    ...section(
      t('case.screen.not-now'),
      found.notNow.flatMap(({ why, instead }) => [
        `  ${say(why)}`,
        `    ${t('case.screen.instead')} ${say(instead)}`,
      ]),
    ),
    ...section(
      t(
        found.answer === 'decline' || found.leansDown
          ? 'case.screen.health'
          : 'case.screen.only-you',
      ),
      found.ask.map((one) => `  ${say(one)}`),
    ),
    ...section(t('case.screen.causes'), causeLines(text, found)),
    ...section(
      t(found.answer === 'improving' ? 'case.screen.could-add' : 'case.screen.changes'),
      changeLines(text, found),
    ),
    ...section(
      t('case.screen.cost'),
      found.cost.flatMap((one) => [
        `  ${say(one.label)}: ${say(one.figure)}`,
        `    ${say(one.text)}`,
      ]),
    ),
    ...section(
      t(found.block.running === null ? 'case.screen.start' : 'case.screen.runs'),
      found.block.words.map((one) => `  ${say(one)}`),
    ),
    ...(found.exit === null
      ? []
      : section(t('case.screen.exit'), [
          `  ${say(found.exit.headline)}`,
          `  ${say(found.exit.text)}`,
        ])),
  ]
}

const section = (heading: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', heading, ...lines]

function causeLines({ t, say, reader }: CliText, found: MileCase): readonly string[] {
  const { recent, plateau } = found.sameness
  if (found.answer === 'improving' || found.answer === 'decline' || found.leansDown) return []
  const causes = found.causes.map(
    (one) => `  ${say(one.title)}: ${say(one.figure)} ${say(one.text)}`,
  )
  if (recent === null) return causes
  const { fosterMonotony, sameRouteShare } = recent
  const sameness = t('case.screen.sameness', {
    monotony: Math.round(100 * recent.monotony),
    weeks: recent.weeks,
    isPlateau: String(plateau !== null),
    plateauMonotony: Math.round(100 * (plateau?.monotony ?? 0)),
    isRoute: String(sameRouteShare !== null),
    sameRouteShare: sameRouteShare ?? 0,
    foster: fosterMonotony === null ? '–' : sayNumber(fosterMonotony, reader.locale, 1),
  })
  return [...causes, `  ${sameness}`]
}

function changeLines({ t, say }: CliText, { changes, block }: MileCase): readonly string[] {
  if (changes.length === 0) return []
  const range = ({ lowS, highS }: MileCase['changes'][number]['today']) =>
    `${formatTime(lowS)}–${formatTime(highS)}`
  return table(
    [
      t('case.screen.distance'),
      `>${t('case.screen.today')}`,
      `>${t('case.screen.after', { weeks: block.weeks })}`,
      t('case.screen.change'),
      t('case.screen.how-sure'),
    ],
    changes.map((one) => [
      say(one.name),
      range(one.today),
      range(one.after),
      t('case.screen.change-range', {
        lowShare: one.change.lowShare,
        highShare: one.change.highShare,
      }),
      `${t(`case.screen.sure.${one.howSure}`)} (${one.grade})`,
    ]),
  )
}
