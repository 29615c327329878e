export { estimateRoutes } from './routes.ts'
export { loadFitness, judgeResults } from './load-fitness.ts'
export type { Fitness } from './load-fitness.ts'
