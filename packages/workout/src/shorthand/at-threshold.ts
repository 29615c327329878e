/** Double threshold: repetitions without a pace of their own are at threshold. */
import type { WrittenItem, WrittenPart, WrittenSession } from './written-workout.ts'

export function atThreshold(session: WrittenSession): WrittenSession {
  if (session.kind !== 'run') return session
  return {
    ...session,
    parts: session.parts.map((part): WrittenPart => (part.kind === 'set' ? paced(part) : part)),
  }
}

function paced<T extends WrittenItem>(item: T): T {
  if (item.kind === 'set') return { ...item, items: item.items.map(paced) }
  const isOpen = item.kind === 'run' && item.pace === null && !item.uphill
  return isOpen ? { ...item, pace: { kind: 'symbol', symbol: 'T' } } : item
}
