/** What the runner reports: check-ins, what came up, and what of it is open today. */
export { CheckIn, ComingUp, ProposableReport, ToldCheckIn, ToldEvent } from './event-schema.ts'
export { OpenState } from './state-schema.ts'
export { insertEvent, loadEvents, withdrawEvent } from './store.ts'
export type { StoredEvent, Told } from './store.ts'
export { loadTodayFacts } from './today-facts.ts'
export type { TodayFacts } from './today-facts.ts'
