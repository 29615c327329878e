/** What the runs and results so far tell, and what to do next: records, habit, races to confirm. */
export { historyRoutes } from './routes.ts'
