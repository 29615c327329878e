/** Making a plan, or trying one out. */
export { newPlanRoutes } from './routes.ts'
export { makeNewPlan, tryPlan } from './make-plan.ts'
