import type { Text } from '@bell-lap/text/say'
import type { Schemas } from '@bell-lap/api-client/client'
import { isCalendarDay } from '@bell-lap/units/calendar-day'
import type { Weekday } from '@bell-lap/units/calendar-day'
import { GOAL_EVENTS, goalEvent, PLAN_WEEKS, TOWARDS } from '@bell-lap/units/goal-event'
import type { GoalEvent } from '@bell-lap/units/goal-event'
import { answerOf } from '../answer.ts'
import type { CliCommand, Invocation } from '../cli-command.ts'
import { isSet, textOption, textsOption } from '../cli-command.ts'
import type { Connection } from '../connection.ts'
import { withConnection } from '../connection.ts'
import type { ExitCode } from '../exit-code.ts'
import { CommandEnded, EXIT } from '../exit-code.ts'
import { print } from '../output.ts'
import { planLines } from '../plan-text.ts'
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
  summary: 'Show the plan, or make one: 6 to 24 weeks to a mile, or the way back to longer races.',
  examples: [
    ['bell-lap plan', 'the saved plan, week by week'],
    ['bell-lap plan --explain', 'with what each week gave up for what'],
    ['bell-lap plan --event mile --weeks 12', 'look at a new plan; nothing is saved'],
    ['bell-lap plan --event mile --race-day 2027-05-16 --goal 5:30', 'to a race and a time'],
    ['bell-lap plan --when-ready', 'as many weeks as it takes, to a time trial'],
    ['bell-lap plan --weeks 12 --race 2027-04-10:3000m:B:Club', 'with a tune-up race in it'],
    ['bell-lap plan --event 10k --towards half', 'after the mile: the way back to longer races'],
    ['bell-lap plan --event 1500m --weeks 10 --save', 'save it; undo is one click in the app'],
    ['bell-lap plan --weeks 12 --json', 'for a script; exit code 3 when the plan is refused'],
  ],
  shape: (command) =>
    command
      .option('--event <event>', `${EVENTS.join(', ')} (default mile)`)
      .option('--towards <race>', 'with 5k or 10k, the way back: half or marathon')
      .option(
        '--weeks <number>',
        `${MILE_WEEKS.fewest} to ${MILE_WEEKS.most} weeks from now; of the way back ${WAY_BACK_WEEKS.fewest} to ${WAY_BACK_WEEKS.most}`,
      )
      .option('--race-day <day>', 'the day of the race, YYYY-MM-DD')
      .option('--when-ready', 'as many weeks as you need to be ready')
      .option('--meet <day...>', 'with --when-ready: days on which you could race')
      .option(
        '--race <race...>',
        'another race: DAY:DISTANCE[:A|B|C[:NAME]], such as 2027-04-10:5k:B',
      )
      .option('--goal <time>', 'the time you hope for, such as 5:30')
      .option('--name <race>', 'what the race is called')
      .option('--dislike <session...>', 'a session or family you would rather not run: V10, H')
      .option('--prefer <ground>', `${GROUNDS.join(', ')}: the ground you like best`)
      .option('--stride-day <day...>', `days you like for strides: ${WEEKDAYS.join(', ')}`)
      .option('--explain', 'what each week gave up, and how much it weighs')
      .option('--save', 'save the plan instead of only showing it'),
  run: async (invocation) => {
    if (!isAsked(invocation)) return withConnection(invocation, showSaved(invocation))
    const input = planInput(invocation)
    return withConnection(invocation, (connection) => makePlan(invocation, connection, input))
  },
}

/** Any option about a plan asks for one. */
function isAsked(invocation: Invocation): boolean {
  return (
    isSet(invocation, 'save') ||
    isSet(invocation, 'whenReady') ||
    ['race', 'meet', 'dislike', 'strideDay'].some(
      (name) => textsOption(invocation, name).length > 0,
    ) ||
    ['event', 'towards', 'weeks', 'raceDay', 'goal', 'name', 'prefer'].some(
      (name) => textOption(invocation, name) !== null,
    )
  )
}

function showSaved(invocation: Invocation) {
  return async ({ client }: Connection): Promise<ExitCode> => {
    const saved = await answerOf(client.GET('/api/v1/plan'))
    const settings = await answerOf(client.GET('/api/v1/settings'))
    print(invocation, saved, () =>
      saved.plan === null
        ? ['There is no plan yet. Look at one with: bell-lap plan --event mile --weeks 12']
        : planLines(saved.plan, settings, isSet(invocation, 'explain')),
    )
    return saved.plan === null ? EXIT.refused : EXIT.done
  }
}

function planInput(invocation: Invocation): PlanInput {
  const event = textOption(invocation, 'event') ?? 'mile'
  const known = EVENTS.find((one) => one === event)
  if (known === undefined) throw wrong(`--event is one of ${EVENTS.join(', ')}, not ${event}.`)
  const raceDay = textOption(invocation, 'raceDay')
  if (raceDay !== null && !isCalendarDay(raceDay)) {
    throw wrong(`--race-day ${raceDay} is not a day. Write it as YYYY-MM-DD.`)
  }
  const whenReady = isSet(invocation, 'whenReady')
  const meets = textsOption(invocation, 'meet')
  const notDay = meets.find((day) => !isCalendarDay(day))
  if (notDay !== undefined) throw wrong(`--meet ${notDay} is not a day. Write it as YYYY-MM-DD.`)
  if (whenReady && raceDay !== null) {
    throw wrong('--when-ready and --race-day say two things. Give one of them, or use --meet.')
  }
  if (!whenReady && meets.length > 0) throw wrong('--meet goes with --when-ready.')
  const races = textsOption(invocation, 'race').map(typedRace)
  const { plan: kind } = goalEvent(known)
  // The way back has its own usual length.
  const goalIsNamed =
    kind === 'way-back' ||
    raceDay !== null ||
    whenReady ||
    races.some((one) => one.priority === 'A')
  return {
    event: known,
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
    throw wrong(`--prefer is one of ${GROUNDS.join(', ')}, not ${wish}.`)
  }
  const strideDays = textsOption(invocation, 'strideDay').map(weekdayOf)
  if (dislikes.length === 0 && prefers === null && strideDays.length === 0) return null
  return { dislikes, prefers, strideDays }
}

/** "tue", "Tuesday": 1 is Monday. */
function weekdayOf(typed: string): Weekday {
  const at = WEEKDAYS.indexOf(typed.slice(0, 3).toLowerCase())
  if (at < 0) throw wrong(`--stride-day is one of ${WEEKDAYS.join(', ')}, not ${typed}.`)
  return (at + 1) as Weekday
}

function towardsOf(invocation: Invocation, kind: GoalEvent['plan']): PlanInput['towards'] {
  const text = textOption(invocation, 'towards')
  if (text === null) return null
  if (kind === 'mile') throw wrong('--towards goes with --event 5k or --event 10k, the way back.')
  const known = TOWARDS.find((one) => one === text)
  if (known === undefined) throw wrong(`--towards is ${TOWARDS.join(' or ')}, not ${text}.`)
  return known
}

function weeksOf(invocation: Invocation, kind: GoalEvent['plan']): number | null {
  const text = textOption(invocation, 'weeks')
  if (text === null) return null
  const weeks = Number(text)
  const { fewest, most } = PLAN_WEEKS[kind]
  if (!Number.isInteger(weeks) || weeks < fewest || weeks > most) {
    const of = kind === 'mile' ? '' : ' on the way back'
    throw wrong(`--weeks is a whole number from ${fewest} to ${most}${of}.`)
  }
  return weeks
}

function wrong(message: string): CommandEnded {
  return new CommandEnded(EXIT.usage, 'usage', message)
}

async function makePlan(
  invocation: Invocation,
  { client }: Connection,
  input: PlanInput,
): Promise<ExitCode> {
  const save = isSet(invocation, 'save')
  if (save && !(await mayReplace(invocation, client))) {
    throw new CommandEnded(EXIT.refused, 'kept', 'Your plan stays as it is.')
  }
  const answer = await answerOf(
    save
      ? client.POST('/api/v1/plan', { body: input })
      : client.POST('/api/v1/plan/preview', { body: input }),
  )
  const settings = await answerOf(client.GET('/api/v1/settings'))
  print(invocation, answer, () => {
    if (answer.refused) return refusalLines(answer, textIn(settings))
    const state = save ? 'Saved.' : 'Not saved. Add --save to keep it.'
    const explain = isSet(invocation, 'explain')
    return [...planLines(answer.plan, settings, explain), '', state]
  })
  return answer.refused ? EXIT.refused : EXIT.done
}

/** On a terminal a plan is not replaced without asking; a script has said --save. */
async function mayReplace(invocation: Invocation, client: Connection['client']): Promise<boolean> {
  const { world, common } = invocation
  if (world.ask === null || common.json === true) return true
  const saved = await answerOf(client.GET('/api/v1/plan'))
  if (saved.plan === null) return true
  return world.ask(`Replace your plan for ${saved.plan.race.name}? It can be undone.`)
}

function refusalLines(
  answer: Extract<PlanAnswer, { refused: true }>,
  { say }: Pick<Text, 'say'>,
): readonly string[] {
  return [
    'This plan is not safe for you now:',
    ...answer.reasons.map((reason) => `  – ${say(reason.text)}`),
    ...(answer.seeClinician ? ['Please see a clinician before you train for this.'] : []),
    ...(answer.nearest === null ? [] : ['', `What is possible: ${say(answer.nearest.text)}`]),
  ]
}
