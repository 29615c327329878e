/** Field tests and lactate tests: how to do them, when not to, what their results mean. */

export const FIELD_TESTS = {
  'gate.pain-unknown': 'Say first whether anything hurts.',
  'gate.pain': 'Your pain is {pain} out of 10. A test needs less than {limit}.',
  'gate.hard-day':
    'Your last hard day was {hours} hours ago. Wait until {needed} hours have passed.',
  'gate.too-few-strides':
    'A sprint at full speed needs {needed} weeks of strides. You have {weeks}.',
  'gate.recent-injury':
    'You had a calf or hamstring injury in the last {needed} weeks. Do not sprint at full speed yet.',
  'gate.novice':
    'Three minutes all out is too much in your first year. Do the five-minute test instead.',

  'test-title.thirty-metre-fly': '30 m flying',
  'test-title.set-distance': 'Set-distance time trial',
  'test-title.five-minutes': 'Five minutes',
  'test-title.three-minutes': 'Three minutes all out',
  'test-title.three-efforts': '1200, 2400 and 3600 m',
  'test-title.thirty-minutes': 'Thirty minutes',
  'test-title.lactate-steps': 'Lactate steps',
  'test-gives.thirty-metre-fly': 'Your maximum sprint speed.',
  'test-gives.set-distance': 'Your maximal aerobic speed.',
  'test-gives.five-minutes': 'Your maximal aerobic speed.',
  'test-gives.three-minutes': 'Your critical speed, and a rough reserve above it.',
  'test-gives.three-efforts': 'Your critical speed.',
  'test-gives.thirty-minutes': 'Your threshold speed and threshold heart rate.',
  'test-gives.lactate-steps': 'Both thresholds, as a range over several methods.',

  'protocol.jog-15': 'Jog easily for 15 minutes.',
  'protocol.drills': 'Do five minutes of drills: skips, high knees, leg swings.',
  'protocol.strides': 'Run four strides of 80 m, each a little faster. Walk back between them.',
  'protocol.build-ups': 'Add two build-ups of 60 m to nearly full speed.',
  'protocol.mark-30m': 'Mark 30 m on a flat track, with 30 to 40 m before it to build up speed.',
  'protocol.run-30m': 'Build up, then run the 30 m as fast as you can.',
  'protocol.three-trials': 'Do three trials, with four minutes of rest between them.',
  'protocol.stop-if-it-pulls': 'Stop immediately if a calf or a hamstring pulls.',
  'protocol.trial-times':
    'The time of each trial, from timing gates or a video at 240 frames per second.',
  'protocol.no-stopwatch':
    'Do not use a stopwatch or a GPS watch: neither is precise enough for four seconds.',
  'protocol.wind': 'The wind.',
  'protocol.same-conditions':
    'The place, the shoes and the weather, so that you can repeat the test in the same way.',
  'protocol.choose-distance':
    'Choose 1200 to 2200 m: 2000 m suits most men, 1400 to 1500 m most women.',
  'protocol.run-set-distance': 'Run it as fast as you can, at an even pace, on a track.',
  'protocol.distance-and-time': 'Distance and time.',
  'protocol.run-five-minutes':
    'Run as far as you can in five minutes, at an even pace, on a track.',
  'protocol.metres': 'The distance you ran, to the nearest 5 m.',
  'protocol.never-hold-back':
    'Sprint from the first step and never hold back, even though you will slow down a lot.',
  'protocol.no-watch': 'Do not look at a watch, and do not let anyone tell you the time.',
  'protocol.helper-stops': 'A helper stops you after 180 s.',
  'protocol.very-hard': 'It is very hard. It is not for your first year of running.',
  'protocol.metres-150-180': 'The distance after 150 s and after 180 s, or the recording.',
  'protocol.run-three-efforts': 'Run 3600 m all out on a track, then 2400 m, then 1200 m.',
  'protocol.rest-30': 'Rest 30 minutes between them: walk, jog a little, keep warm, drink.',
  'protocol.three-times': 'The three times.',
  'protocol.run-thirty-minutes': 'Run as far as you can in 30 minutes on a flat course, alone.',
  'protocol.even-start': 'Start at a pace you can hold to the end. An even pace matters.',
  'protocol.lap-at-ten':
    'Press the lap button after ten minutes if your watch does not record every second.',
  'protocol.distance-and-heart-rate':
    'The distance, and your average heart rate in the last 20 minutes from a chest strap.',
  'protocol.jog-10': 'Jog easily for ten minutes.',
  'protocol.rest-sample': 'Take a first sample at rest, before the jog.',
  'protocol.stages': 'Run six or more stages of three to five minutes at an even speed.',
  'protocol.stage-speeds':
    'Start clearly slower than your easy pace and add 0.7 to 1.0 km/h each stage.',
  'protocol.samples': 'Take a sample from a clean, dry finger or ear lobe right after each stage.',
  'protocol.last-stage':
    'Stop when you cannot hold the speed. Note how long the last stage lasted.',
  'protocol.note-stages': 'Speed, lactate, heart rate and duration of each stage.',
  'protocol.note-meter': 'The meter, your last meal and your last hard day.',

  'test.hand-timed':
    'A hand-timed sprint can be off by 0.2 s: 4.0 s could be anything from 7.1 to 7.9 m/s. Film it at 240 frames per second or use timing gates.',
  'test.watch-timed':
    'A watch that records once a second cannot time four seconds. Film it at 240 frames per second or use timing gates.',
  'test.sprint-range': 'A time for 30 m must be between 2.4 and 8.5 s.',
  'test.best-of-three': 'Use the best of three trials. One or two often miss your best.',
  'test.set-distance-range': 'The formula works for 1200 to 2200 m.',
  'test.laboratory-error': 'A single result differs from the laboratory by 6 to 13 %.',
  'test.women-shift': 'The correction for women is our own reading of one study.',
  'test.formula-for-men': 'Your sex is not set, so the formula for men was used.',
  'test.five-minutes-range': 'Five minutes must be 450 to 2400 m.',
  'test.small-studies':
    'Based on small studies only. We assume the error of the set-distance test.',
  'test.two-distances': 'Enter the distance of the first 150 s and of the last 30 s.',
  'test.was-paced':
    'The end was as fast as the start, so the run was paced. Go all out from the first step.',
  'test.seven-runners': 'Tested on seven runners only.',
  'test.reserve-low': 'The reserve from this test is about 16 % too low.',
  'test.pacing-too-fast': 'Any pacing makes the critical speed too high.',
  'test.under-three-minutes': 'The recording is shorter than three minutes.',
  'test.thirty-minutes-range': 'Thirty minutes must be {shortestM} to {longestM}.',
  'test.needs-even-pace': 'The test needs an even pace. After a fast start the result is too low.',
  'test.no-heart-rate': 'Without a heart rate there is no threshold heart rate.',
  'test.under-thirty-minutes': 'The recording is shorter than 30 minutes.',
  'test.not-all-out':
    'The longer runs must be slower than the shorter ones. One of them was not all out.',
  'test.no-reserve': 'The reserve from this test is not valid, so it is not shown.',
  'test.over-15-minutes':
    'The longest run took more than 15 minutes. The model is not reliable there.',
  'test.methods-disagree':
    'The methods disagree. The range shows their spread, not the error of the test.',

  'lactate.no-rise': 'No stage raises lactate by {riseMmol, number} mmol/l.',
  'lactate.no-stages': 'There are no stages.',
  'lactate.never-as-steep': 'The cubic curve is never as steep as its chord.',
  'lactate.not-exponential': 'Lactate does not follow an exponential curve.',
  'lactate.lowest-at-edge':
    'Lactate per load is lowest at the edge of the test, so the test does not include the first rise.',
  'lactate.needs-rest-sample': 'This variant needs a sample at rest.',
  'lactate.no-load': 'One step below the first stage is no load at all.',
  'lactate.no-logarithm':
    'One step below the first stage is no load at all, which has no logarithm.',
  'lactate.few-methods':
    'Only {known} of {methods} methods give a result. A range needs at least {needed}.',
  'lactate.fit-not-rising': 'The fitted lactate does not rise from stage to stage.',
  'lactate.not-reached':
    'The lactate curve does not rise through {lactateMmol, number} mmol/l within the stages.',
  'lactate.two-bends': 'Two bends need at least {needed} stages.',
  'lactate.no-bend': 'Lactate does not bend upwards clearly enough.',
  'lactate.too-few-stages': 'A step test needs at least {needed} stages. This one has {stages}.',
  'lactate.load-not-positive': 'Stage {stage} needs a speed above zero.',
  'lactate.duration-not-positive': 'Stage {stage} needs a duration.',
  'lactate.stage-out-of-range':
    'The lactate of stage {stage} must be between {from, number} and {to, number} mmol/l.',
  'lactate.rest-out-of-range':
    'The lactate at rest must be between {from, number} and {to, number} mmol/l.',
  'lactate.loads-not-rising': 'Stage {stage} must be faster than the stage before it.',
  'lactate.stage-too-long': 'The last stage lasted much longer than the others. Check its time.',
} as const
