import { sql } from 'kysely'
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Store } from '../database/store.ts'

/** From a kept answer to an import that unpacks an export, seconds. */
const BUCKETS_S = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

export interface AnsweredRequest {
  readonly method: string
  /** The pattern of the route, such as `/api/v1/activities/:id`; no address of a runner's own. */
  readonly route: string
  readonly status: number
  readonly durationS: number
}

export interface ServerMetrics {
  readonly answered: (request: AnsweredRequest) => void
  /** Everything in the text format of Prometheus. */
  readonly write: () => Promise<string>
  readonly contentType: string
}

/**
 * Figures of one server for whoever runs it: requests, jobs, the event loop, memory and the size of the store. None of
 * them says anything about one runner.
 */
export function serverMetrics(store: Store): ServerMetrics {
  const registry = new Registry()
  const requests = new Histogram({
    name: 'bell_lap_request_duration_seconds',
    help: 'Time to answer, by route, method and class of status',
    labelNames: ['method', 'route', 'status'],
    buckets: BUCKETS_S,
    registers: [registry],
  })
  addJobs(registry, store)
  addStoreSize(registry, store)
  let isWatched = false
  return {
    answered: ({ method, route, status, durationS }) =>
      requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, durationS),
    write: async () => {
      // The event loop is watched from the first look on: a server that nobody watches saves the effort.
      if (!isWatched) collectDefaultMetrics({ register: registry })
      isWatched = true
      return registry.metrics()
    },
    contentType: registry.contentType,
  }
}

function addJobs(registry: Registry, { database }: Store): void {
  const gauge = new Gauge({
    name: 'bell_lap_jobs',
    help: 'Jobs in the queue, by kind and state',
    labelNames: ['kind', 'state'],
    registers: [],
    async collect() {
      const rows = await database
        .selectFrom('jobs')
        .select((select) => ['kind', 'state', select.fn.countAll<number | string>().as('count')])
        .where('state', 'in', ['waiting', 'running', 'failed'])
        .groupBy(['kind', 'state'])
        .execute()
      this.reset()
      for (const { kind, state, count } of rows) this.set({ kind, state }, Number(count))
    },
  })
  registry.registerMetric(gauge)
}

function addStoreSize(registry: Registry, store: Store): void {
  const gauge = new Gauge({
    name: 'bell_lap_store_bytes',
    help: 'Size of the database',
    labelNames: ['store'],
    registers: [],
    async collect() {
      this.set({ store: store.kind }, await storeBytes(store))
    },
  })
  registry.registerMetric(gauge)
}

async function storeBytes({ kind, database }: Store): Promise<number> {
  const asked =
    kind === 'sqlite'
      ? sql<{ bytes: number | string }>`select page_count * page_size as bytes
          from pragma_page_count(), pragma_page_size()`
      : sql<{ bytes: number | string }>`select pg_database_size(current_database()) as bytes`
  const [row] = (await asked.execute(database)).rows
  return Number(row?.bytes ?? 0)
}
