/** The coach's bench: many runners, one look. */
export { coachingRoutes } from './coaching-routes.ts'
export { keepMileDay } from './keep-mile-day.ts'
export { seasonRoutes } from './season-routes.ts'
export { squadRoutes } from './routes.ts'
