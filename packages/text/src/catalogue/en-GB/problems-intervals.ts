/** What went wrong with intervals.icu, and what to do next. */
export const PROBLEMS_INTERVALS = {
  'intervals.key-refused':
    '{kind, select, oauth {intervals.icu no longer lets Bell Lap in. Disconnect it in Settings and sign in again.} key {intervals.icu does not accept this key. Copy it again from Settings, Developer at intervals.icu.} other {intervals.icu does not accept this token. Copy it again from Settings, Developer at intervals.icu.}}',
  'intervals.not-allowed':
    '{kind, select, oauth {intervals.icu does not allow Bell Lap to do that. Sign in again and leave both permissions ticked: activities, and the calendar to send sessions.} key {intervals.icu does not allow this key to do that.} other {intervals.icu does not allow this token to do that. It needs ACTIVITY:READ, and CALENDAR:WRITE to send sessions.}}',
  'intervals.too-often': 'intervals.icu got too many requests. Bell Lap tries again later.',
  'intervals.trouble': 'intervals.icu has a fault ({status}). Bell Lap tries again later.',
  'intervals.refused': 'intervals.icu refused the request ({status}).',
  'intervals.refused-saying': 'intervals.icu refused the request ({status}): {words}',
  'intervals.not-reached': 'intervals.icu cannot be reached. Bell Lap tries again later.',
  'intervals.unknown-answer':
    'intervals.icu answered in a form that Bell Lap does not know. Bell Lap tries again later.',
  'intervals.no-answer': 'intervals.icu did not answer in time. Try again later.',
  'intervals.sessions-left':
    'Your coming sessions are still in the calendar of intervals.icu. Delete them there.',
  'intervals.permission-left':
    'Bell Lap could not end its permission at intervals.icu. Remove Bell Lap there, in your settings.',
  'intervals.not-waited-for':
    'This sign-in was not started here, was already used, or was started more than ten minutes ago. Start it again in Settings.',
  'intervals.sign-in-refused':
    'intervals.icu refused the sign-in ({status}). Start it again in Settings. If that does not help, the person who runs this server should check the client id and secret.',
} as const
