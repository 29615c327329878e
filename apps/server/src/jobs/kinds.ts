/** Jobs that one feature asks for and another does; the rest name their kind themselves. */

/** Brings calendar and pushes up to the plan and the settings as they stand. */
export const DELIVER_PLAN = 'deliver-plan'
