/** British English: what to do next of an exercise, and the strength tests. */
export const STRENGTH_TARGETS = {
  'strength-target.first':
    'First time: choose a weight with which you could do {count} more when you stop.',
  'strength-target.first-bare': 'First time: stop while you could still do a few more.',
  'strength-target.one-more': 'One more than last time, up to {reps}.',
  'strength-target.then-weight': '{reps} in all {sets} sets, and next time goes to {loadKg}.',
  'strength-target.more-weight': 'You did {reps} in every set, so the weight goes up to {loadKg}.',
  'strength-target.more-weight-hold': 'You held every set, so the weight goes up to {loadKg}.',
  'strength-target.slower':
    'You did {reps} in every set. Take three seconds on the way down to make it harder.',
  'strength-target.hold-done': 'You held every set. Keep the time and hold still.',
  'strength-target.hold': 'Same as last time: nothing goes up today.',
  'strength-target.hold-after-break': 'Same as last time: it was more than two weeks ago.',
  'strength-target.after-break':
    'A tenth lighter: last time was {days, plural, one {# day} other {# days}} ago.',
  'strength-target.after-pain':
    'A tenth lighter: last time you had pain {score} of 10 in this exercise.',
  'strength-target.again': 'Same weight again: last time a set fell short.',
  'strength-target.lighter': 'A little lighter: sets fell short twice in a row.',
  'strength-target.jumps': 'Land softly and stop when the spring goes.',
  'strength-target.nothing-new':
    '{exercise} is left out: nothing new in these weeks before the race.',

  'strength-test.gate.calf': '{count} single-leg calf raises on each side',
  'strength-test.gate.symmetry': 'The weaker side does at least {leastShare} of the other',
  'strength-test.gate.hops': '{count} pogo hops without pain',
  'strength-test.gate.bridge': 'Bridge held for {timeS_repetition}',
} as const
