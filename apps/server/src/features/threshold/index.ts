export { thresholdRoutes } from './routes.ts'
export { heartRateAtThreshold } from './heart-rate-at-threshold.ts'
