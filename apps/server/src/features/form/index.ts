/** How the runner runs: steps of each run, models and trends, what to work on, and re-tests. */
export { breakdownsOfRuns } from './breakdowns-of-runs.ts'
export { summariseInBackground } from './keep-summary.ts'
export { readFormsInBackground } from './read-forms.ts'
export { retestEntries } from './retests.ts'
export { formRoutes } from './routes.ts'
export { loadWork } from './work-store.ts'
