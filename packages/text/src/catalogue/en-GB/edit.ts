/** What a change by hand would break, sessions that the runner put in, and the laps of a race. */
export const EDIT = {
  'edit.stays-inside': 'You can only change what is still ahead in the plan',
  'edit.no-session': 'This session is not in the plan.',
  'edit.past-or-run': 'Sessions that are past or run cannot be changed.',
  'edit.race-day': 'The race keeps its day.',
  'edit.race-day-how': 'The race keeps its day. To change it, report that the race has moved.',
  'edit.other-not-movable': 'The other session is past, already run, or the race.',
  'edit.pinned': 'This session is pinned. Unpin it first.',
  'edit.past-day': 'Days in the past cannot be changed.',
  'edit.day-outside': 'That day is not in the plan.',
  'edit.blocked-day': 'You blocked that day.',
  'edit.day-pinned': '“{session}” is pinned to that day.',
  'edit.day-run': 'You have already run on that day.',
  'edit.day-taken': '“{session}” is planned on that day. Change it or move it first.',
  'edit.nearest-day': '{day} would keep every rule.',
  'edit.nearest-session': '“{session}” would keep every rule.',
  'edit.why-chosen': 'You chose this session.',
  'edit.why-added': 'You added this session.',
  'edit.why-unplanned-run': 'You ran this without a session in the plan.',
  'edit.why-race':
    'A race tells you more about your mile than any workout. It replaces a quality session.',

  'plan-change.by-rule': '{rule}: {count, plural, one {# session} other {# sessions}} changed',
  'plan-change.moved': 'Moved “{session}” to {day}',
  'plan-change.moved-from': 'Moved “{session}” from {fromDay} to {day}',
  'plan-change.swapped': 'Swapped “{session}” with another session',
  'plan-change.deleted': 'Deleted “{session}”',
  'plan-change.added': 'Added “{session}” on {day}',
  'plan-change.place':
    'Changed “{session}” to “{now}” on {place, select, track {the track} treadmill {a treadmill} hill {a hill} other {the road}}',
  'plan-change.changed': 'Changed “{session}” to “{now}”',
  'plan-change.pinned': 'Pinned “{session}”',
  'plan-change.unpinned': 'Unpinned “{session}”',
  'plan-change.undone': 'Undone: {change}',
  'plan-change.undone-sessions':
    'Undone: {count, plural, one {# session} other {# sessions}} back as before',
  'plan-change.drill-in':
    'Added {drill} to {count, plural, one {one easy run} other {# easy runs}}',
  'plan-change.drill-out':
    'Took {drill} out of {count, plural, one {one easy run} other {# easy runs}}',
  'edit.drill-easy': 'A drill goes into easy runs only.',
  'edit.cross-easy': 'Only an easy run can become cross-training.',
  'plan-change.cross': '“{session}” is now {now}',
  'plan-change.run-instead': '{session} instead of cross-training',
  'plan-change.new-base-plan': 'New base plan: {weeks, plural, one {# week} other {# weeks}}',
  'plan-change.new-plan':
    'New plan: {weeks, plural, one {# week} other {# weeks}} to the race ({event})',
  'plan-change.new-way-back':
    'New plan: {weeks, plural, one {# week} other {# weeks}} of the return to longer races ({event})',
  'plan-change.archived': 'Plan archived',
  'plan-change.stopped-after-mile': 'Plan archived after the mile',
  'plan-change.you-asked': 'You asked for it.',
  'plan-change.you-overruled': 'You asked for it and overruled: {overruled}',

  'pacing.settle': 'Settle by 100 m, close to the kerb. Run no faster than this.',
  'pacing.relax': 'Relax and hold the pace.',
  'pacing.work': 'Work from 800 m on. This is the lap where runners slow down.',
  'pacing.hold': 'Hold your form. From here on the pace drops in most races.',
  'pacing.easy-start': 'Start calmly. The first lap should feel easy.',
  'pacing.second-half': 'Work from here on. The pace drifts in the second half.',
  'pacing.race': 'Race.',
} as const
