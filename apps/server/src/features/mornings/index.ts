/** Heart rate and sleep of the morning, as the runner told them in check-ins. */
export { morningRoutes } from './routes.ts'
