export { settingsRoutes } from './routes.ts'
export { instantOf } from './instant-in-zone.ts'
export { dayInZone, loadSettings, storeSettings, todayOf } from './store.ts'
export type { Settings } from './schema.ts'
