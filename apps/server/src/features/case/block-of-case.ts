import { changeAfterBlock, CHANGES } from '@bell-lap/fitness/plateau/block-change'
import { exitTimeS, REAL_GAIN } from '@bell-lap/fitness/plateau/exit-test'
import type { GateFacts } from '@bell-lap/fitness/plateau/not-now'
import type { BlockDates } from '@bell-lap/fitness/plateau/when-to-start'
import { PLAN_WEEKS } from '@bell-lap/units/goal-event'
import { MILE_M } from '@bell-lap/units/length'
import { message } from '@bell-lap/units/message'
import { eventName, nameOfDistance, raceEvent } from '@bell-lap/units/race-event'
import type { AthleteFacts } from '../athlete/index.ts'
import { raceForecast } from '../estimate/index.ts'
import type { Change, MileCase } from './schema.ts'

/** Four sessions in five, as the forecast of a plan has it. */
const SESSIONS_SHARE = 0.8
/** The long run of the specific and the last phase, as a share of the usual one (science H2). */
const LONG_RUN_SHARE = { low: 0.6, high: 0.8 } as const
const LONG_RUN_DAYS = 84
const MONTH_DAYS = 30

/** What a block of so many weeks would change, from the forecast of today and the expected gain. */
export function changesOfBlock(facts: AthleteFacts, weeks: number): readonly Change[] {
  const { fitness, settings } = facts
  const weeklyKm = fitness.profile.weeklyKm ?? settings.usualTraining.weeklyKm
  const ahead = {
    weeks,
    sessionsShare: SESSIONS_SHARE,
    yearsRunning: settings.yearsRunning,
    weeklyKm,
  }
  return CHANGES.flatMap(({ eventId, howSure, grade, share }) => {
    const forecast = raceForecast(fitness.estimate, raceEvent(eventId).distanceM)
    if (forecast === null) return []
    const { timeS, lowS, highS } = forecast
    const today = { timeS, lowS, highS }
    const { after, gain } = changeAfterBlock(today, ahead, share)
    return [
      {
        eventId,
        name: eventName(eventId),
        today,
        after,
        change: {
          share: -gain.gainShare,
          lowShare: -gain.highShare,
          highShare: -gain.lowShare,
        },
        howSure,
        grade,
        source: message(`case.source.${eventId}`),
      },
    ]
  })
}

/** What a block costs: the long run, the weeks, the legs, the longer races. */
export function costOfBlock(
  facts: AthleteFacts,
  block: BlockDates,
  longRace: GateFacts['longRace'],
): MileCase['cost'] {
  const longM = longestRun(facts)
  const line = (id: string, values: Parameters<typeof message>[1]) => ({
    id,
    label: message(`case.cost.${id}.label`),
    figure: message(`case.cost.${id}.figure`, values),
    text: message(`case.cost.${id}.text`, values),
  })
  const day = { day: block.mileDay, weeks: block.weeks }
  return [
    longM === null
      ? line('long-run-share', { ...day })
      : line('long-run', {
          longM,
          lowM: 1000 * Math.round((LONG_RUN_SHARE.low * longM) / 1000),
          highM: 1000 * Math.round((LONG_RUN_SHARE.high * longM) / 1000),
          ...day,
        }),
    line('time', { ...day, runs: facts.settings.availability.runsPerWeek }),
    line('legs', {}),
    longRace === null
      ? line('long-races', day)
      : line(block.afterLongRace ? 'after-race' : 'next-race', {
          ...day,
          startDay: block.startDay,
          race: nameOfDistance(longRace.distanceM),
          raceDay: longRace.day,
          weeksLeft: block.weeksToLongRace ?? 0,
        }),
  ]
}

/** The usual long run: the median of the longest of each of the last weeks. */
function longestRun({ runs, today }: AthleteFacts): number | null {
  const since = Date.parse(today) - LONG_RUN_DAYS * 86_400_000
  const recent = runs.filter(({ day, excluded }) => !excluded && Date.parse(day) > since)
  const blocks = [0, 1, 2].flatMap((block) => {
    const from = since + block * MONTH_DAYS * 86_400_000
    const some = recent.filter(({ day }) => {
      const at = Date.parse(day)
      return at > from && at <= from + MONTH_DAYS * 86_400_000
    })
    return some.length === 0 ? [] : [Math.max(...some.map(({ distanceM }) => distanceM))]
  })
  const [middle] = blocks.toSorted((a, b) => a - b).slice(Math.floor((blocks.length - 1) / 2))
  return middle === undefined ? null : 1000 * Math.round(middle / 1000)
}

/** When to start, in words. */
export function wordsOfBlock(
  block: BlockDates,
  longRace: GateFacts['longRace'],
): MileCase['block']['words'] {
  const values = { startDay: block.startDay, weeks: block.weeks, mileDay: block.mileDay }
  const back = message('case.block.way-back', {
    fewest: PLAN_WEEKS['way-back'].fewest,
    most: PLAN_WEEKS['way-back'].most,
  })
  if (longRace === null) return [message('case.block.start', values), back]
  const race = { race: nameOfDistance(longRace.distanceM), raceDay: longRace.day }
  if (block.afterLongRace) return [message('case.block.after-race', { ...values, ...race })]
  return [
    message('case.block.start', values),
    message('case.block.then-race', { ...race, weeks: block.weeksToLongRace ?? 0 }),
    back,
  ]
}

/** The mile that has to be run for the experiment to count. */
export function exitOf({ fitness }: AthleteFacts, block: BlockDates): MileCase['exit'] {
  const mile = raceForecast(fitness.estimate, MILE_M)
  if (mile === null) return null
  const mileS = exitTimeS(mile.timeS)
  const values = { mileS, day: block.mileDay, gainShare: REAL_GAIN, nowS: mile.timeS }
  return {
    mileS,
    day: block.mileDay,
    headline: message('case.exit.headline', values),
    text: message('case.exit.text', values),
  }
}
