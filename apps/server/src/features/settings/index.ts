export { settingsRoutes } from './routes.ts'
export { instantOf } from './instant-in-zone.ts'
export {
  dayInZone,
  loadChosenUnits,
  loadSettings,
  readStoredSettings,
  storeSettings,
  todayOf,
  todaysOf,
} from './store.ts'
export { textOfProblemReader, textOfRequest } from './text-of-request.ts'
export { loadText, textOfSettings } from './text-of-settings.ts'
export { originOfTiles } from './map-source.ts'
export { savedGoal, withRaceGoal } from './race-goals.ts'
export { Settings } from './schema.ts'
