import type { FIELD_TESTS as ENGLISH } from '../en-GB/field-tests.ts'

export const FIELD_TESTS: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'gate.pain-unknown': 'Gib zuerst an, ob dir etwas wehtut.',
  'gate.pain': 'Dein Schmerz ist {pain} von 10. Für einen Test muss er unter {limit} liegen.',
  'gate.hard-day':
    'Dein letzter harter Tag war vor {hours} Stunden. Warte, bis {needed} Stunden vorbei sind.',
  'gate.too-few-strides':
    'Ein Sprint mit vollem Tempo braucht {needed} Wochen mit Steigerungen. Du hast {weeks}.',
  'gate.recent-injury':
    'Du hattest in den letzten {needed} Wochen eine Verletzung an Wade oder hinterem Oberschenkel. Sprinte noch nicht mit vollem Tempo.',
  'gate.novice':
    'Drei Minuten mit vollem Einsatz sind im ersten Jahr zu viel. Mach stattdessen den Fünf-Minuten-Test.',

  'test-title.thirty-metre-fly': '30 m fliegend',
  'test-title.set-distance': 'Testlauf über eine feste Strecke',
  'test-title.five-minutes': 'Fünf Minuten',
  'test-title.three-minutes': 'Drei Minuten Vollgas',
  'test-title.three-efforts': '1200, 2400 und 3600 m',
  'test-title.thirty-minutes': 'Dreißig Minuten',
  'test-title.lactate-steps': 'Laktatstufen',
  'test-gives.thirty-metre-fly': 'Dein höchstes Sprinttempo.',
  'test-gives.set-distance': 'Dein maximales aerobes Tempo.',
  'test-gives.five-minutes': 'Dein maximales aerobes Tempo.',
  'test-gives.three-minutes': 'Deine Critical Speed und grob die Reserve darüber.',
  'test-gives.three-efforts': 'Deine Critical Speed.',
  'test-gives.thirty-minutes': 'Dein Schwellentempo und deine Schwellenherzfrequenz.',
  'test-gives.lactate-steps': 'Beide Schwellen, als Bereich über mehrere Methoden.',

  'protocol.jog-15': 'Lauf dich 15 Minuten locker ein.',
  'protocol.drills': 'Mach fünf Minuten Lauf-ABC: Hopserlauf, Kniehebelauf, Beinschwünge.',
  'protocol.strides':
    'Lauf vier Steigerungen über 80 m, jede etwas schneller. Geh dazwischen zurück.',
  'protocol.build-ups': 'Häng zwei Steigerungen über 60 m bis fast ins volle Tempo an.',
  'protocol.mark-30m': 'Markier 30 m auf einer flachen Bahn, mit 30 bis 40 m Anlauf davor.',
  'protocol.run-30m': 'Nimm Anlauf und lauf die 30 m so schnell du kannst.',
  'protocol.three-trials': 'Mach drei Versuche mit vier Minuten Pause dazwischen.',
  'protocol.stop-if-it-pulls': 'Hör sofort auf, wenn es in Wade oder hinterem Oberschenkel zieht.',
  'protocol.trial-times':
    'Die Zeit jedes Versuchs, aus Lichtschranken oder einem Video mit 240 Bildern pro Sekunde.',
  'protocol.no-stopwatch':
    'Nimm keine Stoppuhr und keine GPS-Uhr: Beide sind für vier Sekunden zu ungenau.',
  'protocol.wind': 'Der Wind.',
  'protocol.same-conditions':
    'Ort, Schuhe und Wetter, damit du den Test genauso wiederholen kannst.',
  'protocol.choose-distance':
    'Wähl 1200 bis 2200 m: 2000 m passen für die meisten Männer, 1400 bis 1500 m für die meisten Frauen.',
  'protocol.run-set-distance': 'Lauf so schnell du kannst, gleichmäßig, auf einer Bahn.',
  'protocol.distance-and-time': 'Strecke und Zeit.',
  'protocol.run-five-minutes':
    'Lauf in fünf Minuten so weit du kannst, gleichmäßig, auf einer Bahn.',
  'protocol.metres': 'Die gelaufene Strecke, auf 5 m genau.',
  'protocol.never-hold-back':
    'Sprinte vom ersten Schritt an und halt dich nie zurück, auch wenn du stark langsamer wirst.',
  'protocol.no-watch': 'Schau nicht auf die Uhr und lass dir keine Zeit zurufen.',
  'protocol.helper-stops': 'Jemand stoppt dich nach 180 s.',
  'protocol.very-hard': 'Der Test ist sehr hart. Er ist nichts für dein erstes Laufjahr.',
  'protocol.metres-150-180': 'Die Strecke nach 150 s und nach 180 s, oder die Aufzeichnung.',
  'protocol.run-three-efforts':
    'Lauf auf einer Bahn 3600 m mit vollem Einsatz, dann 2400 m, dann 1200 m.',
  'protocol.rest-30':
    'Mach dazwischen 30 Minuten Pause: gehen, etwas traben, warm bleiben, trinken.',
  'protocol.three-times': 'Die drei Zeiten.',
  'protocol.run-thirty-minutes':
    'Lauf in 30 Minuten so weit du kannst, allein auf flacher Strecke.',
  'protocol.even-start':
    'Beginn in einem Tempo, das du bis zum Ende halten kannst. Gleichmäßig laufen ist wichtig.',
  'protocol.lap-at-ten':
    'Drück nach zehn Minuten die Rundentaste, wenn deine Uhr nicht jede Sekunde aufzeichnet.',
  'protocol.distance-and-heart-rate':
    'Die Strecke und deine mittlere Herzfrequenz der letzten 20 Minuten, mit Brustgurt gemessen.',
  'protocol.jog-10': 'Lauf dich zehn Minuten locker ein.',
  'protocol.rest-sample': 'Nimm vor dem Einlaufen eine erste Probe in Ruhe.',
  'protocol.stages':
    'Lauf sechs oder mehr Stufen von drei bis fünf Minuten in gleichmäßigem Tempo.',
  'protocol.stage-speeds':
    'Beginn deutlich langsamer als dein lockeres Tempo und leg jede Stufe 0,7 bis 1,0 km/h zu.',
  'protocol.samples':
    'Nimm direkt nach jeder Stufe eine Probe aus einem sauberen, trockenen Finger oder Ohrläppchen.',
  'protocol.last-stage':
    'Hör auf, wenn du das Tempo nicht mehr halten kannst. Notier, wie lange die letzte Stufe dauerte.',
  'protocol.note-stages': 'Tempo, Laktat, Herzfrequenz und Dauer jeder Stufe.',
  'protocol.note-meter': 'Das Messgerät, deine letzte Mahlzeit und deinen letzten harten Tag.',

  'test.hand-timed':
    'Handgestoppt kann ein Sprint um 0,2 s danebenliegen: 4,0 s können alles von 7,1 bis 7,9 m/s sein. Film ihn mit 240 Bildern pro Sekunde oder nutz Lichtschranken.',
  'test.watch-timed':
    'Eine Uhr, die einmal pro Sekunde aufzeichnet, kann vier Sekunden nicht stoppen. Film den Sprint mit 240 Bildern pro Sekunde oder nutz Lichtschranken.',
  'test.sprint-range': 'Eine Zeit für 30 m muss zwischen 2,4 und 8,5 s liegen.',
  'test.best-of-three':
    'Nimm den besten von drei Versuchen. Einer oder zwei zeigen oft nicht dein Bestes.',
  'test.set-distance-range': 'Die Formel gilt für 1200 bis 2200 m.',
  'test.laboratory-error': 'Ein einzelnes Ergebnis weicht um 6 bis 13 % vom Labor ab.',
  'test.women-shift': 'Die Korrektur für Frauen ist unsere eigene Auslegung einer Studie.',
  'test.formula-for-men':
    'Dein Geschlecht ist nicht angegeben, daher wurde die Formel für Männer verwendet.',
  'test.five-minutes-range': 'Fünf Minuten müssen 450 bis 2400 m sein.',
  'test.small-studies':
    'Nur kleine Studien. Wir nehmen den Fehler des Tests über eine feste Strecke an.',
  'test.two-distances': 'Trag die Strecke der ersten 150 s und der letzten 30 s ein.',
  'test.was-paced':
    'Das Ende war so schnell wie der Anfang, der Lauf war also eingeteilt. Lauf vom ersten Schritt an mit vollem Einsatz.',
  'test.seven-runners': 'Nur an sieben Läufern getestet.',
  'test.reserve-low': 'Die Reserve aus diesem Test ist etwa 16 % zu niedrig.',
  'test.pacing-too-fast': 'Jede Einteilung macht die Critical Speed zu hoch.',
  'test.under-three-minutes': 'Die Aufzeichnung ist kürzer als drei Minuten.',
  'test.thirty-minutes-range': 'Dreißig Minuten müssen {shortestM} bis {longestM} sein.',
  'test.needs-even-pace':
    'Der Test braucht ein gleichmäßiges Tempo. Nach einem schnellen Start ist das Ergebnis zu niedrig.',
  'test.no-heart-rate': 'Ohne Herzfrequenz gibt es keine Schwellenherzfrequenz.',
  'test.under-thirty-minutes': 'Die Aufzeichnung ist kürzer als 30 Minuten.',
  'test.not-all-out':
    'Die längeren Läufe müssen langsamer sein als die kürzeren. Einer davon war nicht mit vollem Einsatz.',
  'test.no-reserve': 'Die Reserve aus diesem Test ist nicht gültig und wird nicht gezeigt.',
  'test.over-15-minutes':
    'Der längste Lauf dauerte mehr als 15 Minuten. Dort ist das Modell nicht zuverlässig.',
  'test.methods-disagree':
    'Die Methoden sind sich nicht einig. Der Bereich zeigt ihre Streuung, nicht den Fehler des Tests.',

  'lactate.no-rise': 'Keine Stufe erhöht das Laktat um {riseMmol, number} mmol/l.',
  'lactate.no-stages': 'Es gibt keine Stufen.',
  'lactate.never-as-steep': 'Die kubische Kurve ist nirgends so steil wie ihre Sehne.',
  'lactate.not-exponential': 'Das Laktat folgt keiner Exponentialkurve.',
  'lactate.lowest-at-edge':
    'Laktat pro Belastung ist am Rand des Tests am niedrigsten. Der erste Anstieg liegt also nicht im Test.',
  'lactate.needs-rest-sample': 'Diese Variante braucht eine Probe in Ruhe.',
  'lactate.no-load': 'Eine Stufe unter der ersten ist gar keine Belastung.',
  'lactate.no-logarithm':
    'Eine Stufe unter der ersten ist gar keine Belastung und hat keinen Logarithmus.',
  'lactate.few-methods':
    'Nur {known} von {methods} Methoden liefern ein Ergebnis. Für einen Bereich braucht es mindestens {needed}.',
  'lactate.fit-not-rising': 'Das angepasste Laktat steigt nicht von Stufe zu Stufe.',
  'lactate.not-reached':
    'Die Laktatkurve erreicht innerhalb der Stufen keine {lactateMmol, number} mmol/l.',
  'lactate.two-bends': 'Zwei Knicke brauchen mindestens {needed} Stufen.',
  'lactate.no-bend': 'Das Laktat knickt nicht deutlich genug nach oben ab.',
  'lactate.too-few-stages':
    'Ein Stufentest braucht mindestens {needed} Stufen. Dieser hat {stages}.',
  'lactate.load-not-positive': 'Stufe {stage} braucht ein Tempo über null.',
  'lactate.duration-not-positive': 'Stufe {stage} braucht eine Dauer.',
  'lactate.stage-out-of-range':
    'Das Laktat von Stufe {stage} muss zwischen {from, number} und {to, number} mmol/l liegen.',
  'lactate.rest-out-of-range':
    'Das Laktat in Ruhe muss zwischen {from, number} und {to, number} mmol/l liegen.',
  'lactate.loads-not-rising': 'Stufe {stage} muss schneller sein als die Stufe davor.',
  'lactate.stage-too-long': 'Die letzte Stufe dauerte viel länger als die anderen. Prüf ihre Zeit.',
}
