/** Runs that look like races, and lap times for a race. */
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
  'race-pacing.first-metres': 'first {distanceM_track}',
  'race-pacing.mark': '{metres, number} m',
  'race-pacing.average':
    '{event} in {timeS_tenths}: {lapS_typed} for every {lapM_track} on average.',
  'race-pacing.mile':
    'Nearly even: run the first lap at most 1 % fast, work hardest on the third, and run the last as fast as the first.',
  'race-pacing.even':
    'An even pace is the safest plan. Let the first lap feel easy and save your effort for the last.',
  'race-pacing.alarm':
    'If you pass {atM_track} before {alarmS_typed}, you started more than 3 % too fast. Ease off straight away.',
} as const
