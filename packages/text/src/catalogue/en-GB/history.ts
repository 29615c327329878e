/** What runs and results so far tell: the finding, the usual week, records, and the next step. */
export const HISTORY = {
  'history.runs-between':
    '{count, plural, one {# run} other {# runs}} from {firstDay_date} to {lastDay_date}.',
  'history.usual-week':
    'From {weeks} weeks of your runs: {runs} a week, {weekM_whole}, long run {longM_planned} on {longRun}. Mostly on {days}.',
  'history.settings-say': 'Your settings say {runs} runs a week.',
  'history.take-over': 'Use the week of my runs',
  'history.change-week': 'Change week',
  'history.why.add': 'Type two recent times or import your watch’s export. Your plan starts today.',
  'history.why.come-back':
    'That is {days} days ago. Start with easy weeks: Bell Lap makes a plan that rebuilds your running, and the mile comes after it. If you have run since, import those runs.',
  'history.why.confirm-races':
    'Races give the best estimate. Check each one, correct its time, and save what you raced.',
  'history.why.type-time':
    'Your runs show how you train, but not how fast you can race. One race result or time trial is enough for an estimate.',
  'history.why.read-case':
    'The case for the mile says whether you are on a plateau and what a mile block would change.',
  'history.do.add': 'Set up Bell Lap',
  'history.do.come-back': 'Plan the comeback',
  'history.do.import': 'Import runs',
  'history.do.confirm-races': '{count, plural, one {Check the race} other {Check the # races}}',
  'history.do.type-time': 'Type a race time',
  'history.records': 'Records by distance and year',
  'history.records-aside': 'races and runs',
  'history.distance': 'Distance',
  'history.best': 'Best',
  'history.from-a-run': ', from a run',
  'history.records-from-runs':
    '* The fastest stretch of a run, or a whole run. In a race you could have been faster.',
} as const
