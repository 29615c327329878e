/** Fehlerantworten der API: warum etwas nicht ging und was zu tun ist. */
import type { PROBLEMS as ENGLISH } from '../en-GB/problems.ts'

export const PROBLEMS: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'problem.title.400': 'Die Anfrage ist nicht gültig',
  'problem.title.401': 'Nicht angemeldet',
  'problem.title.403': 'Nicht erlaubt',
  'problem.title.404': 'Nicht gefunden',
  'problem.title.409': 'Zurzeit nicht möglich',
  'problem.title.413': 'Zu groß',
  'problem.title.415': 'Falsche Art von Inhalt',
  'problem.title.429': 'Zu viele Versuche',
  'problem.title.500': 'Interner Fehler',
  'problem.title.503': 'Nicht verfügbar',
  'problem.title.507': 'Festplatte voll',
  'problem.admin-only': 'Das sieht nur, wer diesen Server betreibt.',
  'problem.birth-year-needed':
    'Bell Lap braucht zuerst das Geburtsjahr: Unter 18 müssen Sorgeberechtigte zustimmen. Trag es unter Einstellungen, Profil ein.',
  'problem.coach-only': 'Das kann nur ein Trainer, für einen anderen Läufer.',
  'problem.guardian-needed': 'Dem können nur Sorgeberechtigte zustimmen.',
  'problem.invitation-used-or-old':
    'Diese Einladung wurde schon benutzt, zurückgezogen oder ist abgelaufen. Bitte um einen neuen Link.',
  'problem.name-needed': 'Schreib deinen Namen, damit die anderen wissen, wer du bist.',
  'problem.not-shared': 'Der Läufer teilt das nicht mit dir: {fields}.',
  'problem.not-your-role': 'Das steht dir in deiner Rolle nicht offen: {role}.',
  'problem.own-access': 'Deinen eigenen Zugang kannst du nicht ändern.',
  'problem.own-invitation':
    'Das ist deine eigene Einladung. Schick den Link an die andere Person, oder öffne ihn in einem anderen Browser.',
  'problem.backup-stopped': 'Die Sicherung wurde abgebrochen. Nichts davon wurde behalten.',
  'problem.bad-backup': '{why}',
  'problem.bad-request':
    'Der Server kann diese Anfrage nicht lesen. Vergleiche ihre Form mit der Beschreibung der API.',
  'problem.breaks-invariant':
    'Mit dieser Einheit an dem Tag wäre der Plan nicht mehr sicher. Es wurde nichts verschoben. Wähle einen anderen Tag.',
  'problem.changed-since':
    'Einige dieser Einheiten wurden danach noch einmal geändert. Mach zuerst die späteren Änderungen rückgängig.',
  'problem.data-in-use':
    'Deine Daten haben sich während der Sicherheitskopie immer wieder geändert. Es wurde nichts wiederhergestellt. Versuche es noch einmal.',
  'problem.day-in-doubt': 'Wähle einen Tag zwischen dem 1. Januar 1995 und morgen.',
  'problem.over-quota':
    'Deine Originaldateien belegen {usedMb} MB von den {mostMb} MB, die hier jedem zustehen. Für diesen Upload von {uploadMb} MB reicht der Platz nicht. Es wurde nichts importiert. Frag nach mehr Platz bei der Person, die diesen Server betreibt.',
  'problem.disk-full': 'Die Festplatte ist voll. {kept} Schaffe Platz und versuche es noch einmal.',
  'problem.foreign-origin': 'Bell Lap nimmt nur Anfragen von den eigenen Seiten an.',
  'problem.held-settled':
    'Diese Aktivität hat schon ihren Tag oder wurde verworfen. Lade die Seite neu.',
  'problem.import-running': 'Gerade läuft ein Import. Versuche es noch einmal, wenn er fertig ist.',
  'problem.in-the-past':
    'Vergangene Tage lassen sich nicht ändern. Wähle heute oder einen späteren Tag.',
  'problem.run-known':
    'Ein Lauf über {distanceM} am {day_date} ist schon da. Wenn das ein anderer war, speichere ihn als zweiten Lauf.',
  'problem.internal':
    'Deine Daten sind sicher. Versuche es noch einmal. Wenn es wieder passiert, sieh im Protokoll des Servers nach.',
  'problem.link-used-or-old':
    'Dieser Anmelde-Link wurde schon benutzt oder ist abgelaufen. Erstelle einen neuen: in den Einstellungen auf einem angemeldeten Gerät oder mit `npx bell-lap sign-in` auf dem Rechner, auf dem Bell Lap läuft.',
  'problem.malformed-form':
    'Der Upload wurde abgeschnitten, oder sein Formular ist nicht lesbar. Sende die Datei noch einmal.',
  'problem.needs-clinician': '{what}. {ends}',
  'problem.no-file': 'Im Formular ist keine Datei. Wähle mindestens eine aus.',
  'problem.no-watch-file': '{why}',
  'problem.not-connected': '{why}',
  'problem.not-found': '{why}',
  'problem.not-multipart': 'Sende die Datei als Multipart-Formular im Feld „file“.',
  'problem.not-signed-in':
    'Du bist nicht angemeldet. Erstelle einen Anmelde-Link: in den Einstellungen auf einem angemeldeten Gerät oder mit `npx bell-lap sign-in` auf dem Rechner, auf dem Bell Lap läuft.',
  'problem.not-taken-back': 'Deine kommenden Einheiten sind noch bei intervals.icu. {why}',
  'problem.not-valid': '{why}',
  'problem.nothing-to-undo': 'Es gibt keinen früheren Plan, zu dem du zurückkehren kannst.',
  'problem.read-only': 'Es wurde nichts gespeichert. {why}',
  'problem.plan-changed':
    'Der Plan hat sich inzwischen geändert. Sieh ihn dir an und versuche es noch einmal.',
  'problem.proposal-breaks-rule': 'Der Plan wurde nicht geändert. {why}',
  'problem.red-flag':
    'Eine Änderung wegen Schmerzen oder eines Warnzeichens lässt sich nicht rückgängig machen. Gib im Check-in an, dass es vorbei ist oder dass du ärztlich freigegeben bist.',
  'problem.store-not-ready':
    'Die Datenbank hat Schema {found}, diese Version braucht {known}. Starte Bell Lap neu; das bringt sie auf den Stand.',
  'problem.store-unreachable': 'Die Datenbank antwortet nicht. Prüfe, ob sie läuft.',
  'problem.too-early':
    'Du hast diesen Schmerz heute gemeldet. Er kann frühestens morgen enden, nach einem Tag ohne ihn.',
  'problem.too-large': 'Die Datei ist zu groß; die Grenze ist 8 GB.',
  'problem.too-many-requests': 'Zu viele Versuche. Warte eine Minute und versuche es noch einmal.',
  'problem.wrong-content': 'Der Server kann diese Art von Inhalt nicht lesen. Sende JSON.',

  'problem.held': '{why}',
  'problem.foreign-host': '{why}',
  'problem.squad-exists': 'Diese Gruppe gibt es schon.',
  'problem.permission-not-ended': 'intervals.icu lässt Bell Lap noch zu. {why}',
  'problem.intervals-no-answer':
    'intervals.icu hat nicht rechtzeitig geantwortet. Versuche es später noch einmal.',
  'held.state': '{what}. {means}',
  'held.plan': 'Der Plan ruht. Lade ihn neu, um den Grund zu sehen.',
  'held.last-change': 'Die letzte Änderung lässt sich nicht rückgängig machen: {what}. {ends}',
  'held.reported-by-runner':
    'Diese Änderung folgt aus etwas, das gemeldet wurde. Das kann nur zurücknehmen, wer es gemeldet hat.',
  'undo.but-for-safety': 'Der Plan wird wieder wie vorher, bis auf dies: {why}',
  'undo.would-come-again':
    'Der Plan kann nicht so werden wie vorher, weil Bell Lap diese Änderung gleich wieder machen würde: {why}',
  'foreign-host.name':
    'Bell Lap antwortet nicht auf den Namen „{name}“. Wenn die Adresse stimmt, starte Bell Lap mit --allow-host {name} oder setze BELL_LAP_PUBLIC_URL auf die ganze Adresse.',
  'foreign-host.none': 'In der Anfrage fehlt der Name des Servers. Ergänze die Kopfzeile Host.',

  'problem.no-test-there': '{why}',
  'problem.test-known':
    'Dieser Lauf ist schon als dieser Test gespeichert. Entferne zuerst den gespeicherten Test.',
  'no-test-there.none':
    'In diesem Lauf steckt dieser Test nicht. Wähle einen anderen Lauf oder gib das Ergebnis ein.',
  'no-test-there.doubtful':
    '{doubts} Verschiebe den Anfang, wähle einen anderen Lauf oder gib das Ergebnis ein.',

  'problem.unreadable-row':
    'Eine Zeile von „{table}“ ({id}) ist nicht lesbar: {why} Sie blieb, wie sie ist. Stelle eine Sicherung wieder her oder melde diese Nachricht.',
  'unreadable-row.newer':
    'Eine neuere Version von Bell Lap hat sie geschrieben. Aktualisiere Bell Lap, um sie zu lesen.',
  'unreadable-row.field': 'Ihr Feld „{field}“ hat einen unerwarteten Wert.',
  'unreadable-row.not-json': 'Sie ist kein JSON.',

  'read-only.disk-full':
    'Du kannst alles lesen, aber nichts speichern: Der Datenträger ist voll. Schaffe Platz und starte Bell Lap neu.',
  'read-only.no-access':
    'Du kannst alles lesen, aber nichts speichern: Bell Lap kann nicht in seinen Datenordner schreiben. Erlaube es ihm und starte es neu.',

  'disk-full.import': 'Alles bisher Gelesene ist gespeichert.',
  'disk-full.backup': 'Es wurde keine Sicherung geschrieben, deine Daten sind unverändert.',
  'disk-full.restore': 'Es wurde nichts wiederhergestellt.',
  'disk-full.other': 'Deine Daten sind sicher.',

  'not-found.athlete': 'Läufer nicht gefunden, oder es wird nichts mit dir geteilt.',
  'not-found.invitation':
    'Einladung nicht gefunden. Sie wurde vielleicht benutzt oder zurückgezogen.',
  'not-found.person':
    'Person nicht gefunden. Der Zugang wurde vielleicht schon beendet. Lade die Seite neu.',
  'not-found.squad': 'Gruppe nicht gefunden. Sie wurde vielleicht entfernt. Lade die Seite neu.',
  'not-found.activity':
    'Aktivität nicht gefunden. Vielleicht wurde sie gelöscht. Lade die Liste neu.',
  'not-found.address': 'Unter {method} {path} gibt es nichts. Prüfe die Adresse.',
  'not-found.answer': 'Antwort nicht gefunden. Vielleicht wurde sie schon zurückgenommen.',
  'not-found.backup': 'Sicherung nicht gefunden. Lade die Liste der Sicherungen neu.',
  'not-found.calendar':
    'Kalender nicht gefunden. Kopiere die aktuelle Adresse aus Einstellungen, Kalender.',
  'not-found.change': 'Änderung nicht gefunden. Vielleicht wurde sie schon rückgängig gemacht.',
  'not-found.clip': 'Clip nicht gefunden. Vielleicht wurde er gelöscht. Lade die Liste neu.',
  'not-found.intervals-client':
    'Dieser Server hat keinen Client bei intervals.icu. Verbinde es mit einem API-Schlüssel.',
  'not-found.connection':
    'intervals.icu ist nicht verbunden. Verbinde es zuerst in den Einstellungen.',
  'not-found.event': 'Meldung nicht gefunden. Vielleicht wurde sie schon zurückgenommen.',
  'not-found.form-work': 'Daran arbeitest du nicht mehr. Lade die Seite neu.',
  'not-found.import': 'Import nicht gefunden. Lade die Liste der Importe neu.',
  'not-found.original': 'Zu dieser Aktivität gibt es keine Originaldatei.',
  'not-found.plan': 'Plan nicht gefunden. Erstelle zuerst einen Plan.',
  'not-found.comment': 'Kommentar nicht gefunden. Nur wer ihn geschrieben hat, kann ihn löschen.',
  'not-found.proposal': 'Vorschlag nicht gefunden. Vielleicht wurde er schon beantwortet.',
  'not-found.recording': 'Zu dieser Aktivität gibt es keine Aufzeichnung.',
  'not-found.restore':
    'Diese Wiederherstellung ist nicht mehr offen. Wähle die Sicherung noch einmal aus.',
  'not-found.result':
    'Rennergebnis nicht gefunden. Vielleicht wurde es gelöscht. Lade die Liste neu.',
  'not-found.running-backup':
    'Gerade wird keine Sicherung geschrieben. Lade die Liste der Sicherungen neu.',
  'not-found.sign-in': 'Dieses Gerät ist nicht mehr angemeldet. Lade die Liste neu.',
  'not-found.session':
    'Einheit nicht gefunden. Vielleicht hat sich der Plan geändert. Lade ihn neu.',
  'not-found.shoe': 'Schuh nicht gefunden. Er wurde vielleicht gelöscht. Lade die Liste neu.',
  'not-found.state': 'Das ist schon beendet. Lade die Seite neu.',
  'not-found.test': 'Test nicht gefunden. Vielleicht wurde er gelöscht. Lade die Liste neu.',
  'not-found.watch-check': 'In diesem Format wurde noch keine Einheit ausgegeben.',
  'not-found.webhook': 'Webhook nicht gefunden. Vielleicht wurde er entfernt. Lade die Seite neu.',
  'not-found.zones':
    'Bereiche nicht gefunden. Vielleicht sind sie schon gelöscht. Lade die Seite neu.',
  'not-found.watch-file':
    'Datei nicht gefunden. Ein Code für die Uhr gilt 15 Minuten. Lass dir einen neuen anzeigen.',

  'invalid.shoe-name': 'Ein Schuh heißt schon „{name}“. Wähle einen anderen Namen.',
  'invalid.athlete-id': '{field}: Schreibe eine Athleten-ID wie i12345.',
  'invalid.choose-event': 'Wähle eine Strecke oder gib die Distanz ein.',
  'invalid.clip-pictures':
    'Die Gelenke dieses Clips sind nicht vollständig. Lies den Clip noch einmal ein oder schicke höchstens 2.400 Bilder in zeitlicher Reihenfolge.',
  'invalid.day': '{field}: Schreibe den Tag als JJJJ-MM-TT, zum Beispiel 2026-05-17.',
  'invalid.dew-point': 'Der Taupunkt kann nicht über der Lufttemperatur liegen.',
  'invalid.form': '{field} hat nicht die erwartete Form.',
  'invalid.free-day': 'An einem freien Tag gibt es keine Einheit. Gib einen Lauf ein.',
  'invalid.faster-than-anyone':
    'So schnell ist noch niemand so weit gelaufen. Prüfe Strecke und Zeit.',
  'invalid.only-reps': 'Gib die Wiederholungen eines Laufs ein, etwa 6x400 in 72 w/ 200 jog.',
  'invalid.reps-need-paces':
    'Bell Lap kennt deine Tempos noch nicht. Gib zuerst ein Rennergebnis ein oder lass die Wiederholungen weg.',
  'invalid.reps-too-long':
    'Die Wiederholungen sind länger als der ganze Lauf. Prüfe Strecke und Zeit.',
  'invalid.field-size': 'Der Platz kann nicht größer sein als die Zahl der Teilnehmer im Ziel.',
  'invalid.lane': 'Eine Bahn zählt nur auf einer 400-m-Bahn im Freien.',
  'invalid.clearance-day': 'Der Tag der Freigabe liegt in der Zukunft.',
  'invalid.last-day': 'Der letzte Tag liegt vor dem ersten.',
  'invalid.library-session': 'Diese Einheit gibt es in der Bibliothek nicht.',
  'invalid.logged-ahead': 'Dieser Tag liegt in der Zukunft. Trag ihn ein, wenn du trainiert hast.',
  'invalid.stopwatch-entry': 'Das ist kein Eintrag der Stoppuhr.',
  'invalid.stopwatch-full':
    'Eine Einheit der Stoppuhr fasst bis zu {count} Einträge. Beginne eine neue Einheit.',
  'invalid.steps-or-repetitions':
    'Sende die Wiederholungen entweder in Kurzschrift oder mit ihren Zeiten, nicht beides.',
  'invalid.sets-full':
    'An diesem Tag gibt es schon {count} Sätze dieser Übung. Entferne zuerst einen.',
  'invalid.height':
    '{field}: Gib eine Größe zwischen 1 m (3 Fuß 3 Zoll) und 2,5 m (8 Fuß 2 Zoll) ein.',
  'invalid.map-source':
    "{field}: Schreibe die Adresse der Kartenkacheln mit '{z}', '{x}' und '{y}' nach dem Namen eines Servers, etwa https://tiles.example.org/'{z}/{x}/{y}'.png.",
  'invalid.missing': '{field} fehlt.',
  'invalid.no-finding': 'Dieser Befund gilt nicht mehr. Lade die Seite neu.',
  'invalid.not-a-choice': '{field} muss eines davon sein: {choices_commas}.',
  'invalid.not-a-number': '{field} muss eine Zahl sein.',
  'invalid.not-a-whole-number': '{field} muss eine ganze Zahl sein.',
  'invalid.not-text': '{field} muss Text sein.',
  'invalid.one-hard-run':
    'Ein Tag verträgt einen harten Lauf. Lege den anderen harten Lauf auf einen anderen Tag.',
  'invalid.only-runs':
    'Der Plan enthält Läufe. Gib OFF ein, um den Lauf zu streichen; Alternativtraining geht immer.',
  'invalid.session-or-family': '{field}: Schreibe eine Einheit wie V10 oder eine Familie wie H.',
  'invalid.start-time': '{field}: Schreibe die Uhrzeit als 06:30.',
  'invalid.time-zone': '{field}: Das ist keine Zeitzone. Wähle eine aus der Liste.',
  'invalid.too-high': '{field} darf höchstens {limit, number} sein.',
  'invalid.web-address': '{field}: Schreibe eine Webadresse wie https://example.org/hook.',
  'invalid.too-many-webhooks': 'Es gibt schon {count} Webhooks. Entferne zuerst einen.',
  'invalid.too-many-proposals':
    '{count} Vorschläge sind noch offen. Warte, bis sie beantwortet sind.',
  'invalid.too-long':
    '{field} ist zu lang: höchstens {limit, plural, one {# Zeichen} other {# Zeichen}}.',
  'invalid.too-low': '{field} muss mindestens {limit, number} sein.',
  'invalid.too-few':
    '{field} braucht mindestens {limit, plural, one {# Eintrag} other {# Einträge}}.',
  'invalid.too-many':
    '{field} nimmt höchstens {limit, plural, one {# Eintrag} other {# Einträge}}.',
  'invalid.too-short': '{field} ist leer.',
  'invalid.two-runs': 'Ein Tag des Plans nimmt höchstens zwei Läufe auf.',
  'invalid.type-one-of': '{question} Gib eines davon ein: {choices_commas}.',
  'invalid.unknown-field': '{field} hat einen falschen Wert.',
  'invalid.the-request': 'Die Anfrage',

  'field.apiKey': 'API-Schlüssel',
  'field.athleteId': 'Athleten-ID',
  'field.airTemperatureC': 'Lufttemperatur',
  'field.altitudeM': 'Höhe',
  'field.climbM': 'Anstieg',
  'field.day': 'Tag',
  'field.daysAhead': 'Tage im Voraus',
  'field.descentM': 'Abstieg',
  'field.dewPointC': 'Taupunkt',
  'field.dislikes': 'Ungeliebte Einheiten',
  'field.distanceM': 'Distanz',
  'field.effortCr10': 'Anstrengung',
  'field.event': 'Strecke',
  'field.goalTimeText': 'Zielzeit',
  'field.heartRateBpm': 'Puls',
  'field.humidityPct': 'Luftfeuchte',
  'field.lactateMmol': 'Laktat',
  'field.lane': 'Bahn',
  'field.lapM': 'Runde',
  'field.lastDay': 'Letzter Tag',
  'field.longestRunKm': 'Längster Lauf',
  'field.maximumGradePct': 'Größte Steigung des Laufbands',
  'field.maximumKmh': 'Höchsttempo des Laufbands',
  'field.meets': 'Mögliche Renntage',
  'field.minutesPerWeek': 'Minuten pro Woche',
  'field.morningStiffnessMin': 'Morgensteifigkeit',
  'field.note': 'Notiz',
  'field.painNow': 'Schmerz',
  'field.raceDay': 'Renntag',
  'field.raceName': 'Name des Rennens',
  'field.runFreeDays': 'Lauffreie Tage',
  'field.runsPerWeek': 'Läufe pro Woche',
  'field.sleepHours': 'Stunden Schlaf',
  'field.soreness': 'Muskelkater',
  'field.startTime': 'Startzeit',
  'field.strideDays': 'Tage für Steigerungsläufe',
  'field.text': 'Training',
  'field.timeText': 'Zeit',
  'field.weeklyKm': 'Kilometer pro Woche',
  'field.weeks': 'Wochen',
  'field.windMps': 'Wind',

  'backup-problem.damaged':
    'Diese Sicherung ist unvollständig oder beschädigt. Es wurde nichts wiederhergestellt.',
  'backup-problem.newer':
    'Diese Sicherung stammt von einer neueren Version von Bell Lap. Aktualisiere Bell Lap, um sie wiederherzustellen.',
  'backup-problem.not-a-backup':
    'Das ist keine Sicherung von Bell Lap: Das Inhaltsverzeichnis fehlt. Wähle eine Sicherungsdatei, die auf .tar.gz endet.',
  'backup-problem.contents-too-large':
    'Das ist keine Sicherung von Bell Lap: Das Inhaltsverzeichnis ist zu groß.',
  'backup-problem.unknown-file': 'Das ist keine Sicherung von Bell Lap: Sie enthält „{name}“.',
  'backup-problem.changed':
    'Eine Datei in dieser Sicherung hat sich seit dem Schreiben geändert ({name}). Es wurde nichts wiederhergestellt.',
  'backup-problem.incomplete':
    'In dieser Sicherung fehlen Dateien, die ihr Inhaltsverzeichnis nennt. Es wurde nichts wiederhergestellt.',
}
