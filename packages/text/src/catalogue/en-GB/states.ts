/** What is open: illness, pain, injuries, days away; and the steps back after an injury. */
export const STATES = {
  'state.ends-cleared-to-run': 'It ends when you confirm that a clinician has cleared you to run.',
  'state.red-flag.what': 'Reported: {flags}',
  'state.red-flag.means': 'No running and no new plan. See a clinician before you run again.',
  'state.red-flag.means-urgent':
    'No running and no new plan. See a clinician today. If you have symptoms now, call the emergency number.',
  'state.pain.what': 'Pain {score} of 10 ({place})',
  'state.pain.what-bone': 'Pain on one spot of a bone ({place})',
  'state.pain.means-red':
    'No running until it is 2 or less and stays so the next morning. See a clinician or physiotherapist. Cycling or swimming is fine if it does not hurt.',
  'state.pain.ends-red':
    'It ends after two days in a row without pain, or when a clinician has cleared you.',
  'state.pain.ends-red-one-day':
    'One day without pain so far. It ends after a second day without pain, or when a clinician has cleared you.',
  'state.pain.means-amber':
    'Only easy running, and {lessShare} less of it. Report each day how it is.',
  'state.pain.ends-amber': 'It ends after a day without pain.',
  'state.illness.what.above-neck': 'Ill with a cold',
  'state.illness.what.fever': 'Ill with fever',
  'state.illness.what.stomach': 'Ill with stomach symptoms',
  'state.illness.what.chest': 'Ill with chest symptoms',
  'state.illness.means': 'No running until {backDay}.',
  'state.illness.means-open': 'No running until a day after you feel well.',
  'state.illness.ends': 'It ends when you report that you are well again.',
  'state.cold.means':
    'Run easy if you feel like it, and nothing fast until {days} days after it is gone.',
  'state.recovering.what.above-neck': 'Recovering from a cold',
  'state.recovering.what.fever': 'Recovering from a fever',
  'state.recovering.what.stomach': 'Recovering from stomach symptoms',
  'state.recovering.what.chest': 'Recovering from chest symptoms',
  'state.recovering.means': 'Rest for a whole day without symptoms first.',
  'state.recovering.means-cold': 'Only easy running.',
  'state.recovering.ends': 'You can run again from {backDay}.',
  'state.recovering.ends-cold': 'The plan continues as before after {lastDay}.',
  'state.injury.what': 'Injured ({place})',
  'state.injury.means-waits': 'No running until {backDay}. Then you start with “{rung}”.',
  'state.injury.ends':
    'It ends with the last step, or when you confirm that a clinician has cleared you for full training.',
  'state.injury.ends-nearly-done':
    'It ends with the last step, or when you report that the injury is over.',
  'state.away.what': 'Away',
  'state.away.means': 'Nothing is planned on these days, and you do not make it up later.',
  'state.away.ends': 'It ends after {lastDay}, or when you report that you are back.',
  'state.busy.what': 'A busy time',
  'state.busy.means': 'One quality session, a shorter long run and one easy run are enough.',
  'state.busy.ends': 'It ends after {lastDay}, or when you report that it is over.',

  'state.clearance.what': 'Cleared by a clinician to run fast',
  'state.clearance.means':
    'New plans begin with hills, and flat speed comes later. Pain, warning signs and illness still count.',
  'state.clearance.ends': 'It counts until you withdraw it or report a new injury.',

  'pain.place': '{side, select, left {left } right {right } other {}}{site}',
  'pain.site.foot': 'foot',
  'pain.site.ankle': 'ankle',
  'pain.site.achilles': 'Achilles tendon',
  'pain.site.calf': 'calf',
  'pain.site.shin': 'shin',
  'pain.site.knee': 'knee',
  'pain.site.thigh-front': 'front of the thigh',
  'pain.site.thigh-back': 'back of the thigh',
  'pain.site.hip': 'hip',
  'pain.site.groin': 'groin',
  'pain.site.lower-back': 'lower back',
  'pain.site.other': 'another place',

  'red-flag.chest-pain': 'pain or pressure in the chest',
  'red-flag.fainting': 'fainting or nearly fainting during effort',
  'red-flag.palpitations': 'new palpitations',
  'red-flag.breathless': 'unusual breathlessness',
  'red-flag.calf-swelling': 'a swollen or hot calf',
  'red-flag.confused-in-heat': 'confusion in the heat',
  'red-flag.dark-urine': 'dark urine after running',
  'red-flag.night-pain': 'pain at night or at rest',
  'red-flag.sudden-pop': 'a sudden pop or snap',
  'red-flag.bone-pain': 'pain on one spot of a bone',
  'red-flag.missed-periods': 'three or more missed periods',
  'red-flag.pregnant': 'pregnancy',
  'red-flag.medication': 'a question about medication',

  'ladder.step-of': 'Return to running, step {step} of {steps}, “{rung}”. {about}',
  'ladder.frequency.name': 'Frequency',
  'ladder.frequency.about':
    'Short runs with walking breaks, never two days in a row. First you run more often.',
  'ladder.duration.name': 'Duration',
  'ladder.duration.about': 'Run every other day without walking breaks, up to 45 minutes.',
  'ladder.consecutive.name': 'Consecutive days',
  'ladder.consecutive.about': 'You may run two days in a row. Everything is still easy.',
  'ladder.threshold.name': 'Strides and threshold',
  'ladder.threshold.about':
    'Relaxed strides and work near threshold. No hills, no spikes and no mile pace yet.',
  'ladder.mile.name': 'Hills and mile pace',
  'ladder.mile.about':
    'Hills and mile pace come back after three weeks without pain. No racing yet.',
  'ladder.racing.name': 'Racing',
  'ladder.racing.about':
    'You can do everything in the plan, including races. Keep up the calf strength.',
  'ladder.why-first': 'Your first step after a break of this length.',
  'ladder.why-set': 'Set with a clinician.',
  'ladder.why-up':
    'One step on, after {runs, plural, one {# run} other {# runs}} without more pain the next morning.',
  'ladder.why-back': 'Pain {score} of 10: one step back.',
  'ladder.why-back-morning':
    'Pain {score} of 10 the next morning, more than before: one step back.',
  'ladder.done': 'You have completed the return to running.',
  'ladder.next-day': 'Next comes “{rung}”, after at least {days} days on this step.',
  'ladder.next-runs':
    '“{rung}” comes next, after {runs, plural, one {one more run} other {# more runs}} without more pain the next morning.',
  'ladder.next-mile':
    '“{rung}” comes next, after {runs, plural, =0 {} one {one more run without more pain the next morning and } other {# more runs without more pain the next morning and }}three weeks without pain.',
} as const
