/** What the weeks before, this week and the planned ones ask of heart, lungs and legs. */
export { weeklyLoadRoutes } from './routes.ts'
