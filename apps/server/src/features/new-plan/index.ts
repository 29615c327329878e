/** Making a plan, or trying one out. */
export { newPlanRoutes } from './routes.ts'
export { makeNewPlan } from './make-plan.ts'
