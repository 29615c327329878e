/** Heart rate and sleep of the morning against the runner's own band. */
export const MORNINGS = {
  'morning.title': 'Mornings',
  'morning.none': 'No mornings yet',
  'morning.none-how':
    'Type your resting heart rate, heart rate variability or sleep in the check-in on Today. All of it is optional.',
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
    'Typed in the check-in, or sent to the API. Bell Lap does not read mornings from the files of Garmin or Apple Health yet: its readers know activities only.',
  'morning.to-check-in': 'Open the check-in',
  'morning.link': 'Show mornings',
} as const
