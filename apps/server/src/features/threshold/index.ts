export { thresholdRoutes } from './routes.ts'
export { heartRateAtThreshold } from './heart-rate-at-threshold.ts'
export { readHeartsInBackground } from './keep-run-hearts.ts'
export { loadTopSpeed } from './top-speed.ts'
