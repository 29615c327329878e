export { readRacesInBackground } from './keep-race-stretches.ts'
export { raceRoutes } from './routes.ts'
export { suggestRaces } from './suggest-races.ts'
