import type { Context } from './context.ts'
import { endedSessions } from './features/accounts/index.ts'
import { loadImport } from './features/imports/index.ts'
import type { LinkedProcess } from './jobs/between-processes.ts'
import type { Note } from './jobs/this-process.ts'

/** What other processes do reaches the jobs, pages and streams of this one. */
export function hearOthers(context: Context, linked: LinkedProcess): void {
  const warn = (error: unknown) =>
    context.log.warn({ err: error }, 'what another process told could not be passed on')
  linked.listen({
    hear: (note) => void hear(context, note).catch(warn),
    onGap: () => void catchUp(context).catch(warn),
  })
}

async function hear(context: Context, note: Note): Promise<void> {
  const { jobs, events, streams } = context
  switch (note.kind) {
    case 'jobs':
      return jobs.look()
    case 'cancel':
      return jobs.cancelHere(note.athleteId)
    case 'changed':
      return events.changedHere(note.athleteId, note.whats)
    case 'signed-out':
      return streams.endHere(note.session)
    case 'import': {
      const { athleteId, importId, secondsLeft } = note
      if (!events.isHeard(athleteId)) return
      const data = { ...(await loadImport(context, athleteId, importId)), secondsLeft }
      return events.tellHere(athleteId, { event: 'import', data })
    }
  }
}

/** Nothing was heard for a while: looks at what may have been told meanwhile. */
async function catchUp(context: Context): Promise<void> {
  const { jobs, events, streams } = context
  jobs.look()
  events.changedAll()
  for (const session of await endedSessions(context, streams.sessions())) streams.endHere(session)
}
