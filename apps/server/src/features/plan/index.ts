/** The plan of a runner: its revisions, how it is shown, and every door that gives sessions out. */
export { planRoutes } from './routes.ts'
export { sessionFileRoutes } from './session-file-routes.ts'
export { watchFiles, watchLinkRoutes } from './watch-link-routes.ts'
export { abilityToday, planQuestion, trainingOf, withPlacesOfToday } from './ask-engine.ts'
export { bringCalendarUpToDate, deliverCurrentPlan, runDeliveries } from './deliver-current-plan.ts'
export { yearsRunning } from './finished-base.ts'
export { heartGoals } from './heart-goals.ts'
export {
  PlanAnswer,
  PlanInput,
  PlanSessionView,
  PlanView,
  RaceGoal,
  ranFields,
  StrengthSession,
  weekFields,
  WeekReview,
} from './plan-schema.ts'
export { onWatch } from './session-files.ts'
export { promiseOf, resultOfPlan, verdictOn } from './plan-forecast.ts'
export { loadPlan, plannedSessionOf, plannedSessions } from './read-plan.ts'
export type { PlanState } from './read-plan.ts'
export { PlanChangedMeanwhile, savePlan } from './save-plan.ts'
export { showPlan } from './show-plan.ts'
export { heldNow, standingPlan } from './standing-plan.ts'
export { loadChanges, loadRevision, loadRevisionBefore, originOf } from './store.ts'
export type { KeptPlan, PlanRevision, RacePromise } from './store.ts'
export { readStored, writeStored } from './stored-workouts.ts'
export { goBackTo, revisionBefore } from './undo-plan.ts'
export { reviewDue } from './week-review.ts'
export { PaceBand, Workout } from './workout-schema.ts'
