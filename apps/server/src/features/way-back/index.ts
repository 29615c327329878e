/** After a mile block: what it did, the one question, and the way back to longer races. */
export { afterMileOf } from './after-mile.ts'
export { wayBackRoutes } from './routes.ts'
