import { createHash } from 'node:crypto'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { notFound } from '../../contract/problem.ts'
import { downloadCalendar, readCalendarAddress, renewCalendarAddress } from './schema.ts'
import { athleteOfCalendar, loadCalendarToken, renewCalendarToken } from './store.ts'
import type { CalendarToken } from './store.ts'
import { listWatchChecks, saveWatchAnswer } from './watch-check-schema.ts'
import { answerWatchCheck, loadWatchChecks } from './watch-checks.ts'
import { writeCalendar } from './write-calendar.ts'

const CALENDAR_TYPE = 'text/calendar; charset=utf-8'

export function deliveryRoutes(context: Context): FastifyPluginAsyncZod {
  const show = (request: FastifyRequest, { token, createdAt }: CalendarToken) => {
    const path = `/cal/${token}.ics`
    const base =
      context.reach.publicUrl ?? `${request.protocol}://${request.headers.host ?? 'localhost'}`
    const url = `${base}${path}`
    const webcalUrl = url.replace(/^https?:/, 'webcal:')
    return { path, url, webcalUrl, todayUrl: `${base}/cal/${token}/today.json`, createdAt }
  }
  return async (app) => {
    await app.register(watchCheckRoutes(context))
    app.route({
      ...downloadCalendar,
      handler: async (request, reply) => {
        await context.ports.bringCalendarUpToDate(request.caller.athleteId)
        const text = await writeCalendar(context, request.caller.athleteId)
        return reply
          .type(CALENDAR_TYPE)
          .header('content-disposition', 'attachment; filename="bell-lap.ics"')
          .send(text)
      },
    })
    app.route({
      ...readCalendarAddress,
      handler: async (request) =>
        show(request, await loadCalendarToken(context, request.caller.athleteId)),
    })
    app.route({
      ...renewCalendarAddress,
      handler: async (request) =>
        show(request, await renewCalendarToken(context, request.caller.athleteId)),
    })
  }
}

function watchCheckRoutes(context: Context): FastifyPluginAsyncZod {
  return async (app) => {
    app.route({
      ...listWatchChecks,
      handler: async ({ caller }) => ({
        items: [...(await loadWatchChecks(context, caller.athleteId))],
      }),
    })
    app.route({
      ...saveWatchAnswer,
      handler: async ({ caller, params, body }, reply) => {
        await answerWatchCheck(context, caller.athleteId, { ...body, format: params.format })
        return reply.code(204).send(null)
      },
    })
  }
}

/** The feed itself: no sign-in, the address is the secret. */
export function calendarFeed(context: Context): FastifyPluginAsync {
  return async (app) => {
    app.get<{ Params: { file: string } }>(
      '/cal/:file',
      { config: { rateLimit: { max: 60, timeWindow: '1 minute' } } },
      async (request, reply) => {
        const token = /^([\w-]{20,100})\.ics$/.exec(request.params.file)?.[1]
        const athleteId = token === undefined ? null : await athleteOfCalendar(context, token)
        if (athleteId === null) throw notFound('calendar')
        await context.ports.bringCalendarUpToDate(athleteId)
        const text = await writeCalendar(context, athleteId)
        const etag = `"${createHash('sha256').update(text).digest('base64url')}"`
        reply.header('etag', etag).header('cache-control', 'private, max-age=0, must-revalidate')
        if (knows(request.headers['if-none-match'], etag)) return reply.code(304).send()
        return reply.type(CALENDAR_TYPE).send(text)
      },
    )
    // Asked every few minutes by home automation; the same secret, and it can read only, too.
    app.get<{ Params: { token: string } }>(
      '/cal/:token/today.json',
      { config: { rateLimit: { max: 60, timeWindow: '1 minute' } } },
      async (request, reply) => {
        const athleteId = await athleteOfCalendar(context, request.params.token)
        if (athleteId === null) throw notFound('calendar')
        reply.header('cache-control', 'no-store')
        return context.ports.sensorOfToday(athleteId)
      },
    )
  }
}

/** A calendar may know several versions, and a proxy that packs the feed weakens their tags. */
function knows(header: string | undefined, etag: string): boolean {
  const known = header?.split(',').map((tag) => tag.trim().replace(/^W\//, ''))
  return known?.some((tag) => tag === etag || tag === '*') === true
}
