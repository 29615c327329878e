import type { Equipment } from '@bell-lap/plan/strength/exercise-data'
import type { CalendarDay } from '@bell-lap/units/calendar-day'
import { message } from '@bell-lap/units/message'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { HttpProblem, notValid } from '../../contract/problem.ts'
import { followReports } from '../adaptation/index.ts'
import { loadTodayFacts } from '../reports/index.ts'
import { loadSettings, storeSettings, todayOf } from '../settings/index.ts'
import { findSet, MOST_SETS, removeLogged, saveSet, saveTests } from '../strength-log/index.ts'
import type { LoggedRow, StrengthSetInput } from '../strength-log/index.ts'
import {
  putStrengthEquipment,
  putStrengthSet,
  putStrengthTest,
  readStrength,
  removeStrengthSet,
  removeStrengthTest,
} from './schema.ts'
import { showStrength } from './show-strength.ts'

/** Strength: the sessions with their targets, the log, the tests, and what there is to train with. */
export function strengthRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...readStrength,
      handler: ({ caller }) => showStrength(context, caller.athleteId),
    })
    app.route({
      ...putStrengthSet,
      handler: async ({ caller, params, body }) => {
        const row = { athleteId: caller.athleteId, id: params.id }
        await refuseFuture(context, caller.athleteId, body.day)
        await keepRedPain(context, row, body)
        const saved = await saveSet(context, row, body)
        if (saved === null)
          throw notValid(message('invalid.sets-full', { count: MOST_SETS }), 'set')
        await follow(context, caller.athleteId)
        return { ...saved, id: params.id }
      },
    })
    app.route({
      ...removeStrengthSet,
      handler: async ({ caller, params }, reply) => {
        const row = { athleteId: caller.athleteId, id: params.id }
        await keepRedPain(context, row, null)
        await removeLogged(context, 'strength_sets', row)
        await follow(context, caller.athleteId)
        return reply.code(204).send(null)
      },
    })
    app.route({
      ...putStrengthTest,
      handler: async ({ caller, params, body }) => {
        await refuseFuture(context, caller.athleteId, body.day)
        await saveTests(context, { athleteId: caller.athleteId, id: params.id }, body)
        await follow(context, caller.athleteId)
        return { ...body, id: params.id }
      },
    })
    app.route({
      ...removeStrengthTest,
      handler: async ({ caller, params }, reply) => {
        const row = { athleteId: caller.athleteId, id: params.id }
        await removeLogged(context, 'strength_tests', row)
        await follow(context, caller.athleteId)
        return reply.code(204).send(null)
      },
    })
    app.route({
      ...putStrengthEquipment,
      handler: async ({ caller: { athleteId }, body }, reply) => {
        await saveEquipment(context, athleteId, body.equipment)
        await follow(context, athleteId)
        return reply.code(204).send(null)
      },
    })
  }
}

/** What there is to train with; only a gym is a place of the plan. */
async function saveEquipment(
  context: Context,
  athleteId: string,
  equipment: Equipment,
): Promise<void> {
  const settings = await loadSettings(context.store.database, athleteId)
  await storeSettings(context, athleteId, {
    ...settings,
    strengthEquipment: equipment,
    places: { ...settings.places, gym: equipment === 'gym' },
  })
  context.events.changed(athleteId, 'settings')
}

/** The plan and what is delivered of it follow the log at once. */
async function follow(context: Context, athleteId: string): Promise<void> {
  await followReports(context, athleteId)
  context.events.changed(athleteId, 'strength')
}

async function refuseFuture(context: Context, athleteId: string, day: CalendarDay): Promise<void> {
  if (day > (await todayOf(context, athleteId))) {
    throw notValid(message('invalid.logged-ahead'), 'day')
  }
}

/**
 * Pain that stops the plan ends when a clinician has cleared it, not by changing or removing the set that
 * reported it.
 */
async function keepRedPain(
  context: Context,
  row: LoggedRow,
  next: StrengthSetInput | null,
): Promise<void> {
  const known = await findSet(context.store.database, row)
  const pain = known?.pain ?? null
  if (known === null || pain === null) return
  const isKept =
    next?.day === known.day &&
    next.pain?.site === pain.site &&
    next.pain.side === pain.side &&
    next.pain.score >= pain.score
  if (isKept) return
  const { states } = await loadTodayFacts(context, row.athleteId)
  const id = `strength-pain:${known.day}:${pain.site}:${pain.side}`
  const state = states.find((one) => one.id === id)
  if (state?.endedBy === 'clinician') {
    throw new HttpProblem('needs-clinician', { what: state.what, ends: state.ends })
  }
}
