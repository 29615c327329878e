/** Runs that nothing recorded, typed by the runner. */
export { typedRunRoutes } from './routes.ts'
