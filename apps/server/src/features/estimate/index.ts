export { estimateRoutes } from './routes.ts'
export { loadFitness, movedByResults } from './load-fitness.ts'
export type { Fitness } from './load-fitness.ts'
