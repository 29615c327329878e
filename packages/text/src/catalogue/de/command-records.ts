import type { COMMAND_RECORDS as ENGLISH } from '../en-GB/command-records.ts'

export const COMMAND_RECORDS: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'cli.import.held': '{count} ohne gültigen Tag',
  'cli.import.if-held':
    '{count, plural, one {# Datei hat ein Datum, das nicht stimmen kann. Gib den Tag ein} other {# Dateien haben ein Datum, das nicht stimmen kann. Gib die Tage ein}}: bell-lap held',
  'help.import.mornings':
    'Morgenwerte aus Exporten verwenden (use) oder weglassen und löschen, was behalten wurde (leave)',
  'cli.import.mornings':
    'Die Exporte enthalten {values, number} Morgenwerte, die noch nicht verwendet werden. Verwenden: bell-lap import … --mornings use',
  'cli.import.mornings-choice': '--mornings nimmt use oder leave.',

  'help.runs.name': 'dem Lauf einen Namen geben; ein leerer nimmt ihn weg',
  'help.runs.sport': 'die Sportart ändern: eines von {sports_commas}',

  'help.line.held': 'Den Tag von Aktivitäten mit falschem Datum eingeben',
  'help.held':
    'Den Tag von Aktivitäten eingeben, deren Datum nicht stimmen kann, oder sie verwerfen. Bis dahin zählen sie nicht.',
  'help.held.example': 'auflisten',
  'help.held.example-day': 'sie war an diesem Tag; die Uhrzeit bleibt',
  'help.held.example-discard': 'weglassen; die Datei bleibt',
  'help.held.example-undo': 'das zurücknehmen',
  'help.held.one': 'die Aktivität, mit dem Anfang ihrer Nummer aus der Liste',
  'help.held.day': 'der Tag, an dem sie war, JJJJ-MM-TT',
  'help.held.discard': 'weglassen',
  'help.held.undo': 'eine verworfene zurückholen',
  'cli.held.none': 'Keine Aktivität wartet auf ihren Tag.',
  'cli.held.line':
    '{id}  {startedAt}  {distanceM}  {name}{state, select, discarded {  (verworfen)} other {}}',
  'cli.held.how': 'Tag eingeben: bell-lap held {id} --day JJJJ-MM-TT',
  'cli.held.dated': 'Gespeichert am {day_full}: {name}',
  'cli.held.discarded':
    'Verworfen: {name}. Die Datei bleibt. Zurückholen: bell-lap held {id} --undo',
  'cli.held.restored': 'Wartet wieder auf ihren Tag: {name}',
  'cli.held.not-found': 'Unter {word} wartet keine Aktivität. Auflisten: bell-lap held',
  'help.line.log': 'Einen Lauf ohne Aufzeichnung eintragen',
  'help.log':
    'Einen Lauf ohne Aufzeichnung eintragen. Er zählt wie ein importierter Lauf; Rennergebnisse trägst du in der App ein.',
  'help.log.example': 'acht Kilometer in 40 Minuten, heute',
  'help.log.example-reps': 'eine Einheit auf der Bahn mit ihren Wiederholungen',
  'help.log.day': 'der Tag, JJJJ-MM-TT; ohne Angabe heute',
  'help.log.time': 'Start auf der Uhr zu Hause, HH:MM',
  'help.log.distance': 'etwa 8km, 5mi oder 10000m',
  'help.log.duration': 'Zeit ohne die Stopps, etwa 40:00',
  'help.log.surface': 'eines von {surfaces_commas}',
  'help.log.reps': 'Wiederholungen in Kurzschrift, etwa "6x400 in 72 w/ 200 jog"',
  'help.log.effort': 'wie hart es war, 0 bis 10',
  'help.log.note': 'eine Notiz',
  'help.log.second': 'speichern, obwohl an dem Tag schon ein gleich langer Lauf da ist',
  'cli.log.saved': 'Gespeichert: {distanceM} in {timeS} am {day_full}. Ändern: bell-lap runs {id}',
  'cli.log.surface': '{word} ist kein Untergrund. Wähle eines von {surfaces_commas}.',
  'cli.log.effort': '--effort nimmt eine Zahl von 0 bis 10.',
  'cli.held.one-thing': 'Gib nur eines an: --day, --discard oder --undo.',
}
