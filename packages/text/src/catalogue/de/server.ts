/** Was der Server sagt: beim Start und über Arbeiten im Hintergrund. */
import type { SERVER as ENGLISH } from '../en-GB/server.ts'

export const SERVER: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'start.ready': 'Bell Lap ist bereit. Deine Daten liegen in {path}',
  'start.public': 'Unter der öffentlichen Adresse anmelden:',
  'start.network': 'Auf einem Telefon oder anderen Rechner in deinem Netz:',
  'start.this-computer': 'Auf diesem Rechner anmelden:',
  'start.links':
    'Jeder Link gilt einmal, eine Stunde lang. Einen weiteren gibt es in den Einstellungen oder mit npx bell-lap sign-in',
  'start.phone': 'Starte es für dein Telefon mit --host 0.0.0.0',
  'start.stop': 'Strg-C beendet es.',
  'start.wrong-option': '{wrong}\nMit --help siehst du die Optionen.',
  'start.port-in-use': 'Ein anderes Programm benutzt den Port. Wähle mit --port einen anderen.',
  'start.folder-open':
    'Ein anderes Bell Lap (Prozess {pid}) benutzt den Datenordner {path}. Beende es zuerst oder wähle mit --data einen anderen Ordner.',
  'start.folder-open-port':
    'Ein anderes Bell Lap (Prozess {pid}, Port {port}) benutzt den Datenordner {path}. Beende es zuerst oder wähle mit --data einen anderen Ordner.',
  'start.store-newer':
    'Ein neueres Bell Lap hat deine Daten geschrieben (Schema {found}; dieses kennt {known}). Starte die neuere Version oder stelle eine Sicherung dieser Version wieder her. Es wurde nichts geändert.',
  'start.store-open':
    'Ein anderes Bell Lap benutzt diese PostgreSQL-Datenbank. Beende es zuerst, oder gib allen denselben Datenordner und setze BELL_LAP_PROCESSES=many.',
  'start.older-open':
    'Diese Version ändert die Datenbank, und Prozesse einer anderen Version benutzen sie noch. Beende sie alle zuerst.',
  'start.folder-not-shared':
    'Die anderen Prozesse dieser Datenbank benutzen nicht den Datenordner {path}. Gib allen denselben Ordner. Wenn du ihn verschoben hast, verschiebe auch seine Datei {file}.',
  'start.many-needs-postgres':
    'Mehrere Prozesse brauchen eine PostgreSQL-Datenbank. Setze BELL_LAP_DATABASE_URL oder entferne BELL_LAP_PROCESSES.',
  'start.switch': '„{words}“ ist weder on noch off. Schreibe eines von beiden.',
  'start.quota': '„{words}“ ist keine Größe. Schreibe eine ganze Zahl von MB von 1 bis {most}.',
  'start.s3-endpoint':
    'Das ist keine Adresse eines Speichers. Schreibe sie etwa so: https://s3.example.org.',
  'start.s3-key-missing':
    'BELL_LAP_S3_BUCKET braucht einen Schlüssel. Setze BELL_LAP_S3_KEY_ID und BELL_LAP_S3_SECRET.',
  'start.processes': '„{words}“ ist keine Zahl von Prozessen. Schreibe one oder many.',
  'start.store-damaged':
    'Die Datenbank {file} ist beschädigt und wurde nicht verändert. Bell Lap ist nicht gestartet. ({detail})',
  'start.disk-full':
    'Der Datenträger ist voll, deshalb kann Bell Lap nichts speichern. Nichts ist verloren. Schaffe Platz und starte es noch einmal.',
  'start.no-access':
    'Bell Lap kann nicht in {path} schreiben. Es wurde nichts verändert. Gib deinem Benutzer Zugriff darauf oder wähle mit --data einen anderen Ordner. ({detail})',
  'start.backups': 'Sicherungen in {path}, die neueste zuerst:',
  'start.backup-line': '  {name} ({size})',
  'start.no-backups': 'In {path} gibt es keine Sicherungen.',
  'start.backup-elsewhere':
    'Die neueste Sicherung kannst du in einem neuen Ordner wiederherstellen:\n  npx bell-lap restore {file} --data {folder}\n  npx bell-lap serve --data {folder}',
  'start.read-copy':
    'Um deine Daten inzwischen zu lesen, kopiere den Ordner auf einen Datenträger mit Platz und starte dort:\n  cp -r {path} {folder}\n  npx bell-lap serve --data {folder}',
  'start.read-only': 'Inzwischen kannst du deine Daten lesen; gespeichert wird nichts.',
  'start.trusted-proxy':
    'Der vertraute Proxy „{words}“ ist keine Adresse. Schreibe eine Adresse wie 10.0.0.2, einen Bereich wie 10.0.0.0/8 oder loopback.',
  'start.public-url':
    'Die öffentliche URL „{words}“ ist keine Adresse. Schreibe sie ganz, etwa https://mile.example.org.',
  'start.public-url-path':
    'Bell Lap kann den Pfad der öffentlichen URL „{words}“ nicht verwenden. Nimm Buchstaben, Ziffern und Bindestriche und beginne nicht mit einer eigenen Adresse von Bell Lap wie /plan. Beispiel: https://example.org/laufen.',
  'start.port': '„{words}“ ist kein Port. Schreibe eine Zahl von 0 bis 65535.',
  'start.host': '„{words}“ ist keine Adresse zum Lauschen. Schreibe etwa 127.0.0.1 oder 0.0.0.0.',
  'start.database-url':
    'Das ist keine Adresse einer PostgreSQL-Datenbank. Schreibe sie etwa so: postgres://benutzer:passwort@rechner:5432/bell_lap.',
  'start.log-level': '„{words}“ ist keine Stufe. Schreibe {levels}.',
  'start.threads': '„{words}“ ist keine Anzahl von Threads. Schreibe eine Zahl von 1 bis {most}.',
  'start.intervals-client':
    'Setze BELL_LAP_INTERVALS_CLIENT_ID und BELL_LAP_INTERVALS_CLIENT_SECRET, oder keine von beiden.',
  'start.env-intervals-id':
    'die ID deines eigenen Clients bei intervals.icu, damit Läufer keinen Schlüssel brauchen',
  'start.env-intervals-secret': 'das Secret dieses Clients',
  'start.oidc-issuer':
    '„{words}“ ist keine Adresse eines Anmeldedienstes. Schreibe eine https-Adresse wie https://login.example.org.',
  'start.oidc-incomplete':
    'Ein Anmeldedienst braucht BELL_LAP_OIDC_ISSUER, BELL_LAP_OIDC_CLIENT_ID und BELL_LAP_OIDC_CLIENT_SECRET. Setze alle drei oder keine.',
  'start.variable': '{name}: {why}',
  'start.variable-twice': '{name} und {name}_FILE sind beide gesetzt. Setze nur eine von ihnen.',
  'start.variable-file': '{name}_FILE nennt die Datei {path}, die nicht lesbar ist ({detail}).',
  'start.env-title': 'Umgebungsvariablen:',
  'start.env-file':
    'Eine Option geht ihrer Variablen vor. NAME_FILE, etwa BELL_LAP_DATABASE_URL_FILE, nennt eine Datei, in der der Wert steht.',
  'start.env-data': 'der Datenordner',
  'start.env-host': 'die Adresse zum Lauschen; 0.0.0.0 öffnet Bell Lap für dein Netz',
  'start.env-port': 'der Port zum Lauschen; 0 nimmt irgendeinen freien',
  'start.env-public-url': 'die Adresse, die andere nutzen, etwa https://example.org/laufen',
  'start.env-allowed-hosts':
    'weitere Rechnernamen, auf die Bell Lap antwortet, mit Kommas getrennt',
  'start.env-trusted-proxies':
    'Proxys, deren X-Forwarded-Kopfzeilen zählen: Adressen oder Bereiche, mit Kommas getrennt',
  'start.env-database': 'eine PostgreSQL-Adresse statt der eingebauten Datenbank',
  'start.env-processes':
    'one, oder many: mehrere Prozesse teilen sich eine PostgreSQL-Datenbank und einen Datenordner',
  'start.env-s3-bucket':
    'ein Bucket eines S3-kompatiblen Speichers für die Originaldateien; der Datenordner behält Kopien der neuesten',
  'start.env-s3-endpoint': 'die Adresse des S3-kompatiblen Speichers; ohne Angabe Amazon S3',
  'start.env-s3-region': 'die Region des Buckets',
  'start.env-s3-key-id': 'die Kennung des Schlüssels für den Bucket',
  'start.env-s3-secret': 'das Geheimnis des Schlüssels für den Bucket',
  'start.env-daily-backups':
    'on oder off: ob Bell Lap jeden Läufer täglich sichert; schalte es aus, wenn jede Nacht der ganze Server gesichert wird',
  'start.env-quota':
    'wie viele MB an Originaldateien jeder Läufer haben darf; ohne Angabe beliebig viele',
  'start.env-watch': 'ein Ordner, dessen neue Aufzeichnungen automatisch importiert werden',
  'start.env-log':
    'wie viel ins Protokoll kommt: fatal, error, warn, info, debug, trace oder silent',
  'start.env-metrics': 'das Bearer-Token für /metrics; ohne es kann nur dieser Computer sie lesen',
  'start.env-oidc-issuer':
    'die Adresse eines Anmeldedienstes (OpenID Connect) für die Anmeldung mit verknüpftem Konto',
  'start.env-oidc-client-id': 'die Client-ID, die der Anmeldedienst Bell Lap gegeben hat',
  'start.env-oidc-client-secret': 'das Client-Secret dazu',
  'start.env-oidc-label': 'wie der Knopf zum Anmelden den Dienst nennt; ohne Angabe sein Hostname',
  'start.env-workers':
    'wie viele Threads Aufzeichnungen lesen; ohne Angabe einer je Kern, höchstens vier',
  'start.env-token': 'das Token für den Server, den --server nennt',
  'start.allowed-host':
    'Der erlaubte Name „{words}“ ist kein Rechnername. Schreibe nur den Namen, etwa mile.home.',

  'push.other-day': 'Bei intervals.icu steht sie am {day}.',
  'push.no-day': 'Bei intervals.icu hat sie keinen Tag.',
  'push.no-file': 'intervals.icu macht daraus keine Datei für die Uhr.',
  'push.unreadable': 'Die Datei für die Uhr ist nicht lesbar. {why}',
  'push.not-passed-on': 'intervals.icu konnte sie nicht an {service} weitergeben: {words}',
  'push.the-watch': 'die Uhr',
  'push.not-kept': 'intervals.icu hat sie nicht behalten.',
  'push.none': 'In diesen Tagen ist keine Einheit zu senden.',
  'push.equal':
    '{count} von {total, plural, one {# Einheit} other {# Einheiten}} gesendet und ohne Abweichung verglichen.',
  'push.different': '{count} mit Abweichung.',
  'push.failed': '{count} fehlgeschlagen.',
  'check.fetched': '{count, plural, one {# neue Datei} other {# neue Dateien}} geholt.',
  'check.from-strava':
    '{count} kamen von Strava, das die Weitergabe nicht erlaubt. Verbinde deine Uhr direkt mit intervals.icu oder importiere deinen Strava-Export.',
  'check.no-file': '{count} ohne Datei.',

  'import-label.watched': 'Überwachter Ordner {folder}',
  'import-label.demo': 'Acht Jahre eines erfundenen Läufers',
  'import-label.more': '{file} und {count} weitere',
}
