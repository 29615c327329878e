/** What an edit does to the room of its week, and a run that was much longer than lately. */
export const WEEK_BUDGET = {
  'week-budget.title': 'Room in the week of {day}',
  'week-budget.before': 'Now',
  'week-budget.after': 'With it',
  'week-budget.most': 'At most',
  'week-budget.fast': 'Fast metres, strides at half',
  'week-budget.calf': 'Calf and Achilles load',
  'week-budget.times': '× {times}',
  'week-budget.over': '(above the limit)',

  'spike.title': 'Much longer than lately',
  'spike.line':
    '{distanceM} on {day}: {moreShare} more than your longest run of the 30 days before, {longestM}.',
  'spike.follows':
    'What follows: easy running only until {easyDay}, and no run over {mostM} until {longDay} (rule A21).',
  'spike.no-plan':
    'What follows: run easy until {easyDay}, and no longer than {mostM} until {longDay}.',
  'spike.why':
    'Among 5,205 runners, a run more than 10 % longer than the longest of the last 30 days was followed by more overuse injuries. It says nothing about you in particular.',
  'spike.open-run': 'Show the run',
  'spike.open-plan': 'Show the plan',
} as const
