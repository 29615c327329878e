export { strengthRoutes } from './routes.ts'
