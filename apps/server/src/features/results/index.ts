/** Race results that the runner typed. */
export { judgedResultRoutes, resultRoutes } from './routes.ts'
export { PlainDay, RunConditions } from './conditions-schema.ts'
export { plainDayOf } from './plain-day.ts'
export { atHome, raceOf, settingOf } from './race-evidence.ts'
export { RaceRecord, recordOfRow } from './record-schema.ts'
export type { ResultRow } from './result-row.ts'
export { EventId, ResultInput } from './schema.ts'
export { insertResult, insertWithin, loadResultRows, readResult, saveRecord } from './store.ts'
