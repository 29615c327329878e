/** Why the plan changes: the reasons of the rules, what comes back, and what could not be done. */
export const ADAPT = {
  'reason.nothing-made-up': 'You do not make it up later.',
  'reason.safety':
    'After what you have run so far, the plan would break a safety rule: {rule} ({detail}). These sessions get lighter until the rule holds.',
  'reason.own-race':
    '“{race}” on {day} is your own race, so it stays in the plan. It comes too soon to race hard: jog it, or run 20 to 30 minutes easy that day.',

  'reason.own-race-rest':
    '“{race}” on {day} is your own race, so it stays in the plan for now. Do not start if this has not ended by then: rest, or take a walk.',
  'reason.own-race-away': '“{race}” on {day} is your own race, so it stays in the plan.',

  'reason.break':
    '{days} days without a run until {backDay}. The first week back is {firstWeekShare} of your usual {usualWeekM_whole}.',
  'reason.break-easy-first': 'It starts with three easy runs.',
  'reason.break-not-hard-week':
    'It starts with three easy runs and has no hard session for a week.',
  'reason.break-not-hard-weeks':
    'It starts with three easy runs and has no hard session for three weeks.',
  'reason.break-short':
    '{days} days without a run. You run “{session}” with less work than planned.',

  'reason.faster':
    'Two sessions were more than {fasterShare} faster than their target and felt no harder than planned. They count towards your estimate. Your paces change by at most {mostShare} from {fromDay}.',
  'reason.faster-but-harder':
    'Your reps were {fasterShare} faster than the target, at effort {effort} of 10. Keep to the target next time: running faster only tires you more.',
  'reason.slower':
    '{slowShare} of your reps on {day} were more than {slowerShare} slower than the target. “{session}” has a fifth less work.',
  'reason.slower-again':
    'Two sessions within {withinDays} days were clearly slower than their target. The next {easyDays} days are easy. Is something wrong: sleep, illness, stress, food?',
  'reason.form':
    'Your running form changed late in two mile sessions in a row. “{session}” has a fifth fewer reps, at the same speed. A change of form is not an injury.',

  'reason.cold':
    'You have a cold without fever. Run easy if you feel like it, and nothing fast until {days} days after it is gone.',
  'reason.illness-open':
    '{symptoms, select, fever {You have a fever.} stomach {You have stomach symptoms.} chest {You have chest symptoms.} other {You are ill.}} Do not run until a day after you feel well, and report when you do.',
  'reason.illness':
    '{symptoms, select, fever {You have a fever.} stomach {You have stomach symptoms.} chest {You have chest symptoms.} other {You are ill.}} Do not run until {backDay}.',
  'reason.illness-first-runs':
    'Then come three easy runs of {firstShare}, {secondShare} and {thirdShare} of your usual {usualRunM}, before anything fast.',
  'illness.chest': 'With chest symptoms, see a clinician first.',
  'illness.gentle-return': 'Then come three short easy runs before anything fast.',

  'reason.travel':
    'You travel across {zones} time zones to the {direction, select, east {east} other {west}}. No hard session for {days} days.',
  'reason.busy-race':
    'A busy time: your race is the hard session, and {longRunShare} of the long run and one easy run keep your fitness. The other sessions are dropped, and you do not make them up later.',
  'reason.busy':
    'A busy time: one quality session, {longRunShare} of the long run and one easy run keep your fitness. The other sessions are dropped, and you do not make them up later.',
  'reason.away-moves':
    'You are away on {day}. “{session}” moves by up to two days if every safety rule holds. Otherwise it is dropped.',
  'reason.away':
    'You are away from {firstDay} to {lastDay}. Nothing is planned on these days, and you do not make it up later.',
  'reason.too-tired': 'You are too tired for “{session}” today.',
  'told.tomorrow': 'It moves to {day}.',
  'told.easy-today':
    'Tomorrow is too close to other hard sessions, so today is an easy run. You do not make it up later.',
  'reason.easier-version':
    'You run the easier version today: “{easier}” instead of “{session}”. That is part of the plan.',

  'reason.missed-easy': 'You did not run “{session}” on {day}, so it is dropped.',
  'reason.missed-quality':
    'You did not run “{session}” on {day}. It moves by up to two days if every safety rule holds. Otherwise it is dropped.',
  'reason.missed-two':
    'You missed {count} quality sessions in seven days. Next week repeats them at {share} instead of its own.',
  'reason.too-much-plan':
    'You ran {run} of {planned} sessions in three weeks. A plan with fewer days may fit better: change your running days in Settings and make a new plan.',
  'reason.no-recordings':
    'There are no recordings for {days} days. The plan assumes that you ran about as much as before, and holds the next week to {share} of your usual {usualWeekM_whole}. Did you run?',

  'reason.three-bad-nights': 'Three short or bad nights: “{session}” becomes easy running.',
  'reason.short-night': 'You slept {sleepS_words}. The session stays, with a tenth fewer reps.',
  'reason.heart-rate-variability':
    'Your heart rate variability this week is outside your usual range. “{session}” becomes easy running.',
  'reason.heart-rate-variability-rest':
    'Your heart rate variability is outside your usual range for the second day. Rest today.',
  'reason.soreness':
    'Soreness {score} of 10: “{session}” waits a day. If the next day is not safe, it becomes easy running.',

  'reason.one-step-poorly-twice':
    '“{last}” did not go as planned, and neither did the one before. “{session}” gets a step smaller.',
  'reason.one-step-poorly':
    '“{last}” did not go as planned. “{session}” asks for no more than you ran of it.',
  'reason.one-step-too-far':
    '“{session}” would be more than one step beyond what you have run of its kind, so it gets smaller.',
  'reason.one-step-missed':
    'You did not run “{missed}”, so “{session}” does not go a step further.',

  'reason.result':
    '{name}: your race forecast for a mile changes from {beforeS} to {afterS} ({lowS}–{highS}).',
  'reason.result-ask':
    'That is a change of {changeShare}. Is the result right? Your paces change only when you confirm it.',
  'reason.paces-tomorrow': 'Your paces change from tomorrow.',
  'reason.paces-monday': 'Your paces change from {fromDay}. This week stays as it is.',
  'reason.race-moved':
    'The race is now on {raceDay}. This week stays, and the weeks after it get longer or shorter. You go on in the same phase, and everything you have run counts.',
  'reason.race-added':
    '{name} on {raceDay} replaces a quality session, with easy days before and after it.',
  'reason.race-added-c':
    '{name} on {raceDay} replaces a quality session. The training around it stays.',

  'reason.red-flag': 'You reported {flags}. The plan stops. See a clinician before you run again.',
  'reason.red-flag-urgent':
    'You reported {flags}. The plan stops. See a clinician today. If you have symptoms now, call the emergency number.',
  'reason.pain-red':
    'Pain {score} of 10 ({place}). Do not run until it is 2 or less and stays so the next morning. See a clinician or physiotherapist. Cycling or swimming is fine if it does not hurt.',
  'reason.pain-bone':
    'Pain on one spot of a bone ({place}). Do not run until it is 2 or less and stays so the next morning. See a clinician or physiotherapist. Cycling or swimming is fine if it does not hurt.',
  'reason.pain-moves':
    'Pain {score} of 10 ({place}). “{session}” moves to a day after {lastDay} if every safety rule holds.',
  'reason.pain-amber':
    'Pain {score} of 10 ({place}). Only easy running and {lessShare} less of it until {lastDay}. Report each day how it is.',

  'reason.strength': '{because}.',
  'reason.no-strength': 'No strength training until {lastDay}.',
  'reason.light-strength': 'No heavy leg work until {lastDay}, and only jumps that are safe.',
  'reason.jumps-come-back':
    'Jumps start again with at most {contacts} ground contacts and grow by {more} a week.',
  'limit.pain': 'Pain {score} of 10 ({place}): {why}',
  'limit.injury': 'You are returning to running after an injury ({place}): {why}',
  'limit.gate-bounds':
    'Bounds and drop jumps wait until you have passed the strength tests; lower hops replace them',
  'limit.gate-injury':
    'After the injury ({place}), sprints, bounds and drop jumps wait until you have passed the strength tests',
  'limit.heavy-not-earned':
    'Heavy leg work starts after {needed} light sessions without pain of 3 or more; you have logged {count}',
  'limit.contacts-from-log':
    'The most ground contacts you logged in four weeks are {count}, so the next session has at most {allowed}',
  'reason.sprints-wait': 'Easy running with strides replaces the sprints.',
  'limit.illness.above-neck': 'You have a cold',
  'limit.illness.fever': 'You are ill with a fever',
  'limit.illness.stomach': 'You are ill with stomach symptoms',
  'limit.illness.chest': 'You are ill with chest symptoms',

  'reason.long-run':
    'Your run of {distanceM} was {longerShare} longer than any in the {days} days before ({longestM}). The next {easyDays} days are easy, and the next long run is at most {mostM}. One such run carries only a small risk.',
  'reason.extra-hard':
    'The hard run on {day} was not in the plan. “{session}” comes less than 48 hours later, so it becomes easy running.',

  'reason.heat': 'The forecast is {wetBulbC} wet-bulb temperature.',
  'reason.heat-by-effort': 'Run by effort, not by pace, with recoveries half as long again.',
  'reason.heat-easy': 'Run easy, {longestS_words} at most.',
  'reason.heat-rest': 'Do not run outside. Rest today.',
  'reason.heat-indoors': 'Run indoors today.',
  'reason.conditions':
    '{what, select, air {The air is bad (air quality index above 150).} ice {It is icy.} lightning {There is lightning.} other {It is not safe outside.}} Run indoors, or rest if you have no treadmill.',

  'back.pain-gone': 'The pain is gone or hardly there ({place}).',
  'back.pain-cleared': 'A clinician has cleared the pain ({place}).',
  'back.flag-cleared': 'A clinician has cleared you to run.',
  'back.injury-withdrawn': 'You deleted the injury.',
  'back.way-back-over': 'You have completed the return to running.',
  'back.cold-over': 'Your cold is over.',
  'back.illness-withdrawn': 'You deleted the illness.',
  'back.well-again': 'You are well again.',
  'back.away-withdrawn': 'You deleted the days away.',
  'back.away-over': 'You are back.',
  'back.busy-over': 'The busy time is over.',
  'back.stress': 'Your stress is down to {score} of 10.',
  'back.break-shorter': 'The break was shorter than expected.',
  'back.strength-by-steps': 'Strength training comes back step by step.',
  'back.strength-earned': 'You have done what this work needs first.',
  'back.sprints': 'You have passed the strength tests, so you may sprint again.',
  'back.runs': '{runs, plural, one {# session is} other {# sessions are}} back in the plan.',
  'back.strength':
    '{strength, plural, one {# strength session is} other {# strength sessions are}} back in the plan.',
  'back.runs-and-strength':
    '{runs, plural, one {# session} other {# sessions}} and {strength, plural, one {# strength session} other {# strength sessions}} are back in the plan.',

  'told.no-day-so-easy': 'No other day is safe for “{session}”, so it becomes easy running.',
  'told.no-day-so-dropped': 'No day within 48 hours is safe for “{session}”, so it is dropped.',
  'told.next-waits': '“{session}” waits until {day}, so that you can run both whole.',
  'told.race-outside-plan':
    '{name} is not between today and the goal race, so it was not added to the plan.',
  'told.race-breaks-rule': '{name} was not added to the plan: {rule} ({detail}).',
  'told.trial-gives-way': 'The plan’s own “{session}” on {day} becomes easy running.',
  'told.base-has-no-race':
    'A base plan leads to no race. Enter {raceDay} when you ask for the mile plan after it.',
  'reason.clearance-gone':
    'Your clearance to run fast does not count any more: only easy running until a clinician clears you again.',
  'told.race-day-not-possible': '{raceDay} is in the past or blocked, so the race keeps its day.',
  'told.no-new-plan':
    'Bell Lap cannot plan the weeks to the new day. {why} The race moves, and the days before it are easy.',
} as const
