/** The review of a week: what was planned and run, what moved, one thing for the next week. */
export const WEEK_REVIEW = {
  'week-review.ran':
    'You ran {ranM_number} of {distanceM_whole} in {count, plural, one {# run} other {# runs}}.',
  'week-review.fast': 'Fast running: {ranM_track} of the {fastM_track} planned.',
  'week-review.sessions': 'You did {done} of {count, plural, one {# session} other {# sessions}}.',
  'week-review.changed':
    '{count, plural, one {One of them was longer or shorter than planned.} other {# of them were longer or shorter than planned.}}',
  'week-review.mile-now': 'Race forecast for a mile: {timeS} ({lowS}–{highS}).',
  'week-review.mile-same': 'The race forecast for a mile did not change: {timeS} ({lowS}–{highS}).',
  'week-review.mile-moved':
    'The race forecast for a mile moved from {beforeS} to {timeS} ({lowS}–{highS}).',
  'week-review.plan-changed':
    '{count, plural, one {The plan changed once.} =2 {The plan changed twice.} other {The plan changed # times.}}',
  'week-review.next-limit': '{what}. {ends}',
  'week-review.next-race': 'You race: “{title}” on {day_weekday}.',
  'week-review.next-missed':
    'You missed “{missed}”. Do not make it up, but keep time for “{title}” on {day_weekday}.',
  'week-review.next-easy': 'Your easy runs averaged {ranMps}. Run them no faster than {limitMps}.',
  'week-review.next-more': 'You ran {moreShare} more than planned. Keep to {distanceM_whole}.',
  'week-review.next-cut-back': 'A cut-back week of {distanceM_whole}. Rest is part of it.',
  'week-review.next-key': 'The key session is “{title}” on {day_weekday}.',
  'week-review.next-distance': '{distanceM_whole} of easy running.',
} as const
