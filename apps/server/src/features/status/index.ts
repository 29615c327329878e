export { healthRoutes, statusRoutes } from './routes.ts'
