export { resultRoutes } from './routes.ts'
export { insertResult, loadResultRows, readResult } from './store.ts'
export type { ResultInput } from './schema.ts'
export type { ResultRow } from './store.ts'
