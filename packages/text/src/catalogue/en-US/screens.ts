/** What the screens say otherwise in American English. */
import type { TextCode } from '../en-GB.ts'

export const SCREENS: Readonly<Partial<Record<TextCode, string>>> = {
  'settings.metric': 'Kilometers, min/km',
  'settings.colours': 'Colors',
  'settings.about-version':
    'Bell Lap {version}, the mile coach for distance runners. Free software under the MIT license.',
  'threshold-screen.history-sentence':
    'Your threshold pace in minutes per {unit, select, metric {kilometer} other {mile}}. Faster is higher. {change}',
  'threshold-screen.field-metres-30-minutes': 'Meters in 30 minutes',
  'threshold-screen.field-metres-150-s': 'Meters after 150 s',
  'threshold-screen.field-metres-last-30-s': 'Meters in the last 30 s',
  'threshold-screen.field-metres-five-minutes': 'Meters in 5 minutes',
  'threshold-screen.field-distance': 'Distance in meters',
  'threshold-screen.type-metres': 'Type the distance in meters.',
  'threshold-screen.type-last-30-s': 'Type the meters of the last 30 s.',
  'threshold-screen.index-sentence':
    'Your even running at {bpm, number} bpm, in minutes per {unit, select, metric {kilometer} other {mile}}. Faster is higher.',
  'races.distance': 'Distance in meters',
  'races.type-distance': 'Type the distance in meters.',
  'races.amount': '{percent}%',
  'races.amount-error': '{percent} ± {error}%',
  'races.correction-capped': 'Bell Lap never corrects more than 6%',
  'charts.test-sentence':
    'Pace over the time of the run. Faster is higher. The colored part is used for the test.',
  'charts.lactate-sentence':
    'Lactate in mmol/l at the end of each stage. Gray: range of the first threshold. Colored: range of the second.',
  'charts.curve-sentence':
    'Your ability: the pace you can hold, in minutes per {unit, select, metric {kilometer} other {mile}}, by how long you hold it. It comes from {count, plural, one {# result or run} other {# results and runs}}: results are discs, runs are triangles.',
}
