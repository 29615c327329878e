/** What the server says: at its start, and of work done in the background. */
export const SERVER = {
  'start.ready': 'Bell Lap is ready. Your data is in {path}',
  'start.public': 'Sign in at the public address:',
  'start.network': 'On a phone or another computer in your network:',
  'start.this-computer': 'Sign in on this computer:',
  'start.links':
    'Each link works once, within an hour. For another link: Settings, or npx bell-lap sign-in',
  'start.phone': 'To use it on your phone, start it with --host 0.0.0.0',
  'start.stop': 'Stop with Ctrl-C.',
  'start.database': 'a PostgreSQL address to use instead of the embedded database',
  'start.wrong-option': '{wrong}\nRun it with --help to see the options.',
  'start.port-in-use': 'Another program is using the port. Choose another port with --port.',
  'start.folder-open':
    'Another Bell Lap (process {pid}) is using the data folder {path}. Stop it first, or choose another folder with --data.',
  'start.folder-open-port':
    'Another Bell Lap (process {pid}, port {port}) is using the data folder {path}. Stop it first, or choose another folder with --data.',
  'start.store-newer':
    'A newer Bell Lap wrote your data (schema {found}; this one knows {known}). Start the newer version, or restore a backup made with this one. Nothing was changed.',
  'start.store-open':
    'Another Bell Lap is using this PostgreSQL database. Stop it first: its recordings and backups are in its own data folder. Two cannot share one database.',
  'start.store-damaged':
    'The database {file} is damaged and was not changed. Bell Lap did not start. ({detail})',
  'start.disk-full':
    'The disk is full, so Bell Lap cannot save anything. Nothing was lost. Free some space, then start it again.',
  'start.no-access':
    'Bell Lap cannot write to {path}. Nothing was changed. Give your user access to it, or choose another folder with --data. ({detail})',
  'start.backups': 'Backups in {path}, newest first:',
  'start.backup-line': '  {name} ({size})',
  'start.no-backups': 'There are no backups in {path}.',
  'start.backup-elsewhere':
    'To use the newest backup, restore it into a new folder:\n  npx bell-lap --data {folder} restore {file}\n  npm start -- --data {folder}',
  'start.read-copy':
    'To read your data meanwhile, copy the folder to a disk with room and start there:\n  cp -r {path} {folder}\n  npm start -- --data {folder}',
  'start.read-only': 'You can read your data meanwhile; nothing is saved.',
  'start.trusted-proxy':
    'The trusted proxy “{words}” is not an address. Write an address such as 10.0.0.2, a range such as 10.0.0.0/8, or loopback.',
  'start.public-url':
    'The public URL “{words}” is not an address. Write it in full, such as https://mile.example.org.',
  'start.allowed-host':
    'The allowed host “{words}” is not a host name. Write only the name, such as mile.home.',

  'push.other-day': 'At intervals.icu it is on {day}.',
  'push.no-day': 'At intervals.icu it has no day.',
  'push.no-file': 'intervals.icu makes no watch file from it.',
  'push.unreadable': 'The watch file cannot be read. {why}',
  'push.not-passed-on': 'intervals.icu could not pass it on to {service}: {words}',
  'push.the-watch': 'the watch',
  'push.not-kept': 'intervals.icu did not keep it.',
  'push.none': 'There is no session to send in these days.',
  'push.equal':
    '{count} of {total, plural, one {# session} other {# sessions}} sent and compared without a difference.',
  'push.different': '{count} came back different.',
  'push.failed': '{count} failed.',
  'check.fetched': '{count, plural, one {# new file} other {# new files}} fetched.',
  'check.from-strava':
    '{count} came from Strava, which does not allow passing them on. Connect your watch to intervals.icu directly, or import your Strava export.',
  'check.no-file': '{count} without a file.',

  'import-label.watched': 'Watched folder {folder}',
  'import-label.demo': 'Eight years of a synthetic runner',
  'import-label.more': '{file} and {count} more',
} as const
