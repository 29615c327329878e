/** The rules of each rung of the way back in words: what it allows, how it is entered and left, its strength work. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { Injury } from '../model/training-event.ts'
import type { LadderKind } from './ladder-kind.ts'
import { BREAK_LONG, BREAK_SHORT, MILE_RUNG, painAllowed, RUNGS } from './return-ladder.ts'

export interface RungRules {
  /** Runs a week and their length, where the rung limits them. */
  readonly allows: Message
  readonly entry: Message
  /** What leads up, what holds, and what leads down. */
  readonly exits: readonly Message[]
  readonly strength: Message
}

/** From here on runs are as long as the plan has them. */
const NO_LENGTH_FROM = MILE_RUNG

/**
 * What a rung asks and allows.
 *
 * @param rung 0 for the first
 * @throws RangeError where there is no such rung
 */
export function rungRules(
  rung: number,
  { kind, injury }: { readonly kind: LadderKind; readonly injury: Injury },
): RungRules {
  const here = RUNGS[rung]
  if (here === undefined) throw new RangeError(`no rung ${rung}`)
  return {
    allows:
      rung < NO_LENGTH_FROM
        ? message(here.consecutive ? 'rung.allows' : 'rung.allows-apart', {
            runs: here.runsPerWeek,
            minutes: here.longestMin,
          })
        : message('rung.allows-plan'),
    entry: entryOf(rung),
    exits: [up(rung), down(rung, painAllowed(kind, injury.knownAndStable).back, kind)],
    strength: message(`rung.${kind}.${rung + 1}`),
  }
}

function entryOf(rung: number): Message {
  const before = RUNGS[rung - 1]
  if (before === undefined) return message('rung.entry-first', { days: BREAK_LONG })
  const { runsNeeded: runs, daysNeeded: days } = before
  const from = { step: rung, runs, days }
  if (rung === 1) return message('rung.entry-second', { ...from, fewest: BREAK_SHORT })
  if (rung === 2) return message('rung.entry-third', { ...from, most: BREAK_SHORT })
  return message(rung === MILE_RUNG ? 'rung.entry-mile' : 'rung.entry', from)
}

function up(rung: number): Message {
  const { runsNeeded: runs = 0, daysNeeded: days = 0 } = RUNGS[rung] ?? {}
  if (rung === RUNGS.length - 1) return message('rung.exit-last')
  return message(rung + 1 === MILE_RUNG ? 'rung.exit-mile' : 'rung.exit', { runs, days })
}

function down(rung: number, score: number, kind: LadderKind): Message {
  const first = rung === 0
  if (kind === 'bone') return message(first ? 'rung.down-bone-first' : 'rung.down-bone', { score })
  return message(first ? 'rung.down-first' : 'rung.down', { score })
}
