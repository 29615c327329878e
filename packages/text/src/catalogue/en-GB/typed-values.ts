/** Times and distances that the runner types: how they were read, and why they cannot be read. */
export const TYPED_VALUES = {
  'time.hours': '{hours} h {minutes} min {seconds, number} s',
  'time.minutes': '{minutes} min {seconds, number} s',
  'time.seconds': '{seconds, number} s',
  'time.with-lap': '{time}, {speedMps_per400} per 400 m',
  'time.with-pace': '{time}, {speedMps}',
  'time.missing': 'Type a time, such as 5:12.4 or 1:32:05.',
  'time.unreadable': '“{typed}” is not a time. Try 5:12.4 or 1:32:05.',
  'time.sixty-or-more': 'Minutes and seconds after a colon must be below 60, not {number}.',
  'time.too-fast': 'No one has ever run this distance that fast.',
  'time.faster-than-anyone': 'That is faster than the world record of {recordS}. Is it right?',
  'time.faster-than-age':
    'That is faster than the world best for your age and sex, {bestS}. Is it right?',
  'time.too-slow':
    'This is a walking pace, which says nothing about your running. Is the distance right?',
  'time.low-mid-high': 'Low, mid and high are read as .2, .5 and .8.',
  'distance.unreadable': '“{typed}” is not a distance. Try 3000 m, 5K or 2 miles.',
  'distance.which-unit': 'Is {number} in kilometres or miles? Type {number} km or {number} miles.',
  'distance.out-of-range': 'A race must be between 100 m and 100 km.',
  'splits.missing': 'Type the lap times, such as 91 90 90 89.',
  'splits.unreadable':
    'Not readable as lap times. Type them such as 91 90 90 89, or type the clock at each mark.',
  'splits.no-fit':
    '{count, plural, one {# time} other {# times}}, {sumS_tenths} in all, do not fit a race of {timeS_tenths}. Check the times and the result.',
  'splits.sum-differs': 'The laps add up to {sumS_tenths}, and the result is {timeS_tenths}.',
  'splits.worked-out': '{distanceM_track} in {lapS_typed} follows from the result.',
  'splits.read-as': '{times_commas}',
  'splits.one': '{distanceM_track} in {lapS_typed}',
} as const
