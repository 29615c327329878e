import type { THRESHOLD as ENGLISH } from '../en-GB/threshold.ts'

export const THRESHOLD: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'threshold.not-measured': 'Deine Schwelle ist noch nicht gemessen.',
  'threshold.age': 'Zuletzt {days, plural, =0 {heute} =1 {gestern} other {vor # Tagen}} gemessen.',
  'threshold.age-stale':
    'Zuletzt vor {days} Tagen gemessen. Sie kann sich seitdem verändert haben. Miss neu, bevor du dich darauf verlässt.',
  'threshold.age-curve':
    'Nicht gemessen. Sie folgt aus deiner Kurve, {from, select, race {deren neuestes Ergebnis} other {deren neuester Lauf}} {days, plural, =0 {von heute} =1 {von gestern} other {# Tage alt}} ist.',
  'threshold.age-curve-stale':
    'Nicht gemessen. Sie folgt aus deiner Kurve, {from, select, race {deren neuestes Ergebnis} other {deren neuester Lauf}} {days} Tage alt ist. Sie kann sich seitdem verändert haben. Miss sie, bevor du dich darauf verlässt.',
  'threshold.trend-needs':
    'Für einen Trend braucht es eine Messung, die mindestens {weeks} Wochen alt ist, und eine aus den letzten vier Wochen.',
  'threshold.no-change':
    'Keine erkennbare Veränderung in den letzten acht Wochen. Diese Messungen würden eine Veränderung von etwa {fromShare_tenths} zeigen.',
  'threshold.faster':
    'Deine Schwelle ist in acht Wochen um etwa {changeShare_tenths} schneller geworden (wahrscheinlich {lowShare_tenths} bis {highShare_tenths}).',
  'threshold.slower':
    'Deine Schwelle ist in acht Wochen um etwa {changeShare_tenths} langsamer geworden (wahrscheinlich {lowShare_tenths} bis {highShare_tenths}).',
  'threshold.try-lactate': 'Ein Laktatstufentest, nach mehreren Methoden ausgewertet.',
  'threshold.try-thirty-minutes': 'Ein 30-Minuten-Testlauf auf flacher Strecke, mit Brustgurt.',
  'threshold.try-critical-speed': 'Zwei oder drei Läufe mit vollem Einsatz von 3 bis 12 Minuten.',
  'threshold.try-curve': 'Ein Rennen oder Testlauf über 5 km oder mehr.',
  'threshold.weekly-run-for-change':
    'Um eine Veränderung zu erkennen, lauf jede Woche 30 Minuten oder länger gleichmäßig mit Herzfrequenzmessung.',
  'threshold.tests-for-change':
    'Um eine Veränderung zu erkennen, mach jetzt und in acht Wochen einen 30-Minuten-Test.',
  'threshold-source.curve': 'Deine Kurve, nach einem Rennen',
  'threshold-source.curve-asked':
    'Deine Kurve, {from, select, race {neuestes Ergebnis} other {neuester Lauf}} {day_date}',
  'threshold-source.thirty-minutes': '30 Minuten',
  'threshold-source.critical-speed': 'Critical Speed',
  'threshold-source.lactate': 'Laktatstufen',
  'threshold-source.dfa-alpha1': 'Herzschläge (DFA α1)',
  'threshold-source.heart-rate-drift': 'Herzfrequenzdrift',
  'threshold-source.heart-rate-speed': 'Herzfrequenz und Tempo',

  'heart-rate.thirty-minutes': 'In einem 30-Minuten-Test am {day_date} gemessen.',
  'heart-rate.lactate': 'Mit Laktat am {day_date} gemessen.',
  'heart-rate.dfa-alpha1': 'Eine schwache Messung aus Herzschlägen vom {day_date}.',
  'heart-rate.maximum':
    'Aus deiner höchsten Herzfrequenz geschätzt. Ein 30-Minuten-Test würde sie messen.',
  'heart-rate.age':
    'Aus deinem Alter geschätzt, kann also um 10 Schläge oder mehr danebenliegen. Ein 30-Minuten-Test würde sie messen.',
  'heart-rate.over-half-a-year': 'Das ist über ein halbes Jahr her. Miss neu.',
  'zone.1': 'Erholung',
  'zone.2': 'Locker',
  'zone.3': 'Zügig',
  'zone.4': 'Schwelle',
  'zone.5': 'Härter',

  'index.few-stretches':
    'Es braucht {needed} gleichmäßige Abschnitte von drei Minuten auf flacher Strecke. Es {stretches, plural, one {gibt einen} other {gibt #}}.',
  'index.same-speed': 'Alle Abschnitte sind fast gleich schnell gelaufen.',
  'index.far-from-threshold':
    'Kein Abschnitt kommt in die Nähe von {beats} Schlägen pro Minute, 85 % deiner Schwellenherzfrequenz.',
  'index.not-rising': 'Die Herzfrequenz steigt nicht mit dem Tempo.',
  'index.no-run':
    'Kein Lauf mit Herzfrequenz war gleichmäßig genug. Nötig sind zehn Minuten Laufen und danach Abschnitte von drei Minuten in einem Tempo auf fast flacher Strecke.',
  'index.noise':
    'Deine eigenen Wochen zeigen, dass der Wert von Woche zu Woche zufällig um {noiseShare_tenths} schwankt. Für die Schwelle zählt nur seine Veränderung.',
  'index.no-temperature':
    'Deine Aufzeichnungen enthalten keine Temperatur. Eine heiße Woche wirkt deshalb langsamer.',
  'index.some-temperature':
    '{count} von {of} Aufzeichnungen enthalten eine Temperatur. Sie ist am warmen Handgelenk gemessen und wird nicht eingerechnet. Eine heiße Woche wirkt deshalb langsamer.',
  'index.left-out':
    '{count, plural, one {# gleichmäßiger Lauf war} other {# gleichmäßige Läufe waren}} schneller oder langsamer als üblich oder zu weit von {beats} Schlägen pro Minute entfernt und {count, plural, one {zählt} other {zählen}} nicht.',

  'drift.too-short': 'Der Lauf ist kürzer als 60 Minuten.',
  'drift.uneven': 'Das Tempo war zu ungleichmäßig, um eine Drift zu zeigen.',
  'drift.missing-heart-rate': 'In Teilen des Laufs fehlt die Herzfrequenz.',
  'drift.rule-of-thumb':
    'Das ist eine Trainerregel mit wenig Belegen. Auch Hitze und Durst erhöhen die Drift.',
  'drift.no-altitude': 'Es gibt keine Höhendaten, daher gilt die Strecke als flach.',
  'drift.no-data': 'Die Aufzeichnung hat keine Herzfrequenz oder kein Tempo.',
  'drift.below': 'Der Lauf war wahrscheinlich an oder unter der ersten Schwelle.',
  'drift.above': 'Der Lauf war wahrscheinlich über der ersten Schwelle.',
  'drift.unclear': 'Es ist unklar, ob der Lauf über oder unter der ersten Schwelle war.',

  'alpha.no-beats':
    'Die Aufzeichnung hat keine Zeiten von Schlag zu Schlag. Ein Brustgurt liefert sie.',
  'alpha.too-wide': 'Dieser Lauf ergibt sie nur auf ±{beats} Schläge genau. Das ist zu ungenau.',
  'alpha.beats-replaced':
    '{replacedShare} der Schläge mussten ersetzt werden. Befeuchte den Gurt oder trag ihn enger.',
  'alpha.no-speed': 'Der Lauf hat zu wenige Tempodaten zu den Herzschlägen.',
  'alpha.scatter': 'Die Schläge streuen zu stark, um die Schwelle zu bestimmen.',
  'alpha.not-falling': 'α1 fällt nicht, wenn die Herzfrequenz steigt.',
  'alpha.few-windows': 'Zu wenige saubere Zwei-Minuten-Fenster mit α1 zwischen 1,0 und 0,5.',
  'alpha.starts-hard': 'Der Lauf beginnt zu hart: α1 ist nie hoch genug, um zu fallen.',
  'alpha.not-hard': 'Der Lauf wird nicht hart genug: α1 fällt nicht weit genug.',
  'alpha.no-recording':
    'Keine Aufzeichnung hat Zeiten von Schlag zu Schlag. Dafür brauchst du einen Brustgurt und eine Uhr, die sie speichert.',
  'alpha.with-strap':
    'Ein Lauf von locker bis hart mit Brustgurt zählt als schwache Messung (±0,25 m/s).',
  'alpha.set-strap':
    'Sie zählen nur, wenn du in den Einstellungen einen Brustgurt angibst. Optische Sensoren sind nicht genau genug.',

  'recorded-test.cannot-time-30m':
    'Eine Uhr zeichnet einmal pro Sekunde auf und kann daher keine 30 m stoppen, die etwa vier Sekunden dauern. Film sie mit 240 Bildern pro Sekunde oder nutz Lichtschranken, und tipp die Zeiten ein.',
  'recorded-test.too-short':
    'Dieser Lauf von {minutes} Minuten hat von dort an keinen Abschnitt von {length}. Wähl einen anderen Lauf oder verschieb den Start.',
  'recorded-test.length-thirty-minutes': '30 Minuten',
  'recorded-test.length-five-minutes': '5 Minuten',
  'recorded-test.length-three-minutes': '3 Minuten',
  'recorded-test.length-set-distance': '1200 m',
  'recorded-test.length-three-efforts': '1200, 2400 und 3600 m mit Pausen dazwischen',
  'recorded-test.none-long-enough':
    'Kein Lauf der letzten acht Wochen ist lang genug und hat eine aufgezeichnete Strecke. Tipp das Ergebnis ein oder mach den Test.',
  'recorded-test.no-distance':
    'Dieser Lauf hat keine aufgezeichnete Strecke. Wähl einen anderen oder tipp das Ergebnis ein.',
  'recorded-test.not-a-run':
    'Bell Lap weiß nicht, ob das ein Lauf war. Gib es auf seiner Seite an oder wähl einen anderen.',

  'doubt.treadmill': 'Auf dem Laufband ist die Strecke eine Schätzung von Band oder Uhr.',
  'doubt.trail':
    'Im Gelände läuft man langsamer als auf flacher Strecke, das gemessene Tempo ist also zu niedrig.',
  'doubt.watch-stopped': 'Die Uhr war darin {gapS_words} lang angehalten.',
  'doubt.gaps':
    'Die Aufzeichnung hat Lücken von insgesamt {gapS_words}. Die Strecke ist dort geschätzt.',
  'doubt.uphill':
    'Die Strecke steigt um {riseM_height} an, das gemessene Tempo ist also zu niedrig.',
  'doubt.downhill': 'Die Strecke fällt um {fallM_height} ab, das gemessene Tempo ist also zu hoch.',
  'doubt.slowed-down':
    'Die zweite Hälfte war {differenceShare} langsamer. Der Test braucht ein gleichmäßiges Tempo.',
  'doubt.sped-up':
    'Die zweite Hälfte war {differenceShare} schneller. Der Test braucht ein gleichmäßiges Tempo.',
  'doubt.no-fade':
    'Das Tempo lässt nicht nach. Der Lauf war also eingeteilt und nicht mit vollem Einsatz.',
  'doubt.like-the-rest':
    'Der Abschnitt ist kaum schneller als der Rest des Laufs und war wahrscheinlich nicht mit vollem Einsatz.',
  'doubt.slower-than-curve':
    'Der Abschnitt ist mindestens {belowShare} langsamer, als deine Kurve für vollen Einsatz erwartet, und war es wahrscheinlich nicht.',
  'doubt.short-rest': 'Zwischen zwei Läufen lagen nur {minutes} Minuten. Der Test braucht 30.',
  'doubt.longer-not-slower': 'Ein längerer Lauf war nicht langsamer als ein kürzerer.',
}
