/** What the engine changed about a request, why there is no plan, and which plan is possible. */
export const PLAN_NOTES = {
  'note.way-back':
    'Return to longer races: an easy week, then longer runs and longer reps, with mile pace at least every ten days. {evidence}',
  'way-back.5k':
    'In trained runners, 7 weeks of short, fast running took 48 s off the 5K (Gunnarsson and Bangsbo 2012, 18 runners, grade B). You are likely to gain; nobody knows how much.',
  'way-back.10k':
    'With a quarter less running and with 30-second sprints, 12 runners improved from 37.3 to 36.3 min over 10K (Bangsbo 2009, grade C). You are likely to gain; nobody knows how much.',
  'way-back.half':
    'For the half marathon, a gain is plausible but untested. It would come from a faster threshold, once the long runs are back.',
  'way-back.marathon':
    'For the marathon, no trial has shown a gain. These weeks bring the long run back to where marathon training can begin.',
  'note.lead-in': 'The rest of this week has easy running and strides. The plan begins on Monday.',
  'note.base-plan':
    'Four weeks of easy running. When they are over, ask for a mile plan: it begins from what you have run.',
  'note.base-lead-in': 'The rest of this week has easy running. The plan begins on Monday.',
  'note.hill-first':
    'Hills come before flat speed, because a clinician has cleared you: {weeks} weeks without fast reps on the flat, {sprintWeeks} weeks without sprints, bounds and spikes.',
  'note.clearance-gone':
    'Your clearance to run fast does not count any more, so the plan shows easy running only. Enter a new one in Settings when a clinician has cleared you.',
  'note.fewer-runs':
    'The plan has {runs} runs a week. Your usual {weekM_whole} a week and {days} running days are enough for {runs} runs of a useful length.',
  'note.age-unknown':
    'Your age is not set. From 45 on, every third week is a cut-back week; enter your age in Settings to get that.',
  'note.other-length':
    'You blocked every day of week {asked}, so the plan has {weeks, plural, one {# week} other {# weeks}}.',
  'note.little-mile-pace':
    'The fullest week holds {mostM} at mile pace. {leastM} would be better, but fast running may grow by a quarter at a time only.',
  'note.long-race':
    'The race is {raceM}, and your longest run in the month before it is {longestM}. Run it easily, with walk breaks if you like.',
  'note.time-trial':
    'There is no race, so the plan ends with a time trial {days, plural, one {# day} other {# days}} from today.',
  'note.race-left-out': '{race} on {raceDay_date} is not in the plan. {reason}',
  'left-out.past': 'That day is over.',
  'left-out.after-goal': 'It comes after the goal race; put it into your next plan.',
  'left-out.blocked': 'You blocked that day.',
  'left-out.too-soon': 'It is too soon to prepare for.',
  'left-out.after-break': 'The first two weeks after a break are for easy running.',
  'left-out.near-goal':
    'It is {days, plural, one {# day} other {# days}} before your goal race; at least {least} are needed.',
  'left-out.near-race': 'It is too close to another race or time trial.',
  'left-out.too-long': 'It is too long for the long runs in the plan.',
  'left-out.runs-too-short': 'It is too long for the runs before it.',
  'note.shorter-trial':
    'The plan ends with {event} instead of {asked}. The long runs before it are too short for an all-out {asked}.',
  'note.one-goal':
    'A plan has one goal race, so {race} on {raceDay_long} becomes a tune-up race (B).',
  'note.goal-named': 'The plan leads to {race} on {raceDay_long}.',
  'note.own-length':
    'The return to longer races has a fixed length, so “when ready” does not apply.',
  'note.when-ready': 'You need about {weeks} weeks ({parts_commas}).',
  'note.when-ready-trial':
    'You need about {weeks} weeks ({parts_commas}). None of your meets is late enough, so the plan ends with a time trial.',
  'note.when-ready-meet':
    'You need about {weeks} weeks ({parts_commas}). Your first meet after that is on {meetDay_long}, {days} days from today.',
  'ready.back': '{weeks} to come back',
  'ready.strides': '{weeks} of strides before mile pace',
  'ready.grow': '{weeks} to build the fast session from {fromM_track} to {toM_track}',
  'ready.mile-pace': '{weeks} at mile pace',
  'ready.lighter': '{weeks} of cut-back',
  'ready.sharpen': '{weeks} to sharpen',
  'note.goal-softened':
    '{askedS} is more than {share} faster than you are today. The plan trains for {trainedS}; a new result can change that.',
  'note.soft-rule': 'Not fully kept: “{rule}” ({detail}).',
  'note.open-state': '{what} since {sinceDay}. {means} The plan allows for that.',
  'note.health-not-answered':
    'You have not answered the health questions yet (Settings, Health). See a clinician before you run fast if you have pain, are ill, have a heart condition or are pregnant.',

  'refusal.red-flag':
    'You ticked a warning sign. See a clinician before you run fast. There is no plan until then.',
  'refusal.needs-clearance':
    'You have a heart, metabolic or kidney condition. Ask a clinician before you start.',
  'refusal.pregnancy':
    'This plan is not made for pregnancy or the first weeks after it. Ask a clinician for one that is.',
  'refusal.pain':
    'You rated your pain {pain} of 10. From {from} on, do not run fast. See a clinician if it does not settle within days.',
  'refusal.recent-injury':
    'You were injured in the last twelve weeks. See a clinician or physiotherapist before a mile plan.',
  'refusal.open-red-flag': '{what} on {sinceDay_long}. {means} {ends}',
  'refusal.too-young':
    'There is no plan for runners under 16. A coach who sees you train is a better choice.',
  'refusal.guardian':
    'At 16 and 17, a parent, guardian or coach has to agree first (Settings, Health).',
  'refusal.ill':
    'You were ill in the last seven days. Run easily until you have been well for a week, then ask again.',
  'refusal.new-runner':
    'Mile training starts after six months of regular running. Build that base first; it is time well spent.',
  'refusal.long-break':
    'You have not run for {days} days. Run easily for four weeks before a mile plan.',
  'refusal.break-of-years':
    'You have not run for a year or more. Run easily for four weeks before a mile plan.',
  'refusal.low-volume':
    'Your usual week is about {weekM_planned}. A mile plan is safe from {leastM_planned} a week.',
  'refusal.few-runs':
    'You run about {runs, number, ::.#} times a week. Build up to three easy runs a week first.',
  'refusal.too-few-days': 'A plan needs at least three days a week on which you can run.',
  'refusal.long-goal-race':
    '{race} on {raceDay_long} is a long goal race, and it is soon. Race it first, then plan the mile.',
  'refusal.race-day-blocked':
    'You blocked the race day, {raceDay_long}. Unblock it, or choose another race.',
  'refusal.race-past': 'The race day, {raceDay_date}, is in the past.',
  'refusal.too-short':
    'There {weeks, plural, one {is # full week} other {are # full weeks}} to go. {kind, select, mile {A mile plan} other {The return to longer races}} needs at least {fewest}.',
  'refusal.too-long':
    '{weeks} weeks are too many: {kind, select, mile {a mile plan} other {the return to longer races}} has at most {most}.',
  'refusal.with-race-week': '{reason} The race is in the week of {mondayDay_long}.',
  'refusal.invariant':
    'With your days and your training so far, no plan keeps this safety rule: “{rule}” ({detail}).',

  'nearest.none':
    'No small change makes a plan possible. More running days, or some weeks of easy running first, would make room for one.',
  'nearest.event': 'A return to longer races that ends with {event} is possible.',
  'nearest.weeks':
    'A plan of {weeks} weeks is possible. It ends with a time trial or a later race.',
  'nearest.no-races': 'A plan is possible without the races on the way.',
  'nearest.runs': 'A plan is possible with {runs} runs a week.',
  'nearest.no-blocked-days': 'A plan is possible without the blocked days.',
  'nearest.no-time-limit': 'A plan is possible without the limits on your time.',
  'nearest.third-day': 'Add a third running day in Settings, then make the plan.',
  'nearest.base':
    'Start with a base plan of {weeks} weeks: easy runs, with walks where you need them. Then ask for the mile plan again.',
  'nearest.base-by-effort':
    'A base plan needs no race time: {weeks} weeks of easy running by effort, with walks where you need them. Log a race or a hard run when you can, then ask for the mile plan.',
  'nearest.clearance':
    'If a clinician has cleared you to run fast, enter the day. The plan then begins with hills, and flat speed comes later.',
  'nearest.easy-first':
    'Run easily three times a week, a little further each week, until these reasons no longer apply.',
} as const
