/** Jobs that one feature asks for and another does; the rest name their kind themselves. */

/** Brings calendar and pushes up to the plan and the settings as they stand. */
export const DELIVER_PLAN = 'deliver-plan'

/** Works out what the heart rate of new runs says. */
export const READ_HEARTS = 'read-hearts'

/** Looks for races in the recordings of new runs. */
export const READ_RACES = 'read-races'

/** Works out moving time and repetitions of new runs. */
export const READ_SHAPES = 'read-shapes'

/** Works out what the steps of new runs say. */
export const READ_FORMS = 'read-forms'

/** Works out the ways of runs that were imported before ways were kept. */
export const READ_ROUTES = 'read-routes'

/** Sends one message to the address of another program. */
export const SEND_WEBHOOK = 'send-webhook'

/** Sends the next days to intervals.icu and compares what came back. */
export const PUSH_SESSIONS = 'push-sessions'
