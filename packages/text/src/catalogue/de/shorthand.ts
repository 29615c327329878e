/** Was zu getippten Einheiten, Orten und Dateien gesagt wird. */
import type { SHORTHAND as ENGLISH } from '../en-GB/shorthand.ts'

export const SHORTHAND: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'shorthand.expected': 'Hier erwartet: {expected}.',
  'shorthand.not-understood': 'Nicht verstanden: „{words}“. Hier erwartet: {expected}.',
  'shorthand.expect.bracket': 'eine schließende Klammer',
  'shorthand.expect.comma-or-bracket': 'ein Komma oder eine schließende Klammer',
  'shorthand.expect.cross-minutes': 'die Minuten des Ausgleichstrainings',
  'shorthand.expect.depth': 'höchstens eine Serie von Serien',
  'shorthand.expect.last-pace': 'das Tempo des letzten Teils, etwa @ MP',
  'shorthand.expect.length': 'eine Strecke oder eine Zeit',
  'shorthand.expect.length-range': 'eine Länge von 10 m bis 100 km oder von 1 s bis 10 Stunden',
  'shorthand.expect.next-part': 'ein Komma oder ein Plus vor dem nächsten Teil',
  'shorthand.expect.pace': 'ein Tempo, etwa mile, 5K, threshold oder 36 s',
  'shorthand.expect.pace-each':
    'ein Tempo für jede der {count} Längen oder eines für alle; es sind {paces}',
  'shorthand.expect.pace-plain':
    'ein Tempo mit Namen, eine Zeit oder ein Bereich; ein Tempo plus Sekunden geht nicht',
  'shorthand.expect.progression': 'ein Tempo am Anfang und eines am Ende, etwa easy to threshold',
  'shorthand.expect.repetitions': 'eine ganze Zahl von Wiederholungen bis {count}',
  'shorthand.expect.second-of-two': 'ein Schrägstrich oder ein Komma vor dem zweiten der beiden',
  'shorthand.expect.send-off': 'die Zeit von einem Start zum nächsten',
  'shorthand.expect.session': 'eine Einheit, etwa 6x400 @ mile w/ 200 jog, 45 easy oder 15 wu',
  'shorthand.expect.shorter': 'eine Einheit mit höchstens {count} Zeichen',
  'shorthand.expect.strides': 'bis zu {count} Steigerungen',
  'shorthand.expect.time': 'eine Zeit',
  'shorthand.ask.between-or-after': 'Wird das zwischen den Wiederholungen gelaufen oder danach?',
  'shorthand.ask.both-recoveries':
    'Wie lang ist die Pause zwischen den Wiederholungen und zwischen den Serien?',
  'shorthand.ask.fartlek': 'Woraus besteht das Fahrtspiel?',
  'shorthand.ask.how-long': 'Wie lang ist der Lauf?',
  'shorthand.ask.how-long-hill': 'Wie lang ist ein Anstieg?',
  'shorthand.ask.how-long-recovery': 'Wie lang ist die Pause?',
  'shorthand.ask.how-many': 'Wie viele?',
  'shorthand.ask.inner-recovery': 'Wie lang ist die Pause zwischen den Wiederholungen?',
  'shorthand.ask.jog-or-walk': 'Was bedeuten die {distanceM_track}?',
  'shorthand.ask.km-or-mile': 'Gilt {words} für einen Kilometer oder für eine Meile?',
  'shorthand.ask.letter-m': 'Sind {words} m Minuten, Meilen oder Meter?',
  'shorthand.ask.letter-r': 'Ist R={words} eine Pause oder die Zeit einer Wiederholung?',
  'shorthand.ask.list-goes-on': 'Wie gehen die Zeiten weiter?',
  'shorthand.ask.mile-or-rest': 'Ist R das Meilentempo oder beginnt damit die Pause?',
  'shorthand.ask.outer-recovery':
    'Ist das die Pause zwischen den Wiederholungen, und was kommt zwischen den Serien?',
  'shorthand.ask.progression': 'Wie schnell ist das Ende des Laufs?',
  'shorthand.ask.range-or-falling':
    'Liegt jede Wiederholung irgendwo dazwischen oder wird jede schneller?',
  'shorthand.ask.recovery-or-run': 'Ist {words} die Pause oder ein weiterer Lauf?',
  'shorthand.ask.send-off': 'Ist alle {words} Minuten ein Start?',
  'shorthand.ask.time-or-rest': 'Ist {words} die Pause oder die Zeit einer Wiederholung?',
  'shorthand.ask.unit': 'Was bedeutet {words}?',
  'shorthand.ask.walk-or-jog': 'Gehen oder traben?',
  'shorthand.ask.which-workout': 'Welche Einheit meinst du?',
  'shorthand.ask.whole-or-lap': 'Gilt {words} für die ganze Wiederholung oder für 400 m?',
  'shorthand.choice.anywhere': 'irgendwo zwischen {fast} und {slow}',
  'shorthand.choice.as-rest': '{words} Pause',
  'shorthand.choice.as-time': 'jede in {words}',
  'shorthand.choice.by-feel': 'nach Gefühl: Rundentaste, wenn du bereit bist',
  'shorthand.choice.each-in': 'jede in {timeS_typed}',
  'shorthand.choice.each-lap': '{words} für je 400 m',
  'shorthand.choice.equal-jog':
    'so weit traben wie jede Wiederholung, volle Erholung zwischen den Serien',
  'shorthand.choice.falling': 'von {slow} bis {fast}',
  'shorthand.choice.full-between-sets':
    'zwischen den Wiederholungen; volle Erholung zwischen den Serien',
  'shorthand.choice.one-more-run': 'ein weiterer Lauf von {distanceM_track}',
  'shorthand.choice.r-is-mile': 'R ist das Meilentempo',
  'shorthand.choice.r-is-rest': 'mit R beginnt die Pause',
  'shorthand.choice.run-after': 'danach',
  'shorthand.choice.run-between': 'dazwischen, ohne Pause',
  'shorthand.choice.run-on': 'zwischen den Serien; in einer Serie ohne Pause',
  'shorthand.choice.same': 'dasselbe zwischen den Wiederholungen und zwischen den Serien',
  'shorthand.choice.timed-rests': '60 s Pause, 3 min zwischen den Serien',
  'shorthand.choice.whole': '{words} für alles',
  'shorthand.cannot.inside': '„{words}“: Der Teil darin ist länger als der Lauf.',
  'shorthand.cannot.last-part': '„{words}“: Der letzte Teil ist länger als der Lauf.',
  'shorthand.cannot.no-rest':
    'Ein Start alle {everyS_repetition} lässt keine Pause: Eine Wiederholung dauert etwa {workS_repetition}.',
  'shorthand.cannot.time-needs-distance': '„{words}“: Zu einer Zeit gehört eine Strecke.',
  'shorthand.cannot.times-for-repetitions':
    '„{words}“: {times} Zeiten für {count, plural, one {eine Wiederholung} other {# Wiederholungen}}.',
  'shorthand.note.by-target':
    'Für Herzfrequenz, Zone, Leistung und Anstrengung bekommt die Uhr kein Tempo. Die Summen rechnen mit einem üblichen Tempo dafür.',
  'shorthand.note.left-out': 'Weggelassen: {words}.',
  'shorthand.note.no-recovery':
    'Keine Pause angegeben: Sie endet, wenn du die Rundentaste drückst.',
  'shorthand.note.no-pace':
    'Kein Tempo angegeben: Es gibt keine Vorgabe. Die Summen rechnen mit dem 5-km-Tempo.',
  'shorthand.note.taken-as-easy': 'Kein Tempo angegeben: als lockeres Laufen gelesen.',
  'shorthand.note.no-length': 'Keine Länge für Ein- oder Auslaufen angegeben: 15 Minuten.',
  'no-twin.test':
    'Ein Test oder Rennen bleibt, wo es ist, damit sich das Ergebnis vergleichen lässt.',
  'no-twin.sprint-on-a-belt':
    'Sprints und Tempi über dem Meilentempo gehören nicht aufs Laufband: Es folgt zu langsam, und Stolpern heißt Stürzen.',
  'no-twin.too-short-for-a-belt':
    'Lauf diese Einheit draußen: Einem Wechsel nach {piece} kann das Laufband nicht folgen. Dort dauert er mindestens {shortest}.',
  'no-twin.easy-on-a-hill': 'Lockeres Laufen braucht keinen Berg; lauf auf beliebigem Untergrund.',
  'no-twin.easy-on-a-track': 'Lockeres Laufen schont die Beine abseits der Bahn.',
  'no-twin.nothing-to-run-uphill': 'Darin gibt es nichts, was sich bergauf laufen ließe.',
  'no-twin.length-on-a-hill':
    'Belastungen bergauf dauern {shortest} bis {longest}; hier sind es Stücke von {piece}.',
  'no-twin.sprint-on-the-flat':
    'Sprints gehen bergauf, weil das Wade und hintere Oberschenkel schont; in der Ebene wären sie nicht dasselbe.',
  'no-twin.no-track': 'In deinen Einstellungen steht keine Bahn.',
  'no-twin.no-treadmill': 'In deinen Einstellungen steht kein Laufband.',
  'no-twin.no-hills': 'In deinen Einstellungen stehen keine Hügel.',
  'no-twin.belt-too-slow':
    'Es ist zu schnell für das Band, und keine Steigung bis {gradeShare} macht ein langsameres Tempo gleich schwer.',
  'twin-note.hill':
    'Nach Anstrengung, nicht nach Tempo: Am Berg ist es langsamer und schont Wade und hintere Oberschenkel.',
  'twin-note.flat': 'In der Ebene ist dieselbe Anstrengung schneller und zählt als schnelle Meter.',
  'twin-note.treadmill':
    'Mit 1 % Steigung, die den fehlenden Luftwiderstand ersetzt (Jones und Doust 1996).',
  'twin-note.steeper':
    'Das Band ist zu langsam für das Tempo: Eine Steigung macht ein langsameres gleich schwer.',
  'no-file.only-runs': 'Dieses Format gibt es nur für Läufe.',
  'no-file.no-steps': 'Die Einheit hat keine Schritte.',
  'no-file.too-many-steps':
    'Eine Uhr nimmt höchstens {most} Schritte; diese Einheit hat {count}. Nimm stattdessen die gedruckte Karte.',
  'watch.file-damaged': 'Die Datei ist beschädigt.',
  'watch.endless': 'Die Datei wiederholt sich ohne Ende.',
  'watch.other-count':
    'Dort hat sie {count, plural, one {# Schritt} other {# Schritte}}; die Einheit hat {planned, plural, one {# Schritt} other {# Schritte}}.',
  'watch.step-differs': 'Schritt {count} {what}',
  'watch.other-length': 'endet dort nach {found}; geplant ist {planned}.',
  'watch.other-goal': 'hat dort {found}; geplant ist {planned}.',
  'watch.other-pace': 'hat dort ein anderes Tempo.',
  'watch.other-heart-rate': 'hat dort eine andere Herzfrequenz.',
  'watch.lap-button': 'der Rundentaste',
  'watch.goal.speed': 'ein Tempo',
  'watch.goal.heart': 'eine Herzfrequenz',
  'watch.goal.open': 'keine Vorgabe',
}
