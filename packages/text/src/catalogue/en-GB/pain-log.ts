/** Pain by place over the weeks. */
export const PAIN_LOG = {
  'pain-log.title': 'Pain history',
  'pain-log.none': 'No pain reported in the last half year',
  'pain-log.none-how':
    'When something hurts, report it in the check-in on Today, with the place and how much it hurts during the run, after it and the next morning.',
  'pain-log.to-check-in': 'Open the check-in',
  'pain-log.heading': 'Latest report: {place}, {day}',
  'pain-log.lead':
    'The worst of each week, with the fast metres below. The table of each place adds the runs and the shoes.',
  'pain-log.what-it-is':
    'Weeks side by side show what came together, not what caused it. See a clinician or physiotherapist when pain stays or grows.',
  'pain-log.place': '{place_capital}',
  'pain-log.go-on':
    'Run as planned. At 3 of 10 or more, or with more pain the next morning, the plan takes the fast running out.',
  'pain-log.last': 'last report {day}',
  'pain-log.reports': '{count, plural, one {# report} other {# reports}}',
  'pain-log.more': 'The last {count} are shown.',
  'pain-log.report': '{day}: during {during}, after {after}, next morning {morning}',
  'pain-log.sign.bone': 'one spot of a bone',
  'pain-log.sign.limping': 'limp',
  'pain-log.sign.swelling': 'swelling',
  'pain-log.sign.worse': 'got worse during the run',
  'pain-log.during': 'During the run',
  'pain-log.after': 'After it',
  'pain-log.nextMorning': 'Next morning',
  'pain-log.chart': 'Pain by week',
  'pain-log.chart-says': 'Pain from 0 to 10 over {weeks} weeks. From 3 it is amber, from 5 red.',
  'pain-log.week-says':
    'Week of {day}: during {during}, after {after}, next morning {morning}. {runs, plural, =0 {No run} one {# run, {distanceM}, {fast} fast, shoes: {shoes}} other {# runs, {distanceM}, {fast} fast, shoes: {shoes}}}.',
  'pain-log.week': 'Week of',
  'pain-log.runs': 'Runs',
  'pain-log.distance': 'Distance',
  'pain-log.fast': 'Fast metres',
  'pain-log.shoes': 'Shoes',
  'pain-log.link': 'Show pain history',
} as const
