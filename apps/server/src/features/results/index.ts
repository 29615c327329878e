export { resultRoutes } from './routes.ts'
export { insertResult, loadResultRows } from './store.ts'
export type { ResultRow } from './store.ts'
export type { ResultInput } from './schema.ts'
