import type { Schemas } from '@bell-lap/api-client/client'
import type { Say } from '@bell-lap/units/message'
import { formatPace, paceUnitOf } from '@bell-lap/units/pace'
import type { UnitSystem } from '@bell-lap/units/pace'
import { formatTime } from '@bell-lap/units/time'
import { answerOf } from '../answer.ts'
import type { CliCommand } from '../cli-command.ts'
import { withConnection } from '../connection.ts'
import { EXIT } from '../exit-code.ts'
import { formatDayWithYear } from '../format-day.ts'
import { print, table } from '../output.ts'
import { textIn } from '../text-in.ts'
import type { ReaderSettings } from '../text-in.ts'

type Estimate = Schemas['Estimate']

const EVIDENCE_SHOWN = 6

export const estimateCommand: CliCommand = {
  name: 'estimate',
  summary: 'Your mile now with its interval, what it equals, and what it rests on.',
  examples: [
    ['bell-lap estimate', 'the mile, 400 m to the marathon, threshold, evidence'],
    ['bell-lap estimate --json | jq .mile', 'only the mile: timeS, lowS, highS'],
  ],
  run: (invocation) =>
    withConnection(invocation, async ({ client }) => {
      const estimate = await answerOf(client.GET('/api/v1/estimate'))
      const settings = await answerOf(client.GET('/api/v1/settings'))
      print(invocation, estimate, () => estimateLines(estimate, settings))
      return estimate.state === 'ready' ? EXIT.done : EXIT.refused
    }),
}

/** The estimate as lines of text. */
function estimateLines(estimate: Estimate, settings: ReaderSettings): readonly string[] {
  const { say } = textIn(settings)
  const { mile } = estimate
  if (estimate.state === 'not-enough' || mile === null) {
    return ['There is not enough yet to say what your mile is.', ...estimate.missing.map(say)]
  }
  const sure = `${Math.round(mile.level * 100)} % interval`
  return [
    `Your mile on ${formatDayWithYear(estimate.asOf)}: ${formatTime(mile.timeS)}`,
    `${sure} ${range(mile.lowS, mile.highS)}`,
    '',
    ...table(
      ['Equals', '>Expected', '>Good day', '>From', '>To'],
      estimate.equivalents.map((item) => [
        say(item.name),
        formatTime(item.timeS),
        formatTime(item.potentialS),
        formatTime(item.lowS),
        formatTime(item.highS),
      ]),
    ),
    ...thresholdLines(estimate, settings.units, say),
    ...evidenceLines(estimate, say),
    ...(estimate.advice.length === 0 ? [] : ['', ...estimate.advice.map(say)]),
  ]
}

function thresholdLines({ threshold }: Estimate, units: UnitSystem, say: Say): readonly string[] {
  if (threshold === null) return []
  const pace = (speedMps: number) => formatPace(speedMps, paceUnitOf(units))
  const { speedMps, lowMps, highMps, source } = threshold
  return ['', `Threshold ${pace(speedMps)} (${pace(lowMps)} to ${pace(highMps)}), ${say(source)}`]
}

function evidenceLines({ evidence }: Estimate, say: Say): readonly string[] {
  const weight = (moved: number | null) => Math.abs(moved ?? 0)
  const shown = evidence
    .filter((item) => !item.excluded)
    .toSorted((a, b) => weight(b.movedMilePct) - weight(a.movedMilePct))
    .slice(0, EVIDENCE_SHOWN)
  if (shown.length === 0) return []
  const rows = shown.map((item) => [
    item.day,
    say(item.label),
    formatTime(item.timeS),
    item.movedMilePct === null ? '–' : `${signed(item.movedMilePct)} %`,
    sayBound(item),
  ])
  return ['', ...table(['What moved it most', '', '>Time', '>Mile', ''], rows)]
}

function sayBound({ oneSided, flags }: Estimate['evidence'][number]): string {
  if (flags.includes('stands-in-for-result')) return 'no result yet: taken as nearly your best'
  return oneSided ? 'at least this fast' : ''
}

function range(lowS: number, highS: number): string {
  return `${formatTime(lowS)} to ${formatTime(highS)}`
}

function signed(value: number): string {
  return `${value > 0 ? '+' : value < 0 ? '−' : ''}${Math.abs(value).toFixed(1)}`
}
