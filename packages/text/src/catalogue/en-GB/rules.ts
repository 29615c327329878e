/** The rules of the adaptation table: what each is called, when it applies and what it does. */
export const RULES = {
  'rule.safety.name': 'Safety rule',

  'rule.A1.name': 'Easy run missed',
  'rule.A1.condition': 'you did not run an easy or long run',
  'rule.A1.action': 'it is dropped',
  'rule.A2.name': 'Quality session missed',
  'rule.A2.condition': 'you did not run a quality session',
  'rule.A2.action':
    'it moves by up to 48 hours, in place of an easy run, if every safety rule holds; otherwise it is dropped',
  'rule.A3.name': 'Two quality sessions missed in a week',
  'rule.A3.condition': 'you missed two or more quality sessions in 7 days',
  'rule.A3.action': 'the next week repeats them at 90 % instead of its own',
  'rule.A4.name': 'Days without a run',
  'rule.A4.condition': '4, 8, 15 or 29 days or more without a run: missed, ill, away or planned',
  'rule.A4.action':
    'from 4 days the first quality session is lighter; from 8 three easy runs and 70 % of a week; from 15 half a week and nothing hard; from 29 the first steps of the return to running',
  'rule.A5.name': 'Faster than the target, and no harder',
  'rule.A5.condition': 'more than 2 % faster at the planned effort or less, twice in 14 days',
  'rule.A5.action':
    'counts as a lower limit for what you can do; paces change by at most 1 % a week',
  'rule.A6.name': 'Faster than the target, and much harder',
  'rule.A6.condition': 'more than 2 % faster, at an effort of 2 or more above the planned one',
  'rule.A6.action': 'nothing changes; advice to keep to the target',
  'rule.A7.name': 'Slower than the target',
  'rule.A7.condition': 'more than 3 % slower in half of the reps or more, without reported heat',
  'rule.A7.action': 'the next quality session has a fifth less work',
  'rule.A8.name': 'Slower twice',
  'rule.A8.condition': 'rule A7 twice in 10 days',
  'rule.A8.action':
    'five easy days and a question about how you are; the estimate gets a wider range',
  'rule.A9.name': 'New result',
  'rule.A9.condition': 'you ran a race or a time trial',
  'rule.A9.action':
    'the estimate is updated; paces change next Monday; you confirm a change of more than 3 % first',
  'rule.A10.name': 'Cold',
  'rule.A10.condition': 'a mild illness above the neck, without fever',
  'rule.A10.action': 'easy running only, and no quality session for 48 hours',
  'rule.A11.name': 'Fever, stomach or chest symptoms',
  'rule.A11.condition': 'fever, stomach or chest symptoms',
  'rule.A11.action':
    'no running until a day without symptoms; then three easy runs of 50, 70 and 90 %. While the end is unknown, only the next days are held; reporting that you are well gives back the days after them',
  'rule.A12.name': 'Short sleep',
  'rule.A12.condition':
    'one night under 6 hours; or three nights under 6 hours or rated 2 of 5 or less',
  'rule.A12.action': 'one night: 10 % fewer reps; three nights: the quality session becomes easy',
  'rule.A13.name': 'Heart rate variability',
  'rule.A13.condition':
    '7-day mean of ln rMSSD outside your own mean ± 0.5 SD (with 21 days of values or more)',
  'rule.A13.action':
    'the quality session becomes easy; on the second day in a row, rest. It never adds load',
  'rule.A14.name': 'Sore legs',
  'rule.A14.condition': 'muscle soreness of 4 or more of 10, the same on both sides',
  'rule.A14.action': 'the quality session waits 24 hours; if that breaks a rule, it becomes easy',
  'rule.A15.name': 'Pain',
  'rule.A15.condition':
    'amber or red pain by the traffic light (D5), or an injury with a return to running',
  'rule.A15.action':
    'amber: easy running, 40 % less, a question each day, and the next quality session on a safe day after it; red: no running, and a clinician; injury: the steps of the return to running',
  'rule.A16.name': 'Form that changes late',
  'rule.A16.condition':
    'form-breakdown index of 3 or more in two mile sessions in a row, where the watch measures contact time',
  'rule.A16.action': 'a fifth fewer reps in the next one, at the same speed',
  'rule.A17.name': 'Heat',
  'rule.A17.condition':
    'a forecast wet-bulb globe temperature of {warmC} or more at the hour of the run',
  'rule.A17.action':
    'below {hotC}: run by effort, with recoveries half as long again; up to {tooHotC}: easy running, 40 minutes at most; above that: indoors or rest',
  'rule.A18.name': 'Bad air, ice or lightning',
  'rule.A18.condition': 'an air quality index above 150, ice, or lightning at the hour of the run',
  'rule.A18.action': 'the session moves indoors; without a treadmill, rest',
  'rule.A19.name': 'Travel across time zones',
  'rule.A19.condition': 'travel across three time zones or more',
  'rule.A19.action': 'nothing hard for 48 hours; to the east, one day for every two time zones',
  'rule.A20.name': 'Busy week',
  'rule.A20.condition': 'stress of 8 or more of 10, or a busy time that you report',
  'rule.A20.action':
    'the least that keeps your fitness: one hard session (your race, if there is one), 70 % of the long run, one easy run; at least one run fewer',
  'rule.A21.name': 'Run much longer than recent weeks',
  'rule.A21.condition': 'a run more than 10 % longer than the longest of the 30 days before',
  'rule.A21.action': 'three easy days; the next long run is at most 90 % of the longest before',
  'rule.A22.name': 'Unplanned hard day',
  'rule.A22.condition': 'a hard run on a day without a hard session',
  'rule.A22.action': 'the next hard session within 48 hours becomes easy',
  'rule.A23.name': 'More plan than you have time for',
  'rule.A23.condition': 'you ran less than half of the sessions in three weeks',
  'rule.A23.action': 'advice to make a plan with fewer days or shorter sessions',
  'rule.A24.name': 'Warning sign',
  'rule.A24.condition': 'a warning sign (science D6), pregnancy, or a question about medication',
  'rule.A24.action':
    'the plan stops, with advice to see a clinician; nothing is planned until a clinician has cleared you',
  'rule.A25.name': 'Goal race moved, or race added',
  'rule.A25.condition': 'the goal race is on another day, or you added a race',
  'rule.A25.action':
    'this week stays; the weeks after it get longer or shorter in the same phase, and what you have run counts',
  'rule.A26.name': 'No recordings',
  'rule.A26.condition': 'no data for more than 7 days',
  'rule.A26.action':
    'a question; the plan assumes your last known training and holds the next week to 90 %',
  'rule.P1.name': 'One step at a time',
  'rule.P1.condition':
    'a session was missed, stopped early or slow, and the next of its kind asks for more than one step beyond what you ran',
  'rule.P1.action':
    'the next of its kind gets smaller: at most one step up, and none after a session that went poorly',
  'rule.S1.name': 'Strength and jumps',
  'rule.S1.condition':
    'amber or red pain, a return to running after an injury, an illness, or eight days without a run; a strength log that has not earned heavier work; strength tests not passed',
  'rule.S1.action':
    'no jumps, no heavy leg work and nothing that loads what hurts; then jumps from 40 ground contacts, 12 more each week; heavy legs after four logged light sessions, jumps at most 15 above the log, bounds after the tests',
  'rule.S2.name': 'Sprints after an injury',
  'rule.S2.condition':
    'an injury of the calf, the Achilles tendon or the back of the thigh in the last half year, and strength tests not passed since',
  'rule.S2.action':
    'no sprints, bounds or drop jumps until 20 calf raises on each leg, ten hops without pain and a bridge of 45 seconds',
  'rule.absence.name': 'Away',
  'rule.absence.condition': 'days on which you cannot run',
  'rule.absence.action':
    'a quality session moves by up to 48 hours if every safety rule holds; everything else is dropped',
  'rule.easier-version.name': 'Too tired today',
  'rule.easier-version.condition': 'you say that you are too tired for a session',
  'rule.easier-version.action':
    'a quality session moves to tomorrow if every rule allows it, otherwise you run easy; an easy or long run gets shorter',
} as const
