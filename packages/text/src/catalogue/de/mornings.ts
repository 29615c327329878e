import type { MORNINGS as ENGLISH } from '../en-GB/mornings.ts'

/** Puls und Schlaf am Morgen im Vergleich zum eigenen Bereich. */
export const MORNINGS: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'morning.title': 'Morgenwerte',
  'morning.none': 'Noch keine Morgenwerte',
  'morning.none-how':
    'Trag Ruhepuls, Herzfrequenzvariabilität oder Schlaf auf Heute im Check-in ein. Alles davon ist freiwillig.',
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
    'Im Check-in eingetragen oder über die API geschickt. Morgenwerte aus Dateien von Garmin oder Apple Health liest Bell Lap noch nicht: Gelesen werden dort nur Aktivitäten.',
  'morning.to-check-in': 'Check-in öffnen',
  'morning.link': 'Morgenwerte ansehen',
}
