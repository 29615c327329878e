/** The case for the mile: the answer, the chart, causes, change, cost, dates, and reasons against it. */
export const CASE = {
  'case.from':
    '{day_date} · from {runs, plural, one {# run} other {# runs}} and {races, plural, one {# race result} other {# race results}}',
  'case.headline.plateau': '{event}: level at {timeS} since {sinceDay_month}',
  'case.headline.plateau-all': '{event}: level at {timeS} since your first result',
  'case.headline.plateau-runs':
    'Your speed at the same heart rate has been level since {sinceDay_month}',
  'case.headline.improving': 'You are getting faster',
  'case.headline.decline': 'Your results are getting slower',
  'case.headline.not-enough': 'Not enough to say whether you are on a plateau',
  'case.lead.change':
    'Change of speed in half a year: {lowShare_signed} to {highShare_signed}, from {races, plural, =0 {} one {# race} other {# races}}{hasBoth, select, true { and } other {}}{indexWeeks, plural, =0 {} one {# week of even runs with heart rate} other {# weeks of even runs with heart rate}} in the last {weeks, plural, =26 {half a year} =52 {year} =104 {two years} other {three years}}.',
  'case.lead.onset': 'The plateau began between {fromDay_month} and {toDay_month}.',
  'case.lead.experiment': 'A mile block is a sensible experiment with a measurable end.',
  'case.lead.decline':
    'That is no plateau, and mile training is not the answer. Look at your health, sleep and training load first.',
  'case.lead.leans-down':
    'You have probably become slower. That is not sure yet, but it is no plateau either. Look at your health, sleep and training load first.',
  'case.lead.improving': 'Keep doing what works: there is no plateau to end.',
  'case.lead.improving-mile':
    'You do not need a mile block. It could still add speed over the short distances; the figures and the dates are below, if you want to try it.',
  'case.lead.improving-in-block': 'Your mile block runs until {mileDay_long}.',
  'case.lead.files-add':
    'This rests on your results alone. Files of your runs would add when a plateau began, what has not changed in your training, and your usual long run.',
  'case.enough.races':
    '{needed} race results in three years would be enough. You have {races}.{trailRaces, plural, =0 {} one { One trail race does not count, because trails differ too much to compare times.} other { # trail races do not count, because trails differ too much to compare times.}}',
  'case.enough.files':
    'Or files of your runs with heart rate: {needed} weeks in a year, {neededTwo} in two years or {neededThree} in three.',
  'case.enough.weeks':
    'Or weeks with an even run and heart rate: {needed} in a year, {neededTwo} in two years or {neededThree} in three. You have {weeks}, {weeksTwo} and {weeksThree}. Runs on trails and treadmills do not count.',
  'case.enough.wait':
    'Your results scatter too much for an answer today. Each race, and each week of even running with heart rate, makes it clearer.',
  'case.chart.title.plateau': 'Level since the onset',
  'case.chart.title.plateau-all': 'Level since the first result',
  'case.chart.title.improving': 'Still rising',
  'case.chart.title.decline': 'Falling',
  'case.chart.title.not-enough': 'What is known so far',
  'case.chart.caption-time':
    'Race results as the {event} time that they are worth, corrected for conditions; small dots are weeks of runs with heart rate.',
  'case.chart.caption-races':
    'Race results as the {event} time that they are worth, corrected for conditions.',
  'case.chart.caption-pace': 'Pace at {beats} beats a minute, one dot a week.',
  'case.chart.race-says': '{day_date}: {event} in {timeS}, worth {worthS}',
  'case.chart.index-says': 'Week to {day_date}: {speedMps} at the same heart rate',
  'case.cause.one-pace.title': 'One pace',
  'case.cause.one-pace.text': 'runs averaged {aroundMps}.',
  'case.cause.little-fast.title': 'Little fast running',
  'case.cause.little-fast.figure': '{fastM_track}',
  'case.cause.little-fast.text':
    'a week at mile pace or faster, {fastShare_tenths} of what you run. A mile block at {weekM_whole} a week has {blockLowM_track} to {blockHighM_track}.',
  'case.cause.same-routes.title': 'The same routes',
  'case.cause.same-routes.text':
    'runs with a known route followed {routes, plural, one {one route} other {one of # routes}}.',
  'case.cause.same-week.title': 'The same week',
  'case.cause.same-week.text':
    'weeks had runs on the same {days, plural, one {day} other {# days}}.',
  'case.cause.one-distance.title': 'One distance',
  'case.cause.one-distance.text': 'runs were about {distanceM} long.',
  'case.cause.count-of': '{count} of {of}',
  'case.cause.see-runs': 'See the {count, plural, one {run} other {# runs}}',
  'case.cause.you-now': 'You, now',
  'case.cause.block-from': 'A mile block, from',
  'case.cause.block-to': 'to',
  'case.cause.pace': '{speedMps}',
  'case.cause.route-runs': '{count, plural, one {# time} other {# times}}',
  'case.cause.day': '{day_dayMonth}',
  'case.source.1500m': '1500 m fell by 21 s in seven weeks; one trial, 18 runners',
  'case.source.mile': 'Close to 1500 m; the same trial',
  'case.source.5k': '5 km fell by 48 s; the same trial',
  'case.source.10k': '10 km fell from 37.3 to 36.3 min; one trial, 12 runners',
  'case.source.half': 'No trial; it would follow from a better threshold',
  'case.source.marathon': 'No trial, and no change until you are back at long runs',
  'case.cost.long-run.label': 'Long run',
  'case.cost.long-run.figure': '{longM_planned} → {lowM_planned} to {highM_planned}',
  'case.cost.long-run.text': '20 to 40 % shorter in the second half, until {day_dayMonth}',
  'case.cost.long-run-share.label': 'Long run',
  'case.cost.long-run-share.figure': '20 to 40 % shorter',
  'case.cost.long-run-share.text': 'in the second half, until {day_dayMonth}',
  'case.cost.time.label': 'Time',
  'case.cost.time.figure': '{weeks} weeks',
  'case.cost.time.text': '{runs} runs a week, two of them with fast work',
  'case.cost.legs.label': 'Legs',
  'case.cost.legs.figure': 'More load per step',
  'case.cost.legs.text':
    'Fast running loads calves and Achilles tendons more. Fast metres rise by at most a quarter a week.',
  'case.cost.long-races.label': 'Long races',
  'case.cost.long-races.figure': 'None until {day_dayMonth}',
  'case.cost.long-races.text':
    'Afterwards long runs grow by at most a tenth at a time: 8 weeks to a half marathon, 14 to a marathon.',
  'case.cost.after-race.label': 'Long races',
  'case.cost.after-race.figure': 'None from {startDay_dayMonth} to {day_dayMonth}',
  'case.cost.after-race.text':
    'Your long race ({race}) on {raceDay_dayMonth} comes first. After the mile, long runs grow by at most a tenth at a time.',
  'case.cost.next-race.label': 'Next long race',
  'case.cost.next-race.figure': '{race} on {raceDay_dayMonth}',
  'case.cost.next-race.text':
    '{weeksLeft} weeks are left after the mile on {day_dayMonth}. Long runs grow by at most a tenth at a time.',
  'case.block.start': 'Start on {startDay_long}: {weeks} weeks to a mile on {mileDay_long}.',
  'case.block.runs':
    'Your mile block is in week {week} of {weeks}. It ends with a mile on {mileDay_long}.',
  'case.block.begins':
    'Your mile block begins on {startDay_long}: {weeks} weeks to a mile on {mileDay_long}.',
  'case.block.base-runs': 'Your base plan runs until {mileDay_long}. A mile block can follow it.',
  'case.block.then-race': 'Then {weeks} weeks to your next long race ({race}) on {raceDay_long}.',
  'case.block.way-back':
    'After the mile, the way back leads to longer races in {fewest} to {most} weeks.',
  'case.block.after-race':
    'There is no room for a mile block before your long race ({race}) on {raceDay_long}. Start after it, on {startDay_long}: {weeks} weeks to a mile on {mileDay_long}.',
  'case.exit.headline':
    'If your mile is not {mileS} or faster by {day_long}, the experiment failed.',
  'case.exit.text':
    'That is {gainShare} faster than today’s {nowS}, the least that counts as a real gain.',
  'case.checked.level': 'Results are not getting slower',
  'case.checked.no-race': 'No race of 10 km or more in 8 weeks, no marathon in 14',
  'case.checked.enough-running':
    'At least 3 runs and {leastWeekM_whole} a week: your usual week has {runs} runs and {weekM_whole}, from {weeks} weeks of your runs',
  'case.ask.pain':
    'Pain of 3 in 10 or more, or a calf, Achilles or hamstring injury in the last 12 weeks',
  'case.ask.ill': 'Ill in the last week, or under 16 years old',
  'case.ask.pregnant': 'Pregnant, or a birth in the last 12 weeks, without clearance',
  'case.ask.decline-ill': 'Have you been ill, or tired for more than two weeks?',
  'case.ask.decline-sleep':
    'Do you sleep less or worse than usual, or is there more stress than usual?',
  'case.ask.decline-hurt': 'Does anything hurt, or do you run differently to spare it?',
  'case.ask.decline-load':
    'Has your training changed? You ran {nowM_whole} a week in the last 4 weeks and {beforeM_whole} in the 12 before.',
  'case.ask.decline-load-unknown':
    'Did your training grow quickly, or did you run much less than usual?',
  'case.gate.warning-sign.why': 'A warning sign is open.',
  'case.gate.warning-sign.instead':
    'See a clinician. Report it as over when a clinician has cleared you to run.',
  'case.gate.pain.why': 'You reported pain of {pain} in 10.',
  'case.gate.pain.instead':
    'Run easily or rest until pain stays below 3 in 10. If it does not settle within a week, see a clinician.',
  'case.gate.injury.why': 'You reported an injury that is not over.',
  'case.gate.injury.instead':
    'Return to running step by step first. Bell Lap shows the next step on Today.',
  'case.gate.recent-injury.why':
    'You had a calf, Achilles or hamstring injury in the last 12 weeks. Fast running loads these most.',
  'case.gate.recent-injury.instead':
    'Ask a clinician when fast running is possible again. Hills come before speed on the flat.',
  'case.gate.returning.why': 'You have been back from an injury for less than 4 weeks.',
  'case.gate.returning.instead': 'Run easily for 4 weeks, then look here again.',
  'case.gate.ill.why': 'You are ill, or were in the last 7 days.',
  'case.gate.ill.instead': 'Run easily for a week after the last symptom, then look here again.',
  'case.gate.clearance.why': 'You said that a clinician has to clear you for hard training.',
  'case.gate.clearance.instead':
    'Ask your clinician first. Change the answer in Settings afterwards.',
  'case.gate.pregnant.why': 'You are pregnant or gave birth in the last 12 weeks.',
  'case.gate.pregnant.instead':
    'Follow the advice of your midwife or doctor. Bell Lap makes no plan for this time.',
  'case.gate.under-16.why': 'You are under 16. Bell Lap makes no plans for that age.',
  'case.gate.under-16.instead': 'Train with a coach or a club.',
  'case.gate.decline.why': 'Your results are getting slower. That is not a plateau.',
  'case.gate.decline.instead':
    'Go through the questions on this page. Take two easy weeks. If results or energy stay low, see a doctor.',
  'case.gate.long-race.why':
    '{race} on {raceDay_date}. A mile block does not start less than {weeks} weeks before such a race.',
  'case.gate.long-race.instead': 'Race first, then start the block.',
  'case.gate.new-runner.why': 'You have run for less than half a year.',
  'case.gate.new-runner.instead': 'Build a base of easy running first.',
  'case.gate.little-running.why':
    'You run {runs, plural, one {# time} other {# times}} and {weekM_whole} a week. A mile block needs 3 runs and {leastWeekM_whole}.',
  'case.gate.little-running.instead':
    'Build up to 3 runs and {leastWeekM_whole} a week, and keep that for a month.',
  'case.gate.heat.why': 'It is very hot, and you have no treadmill.',
  'case.gate.heat.instead': 'Wait for cooler weeks, or run fast sessions at dawn or indoors.',
  'case.screen.heading': 'The case for the mile',
  'case.screen.not-now': 'Not now',
  'case.screen.not-now-why': 'A mile block is not the right thing today.',
  'case.screen.instead': 'Instead:',
  'case.screen.enough': 'What would be enough',
  'case.screen.causes': 'What has not changed',
  'case.screen.causes-of': 'The last twelve whole weeks.',
  'case.screen.no-causes': 'Your last twelve weeks show no sameness worth naming.',
  'case.screen.sameness':
    'Sameness of training: {monotony} of 100 in the last {weeks} weeks{isPlateau, select, true {, {plateauMonotony} of 100 since the plateau began} other {}}. From 60 on it is monotonous. {isRoute, select, true {Runs on a route that you ran more than once: {sameRouteShare}.} other {Too few routes are known to say how often you repeat one.}} Foster’s monotony of the daily loads: {foster}.',
  'case.screen.changes': 'What a mile block would change',
  'case.screen.changes-how':
    'Today, and after {weeks} weeks in which you do four sessions in five. Estimates with 80 % ranges, not promises.',
  'case.screen.distance': 'Distance',
  'case.screen.today': 'Today',
  'case.screen.after': 'After {weeks} weeks',
  'case.screen.change': 'Change: ← faster, slower →',
  'case.screen.how-sure': 'How sure',
  'case.screen.sure.likely': 'Likely',
  'case.screen.sure.plausible': 'Plausible',
  'case.screen.sure.unproven': 'Unproven',
  'case.screen.grade': 'Grade {grade}',
  'case.screen.grades':
    'B: one controlled trial. C: a small trial. D: reasoning, no trial. No trial was made with runners on a plateau.',
  'case.screen.change-range': '{lowShare_signed} to {highShare_signed}',
  'case.screen.cost': 'What it costs',
  'case.screen.no-help': 'When it would not help you',
  'case.screen.checked': 'Checked in your data today',
  'case.screen.only-you': 'Only you can say',
  'case.screen.health': 'Look at these first',
  'case.screen.report': 'Report an illness or an injury',
  'case.screen.could-add': 'What a mile block could add',
  'case.screen.exit': 'The exit test',
  'case.screen.start': 'When to start',
  'case.screen.make-plan': 'Make a mile plan',
  'case.screen.runs': 'Your plan now',
  'case.screen.show-plan': 'Show plan',
  'case.screen.print': 'Print',
  'case.screen.save': 'Save as file',
  'case.screen.saved': 'Saved as {name}.',
  'case.screen.not-now-kept': 'You chose “not now” on {day_date}.',
  'case.screen.one-question': 'One question',
  'case.screen.stuck': 'My running feels stuck',
  'case.screen.stuck-how': '0: not at all. 10: completely. You can leave this out.',
  'case.screen.stuck-save': 'Save answer',
  'case.screen.stuck-skip': 'Leave out',
  'case.screen.long-race': 'Your next race of 10 km or more',
  'case.screen.long-race-how': 'The block has to end well before it.',
  'case.screen.long-race-kept': '{race} on {day_date}',
  'case.screen.race-day': 'Race day',
  'case.screen.race-distance': 'Distance',
  'case.screen.race-save': 'Save race',
  'case.screen.race-clear': 'No such race',
  'case.screen.waiting':
    'Heart rates of {count, plural, one {# run} other {# runs}} are still being read. The answer may change.',
  'case.screen.suggestion.strong':
    'A plateau, and training that is alike week after week: the case is strong.',
  'case.screen.suggestion.moderate': 'One sign speaks for a change: the case is moderate.',
  'case.screen.suggestion.exploratory': 'Nothing says that you need it. You can still try it.',
  'case.screen.chart': 'Performances over time',
  'case.screen.column-value': 'Worth',
  'case.screen.column-what': 'What',
  'case.screen.began': 'Onset',
  'case.screen.plateau': 'Plateau',
  'case.screen.one-percent': '1 % faster every half-year',
  'case.screen.index': 'Runs with heart rate',
  'case.screen.add-result': 'Add a race result',
  'case.screen.import': 'Import runs',
} as const
