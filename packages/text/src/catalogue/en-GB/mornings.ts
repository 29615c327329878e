/** Heart rate and sleep of the morning against the runner's own band. */
export const MORNINGS = {
  'morning.title': 'Mornings',
  'morning.none': 'No mornings yet',
  'morning.none-how':
    'Type your resting heart rate, heart rate variability or sleep in the check-in on Today. All of it is optional.',
  'morning.none-typed': 'No mornings in your check-ins',
  'morning.usual': 'Your mornings are in their usual range',
  'morning.outside': 'Your heart rate variability is outside its usual range',
  'morning.too-few': 'Not enough mornings to compare',
  'morning.too-few-lead':
    'Bell Lap compares nothing until it has 21 mornings from before the last seven days.',
  'morning.lead':
    'Seven-day means against the mean of the mornings before, half a standard deviation either side.',
  'morning.hrv': 'Heart rate variability',
  'morning.hrv-good':
    'The seven-day mean of ln rMSSD. Outside its band, the next quality session becomes easy; on a second day in a row it becomes a rest day (rule A13). It never adds training.',
  'morning.resting': 'Resting heart rate',
  'morning.resting-good': 'For you to look at. No rule uses it.',
  'morning.sleep': 'Sleep',
  'morning.sleep-good':
    'A night under six hours takes a few reps from the next quality session; three in a row make it easy (rule A12). The band is for you to look at.',
  'morning.off': 'Off: {have} of {need} mornings from before the last seven days.',
  'morning.no-week': 'Off: fewer than {need} mornings in the last seven days.',
  'morning.state.usual': 'Last seven days {week}, in your usual {low} to {high}.',
  'morning.state.outside': 'Last seven days {week}, outside your usual {low} to {high}.',
  'morning.ms': '{value} ms',
  'morning.bpm': '{value} bpm',
  'morning.hours': '{value} h',
  'morning.day': 'Day',
  'morning.value': 'That morning',
  'morning.week': 'Seven-day mean',
  'morning.chart': '{name} by day',
  'morning.says': '{day}: {value}, seven-day mean {week}',
  'morning.sources':
    'Typed in the check-in, sent to the API, or read from an export if you want that.',
  'morning.export-asked': 'Your export holds mornings, too. Use them?',
  'morning.export-on': 'Mornings of your exports are used',
  'morning.export-off': 'Mornings of exports are left out',
  'morning.export-holds': '{values, number} values from {fromDay_date} to {toDay_date}.',
  'morning.export-asked-why':
    'Resting heart rate, heart rate variability and sleep. Nothing is used until you say so. Then sleep (rule A12) and overnight rMSSD (rule A13) can make a session easier. They never add training.',
  'morning.export-on-why':
    'Sleep (rule A12) and overnight rMSSD (rule A13) can make a session easier. They never add training, and what you type in the check-in comes first. A newer export replaces them.',
  'morning.export-off-why':
    'Bell Lap keeps no mornings of exports. If you change your mind, import the export again afterwards.',
  'morning.export-use': 'Use mornings',
  'morning.export-leave': 'Leave them out',
  'morning.export-delete': 'Delete mornings of exports',
  'morning.export-used': 'Mornings of exports are used.',
  'morning.export-left': 'Mornings of exports are left out and deleted.',
  'morning.export-name': '{kind}, {source}',
  'morning.export-source-apple-health': 'Apple Health',
  'morning.export-source-garmin': 'Garmin',
  'morning.export-kind-resting-heart-rate': 'Resting heart rate',
  'morning.export-kind-hrv-rmssd': 'Overnight heart rate variability (rMSSD)',
  'morning.export-kind-hrv-sdnn': 'Heart rate variability (SDNN)',
  'morning.export-kind-sleep': 'Sleep',
  'morning.export-good-resting-heart-rate': 'For you to look at. No rule uses it.',
  'morning.export-good-hrv-rmssd':
    'Measured by the watch overnight. It differs from a measurement in the morning, so the two are never joined: rule A13 compares it with its own band, on days without a typed value that can be compared.',
  'morning.export-good-hrv-sdnn':
    'Another measure than rMSSD: the two are never joined or compared. The mean of what was measured before noon. No rule uses it.',
  'morning.export-good-sleep':
    'Time asleep; what watch and phone recorded twice counts once. Rule A12 uses it for nights that you did not type; of two devices the longer night counts.',
  'morning.to-check-in': 'Open the check-in',
  'morning.link': 'Show mornings',
} as const
