/** The day of a race: laps, chance, D′, warm-up and wrist band. */
export const RACE_DAY = {
  'race-day.finish': 'Finish',
  'race-day.first-metres': 'first {distanceM_track}',
  'race-day.mark': '{metres} m',
  'race-day.quarter': '{quarters, plural, =1 {¼ mile} =2 {½ mile} =3 {¾ mile} other {1 mile}}',
  'race-day.road-mark': '{markM_planned}',
  'race-day.chance-about': 'about {chanceShare}',
  'race-day.chance-below': 'less than {chanceShare}',
  'race-day.chance-above': 'more than {chanceShare}',
  'race-day.alarm':
    'If you pass {atM_track} in {alarmS_typed} or less, you started more than {fastShare} too fast. Ease off straight away.',
  'race-day.shape-mile':
    'Run nearly even: the first lap at most {fastShare} fast, the hardest work on the third, and the last as fast as the first.',
  'race-day.shape-two-laps':
    'Run nearly even: the first lap at most {fastShare} faster than the second.',
  'race-day.shape-even':
    'Run evenly, the first lap at most {fastShare} fast. Let it feel easy and save your effort for the last.',
  'race-day.start-line':
    'The start is at the finish line: {count, plural, one {# lap} other {# laps}} of {lapM_track}.',
  'race-day.start-before':
    'From the start it is {odd, number} m to the finish line, then {count, plural, one {# lap} other {# laps}} of {lapM_track}.',
  'race-day.bend':
    'A bend run one lane wide is {more, number} m longer and costs {moreS_typed}. Pass on the straights.',
  'race-day.wind-cost':
    'A steady wind like this costs about {costS_typed} on laps or out and back, likely {rangeS}. Shelter and running behind others make it less.',
  'race-day.reserve-enough':
    'At the finish {lowM_track} to {highM_track} of D′ are left. Your recent results support this time.',
  'race-day.reserve-close':
    'At the finish at most {highM_track} of D′ are left. This time takes nearly all you have.',
  'race-day.reserve-short':
    'D′ is used up by {atM_track}. This time takes {shortM_track} more than your recent results show.',
  'race-day.reserve-other-length':
    'Critical speed and D′ describe races of 2 to 20 minutes, and this one is shorter or longer.',
  'race-day.reserve-no-goal': 'Enter a time first.',
  'race-day.fast-start':
    'A first lap in {lapS_typed}, {fastShare} too fast, uses {extraM_track} more of D′ and costs you at least {fadeS_typed} later.',
  'race-day.warm-up-arrive': 'Arrive, collect your number and find the start.',
  'race-day.warm-up-easy': 'Run easily for {minutes} minutes',
  'race-day.warm-up-drills': 'Drills for {minutes} minutes',
  'race-day.warm-up-strides': '2 strides of 50 m, walking back',
  'race-day.warm-up-rehearsal': '200 m at race pace',
  'race-day.warm-up-rehearsal-in': '200 m at race pace, in {rehearsalS_typed}',
  'race-day.warm-up-ready': 'Warm-up done. Walk, keep warm and go to the start.',
  'race-day.warm-up-start': 'The race starts.',
  'race-day.at-start': 'Start',
  'race-day.goal-save': 'Save as race goal',
  'race-day.goal-saved':
    'Your goal for this race is {goalS_typed}. Today, Races and the command line show it, too.',
  'race-day.goal-planned': 'The goal of your plan.',
  'race-day.goal-clear': 'Clear race goal',
  'race-day.goal-saved-told': 'Race goal saved: {goalS_typed}.',
  'race-day.goal-cleared-told': 'Race goal cleared.',
  'race-day.which': 'Race',
  'race-day.of-plan': '{name} ({event})',
  'race-day.event-track': '{event}, track',
  'race-day.event-road': '{event}, road',
  'race-day.over': 'This race is over.',
  'race-day.add-result': 'Add the result',
  'race-day.goal': 'Goal and chance',
  'race-day.slider': 'Goal time',
  'race-day.slider-says': '{time}, chance {chance}',
  'race-day.chance-of': 'Chance of {time} or faster:',
  'race-day.type-goal': 'Or type a time',
  'race-day.use-goal': 'Use this time',
  'race-day.forecast':
    'The chance follows from today’s race forecast: {timeS}, {lowS}–{highS} four times in five.',
  'race-day.forecast-day': 'The chance includes the lane and the wind that you entered.',
  'race-day.no-forecast':
    'There is no race forecast yet, so the chance of a time is not known. Add a result, or type a time to get its laps.',
  'race-day.laps': 'Laps',
  'race-day.by-lap': 'By lap',
  'race-day.by-200': 'By 200 m',
  'race-day.by': 'Show times',
  'race-day.column-mark': 'Mark',
  'race-day.column-lap': 'Lap',
  'race-day.column-clock': 'Clock',
  'race-day.no-laps': 'Type a goal time to see its laps.',
  'race-day.band': 'Wrist band',
  'race-day.band-how': 'Print it on one strip of paper, cut it out and tape it around your wrist.',
  'race-day.print-band': 'Print wrist band',
  'race-day.conditions': 'Lane and wind',
  'race-day.lane': 'Lane',
  'race-day.lane-inside': '1, the inside',
  'race-day.lane-free': 'A lap in lane 1 is {lapM_track}.',
  'race-day.lane-cost':
    'Each lap in lane {lane} is {more, number} m longer than in lane 1 and costs {lapS_typed}. The whole race there costs {raceS_typed}.',
  'race-day.wind': 'Wind, {unit}',
  'race-day.wind-how': 'Leave it empty if you do not know it',
  'race-day.reserve': 'D′ through the race',
  'race-day.reserve-is':
    'Critical speed {speedMps} ({rangeMps}), D′ {reserveM_track} ({reserveLowM_track} to {reserveHighM_track}), from {count} results of 2 to 20 minutes in the last 120 days.',
  'race-day.reserve-left': '{leftM_track} left, likely {lowM_track} to {highM_track}',
  'race-day.reserve-none': 'nothing left',
  'race-day.reserve-at': '{markM_track}: {left}',
  'race-day.reserve-column': 'D′ left',
  'race-day.warm-up': 'Warm-up clock',
  'race-day.start-time': 'Start of the race',
  'race-day.minutes-before': '{minutes} min before',
  'race-day.warm-up-why':
    'In one study of 11 runners, 200 m at race pace made an 800 m 1.2 s faster. It should end 10 to 20 minutes before the start.',
} as const
