/** The threshold: what measured it, how it changed, what heart rate says about it. */

export const THRESHOLD = {
  'threshold.not-measured': 'Your threshold has not been measured yet.',
  'threshold.age': 'Last measured {days, plural, =0 {today} =1 {yesterday} other {# days ago}}.',
  'threshold.age-stale':
    'Last measured {days} days ago. It may have changed since, so measure again before you rely on it.',
  'threshold.age-curve':
    'Not measured. It follows from your curve, whose newest {from, select, race {result} other {run}} is {days, plural, =0 {from today} =1 {from yesterday} other {# days old}}.',
  'threshold.age-curve-stale':
    'Not measured. It follows from your curve, whose newest {from, select, race {result} other {run}} is {days} days old. It may have changed since, so measure it before you rely on it.',
  'threshold.trend-needs':
    'A trend needs one measurement at least {weeks} weeks old and one from the last four weeks.',
  'threshold.no-change':
    'No detectable change in the last eight weeks. These measurements would show a change of about {fromShare_tenths}.',
  'threshold.faster':
    'Your threshold got about {changeShare_tenths} faster in eight weeks (likely {lowShare_tenths} to {highShare_tenths}).',
  'threshold.slower':
    'Your threshold got about {changeShare_tenths} slower in eight weeks (likely {lowShare_tenths} to {highShare_tenths}).',
  'threshold.try-lactate': 'A lactate step test, evaluated by several methods.',
  'threshold.try-thirty-minutes': 'A 30-minute time trial on a flat course, with a chest strap.',
  'threshold.try-critical-speed': 'Two or three all-out efforts of 3 to 12 minutes.',
  'threshold.try-curve': 'A race or time trial of 5 km or more.',
  'threshold.weekly-run-for-change':
    'To detect a change, run 30 minutes or more at an even pace with heart rate every week.',
  'threshold.tests-for-change':
    'To detect a change, do a 30-minute test now and again in eight weeks.',
  'threshold-source.curve': 'Your curve, after a race',
  'threshold-source.curve-asked':
    'Your curve, newest {from, select, race {result} other {run}} {day_date}',
  'threshold-source.thirty-minutes': '30 minutes',
  'threshold-source.critical-speed': 'Critical speed',
  'threshold-source.lactate': 'Lactate steps',
  'threshold-source.dfa-alpha1': 'Heart beats (DFA α1)',
  'threshold-source.heart-rate-drift': 'Heart rate drift',
  'threshold-source.heart-rate-speed': 'Heart rate against pace',

  'heart-rate.thirty-minutes': 'Measured in a 30-minute test on {day_date}.',
  'heart-rate.lactate': 'Measured with lactate on {day_date}.',
  'heart-rate.dfa-alpha1': 'A weak measurement from heart beats on {day_date}.',
  'heart-rate.maximum':
    'Estimated from your highest heart rate. A 30-minute test would measure it.',
  'heart-rate.age':
    'Estimated from your age, so it can be off by 10 beats or more. A 30-minute test would measure it.',
  'heart-rate.over-half-a-year': 'That was over half a year ago, so measure again.',
  'zone.1': 'Recovery',
  'zone.2': 'Easy',
  'zone.3': 'Steady',
  'zone.4': 'Threshold',
  'zone.5': 'Harder',

  'index.few-stretches':
    'This needs {needed} steady three-minute stretches on flat ground. There {stretches, plural, one {is #} other {are #}}.',
  'index.same-speed': 'All stretches were run at nearly the same speed.',
  'index.far-from-threshold':
    'No stretch comes close to {beats} bpm, 85 % of your threshold heart rate.',
  'index.not-rising': 'Heart rate does not rise with speed.',
  'index.no-run':
    'No run with heart rate was even enough. It needs ten minutes of running and then three-minute stretches at one pace on nearly flat ground.',
  'index.noise':
    'Your own weeks show that it varies by {noiseShare_tenths} from week to week by chance. Only its change counts towards the threshold.',
  'index.no-temperature': 'Your recordings have no temperature, so a hot week looks slower.',
  'index.some-temperature':
    '{count} of {of} recordings have a temperature. It is measured on a warm wrist and not corrected for, so a hot week looks slower.',
  'index.left-out':
    '{count, plural, one {# even run was} other {# even runs were}} faster or slower than usual or too far from {beats} bpm, and {count, plural, one {does} other {do}} not count.',

  'drift.too-short': 'The run is shorter than 60 minutes.',
  'drift.uneven': 'The speed was too uneven to show a drift.',
  'drift.missing-heart-rate': 'Heart rate is missing in parts of the run.',
  'drift.rule-of-thumb':
    'This is a coaching rule with little evidence. Heat and thirst also raise the drift.',
  'drift.no-altitude': 'There is no altitude, so the course counts as flat.',
  'drift.no-data': 'The recording has no heart rate or no speed.',
  'drift.below': 'The run was probably at or below the first threshold.',
  'drift.above': 'The run was probably above the first threshold.',
  'drift.unclear': 'It is unclear whether the run was above or below the first threshold.',

  'alpha.no-beats': 'The recording has no beat-to-beat times. A chest strap provides them.',
  'alpha.too-wide': 'This run gives it only to ±{beats} beats, which is too wide to use.',
  'alpha.beats-replaced':
    '{replacedShare} of the beats had to be replaced. Wet the strap or wear it tighter.',
  'alpha.no-speed': 'The run has too little speed data to go with the beats.',
  'alpha.scatter': 'The beats vary too much to place the threshold.',
  'alpha.not-falling': 'α1 does not fall as heart rate rises.',
  'alpha.few-windows': 'Too few clean two-minute windows with α1 between 1.0 and 0.5.',
  'alpha.starts-hard': 'The run starts too hard: α1 is never high enough to show a fall.',
  'alpha.not-hard': 'The run does not get hard enough: α1 does not fall far enough.',
  'alpha.no-recording':
    'No recording has beat-to-beat times. You need a chest strap and a watch that records them.',
  'alpha.with-strap':
    'A run from easy to hard with a chest strap counts as a weak measurement (±0.25 m/s).',
  'alpha.set-strap':
    'They count only if you choose a chest strap in Settings. Optical sensors are not exact enough.',

  'recorded-test.cannot-time-30m':
    'A watch records once a second, so it cannot time 30 m, which takes about four seconds. Film it at 240 frames per second or use timing gates, and type the times.',
  'recorded-test.too-short':
    'This run of {minutes} minutes has no stretch of {length} from there. Choose another run or move the start.',
  'recorded-test.length-thirty-minutes': '30 minutes',
  'recorded-test.length-five-minutes': '5 minutes',
  'recorded-test.length-three-minutes': '3 minutes',
  'recorded-test.length-set-distance': '1200 m',
  'recorded-test.length-three-efforts': '1200, 2400 and 3600 m with breaks between them',
  'recorded-test.none-long-enough':
    'No run in the last eight weeks is long enough and has a recorded distance. Type the result, or do the test.',
  'recorded-test.no-distance':
    'This run has no recorded distance. Choose another, or type the result.',
  'recorded-test.not-a-run':
    'Bell Lap does not know whether this was a run. Say so on its page, or choose another.',

  'doubt.treadmill': 'On a treadmill the distance is estimated by the belt or the watch.',
  'doubt.trail': 'A trail is slower than flat ground, so the measured speed is too low.',
  'doubt.watch-stopped': 'The watch was stopped for {gapS_words} in it.',
  'doubt.gaps':
    'The recording has gaps of {gapS_words} in total, so the distance there is a guess.',
  'doubt.uphill': 'The course climbs {riseM_height}, so the measured speed is too low.',
  'doubt.downhill': 'The course drops {fallM_height}, so the measured speed is too high.',
  'doubt.slowed-down': 'The second half was {differenceShare} slower. The test needs an even pace.',
  'doubt.sped-up': 'The second half was {differenceShare} faster. The test needs an even pace.',
  'doubt.no-fade': 'The pace does not fade, so this was paced and not all out.',
  'doubt.like-the-rest':
    'It is hardly faster than the rest of the run, so it was probably not all out.',
  'doubt.slower-than-curve':
    'It is at least {belowShare} slower than your curve predicts for an all-out effort, so it was probably not all out.',
  'doubt.short-rest': 'There were only {minutes} minutes between two efforts. The test needs 30.',
  'doubt.longer-not-slower': 'A longer effort was not slower than a shorter one.',
} as const
