/** The page about load: weeks of effort, fast metres and what the legs took. */
export const LOAD = {
  'load.title': 'Load',
  'load.weeks': '{title} by week',
  'load.no-runs': 'No runs yet',
  'load.no-runs-lead': 'Import your runs to see what your training asks of heart, lungs and legs.',
  'load.import': 'Import runs',
  'load.too-little': 'Not enough weeks to compare',
  'load.too-little-lead': 'After three whole weeks with a run, Bell Lap knows your usual range.',
  'load.spike': 'You ran much longer than lately',
  'load.spike-lead': 'You ran {distanceM}. Your longest run of the 30 days before was {longestM}.',
  'load.more-planned.achilles': 'Your calves are doing more, as planned',
  'load.more-planned.tibia': 'Your shins are doing more, as planned',
  'load.more-planned.kneecap': 'Your knees are doing more, as planned',
  'load.more.achilles': 'Your calves are doing more than usual',
  'load.more.tibia': 'Your shins are doing more than usual',
  'load.more.kneecap': 'Your knees are doing more than usual',
  'load.more-lead': '{moreShare} more than in your usual week, with what is still planned.',
  'load.less': 'A lighter week than usual',
  'load.less-lead': 'With what is still planned, this week stays below your usual range.',
  'load.usual': 'A usual week',
  'load.usual-lead': 'With what is still planned, this week stays in your usual range.',
  'load.effort': 'Effort and speed',
  'load.legs': 'What your legs took',
  'load.legs-why':
    'A model with rough constants: which way each load goes is known, how far is not. It compares you with your last six weeks and says nothing about the chance of an injury. Hills in your recordings are not counted.',
  'load.measure.loadAu': 'Session load',
  'load.measure.fastM': 'Fast metres',
  'load.measure.achilles': 'Achilles and calf',
  'load.measure.tibia': 'Shin bone',
  'load.measure.kneecap': 'Knee',
  'load.measure.hamstringM': 'Hamstring',
  'load.good.loadAu':
    'Effort × minutes, or heart rate or pace where you gave no effort. An hour at threshold is 100. Good for comparing weeks; it does not see how hard the ground hits back.',
  'load.good.fastM':
    'Metres at 97 % of mile pace or faster. Good for building speed step by step; it does not see hills.',
  'load.good.achilles':
    'Grows fastest with speed, so the plan raises it most slowly. It does not know how strong your calves are.',
  'load.good.tibia':
    'Follows distance more than speed. Pain on one spot of bone stops running, whatever this number says.',
  'load.good.kneecap': 'Slow kilometres load it most. A mile block often lowers it.',
  'load.good.hamstringM':
    'Metres near your top speed; those above 90 % count four times. It does not measure strength.',
  'load.hamstring-unknown':
    'Your top speed is not known. A sprint test on the Threshold page tells it.',
  'load.done-now': 'So far: {amount}',
  'load.expected': 'Expected this week: {amount}',
  'load.times-usual': '{times} × your usual week',
  'load.no-usual': 'No usual range yet',
  'load.budget':
    'The plan counts {counted} of at most {amount}. Runs that went to plan count as planned, strides count at half, and races do not count.',
  'load.legend': 'Solid: done. Line: was planned. Dashed: planned. Band: your usual range.',
  'load.legend-budget':
    'Steps: the most that the plan allows itself; it counts strides at half, the bars count them in full.',
  'load.more-pages': 'Shoes, pain, mornings',
  'load.to-shoes': 'Show shoes',
  'load.week-of': 'Week of',
  'load.done': 'Done',
  'load.planned': 'Planned',
  'load.says': 'Week of {day}: {done} done, {planned} planned',
  'load.says-done': 'Week of {day}: {done}',
  'load.says-planned': 'Week of {day}: {planned} planned',
  'load.sources': 'Where the load comes from',
  'load.source-effort': '{runs, plural, one {your effort on # run} other {your effort on # runs}}',
  'load.source-heart': '{runs, plural, one {heart rate on # run} other {heart rate on # runs}}',
  'load.source-speed': '{runs, plural, one {pace on # run} other {pace on # runs}}',
  'load.source-unknown':
    '{runs, plural, one {# run does not count: it has no time, distance or threshold} other {# runs do not count: they have no time, distance or threshold}}',
  'load.sources-line': 'In the last six weeks: {parts}.',
  'load.spikes': 'Long runs that stood out',
  'load.spikes-why':
    'In 5,205 runners, a run more than 10 % longer than the longest of the 30 days before was followed by more injuries. The difference for one run is small. The plan never does it.',
  'load.spike-line': '{day}: {distanceM}, longest before {longestM}',
  'load.no-spikes':
    'No run of the last 30 days was more than 10 % longer than the longest of the 30 days before it.',
  'load.monotony': 'Variety',
  'load.monotony-fine': 'Your last seven days have hard and easy days.',
  'load.monotony-high':
    'Your last seven days are much alike. An easy day that is easy and a hard day that is hard train more.',
  'load.monotony-unknown': 'Too little was run in the last seven days.',
  'load.form': 'Fitness and fatigue',
  'load.form-why':
    'Two means of the daily load, over about 42 and 7 days. They sum up your training; they do not forecast a race, and the plan does not use them.',
  'load.form-sentence': 'Fitness {fitness}, fatigue {fatigue} today.',
  'load.fitness': 'Fitness',
  'load.fatigue': 'Fatigue',
  'load.form-says': '{day}: fitness {fitness}, fatigue {fatigue}',
  'load.day': 'Day',
} as const
