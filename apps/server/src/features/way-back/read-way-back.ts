import { longestKnownRunKm, usualWeekKm } from '@bell-lap/plan/ledger/usual-week'
import type { RebuildFrom } from '@bell-lap/plan/ledger/earliest-race'
import { planLengths } from '@bell-lap/plan/ledger/way-back'
import { weeksUntil } from '@bell-lap/plan/ledger/timeline'
import { goalEvent } from '@bell-lap/units/goal-event'
import type { Context } from '../../context.ts'
import { gatherFacts } from '../athlete/index.ts'
import type { AthleteFacts } from '../athlete/index.ts'
import { nextLongRace } from '../case/index.ts'
import { raceForecast } from '../estimate/index.ts'
import { planQuestion, resultOfPlan } from '../plan/index.ts'
import type { KeptPlan } from '../plan/index.ts'
import { answerTo } from './after-mile.ts'
import { findBlock, isMile } from './find-block.ts'
import type { FoundBlock, MileBlock } from './find-block.ts'
import { keptSpeed } from './kept-speed.ts'
import { beforeBlock, outcomeOf } from './outcome.ts'
import { racesNow, safeDay, wishOf } from './races-now.ts'
import type { WayBack } from './schema.ts'
import { ladderOf, leadsTo, wayBackTo, weeksBack } from './way-back-plan.ts'
import type { WeeksBack } from './way-back-plan.ts'
import { headlineWords, leadWords } from './words.ts'
import { yearChart } from './year-chart.ts'

const NO_WEEKS: WeeksBack = { plan: null, saved: false, refused: [] }

/** What the last mile block did, and the way back, from everything that is known today. */
export async function readWayBackOf(context: Context, athleteId: string): Promise<WayBack> {
  const facts = await gatherFacts(context, athleteId)
  const found = await findBlock(context.store.database, athleteId, {
    today: facts.today,
    hasResult: (kept) => resultOfPlan(facts, kept) !== null,
  })
  const { block } = found
  const runsUntil = raceDayOfNext(found, facts)
  const isOver = block !== null && block.state !== 'running'
  const race = nextLongRace(facts, isWayBack(found) ? (found.current?.kept ?? null) : null)
  const from = block === null ? null : rebuildFrom(facts, block)
  const wished = facts.settings.mileCase.longRace ?? race
  const to = targetOf(facts, wished, from)
  const back =
    isOver && runsUntil === null
      ? await weeksBack(context, facts, { to, raceDay: ownRaceDay(facts, wished, from) })
      : NO_WEEKS
  return whole(facts, found, { from, back, to, wished, runsUntil })
}

interface Known {
  readonly from: RebuildFrom | null
  readonly back: WeeksBack
  readonly to: ReturnType<typeof wayBackTo>
  readonly wished: { readonly day: string; readonly distanceM: number } | null
  readonly runsUntil: string | null
}

function whole(facts: AthleteFacts, found: FoundBlock, known: Known): WayBack {
  const { block } = found
  const { from, back, runsUntil } = known
  const to = back.plan !== null && back.saved ? leadsTo(back.plan) : known.to
  const before = block === null ? null : beforeBlock(facts, block.kept)
  const outcome = block === null || before === null ? null : outcomeOf(facts, block.kept, before)
  const state = stateOf(block, outcome)
  const isOver = state === 'done' || state === 'no-result' || state === 'stopped'
  const { next, answer } = nextOf(facts, found, { back, to, runsUntil })
  const said = { state, block, outcome, back, to, answer, runsUntil }
  return {
    asOf: facts.today,
    state,
    headline: headlineWords(said),
    lead: leadWords(said),
    block:
      block === null
        ? null
        : {
            eventId: block.kept.plan.goal.event,
            startDay: block.kept.plan.startDay,
            raceDay: block.kept.plan.raceDay,
            stoppedOn: block.stoppedOn,
          },
    outcome,
    chart:
      block === null || before === null || !isOver
        ? null
        : yearChart({ facts, block, back, before, outcome }),
    races: isOver ? racesNow(facts, before, from) : [],
    wish: isOver ? wishOf(facts, known.wished, from) : null,
    ladder:
      block === null || from === null
        ? null
        : ladderOf(back, { mileDay: mileDayOf(block), nowM: 1000 * from.longestKm }),
    refused: back.refused,
    keeps:
      block === null || !isOver
        ? []
        : keptSpeed({ block: block.kept, back, outcome, nowS: nowOver(facts, block) }),
    next,
  }
}

function nowOver({ fitness }: AthleteFacts, { kept }: MileBlock): number | null {
  return raceForecast(fitness.estimate, goalEvent(kept.plan.goal.event).distanceM)?.timeS ?? null
}

function stateOf(block: MileBlock | null, outcome: WayBack['outcome']): WayBack['state'] {
  if (block === null) return 'none'
  if (block.state !== 'over') return block.state
  return (outcome?.ran ?? null) === null ? 'no-result' : 'done'
}

const mileDayOf = ({ kept, stoppedOn }: MileBlock) => stoppedOn ?? kept.plan.raceDay

const isWayBack = ({ current }: FoundBlock) =>
  current?.kept != null && goalEvent(current.kept.plan.goal.event).plan === 'way-back'

/** The race day of a mile plan that was made after the block. */
function raceDayOfNext({ block, current }: FoundBlock, { today }: AthleteFacts): string | null {
  const kept: KeptPlan | null = current?.kept ?? null
  if (kept === null || block === null || !isMile(kept) || block.state === 'running') return null
  const isOther = kept.plan.raceDay !== block.kept.plan.raceDay
  return isOther && kept.plan.raceDay >= today ? kept.plan.raceDay : null
}

/** The longest run and the usual week, as the planner sees them; `null` where nothing is known. */
function rebuildFrom(facts: AthleteFacts, block: MileBlock): RebuildFrom | null {
  const question = planQuestion(facts, block.kept.input)
  if (!question.ok) return null
  const { request } = question
  const usualKm = usualWeekKm(request.history)
  if (usualKm <= 0) return null
  return {
    today: facts.today,
    mileDay: mileDayOf(block),
    longestKm: longestKnownRunKm(request),
    usualKm,
    age: request.runner.age,
  }
}

/** The way back leads to the wished race where that is safe, else to 10 km. */
function targetOf(
  facts: AthleteFacts,
  wished: Known['wished'],
  from: RebuildFrom | null,
): Known['to'] {
  return wished !== null && wishOf(facts, wished, from)?.safe === true
    ? wayBackTo(wished.distanceM)
    : '10k'
}

/** The day of the wished race, where the way back itself can end with it. */
function ownRaceDay(
  facts: AthleteFacts,
  wished: Known['wished'],
  from: RebuildFrom | null,
): string | null {
  if (wished === null) return null
  const to = wayBackTo(wished.distanceM)
  if (to === 'half' || to === 'marathon') return null
  const safe = safeDay(facts, to, from)
  if (safe === null || safe.day > wished.day) return null
  const { fewest, most } = planLengths({ event: to, raceDay: null, weeks: null, goalTimeS: null })
  const weeks = weeksUntil(facts.today, wished.day)
  return weeks >= fewest && weeks <= most ? wished.day : null
}

interface Ahead {
  readonly back: WeeksBack
  readonly to: Known['to']
  readonly runsUntil: string | null
}

function nextOf({ settings }: AthleteFacts, found: FoundBlock, ahead: Ahead) {
  const { block, current } = found
  const raceDay = block?.kept.plan.raceDay ?? ''
  const standing = current?.kept ?? null
  const own = answerTo(raceDay, settings.afterMile, standing)
  const answer = own?.answer ?? null
  const next: WayBack['next'] = {
    ask: block?.state === 'over' && standing?.plan.raceDay === raceDay,
    answer,
    answeredOn: own?.on ?? null,
    again: { event: block?.kept.plan.goal.event ?? 'mile' },
    longer: { to: ahead.to, raceDay: ahead.back.plan?.raceDay ?? null },
  }
  return { next, answer }
}
