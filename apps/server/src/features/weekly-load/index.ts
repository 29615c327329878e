/** What the weeks before, this week and the planned ones ask of heart, lungs and legs. */
export { findSpikes } from './find-spikes.ts'
export { weeklyLoadRoutes } from './routes.ts'
export { RunSpike } from './schema.ts'
