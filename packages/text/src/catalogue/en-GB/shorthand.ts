/** What is said about typed workouts, places and files. */
export const SHORTHAND = {
  'shorthand.expected': 'Expected here: {expected}.',
  'shorthand.not-understood': 'Not understood: “{words}”. Expected here: {expected}.',
  'shorthand.expect.bracket': 'a closing bracket',
  'shorthand.expect.comma-or-bracket': 'a comma or a closing bracket',
  'shorthand.expect.cross-minutes': 'the minutes of cross-training',
  'shorthand.expect.depth': 'no more than a set of sets',
  'shorthand.expect.last-pace': 'the pace of the last part, such as @ MP',
  'shorthand.expect.length': 'a distance or a time',
  'shorthand.expect.length-range': 'a length from 10 m to 100 km, or from 1 s to 10 hours',
  'shorthand.expect.next-part': 'a comma or a plus before the next part',
  'shorthand.expect.pace': 'a pace, such as mile, 5K, threshold or 36 s',
  'shorthand.expect.pace-each':
    'one pace for each of the {count} lengths, or one for all; there are {paces}',
  'shorthand.expect.repetitions': 'a whole number of repetitions up to {count}',
  'shorthand.expect.send-off': 'the time from one start to the next',
  'shorthand.expect.session': 'a session, such as 6x400 @ mile w/ 200 jog, 45 easy, or 15 wu',
  'shorthand.expect.shorter': 'a session in at most {count} characters',
  'shorthand.expect.strides': 'up to {count} strides',
  'shorthand.expect.time': 'a time',
  'shorthand.ask.both-recoveries':
    'How long is the recovery between the repetitions, and between the sets?',
  'shorthand.ask.how-long': 'How long is the run?',
  'shorthand.ask.inner-recovery': 'What is the recovery between the repetitions?',
  'shorthand.ask.jog-or-walk': 'What are the {distanceM_track}?',
  'shorthand.ask.km-or-mile': 'Is {words} for a kilometre or for a mile?',
  'shorthand.ask.letter-m': 'Is {words} m minutes, miles or metres?',
  'shorthand.ask.letter-r': 'Is R={words} a rest, or the time of a repetition?',
  'shorthand.ask.outer-recovery':
    'Is that the recovery between the repetitions, and what is between the sets?',
  'shorthand.ask.recovery-or-run': 'Is {words} the recovery, or one more run?',
  'shorthand.ask.send-off': 'Is it a start every {words} minutes?',
  'shorthand.ask.unit': 'What is {words}?',
  'shorthand.ask.whole-or-lap': 'Is {words} for the whole repetition or for 400 m?',
  'shorthand.choice.by-feel': 'by feel: press lap when ready',
  'shorthand.choice.each-in': 'each in {timeS_typed}',
  'shorthand.choice.each-lap': '{words} for each 400 m',
  'shorthand.choice.equal-jog': 'jog as far as each repetition, and full recovery between the sets',
  'shorthand.choice.full-between-sets': 'between the repetitions; full recovery between the sets',
  'shorthand.choice.one-more-run': 'one more run of {distanceM_track}',
  'shorthand.choice.same': 'the same between the repetitions and between the sets',
  'shorthand.choice.timed-rests': '60 s rest, and 3 min between the sets',
  'shorthand.choice.whole': '{words} for all of it',
  'shorthand.cannot.last-part':
    '“{words}”: write the last part in the unit of the whole run, and shorter than it.',
  'shorthand.cannot.no-rest':
    'A start every {everyS_repetition} leaves no rest: a repetition takes about {workS_repetition}.',
  'shorthand.cannot.time-needs-distance': '“{words}”: a time needs a distance to be run in.',
  'shorthand.cannot.times-for-repetitions':
    '“{words}”: {times} times for {count, plural, one {one repetition} other {# repetitions}}.',
  'shorthand.note.no-recovery': 'No recovery was given: it ends when you press lap.',
  'shorthand.note.no-pace': 'No pace was given: none is set. The totals count with 5K pace.',
  'shorthand.note.taken-as-easy': 'No pace was given: taken as easy running.',
  'shorthand.note.no-length': 'No length was given for warm-up or cool-down: 15 minutes.',

  'no-twin.test': 'A test or a race stays where it is, so that its result can be compared.',
  'no-twin.sprint-on-a-belt':
    'Sprints and speeds above the mile are not run on a belt: it follows too slowly, and a stumble is a fall.',
  'no-twin.easy-on-a-hill': 'Easy running needs no hill; run it on any ground.',
  'no-twin.easy-on-a-track': 'Easy running is kinder to the legs off the track.',
  'no-twin.nothing-to-run-uphill': 'There is no work in it to run uphill.',
  'no-twin.length-on-a-hill':
    'Uphill efforts are {shortest} to {longest} long; this has pieces of {piece}.',
  'no-twin.sprint-on-the-flat':
    'Sprints are uphill because that spares calf and hamstring; on the flat they would not be the same.',
  'no-twin.no-track': 'Your settings name no track.',
  'no-twin.no-treadmill': 'Your settings name no treadmill.',
  'no-twin.no-hills': 'Your settings name no hills.',
  'no-twin.belt-too-slow':
    'It is too fast for the belt, and no grade up to {gradeShare} makes a slower one as hard.',
  'twin-note.hill': 'By effort, not by pace: the hill is slower and spares calf and hamstring.',
  'twin-note.flat': 'On the flat the same effort is faster, and counts as fast metres.',
  'twin-note.treadmill':
    'At 1 % grade, which stands for the air you do not have to move (Jones and Doust 1996).',
  'twin-note.steeper': 'The belt is too slow for the pace: a grade makes a slower one as hard.',

  'no-file.no-steps': 'The session has no steps.',
  'no-file.too-many-steps':
    'A watch takes {most} steps at most; this session has {count}. Take the printed card instead.',
  'watch.file-damaged': 'The file is damaged.',
  'watch.endless': 'The file repeats without end.',
  'watch.other-count':
    'It has {count, plural, one {# step} other {# steps}} there; the session has {planned, plural, one {# step} other {# steps}}.',
  'watch.step-differs': 'Step {count} {what}',
  'watch.other-length': 'ends after {found} there; planned is {planned}.',
  'watch.other-goal': 'has {found} there; planned is {planned}.',
  'watch.other-pace': 'has another pace there.',
  'watch.other-heart-rate': 'has another heart rate there.',
  'watch.lap-button': 'the lap button',
  'watch.goal.speed': 'a pace',
  'watch.goal.heart': 'a heart rate',
  'watch.goal.open': 'no target',
} as const
