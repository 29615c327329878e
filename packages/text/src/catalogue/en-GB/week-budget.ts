/** What an edit does to the room of its week, and a run that was much longer than lately. */
export const WEEK_BUDGET = {
  'week-budget.title': 'Room in the week of {day_dayMonth}',
  'week-budget.fast': 'Fast metres',
  'week-budget.calf': 'Calf and Achilles load',
  'week-budget.metres': '{metres} m',
  'week-budget.times': '× {times}',
  'week-budget.of': '{now} of {most}',
  'week-budget.from-to': '{before} → {after}',
  'week-budget.from-to-heard': 'from {before} to {after}',
  'week-budget.same': '{now}, unchanged',
  'week-budget.fast-left': '{left} of the budget of {most} left',
  'week-budget.fast-full': 'The budget of {most} is used up',
  'week-budget.fast-over': '{over} over the budget of {most}',
  'week-budget.calf-within': 'The plan allows up to {most} of your last four weeks',
  'week-budget.calf-over': 'Above {most} of your last four weeks, the most that the plan allows',
  'week-budget.calf-free':
    'Compared with your last four weeks. No limit before the first whole week',
  'week-budget.how':
    'Strides count half; races and tests do not count. Calf load is compared with the mean of your last four weeks.',
  'week-budget.unknown': 'Bell Lap could not work out how much room this week has.',

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
