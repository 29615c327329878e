import { entryId } from '@bell-lap/workout/stopwatch/entry'
import type { Entry } from '@bell-lap/workout/stopwatch/entry'
import type { TimedSession } from '@bell-lap/workout/stopwatch/read-session'
import { Button } from '../../pieces/button.tsx'
import { useText } from '../../text/use-text.ts'
import type { WebText } from '../../text/shown-reader.ts'
import type { Stopwatch } from './use-stopwatch.ts'

/** Takes back the last start, tap or entered time of this phone, and says which. */
export function UndoLast({
  stopwatch: { session, phone, write },
}: {
  readonly stopwatch: Stopwatch
}) {
  const text = useText()
  const last = session.entries.findLast(
    (one) =>
      one.phone === phone && (one.kind === 'tap' || one.kind === 'start' || one.kind === 'typed'),
  )
  return (
    <Button
      disabled={last === undefined}
      onClick={() => last !== undefined && void write({ kind: 'undo', of: entryId(last) })}
    >
      {last === undefined
        ? text.t('stopwatch.undo')
        : text.t('stopwatch.undo-what', { what: nameOf(last, session, text) })}
    </Button>
  )
}

function nameOf(entry: Entry, { runners, groups }: TimedSession, { t }: WebText): string {
  if (entry.kind === 'start') {
    const names = groups.filter(({ group }) => entry.groups.includes(group)).map(({ name }) => name)
    return t('stopwatch.the-start', { names, number: entry.rep + 1 })
  }
  const ids = entry.kind === 'tap' ? entry.runners : entry.kind === 'typed' ? [entry.runner] : []
  if (ids.length > 1) return t('stopwatch.runner-count', { count: ids.length })
  return runners.find(({ runner }) => runner === ids[0])?.name ?? t('stopwatch.a-runner')
}
