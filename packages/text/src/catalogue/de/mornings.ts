import type { MORNINGS as ENGLISH } from '../en-GB/mornings.ts'

/** Puls und Schlaf am Morgen im Vergleich zum eigenen Bereich. */
export const MORNINGS: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'morning.title': 'Morgenwerte',
  'morning.none': 'Noch keine Morgenwerte',
  'morning.none-how':
    'Trag Ruhepuls, Herzfrequenzvariabilität oder Schlaf auf Heute im Check-in ein. Alles davon ist freiwillig.',
  'morning.none-typed': 'Keine Morgenwerte in deinen Check-ins',
  'morning.usual': 'Deine Morgenwerte liegen im üblichen Bereich',
  'morning.outside': 'Deine Herzfrequenzvariabilität liegt außerhalb des üblichen Bereichs',
  'morning.too-few': 'Noch zu wenige Morgenwerte für einen Vergleich',
  'morning.too-few-lead':
    'Bell Lap vergleicht erst, wenn es 21 Morgenwerte aus der Zeit vor den letzten sieben Tagen hat.',
  'morning.lead':
    'Mittel aus sieben Tagen im Vergleich zum Mittel der Morgen davor, eine halbe Standardabweichung nach oben und unten.',
  'morning.hrv': 'Herzfrequenzvariabilität',
  'morning.hrv-good':
    'Das Mittel von ln rMSSD aus sieben Tagen. Außerhalb des Bereichs wird die nächste harte Einheit locker; am zweiten Tag in Folge wird sie zum Ruhetag (Regel A13). Training kommt dadurch nie hinzu.',
  'morning.resting': 'Ruhepuls',
  'morning.resting-good': 'Zum Ansehen. Keine Regel benutzt ihn.',
  'morning.sleep': 'Schlaf',
  'morning.sleep-good':
    'Eine Nacht unter sechs Stunden nimmt der nächsten harten Einheit ein paar Wiederholungen; drei in Folge machen sie locker (Regel A12). Der Bereich ist zum Ansehen.',
  'morning.off': 'Aus: {have} von {need} Morgenwerten aus der Zeit vor den letzten sieben Tagen.',
  'morning.no-week': 'Aus: weniger als {need} Morgenwerte in den letzten sieben Tagen.',
  'morning.state.usual':
    'Letzte sieben Tage {week}, in deinem üblichen Bereich von {low} bis {high}.',
  'morning.state.outside':
    'Letzte sieben Tage {week}, außerhalb deines üblichen Bereichs von {low} bis {high}.',
  'morning.ms': '{value} ms',
  'morning.bpm': '{value} Schläge/min',
  'morning.hours': '{value} h',
  'morning.day': 'Tag',
  'morning.value': 'An dem Morgen',
  'morning.week': 'Mittel aus sieben Tagen',
  'morning.chart': '{name} je Tag',
  'morning.says': '{day}: {value}, Mittel aus sieben Tagen {week}',
  'morning.sources':
    'Im Check-in eingetragen, über die API geschickt oder, wenn du das möchtest, aus einem Export gelesen.',
  'morning.export-asked': 'Dein Export enthält auch Morgenwerte. Verwenden?',
  'morning.export-on': 'Morgenwerte aus Exporten werden verwendet',
  'morning.export-off': 'Morgenwerte aus Exporten bleiben weg',
  'morning.export-holds': '{values, number} Werte vom {fromDay_date} bis {toDay_date}.',
  'morning.export-asked-why':
    'Ruhepuls, Herzfrequenzvariabilität und Schlaf. Verwendet wird nichts, bevor du es sagst. Danach können Schlaf (Regel A12) und rMSSD in der Nacht (Regel A13) eine Einheit leichter machen. Training kommt dadurch nie hinzu.',
  'morning.export-on-why':
    'Schlaf (Regel A12) und rMSSD in der Nacht (Regel A13) können eine Einheit leichter machen. Training kommt dadurch nie hinzu, und was du im Check-in einträgst, hat Vorrang. Ein neuerer Export ersetzt die Werte.',
  'morning.export-off-why':
    'Bell Lap behält keine Morgenwerte aus Exporten. Wenn du sie doch möchtest, importiere den Export danach noch einmal.',
  'morning.export-use': 'Morgenwerte verwenden',
  'morning.export-leave': 'Weglassen',
  'morning.export-delete': 'Morgenwerte aus Exporten löschen',
  'morning.export-used': 'Morgenwerte aus Exporten werden verwendet.',
  'morning.export-left': 'Morgenwerte aus Exporten bleiben weg und sind gelöscht.',
  'morning.export-name': '{kind}, {source}',
  'morning.export-source-apple-health': 'Apple Health',
  'morning.export-source-garmin': 'Garmin',
  'morning.export-kind-resting-heart-rate': 'Ruhepuls',
  'morning.export-kind-hrv-rmssd': 'Herzfrequenzvariabilität in der Nacht (rMSSD)',
  'morning.export-kind-hrv-sdnn': 'Herzfrequenzvariabilität (SDNN)',
  'morning.export-kind-sleep': 'Schlaf',
  'morning.export-good-resting-heart-rate': 'Zum Ansehen. Keine Regel benutzt ihn.',
  'morning.export-good-hrv-rmssd':
    'Von der Uhr in der Nacht gemessen. Das ist etwas anderes als eine Messung am Morgen, daher wird beides nie zusammengelegt: Regel A13 vergleicht es mit seinem eigenen Bereich, an Tagen ohne eingetragenen Wert, der sich vergleichen lässt.',
  'morning.export-good-hrv-sdnn':
    'Ein anderes Maß als rMSSD: Die beiden werden nie zusammengelegt oder verglichen. Das Mittel aus dem, was vor Mittag gemessen wurde. Keine Regel benutzt es.',
  'morning.export-good-sleep':
    'Zeit im Schlaf; was Uhr und Telefon doppelt aufgezeichnet haben, zählt einmal. Regel A12 verwendet sie für Nächte, die du nicht eingetragen hast; von zwei Geräten zählt die längere Nacht.',
  'morning.to-check-in': 'Check-in öffnen',
  'morning.link': 'Morgenwerte ansehen',
}
