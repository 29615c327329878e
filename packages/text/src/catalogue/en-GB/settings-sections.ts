/** The sections of Settings: what is set in one line, and the map. */
export const SETTINGS_SECTIONS = {
  'settings.line-born': 'born {year}',
  'settings.line-week':
    '{count, plural, one {# run a week} other {# runs a week}} on {days_commas}',
  'settings.line-week-any-day':
    '{count, plural, one {# run a week} other {# runs a week}} on any day',
  'settings.line-long-run': 'long run on {weekday}',
  'settings.line-steady-pace': 'Steady running by pace',
  'settings.line-steady-heart': 'Steady running by heart rate',
  'settings.line-no-place': 'Roads and paths only',
  'settings.line-changes-make': 'Bell Lap changes the plan and tells you',
  'settings.line-changes-ask': 'Bell Lap asks you first',
  'settings.calendar-line': 'Subscribe to your plan in a calendar app',
  'settings.intervals-line': 'Not connected',
  'settings.other-device-line': 'QR code or link for a phone or another browser',
  'settings.about-line': 'Version {version}',
  'settings.backup-failed-line': 'The last daily backup failed',
  'settings.last-backup': 'Last backup {when}',
  'settings.line-no-map': 'Off. Routes are drawn without a map.',
  'settings.map': 'Map',
  'settings.map-what':
    'A map under the route of a run comes from a server that you choose. That server then sees which places you look at. Bell Lap loads nothing from it until you choose one, and nothing from anywhere else.',
  'settings.map-show': 'Show a map under routes',
  'settings.map-address': 'Address of the map tiles',
  'settings.map-address-how': 'For example {example}. Check that the provider allows this use.',
  'settings.map-credit': 'Credit',
  'settings.map-credit-why': 'The provider says how to name it. Shown below the map.',
  'settings.map-credit-usual': '© OpenStreetMap contributors',
} as const
