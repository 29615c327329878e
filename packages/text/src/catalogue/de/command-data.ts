import type { COMMAND_DATA as ENGLISH } from '../en-GB/command-data.ts'

/** Was die Befehlszeile zu Sicherungen, Wiederherstellen, Löschen und Prüfen sagt. */
export const COMMAND_DATA: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'help.line.move': 'Alles zwischen SQLite und PostgreSQL umziehen',
  'help.move':
    'Alles in eine leere Datenbank der anderen Art kopieren und jede Zeile und Datei vergleichen. Die alte bleibt, wie sie ist. Beende zuerst den Server.',
  'help.move.example': 'von SQLite im Datenordner nach PostgreSQL; die Dateien bleiben im Ordner',
  'help.move.example-back': 'zurück zu SQLite in einem neuen Ordner, mit allen Dateien',
  'help.move.to': 'postgres://… oder sqlite:ORDNER',
  'help.move.from': 'wo die Daten jetzt sind (sonst BELL_LAP_DATABASE_URL, sonst der Datenordner)',
  'cli.move.to-missing': 'Sag, wohin: --to postgres://… oder --to sqlite:ORDNER',
  'cli.move.not-a-place': '„{place}“ ist kein Ziel. Schreib postgres://… oder sqlite:ORDNER.',
  'cli.move.rows': 'Zeilen kopiert',
  'cli.move.rows-compared': 'Zeilen verglichen',
  'cli.move.files': 'Dateien kopiert und verglichen',
  'cli.move.done-bar': 'fertig',
  'cli.move.moved':
    '{rows, number} Zeilen in {tables} Tabellen umgezogen; jede wurde verglichen. {files, plural, =0 {Die Dateien bleiben in {folder}.} one {# Datei wurde kopiert und verglichen.} other {# Dateien wurden kopiert und verglichen.}}',
  'cli.move.next-postgres':
    'Starte Bell Lap mit BELL_LAP_DATABASE_URL für die neue Datenbank und --data {folder}. Die SQLite-Datei bleibt dort, wie sie war; lösche sie, sobald du der neuen Datenbank vertraust.',
  'cli.move.next-sqlite':
    'Starte Bell Lap mit --data {folder} und ohne BELL_LAP_DATABASE_URL. Die alte Datenbank bleibt, wie sie war.',
  'cli.move.same-kind':
    'Beide Orte sind Datenbanken derselben Art. Zieh zwischen SQLite und PostgreSQL um.',
  'cli.move.nothing-there': 'Hier ist keine Datenbank von Bell Lap. Nichts wurde geändert.',
  'cli.move.older-schema':
    'Die Datenbank ist von einer älteren Version. Starte diese Version einmal, beende sie und zieh dann um. Nichts wurde geändert.',
  'cli.move.newer-schema':
    'Die Datenbank ist von einer neueren Version. Installiere diese und zieh dann um. Nichts wurde geändert.',
  'cli.move.not-empty':
    'Am neuen Ort sind schon Daten. Wähle eine leere Datenbank oder einen leeren Ordner. Nichts wurde geändert.',
  'cli.move.row-differs':
    'Eine Zeile der Tabelle {table} war nach dem Kopieren nicht dieselbe (Schlüssel {key}). Am neuen Ort wurde nichts behalten; die alte Datenbank ist, wie sie war.',
  'cli.move.file-differs':
    'Die Datei {file} ist am neuen Ort nicht dieselbe. Dort wurde nichts behalten; der alte Ordner ist, wie er war.',
  'cli.backup.kind-manual': 'von dir',
  'cli.backup.kind-daily': 'täglich',
  'cli.backup.kind-safety': 'vor einer Wiederherstellung',
  'cli.backup.contents':
    '{runs, plural, one {# Lauf} other {# Läufe}}, {results, plural, one {# Ergebnis} other {# Ergebnisse}}, {plan, select, true {ein Plan} other {kein Plan}}',
  'cli.backup.contents-until':
    '{runs, plural, one {# Lauf} other {# Läufe}}, {results, plural, one {# Ergebnis} other {# Ergebnisse}}, {plan, select, true {ein Plan} other {kein Plan}}, letzter Lauf am {day_date}',
  'cli.backup.missing':
    'In {where} {count, plural, one {fehlt # Originaldatei} other {fehlen # Originaldateien}}:',
  'cli.backup.the-backup': 'der Sicherung',
  'cli.backup.this-backup': 'dieser Sicherung',
  'cli.backup.missing-file':
    '  {file} ({why, select, missing {nicht gefunden} other {auf der Festplatte verändert}})',
  'cli.backup.more': '  und {count} weitere',
  'cli.backup.none': 'noch keine Sicherung',
  'cli.backup.last': 'letzte {at} ({kind})',
  'cli.backup.by-server': 'tägliche Sicherungen macht, wer den Server betreibt, {newest}',
  'cli.backup.off': 'tägliche Sicherung aus, {newest}',
  'cli.backup.daily': 'täglich, {newest}',
  'cli.backup.failed': 'FEHLGESCHLAGEN am {at}: {why} ({newest})',
  'cli.backup.no-reason': 'kein Grund angegeben',
  'cli.backup.switched':
    'Tägliche Sicherung {every, select, off {ausgeschaltet} other {eingeschaltet}}.',
  'cli.backup.copied': 'Kopiert nach {file}',
  'cli.backup.on-or-off': '--daily nimmt on oder off.',
  'cli.backup.state': 'Sicherungen: {state}',
  'cli.backup.write-one': 'Jetzt eine schreiben: bell-lap backup',
  'cli.backup.head-written': 'Geschrieben',
  'cli.backup.head-kind': 'Art',
  'cli.backup.head-size': 'Größe',
  'cli.backup.head-holds': 'Inhalt',
  'cli.backup.head-name': 'Name',

  'cli.backup.copying-database': 'Schritte; die Datenbank wird kopiert',
  'cli.backup.steps': 'Schritte',
  'cli.backup.written': 'Sicherung geschrieben',

  'help.line.devices': 'Angemeldete Geräte auflisten oder abmelden',
  'help.devices': 'Angemeldete Geräte und die letzten Ereignisse auflisten, oder Geräte abmelden.',
  'help.devices.example': 'die Geräte und die letzten Ereignisse auflisten',
  'help.devices.example-out': 'ein Gerät abmelden, nach seiner Kennung in der Liste',
  'help.devices.example-all': 'alle Geräte abmelden; unbenutzte Links gelten nicht mehr',
  'help.devices.sign-out': 'dieses Gerät abmelden; „all“ für alle Geräte',
  'cli.devices.none': 'Kein Browser ist angemeldet. So meldest du einen an: bell-lap sign-in',
  'cli.devices.head-id': 'Kennung',
  'cli.devices.head-device': 'Gerät',
  'cli.devices.head-since': 'Angemeldet',
  'cli.devices.head-seen': 'Zuletzt benutzt',
  'cli.devices.unknown': 'unbekannt',
  'cli.devices.log': 'Letzte Ereignisse:',
  'cli.devices.entry': '  {at}  {what}  {device}',
  'cli.devices.not-found': 'Kein angemeldetes Gerät hat eine Kennung, die mit {word} beginnt.',
  'cli.devices.several':
    'Mehrere Geräte haben eine Kennung, die mit {word} beginnt. Tippe mehr davon.',
  'cli.devices.signed-out':
    '{count, plural, =0 {Kein Gerät war angemeldet.} one {# Gerät abgemeldet.} other {# Geräte abgemeldet.}}',

  'cli.restore.which':
    'Nenne eine Sicherung oder gib allein --undo an. Sicherungen auflisten: bell-lap backup --list',
  'cli.restore.no-safety-copy':
    'Es gibt keine Sicherheitskopie, denn hier wurde noch nichts wiederhergestellt.',
  'cli.restore.not-found':
    'Es gibt keine Datei und keine Sicherung namens {word}. Sicherungen auflisten: bell-lap backup --list',
  'cli.restore.refused':
    'Es wurde nichts wiederhergestellt. Ergänze --yes, um ohne Frage wiederherzustellen.',
  'cli.restore.ask': 'Diese Sicherung wiederherstellen?',
  'cli.restore.offer': 'Sicherung  {at}, Bell Lap {version}: {contents}',
  'cli.restore.present': 'Jetzt      {contents}',
  'cli.restore.safety-first': 'Vorher wird eine Sicherheitskopie deiner Daten gespeichert.',
  'cli.restore.done': 'Die Sicherung vom {at} ist wiederhergestellt: {contents}',
  'cli.restore.stopped-imports':
    '{count, plural, one {# Import lief} other {# Importe liefen}} beim Sichern noch und {count, plural, one {wurde} other {wurden}} beendet. Importiere diese Dateien noch einmal.',
  'cli.restore.safety': 'Sicherheitskopie deiner Daten vor der Wiederherstellung: {name}.',
  'cli.restore.undo': 'Zurück: bell-lap restore --undo',

  'cli.delete.not-confirmed':
    'Es wurde nichts gelöscht. Gib zum Löschen genau diese Worte an: --confirm "{phrase}"',
  'cli.delete.done': 'Alles ist gelöscht.',
  'cli.delete.saved': 'Sicherung gespeichert in {file}.',
  'cli.delete.would': 'Das würde endgültig gelöscht:',
  'cli.delete.originals': '  {count, plural, one {# Originaldatei} other {# Originaldateien}}',
  'cli.delete.backups': '  {count, plural, one {# Sicherung} other {# Sicherungen}} ({size})',
  'cli.delete.connection': '  die Verbindung zu {name}',
  'cli.delete.calendar': '  die Kalenderadresse',
  'cli.delete.no-backup':
    'Es gibt keine Sicherung. --save DATEI schreibt eine außerhalb des Datenordners.',
  'cli.delete.last-backup':
    'Die letzte Sicherung ist vom {at} ({kind}). --save DATEI schreibt eine neue außerhalb des Datenordners.',
  'cli.delete.how': 'Zum Löschen: bell-lap delete-everything --confirm "{phrase}"',

  'cli.doctor.head-check': 'Prüfung',
  'cli.doctor.head-state': 'Stand',
  'cli.doctor.head-detail': 'Einzelheiten',
  'cli.doctor.ok': 'ok',
  'cli.doctor.warning': 'beachten',
  'cli.doctor.trouble': 'FEHLER',
  'cli.doctor.about': 'Bell Lap {version} auf {platform}',
  'cli.doctor.healthy': 'Kein Fehler gefunden.',
  'cli.doctor.unhealthy': 'Etwas stimmt nicht. Die Zeilen oben sagen, was zu tun ist.',
  'cli.doctor.node': 'Node.js',
  'cli.doctor.node-old': '{version}; Bell Lap braucht {oldest} oder neuer',
  'cli.doctor.web': 'Web-App',
  'cli.doctor.web-built': 'gebaut',
  'cli.doctor.web-missing': 'nicht gebaut; Befehl: npm run build',
  'cli.doctor.folder': 'Datenordner',
  'cli.doctor.folder-new': '{path}, noch nicht angelegt',
  'cli.doctor.folder-no-folder': '{path} ist kein Ordner; wähle mit --data einen anderen',
  'cli.doctor.folder-no-access':
    'dieser Benutzer kann {path} nicht beschreiben; ändere den Besitzer',
  'cli.doctor.folder-open': 'andere können {path} lesen; Befehl: chmod 700',
  'cli.doctor.space': 'Speicherplatz',
  'cli.doctor.space-free': '{size} frei',
  'cli.doctor.lock': 'Sperre',
  'cli.doctor.lock-free': 'frei',
  'cli.doctor.lock-held': 'gehalten von Prozess {pid}',
  'cli.doctor.lock-held-port': 'gehalten von Prozess {pid}, Port {port}',
  'cli.doctor.listed': 'Originale in der Liste',
  'cli.doctor.listed-all': '{count, plural, one {# Datei} other {# Dateien}}, keine fehlt',
  'cli.doctor.listed-missing':
    '{missing} von {count} fehlen ({names_commas}); stelle eine Sicherung wieder her oder importiere sie noch einmal',
  'cli.doctor.backups': 'Sicherungen',
  'cli.doctor.originals': 'Originale',
  'cli.doctor.originals-same': '{count, plural, one {# Datei} other {# Dateien}}, alle unverändert',
  'cli.doctor.originals-changed':
    '{changed} von {count} auf der Festplatte verändert ({names_commas}); stelle eine Sicherung wieder her',
  'cli.doctor.store': 'Datenbank',
  'cli.doctor.store-none': 'noch keine Datenbank',
  'cli.doctor.store-sound': 'in Ordnung',
  'cli.doctor.store-damaged': '{fault}; stelle eine Sicherung wieder her',
  'cli.doctor.store-open': 'nicht geprüft, solange Bell Lap läuft; beende es und prüfe noch einmal',
  'cli.doctor.answers': 'Antworten',
  'cli.doctor.answers-detail':
    'Version {version}, {store} Schema {schema}, {activities, plural, one {# Aktivität} other {# Aktivitäten}}, {results, plural, one {# Ergebnis} other {# Ergebnisse}}',
}
