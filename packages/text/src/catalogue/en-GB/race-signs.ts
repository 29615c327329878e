/** Runs that look like races. */
export const RACE_SIGNS = {
  'race-sign.quote': 'Its name or description says “{quote}”.',
  'race-sign.all': 'Looks raced: {signs}.',
  'race-sign.marked': 'marked as a race',
  'race-sign.words': 'its name sounds like a race',
  'race-sign.fast': 'near your fastest running of these months',
  'race-sign.rest': 'standing or walking right after it',
  'race-sign.contrast': 'much faster than the rest of the run',
  'race-sign.unlike-usual': 'much faster than your usual runs',
  'race-sign.length': 'as long as a race',
} as const
