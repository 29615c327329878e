/** Ways from one page to another, and words that pages of several parts say. */
import type { GoalEventId } from '@bell-lap/units/goal-event'
import type { RaceEventId } from '@bell-lap/units/race-event'

type Needed = `event.${Exclude<RaceEventId, GoalEventId>}`

export const BETWEEN_PAGES = {
  'case.screen.nav': 'The case for the mile',
  'case.screen.nav-why': 'Are you on a plateau, and what would a mile block change?',
  'case.screen.read': 'Read the case for the mile',
  'way-back.screen.heading': 'The way back',
  'way-back.screen.nav-why': 'What the mile block did, and how soon a longer race is safe.',
  'way-back.screen.read': 'See what the mile block did',
  'settings.number-from-to': 'Type a number from {min} to {max}.',
  'settings.number-up-to': 'Type a number up to {max}.',
  'settings.number-from': 'Type a number of at least {min}.',
  'race-day.heading': 'Race day',
  'race-day.to-record': 'Open the race record',
  'race-record.open': 'Race record: {event} in {time}',
  'races.heading': 'Races',
  'races.span-miles': '{count, plural, one {# mile} other {# miles}}',
  'races.still-looking':
    'Bell Lap is still looking at {count, plural, one {# run} other {# runs}}.',
  'charts.route': 'Route of the run, north up',
  'runs.heart-lt1': 'First threshold',
  'welcome.look-around': 'Look at an example runner first',
  'event.200m': '200 m',
  'event.400m': '400 m',
  'event.800m': '800 m',
  'event.1000m': '1000 m',
  'event.1200m': '1200 m',
  'event.2000m': '2000 m',
  'event.3000m': '3000 m',
  'event.3200m': '3200 m',
  'event.2mile': 'Two miles',
  'event.half': 'Half marathon',
  'event.marathon': 'Marathon',
  'event.other': '{distanceM_track}',
  'plan-form.show': 'Show plan',
} as const satisfies Readonly<Record<Needed, string>> & Readonly<Record<string, string>>
