/** What American runners write otherwise. */
import type { SESSIONS } from '../en-GB/sessions.ts'
import type { SHORTHAND } from '../en-GB/shorthand.ts'
import type { TITLES } from '../en-GB/titles.ts'
import type { WORKOUT as ENGLISH } from '../en-GB/workout.ts'

type Keys =
  | keyof typeof ENGLISH
  | keyof typeof TITLES
  | keyof typeof SESSIONS
  | keyof typeof SHORTHAND

export const WORKOUT: Readonly<Partial<Record<Keys, string>>> = {
  'at.share-of-all-out': 'at {low}–{high}% of all-out',
  'cue.ninety-per-cent': '90%',
  'session.N2.purpose': 'recruit fast fibers at low strain',
  'event.5k': '5K',
  'event.10k': '10K',
  'session.T3.name': 'Cruise 1000s',
  'session.V1.name': '5K 1000s',
  'session.stop.C': 'Stop when a rep is more than 3% slower than the band, or if anything hurts.',
  'session.stop.V':
    'Stop when two reps in a row are more than 3% slower than the band, or if anything hurts.',
  'session.stop.R':
    'Stop when two reps in a row are more than 2% slower than the band, or if form goes.',
  'session.stop.B':
    'Stop when two reps in a row are more than 3% slower than the band, or if anything hurts.',
  'shorthand.ask.km-or-mile': 'Is {words} for a kilometer or for a mile?',
  'shorthand.ask.letter-m': 'Is {words} m minutes, miles or meters?',
  'twin-note.flat': 'On the flat the same effort is faster, and counts as fast meters.',
  'twin-note.treadmill':
    'At 1% grade, which stands for the air you do not have to move (Jones and Doust 1996).',
}
