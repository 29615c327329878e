/** What the command line says of activities that wait for their day, and of what is typed by hand. */
export const COMMAND_RECORDS = {
  'cli.import.held': '{count} waiting for a day',
  'cli.import.if-held':
    '{count, plural, one {# file has a date} other {# files have dates}} that cannot be right. Type the days: bell-lap held',
  'help.import.mornings':
    'use morning values from exports (use), or leave them out and delete the kept ones (leave)',
  'cli.import.mornings':
    'The exports have {values, number} morning values, such as resting heart rate. Nothing uses them yet. Use them: bell-lap import … --mornings use',
  'cli.import.mornings-choice': '--mornings takes use or leave.',

  'help.runs.name': 'give the run a name; an empty one takes it away',
  'help.runs.sport': 'change the sport: one of {sports_commas}',

  'help.line.held': 'Type the day of activities whose date cannot be right',
  'help.held':
    'Type the day of activities whose date cannot be right, or discard them. Until then they do not count.',
  'help.held.example': 'list them',
  'help.held.example-day': 'it was on this day; the time of day stays as recorded',
  'help.held.example-discard': 'leave it out; the file stays',
  'help.held.example-undo': 'take that back',
  'help.held.one': 'the activity, by the beginning of its number in the list',
  'help.held.day': 'the day it was on, YYYY-MM-DD',
  'help.held.discard': 'leave it out',
  'help.held.undo': 'take a discarded one back',
  'cli.held.none': 'No activity waits for its day.',
  'cli.held.line':
    '{id}  {startedAt}  {distanceM}  {name}{state, select, discarded {  (discarded)} other {}}',
  'cli.held.how': 'Type a day: bell-lap held {id} --day YYYY-MM-DD',
  'cli.held.dated': 'Saved on {day_full}: {name}',
  'cli.held.discarded':
    'Discarded: {name}. The file stays. Take it back: bell-lap held {id} --undo',
  'cli.held.restored': 'Waits for its day again: {name}',
  'cli.held.not-found': 'No activity waits under {word}. List them: bell-lap held',
  'cli.held.one-thing': 'Give one of --day, --discard and --undo.',

  'help.line.log': 'Log a run that nothing recorded',
  'help.log':
    'Log a run that nothing recorded. It counts like an imported run; results of races go to the app.',
  'help.log.example': 'eight kilometres in 40 minutes, today',
  'help.log.example-reps': 'a session on the track, with its repetitions',
  'help.log.day': 'the day, YYYY-MM-DD; today when it is left out',
  'help.log.time': 'start on the clock at home, HH:MM',
  'help.log.distance': 'such as 8km, 5mi or 10000m',
  'help.log.duration': 'time without the stops, such as 40:00',
  'help.log.surface': 'one of {surfaces_commas}',
  'help.log.reps': 'repetitions in shorthand, such as "6x400 in 72 w/ 200 jog"',
  'help.log.effort': 'how hard it was, 0 to 10',
  'help.log.note': 'a note',
  'help.log.second': 'save it although a run of that day and length is here',
  'cli.log.saved': 'Saved: {distanceM} in {timeS} on {day_full}. Change it: bell-lap runs {id}',
  'cli.log.surface': '{word} is no surface. Choose one of {surfaces_commas}.',
  'cli.log.effort': '--effort takes a number from 0 to 10.',
} as const
