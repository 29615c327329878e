import type { WHY as ENGLISH } from '../en-GB/why.ts'

export const WHY: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'why-mile.heading': 'Warum die Meile',
  'why-mile.below':
    'Fünf Gründe, das Training für 10 km, Halbmarathon oder Marathon ein paar Monate zu verlassen, und was Bell Lap dazu misst.',
  'why-mile.we-measure': 'Wir messen',
  'why-mile.measured': 'Was wir messen',
  'why-mile.sure': 'Wie sicher das ist',
  'why-mile.shown-on': 'Deine eigenen Zahlen:',
  'why-mile.start': 'Läufe oder Zeiten eintragen',
  'why-mile.threshold-page': 'Schwelle',
  'why-mile.way-back-page': 'Der Weg zurück',
  'why-mile.form.title': 'Technik, die hält',
  'why-mile.form.text':
    'Ein Meilenplan enthält kurze schnelle Läufe mit frischen Beinen. Dabei lässt sich Technik gut üben.',
  'why-mile.form.measure': 'deine Schritte, frisch und müde, bei gleichem Tempo',
  'why-mile.form.how':
    'Misst deine Uhr oder ein Sensor die Schritte, vergleicht „Technik“ sie frisch und müde bei gleichem Tempo. Ein Film vom Handy zeigt, wie dein Fuß aufsetzt. Bell Lap benotet deine Technik nicht.',
  'why-mile.form.sure':
    'Erfahrung von Trainern. Keine Studie zeigt, dass Meilentraining die Technik von Langstreckenläufern verbessert.',
  'why-mile.strength.title': 'Kräftigere Beine',
  'why-mile.strength.text':
    'Im Meilentempo belastet jeder Schritt Muskeln und Sehnen stärker als beim lockeren Laufen. Krafttraining gehört dazu.',
  'why-mile.strength.measure': 'schnelle Meter, Woche für Woche',
  'why-mile.strength.how':
    'Schnelle Meter läufst du mit mindestens 97 % deines Meilentempos. Bell Lap zählt sie jede Woche und begrenzt, wie schnell sie zunehmen. „Belastung“ vergleicht, was Waden, Schienbeine, Knie und Oberschenkel leisten, mit deinen üblichen Wochen.',
  'why-mile.strength.sure':
    'Dass schnelles Laufen die Beine stärker belastet, ist gemessen. Dass ein Meilenblock vor Verletzungen schützt, ist es nicht: Bell Lap nennt keine Verletzungswahrscheinlichkeit.',
  'why-mile.threshold.title': 'Eine höhere Schwelle',
  'why-mile.threshold.text':
    'Eine gute Meile braucht eine hohe Schwelle, gute 10 km brauchen sie auch.',
  'why-mile.threshold.measure': 'das Schwellentempo mit seiner Spanne',
  'why-mile.threshold.how':
    'Die Schwelle stammt aus Rennen und harten Läufen, aus Feldtests oder aus einem Laktatstufentest. Die Seite zeigt jede Methode mit ihrer Spanne.',
  'why-mile.threshold.sure':
    'Ein Gewinn ist bis 10 km wahrscheinlich, im Halbmarathon plausibel und im Marathon unbewiesen. Die Studien waren klein.',
  'why-mile.rut.title': 'Raus aus dem Trott',
  'why-mile.rut.text':
    'Immer gleiche Wochen bringen immer gleiche Zeiten. Das Training für eine Meile ist ein sinnvoller Versuch mit messbarem Ende.',
  'why-mile.rut.measure': 'ob du auf einem Plateau bist, und seit wann',
  'why-mile.rut.how':
    'Rennen und gleichmäßige Läufe mit Herzfrequenz zeigen, ob du schneller wirst, langsamer oder keins von beiden. Bell Lap sagt, wann ein Plateau begann, was sich in deinem Training nicht geändert hat und bis zu welchem Tag die Meile schneller sein muss.',
  'why-mile.rut.sure':
    'Wie oft ein Plateau fälschlich gefunden wird, ist aus simulierten Läufern bekannt. Mit Läufern auf einem Plateau gab es keine Studie.',
  'why-mile.longer.title': 'Wieder bereit für länger',
  'why-mile.longer.text':
    'Nach der Meile wachsen lange Läufe um höchstens ein Zehntel pro Schritt, und etwas schnelles Laufen bleibt.',
  'why-mile.longer.measure': '5 km bis Marathon, vorher und nachher',
  'why-mile.longer.how':
    'Eine Seite vergleicht die Meile mit dem, was versprochen war, zeigt, was du über 5 km bis Marathon vorher laufen konntest und jetzt kannst, und sagt, wie bald ein längeres Rennen sicher ist.',
  'why-mile.longer.sure':
    'Wie lange Läufe wachsen, ist vorsichtige Praxis. Dass der Marathon danach schneller wird, ist unbewiesen.',
  'why-mile.not.title': 'Was es nicht ist',
  'why-mile.not.text':
    'Bell Lap stellt keine Diagnose, sagt keine Verletzung voraus und verspricht keine Zeit. Manchmal sagt es, dass die Meile jetzt nichts für dich ist. Schmerz oder Fieber stoppt den Plan.',
}
