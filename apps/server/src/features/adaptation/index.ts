/** The plan follows what happened: rules, edits by hand, and undo. */
export { adaptationRoutes } from './routes.ts'
export { editRoutes } from './edit-routes.ts'
export { stateRoutes } from './state-routes.ts'
export { tellingRoutes } from './telling-routes.ts'
export { adaptPlan, adaptToFacts, wantedNow } from './adapt-plan.ts'
export { buildRecord } from './build-record.ts'
export { followReports } from './report.ts'
