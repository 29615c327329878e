import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { PaceSymbol } from '@bell-lap/workout/workout'

/**
 * The name of a pace and what it feels like.
 *
 * @example
 * paceMeaning('MI')
 */
export function paceMeaning(symbol: PaceSymbol): {
  readonly name: Message
  readonly meaning: Message
} {
  const name = message('pace-table.name', { name: message(`pace-name.${symbol}`) })
  return { name, meaning: message(`pace-means.${symbol}`) }
}
