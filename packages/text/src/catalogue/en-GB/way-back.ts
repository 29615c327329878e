/** After the mile block: what it did, the year as a chart, races before and now, and what comes next. */
export const WAY_BACK = {
  'way-back.headline.none': 'No mile block has finished yet',
  'way-back.headline.running': 'Your mile block runs until {raceDay_dayMonth}',
  'way-back.headline.stopped': 'Your mile block stopped on {stoppedDay_dayMonth}, before its race',
  'way-back.headline.no-result':
    'Your mile block ended on {raceDay_dayMonth}. Its result is not known yet.',
  'way-back.headline.passed':
    '{isMile, select, true {Your mile came down from {beforeS} to {ranS}.} other {{event}: from {beforeS} down to {ranS}.}} {next}',
  'way-back.headline.failed':
    '{isMile, select, true {Your mile: {beforeS} before the block, {ranS} after it.} other {{event}: {beforeS} before the block, {ranS} after it.}} The experiment failed.',
  'way-back.go.longer':
    'Now take it up to {to, select, 5k {5 km} 10k {10 km} half {the half marathon} other {the marathon}}.',
  'way-back.go.again': 'Next: another mile block.',
  'way-back.go.stop': 'You stopped here.',
  'way-back.lead.shows':
    'After a mile block, this page compares the mile before and after with what was expected, shows what you could run over longer distances before and now, and says how soon a longer race is safe.',
  'way-back.lead.none': 'It starts with a plan for a mile.',
  'way-back.lead.running': 'Run the mile on {raceDay_long}, then enter your time.',
  'way-back.lead.stopped':
    'Without its race nobody can say what the block did. The forecasts below follow your other results.',
  'way-back.lead.no-result':
    'Enter the time of your race. Until then nobody can say what the block did; the forecasts below follow your other results.',
  'way-back.lead.promised': 'On {day_date} Bell Lap expected {lowS}–{highS}.',
  'way-back.lead.promised-faster':
    'On {day_date} Bell Lap expected {lowS}–{highS}. You were faster.',
  'way-back.lead.promised-inside':
    'On {day_date} Bell Lap expected {lowS}–{highS}. Your time is in that range.',
  'way-back.lead.promised-slower':
    'On {day_date} Bell Lap expected {lowS}–{highS}. You were slower.',
  'way-back.lead.plain-day':
    'On a flat, cool, calm day your {timeS} is worth {plainS}; the gain is counted from that.',
  'way-back.lead.passed': 'You gained {gainShare_tenths} and passed the exit test.',
  'way-back.lead.failed':
    '{isFaster, select, true {You gained {gainShare_tenths}.} other {You were {gainShare_tenths} slower.}} The exit test asked for {exitS} or faster, a gain of 1 %. You did not pass it.',
  'way-back.lead.failed-then':
    'Speed was probably not what held you back. Look at sleep, health and training load before another block.',
  'way-back.lead.gain-promised':
    'The plan was expected to change your time by {fromShare_signed} to {toShare_signed}.',
  'way-back.lead.plan':
    '{weeks, plural, one {# week leads} other {# weeks lead}} to {event} on {raceDay_long}, with mile pace at least every ten days.',
  'way-back.lead.possible':
    '{weeks, plural, one {# week} other {# weeks}} would lead to {event} on {raceDay_long}, with mile pace at least every ten days. You have not made this plan yet.',
  'way-back.lead.again': 'Another mile block runs until {day_long}.',
  'way-back.lead.refused': 'No plan to longer races is possible today.',
  'way-back.chart.title': 'The year: before the block, the mile block, the way back',
  'way-back.chart.caption':
    'Form as the {event} time it is worth, faster upwards, with the range that holds four times in five. Dots are races. Outlined weeks are planned.',
  'way-back.chart.form-says': '{day_date}: worth {timeS} over {event} ({lowS}–{highS})',
  'way-back.chart.race': '{event} {timeS}',
  'way-back.chart.week-ran': 'Week of {day_date}: longest run {longM_planned}, {fastM_track} fast',
  'way-back.chart.week-planned':
    'Week of {day_date}, planned: longest run {longM_planned}, {fastM_track} fast',
  'way-back.phase.before-marathon': 'Marathon training',
  'way-back.phase.before-half': 'Half-marathon training',
  'way-back.phase.before-any': 'Before the block',
  'way-back.phase.block': 'Mile block',
  'way-back.phase.back': 'Way back',
  'way-back.phase.weeks': '{weeks, plural, one {# week} other {# weeks}}',
  'way-back.phase.possible': '{weeks, plural, one {# week} other {# weeks}}, if you go on',
  'way-back.missing.nothing': 'Nothing. Race when you like.',
  'way-back.missing.easy-week': 'An easy week after the mile.',
  'way-back.missing.weeks': 'The first {weeks} weeks after the mile: one easy, then longer reps.',
  'way-back.missing.long-run':
    'A long run of {needM_planned}; your longest in 30 days is {longM_planned}. {longRuns, plural, one {One longer run} other {# longer runs}}, {weeks, plural, one {# week} other {# weeks}} with easier ones{taperWeeks, plural, =0 {} one {, then a lighter week} other {, then # lighter weeks}}.',
  'way-back.missing.not-in-sight':
    'A long run of {needM_planned}; your longest in 30 days is {longM_planned}, and your weeks are too short for more.',
  'way-back.missing.state': 'Not while this is open: {what}.',
  'way-back.missing.unknown': 'Runs of the last weeks: Bell Lap does not know your long run.',
  'way-back.wish.yes': 'Yes. Your training and the weeks until then are enough for a safe start.',
  'way-back.wish.no':
    'No. {isByLongRun, select, true {It takes a long run of {needM_planned}. Your longest in 30 days is {longM_planned}; a tenth more each time is {longRuns, plural, one {one longer run} other {# longer runs}} and {weeks, plural, one {# week} other {# weeks}}.} other {It is too soon after the mile.}} It is safe from {earliestDay_date}. {instead}',
  'way-back.wish.instead': '{other} is safe on {raceDay_dayMonth}.',
  'way-back.wish.state': 'No, not while this is open: {what}.',
  'way-back.wish.not-in-sight':
    'No. It takes a long run of {needM_planned}, and nothing that Bell Lap knows of your training leads there.',
  'way-back.keep.fast.label': 'Fast metres',
  'way-back.keep.fast.figure': '{fastM_track} a week',
  'way-back.keep.fast.text':
    '{fastShare} of the {blockM_track} in the mile weeks of the block. Coaching practice; no trial says how much holds a gain.',
  'way-back.keep.mile-pace.label': 'Mile pace',
  'way-back.keep.mile-pace.figure': '{session_capital}',
  'way-back.keep.mile-pace.text':
    'This session first, others later, at least every ten days: {repS} for {repM_track}, never all out.',
  'way-back.keep.strength.label': 'Strength',
  'way-back.keep.strength.figure':
    '{times, plural, =0 {Less than once a week} one {Once a week} other {# times a week}}, {minutes} min',
  'way-back.keep.strength.text':
    '{blockTimes, plural, =0 {Less than once a week} one {Once a week} other {# times a week}} in the mile weeks of the block.',
  'way-back.keep.slipped.label': 'Check',
  'way-back.keep.slipped.figure': '{event}: {nowS} today, slower than {limitS}',
  'way-back.keep.slipped.text':
    'More than {allowedShare} of the speed has gone. Run a little at 800 m pace or a few uphill sprints once a week, after an easy run, and keep the session at mile pace. No trial says how much is enough.',
  'way-back.keep.check.label': 'Check',
  'way-back.keep.check.figure': '{event} still under {limitS} around {day_dayMonth}',
  'way-back.keep.check.text':
    'Today’s forecast is {nowS}. {allowedShare} may slip. If a race or time trial is slower, add a session at mile pace.',
  'way-back.screen.above-race': 'The way back · {day_date}, the day of the race',
  'way-back.screen.above-days':
    'The way back · {day_date}, {days, plural, one {one day} other {# days}} after the race',
  'way-back.screen.chart': 'Form, longest runs and fast metres of the year',
  'way-back.screen.long-run': 'Longest run',
  'way-back.screen.fast': 'Fast metres',
  'way-back.screen.week': 'Week or day',
  'way-back.screen.what': 'What',
  'way-back.screen.today': 'today',
  'way-back.screen.races': 'What you could run, before and now',
  'way-back.screen.races-how': 'Grey before, green now. Ranges hold four times in five.',
  'way-back.screen.race': 'Race',
  'way-back.screen.before': 'Before, {day_dayMonth}',
  'way-back.screen.before-unknown': 'Before',
  'way-back.screen.now': 'Now, {day_dayMonth}',
  'way-back.screen.faster-slower': '← faster, slower →',
  'way-back.screen.missing': 'What is missing',
  'way-back.screen.earliest': 'Earliest safe date',
  'way-back.screen.now-safe': 'now',
  'way-back.screen.not-known': 'not known',
  'way-back.screen.wish': 'A longer race that you want to run',
  'way-back.screen.wish-how': 'Bell Lap says whether it is safe by then.',
  'way-back.screen.wish-answer': '{race}, {day_date}:',
  'way-back.screen.ladder': 'The long run, a tenth at a time',
  'way-back.screen.ladder-how':
    'Longest run of each week. Pale weeks are easier. Longest in the last 30 days: {nowM_planned}.',
  'way-back.screen.ladder-heard': 'Week of {day_dayMonth}: {longM_planned}',
  'way-back.screen.ladder-heard-race': 'Week of {day_dayMonth}: {longM_planned}, and the race',
  'way-back.screen.refused': 'Why not today',
  'way-back.screen.keeps': 'The speed that you keep',
  'way-back.screen.next': 'What comes next?',
  'way-back.screen.back-up':
    'Back up to {to, select, 5k {5 km} 10k {10 km} half {the half marathon} other {the marathon}}',
  'way-back.screen.answered.again': 'You chose another mile block on {day_date}.',
  'way-back.screen.answered.longer': 'You chose longer races on {day_date}.',
  'way-back.screen.answered.stop': 'You chose to stop here on {day_date}. There is no plan.',
  'way-back.screen.change': 'Change answer',
  'way-back.screen.again': 'Plan another mile block',
  'way-back.screen.stop': 'Stop here',
  'way-back.screen.stopped-told': 'Plan archived.',
  'way-back.screen.go-on': 'Open the plan form',
  'way-back.screen.enter': 'Enter race time',
} as const
