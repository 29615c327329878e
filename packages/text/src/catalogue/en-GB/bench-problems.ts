/** What can go wrong with saved workouts and meets of a coach. */
export const BENCH_PROBLEMS = {
  'not-found.saved-workout': 'Saved workout not found. It may have been removed. Reload the page.',
  'not-found.saved-week': 'Saved week not found. It may have been removed. Reload the page.',
  'not-found.meet': 'Meet not found. It may have been removed. Reload the page.',
  'invalid.one-run': 'Save one run for one day. Put a second run into a workout of its own.',
  'invalid.too-many-saved-workouts':
    'You have saved {count} workouts already. Remove one that you no longer use.',
  'invalid.daily-backups-off':
    'Daily backups are off on this server. The person who runs it makes the backups. You can still back up now.',
  'invalid.too-many-saved-weeks':
    'You have saved {count} weeks already. Remove one that you no longer use.',
  'invalid.week-empty': 'Type a workout or choose a rest day on at least one day.',
  'invalid.no-monday': 'A week begins on a Monday. Choose another day.',
  'invalid.too-many-meets': 'There are {count} meets already. Remove one that is over.',
  'invalid.meet-is-over': 'This meet is not in the future. Choose a later day first.',
  'invalid.event-not-offered': 'This meet does not have that event. Edit the meet first.',
  'not-found.clip-note': 'Note not found. It may have been removed. Reload the page.',
  'invalid.clip-note-empty': 'Draw or write something first.',
  'invalid.clip-note-shapes': 'A note holds at most 30 shapes. Save it and begin another one.',
  'invalid.too-many-clip-notes': 'This clip has {count} notes already. Remove one first.',
} as const
