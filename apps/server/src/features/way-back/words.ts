import { goalEvent } from '@bell-lap/units/goal-event'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { WayBackTo } from '@bell-lap/plan/ledger/way-back'
import type { MileBlock } from './find-block.ts'
import type { AfterMileAnswer, Outcome, WayBack } from './schema.ts'
import { wholeOf } from './way-back-plan.ts'
import type { WeeksBack } from './way-back-plan.ts'

export interface Said {
  readonly state: WayBack['state']
  readonly block: MileBlock | null
  readonly outcome: Outcome | null
  readonly back: WeeksBack
  readonly to: WayBackTo
  readonly answer: AfterMileAnswer | null
  /** The race day of another mile block that runs now. */
  readonly runsUntil: string | null
}

/** The page in one sentence: before and after, and where next. */
export function headlineWords(said: Said): Message {
  const { state, block, outcome } = said
  if (block === null || state === 'none') return message('way-back.headline.none')
  const { raceDay } = block.kept.plan
  if (state === 'running') return message('way-back.headline.running', { raceDay })
  if (state === 'stopped')
    return message('way-back.headline.stopped', { stoppedDay: block.stoppedOn ?? raceDay })
  const ran = outcome?.ran ?? null
  if (outcome === null || ran === null) return message('way-back.headline.no-result', { raceDay })
  return message(ran.passed ? 'way-back.headline.passed' : 'way-back.headline.failed', {
    isMile: outcome.eventId === 'mile' || outcome.eventId === 'road-mile',
    event: outcome.name,
    isFaster: ran.timeS < outcome.before.timeS,
    beforeS: outcome.before.timeS,
    ranS: ran.timeS,
    next: nextWords(said),
  })
}

function nextWords({ answer, to, runsUntil }: Said): Message {
  if (answer === 'stop') return message('way-back.go.stop')
  if (answer === 'again' || runsUntil !== null) return message('way-back.go.again')
  return message('way-back.go.longer', { to })
}

/** What stands behind it: the promise, the exit test, and the weeks ahead. */
export function leadWords(said: Said): readonly Message[] {
  const { state, block, outcome, back, runsUntil } = said
  if (block === null || state === 'none')
    return [message('way-back.lead.shows'), message('way-back.lead.none')]
  if (state === 'running')
    return [
      message('way-back.lead.shows'),
      message('way-back.lead.running', { raceDay: block.kept.plan.raceDay }),
      ...promiseWords(outcome),
    ]
  return [
    ...(state === 'stopped' ? [message('way-back.lead.stopped')] : []),
    ...(state === 'no-result' ? [message('way-back.lead.no-result')] : []),
    ...(state === 'stopped' ? [] : promiseWords(outcome)),
    ...(state === 'done' ? exitWords(outcome) : []),
    ...(runsUntil === null
      ? planWords(back)
      : [message('way-back.lead.again', { day: runsUntil })]),
  ]
}

/** The range that was promised at the start, and the time against it. */
function promiseWords(outcome: Outcome | null): readonly Message[] {
  const promised = outcome?.promised ?? null
  if (outcome === null || promised === null) return []
  const { lowS, highS } = promised.raceDay
  const values = { day: promised.onDay, lowS, highS }
  const verdict = outcome.ran?.verdict ?? null
  return verdict === null
    ? [message('way-back.lead.promised', values)]
    : [message(`way-back.lead.promised-${verdict}`, values)]
}

/** The exit test, said plainly. */
function exitWords(outcome: Outcome | null): readonly Message[] {
  const ran = outcome?.ran ?? null
  if (outcome === null || ran === null) return []
  const { promised, exitS } = outcome
  const { plainS, timeS, gainShare, passed } = ran
  const isPlain = plainS !== null && Math.round(plainS) !== Math.round(timeS)
  return [
    ...(isPlain ? [message('way-back.lead.plain-day', { timeS, plainS })] : []),
    message(passed ? 'way-back.lead.passed' : 'way-back.lead.failed', {
      gainShare: Math.abs(gainShare),
      isFaster: gainShare > 0,
      exitS,
    }),
    ...(promised?.gain == null
      ? []
      : [
          message('way-back.lead.gain-promised', {
            fromShare: -promised.gain.highShare,
            toShare: -promised.gain.lowShare,
          }),
        ]),
    ...(passed ? [] : [message('way-back.lead.failed-then')]),
  ]
}

function planWords({ plan, saved, refused }: WeeksBack): readonly Message[] {
  if (plan === null) return refused.length === 0 ? [] : [message('way-back.lead.refused')]
  const values = {
    weeks: wholeOf(plan).length,
    event: message(`event.${goalEvent(plan.goal.event).id}`),
    raceDay: plan.raceDay,
  }
  return [message(saved ? 'way-back.lead.plan' : 'way-back.lead.possible', values)]
}
