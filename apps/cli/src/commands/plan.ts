import type { Schemas } from '@bell-lap/api-client/client'
import { isCalendarDay } from '@bell-lap/units/calendar-day'
import type { Weekday } from '@bell-lap/units/calendar-day'
import { GOAL_EVENTS, goalEvent, PLAN_WEEKS, TOWARDS } from '@bell-lap/units/goal-event'
import type { GoalEvent } from '@bell-lap/units/goal-event'
import { answerOf } from '../answer.ts'
import type { CliCommand, Invocation } from '../cli-command.ts'
import { isSet, textOption, textsOption, wrongUsage } from '../cli-command.ts'
import type { Connection } from '../connection.ts'
import { withConnection } from '../connection.ts'
import type { ExitCode } from '../exit-code.ts'
import { CommandEnded, EXIT } from '../exit-code.ts'
import { forecastLines } from '../forecast-lines.ts'
import { print } from '../output.ts'
import { planLines } from '../plan-text.ts'
import type { CliText } from '../reader-locale.ts'
import { textIn } from '../text-in.ts'
import { typedRace } from '../typed-race.ts'

type PlanInput = Schemas['PlanInput']
type PlanAnswer = Schemas['PlanAnswer']

const EVENTS = GOAL_EVENTS.map(({ id }) => id)
const { mile: MILE_WEEKS, 'way-back': WAY_BACK_WEEKS } = PLAN_WEEKS
const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const GROUNDS = ['hills', 'track', 'road'] as const
const WEEKS_BY_DEFAULT = 12

export const planCommand: CliCommand = {
  name: 'plan',
  line: 'help.line.plan',
  about: 'help.plan',
  examples: [
    ['bell-lap plan', 'help.plan.example'],
    ['bell-lap plan --explain', 'help.plan.example-explain'],
    ['bell-lap plan --event mile --weeks 12', 'help.plan.example-new'],
    ['bell-lap plan --event mile --race-day 2027-05-16 --goal 5:30', 'help.plan.example-race'],
    ['bell-lap plan --when-ready', 'help.plan.example-ready'],
    ['bell-lap plan --weeks 12 --race 2027-04-10:3000m:B:Club', 'help.plan.example-tune-up'],
    ['bell-lap plan --event 10k --towards half', 'help.plan.example-back'],
    ['bell-lap plan --event 1500m --weeks 10 --save', 'help.plan.example-save'],
    ['bell-lap plan --weeks 12 --json', 'help.plan.example-json'],
  ],
  shape: (command, t) =>
    command
      .option('--event <event>', t('help.plan.event', { events: EVENTS }))
      .option('--towards <race>', t('help.plan.towards'))
      .option(
        '--weeks <number>',
        t('help.plan.weeks', {
          ...MILE_WEEKS,
          backFewest: WAY_BACK_WEEKS.fewest,
          backMost: WAY_BACK_WEEKS.most,
        }),
      )
      .option('--base', t('help.plan.base'))
      .option('--cleared <day>', t('help.plan.cleared'))
      .option('--race-day <day>', t('help.plan.race-day'))
      .option('--when-ready', t('help.plan.when-ready'))
      .option('--meet <day...>', t('help.plan.meet'))
      .option('--race <race...>', t('help.plan.race'))
      .option('--goal <time>', t('help.plan.goal'))
      .option('--name <race>', t('help.plan.name'))
      .option('--dislike <session...>', t('help.plan.dislike'))
      .option('--prefer <ground>', t('help.plan.prefer', { grounds: GROUNDS }))
      .option('--stride-day <day...>', t('help.plan.stride-day', { weekdays: WEEKDAYS }))
      .option('--explain', t('help.plan.explain'))
      .option('--save', t('help.plan.save')),
  run: async (invocation) => {
    if (!isAsked(invocation)) return withConnection(invocation, showSaved(invocation))
    const input = planInput(invocation)
    const clearedOn = clearedDay(invocation)
    return withConnection(invocation, async (connection) => {
      if (clearedOn !== null) await stateClearance(connection, clearedOn)
      return makePlan(invocation, connection, input)
    })
  },
}

/** Any option about a plan asks for one. */
function isAsked(invocation: Invocation): boolean {
  return (
    isSet(invocation, 'save') ||
    isSet(invocation, 'base') ||
    isSet(invocation, 'whenReady') ||
    ['race', 'meet', 'dislike', 'strideDay'].some(
      (name) => textsOption(invocation, name).length > 0,
    ) ||
    ['event', 'towards', 'weeks', 'raceDay', 'goal', 'name', 'prefer', 'cleared'].some(
      (name) => textOption(invocation, name) !== null,
    )
  )
}

function showSaved(invocation: Invocation) {
  return async ({ client }: Connection): Promise<ExitCode> => {
    const saved = await answerOf(client.GET('/api/v1/plan'))
    const settings = await answerOf(client.GET('/api/v1/settings'))
    const { forecast } = await answerOf(client.GET('/api/v1/plan/forecast'))
    const text = textIn(invocation, settings)
    print(invocation, saved, () => {
      if (saved.plan === null) return [invocation.text.t('cli.plan.none')]
      const expected = forecastLines(forecast, text)
      return [
        ...planLines(saved.plan, text, isSet(invocation, 'explain')),
        ...(expected.length === 0 ? [] : ['', ...expected]),
      ]
    })
    return saved.plan === null ? EXIT.refused : EXIT.done
  }
}

function clearedDay(invocation: Invocation): string | null {
  const day = textOption(invocation, 'cleared')
  if (day === null || isCalendarDay(day)) return day
  throw wrongUsage(invocation, 'cli.plan.not-a-day', { option: '--cleared', word: day })
}

/** The runner says that a clinician has cleared them to run fast. */
async function stateClearance({ client }: Connection, day: string): Promise<void> {
  await answerOf(client.POST('/api/v1/training-events', { body: { kind: 'clearance', day } }))
}

/** What leads to a race has no place in a base plan. */
const OF_A_RACE = ['raceDay', 'weeks', 'goal', 'name', 'towards'] as const

function isBase(invocation: Invocation): boolean {
  if (!isSet(invocation, 'base')) return false
  const other =
    isSet(invocation, 'whenReady') ||
    ['race', 'meet'].some((name) => textsOption(invocation, name).length > 0) ||
    OF_A_RACE.some((name) => textOption(invocation, name) !== null)
  if (other) throw wrongUsage(invocation, 'cli.plan.base-alone')
  return true
}

function planInput(invocation: Invocation): PlanInput {
  const base = isBase(invocation)
  const event = textOption(invocation, 'event') ?? 'mile'
  const known = EVENTS.find((one) => one === event)
  if (known === undefined) throw notOneOf(invocation, '--event', EVENTS, event)
  const raceDay = textOption(invocation, 'raceDay')
  if (raceDay !== null && !isCalendarDay(raceDay)) {
    throw wrongUsage(invocation, 'cli.plan.not-a-day', { option: '--race-day', word: raceDay })
  }
  const whenReady = isSet(invocation, 'whenReady')
  const meets = textsOption(invocation, 'meet')
  const notDay = meets.find((day) => !isCalendarDay(day))
  if (notDay !== undefined)
    throw wrongUsage(invocation, 'cli.plan.not-a-day', { option: '--meet', word: notDay })
  if (whenReady && raceDay !== null) {
    throw wrongUsage(invocation, 'cli.plan.ready-or-day')
  }
  if (!whenReady && meets.length > 0) throw wrongUsage(invocation, 'cli.plan.meet-needs-ready')
  const races = textsOption(invocation, 'race').map((one) => typedRace(invocation, one))
  const { plan: kind } = goalEvent(known)
  // The way back has its own usual length.
  const goalIsNamed =
    kind === 'way-back' ||
    raceDay !== null ||
    whenReady ||
    races.some((one) => one.priority === 'A')
  return {
    event: known,
    base,
    towards: towardsOf(invocation, kind),
    raceDay,
    weeks: weeksOf(invocation, kind) ?? (goalIsNamed ? null : WEEKS_BY_DEFAULT),
    goalTimeText: textOption(invocation, 'goal'),
    raceName: textOption(invocation, 'name'),
    whenReady,
    meets: [...meets],
    races,
    preferences: preferencesOf(invocation),
  }
}

function preferencesOf(invocation: Invocation): PlanInput['preferences'] {
  const dislikes = textsOption(invocation, 'dislike').map((one) => one.toUpperCase())
  const wish = textOption(invocation, 'prefer')
  const prefers = wish === null ? null : (GROUNDS.find((one) => one === wish) ?? null)
  if (wish !== null && prefers === null) {
    throw notOneOf(invocation, '--prefer', GROUNDS, wish)
  }
  const strideDays = textsOption(invocation, 'strideDay').map((one) => weekdayOf(invocation, one))
  if (dislikes.length === 0 && prefers === null && strideDays.length === 0) return null
  return { dislikes, prefers, strideDays }
}

/** "tue", "Tuesday": 1 is Monday. */
function weekdayOf(invocation: Invocation, typed: string): Weekday {
  const at = WEEKDAYS.indexOf(typed.slice(0, 3).toLowerCase())
  if (at < 0) throw notOneOf(invocation, '--stride-day', WEEKDAYS, typed)
  return (at + 1) as Weekday
}

function towardsOf(invocation: Invocation, kind: GoalEvent['plan']): PlanInput['towards'] {
  const text = textOption(invocation, 'towards')
  if (text === null) return null
  if (kind === 'mile') throw wrongUsage(invocation, 'cli.plan.towards-needs-back')
  const known = TOWARDS.find((one) => one === text)
  if (known === undefined) throw notOneOf(invocation, '--towards', TOWARDS, text)
  return known
}

function weeksOf(invocation: Invocation, kind: GoalEvent['plan']): number | null {
  const text = textOption(invocation, 'weeks')
  if (text === null) return null
  const weeks = Number(text)
  const { fewest, most } = PLAN_WEEKS[kind]
  if (!Number.isInteger(weeks) || weeks < fewest || weeks > most) {
    const code = kind === 'mile' ? 'cli.plan.weeks' : 'cli.plan.weeks-back'
    throw wrongUsage(invocation, code, { fewest, most })
  }
  return weeks
}

function notOneOf(
  invocation: Invocation,
  option: string,
  choices: readonly string[],
  word: string,
): CommandEnded {
  return wrongUsage(invocation, 'cli.plan.not-one-of', { option, choices, word })
}

async function makePlan(
  invocation: Invocation,
  { client }: Connection,
  input: PlanInput,
): Promise<ExitCode> {
  const { t } = invocation.text
  const save = isSet(invocation, 'save')
  if (save && !(await mayReplace(invocation, client))) {
    throw new CommandEnded(EXIT.refused, 'kept', t('cli.plan.kept'))
  }
  const answer = await answerOf(
    save
      ? client.POST('/api/v1/plan', { body: input })
      : client.POST('/api/v1/plan/preview', { body: input }),
  )
  const settings = await answerOf(client.GET('/api/v1/settings'))
  print(invocation, answer, () => {
    if (answer.refused) return refusalLines(invocation.text, answer)
    const state = t(save ? 'cli.plan.saved' : 'cli.plan.not-saved')
    const explain = isSet(invocation, 'explain')
    return [...planLines(answer.plan, textIn(invocation, settings), explain), '', state]
  })
  return answer.refused ? EXIT.refused : EXIT.done
}

/** On a terminal a plan is not replaced without asking; a script has said --save. */
async function mayReplace(invocation: Invocation, client: Connection['client']): Promise<boolean> {
  const { world, common, text } = invocation
  if (world.ask === null || common.json === true) return true
  const saved = await answerOf(client.GET('/api/v1/plan'))
  if (saved.plan === null) return true
  return world.ask(text.t('cli.plan.replace', { race: saved.plan.race.name }))
}

function refusalLines(
  { t }: CliText,
  answer: Extract<PlanAnswer, { refused: true }>,
): readonly string[] {
  return [
    t('cli.plan.refused'),
    ...answer.reasons.map(({ text }) => t('cli.plan.refused-reason', { reason: text })),
    ...(answer.seeClinician ? [t('cli.plan.see-clinician')] : []),
    ...(answer.nearest === null ? [] : ['', t('cli.plan.possible', { plan: answer.nearest.text })]),
    ...(answer.nearest?.clearance === true ? [t('cli.plan.cleared-how')] : []),
    ...(answer.nearest?.base === true ? [t('cli.plan.base-how')] : []),
  ]
}
