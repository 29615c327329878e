import type { Schemas } from '@bell-lap/api-client/client'
import { sayDay, sayShare, saySignedShare } from '@bell-lap/text/numbers'
import { formatTime } from '@bell-lap/units/time'
import { answerOf } from '../answer.ts'
import type { CliCommand } from '../cli-command.ts'
import { withConnection } from '../connection.ts'
import { EXIT } from '../exit-code.ts'
import { print, table } from '../output.ts'
import type { CliText } from '../reader-locale.ts'
import { textIn } from '../text-in.ts'

type Estimate = Schemas['Estimate']

const EVIDENCE_SHOWN = 6

export const estimateCommand: CliCommand = {
  name: 'estimate',
  line: 'help.line.estimate',
  about: 'help.estimate',
  examples: [
    ['bell-lap estimate', 'help.estimate.example'],
    ['bell-lap estimate --json | jq .mile', 'help.estimate.example-json'],
  ],
  run: (invocation) =>
    withConnection(invocation, async ({ client }) => {
      const estimate = await answerOf(client.GET('/api/v1/estimate'))
      const settings = await answerOf(client.GET('/api/v1/settings'))
      print(invocation, estimate, () => estimateLines(textIn(invocation, settings), estimate))
      return estimate.state === 'ready' ? EXIT.done : EXIT.refused
    }),
}

/** The estimate as lines of text. */
function estimateLines(text: CliText, estimate: Estimate): readonly string[] {
  const { t, reader } = text
  const { mile } = estimate
  if (estimate.state === 'not-enough' || mile === null) {
    return [t('cli.estimate.not-enough'), ...estimate.missing.map(text.say)]
  }
  return [
    t('cli.estimate.mile', { day: estimate.asOf, mileS: mile.timeS }),
    t('cli.estimate.range', {
      level: sayShare(mile.level, reader.locale),
      lowS: mile.lowS,
      highS: mile.highS,
    }),
    '',
    ...table(
      [
        t('cli.estimate.head-equals'),
        `>${t('cli.estimate.head-expected')}`,
        `>${t('cli.estimate.head-good-day')}`,
        `>${t('cli.estimate.head-from')}`,
        `>${t('cli.estimate.head-to')}`,
      ],
      estimate.equivalents.map((item) => [
        text.say(item.name),
        formatTime(item.timeS),
        formatTime(item.potentialS),
        formatTime(item.lowS),
        formatTime(item.highS),
      ]),
    ),
    ...thresholdLines(text, estimate),
    ...evidenceLines(text, estimate),
    ...(estimate.advice.length === 0 ? [] : ['', ...estimate.advice.map(text.say)]),
  ]
}

function thresholdLines({ t }: CliText, { threshold }: Estimate): readonly string[] {
  if (threshold === null) return []
  const { speedMps, lowMps, highMps, source } = threshold
  return ['', t('cli.estimate.threshold', { speedMps, lowMps, highMps, source })]
}

function evidenceLines({ t, say, reader }: CliText, { evidence }: Estimate): readonly string[] {
  const weight = (moved: number | null) => Math.abs(moved ?? 0)
  const shown = evidence
    .filter((item) => !item.excluded)
    .toSorted((a, b) => weight(b.movedMilePct) - weight(a.movedMilePct))
    .slice(0, EVIDENCE_SHOWN)
  if (shown.length === 0) return []
  const rows = shown.map((item) => [
    sayDay(item.day, reader.locale, 'date'),
    say(item.label),
    formatTime(item.timeS),
    item.movedMilePct === null ? '–' : saySignedShare(item.movedMilePct / 100, reader.locale),
    sayBound(t, item),
  ])
  const headings = [
    t('cli.estimate.head-evidence'),
    '',
    `>${t('cli.estimate.head-time')}`,
    `>${t('cli.estimate.head-mile')}`,
    '',
  ]
  return ['', ...table(headings, rows)]
}

function sayBound(t: CliText['t'], { oneSided, flags }: Estimate['evidence'][number]): string {
  if (flags.includes('stands-in-for-result')) return t('cli.estimate.no-result-yet')
  return oneSided ? t('cli.estimate.at-least') : ''
}
