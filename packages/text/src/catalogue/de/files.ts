import type { FILES as ENGLISH } from '../en-GB/files.ts'

export const FILES: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'file.empty': 'Die Datei ist leer.',
  'file.unsupported':
    'Dieses Format kennt Bell Lap nicht. Exportier den Lauf als FIT, TCX oder GPX.',
  'file.fit-not-an-activity':
    'Diese FIT-Datei enthält Einstellungen, Gesundheitsdaten oder ein Workout, keinen aufgezeichneten Lauf.',
  'file.mornings':
    '{count, plural, =0 {Eine Liste von Tagen ohne einen Wert, den Bell Lap anzeigt.} one {Ein Morgenwert, kein aufgezeichneter Lauf.} other {{count, number} Morgenwerte, kein aufgezeichneter Lauf.}}',
  'file.damaged-at-start':
    'Die Datei ist vor der ersten Messung beschädigt. Exportier sie noch einmal.',
  'file.not-fit': 'Das ist keine gültige FIT-Datei.',
  'file.no-measurement': 'Die Datei enthält keine Messungen und keine Zusammenfassung.',
  'file.own-document-type':
    'Die Datei legt einen eigenen Dokumenttyp fest, was Aufzeichnungen nie tun. Sie wurde nicht gelesen.',
  'file.not-gpx-or-tcx': 'Diese XML-Datei ist weder GPX noch TCX.',
  'file.no-point': 'Die Datei enthält keine Punkte.',
  'file.damaged-before-first-point':
    'Die Datei ist vor dem ersten Punkt beschädigt. Exportier sie noch einmal.',
  'file.route':
    'Das ist eine Route: Ihre Punkte haben keine Zeiten, sie ist also kein aufgezeichneter Lauf.',
  'file.course': 'Das ist eine Strecke zum Nachlaufen, kein aufgezeichneter Lauf.',
  'file.no-time': 'Die Datei enthält keine Zeiten.',
  'file.list-without-activity': 'Die Liste enthält keine Aktivität, die Bell Lap lesen kann.',
  'file.list-without-date':
    'Die Liste enthält keine Aktivität mit einem Datum, das Bell Lap lesen kann.',
  'file.list-unreadable': 'Bell Lap kann activities.csv nicht als Tabelle lesen.',
  'file.row-without-number': 'Zeile {row} von activities.csv hat keine Aktivitätsnummer.',

  'file.truncated': 'Die Datei bricht mittendrin ab. Alles davor wurde gelesen.',
  'file.damaged': 'Die Datei ist mittendrin beschädigt. Alles davor wurde gelesen.',
  'file.checksum': 'Die Prüfsumme der Datei ist falsch. Die Werte wurden trotzdem gelesen.',
  'file.bytes-between-files': 'Die Datei enthält überzählige Bytes, die übersprungen wurden.',
  'file.cut':
    'Die Datei bricht mittendrin ab oder ist nicht wohlgeformt. Alles davor wurde gelesen.',
  'file.too-deep': 'Die Datei ist zu tief verschachtelt. Alles davor wurde gelesen.',
  'file.too-many-points':
    'Die Datei hat mehr als zwei Millionen Punkte. Der Rest wurde weggelassen.',
  'file.elapsed-time': 'Die Uhr wurde nicht gestoppt, daher stammt die Zeit aus der Aufzeichnung.',
  'file.timer-time':
    'Die Zeit in Bewegung war länger als die Gesamtzeit, daher stammt sie aus der Aufzeichnung.',
  'file.distance':
    'Die Zusammenfassung enthält keine Strecke, daher stammt sie aus der Aufzeichnung.',
  'file.total-distance':
    'In der Zusammenfassung stehen {saidM}, in der Aufzeichnung {recordedM}. Daher stammt die Strecke aus der Aufzeichnung.',
  'file.out-of-order':
    '{count, plural, one {# Messung stand} other {# Messungen standen}} nicht in der Reihenfolge und {count, plural, one {wurde} other {wurden}} eingeordnet.',
  'file.wrong-clock':
    '{count, plural, one {# Messung hatte} other {# Messungen hatten}} eine Zeit, die nicht stimmen kann, und {count, plural, one {wurde} other {wurden}} weggelassen.',
  'file.mended':
    'Zeichen, die in so eine Datei nicht gehören, etwa in einem Namen, wurden ausgebessert.',
  'file.day-typed':
    'Das Datum in der Datei konnte nicht stimmen, daher hast du den Tag eingegeben.',
  'file.time-zone-guessed': 'Die Liste nennt keine Zeitzone, daher wurde deine verwendet.',
  'file.unit-guessed-km':
    'Die Liste nennt keine Einheit für die Strecke. Sie wurde in Kilometern gelesen, wie du sie verwendest.',
  'file.unit-guessed-miles':
    'Die Liste nennt keine Einheit für die Strecke. Sie wurde in Meilen gelesen, wie du sie verwendest.',
  'file.day-order-guessed':
    'Die Datumsangaben der Liste sind mehrdeutig. Sie wurden mit dem Tag vor dem Monat gelesen.',
  'file.distance-backwards':
    'Die Strecke lief an {count, plural, one {# Stelle} other {# Stellen}} rückwärts und wurde dort konstant gehalten.',
  'file.gps-jump':
    '{count, plural, one {# GPS-Sprung war} other {# GPS-Sprünge waren}} schneller als jeder Läufer. Bestleistungen lassen {count, plural, one {ihn} other {sie}} aus.',
  'file.moved-while-paused':
    'Du hast dich {count, plural, one {einmal} other {#-mal}} ohne Aufzeichnung schnell bewegt, wie in Auto oder Bahn. Bestleistungen lassen das aus.',
  'file.impossible-values':
    '{count, plural, one {# unmöglicher Wert} other {# unmögliche Werte}} für {column} {count, plural, one {wurde} other {wurden}} weggelassen.',
  'file.impossible-total': 'Ein unmöglicher Wert für {total} wurde weggelassen.',
  'file.faster-than-anyone':
    'Schneller, als je ein Mensch {distances} gelaufen ist, daher nicht als Bestleistung gezählt.',

  'column.distanceM': 'die Strecke',
  'column.latitudeDeg': 'die geografische Breite',
  'column.longitudeDeg': 'die geografische Länge',
  'column.altitudeM': 'die Höhe',
  'column.speedMps': 'das Tempo',
  'column.heartRateBpm': 'die Herzfrequenz',
  'column.cadenceSpm': 'die Schrittfrequenz',
  'column.powerW': 'die Leistung',
  'column.groundContactMs': 'die Bodenkontaktzeit',
  'column.verticalOscillationMm': 'die vertikale Bewegung',
  'column.verticalRatioPct': 'das vertikale Verhältnis',
  'column.stepLengthMm': 'die Schrittlänge',
  'column.balanceLeftPct': 'die Links-rechts-Balance',
  'column.temperatureC': 'die Temperatur',
  'column.formPowerW': 'die Form Power',
  'column.airPowerW': 'die Air Power',
  'column.legSpringStiffnessKnM': 'die Beinfedersteifigkeit',
  'column.total-distance': 'die Gesamtstrecke',
  'column.moving-time': 'die Zeit in Bewegung',
  'column.elapsed-time': 'die Gesamtzeit',

  'import.same-file': 'Diese Datei wurde schon importiert.',
  'import.deleted':
    'Du hast diesen Lauf gelöscht. Er bleibt gelöscht; öffne ihn, um ihn wiederherzustellen.',
  'import.day-in-doubt':
    '{count, plural, one {Das Datum kann nicht stimmen. Sie zählt nicht, bis du unter Importe den Tag eingibst.} other {# Aktivitäten haben ein Datum, das nicht stimmen kann. Sie zählen nicht, bis du unter Importe die Tage eingibst.}}',
  'import.still-held':
    'Diese Datei wurde schon importiert. Sie wartet noch darauf, dass du unter Importe den Tag eingibst.',
  'import.was-discarded': 'Diese Datei wurde schon importiert, und du hast sie verworfen.',
  'import.discarded': 'Das Datum kann nicht stimmen, und du hast sie verworfen.',
  'import.list-says-sport': 'Die Liste nennt die Sportart: {sport}.',
  'import.sport-unknown':
    'Die Datei nennt keine Sportart. Sie zählt erst, wenn du die Sportart unter Läufe auswählst.',
  'import.typed-by-hand': 'In Strava von Hand eingetragen, ohne Aufzeichnung.',
  'import.listed-only': 'Steht in der Liste von Strava. Die Datei ist nicht in diesem Import.',
  'import.list': 'Eine Liste von Aktivitäten.',
  'import.list-without-recording':
    '{count, plural, one {# Aktivität hat} other {# Aktivitäten haben}} keine Aufzeichnung.',
  'import.list-known': '{count, plural, one {# war} other {# waren}} schon da.',
  'import.list-named':
    '{count, plural, one {# davon hat} other {# davon haben}} aus der Liste einen Namen oder eine Rennmarkierung bekommen.',
  'import.list-clock-home': 'Ihre Zeiten passen zu deiner Zeitzone zu Hause.',
  'import.list-clock-places': 'Ihre Zeiten sind die Ortszeiten der Läufe.',
  'import.list-clock-ahead':
    'Ihre Uhr geht gegenüber deiner Zeitzone zu Hause {hours, plural, one {# Stunde} other {# Stunden}} vor. Bell Lap hat die Zeiten korrigiert.',
  'import.list-clock-behind':
    'Ihre Uhr geht gegenüber deiner Zeitzone zu Hause {hours, plural, one {# Stunde} other {# Stunden}} nach. Bell Lap hat die Zeiten korrigiert.',
  'import.list-clock-fixed':
    'Ihre Uhr zeigt das ganze Jahr {zone}. Bell Lap hat die Zeiten in deine Zeitzone zu Hause umgerechnet.',
  'import.list-clock-unclear':
    'Ihre Zeitzone passt auf mehr als eine Art zu deinen Aufzeichnungen, daher wurde nichts zugeordnet. Läufe sind vielleicht doppelt da: Lösche dann je einen.',
  'import.same-run': 'Derselbe Lauf ist schon da: {run}.',
  'import.same-run-richer':
    'Derselbe Lauf war schon da: {run}. Diese Datei enthält mehr Daten und wird jetzt verwendet.',
  'import.run-named': '„{name}“ vom {day_date}',
  'import.run-unnamed': 'ein Lauf vom {day_date}',
  'import.file-says-sport': 'Diese Datei nennt die Sportart.',
  'import.took-too-long':
    'Das Lesen dieser Datei dauerte länger als zwei Minuten, daher wurde sie ausgelassen.',
  'import.unreadable': 'Diese Datei ließ sich nicht lesen. Sie ist vielleicht beschädigt.',
  'import.too-large-unpacked':
    'Entpackt wäre sie größer als 300 MB. So groß ist keine Aufzeichnung eines Laufs.',
  'import.packed-too-often':
    'Diese Datei wurde mehr als zweimal gepackt. Entpack sie und importier, was darin ist.',
  'import.packed-damaged': 'Die gepackte Datei ist unvollständig oder beschädigt.',
  'import.day-summary':
    'Schritte und Schlaf eines Tages von {format}. Training ist nicht darin: Das steht in anderen Dateien des Exports.',
  'import.day-heart-rate':
    'Der Puls ganzer Tage von {format}. Training ist nicht darin: Das steht in anderen Dateien des Exports.',
  'import.left-by-macos': 'Eine versteckte Datei, die macOS hinzufügt. Sie enthält keinen Lauf.',
  'import.not-needed': 'Eine Liste des Exports ohne Aufzeichnungen. Sie wurde nicht gelesen.',
  'import.photo-or-video': 'Fotos und Videos werden nicht gebraucht.',
  'import.not-a-recording': 'Keine Aufzeichnung in einem Format, das Bell Lap liest.',
  'import.apple-export':
    'Apple Health: {workouts, plural, =0 {kein Training} one {# Training} other {# Trainings}}, nach dieser Zeile aufgelistet{mornings, plural, =0 {} other {, und {mornings, number} Morgenwerte}}. Der Export selbst wird nicht behalten.',
  'import.apple-export-cut':
    'Apple Health, aber die Datei bricht mittendrin ab: {workouts, plural, =0 {kein Training} one {# Training} other {# Trainings}} und {mornings, number} Morgenwerte wurden gelesen. Exportier sie noch einmal.',
  'import.route-joined':
    'Die Route eines Trainings aus diesem Apple-Health-Export. Sie gehört zu diesem Training.',
  'import.unread-recording':
    'Eine Aufzeichnung im Format {format}, das Bell Lap nicht liest. Exportier den Lauf aus dem Programm, das sie geschrieben hat, als FIT, TCX oder GPX.',
  'import.unread-archive':
    'Ein Archiv im Format {format}, das Bell Lap nicht öffnet. Entpack es und importier den Ordner, oder pack es als Zip.',
  'import.strava-list':
    'Die Liste von Strava: {files, plural, one {# Datei} other {# Dateien}} und {typed, plural, one {# von Hand eingetragene Aktivität} other {# von Hand eingetragene Aktivitäten}}.',
  'import.strava-list-without-files':
    '{count, plural, one {Die Datei von # Aktivität ist} other {Die Dateien von # Aktivitäten sind}} nicht in diesem Import: Nur die Liste wurde gelesen.',
  'import.zip-damaged':
    'Diese Zip-Datei ist unvollständig oder beschädigt. Lad sie noch einmal herunter.',
  'import.zip-too-many':
    'Diese Zip-Datei enthält mehr als {most, number} Dateien, daher wurde keine entpackt.',
  'import.unsafe-name': 'Ihr Name zeigt aus dem Archiv hinaus, daher wurde sie nicht entpackt.',
  'import.encrypted': 'Diese Datei ist mit einem Passwort geschützt. Entpack sie zuerst.',
  'import.zip-bomb': 'Entpackt wäre sie weit größer, als eine Aufzeichnung sein kann.',
  'import.too-much':
    'Entpackt wäre dieser Import größer als {mostMb, number} MB, weit mehr, als ein Export dieser Größe enthält. Diese Datei und die danach wurden weggelassen.',
  'import.nested-too-deep':
    'Das ist eine Zip-Datei in einer Zip-Datei in einer Zip-Datei. Entpack sie zuerst.',
  'import.too-large': 'Größer als 300 MB. So groß ist keine Aufzeichnung eines Laufs.',
  'import.entry-damaged':
    'Dieser Eintrag der Zip-Datei ist beschädigt und ließ sich nicht entpacken.',
  'import.fault':
    'Der Import wurde wegen eines Fehlers in Bell Lap abgebrochen. Alles bisher Gelesene ist gespeichert. Versuch es noch einmal.',
  'import.given-up':
    'Der Import wurde mehrmals an derselben Stelle unterbrochen und deshalb beendet. Alles bisher Gelesene ist gespeichert.',
  'import.disk-full':
    'Die Festplatte ist voll. Schaff Platz und importier die Dateien noch einmal. Alles bisher Gelesene ist gespeichert.',
  'import.cut-off-by-backup':
    'Die Sicherung entstand während dieses Imports. Die bis dahin gelesenen Dateien sind da. Importier die übrigen noch einmal.',
  'import.interrupted':
    'Dieser Import wurde unterbrochen. Alles bisher Gelesene ist gespeichert. Importier die übrigen Dateien noch einmal.',
  'import.file-not-read': 'Der Import endete, bevor diese Datei gelesen wurde.',
}
