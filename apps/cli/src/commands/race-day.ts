import type { Schemas } from '@bell-lap/api-client/client'
import { sayClock, sayDay, sayTypedTime } from '@bell-lap/text/numbers'
import { RACE_EVENTS } from '@bell-lap/units/race-event'
import type { RaceEventId } from '@bell-lap/units/race-event'
import { readTime } from '@bell-lap/units/read-time'
import { OUTERMOST_LANE } from '@bell-lap/units/track-lane'
import { weatherUnit } from '@bell-lap/units/weather-unit'
import { answerOf } from '../answer.ts'
import { textOption, wrongUsage } from '../cli-command.ts'
import type { CliCommand, Invocation } from '../cli-command.ts'
import { withConnection } from '../connection.ts'
import { EXIT } from '../exit-code.ts'
import { print, table } from '../output.ts'
import type { CliText } from '../reader-locale.ts'
import { stateLines } from '../state-lines.ts'
import { textIn } from '../text-in.ts'

type RaceDay = Schemas['RaceDay']

/** A mile on the road, as the plan calls it; every other event is a track race. */
const ROAD_MILE = 'road-mile'
const EVENTS = [...RACE_EVENTS.map(({ id }) => id), ROAD_MILE]
const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/

export const raceDayCommand: CliCommand = {
  name: 'race-day',
  line: 'help.line.race-day',
  about: 'help.race-day',
  examples: [
    ['bell-lap race-day', 'help.race-day.example'],
    ['bell-lap race-day --goal 5:20 --start 10:30', 'help.race-day.example-goal'],
    ['bell-lap race-day --event 1500m --lane 2 --json', 'help.race-day.example-event'],
  ],
  shape: (command, t) =>
    command
      .option('--event <event>', t('help.race-day.event', { events: EVENTS }))
      .option('--goal <time>', t('help.race-day.goal'))
      .option('--lane <lane>', t('help.race-day.lane'))
      .option('--wind <speed>', t('help.race-day.wind'))
      .option('--start <time>', t('help.race-day.start')),
  run: (invocation) =>
    withConnection(invocation, async ({ client }) => {
      const settings = await answerOf(client.GET('/api/v1/settings'))
      const query = {
        ...eventOf(invocation),
        ...goalOf(invocation),
        ...laneOf(invocation),
        ...windOf(invocation, settings.units),
        ...startOf(invocation),
      }
      const found = await answerOf(client.GET('/api/v1/race-day', { params: { query } }))
      print(invocation, found, () => raceDayLines(textIn(invocation, settings), found))
      return EXIT.done
    }),
}

function eventOf(invocation: Invocation): { eventId?: RaceEventId; on?: 'road' } {
  const typed = textOption(invocation, 'event')
  if (typed === null) return {}
  if (typed === ROAD_MILE) return { eventId: 'mile', on: 'road' }
  const event = RACE_EVENTS.find(({ id }) => id === typed)
  if (event === undefined)
    throw wrongUsage(invocation, 'cli.race-day.event', { word: typed, events: EVENTS })
  return { eventId: event.id }
}

function goalOf(invocation: Invocation): { goalS?: number } {
  const typed = textOption(invocation, 'goal')
  if (typed === null) return {}
  const read = readTime(typed)
  if (!read.ok) throw wrongUsage(invocation, 'cli.race-day.goal', { why: read.reason })
  return { goalS: read.timeS }
}

function laneOf(invocation: Invocation): { lane?: number } {
  const typed = textOption(invocation, 'lane')
  if (typed === null) return {}
  const lane = Number(typed)
  if (!Number.isInteger(lane) || lane < 1 || lane > OUTERMOST_LANE)
    throw wrongUsage(invocation, 'cli.race-day.lane', { word: typed, most: OUTERMOST_LANE })
  return { lane }
}

/** In km/h, or in mph for who reads miles. */
function windOf(invocation: Invocation, units: 'metric' | 'imperial'): { windMps?: number } {
  const typed = textOption(invocation, 'wind')
  if (typed === null) return {}
  const windMps = weatherUnit('wind', units).fromShown(Number(typed.replace(',', '.')))
  if (!(windMps >= 0 && windMps <= 25))
    throw wrongUsage(invocation, 'cli.race-day.wind', { word: typed })
  return { windMps }
}

function startOf(invocation: Invocation): { start?: string } {
  const typed = textOption(invocation, 'start')
  if (typed === null) return {}
  const start = typed.padStart(5, '0')
  if (!CLOCK.test(start)) throw wrongUsage(invocation, 'cli.race-day.start', { word: typed })
  return { start }
}

/** The page as lines of text, in the same order. */
function raceDayLines(text: CliText, found: RaceDay): readonly string[] {
  const { t, say, reader } = text
  const { race, forecast, goal } = found
  const heading =
    race === null
      ? say(found.eventName)
      : `${say(race.name)}, ${sayDay(race.day, reader.locale, 'full')}`
  const clock = (timeS: number) =>
    sayClock(timeS, reader.locale, goal !== null && goal.stepS < 1 ? 1 : 0)
  return [
    heading,
    ...stateLines(text, found.states),
    ...(forecast === null
      ? [t('race-day.no-forecast')]
      : [
          t('race-day.forecast', {
            timeS: forecast.timeS,
            lowS: forecast.lowS,
            highS: forecast.highS,
          }),
        ]),
    ...(goal?.chance == null
      ? []
      : [`${t('race-day.chance-of', { time: clock(goal.timeS) })} ${say(goal.chance.says)}`]),
    ...(goal?.from === 'saved' ? [t('race-day.goal-saved', { goalS: goal.timeS })] : []),
    ...(goal?.from === 'plan' ? [t('race-day.goal-planned')] : []),
    ...(goal === null ? [] : ['', ...lapLines(text, found, clock)]),
    ...[found.alarm?.says, ...found.notes, found.bend, found.wind?.says].flatMap((one) =>
      one == null ? [] : [say(one)],
    ),
    '',
    t('race-day.reserve'),
    ...(found.reserve.known
      ? [`  ${say(found.reserve.says)}`, `  ${say(found.reserve.fastStart)}`]
      : [`  ${say(found.reserve.missing)}`]),
    '',
    t('race-day.warm-up'),
    ...table(
      ['', ''],
      found.warmUp.map(({ id, at, beforeMin, says }) => {
        const before =
          id === 'start'
            ? t('race-day.at-start')
            : t('race-day.minutes-before', { minutes: beforeMin })
        return [`  ${at ?? before}`, say(says)]
      }),
    ).slice(1),
  ]
}

function lapLines(
  { t, say, reader }: CliText,
  { laps }: RaceDay,
  clock: (timeS: number) => string,
): readonly string[] {
  return table(
    [
      t('race-day.column-mark'),
      `>${t('race-day.column-lap')}`,
      `>${t('race-day.column-clock')}`,
      '',
    ],
    laps.map((lap) => [
      say(lap.label),
      sayTypedTime(lap.lapS, reader.locale),
      clock(lap.clockS),
      lap.cue === null ? '' : say(lap.cue),
    ]),
  )
}
