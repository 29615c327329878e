/** What a watch or another program cannot take over from a session. */
export const LOSSES = {
  'loss.pool-length': 'Some watches ask for the length of the pool first.',
  'loss.nested-repeats': 'Sets are repeats inside repeats. Some watches do not run them.',
  'loss.lap-button':
    '{count, plural, one {A step that ends with the lap button gets} other {# steps that end with the lap button get}} a fixed length.',
  'loss.metres-as-seconds':
    '{count, plural, one {A step in metres is} other {# steps in metres are}} converted to seconds at your pace.',
  'loss.seconds-as-metres':
    '{count, plural, one {A step in seconds is} other {# steps in seconds are}} converted to metres at your pace.',
  'loss.heart-rate':
    '{count, plural, one {A step by heart rate gets} other {# steps by heart rate get}} a speed instead.',
  'loss.heart-rate-share':
    '{count, plural, one {A heart rate is} other {# heart rates are}} sent as a share of the value that is set on intervals.icu.',
  'loss.range':
    '{count, plural, one {A pace range becomes} other {# pace ranges become}} a single speed.',
  'loss.effort':
    '{count, plural, one {A step by effort gets} other {# steps by effort get}} a speed.',
  'loss.standing':
    '{count, plural, one {A rest on your feet becomes} other {# rests on your feet become}} a slow walk.',
  'loss.grade':
    '{count, plural, one {The grade of a step is} other {The grades of # steps are}} not in the file.',
} as const
