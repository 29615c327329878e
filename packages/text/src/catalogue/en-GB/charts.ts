/** Charts: what they show, their tables, their points. */
export const CHARTS = {
  'charts.chart': 'chart',
  'charts.how-to-read': '{name}. Arrow keys read the points.',
  'charts.table': '{name}, table',
  'charts.show-table': 'Show as table',
  'charts.hide-table': 'Hide the table',
  'charts.day': 'Day',
  'charts.likely-between': 'Likely between',
  'charts.time': 'Time',
  'charts.pace': 'Pace',
  'charts.heart-rate': 'Heart rate',
  'charts.row-speedMps': 'Pace',
  'charts.row-heartRateBpm': 'Heart rate',
  'charts.row-cadenceSpm': 'Cadence',
  'charts.row-altitudeM': 'Height',
  'charts.run-cursor': 'Moment of the run. Arrow keys move through it.',
  'charts.bpm': '{bpm, number} bpm',
  'charts.zoom-in': 'Zoom in',
  'charts.zoom-out': 'Zoom out',
  'charts.weeks': 'Distance week by week',
  'charts.weeks-sentence':
    '{distanceM} a week on average over {count, plural, one {# week} other {# weeks}}.',
  'charts.week-says':
    'Week of {day_dayMonth}: {distanceM}, {count, plural, one {# run} other {# runs}}',
  'charts.week-of': 'Week of',
  'charts.runs': 'Runs',
  'charts.distance': 'Distance',
  'charts.test': 'Pace of the run',
  'charts.test-sentence':
    'Pace over the time of the run. Faster is higher. The coloured part is used for the test.',
  'charts.lactate': 'Lactate by speed',
  'charts.lactate-sentence':
    'Lactate in mmol/l at the end of each stage. Grey: range of the first threshold. Coloured: range of the second.',
  'charts.lactate-column': 'Lactate',
  'charts.lactate-value': '{mmol, number} mmol/l',
  'charts.curve': 'Pace and duration',
  'charts.curve-sentence':
    'Your ability: the pace you can hold, in minutes per {unit, select, metric {kilometre} other {mile}}, by how long you hold it. It comes from {count, plural, one {# result or run} other {# results and runs}}: results are discs, runs are triangles.',
  'charts.curve-reach':
    'Your own data reach from {from} to {to}. Beyond that, the line is dashed and less certain.',
  'charts.held-or-run': 'Held for, or run',
  'charts.at-least': 'at least',
  'charts.measured': 'measured',
  'charts.run-says': '{day_date}, {distance} in {time}',
  'charts.mile-dots':
    'Dots are your results: filled for a mile, open for another distance as the mile it is worth. A gap means that your mile was not known to within a quarter.',
  'charts.month-says': '{day_month}: {mileS} ({lowS}–{highS})',
  'charts.month-raised': '{day_month}: {mileS}, as raced within 90 days (range to {highS})',
  'charts.mile-raced': '{day_date}: mile raced in {timeS}',
  'charts.distance-raced': '{day_date}: {distance} raced in {timeS}, worth a mile of {mileS}',
  'charts.result': 'Result',
  'charts.not-known': 'not known',
  'charts.as-raced': 'as raced',
  'charts.worth': 'worth {mileS}',
  'charts.distance-in': '{distance} in {timeS}',
  'charts.mile-one-month': 'One month so far. The line grows every month.',
  'charts.mile-same':
    'Since {day_month} your mile has stayed the same. The range holds four times in five.',
  'charts.mile-faster':
    'Since {day_month} your mile is {seconds, number} s faster. The range holds four times in five.',
  'charts.mile-slower':
    'Since {day_month} your mile is {seconds, number} s slower. The range holds four times in five.',
  'charts.mile-uncertain': 'The ranges overlap, so this is not certain.',
} as const
