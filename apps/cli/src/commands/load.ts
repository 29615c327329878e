import type { Schemas } from '@bell-lap/api-client/client'
import { sayDay, sayNumber } from '@bell-lap/text/numbers'
import { answerOf } from '../answer.ts'
import type { CliCommand } from '../cli-command.ts'
import { withConnection } from '../connection.ts'
import { EXIT } from '../exit-code.ts'
import { print, table } from '../output.ts'
import type { CliText } from '../reader-locale.ts'
import { spikeLines } from '../spike-lines.ts'
import { textIn } from '../text-in.ts'

type Load = Schemas['Load']
type LoadWeek = Schemas['LoadWeek']
type Measure = keyof Schemas['LoadAmounts']

const MEASURES = ['loadAu', 'fastM', 'achilles', 'tibia', 'kneecap', 'hamstringM'] as const
/** Measures that only compare a runner with themselves are given as multiples of the usual week. */
const COMPARED: readonly Measure[] = ['achilles', 'tibia', 'kneecap', 'hamstringM']
/** From here on seven days count as too much alike (Foster 1998). */
const ALIKE_FROM = 2

export const loadCommand: CliCommand = {
  name: 'load',
  line: 'help.line.load',
  about: 'help.load',
  examples: [
    ['bell-lap load', 'help.load.example'],
    ["bell-lap load --json | jq '.weeks[].done.fastM'", 'help.load.example-json'],
  ],
  run: (invocation) =>
    withConnection(invocation, async ({ client }) => {
      const load = await answerOf(client.GET('/api/v1/load'))
      const settings = await answerOf(client.GET('/api/v1/settings'))
      print(invocation, load, () => loadLines(textIn(invocation, settings), load))
      return EXIT.done
    }),
}

/** The page as lines of text, in the same order. */
function loadLines(text: CliText, load: Load): readonly string[] {
  const { t, say } = text
  const head = [say(load.heading), ...(load.lead === null ? [] : [say(load.lead)])]
  if (load.heading.code === 'load.no-runs') return head
  return [
    ...head,
    ...MEASURES.flatMap((measure) => measureLines(text, load, measure)),
    '',
    ...weekTable(text, load),
    '',
    ...standingOut(text, load),
    '',
    `${t('load.monotony')}: ${varietyLine(text, load)}`,
    ...sourceLines(text, load),
    ...formLines(text, load),
  ]
}

function measureLines(text: CliText, load: Load, measure: Measure): readonly string[] {
  const { t } = text
  const week = load.weeks.find(({ state }) => state === 'now')
  const expected = week?.expected?.[measure] ?? null
  const done = week?.done?.[measure] ?? null
  const isUnknown = COMPARED.includes(measure) && load.usual[measure] === undefined
  const amount = (value: number) => amountOf(text, load, { measure, value })
  const budgetM = measure === 'fastM' ? (week?.fastBudgetM ?? null) : null
  const lines =
    expected === null || isUnknown
      ? [t(measure === 'hamstringM' ? 'load.hamstring-unknown' : 'load.no-usual')]
      : [
          t('load.expected', { amount: amount(expected) }),
          ...(done === null ? [] : [t('load.done-now', { amount: amount(done) })]),
          ...(budgetM === null
            ? []
            : [
                t('load.budget', {
                  counted: amount(week?.fastCountedM ?? 0),
                  amount: amount(budgetM),
                }),
              ]),
        ]
  const good = t(`load.good.${measure}`)
  return ['', t(`load.measure.${measure}`), ...[...lines, good].map((line) => `  ${line}`)]
}

interface Amount {
  readonly measure: Measure
  readonly value: number
}

function amountOf({ t, reader }: CliText, load: Load, { measure, value }: Amount): string {
  const usual = load.usual[measure]
  if (COMPARED.includes(measure)) {
    if (usual === undefined || usual.centre === 0) return '–'
    return t('load.times-usual', { times: sayNumber(value / usual.centre, reader.locale, 1) })
  }
  if (measure !== 'fastM') return sayNumber(Math.round(value), reader.locale)
  return `${sayNumber(Math.round(value / 10) * 10, reader.locale)} m`
}

/** Done, or planned in brackets where a week lies ahead. */
function weekTable(text: CliText, load: Load): readonly string[] {
  const { t, reader } = text
  const cell = (week: LoadWeek, measure: Measure) => {
    const [done, planned] = [week.done?.[measure] ?? null, week.planned?.[measure] ?? null]
    const value = done ?? planned
    if (value === null) return '–'
    const usual = load.usual[measure]
    const shown = COMPARED.includes(measure)
      ? usual === undefined || usual.centre === 0
        ? '–'
        : `× ${sayNumber(value / usual.centre, reader.locale, 1)}`
      : amountOf(text, load, { measure, value })
    return done === null ? `(${shown})` : shown
  }
  return table(
    [t('load.week-of'), ...MEASURES.map((measure) => `>${t(`load.measure.${measure}`)}`)],
    load.weeks.map((week) => [
      sayDay(week.startDay, reader.locale, 'dayMonth'),
      ...MEASURES.map((measure) => cell(week, measure)),
    ]),
  )
}

function standingOut(text: CliText, { spikes }: Load): readonly string[] {
  if (spikes.length === 0) return [text.t('load.no-spikes')]
  return [
    text.t('load.spikes'),
    ...spikes.flatMap((spike) => spikeLines(text, spike).map((line) => `  ${line}`)),
  ]
}

function varietyLine({ t }: CliText, { monotony }: Load): string {
  if (monotony === null) return t('load.monotony-unknown')
  return t(monotony > ALIKE_FROM ? 'load.monotony-high' : 'load.monotony-fine')
}

function sourceLines({ t }: CliText, { sources }: Load): readonly string[] {
  const parts = [
    sources.effort > 0 ? t('load.source-effort', { runs: sources.effort }) : '',
    sources.heartRate > 0 ? t('load.source-heart', { runs: sources.heartRate }) : '',
    sources.speed > 0 ? t('load.source-speed', { runs: sources.speed }) : '',
    sources.unknown > 0 ? t('load.source-unknown', { runs: sources.unknown }) : '',
  ].filter((part) => part !== '')
  return parts.length === 0 ? [] : [`${t('load.sources')}: ${t('load.sources-line', { parts })}`]
}

function formLines({ t, reader }: CliText, { days }: Load): readonly string[] {
  const last = days.at(-1)
  if (last === undefined) return []
  const number = (value: number) => sayNumber(Math.round(value), reader.locale)
  return [
    t('load.form-sentence', { fitness: number(last.fitness), fatigue: number(last.fatigue) }),
    t('load.form-why'),
  ]
}
