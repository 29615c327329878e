import type { FastifySchema } from 'fastify'
import type { Access } from './access.ts'

/** What is said of a route before its code: method, path below `/api/v1`, who may call it, and the shapes. */
export interface RouteContract {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly access: Access
  readonly schema: FastifySchema & { readonly operationId: string; readonly summary: string }
}

/** Keeps the exact types of a contract while checking its form. */
export const route = <const T extends RouteContract>(contract: T): T => contract
