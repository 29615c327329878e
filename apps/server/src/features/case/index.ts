/** The case for the mile: plateau, causes, what a mile block would change and cost. */
export { mainEvent } from './chart-of-case.ts'
export { nextLongRace } from './gate-facts.ts'
export { caseRoutes } from './routes.ts'
