export { raceRoutes } from './routes.ts'
