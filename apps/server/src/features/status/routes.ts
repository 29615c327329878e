import { sql } from 'kysely'
import type { FastifyPluginAsync } from 'fastify'
import type { FastifyPluginAsyncZod } from 'fastify-type-provider-zod'
import type { Context } from '../../context.ts'
import { HttpProblem } from '../../contract/problem.ts'
import { VERSION } from '../../contract/version.ts'
import { SCHEMA_VERSION } from '../../database/migrate.ts'
import { bytesBelow } from '../../files/bytes-below.ts'
import { loadImports } from '../imports/index.ts'
import { loadRevision } from '../plan/index.ts'
import { readStatus } from './schema.ts'

export function statusRoutes(context: Context): FastifyPluginAsyncZod {
  const { database, kind } = context.store
  return async (app) => {
    app.route({
      ...readStatus,
      handler: async (request) => {
        const { athleteId } = request.caller
        const counts = await database
          .selectFrom('activities')
          .select((select) => [
            select.fn.countAll<number | string>().as('activities'),
            sql<number | string>`coalesce(sum(case when sport = 'run' then 1 else 0 end), 0)`.as(
              'runs',
            ),
            select.fn.min('local_day').as('firstDay'),
            select.fn.max('local_day').as('lastDay'),
          ])
          .where('athlete_id', '=', athleteId)
          .where('deleted_at', 'is', null)
          .executeTakeFirstOrThrow()
        const results = await database
          .selectFrom('results')
          .select((select) => select.fn.countAll<number | string>().as('count'))
          .where('athlete_id', '=', athleteId)
          .executeTakeFirstOrThrow()
        const imports = await loadImports(context, athleteId)
        const plan = (await loadRevision(database, athleteId, 'latest'))?.kept ?? null
        return {
          version: VERSION,
          schemaVersion: SCHEMA_VERSION,
          store: kind,
          activities: Number(counts.activities),
          runs: Number(counts.runs),
          results: Number(results.count),
          firstDay: counts.firstDay ?? null,
          lastDay: counts.lastDay ?? null,
          plan: plan !== null,
          lastImport: imports[0] ?? null,
          dataBytes: await bytesBelow(context.dataDir),
        }
      },
    })
  }
}

/**
 * For whoever watches over the server. `/healthz`: the process answers. `/readyz`: its store answers and has the schema of
 * this version; it says, too, whether the data can only be read.
 */
export function healthRoutes(context: Context): FastifyPluginAsync {
  return async (app) => {
    app.get('/healthz', async () => ({ ok: true }))
    app.get('/readyz', async () => {
      let found: number
      try {
        found = await schemaOf(context)
      } catch {
        throw new HttpProblem('store-unreachable')
      }
      if (found !== SCHEMA_VERSION) {
        throw new HttpProblem('store-not-ready', { found, known: SCHEMA_VERSION })
      }
      return {
        ok: true,
        store: context.store.kind,
        schemaVersion: found,
        readOnly: context.readOnly !== null,
      }
    })
  }
}

async function schemaOf({ store }: Context): Promise<number> {
  const row = await store.database
    .selectFrom('meta')
    .select('value')
    .where('key', '=', 'schema_version')
    .executeTakeFirst()
  return Number(row?.value ?? 0)
}
