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
  'start.wrong-option': '{wrong}\nRun it with --help to see the options.',
  'start.port-in-use': 'Another program is using the port. Choose another port with --port.',
  'start.folder-open':
    'Another Bell Lap (process {pid}) is using the data folder {path}. Stop it first, or choose another folder with --data.',
  'start.folder-open-port':
    'Another Bell Lap (process {pid}, port {port}) is using the data folder {path}. Stop it first, or choose another folder with --data.',
  'start.store-newer':
    'A newer Bell Lap wrote your data (schema {found}; this one knows {known}). Start the newer version, or restore a backup made with this one. Nothing was changed.',
  'start.store-open':
    'Another Bell Lap is using this PostgreSQL database. Stop it first, or give all of them one data folder and set BELL_LAP_PROCESSES=many.',
  'start.older-open':
    'This version changes the database, and processes of another version are using it. Stop all of them first.',
  'start.folder-not-shared':
    'The other processes of this database do not use the data folder {path}. Give all of them the same folder. If you moved it, move its file {file} too.',
  'start.many-needs-postgres':
    'Several processes need a PostgreSQL database. Set BELL_LAP_DATABASE_URL, or remove BELL_LAP_PROCESSES.',
  'start.switch': '“{words}” is neither on nor off. Write one of the two.',
  'start.quota': '“{words}” is not a size. Write a whole number of MB from 1 to {most}.',
  'start.s3-endpoint':
    'It is not the address of a store. Write one such as https://s3.example.org.',
  'start.s3-key-missing':
    'BELL_LAP_S3_BUCKET needs a key. Set BELL_LAP_S3_KEY_ID and BELL_LAP_S3_SECRET.',
  'start.processes': '“{words}” is not a number of processes. Write one or many.',
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
    'To use the newest backup, restore it into a new folder:\n  npx bell-lap restore {file} --data {folder}\n  npx bell-lap serve --data {folder}',
  'start.read-copy':
    'To read your data meanwhile, copy the folder to a disk with room and start there:\n  cp -r {path} {folder}\n  npx bell-lap serve --data {folder}',
  'start.read-only': 'You can read your data meanwhile; nothing is saved.',
  'start.trusted-proxy':
    'The trusted proxy “{words}” is not an address. Write an address such as 10.0.0.2, a range such as 10.0.0.0/8, or loopback.',
  'start.public-url':
    'The public URL “{words}” is not an address. Write it in full, such as https://mile.example.org.',
  'start.public-url-path':
    'Bell Lap cannot use the path of the public URL “{words}”. Use letters, digits and hyphens, and do not begin with one of Bell Lap’s own addresses, such as /plan. Example: https://example.org/running.',
  'start.port': '“{words}” is not a port. Write a number from 0 to 65535.',
  'start.host': '“{words}” is not an address to listen on. Write one such as 127.0.0.1 or 0.0.0.0.',
  'start.database-url':
    'It is not the address of a PostgreSQL database. Write one such as postgres://user:password@host:5432/bell_lap.',
  'start.log-level': '“{words}” is not a level. Write {levels}.',
  'start.threads': '“{words}” is not a number of threads. Write a number from 1 to {most}.',
  'start.intervals-client':
    'Set both BELL_LAP_INTERVALS_CLIENT_ID and BELL_LAP_INTERVALS_CLIENT_SECRET, or neither.',
  'start.env-intervals-id':
    'the id of your own client at intervals.icu, so that runners need no key',
  'start.env-intervals-secret': 'the secret of that client',
  'start.oidc-issuer':
    '“{words}” is not the address of a login service. Write an https address, such as https://login.example.org.',
  'start.oidc-incomplete':
    'A login service needs BELL_LAP_OIDC_ISSUER, BELL_LAP_OIDC_CLIENT_ID and BELL_LAP_OIDC_CLIENT_SECRET. Set all three or none.',
  'start.variable': '{name}: {why}',
  'start.variable-twice': 'Both {name} and {name}_FILE are set. Set only one of them.',
  'start.variable-file': '{name}_FILE names the file {path}, which cannot be read ({detail}).',
  'start.env-title': 'Environment variables:',
  'start.env-file':
    'An option wins over its variable. NAME_FILE, such as BELL_LAP_DATABASE_URL_FILE, names a file that holds the value.',
  'start.env-data': 'the data folder',
  'start.env-host': 'the address to listen on; 0.0.0.0 opens Bell Lap to your network',
  'start.env-port': 'the port to listen on; 0 takes any free one',
  'start.env-public-url': 'the address that others use, such as https://example.org/running',
  'start.env-allowed-hosts': 'further host names to answer to, separated by commas',
  'start.env-trusted-proxies':
    'proxies whose X-Forwarded headers count: addresses or ranges, separated by commas',
  'start.env-database': 'a PostgreSQL address to use instead of the embedded database',
  'start.env-processes':
    'one, or many: several processes share one PostgreSQL database and one data folder',
  'start.env-s3-bucket':
    'a bucket of an S3-compatible store for the original files; the data folder keeps copies of the newest',
  'start.env-s3-endpoint': 'the address of the S3-compatible store; without it, Amazon S3',
  'start.env-s3-region': 'the region of the bucket',
  'start.env-s3-key-id': 'the id of the key for the bucket',
  'start.env-s3-secret': 'the secret of the key for the bucket',
  'start.env-daily-backups':
    'on, or off: whether Bell Lap backs up each runner daily; switch it off where a backup of the whole server runs each night',
  'start.env-quota': 'how many MB of original files each runner may have; without it, any number',
  'start.env-watch': 'a folder whose new recordings are imported automatically',
  'start.env-log': 'how much to log: fatal, error, warn, info, debug, trace or silent',
  'start.env-metrics':
    'the bearer token for /metrics; without it, only this computer can read them',
  'start.env-oidc-issuer':
    'the address of a login service (OpenID Connect), for sign-in with a linked login',
  'start.env-oidc-client-id': 'the client id that the login service gave to Bell Lap',
  'start.env-oidc-client-secret': 'the client secret that belongs to it',
  'start.env-oidc-label':
    'what the sign-in button calls the login service; without it, its host name',
  'start.env-workers': 'how many threads read recordings; without it, one per core, four at most',
  'start.env-token': 'the token for the server that --server names',
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
