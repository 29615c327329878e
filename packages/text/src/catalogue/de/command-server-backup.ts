import type { COMMAND_SERVER_BACKUP as ENGLISH } from '../en-GB/command-server-backup.ts'

/** Was die Befehlszeile zu Sicherungen des ganzen Servers sagt. */
export const COMMAND_SERVER_BACKUP: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'help.backup.example-all': 'alle auf diesem Server sichern, für die Verwaltung',
  'help.backup.all':
    'alle sichern: Konten, Gruppen und alle Läuferinnen und Läufer, in diesen Ordner. Der Server darf dabei laufen',
  'help.backup.keep': 'mit --all: so viele Sicherungen bleiben im Ordner (sonst 7)',
  'help.restore.example-all': 'alle in einem leeren Server wiederherstellen',
  'help.restore.all':
    'alle aus diesem Ordner in einem leeren Server wiederherstellen, der nicht läuft: aus der neuesten oder der genannten Sicherung',
  'cli.backup-all.here-only':
    '--all liest den Datenordner und die Datenbank auf diesem Computer. Lass --server weg.',
  'cli.backup-all.not-together': '--all geht nicht zusammen mit {option}.',
  'cli.backup-all.keep-number': '--keep nimmt eine ganze Zahl ab 1.',
  'cli.backup-all.rows': 'Zeilen kopiert',
  'cli.backup-all.comparing': 'Zeilen verglichen',
  'cli.backup-all.files': 'Originaldateien',
  'cli.backup-all.done-bar': 'fertig',
  'cli.backup-all.stopped':
    'Angehalten. Es gibt keine neue Sicherung. Schon kopierte Originaldateien bleiben im Ordner, die nächste Sicherung geht darum schneller.',
  'cli.backup-all.written':
    '{name}: {athletes, plural, one {# Person} other {# Personen}}, {rows, number} Zeilen ({size}), {files, plural, one {# Originaldatei} other {# Originaldateien}}, davon {newFiles, number} neu in diesem Ordner.',
  'cli.backup-all.removed':
    '{count, plural, one {# ältere Sicherung} other {# ältere Sicherungen}} gelöscht; {keep} bleiben.',
  'cli.backup-all.not-noted':
    'Der Eintrag im Sicherheitsprotokoll ließ sich nicht schreiben; die Sicherung ist vollständig.',
  'cli.backup-all.without':
    'Nicht enthalten: Anmeldungen auf Geräten, API-Schlüssel, zweite Schritte, Kalenderadressen und die Schlüssel für intervals.icu und Webhooks.',
  'cli.backup-all.nothing-there': 'Hier ist keine Datenbank von Bell Lap. Es gibt keine Sicherung.',
  'cli.backup-all.older-schema':
    'Die Datenbank ist von einer älteren Version. Starte diese Version einmal und sichere dann. Es gibt keine Sicherung.',
  'cli.backup-all.newer-schema':
    'Die Datenbank ist von einer neueren Version. Installiere diese und sichere dann. Es gibt keine Sicherung.',
  'cli.backup-all.none': 'In {folder} ist keine Sicherung eines ganzen Servers.',
  'cli.backup-all.head-runners': 'Personen',
  'cli.backup-all.head-files': 'Dateien',
  'cli.backup-all.unreadable': 'nicht lesbar',
  'cli.restore-all.not-a-backup':
    'In {folder} ist keine Sicherung eines ganzen Servers namens {name}. Auflisten: bell-lap backup --all {folder} --list',
  'cli.restore-all.damaged':
    'Die Datenbank der Sicherung {name} ist nicht mehr, wie sie geschrieben wurde. Nimm eine andere. Nichts wurde geändert.',
  'cli.restore-all.newer':
    'Die Sicherung {name} ist von einer neueren Version. Installiere diese und stelle dann wieder her. Nichts wurde geändert.',
  'cli.restore-all.not-empty':
    'Hier sind schon Daten. Ein ganzer Server lässt sich nur in einem leeren Ordner und einer leeren Datenbank wiederherstellen. Nichts wurde geändert.',
  'cli.restore-all.stopped':
    'Angehalten. Die Datenbank ist leer wie vorher. Führe den Befehl noch einmal aus, um alles wiederherzustellen.',
  'cli.restore-all.done':
    '{name} ist wiederhergestellt: {athletes, plural, one {# Person} other {# Personen}}, {rows, number} Zeilen, jede verglichen, und {files, plural, one {# Originaldatei} other {# Originaldateien}}.',
  'cli.restore-all.next':
    'Starte den Server und melde dich an: bell-lap sign-in. Einen Link für jemand anderen gibt es mit bell-lap sign-in --person NAME. Passwörter und Passkeys gelten weiter; Passwörter mit zweitem Schritt müssen neu gesetzt werden.',
}
