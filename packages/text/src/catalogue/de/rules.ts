/** Die Regeln der Anpassung: wie sie heißen, wann sie greifen und was sie tun. */
import type { RULES as ENGLISH } from '../en-GB/rules.ts'

export const RULES: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'rule.safety.name': 'Sicherheitsregel',

  'rule.A1.name': 'Lockerer Lauf ausgefallen',
  'rule.A1.condition': 'ein lockerer oder langer Lauf ist ausgefallen',
  'rule.A1.action': 'er entfällt',
  'rule.A2.name': 'Tempoeinheit ausgefallen',
  'rule.A2.condition': 'eine Tempoeinheit ist ausgefallen',
  'rule.A2.action':
    'sie rückt um höchstens 48 Stunden und ersetzt einen lockeren Lauf, wenn alle Sicherheitsregeln eingehalten sind; sonst entfällt sie',
  'rule.A3.name': 'Zwei Tempoeinheiten in einer Woche ausgefallen',
  'rule.A3.condition': 'in 7 Tagen sind zwei oder mehr Tempoeinheiten ausgefallen',
  'rule.A3.action': 'die nächste Woche wiederholt sie mit 90 % statt der eigenen',
  'rule.A4.name': 'Tage ohne Lauf',
  'rule.A4.condition':
    '4, 8, 15 oder 29 Tage oder mehr ohne Lauf: ausgefallen, krank, verreist oder geplant',
  'rule.A4.action':
    'ab 4 Tagen ist die erste Tempoeinheit leichter; ab 8 drei lockere Läufe und 70 % einer Woche; ab 15 eine halbe Woche und nichts Hartes; ab 29 die ersten Stufen des Wiedereinstiegs',
  'rule.A5.name': 'Schneller als das Ziel und nicht anstrengender',
  'rule.A5.condition':
    'zweimal in 14 Tagen mehr als 2 % schneller bei höchstens der geplanten Anstrengung',
  'rule.A5.action':
    'zählt als untere Grenze deines Könnens; das Tempo ändert sich um höchstens 1 % pro Woche',
  'rule.A6.name': 'Schneller als das Ziel und viel anstrengender',
  'rule.A6.condition': 'mehr als 2 % schneller, aber mindestens 2 Punkte anstrengender als geplant',
  'rule.A6.action': 'nichts ändert sich; Rat, beim Zieltempo zu bleiben',
  'rule.A7.name': 'Langsamer als das Ziel',
  'rule.A7.condition':
    'mindestens die Hälfte der Wiederholungen mehr als 3 % langsamer, ohne gemeldete Hitze',
  'rule.A7.action': 'die nächste Tempoeinheit hat ein Fünftel weniger Umfang',
  'rule.A8.name': 'Zweimal langsamer',
  'rule.A8.condition': 'Regel A7 zweimal in 10 Tagen',
  'rule.A8.action':
    'fünf lockere Tage und die Frage, wie es dir geht; die Einschätzung wird unsicherer',
  'rule.A9.name': 'Neues Ergebnis',
  'rule.A9.condition': 'du bist einen Wettkampf oder einen Testlauf gelaufen',
  'rule.A9.action':
    'die Einschätzung wird aktualisiert; das Tempo ändert sich am nächsten Montag; mehr als 3 % bestätigst du zuerst',
  'rule.A10.name': 'Erkältung',
  'rule.A10.condition': 'leicht krank oberhalb des Halses, ohne Fieber',
  'rule.A10.action': 'nur locker laufen und 48 Stunden keine Tempoeinheit',
  'rule.A11.name': 'Fieber, Magen-Darm oder Brust',
  'rule.A11.condition': 'Fieber oder Beschwerden in Magen, Darm oder Brust',
  'rule.A11.action':
    'nicht laufen bis zu einem Tag ohne Beschwerden; dann drei lockere Läufe mit 50, 70 und 90 %. Solange das Ende offen ist, sind nur die nächsten Tage frei; mit deiner Gesundmeldung kommen die Tage danach zurück',
  'rule.A12.name': 'Wenig Schlaf',
  'rule.A12.condition':
    'eine Nacht unter 6 Stunden; oder drei Nächte unter 6 Stunden oder mit Note 2 von 5 oder schlechter',
  'rule.A12.action':
    'eine Nacht: 10 % weniger Wiederholungen; drei Nächte: die Tempoeinheit wird locker',
  'rule.A13.name': 'Herzfrequenzvariabilität',
  'rule.A13.condition':
    '7-Tage-Mittel von ln rMSSD außerhalb deines Mittels ± 0,5 SD (mit mindestens 21 Tageswerten)',
  'rule.A13.action':
    'die Tempoeinheit wird locker; am zweiten Tag in Folge Ruhe. Die Belastung steigt dadurch nie',
  'rule.A14.name': 'Muskelkater',
  'rule.A14.condition': 'Muskelkater von 4 oder mehr von 10, auf beiden Seiten gleich',
  'rule.A14.action': 'die Tempoeinheit wartet 24 Stunden; verletzt das eine Regel, wird sie locker',
  'rule.A15.name': 'Schmerz',
  'rule.A15.condition':
    'gelber oder roter Schmerz nach der Ampel (D5) oder eine Verletzung mit Wiedereinstieg',
  'rule.A15.action':
    'gelb: locker laufen, 40 % weniger, täglich eine Frage und die nächste harte Einheit an einem sicheren Tag danach; rot: nicht laufen und ärztlicher Rat; Verletzung: die Stufen des Wiedereinstiegs',
  'rule.A16.name': 'Lauftechnik, die spät nachlässt',
  'rule.A16.condition':
    'Technikindex von 3 oder mehr in zwei Meileneinheiten in Folge, wenn die Uhr die Kontaktzeit misst',
  'rule.A16.action': 'ein Fünftel weniger Wiederholungen in der nächsten, im selben Tempo',
  'rule.A17.name': 'Hitze',
  'rule.A17.condition':
    'vorhergesagte Kühlgrenztemperatur (WBGT) von {warmC} oder mehr zur Stunde des Laufs',
  'rule.A17.action':
    'unter {hotC}: nach Gefühl laufen, Pausen anderthalbmal so lang; bis {tooHotC}: locker, höchstens 40 Minuten; darüber: drinnen oder Ruhe',
  'rule.A18.name': 'Schlechte Luft, Eis oder Gewitter',
  'rule.A18.condition': 'Luftqualitätsindex über 150, Eis oder Gewitter zur Stunde des Laufs',
  'rule.A18.action': 'die Einheit findet drinnen statt; ohne Laufband Ruhe',
  'rule.A19.name': 'Reise über Zeitzonen',
  'rule.A19.condition': 'eine Reise über drei oder mehr Zeitzonen',
  'rule.A19.action': '48 Stunden nichts Hartes; nach Osten ein Tag für je zwei Zeitzonen',
  'rule.A20.name': 'Volle Woche',
  'rule.A20.condition': 'Stress von 8 oder mehr von 10 oder eine volle Zeit, die du meldest',
  'rule.A20.action':
    'das Mindeste, das deine Form erhält: eine harte Einheit (dein Wettkampf, wenn einer ansteht), 70 % des langen Laufs, ein lockerer Lauf; mindestens ein Lauf weniger',
  'rule.A21.name': 'Viel längerer Lauf als zuletzt',
  'rule.A21.condition': 'ein Lauf, der mehr als 10 % länger ist als der längste der 30 Tage davor',
  'rule.A21.action':
    'drei lockere Tage; der nächste lange Lauf hat höchstens 90 % des bisher längsten',
  'rule.A22.name': 'Ungeplanter harter Tag',
  'rule.A22.condition': 'ein harter Lauf an einem Tag ohne harte Einheit',
  'rule.A22.action': 'die nächste harte Einheit innerhalb von 48 Stunden wird locker',
  'rule.A23.name': 'Mehr Plan als Zeit',
  'rule.A23.condition': 'in drei Wochen weniger als die Hälfte der Einheiten gelaufen',
  'rule.A23.action': 'Rat zu einem Plan mit weniger Tagen oder kürzeren Einheiten',
  'rule.A24.name': 'Warnzeichen',
  'rule.A24.condition':
    'ein Warnzeichen (Wissenschaft D6), Schwangerschaft oder eine Frage zu Medikamenten',
  'rule.A24.action':
    'der Plan hält an, mit dem Rat, dich ärztlich untersuchen zu lassen; geplant wird erst wieder nach ärztlicher Freigabe',
  'rule.A25.name': 'Wettkampf verschoben oder hinzugefügt',
  'rule.A25.condition':
    'der Zielwettkampf ist an einem anderen Tag, oder du hast einen Wettkampf hinzugefügt',
  'rule.A25.action':
    'diese Woche bleibt; die Wochen danach werden in derselben Phase mehr oder weniger, und was du gelaufen bist, zählt',
  'rule.A26.name': 'Keine Aufzeichnungen',
  'rule.A26.condition': 'mehr als 7 Tage ohne Daten',
  'rule.A26.action':
    'eine Frage; der Plan nimmt dein zuletzt bekanntes Training an und hält die nächste Woche auf 90 %',
  'rule.P1.name': 'Schritt für Schritt',
  'rule.P1.condition':
    'eine Einheit ist ausgefallen, abgebrochen oder langsam gelaufen, und die nächste ihrer Art verlangt mehr als einen Schritt über das Gelaufene hinaus',
  'rule.P1.action':
    'die nächste ihrer Art wird kleiner: höchstens ein Schritt mehr, und keiner, wenn die letzte schlecht lief',
  'rule.S1.name': 'Kraft und Sprünge',
  'rule.S1.condition':
    'gelber oder roter Schmerz, Wiedereinstieg nach einer Verletzung, Krankheit oder acht Tage ohne Lauf; ein Krafttagebuch, das schwerere Übungen noch nicht trägt; Krafttests nicht bestanden',
  'rule.S1.action':
    'keine Sprünge, keine schweren Beinübungen und nichts, was die schmerzende Stelle belastet; dann Sprünge ab 40 Bodenkontakten, jede Woche 12 mehr; schwere Beinübungen nach vier eingetragenen leichten Einheiten, Sprünge höchstens 15 über dem Tagebuch, Sprungläufe nach den Tests',
  'rule.S2.name': 'Sprints nach einer Verletzung',
  'rule.S2.condition':
    'eine Verletzung an Wade, Achillessehne oder Oberschenkelrückseite im letzten halben Jahr, und die Krafttests seitdem nicht bestanden',
  'rule.S2.action':
    'keine Sprints, Sprungläufe und Tiefsprünge, bis 20 Wadenheben je Bein, zehn Sprünge ohne Schmerz und eine Brücke von 45 Sekunden gelingen',
  'rule.absence.name': 'Verreist',
  'rule.absence.condition': 'Tage, an denen du nicht laufen kannst',
  'rule.absence.action':
    'eine Tempoeinheit rückt um höchstens 48 Stunden, wenn alle Sicherheitsregeln eingehalten sind; alles andere entfällt',
  'rule.easier-version.name': 'Heute zu müde',
  'rule.easier-version.condition': 'du bist zu müde für eine Einheit',
  'rule.easier-version.action':
    'eine Tempoeinheit rückt auf morgen, wenn jede Regel das erlaubt, sonst läufst du locker; ein lockerer oder langer Lauf wird kürzer',
}
