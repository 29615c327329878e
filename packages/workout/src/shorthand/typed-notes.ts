/** What a typed workout did not say, and how it was taken. */
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import type { WrittenItem, WrittenPace, WrittenPart } from './written-workout.ts'

export function typedNotes(parts: readonly WrittenPart[]): readonly Message[] {
  const sets = parts.filter((part) => part.kind === 'set')
  const noRest = sets.some(restMissing)
  const noPace = sets.some((set) => holds(set, ({ pace, uphill }) => pace === null && !uphill))
  const noEasy = parts.some((part) => part.kind === 'run' && part.pace === null && !part.uphill)
  const byTarget = parts.some((part) => holds(part, ({ pace }) => isEstimated(pace)))
  const noLength = parts.some(
    (part) => (part.kind === 'warm-up' || part.kind === 'cool-down') && part.length === null,
  )
  return [
    ...(noRest ? [message('shorthand.note.no-recovery')] : []),
    ...(noPace ? [message('shorthand.note.no-pace')] : []),
    ...(noEasy ? [message('shorthand.note.taken-as-easy')] : []),
    ...(byTarget ? [message('shorthand.note.by-target')] : []),
    ...(noLength ? [message('shorthand.note.no-length')] : []),
  ]
}

function restMissing(item: WrittenItem): boolean {
  if (item.kind !== 'set') return false
  const { times, items, inside, between } = item
  return (
    (times > 1 && between === null) ||
    (items.length > 1 && inside === null) ||
    items.some(restMissing)
  )
}

/** A target that says nothing of a speed. */
function isEstimated(pace: WrittenPace | null): boolean {
  return pace?.kind === 'target' && pace.unit !== 'km/h' && pace.unit !== 'mph'
}

export function holds(
  part: WrittenPart,
  what: (run: Extract<WrittenItem, { kind: 'run' }>) => boolean,
): boolean {
  if (part.kind === 'run') return what(part)
  if (part.kind === 'including') return holds(part.inside, what)
  return part.kind === 'set' && part.items.some((item) => holds(item, what))
}
