/** A finished race: its laps, age grade, and what it did to the estimate. */
export const RACE_RECORD = {
  'race-record.even-halves': 'Both halves took about the same time.',
  'race-record.slowed': 'The second half took {fadeS_typed} longer than the first.',
  'race-record.sped-up': 'The second half took {fadeS_typed} less than the first.',
  'race-record.fast-start':
    'You started fast: at {toM_track} you were {offS_typed} ahead of the ideal laps.',
  'race-record.lost-most':
    'You lost most between {fromM_track} and {toM_track}: {offS_typed} slower than the ideal lap.',
  'race-record.work-at-800':
    'This lap is usually lost by easing off, not by lack of fitness. Work from 800 m on. A session for it: 3 × (400 m at 3K pace, then 300 m at mile pace).',
  'race-record.by-distance':
    'Taken from the distance in your recording. Each lap can be 1 to 2 seconds off.',
  'race-record.inside':
    'Expected before the race: {expectedS} ({lowS}–{highS} four times in five). Your time is inside this range.',
  'race-record.faster':
    'Expected before the race: {expectedS} ({lowS}–{highS} four times in five). You were faster than this range.',
  'race-record.slower':
    'Expected before the race: {expectedS} ({lowS}–{highS} four times in five). You were slower than this range.',
  'race-record.mile-faster': 'The race made your mile forecast {changeS_typed} faster. {range}',
  'race-record.mile-slower': 'The race made your mile forecast {changeS_typed} slower. {range}',
  'race-record.mile-same': 'Your mile forecast stayed the same. {range}',
  'race-record.range-narrower': 'Its range became {rangeShare} narrower.',
  'race-record.range-wider': 'Its range became {rangeShare} wider.',
  'race-record.range-same': 'Its range stayed as wide as it was.',
  'race-record.mile-first': 'This race gave the first forecast of your mile.',
  'race-record.mile-unknown': 'There was no forecast of your mile on that day.',
  'race-record.mile-left-out': 'You left this result out of the estimate, so it changed nothing.',
  'race-record.grade-table':
    'Age-grade tables 2025 for road running by Alan Jones (USA Track & Field), at age {age}.',
  'race-record.grade-road-only':
    'These tables are for the road. Bell Lap has none for the track, where times differ a little.',
  'race-record.grade-meaning':
    '{wholeShare} is about the best in the world at this age and distance. Age is the year of the race minus your year of birth, so it can be a year too high.',
  'race-record.grade-no-runner':
    'Enter your year of birth and sex in Settings to see the age grade.',
  'race-record.grade-short':
    'Bell Lap’s age-grade tables are for the road and begin at the mile, so this distance has none.',
  'race-record.grade-outside':
    'The age-grade tables reach from the mile to the marathon and from 5 to 100 years.',
  'race-record.heading': 'Race record',
  'race-record.heading-of': '{event} in {time}',
  'race-record.facts': 'Race',
  'race-record.time': 'Time',
  'race-record.place': 'Place',
  'race-record.place-of': '{place} of {fieldSize}',
  'race-record.age-grade': 'Age grade',
  'race-record.goal': 'Goal',
  'race-record.goal-typed': '{timeS_typed}',
  'race-record.goal-saved': '{timeS} (your race goal)',
  'race-record.goal-plan': '{timeS} (goal of your plan)',
  'race-record.laps': 'Laps',
  'race-record.no-laps': 'No laps yet',
  'race-record.no-laps-how':
    'Type the lap times below, or import the recording of the race. The laps show where you won and lost time.',
  'race-record.laps-unfit':
    'The laps that you typed do not fit the result any more. Correct one of them.',
  'race-record.from-typed': 'as typed',
  'race-record.from-laps': 'pressed on your watch',
  'race-record.from-distance': 'from your recording',
  'race-record.column-to': 'To',
  'race-record.column-lap': 'Lap',
  'race-record.column-clock': 'Clock',
  'race-record.column-plan': 'Against goal',
  'race-record.column-ideal': 'Against ideal',
  'race-record.ideal-why': 'The ideal laps follow this rule for your time. {pacing}',
  'race-record.keep-laps': 'Keep these laps',
  'race-record.show-recording': 'Show the recording',
  'race-record.edit': 'Laps, place and goal',
  'race-record.laps-field': 'Lap times, or the clock at each mark',
  'race-record.laps-such-as': 'such as 91 90 90 89',
  'race-record.laps-read': 'Read as: {splits}.',
  'race-record.place-field': 'Place (optional)',
  'race-record.field-size': 'Finishers (optional)',
  'race-record.goal-field': 'Goal time (optional)',
  'race-record.whole-number': 'Type a whole number.',
  'race-record.save': 'Save record',
  'race-record.saved': 'Race record saved.',
  'race-record.removed': 'Race record removed.',
  'race-record.restored': 'The record is as it was before.',
  'race-record.remove': 'Remove record',
  'race-record.effect': 'What the race changed',
  'race-record.mile-before': 'Mile forecast before',
  'race-record.mile-after': 'Mile forecast after',
  'race-record.mile-range': '{timeS} ({lowS}–{highS})',
  'race-record.next': 'Most informative next race',
  'race-record.next-best':
    'A race over {event} would make the range of your mile ability {narrowerShare} narrower, the most of these four.',
  'race-record.next-none': 'Add a result first. Then Bell Lap can say which race would teach most.',
  'race-record.next-why':
    'This follows from how closely the distances depend on each other and on how old your results are. It does not depend on how the race goes.',
  'race-record.narrower': '{narrowerShare} narrower',
} as const
