/** What the command line says of backups of the whole server. */
export const COMMAND_SERVER_BACKUP = {
  'help.backup.example-all': 'back up every runner of this server, for its administrator',
  'help.backup.all':
    'back up everybody: accounts, squads and all runners, into this folder. The server may run meanwhile',
  'help.backup.keep': 'with --all: how many backups stay in the folder (default: 7)',
  'help.restore.example-all': 'restore every runner into an empty server',
  'help.restore.all':
    'restore everybody from this folder into an empty server that does not run: the newest backup, or the named one',
  'cli.backup-all.here-only':
    '--all reads the data folder and the database on this computer. Leave --server out.',
  'cli.backup-all.not-together': '--all does not go with {option}.',
  'cli.backup-all.keep-number': '--keep takes a whole number from 1 on.',
  'cli.backup-all.rows': 'rows copied',
  'cli.backup-all.comparing': 'rows compared',
  'cli.backup-all.files': 'original files',
  'cli.backup-all.done-bar': 'done',
  'cli.backup-all.stopped':
    'Stopped. No backup was made. Original files that were copied stay in the folder, so the next backup takes less time.',
  'cli.backup-all.written':
    '{name}: {athletes, plural, one {# runner} other {# runners}}, {rows, number} rows ({size}), {files, plural, one {# original file} other {# original files}}, {newFiles, number} of them new in this folder.',
  'cli.backup-all.removed':
    '{count, plural, one {# older backup} other {# older backups}} removed; {keep} stay.',
  'cli.backup-all.not-noted': 'The security log could not be written; the backup is complete.',
  'cli.backup-all.without':
    'Not in it: sign-ins on devices, API keys, second steps, calendar addresses, and the keys of intervals.icu and webhooks.',
  'cli.backup-all.nothing-there': 'There is no Bell Lap database here. No backup was made.',
  'cli.backup-all.older-schema':
    'The database is from an older version. Start this version once, then back up. No backup was made.',
  'cli.backup-all.newer-schema':
    'The database is from a newer version. Install that version, then back up. No backup was made.',
  'cli.backup-all.none': 'There is no backup of a whole server in {folder}.',
  'cli.backup-all.head-runners': 'Runners',
  'cli.backup-all.head-files': 'Files',
  'cli.backup-all.unreadable': 'cannot be read',
  'cli.restore-all.not-a-backup':
    'There is no backup of a whole server named {name} in {folder}. List them: bell-lap backup --all {folder} --list',
  'cli.restore-all.damaged':
    'The database of the backup {name} is not as it was written. Restore another one. Nothing was changed.',
  'cli.restore-all.newer':
    'The backup {name} is from a newer version. Install that version, then restore. Nothing was changed.',
  'cli.restore-all.not-empty':
    'There is data here already. A whole server is restored into an empty folder and an empty database only. Nothing was changed.',
  'cli.restore-all.stopped':
    'Stopped. The database is empty as before. Run the command again to restore everything.',
  'cli.restore-all.done':
    'Restored {name}: {athletes, plural, one {# runner} other {# runners}}, {rows, number} rows, each compared, and {files, plural, one {# original file} other {# original files}}.',
  'cli.restore-all.next':
    'Start the server, then sign in: bell-lap sign-in. Make a link for somebody else: bell-lap sign-in --person NAME. Passwords and passkeys work as before, but passwords with a second step have to be set again.',
} as const
