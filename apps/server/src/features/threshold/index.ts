export { thresholdRoutes } from './routes.ts'
