import { correctForConditions } from '@bell-lap/fitness/conditions/correct-for-conditions'
import { raceEvent } from '@bell-lap/units/race-event'
import { readTime } from '@bell-lap/units/read-time'
import { message } from '@bell-lap/units/message'
import type { Message } from '@bell-lap/units/message'
import { formatTime } from '@bell-lap/units/time'
import { fastestEverS } from '@bell-lap/activity/clean/fastest-ever'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import type { JudgedResults } from '../../ports.ts'
import { addResult, changeResult, listResults, readTypedTime, removeResult } from './schema.ts'
import { plainDayOf } from './plain-day.ts'
import { atHome, settingOf } from './race-evidence.ts'
import type { TypedTime } from './schema.ts'
import { showWritten } from './show-written.ts'
import { deleteResult, insertResult, loadResultRows, toResults, updateResult } from './store.ts'

/** Race results with what the estimate makes of them. */
export function judgedResultRoutes(context: Context): FastifyPluginAsyncZod {
  const { judgeResults } = context.ports
  return async (app) => {
    app.route({
      ...listResults,
      handler: async ({ caller: { athleteId } }) => {
        const rows = await loadResultRows(context.store.database, athleteId)
        return { items: toResults(rows, await judgeResults(athleteId)) }
      },
    })
    app.route({
      ...readTypedTime,
      handler: (request) => readTyped(request.body, () => judgeResults(request.caller.athleteId)),
    })
  }
}

/** Race results that the runner types. They are kept and answered at once; estimate and plan follow them. */
export function resultRoutes(context: Context): FastifyPluginAsyncZod {
  const { followResults } = context.ports
  return async (app) => {
    app.route({
      ...addResult,
      handler: async (request, reply) => {
        const { athleteId } = request.caller
        const id = await insertResult(context, athleteId, request.body)
        context.events.changed(athleteId, 'results', 'estimate')
        await followResults(athleteId)
        const { day, eventId, distanceM, timeText } = request.body
        const data = () => ({ resultId: id, day, eventId, distanceM, timeText })
        await context.ports.announce(athleteId, { event: 'result.added', key: id, data })
        return reply.code(201).send(await showWritten(context, athleteId, id))
      },
    })
    app.route({
      ...changeResult,
      handler: async (request) => {
        const { athleteId } = request.caller
        await updateResult(context, athleteId, request.params.id, request.body)
        context.events.changed(athleteId, 'results', 'estimate')
        await followResults(athleteId)
        return showWritten(context, athleteId, request.params.id)
      },
    })
    app.route({
      ...removeResult,
      handler: async (request, reply) => {
        const { athleteId } = request.caller
        await deleteResult(context, athleteId, request.params.id)
        context.events.changed(athleteId, 'results', 'estimate')
        await followResults(athleteId)
        return reply.code(204).send(null)
      },
    })
  }
}

/** How a typed time reads, and what it would be on a plain day. */
async function readTyped(typed: TypedTime, judge: () => Promise<JudgedResults>) {
  const { eventId, distanceM, timeText, conditions } = typed
  const length = eventId === null ? distanceM : (raceEvent(eventId)?.distanceM ?? null)
  const read = readTime(timeText, length)
  if (!read.ok) return read
  const { timeS, readAs, warnings, withColonS } = read
  const didYouMean =
    withColonS === null ? null : { timeS: withColonS, timeText: formatTime(withColonS) }
  const { homeAltitudeM, worldBestS } = await judge()
  const run = { distanceM: length ?? 0, timeS, setting: settingOf(typed.setting) }
  const correction = correctForConditions(run, atHome(conditions, homeAltitudeM) ?? {})
  const plainDay = length === null ? null : plainDayOf(timeS, correction)
  const asked = [...warnings, ...tooFast(timeS, length, { said: warnings, worldBestS })]
  return { ok: true as const, timeS, readAs, warnings: asked, didYouMean, plainDay }
}

/** A time that nobody has run, or nobody of the runner's age and sex, is asked about, unless its reading was already called too fast. */
function tooFast(
  timeS: number,
  distanceM: number | null,
  { said, worldBestS }: Pick<JudgedResults, 'worldBestS'> & { readonly said: readonly Message[] },
): readonly Message[] {
  if (distanceM === null || said.some(({ code }) => code === 'time.too-fast')) return []
  const recordS = fastestEverS(distanceM)
  if (timeS < recordS) return [message('time.faster-than-anyone', { recordS })]
  const bestS = worldBestS(distanceM)
  return bestS !== null && timeS < bestS ? [message('time.faster-than-age', { bestS })] : []
}
