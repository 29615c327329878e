/** Settings: signing in at intervals.icu. */
export const SETTINGS_INTERVALS = {
  'settings.my-account': 'My intervals.icu account',
  'settings.my-account-how':
    'You sign in at intervals.icu, say there what Bell Lap may do, and come back.',
  'settings.go-to-intervals': 'Sign in at intervals.icu',
  'settings.disconnect': 'Disconnect intervals.icu',
  'settings.disconnect-leave': 'Disconnect without telling intervals.icu',
  'settings.disconnected': 'Disconnected. Your runs stay.',
  'settings.connecting': 'Connecting intervals.icu',
  'settings.not-connected': 'intervals.icu is not connected',
  'settings.declined': 'You did not let Bell Lap in. Nothing has changed.',
  'settings.to-intervals': 'Open Settings',
} as const
