/** How much the body had: weeks of running, load and fast metres. */
export { loadOfCross } from './cross-loads.ts'
export { loadRoutes } from './routes.ts'
export { measuresOf } from './measures-of.ts'
export { fastMetresIn, loadOf, sumWeeks } from './sum-weeks.ts'
export type { RunnerMeasures } from './sum-weeks.ts'
