import type { EXAMPLE as ENGLISH } from '../en-GB/example.ts'

export const EXAMPLE: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'example.heading': 'Beispielläuferin',
  'example.title': 'Was es bei einer Läuferin findet',
  'example.made-by-code': 'Die Beispielläuferin ist vom Programm erzeugt, kein Mensch.',
  'example.see-all': 'Das ganze Beispiel ansehen',
  'example.after': 'Nach {weeks} Wochen Meilentraining, mit der 80-%-Spanne:',
  'example.change': '{event} {todayS} → {lowS}–{highS}',
  'example.step.files': 'Deine Dateien',
  'example.step.files.what': 'Jeder Lauf wird gelesen, jede Datei aufbewahrt.',
  'example.step.stand': 'Wo du stehst',
  'example.step.stand.what': 'Plateau oder nicht, und warum, auf einer Seite.',
  'example.step.mile': 'Die Meile',
  'example.step.mile.what':
    'Ein Plan für deine Tage, der sich anpasst, wenn etwas dazwischenkommt.',
  'example.step.back': 'Der Weg zurück',
  'example.step.back.what': 'Wieder längere Rennen, das Tempo bleibt.',
  'example.all': 'Alles ausprobieren',
  'example.all-how':
    'Diese Seite zeigt ein Ergebnis. Willst du mit dieser Läuferin alles ausprobieren, mitten in einem Meilenplan? Beende Bell Lap und starte es mit <code>--demo</code>. Die Demo hat einen eigenen Ordner: Deine Läufe bleiben, wie sie sind.',
  'example.start': 'Mit meinen eigenen Läufen beginnen',
  'demo.title': 'Sehenswert in dieser Demo',
  'demo.what':
    'Sam, vom Programm erzeugt, lief jahrelang Marathon und ist in der sechsten Woche eines Meilenplans.',
  'demo.case': 'Was für die Meile spricht:',
  'demo.case.what': 'was acht Jahre Rennen sagen, und warum.',
  'demo.plan': 'Der Plan:',
  'demo.plan.what': 'erledigte Einheiten, eine wegen Müdigkeit geändert, eine Änderung abgelehnt.',
  'demo.race': 'Die Rennen:',
  'demo.race.what': '3000 m in der vierten Woche, und was sie an der Schätzung geändert haben.',
  'demo.progress': 'Der Fortschritt:',
  'demo.progress.what': 'ihre Meile heute und was sie über andere Strecken wert ist.',
  'demo.threshold': 'Die Schwelle:',
  'demo.threshold.what': 'aus Rennen und aus Läufen mit Herzfrequenz.',
  'demo.close': 'Liste schließen',
}
