export { connectionRoutes } from './routes.ts'
export { CHECK_INTERVALS, runIntervalsChecks } from './check-intervals.ts'
export { connectedAthletes } from './store.ts'
