import type { SETTINGS as ENGLISH } from '../en-GB/settings.ts'

export const SETTINGS: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'settings.name': 'Name',
  'settings.sex': 'Geschlecht',
  'settings.sex-why': 'Für Altersklassen und Erholung',
  'settings.sex-unknown': 'Keine Angabe',
  'settings.female': 'Weiblich',
  'settings.male': 'Männlich',
  'settings.birth-year': 'Geburtsjahr',
  'settings.birth-year-why': 'Ältere bekommen mehr Erholung',
  'settings.years-running': 'Laufjahre',
  'settings.years-running-how': 'Eine ungefähre Zahl genügt',
  'settings.units': 'Einheiten',
  'settings.metric': 'Kilometer, min/km',
  'settings.imperial': 'Meilen, min/mi',
  'settings.language': 'Sprache',
  'settings.language-of-device': 'Wie dieses Gerät',
  'settings.max-heart-rate': 'Höchster Puls (Schläge/min)',
  'settings.resting-heart-rate': 'Ruhepuls (Schläge/min)',
  'settings.heart-rate-sensor': 'Pulsmessung',
  'settings.heart-rate-sensor-why':
    'Nur ein Brustgurt ist genau genug, um die Schwelle aus den Herzschlägen zu bestimmen',
  'settings.sensor-unknown': 'Mal Gurt, mal Uhr',
  'settings.sensor-chest-strap': 'Brustgurt',
  'settings.sensor-optical': 'Uhr oder Armband',
  'settings.time-zone': 'Zeitzone',
  'settings.time-zone-why': 'Bestimmt, wann dein Tag beginnt',
}
