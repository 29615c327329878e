/** Pain by place over the weeks, beside what was run. */
export { painRoutes } from './routes.ts'
