/** What the command line says of backups, restoring, deleting and the doctor. */
export const COMMAND_DATA = {
  'help.line.move': 'Move everything between SQLite and PostgreSQL',
  'help.move':
    'Copy everything into an empty database of the other kind and compare each row and file. The old one stays as it is. Stop the server first.',
  'help.move.example': 'from SQLite in the data folder to PostgreSQL; files stay in the folder',
  'help.move.example-back': 'back to SQLite in a new folder, with all files',
  'help.move.to': 'postgres://… or sqlite:FOLDER',
  'help.move.from': 'where the data is now (default: BELL_LAP_DATABASE_URL, else the data folder)',
  'cli.move.to-missing': 'Say where to: --to postgres://… or --to sqlite:FOLDER',
  'cli.move.not-a-place': '“{place}” is no place to move to. Write postgres://… or sqlite:FOLDER.',
  'cli.move.rows': 'rows copied',
  'cli.move.rows-compared': 'rows compared',
  'cli.move.files': 'files copied and compared',
  'cli.move.done-bar': 'done',
  'cli.move.moved':
    'Moved {rows, number} rows in {tables} tables; each was compared. {files, plural, =0 {The files stay in {folder}.} one {# file was copied and compared.} other {# files were copied and compared.}}',
  'cli.move.next-postgres':
    'Start Bell Lap with BELL_LAP_DATABASE_URL set to the new database and --data {folder}. The SQLite file stays there as it was; delete it once you trust the new database.',
  'cli.move.next-sqlite':
    'Start Bell Lap with --data {folder} and without BELL_LAP_DATABASE_URL. The old database stays as it was.',
  'cli.move.same-kind':
    'Both places are the same kind of database. Move between SQLite and PostgreSQL.',
  'cli.move.nothing-there': 'There is no Bell Lap database to move from. Nothing was changed.',
  'cli.move.older-schema':
    'The database is from an older version. Start this version once, stop it and move again. Nothing was changed.',
  'cli.move.newer-schema':
    'The database is from a newer version. Install that version and move again. Nothing was changed.',
  'cli.move.not-empty':
    'There is data at the new place. Choose an empty database or folder. Nothing was changed.',
  'cli.move.row-differs':
    'A row of the table {table} was not the same after it was copied (key {key}). Nothing was kept at the new place; the old database is as it was.',
  'cli.move.file-differs':
    'The file {file} is not the same at the new place. Nothing was kept there; the old folder is as it was.',
  'cli.backup.kind-manual': 'yours',
  'cli.backup.kind-daily': 'daily',
  'cli.backup.kind-safety': 'before a restore',
  'cli.backup.contents':
    '{runs, plural, one {# run} other {# runs}}, {results, plural, one {# result} other {# results}}, {plan, select, true {a plan} other {no plan}}',
  'cli.backup.contents-until':
    '{runs, plural, one {# run} other {# runs}}, {results, plural, one {# result} other {# results}}, {plan, select, true {a plan} other {no plan}}, last run on {day_date}',
  'cli.backup.missing':
    '{count, plural, one {# original file is} other {# original files are}} missing from {where}:',
  'cli.backup.the-backup': 'the backup',
  'cli.backup.this-backup': 'this backup',
  'cli.backup.missing-file':
    '  {file} ({why, select, missing {not found} other {changed on disk}})',
  'cli.backup.more': '  and {count} more',
  'cli.backup.none': 'no backup yet',
  'cli.backup.last': 'last {at} ({kind})',
  'cli.backup.by-server': 'daily backups by the person who runs the server, {newest}',
  'cli.backup.off': 'daily backup off, {newest}',
  'cli.backup.daily': 'daily, {newest}',
  'cli.backup.failed': 'FAILED on {at}: {why} ({newest})',
  'cli.backup.no-reason': 'no reason given',
  'cli.backup.switched': 'Daily backup switched {every, select, off {off} other {on}}.',
  'cli.backup.copied': 'Copied to {file}',
  'cli.backup.on-or-off': '--daily takes on or off.',
  'cli.backup.state': 'Backups: {state}',
  'cli.backup.write-one': 'Write one now: bell-lap backup',
  'cli.backup.head-written': 'Written',
  'cli.backup.head-kind': 'Kind',
  'cli.backup.head-size': 'Size',
  'cli.backup.head-holds': 'Contents',
  'cli.backup.head-name': 'Name',

  'cli.backup.copying-database': 'steps; copying the database',
  'cli.backup.steps': 'steps',
  'cli.backup.written': 'backup written',

  'help.line.devices': 'List signed-in devices, or sign them out',
  'help.devices':
    'List the devices that are signed in and what happened lately, or sign devices out.',
  'help.devices.example': 'list the devices and the latest events',
  'help.devices.example-out': 'sign one device out, by its id in the list',
  'help.devices.example-all': 'sign every device out; unused links stop working',
  'help.devices.sign-out': 'sign out this device; “all” for every device',
  'cli.devices.none': 'No browser is signed in. To sign one in: bell-lap sign-in',
  'cli.devices.head-id': 'Id',
  'cli.devices.head-device': 'Device',
  'cli.devices.head-since': 'Signed in',
  'cli.devices.head-seen': 'Last used',
  'cli.devices.unknown': 'unknown',
  'cli.devices.log': 'Latest events:',
  'cli.devices.entry': '  {at}  {what}  {device}',
  'cli.devices.not-found': 'No signed-in device has an id that begins with {word}.',
  'cli.devices.several': 'Several devices have an id that begins with {word}. Type more of it.',
  'cli.devices.signed-out':
    '{count, plural, =0 {No device was signed in.} one {# device signed out.} other {# devices signed out.}}',

  'cli.restore.which':
    'Name a backup, or give --undo alone. List the backups: bell-lap backup --list',
  'cli.restore.no-safety-copy': 'There is no safety copy, because nothing was restored here yet.',
  'cli.restore.not-found':
    'There is no file and no backup named {word}. List the backups: bell-lap backup --list',
  'cli.restore.refused': 'Nothing was restored. Add --yes to restore without a question.',
  'cli.restore.ask': 'Restore this backup?',
  'cli.restore.offer': 'Backup  {at}, Bell Lap {version}: {contents}',
  'cli.restore.present': 'Now     {contents}',
  'cli.restore.safety-first': 'A safety copy of your data is saved first.',
  'cli.restore.done': 'Restored the backup of {at}: {contents}',
  'cli.restore.stopped-imports':
    '{count, plural, one {# import was} other {# imports were}} running when the backup was made, and stopped. Import those files again.',
  'cli.restore.safety': 'Safety copy of your data before the restore: {name}.',
  'cli.restore.undo': 'Go back: bell-lap restore --undo',

  'cli.delete.not-confirmed':
    'Nothing was deleted. To delete, pass the exact words: --confirm "{phrase}"',
  'cli.delete.done': 'Everything is deleted.',
  'cli.delete.saved': 'Backup saved to {file}.',
  'cli.delete.would': 'This would be deleted permanently:',
  'cli.delete.originals': '  {count, plural, one {# original file} other {# original files}}',
  'cli.delete.backups': '  {count, plural, one {# backup} other {# backups}} ({size})',
  'cli.delete.connection': '  the connection to {name}',
  'cli.delete.calendar': '  the calendar address',
  'cli.delete.no-backup': 'There is no backup. --save FILE writes one outside the data folder.',
  'cli.delete.last-backup':
    'The last backup is of {at} ({kind}). --save FILE writes a new one outside the data folder.',
  'cli.delete.how': 'To delete: bell-lap delete-everything --confirm "{phrase}"',

  'cli.doctor.head-check': 'Check',
  'cli.doctor.head-state': 'State',
  'cli.doctor.head-detail': 'Detail',
  'cli.doctor.ok': 'ok',
  'cli.doctor.warning': 'look',
  'cli.doctor.trouble': 'TROUBLE',
  'cli.doctor.about': 'Bell Lap {version} on {platform}',
  'cli.doctor.healthy': 'No trouble found.',
  'cli.doctor.unhealthy': 'Something is wrong. The lines above say what to do.',
  'cli.doctor.node': 'Node.js',
  'cli.doctor.node-old': '{version}; Bell Lap needs {oldest} or newer',
  'cli.doctor.web': 'Web app',
  'cli.doctor.web-built': 'built',
  'cli.doctor.web-missing': 'not built; run: npm run build',
  'cli.doctor.folder': 'Data folder',
  'cli.doctor.folder-new': '{path}, not created yet',
  'cli.doctor.folder-no-folder': '{path} is not a folder; choose another with --data',
  'cli.doctor.folder-no-access': 'this user cannot write to {path}; change its owner',
  'cli.doctor.folder-open': 'others can read {path}; run: chmod 700',
  'cli.doctor.space': 'Disk space',
  'cli.doctor.space-free': '{size} free',
  'cli.doctor.lock': 'Lock',
  'cli.doctor.lock-free': 'free',
  'cli.doctor.lock-held': 'held by process {pid}',
  'cli.doctor.lock-held-port': 'held by process {pid}, port {port}',
  'cli.doctor.listed': 'Originals listed',
  'cli.doctor.listed-all': '{count, plural, one {# file} other {# files}}, none missing',
  'cli.doctor.listed-missing':
    '{missing} of {count} missing ({names_commas}); restore a backup, or import them again',
  'cli.doctor.backups': 'Backups',
  'cli.doctor.originals': 'Originals',
  'cli.doctor.originals-same': '{count, plural, one {# file} other {# files}}, all unchanged',
  'cli.doctor.originals-changed':
    '{changed} of {count} changed on disk ({names_commas}); restore a backup',
  'cli.doctor.store': 'Database',
  'cli.doctor.store-none': 'no database yet',
  'cli.doctor.store-sound': 'sound',
  'cli.doctor.store-damaged': '{fault}; restore a backup',
  'cli.doctor.store-open': 'not checked while Bell Lap runs; stop it and check again',
  'cli.doctor.answers': 'Answers',
  'cli.doctor.answers-detail':
    'version {version}, {store} schema {schema}, {activities, plural, one {# activity} other {# activities}}, {results, plural, one {# result} other {# results}}',
} as const
