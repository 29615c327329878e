import type { DELIVERY as ENGLISH } from '../en-GB/delivery.ts'

export const DELIVERY: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'delivery.export': 'Exportieren und übertragen',
  'delivery.export-calendar': 'Kalender exportieren',
  'delivery.subscribe': 'Im Kalender abonnieren',
  'delivery.download-calendar': 'Kalender herunterladen (.ics)',
  'delivery.send-to-watch': 'An die Uhr senden …',
  'delivery.download-fit': 'FIT-Datei herunterladen',
  'delivery.download-apple': 'Für Apple Watch herunterladen (experimentell)',
  'delivery.download-zwift': 'Zwift-Einheit herunterladen (.zwo)',
  'delivery.open-card': 'Karte zum Drucken öffnen',
  'delivery.download-text': 'Text herunterladen',
  'delivery.download-intervals': 'Text für intervals.icu herunterladen',
  'delivery.download-json': 'JSON herunterladen',
  'delivery.calendar-how':
    'Ein Kalender, der diese Adresse abonniert, bleibt aktuell. Wer die Adresse kennt, kann deinen Plan lesen.',
  'delivery.calendar-address': 'Kalenderadresse',
  'delivery.copied': 'Kopiert',
  'delivery.copy-address': 'Adresse kopieren',
  'delivery.open-calendar-app': 'In der Kalender-App öffnen',
  'delivery.renew-ask': 'Neue Adresse erstellen …',
  'delivery.renew-means':
    'Die alte Adresse funktioniert dann nicht mehr. Kalender, die sie nutzen, müssen neu abonnieren.',
  'delivery.renew': 'Neue Adresse erstellen',
  'delivery.renewed': 'Neue Adresse erstellt. Die alte funktioniert nicht mehr.',
  'delivery.keep-address': 'Alte Adresse behalten',
  'delivery.card': 'Karte der Einheit',
  'delivery.print-card': 'Karte drucken',
  'delivery.back-to-session': 'Zurück zur Einheit',
  'delivery.step': 'Schritt',
  'delivery.target': 'Vorgabe',
  'delivery.watch': 'An die Uhr senden',
  'delivery.watch-tried':
    'Andere Programme lesen alle diese Dateien. Auf einer Uhr haben wir sie nicht ausprobiert.',
  'delivery.watch-sync': 'Automatisch über intervals.icu',
  'delivery.watch-sync-how':
    'Bell Lap sendet die nächsten Tage an deinen Kalender bei intervals.icu. Ist deine Uhr dort verbunden, gibt intervals.icu sie weiter. Verschiebst du hier eine Einheit, verschiebt sie sich auch dort.',
  'delivery.watch-cable': 'USB-Kabel',
  'delivery.watch-qr': 'QR-Code',
  'delivery.experimental': 'Experimentell',
  'delivery.apple-how':
    'Öffne diese Seite auf dem iPhone und tippe auf den Knopf. Die Trainings-App sollte anbieten, die Einheit zur Uhr hinzuzufügen (ab iOS 17).',
  'delivery.apple-limits':
    'Apple beschreibt dieses Dateiformat nirgends. Wenn sich die Datei nicht öffnet, lade den Text herunter.',
  'delivery.add-to-apple': 'Zur Apple Watch hinzufügen',
  'delivery.usb-download': 'Lade die FIT-Datei herunter und verbinde die Uhr mit dem Computer.',
  'delivery.usb-copy': 'Kopiere die Datei in den Ordner <code>GARMIN/NewFiles</code> der Uhr.',
  'delivery.usb-unplug':
    'Trenne die Uhr vom Computer. Sie zeigt die Einheit unter ihren Trainings.',
  'delivery.usb-limits':
    'Ein Mac braucht für neuere Uhren ein MTP-Programm. Garmin Connect im Web nimmt nur aufgezeichnete Läufe an, keine geplanten. Eine Uhr nimmt höchstens 50 Schritte; für eine längere Einheit gibt es keine Datei.',
  'delivery.qr-how':
    'Der Code öffnet die FIT-Datei 15 Minuten lang ohne Anmeldung. Er ist für Apps, die Trainingsdateien lesen. Garmin Connect gehört nicht dazu.',
  'delivery.show-qr': 'QR-Code anzeigen',
  'delivery.qr-this-computer-only':
    'Nur dieser Computer erreicht Bell Lap, deshalb kann ein Handy den Code nicht öffnen. Beende Bell Lap und starte es mit <code>npx bell-lap serve --host 0.0.0.0</code>.',
  'delivery.qr-label': 'QR-Code der FIT-Datei dieser Einheit',
  'delivery.works-until': 'Gültig bis {time}.',
  'delivery.push.equal': 'Gesendet und geprüft',
  'delivery.push.different': 'Gesendet, aber verändert angekommen',
  'delivery.push.failed': 'Nicht gesendet',
  'delivery.push-off': 'Dein Schlüssel ist gespeichert, aber das Senden ist aus.',
  'delivery.push-not-connected': 'Nicht verbunden.',
  'delivery.push-turn-on': 'Senden in den Einstellungen einschalten',
  'delivery.push-connect': 'intervals.icu in den Einstellungen verbinden',
  'delivery.push-takes': '(etwa 2 Minuten)',
  'delivery.push-sending': 'Wird gesendet …',
  'delivery.push-later':
    'Bell Lap sendet nur {count, plural, one {den nächsten Tag} other {die nächsten # Tage}}. Diese Einheit folgt, wenn ihr Tag näher rückt.',
  'delivery.push-again': 'Einheit noch einmal senden',
  'loss.pool-length': 'Manche Uhren fragen zuerst nach der Länge des Beckens.',
  'loss.nested-repeats':
    'Serien stehen als Wiederholung in der Wiederholung. Manche Uhren können das nicht.',
  'loss.lap-button':
    '{count, plural, one {Ein Schritt, der mit der Rundentaste endet, bekommt} other {# Schritte, die mit der Rundentaste enden, bekommen}} eine feste Länge.',
  'loss.metres-as-seconds':
    '{count, plural, one {Ein Schritt in Metern wird} other {# Schritte in Metern werden}} bei deinem Tempo in Sekunden umgerechnet.',
  'loss.seconds-as-metres':
    '{count, plural, one {Ein Schritt in Sekunden wird} other {# Schritte in Sekunden werden}} bei deinem Tempo in Meter umgerechnet.',
  'loss.heart-rate':
    '{count, plural, one {Ein Schritt nach Herzfrequenz bekommt} other {# Schritte nach Herzfrequenz bekommen}} stattdessen ein Tempo.',
  'loss.heart-rate-share':
    '{count, plural, one {Eine Herzfrequenz geht} other {# Herzfrequenzen gehen}} als Anteil des Werts hinaus, der bei intervals.icu eingestellt ist.',
  'loss.range':
    '{count, plural, one {Ein Tempobereich wird} other {# Tempobereiche werden}} zu einem einzigen Tempo.',
  'loss.effort':
    '{count, plural, one {Ein Schritt nach Anstrengung bekommt} other {# Schritte nach Anstrengung bekommen}} ein Tempo.',
  'loss.standing':
    '{count, plural, one {Eine Stehpause wird} other {# Stehpausen werden}} zu langsamem Gehen.',
  'loss.grade':
    '{count, plural, one {Die Steigung eines Schritts fehlt} other {Die Steigungen von # Schritten fehlen}} in der Datei.',
  'delivery.formats': 'Was jedes Format enthält',
  'delivery.format.fit': 'FIT-Datei',
  'delivery.format.intervals': 'intervals.icu',
  'delivery.format.apple': 'Apple Watch',
  'delivery.format.zwo': 'Zwift',
  'delivery.format.text': 'Text',
  'delivery.fits.exact': 'Genau',
  'delivery.fits.degraded': 'Mit Abstrichen',
  'delivery.fits.unsupported': 'Nicht möglich',
  'delivery.check.ask': 'Wurde die Einheit auf deiner Uhr wie geplant angezeigt?',
  'delivery.check.which': '{format}, Einheit vom {day_date}',
  'delivery.check.as-planned': 'Ja, wie geplant',
  'delivery.check.off': 'Etwas stimmte nicht',
  'delivery.check.not-used': 'Nicht benutzt',
  'delivery.check.note': 'Was stimmte nicht?',
  'delivery.check.save': 'Antwort speichern',
  'delivery.check.saved': 'Antwort gespeichert. Ändern kannst du sie unter „An die Uhr senden“.',
  'delivery.check.yours': 'Deine Antwort',
  'delivery.check.change': 'Antwort ändern',
  'delivery.check.waits':
    'Nach dem Lauf fragt Bell Lap, ob die Einheit wie geplant angezeigt wurde.',
  'delivery.check.once': 'Bell Lap fragt bei jedem Format nur einmal.',
}
