export { leaveIntervals } from './leave-intervals.ts'
export { pushRoutes } from './routes.ts'
export { runPushes } from './send-sessions.ts'
export { athletesWithPush } from './store.ts'
