/** Form: what to work on, with its evidence; fresh against tired; trends; re-tests. */
export const FORM = {
  'form.headline.none': 'No running dynamics yet',
  'form.headline.too-little': 'A little more running to know your form',
  'form.headline.nothing': 'Nothing to change',
  'form.cue.late-contact': 'Spring, don’t reach',
  'form.cue.overstride': 'Quicker, quieter feet',
  'form.cue.bounce': 'Run under a low ceiling',
  'form.cue.sitting': 'Tall, and push the track back',
  'form.cue.trunk-lean': 'Lean from the ankles',
  'form.lead.none':
    'None of your recordings holds contact time or vertical oscillation, so there is nothing to say about your steps yet.',
  'form.lead.too-little':
    'Your recordings hold running dynamics. A comparison with yourself needs more of them.',
  'form.lead.nothing-to-compare':
    'Your form is as usual for you. No session of the last year had enough even running to compare fresh with tired.',
  'form.lead.held':
    'Your form held {kind, select, race {to the end of the race} ends {to the end of each rep} repetitions {to the last reps} other {to the end of the run}}: each foot stayed on the ground for {freshMs, number} ms early on and {tiredMs, number} ms late, at the same speed. Less than {least, number} ms cannot be told from chance. Keep your strides.',
  'form.lead.changed':
    'Late in {kind, select, race {the race} ends {each rep} repetitions {the session} other {the run}} your form changed: each foot stayed on the ground for {freshMs, number} ms early on and {tiredMs, number} ms late, at the same speed. {why, select, run {Late in a long or easy run that is usual, and nothing to work on.} old {That is more than four weeks ago, too long to work on.} other {That is not clear enough to work on.}} Keep your strides.',
  'form.measured.session':
    '{kind, select, race {In the last third of the race} ends {In the last 100 m of each rep} other {In the last reps}} each foot stayed on the ground {excess, number} ms longer than {kind, select, race {in the first third} ends {in the first 100 m} other {in the first ones}}, at the same {speedMps}. The likely range is {low, number} to {high, number} ms. Less than {least, number} ms cannot be told from chance.',
  'form.measured.trend.groundContactMs':
    'Since {sinceDay_monthLong} each foot has stayed on the ground {excess, number} ms longer than in the months before, at the same {speedMps}. The likely range is {low, number} to {high, number} ms. Less than {least, number} ms cannot be told from chance.',
  'form.measured.trend.verticalOscillationMm':
    'Since {sinceDay_monthLong} you have risen {excess, number} mm higher with each step than in the months before, at the same {speedMps}. The likely range is {low, number} to {high, number} mm. Less than {least, number} mm cannot be told from chance.',
  'form.measured.video.overstrideLegs':
    'On the clip of {day_date} your foot landed {value, number} % of a leg length ahead of the hip. That is {excess, number} points past the usual range, likely {low, number} to {high, number}. Less than {least, number} points cannot be told from chance.',
  'form.measured.video.hipRiseLegs':
    'On the clip of {day_date} your hips rose by {value, number} % of a leg length in each step. That is {excess, number} points past the usual range, likely {low, number} to {high, number}. Less than {least, number} points cannot be told from chance.',
  'form.measured.video.kneeMidStanceDeg':
    'On the clip of {day_date} your knee bent to {value, number}° in the middle of the step. That is {excess, number}° past the usual range, likely {low, number} to {high, number}°. Less than {least, number}° cannot be told from chance.',
  'form.measured.video.trunkDeg':
    'On the clip of {day_date} your trunk leaned {value, number}° forward. That is {excess, number}° outside the usual range, likely {low, number} to {high, number}°. Less than {least, number}° cannot be told from chance.',
  'form.matters.late-contact':
    'In 18 middle-distance runners, three exhausting minutes made contact 4 % longer, and the ankle did 14 % less work. A change is not damage, and contact time alone says little about economy.',
  'form.matters.overstride':
    'A foot far ahead of the hip brakes and loads the knee more. Quicker steps lower both; trials found no gain in economy or speed from them.',
  'form.matters.bounce':
    'Runners who rise less tend to need less oxygen, but each such measure explains only 4 to 12 % of the difference between runners.',
  'form.matters.sitting':
    'In 97 runners, how far the hips sink and how much the knee bends went with economy. Nobody has shown that changing them makes a runner faster.',
  'form.matters.trunk-lean':
    'Coaches look at it; no study ties it to speed or injury. Take it as a hint.',
  'form.helps.late-contact':
    'Coaching practice; no trial. Drills are a warm-up, skill and a small graded load. What counts is whether your own contact time holds.',
  'form.helps.overstride':
    'Coaching practice; no trial of this drill. Trials of quicker steps lowered the load on the leg and nothing else.',
  'form.helps.bounce': 'Coaching practice; no trial. The re-test shows whether it helps you.',
  'form.helps.sitting': 'Coaching practice; no trial. The re-test shows whether it helps you.',
  'form.helps.trunk-lean': 'Coaching practice; no trial. The re-test shows whether it helps you.',
  'form.stop.late-contact':
    'Leave it out if your Achilles hurts more than 2 of 10, during the drill or the next morning.',
  'form.stop.overstride':
    'Leave it out if your calf hurts more than 2 of 10, during the drill or the next morning.',
  'form.stop.bounce':
    'Leave it out if your Achilles hurts more than 2 of 10, during the drill or the next morning.',
  'form.stop.sitting':
    'Leave it out if your knee hurts more than 2 of 10, during the drill or the next morning.',
  'form.stop.trunk-lean':
    'Leave it out if your hamstring hurts more than 2 of 10, during the drill or the next morning.',
  'form.drill-name': '{drill}, 2 × {distanceM_track}',
  'form.drill.ankling.1': 'Walk tall with very short steps. Keep your knees almost straight.',
  'form.drill.ankling.2':
    'Roll from the ball of the foot to the toes and let the ankle do the work.',
  'form.drill.ankling.3': 'Make the steps quicker, not longer. Walk back.',
  'form.drill.fast-feet.1': 'Stand tall, feet under your hips.',
  'form.drill.fast-feet.2': 'Move forward with tiny steps, as quick and as quiet as you can.',
  'form.drill.fast-feet.3': 'Land under your hips. Walk back.',
  'form.drill.skip-a.1': 'Skip forward and lift one knee to hip height with each skip.',
  'form.drill.skip-a.2': 'Stand on a long leg and keep your hips high.',
  'form.drill.skip-a.3': 'Put the foot down under your hip and push the ground back. Walk back.',
  'form.drill.skip-a-into-run.1': 'Skip for 10 m with knees at hip height.',
  'form.drill.skip-a-into-run.2': 'Let your whole body lean forward from the ankles.',
  'form.drill.skip-a-into-run.3': 'Run the next 10 m out of the lean. Walk back.',
  'form.no-stiffness.no-contact-time': 'Your recordings hold no contact time.',
  'form.no-stiffness.no-flight':
    'Your sensor gives a contact time as long as the whole step, so no time is left in the air.',
  'form.no-stiffness.slopes':
    'The model fails on slopes, and none of your running with this sensor was flat.',
  'form.no-stiffness.no-height':
    'Leg stiffness needs the length of your leg. Your height is enough.',
  'form.no-stiffness.height-too-small':
    'The height in your settings is too small for the length of your steps.',
  'form.no-stiffness.too-little':
    'It takes 30 minutes of steady, flat running with this sensor, 10 of them at about the same speed.',
  'form.balance.apart':
    'Left {left, number} : right {right, number} % of the time on the ground, for two months or more. Mention it if something hurts; no drill is known to change it.',
  'form.balance.even':
    'Left {left, number} : right {right, number} % of the time on the ground. Less than a point from even means nothing.',
  'form.course.not-enough':
    '{sessions, plural, =0 {No session of this block could be compared yet.} one {One session of this block could be compared.} other {# sessions of this block could be compared.}} A trend over the block takes {needed, number}.',
  'form.course.less':
    'Your form holds better as the block goes on: {lowShare_signed} to {highShare_signed} of contact time in four weeks.',
  'form.course.more':
    'Your form changes more as the block goes on: {lowShare_signed} to {highShare_signed} of contact time in four weeks.',
  'form.course.no-clear-change':
    'Over this block there is no clear change: {lowShare_signed} to {highShare_signed} of contact time in four weeks.',
  'form.missing.minutes':
    '{minutes, number} of {neededMin, number} minutes of steady running so far. About {leftMin, number} more minutes will do.',
  'form.missing.range':
    'Your form is compared only at the speeds that you run often. A few minutes at 5K pace or faster add a faster one.',
  'form.retest.session':
    'Run a session or race like this one again. The first one from this day on is compared on its own.',
  'form.retest.trend':
    'Keep running at this speed with the same sensor. The months from this day on are compared with those of the beginning.',
  'form.retest.video': 'Film yourself again from the same side, at the same speed.',
  'form.retest-title': 'Form re-test: {cue}',
  'form.outcome.better':
    'It got better: {what} was {before} then and {now} {when, select, month {in {day_monthLong}} other {on {day_date}}}. A difference of {least} can be told from chance.',
  'form.outcome.worse':
    'More than before: {what} was {before} then and {now} {when, select, month {in {day_monthLong}} other {on {day_date}}}. Stop the drill and look at your rest first. A difference of {least} can be told from chance.',
  'form.outcome.same':
    'No clear change: {what} was {before} then and {now} {when, select, month {in {day_monthLong}} other {on {day_date}}}. Less than {least} cannot be told from chance.',
  'form.outcome.what.session': 'the extra time on the ground when tired',
  'form.outcome.what.groundContactMs': 'the time of each foot on the ground',
  'form.outcome.what.verticalOscillationMm': 'your rise in each step',
  'form.outcome.what.overstrideLegs': 'the distance from hip to landing foot',
  'form.outcome.what.hipRiseLegs': 'the rise of your hips',
  'form.outcome.what.kneeMidStanceDeg': 'the bend of your knee',
  'form.outcome.what.trunkDeg': 'the lean of your trunk',
  'form.amount.milliseconds': '{value, number} ms',
  'form.amount.millimetres': '{value, number} mm',
  'form.amount.legs': '{value, number} % of a leg length',
  'form.amount.degrees': '{value, number}°',
  'form.retest-not-yet.session': 'No session and no race since {day_date} could be compared yet.',
  'form.retest-not-yet.sensor':
    'Since {day_date} another sensor has measured your steps. What two sensors measure is never compared: run with the first one again, or stop and begin anew.',
  'form.retest-not-yet.month':
    'The comparison takes a month after the one in which you began, with at least two minutes at this speed.',
  'form.retest-not-yet.clip': 'There is no clip since {day_date} yet.',
  'form.retest-not-yet.clip-side':
    'The clip of {day_date} shows your other leg. Film the same side as before.',
  'form.retest-not-yet.clip-speed':
    'The clip of {day_date} was run at another speed, so it cannot be compared. Film yourself at the speed of the first clip.',
  'form.strides.now':
    'Strides, step {step, number} of 8: {parts}. Two outings with pain of 2 of 10 at most lead to the next step.',
  'form.strides.strides':
    '{count, number} × {distanceM_track} at {pace, select, MI {mile pace} other {800 m pace}}',
  'form.strides.hill-sprints': '{count, number} × {timeS_repetition} uphill',
  'form.strides.wickets': 'wickets or ins-and-outs in place of strides',
  'form.strides.keep': 'strides twice a week',
} as const
