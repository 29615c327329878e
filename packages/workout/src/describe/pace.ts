/** What a step is run at, in names, as messages. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { describeDistance } from './length.ts'
import type { PaceSymbol } from '../workout.ts'

export type By = 'pace' | 'effort'

/**
 * "at mile pace", "at threshold", "easy".
 *
 * @example
 * describePace('MI', 'pace') // { code: 'pace.MI', values: {} }
 */
export function describePace(symbol: PaceSymbol, by: By): Message {
  return message(`${by}.${symbol}`)
}

/** "mile pace", "threshold", "easy". */
export function describePaceName(symbol: PaceSymbol, by: By): Message {
  return message(`${by}-name.${symbol}`)
}

// Messages with these codes stand in place of the pace of a step; see `isPaceCue`.

/** "at 5K to 3K pace" */
export function atBetween(from: PaceSymbol, to: PaceSymbol, by: By = 'pace'): Message {
  const values = { from: message(`race.${from}`), to: message(`race.${to}`) }
  return message(by === 'pace' ? 'at.between-paces' : 'at.between-efforts', values)
}

/** "at 90–95 % of all-out" */
export function atShareOfAllOut(lowShare: number, highShare: number): Message {
  const [low, high] = [Math.round(100 * lowShare), Math.round(100 * highShare)]
  return message('at.share-of-all-out', { low, high })
}

/** "at mile pace, 1 % faster" */
export function atFaster(symbol: PaceSymbol, byShare: number): Message {
  return message('at.faster', { pace: describePace(symbol, 'pace'), byShare })
}

/** "at 3K pace or a touch faster" */
export function atOrFaster(symbol: PaceSymbol): Message {
  return message('at.or-faster', { pace: describePace(symbol, 'pace') })
}

export const AT_FULL_EFFORT = message('at.full-effort')

/** "at 36–37 s", "at 1:15 per 400 m", as typed; `fastS <= slowS`. */
export function atTime(fastS: number, slowS: number, per: '400' | 'km' | 'mile' | null): Message {
  const timeS = fastS === slowS ? fastS : { low: fastS, high: slowS }
  const time = message('typed.time', { timeS })
  return per === null ? message('at.time', { time }) : message(`at.time-per-${per}`, { time })
}

/** "at 1500 m pace": of a race without a symbol. */
export function atRaceOf(distanceM: number, by: By): Message {
  return message(by === 'pace' ? 'at.race-pace' : 'at.race-effort', {
    race: describeDistance(distanceM),
  })
}
