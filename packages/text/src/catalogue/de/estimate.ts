import type { ESTIMATE as ENGLISH } from '../en-GB/estimate.ts'

export const ESTIMATE: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'estimate.no-evidence': 'Noch zeigt kein Ergebnis und kein Lauf, wie schnell du bist.',
  'estimate.add-evidence': 'Trag ein Rennen oder einen Testlauf ein, oder importiere deine Läufe.',
  'estimate.none-usable':
    'Keines deiner Ergebnisse und keiner deiner Läufe reicht bisher für eine Schätzung.',
  'estimate.add-flat-race':
    'Trag ein Rennen oder einen Testlauf auf flacher Strecke ein, oder lauf eine Meile oder 1500 m hart.',
  'estimate.only-training':
    'Deine Läufe zeigen bisher, wie du trainierst, aber nicht, wie schnell du im Rennen bist.',
  'estimate.add-any-race':
    'Trag ein Rennen oder einen Testlauf ein, neu oder alt. Auch eine harte Einheit zählt, wenn die Herzfrequenz aufgezeichnet wurde.',

  'advice.trial': '{trial} würde {gain}.',
  'advice.trial-mile': 'Eine harte Meile oder harte 1500 m',
  'advice.trial-5k': 'Ein hartes 5-km-Rennen',
  'advice.trial-800': 'Ein harter 800-m-Lauf',
  'advice.gain-below-third':
    'den Bereich deines Leistungsvermögens über die Meile auf weniger als ein Drittel verkleinern',
  'advice.gain-third':
    'den Bereich deines Leistungsvermögens über die Meile auf etwa ein Drittel verkleinern',
  'advice.gain-half': 'den Bereich deines Leistungsvermögens über die Meile halbieren',
  'advice.gain-some': 'den Bereich deines Leistungsvermögens über die Meile verkleinern',
  'advice.training-alone':
    'Die Schätzung beruht nur auf hartem Training und kann um mehrere Prozent danebenliegen. Ein Ergebnis würde das klären.',
  'advice.old-result':
    'Dein letztes Ergebnis ist {months, plural, one {# Monat} other {# Monate}} alt. Ein neues würde voll zählen.',
  'advice.longer-trial':
    'Ein 10-km-Rennen oder ein gleichmäßiger Testlauf über 30 Minuten würde deine Schwelle und dein lockeres Tempo genauer machen.',

  'model.curve': 'Deine Kurve',
  'model.curve-validity':
    'Nutzt alle deine Ergebnisse und dein Training, von 30 Sekunden bis 6 Stunden.',
  'model.mile-index': 'Meilenindex',
  'model.mile-index-validity':
    'Ein Ergebnis zwischen 3:30 und 4 Stunden. Setzt durchschnittliche Ausdauer voraus.',
  'model.riegel': 'Riegel',
  'model.riegel-validity': 'Ein Ergebnis zwischen 3:30 und 3:50:00. Derselbe Exponent für alle.',
  'model.cameron': 'Cameron',
  'model.cameron-validity': 'Ein Ergebnis von 800 m bis Marathon. An Spitzenläufern ausgerichtet.',
  'model.age-grade': 'Altersbezogene Leistung',
  'model.age-grade-validity':
    'Derselbe Anteil am Altersstandard über die Meile. Für Straßenläufe von der Meile bis zum Marathon.',
  'model.points': 'World-Athletics-Punkte',
  'model.points-validity':
    'Ein Ergebnis auf der Bahn, 800 m bis 10.000 m. Für Athleten in den Bestenlisten gemacht.',
  'model.critical-speed': 'Critical Speed',
  'model.critical-speed-validity':
    'Drei oder mehr harte Läufe von 2 bis 15 Minuten innerhalb von vier Monaten.',
  'model.power': 'Potenzmodell',
  'model.power-validity': 'Zwei oder mehr Ergebnisse ab 6 Minuten innerhalb von vier Monaten.',
  'model.vickers-vertosick': 'Vickers–Vertosick',
  'model.vickers-vertosick-validity': 'Sagt nur den Marathon voraus, nicht die Meile.',

  'critical-speed.too-few':
    'Nötig sind drei Rennen oder Tests von 2 bis 20 Minuten über verschiedene Strecken innerhalb von 120 Tagen. Bisher {count, plural, =0 {gibt es keines} one {gibt es eines} other {gibt es #}}.',
  'critical-speed.too-alike':
    'Deine Ergebnisse dauern alle etwa gleich lang. Nötig ist eines, das mindestens zweieinhalbmal so lang dauert wie ein anderes.',
  'critical-speed.no-line':
    'Deine Ergebnisse aus diesen 120 Tagen liegen nicht auf einer Linie. Mindestens eines war also nicht voll gelaufen. Ein weiteres Rennen von 2 bis 20 Minuten würde helfen.',
  'critical-speed.too-uncertain':
    'Deine Ergebnisse streuen zu stark für einen brauchbaren Bereich. Ein weiteres Rennen von 2 bis 20 Minuten würde helfen.',
  'pace-table.name': '{name_capital}',
  'pace-means.REC': 'Langsamer, als es sich natürlich anfühlt. Du könntest singen.',
  'pace-means.E': 'Du kannst in ganzen Sätzen reden. Wenn nicht, lauf langsamer.',
  'pace-means.S': 'Zügig, aber ruhig. Du kannst in kurzen Sätzen reden.',
  'pace-means.M': 'Was du heute einen Marathon lang halten könntest.',
  'pace-means.HM': 'Was du heute einen Halbmarathon lang halten könntest.',
  'pace-means.T': 'Angenehm hart: etwa dein Renntempo für eine Stunde.',
  'pace-means.CV': 'Etwas schneller als die Schwelle: dein Renntempo für 35 Minuten.',
  'pace-means.10K': 'Was du heute im Rennen über 10 km laufen könntest.',
  'pace-means.5K': 'Was du heute im Rennen über 5 km laufen könntest.',
  'pace-means.3K': 'Was du heute im Rennen über 3 km laufen könntest.',
  'pace-means.MI': 'Was du heute im Rennen über die Meile laufen könntest.',
  'pace-means.GMI': 'Dein Ziel, höchstens 3 % schneller als Meilentempo.',
  'pace-means.8H': 'Was du heute im Rennen über 800 m laufen könntest.',
  'pace-means.4H': 'Was du heute im Rennen über 400 m laufen könntest.',
  'pace-means.FAST': 'Meilen- bis 800-m-Tempo nach Gefühl, ohne zu verkrampfen.',
  'pace-means.MAX': 'Nahe an deinem Höchsttempo, in kurzen Läufen mit voller Pause.',

  'runner-type.more-distances':
    'Dafür braucht es Rennen über mehr Strecken: ein kurzes (800 m bis zur Meile) und ein langes (5 km oder länger) innerhalb einiger Monate.',
  'threshold.from-curve': 'Das Tempo, das du laut deiner Kurve eine Stunde halten kannst',

  'evidence.label': '{event} · {name}',
}
