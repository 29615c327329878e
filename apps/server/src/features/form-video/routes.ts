import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { addClipNote, removeClipNote } from './note-schema.ts'
import { copyNotes, deleteNote, insertNote, loadNotes } from './notes.ts'
import { listClips, readClipRoute, removeClip, saveClip } from './schema.ts'
import { deleteClip, loadClip, loadClips, saveClipOf } from './store.ts'

/** Clips of the runner. The film never comes here: a browser sends the joints. */
export function formVideoRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...listClips,
      handler: async ({ caller }) => ({ items: await loadClips(context, caller.athleteId) }),
    })
    app.route({
      ...readClipRoute,
      handler: async ({ caller: { accountId, athleteId, grant }, params: { id } }) => ({
        ...(await loadClip(context, { athleteId, id })),
        notes: await loadNotes(context, { accountId, athleteId, clipId: id }),
        notesCopy: grant === null ? await copyNotes(context, { athleteId, clipId: id }) : null,
      }),
    })
    app.route({
      ...saveClip,
      handler: async ({ caller, params, body }) => {
        const place = { athleteId: caller.athleteId, id: params.id }
        const clip = await saveClipOf(context, place, body)
        context.events.changed(caller.athleteId, 'form')
        return clip
      },
    })
    app.route({
      ...addClipNote,
      handler: async ({ caller, params, body }, reply) => {
        const note = await insertNote(context, caller, { clipId: params.id, note: body })
        context.events.changed(caller.athleteId, 'form')
        return reply.code(201).send(note)
      },
    })
    app.route({
      ...removeClipNote,
      handler: async ({ caller, params }, reply) => {
        await deleteNote(context, caller, { clipId: params.id, noteId: params.noteId })
        context.events.changed(caller.athleteId, 'form')
        return reply.code(204).send(null)
      },
    })
    app.route({
      ...removeClip,
      handler: async ({ caller, params }, reply) => {
        await deleteClip(context, { athleteId: caller.athleteId, id: params.id })
        context.events.changed(caller.athleteId, 'form')
        return reply.code(204).send(null)
      },
    })
  }
}
