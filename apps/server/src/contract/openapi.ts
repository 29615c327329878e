import swagger from '@fastify/swagger'
import type { FastifyInstance } from 'fastify'
import { jsonSchemaTransform, jsonSchemaTransformObject } from 'fastify-type-provider-zod'
import { VERSION } from './version.ts'

const INFO = {
  title: 'Bell Lap',
  version: VERSION,
  description:
    'The mile coach for distance runners. SI units, calendar days as YYYY-MM-DD, instants in UTC.',
}

type Components = Record<string, unknown>
interface OpenApiDocument {
  readonly paths?: unknown
  readonly components?: { readonly schemas?: Components }
}

/** Collects every component that `value` points at, also through other components. */
function collectUsed(value: unknown, schemas: Components, used: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collectUsed(item, schemas, used)
    return
  }
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) {
    if (key !== '$ref' || typeof inner !== 'string') {
      collectUsed(inner, schemas, used)
      continue
    }
    const name = inner.split('/').at(-1) ?? ''
    if (used.has(name)) continue
    used.add(name)
    collectUsed(schemas[name], schemas, used)
  }
}

const transformObject: typeof jsonSchemaTransformObject = (document) => {
  const full = jsonSchemaTransformObject(document) as OpenApiDocument
  const schemas = full.components?.schemas ?? {}
  const used = new Set<string>()
  collectUsed(full.paths, schemas, used)
  const kept = Object.entries(schemas).filter(([name]) => used.has(name))
  kept.sort(([a], [b]) => (a < b ? -1 : 1))
  return {
    ...full,
    components: { ...full.components, schemas: Object.fromEntries(kept) },
  } as ReturnType<typeof jsonSchemaTransformObject>
}

/** Derives the OpenAPI document from the routes; call before they are registered. */
export async function describeApi(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: INFO,
      components: {
        securitySchemes: {
          cookie: { type: 'apiKey', in: 'cookie', name: 'bell_lap_session' },
          bearer: { type: 'http', scheme: 'bearer' },
        },
      },
      security: [{ cookie: [] }, { bearer: [] }],
    },
    transform: jsonSchemaTransform,
    transformObject,
  })
}
