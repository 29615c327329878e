export { loadRoutes } from './routes.ts'
export { loadRunner } from './load-runner.ts'
export { fastMetresIn, loadOf } from './sum-weeks.ts'
