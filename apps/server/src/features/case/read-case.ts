import { findOnset } from '@bell-lap/fitness/plateau/find-onset'
import type { Onset } from '@bell-lap/fitness/plateau/find-onset'
import { findPlateau } from '@bell-lap/fitness/plateau/find-plateau'
import { leansDown } from '@bell-lap/fitness/plateau/judge-trend'
import type { JudgedTrend, TrendAnswer } from '@bell-lap/fitness/plateau/judge-trend'
import { notNow } from '@bell-lap/fitness/plateau/not-now'
import type { GateFacts } from '@bell-lap/fitness/plateau/not-now'
import { indexPerformances, racePerformances } from '@bell-lap/fitness/plateau/performance'
import { suggestionOf } from '@bell-lap/fitness/plateau/recommend'
import { whenToStart } from '@bell-lap/fitness/plateau/when-to-start'
import type { BlockDates } from '@bell-lap/fitness/plateau/when-to-start'
import { Z80 } from '@bell-lap/fitness/curve/predict'
import { addDays, dayNumber } from '@bell-lap/units/calendar-day'
import type { Context } from '../../context.ts'
import { READ_ROUTES } from '../../jobs/kinds.ts'
import { gatherFacts } from '../athlete/index.ts'
import type { AthleteFacts } from '../athlete/index.ts'
import { loadRevision, yearsRunning } from '../plan/index.ts'
import { loadWeeklyIndex } from '../threshold/index.ts'
import type { KnownIndex } from '../threshold/index.ts'
import { changesOfBlock, costOfBlock, exitOf, wordsOfBlock } from './block-of-case.ts'
import { CAUSE_WEEKS, causesOfCase } from './causes-of-case.ts'
import { chartOfCase, plateauStart } from './chart-of-case.ts'
import type { Drawn } from './chart-of-case.ts'
import { gateFacts } from './gate-facts.ts'
import { runningBlock, wordsOfRunning } from './running-block.ts'
import type { RunningBlock } from './running-block.ts'
import { samenessBetween } from './sameness-of-runs.ts'
import type { Change, MileCase } from './schema.ts'
import {
  askedWords,
  checkedWords,
  enoughWords,
  fromWords,
  healthWords,
  headlineWords,
  leadWords,
} from './words.ts'

/** The case for the mile, from everything that is known today. */
export async function readMileCase(context: Context, athleteId: string): Promise<MileCase> {
  const facts = await gatherFacts(context, athleteId)
  const kept = (await loadRevision(context.store.database, athleteId, 'latest'))?.kept ?? null
  const index = await loadWeeklyIndex(context, facts)
  if (facts.runs.some(({ route }) => route === undefined))
    await context.jobs.addOnce(READ_ROUTES, athleteId, athleteId)
  const drawn = seriesOf(facts, index)
  const { judged } = drawn
  const { answer } = judged
  const years = await yearsRunning(context.store.database, facts)
  const gates = gateFacts(facts, kept, { answer, years })
  const closed = notNow(gates)
  // In the middle of a block nobody is offered another: its dates, its cost and its test are what counts.
  const running = runningBlock(kept, facts.today, gates.longRace)
  const block = running?.dates ?? whenToStart(facts.today, gates.longRace)
  const recent = samenessBetween(facts, addDays(facts.today, -7 * CAUSE_WEEKS), facts.today)
  const plateau =
    answer === 'plateau' ? samenessBetween(facts, plateauStart(drawn), facts.today) : null
  const { mileCase } = facts.settings
  const chart = chartOfCase(drawn)
  const short = facts.runs.length === 0
  // A long race only moves a block; every other reason leaves nothing to weigh up today.
  const falls = answer === 'decline' || leansDown(judged)
  const isOpen = !falls && closed.every(({ gate }) => gate === 'long-race')
  const isArgued = answer !== 'improving' && !falls
  return {
    asOf: facts.today,
    answer,
    leansDown: leansDown(judged),
    short,
    from: fromWords(facts),
    headline: headlineWords(drawn, chart),
    lead: leadWords(facts, drawn, { canBegin: isOpen, running }),
    trend: trendOf(judged),
    chart,
    enough: answer === 'not-enough' ? enoughWords(facts, drawn) : [],
    sameness: { recent, plateau },
    // Nobody who gets faster or slower is argued into a change.
    causes: isArgued ? causesOfCase(facts) : [],
    suggestion: suggestionOf({
      answer,
      monotonous: recent?.monotonous ?? null,
      stuck: mileCase.stuck,
    }),
    changes: isOpen ? changesFor(answer, changesOfBlock(facts, block.weeks)) : [],
    cost: isOpen ? costOfBlock(facts, block, gates.longRace) : [],
    block: {
      startDay: block.startDay,
      weeks: block.weeks,
      mileDay: block.mileDay,
      running: running?.kind ?? null,
      canStart: running === null && isOpen && closed.length === 0 && !block.afterLongRace,
      words: isOpen ? saidOf(running, block, gates.longRace) : [],
    },
    exit: isOpen ? exitOf(facts, block) : null,
    notNow: closed,
    checked: isArgued && isOpen ? checkedWords(gates, closed) : [],
    ask: falls ? healthWords(facts) : isOpen && answer !== 'improving' ? askedWords() : [],
    answers: mileCase,
    waiting: index.waiting,
  }
}

function saidOf(
  running: RunningBlock | null,
  block: BlockDates,
  longRace: GateFacts['longRace'],
): MileCase['block']['words'] {
  return running === null ? wordsOfBlock(block, longRace) : wordsOfRunning(running, longRace)
}

/** Who gets faster reads only what is likely. */
function changesFor(answer: TrendAnswer, changes: readonly Change[]): readonly Change[] {
  return answer === 'improving' ? changes.filter(({ howSure }) => howSure === 'likely') : changes
}

function seriesOf(facts: AthleteFacts, index: KnownIndex): Drawn {
  const { fitness, today } = facts
  const points = [
    ...racePerformances(fitness.sorted.results, fitness.profile),
    ...indexPerformances(index.weeks),
  ].toSorted((a, b) => a.dayNumber - b.dayNumber)
  const judged = findPlateau(points, dayNumber(today))
  const onset: Onset | null =
    judged.answer === 'plateau' && judged.trend !== null
      ? findOnset(points, judged.trend.noise)
      : null
  return { fitness, points, judged, onset, referenceBpm: index.referenceBpm }
}

function trendOf({ trend, windowWeeks, races, indexWeeks }: JudgedTrend): MileCase['trend'] {
  if (trend === null) return null
  const { slope, error } = trend
  return {
    share: slope,
    lowShare: slope - Z80 * error,
    highShare: slope + Z80 * error,
    windowWeeks,
    races,
    indexWeeks,
  }
}
