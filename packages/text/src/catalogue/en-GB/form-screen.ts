/** The page of the runner's form, and the form of one run. */
export const FORM_SCREEN = {
  'form.screen.title': 'Form',
  'form.screen.from': 'Form · from {title} on {day_date}',
  'form.screen.from-run': 'Form · from the run on {day_date}',
  'form.screen.as-of': 'Form · {day_long}',
  'form.screen.waiting':
    '{count, plural, one {One recording is} other {# recordings are}} still being read. This page follows.',
  'form.screen.pending': 'Your runs are being put together. This page follows.',
  'form.screen.fresh-tired': 'Fresh against tired, at the same speed',
  'form.screen.fresh-tired-what': 'One step, in milliseconds, at {speedMps}.',
  'form.screen.fresh': 'Fresh',
  'form.screen.tired': 'Tired',
  'form.screen.contact': 'foot on the ground',
  'form.screen.flight': 'in the air',
  'form.screen.ms': '{ms, number} ms',
  'form.screen.says-step':
    '{side}: {contactMs, number} ms on the ground{flightMs, plural, =0 {} other {, # ms in the air}}',
  'form.screen.reps': 'Contact time, rep by rep',
  'form.screen.reps-what':
    'Each rep with its likely range.{hasUsual, select, yes { The band is your usual range at this speed.} other {}}',
  'form.screen.reps-sentence':
    'Contact time went from {firstMs, number} ms in the first rep to {lastMs, number} ms in the last.',
  'form.screen.rep': 'Rep',
  'form.screen.rep-says':
    'Rep {number, number}: {ms, number} ms, likely {low, number} to {high, number}',
  'form.screen.usual': 'your usual, {low, number}–{high, number}',
  'form.screen.state-held': 'Held',
  'form.screen.state-changing': 'Changing',
  'form.screen.state-clearly-changed': 'Clearly changed',
  'form.screen.not-damage': 'A change is not damage.',
  'form.screen.range':
    'The change is likely {low} to {high} ms. Less than {least, number} ms could be chance.',
  'form.screen.windows':
    'Compared: {early, number} early and {late, number} late stretches of 10 s, at speeds within 3 %',
  'form.screen.what-to-do': 'What to do',
  'form.screen.also': 'Also',
  'form.screen.trains-same': 'Sessions that train the same: {sessions}.',
  'form.screen.add': 'Add {drill} to the plan',
  'form.screen.add-no-plan': 'Set the re-test',
  'form.screen.see': 'See what changes',
  'form.screen.would':
    '{count, plural, =0 {No easy run of the next four weeks is free for it.} one {One easy run of the next four weeks gets the drill:} other {# easy runs of the next four weeks get the drill:}}',
  'form.screen.no-plan':
    'You have no plan. Do the drill before your strides, twice a week for four weeks.',
  'form.screen.refused': 'No drill for now: {why}',
  'form.screen.added':
    '{count, plural, =0 {Re-test on {day}} one {Added to one run} other {Added to # runs}}',
  'form.screen.session-on': '{day}: {session}',
  'form.screen.evidence': 'How strong is the evidence?',
  'form.screen.it-matters': 'That it matters',
  'form.screen.it-helps': 'That the drill helps',
  'form.screen.grade-A': 'strong',
  'form.screen.grade-B': 'good',
  'form.screen.grade-C': 'fair',
  'form.screen.grade-D': 'weak',
  'form.screen.grade-X': 'unknown',
  'form.screen.retest': 'Re-test',
  'form.screen.retest-calendar': 'The day is in your calendar feed and in the plan.',
  'form.screen.retest-plan': 'Form re-test',
  'form.screen.retest-on': '{day}: {cue}. Until then {drill} in two easy runs a week.',
  'form.screen.working': 'You are working on: {cue}',
  'form.screen.working-since': '{drill} since {day}.',
  'form.screen.due': 'Due since {day}.',
  'form.screen.end': 'Stop working on it',
  'form.screen.ended': 'Stopped. The drill left the runs to come.',
  'form.screen.months': 'Month by month',
  'form.screen.months-what':
    'Against yourself at this speed, on the flat. Each dot is a month with its likely range; the band is your usual range.',
  'form.screen.speed': 'Speed',
  'form.screen.at-speed': 'at {speedMps}',
  'form.screen.metric-cadenceSpm': 'Cadence',
  'form.screen.metric-groundContactMs': 'Contact time',
  'form.screen.metric-flightMs': 'Flight time',
  'form.screen.metric-stepLengthMm': 'Step length',
  'form.screen.metric-verticalOscillationMm': 'Vertical oscillation',
  'form.screen.metric-verticalRatioPct': 'Vertical ratio',
  'form.screen.metric-balanceLeftPct': 'Balance, left',
  'form.screen.metric-verticalStiffness': 'Vertical stiffness',
  'form.screen.metric-legStiffness': 'Leg stiffness',
  'form.screen.unit-cadenceSpm': '{value, number} steps/min',
  'form.screen.unit-groundContactMs': '{value, number} ms',
  'form.screen.unit-flightMs': '{value, number} ms',
  'form.screen.unit-stepLengthMm': '{value, number} {units, select, imperial {in} other {cm}}',
  'form.screen.unit-verticalOscillationMm':
    '{value, number} {units, select, imperial {in} other {cm}}',
  'form.screen.unit-verticalRatioPct': '{value, number} %',
  'form.screen.unit-balanceLeftPct': '{value, number} %',
  'form.screen.unit-verticalStiffness': '{value, number} N/m per kg',
  'form.screen.unit-legStiffness': '{value, number} N/m per kg',
  'form.screen.trend-steady': '{metric} is steady',
  'form.screen.trend-up': '{metric} is up by {change} since {sinceDay_monthLong}',
  'form.screen.trend-down': '{metric} is down by {change} since {sinceDay_monthLong}',
  'form.screen.trend-not-enough':
    '{metric}: {months, plural, one {one month} other {# months}} so far',
  'form.screen.trend-needs': 'A trend takes {needed, number} months.',
  'form.screen.last-month': '{day_month}: {value}',
  'form.screen.month': 'Month',
  'form.screen.month-says': '{day_month}: {value}, likely {low} to {high}',
  'form.screen.value': 'Value',
  'form.screen.likely': 'Likely between',
  'form.screen.other-sensor': 'Hollow dots come from another sensor and are never joined to yours.',
  'form.screen.stiffness': 'Leg and vertical stiffness',
  'form.screen.stiffness-what':
    'How firm a spring you are when you land: the force that shortens your leg, or lowers your body, by a metre, for each kilogram you weigh. Worked out from contact time, flight time and speed.',
  'form.screen.stiffness-at':
    'At {speedMps}: {value, number} N/m per kg, likely {low, number} to {high, number}',
  'form.screen.stiffness-limits': 'Why the range is wide, and what it is good for',
  'form.screen.stiffness-range':
    'The range allows for 10 ms of error in the contact time of your sensor, and for the model, which reads up to 7 % below a force plate. Compare only with yourself and the same sensor.',
  'form.screen.stiffness-flat':
    'The model fails on slopes, so only flat stretches count. Leg length is taken as 53 % of your height.',
  'form.screen.stiffness-economy':
    'Runners with stiffer legs tend to need a little less oxygen, but each such measure explains only 4 to 12 % of the difference between runners. No value is the right one.',
  'form.screen.enter-height': 'Enter your height',
  'form.screen.check-height': 'Check your height',
  'form.screen.words': 'What these words mean',
  'form.screen.word-groundContactMs':
    'Contact time: how long a foot stays on the ground in one step.',
  'form.screen.word-flightMs': 'Flight time: how long both feet are in the air between two steps.',
  'form.screen.word-cadenceSpm':
    'Cadence: steps a minute, both feet. It rises with speed, and no number is right for everybody.',
  'form.screen.word-verticalOscillationMm':
    'Vertical oscillation: how far your body goes up and down in one step.',
  'form.screen.word-verticalRatioPct':
    'Vertical ratio: vertical oscillation as a share of the step length.',
  'form.screen.word-balanceLeftPct':
    'Balance: the share of contact time on the left foot. 50 % is even.',
  'form.screen.block': 'Fresh against tired over the block',
  'form.screen.block-what':
    'How much longer each foot stayed on the ground late in a session than early in it, at the same speed.',
  'form.screen.session': 'Session',
  'form.screen.plain-run': 'Run',
  'form.screen.change': 'Change',
  'form.screen.answer': 'Result',
  'form.screen.change-ms': '{change} ms',
  'form.screen.no-sessions':
    'No session or race of this block can be compared yet. It takes three reps or more with even speed, or a race.',
  'form.screen.measured-by': 'Measured by',
  'form.screen.place-foot': 'foot pod',
  'form.screen.place-trunk': 'chest strap or waist pod',
  'form.screen.place-wrist': 'wrist',
  'form.screen.place-unknown': 'sensor not named in the file',
  'form.screen.sensor':
    '{place}{unit, select, none {} other { by {unit}}}{name, select, none {} other {, {name}}}{firmware, select, none {} other {, firmware {firmware}}}',
  'form.screen.sensor-runs':
    '{runs, plural, one {One run} other {# runs}}, {firstDay_date} to {lastDay_date}',
  'form.screen.never-joined':
    'Sensors differ by tens of milliseconds, so what two of them measured is never joined.',
  'form.screen.balance': 'Left and right',
  'form.screen.missing': 'What is still missing',
  'form.screen.which-watch': 'Which watch or sensor measures it',
  'form.screen.which-wrist':
    'At the wrist: many running watches since about 2022 measure contact time and oscillation without a sensor. Switch on running dynamics in the watch.',
  'form.screen.which-strap':
    'Chest strap or waist pod: a strap with running dynamics or a pod for your watch. It also knows left and right.',
  'form.screen.which-pod': 'Foot pod: Stryd with its field or app on the watch.',
  'form.screen.which-files': 'Import FIT files. GPX and TCX leave running dynamics out.',
  'form.screen.with-phone': 'What a phone can show',
  'form.screen.phone-film':
    'Put the phone at hip height, 4 to 8 m to the side of a treadmill, and film yourself for ten seconds. Bell Lap reads the clip in this browser: where the foot lands, how long it stays down, how far you lean. The film stays here.',
  'form.screen.open-lab': 'Open video lab',
  'form.screen.import': 'Import files',
  'form.screen.of-run': 'Form of this run',
  'form.screen.not-measurable': 'Not measurable',
  'form.screen.few-windows':
    'It takes three even stretches of ten seconds at the same speed, early and late. This run has {early, number} and {late, number}.',
  'form.screen.no-metrics': 'The sensor gave too few values of contact time.',
  'form.screen.to-form': 'Open Form',
} as const
