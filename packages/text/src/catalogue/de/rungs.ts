import type { RUNGS as ENGLISH } from '../en-GB/rungs.ts'

/** Die Regeln jeder Stufe nach einer Verletzung, ihre Kräftigung und die Ampel des Schmerzes. */
export const RUNGS: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'rung.allows': 'Höchstens {runs} Läufe pro Woche, jeder bis zu {minutes} Minuten.',
  'rung.allows-apart':
    'Höchstens {runs} Läufe pro Woche, jeder bis zu {minutes} Minuten, nie an zwei Tagen in Folge.',
  'rung.allows-plan': 'So viele und so lange Läufe, wie der Plan vorsieht.',
  'rung.entry-first': 'Hier beginnst du nach mehr als {days} Tagen ohne Laufen.',
  'rung.entry-second':
    'Hier beginnst du nach {fewest} bis 28 Tagen ohne Laufen, oder du kommst von Stufe {step}, nach {runs} beantworteten Läufen und {days} Tagen.',
  'rung.entry-third':
    'Hier beginnst du nach weniger als {most} Tagen ohne Laufen, oder du kommst von Stufe {step}, nach {runs} beantworteten Läufen und {days} Tagen.',
  'rung.entry': 'Du kommst von Stufe {step}, nach {runs} beantworteten Läufen und {days} Tagen.',
  'rung.entry-mile':
    'Du kommst von Stufe {step}, nach {runs} beantworteten Läufen, {days} Tagen und drei Wochen ohne Schmerz.',
  'rung.exit':
    'Weiter: nach {runs} beantworteten Läufen und mindestens {days} Tagen auf dieser Stufe.',
  'rung.exit-mile':
    'Weiter: nach {runs} beantworteten Läufen, mindestens {days} Tagen auf dieser Stufe und drei Wochen ohne Schmerz.',
  'rung.exit-last': 'Das ist die letzte Stufe. Hier endet der Wiedereinstieg.',
  'rung.down':
    'Zurück: bei Schmerz über {score} von 10, mehr Schmerz am nächsten Morgen, Humpeln, einer Schwellung oder Schmerz an einer Stelle eines Knochens.',
  'rung.down-first':
    'Bleiben: Bei Schmerz über {score} von 10, mehr Schmerz am nächsten Morgen, Humpeln, einer Schwellung oder Schmerz an einer Stelle eines Knochens zählen die Läufe wieder von vorn.',
  'rung.down-bone':
    'Zurück: bei Schmerz über {score} von 10, mehr Schmerz am nächsten Morgen, Humpeln oder einer Schwellung. Mit irgendeinem Schmerz zählt ein Lauf nicht.',
  'rung.down-bone-first':
    'Bleiben: Bei Schmerz über {score} von 10, mehr Schmerz am nächsten Morgen, Humpeln oder einer Schwellung zählen die Läufe wieder von vorn. Mit irgendeinem Schmerz zählt ein Lauf nicht.',

  'rung.achilles.1':
    'Langsames beidbeiniges Wadenheben, 3 × 15, mit gestreckten und gebeugten Knien, täglich.',
  'rung.achilles.2':
    'Langsames einbeiniges Wadenheben, 3 × 15, über die Kante einer Stufe, täglich.',
  'rung.achilles.3':
    'Einbeiniges Wadenheben mit Rucksack, 3 × 10, mit gestrecktem und gebeugtem Knie, jeden zweiten Tag.',
  'rung.achilles.4':
    'Schweres einbeiniges Wadenheben, 3 × 6, und kleine beidbeinige Hüpfer, 2 × 15, zweimal pro Woche.',
  'rung.achilles.5':
    'Schweres einbeiniges Wadenheben, 3 × 6, und einbeinige Hüpfer, 2 × 10, zweimal pro Woche.',
  'rung.achilles.6':
    'Schweres einbeiniges Wadenheben, 2 × 6, zweimal pro Woche, solange du schnell läufst.',
  'rung.calf.1': 'Beidbeiniges Wadenheben mit gestreckten Knien, 3 × 12, jeden zweiten Tag.',
  'rung.calf.2':
    'Einbeiniges Wadenheben, 3 × 10, mit gestrecktem und gebeugtem Knie, jeden zweiten Tag.',
  'rung.calf.3': 'Einbeiniges Wadenheben mit einem Gewicht, das 3 × 8 erlaubt, dreimal pro Woche.',
  'rung.calf.4':
    'Schweres Wadenheben, 3 × 6, und kleine beidbeinige Hüpfer, 2 × 15, zweimal pro Woche.',
  'rung.calf.5': 'Schweres Wadenheben, 3 × 6, und einbeinige Hüpfer, 2 × 10, zweimal pro Woche.',
  'rung.calf.6': 'Schweres Wadenheben, 2 × 6, zweimal pro Woche, solange du schnell läufst.',
  'rung.hamstring.1': 'Beidbeinige Brücke, 3 × 10, drei Sekunden gehalten, jeden zweiten Tag.',
  'rung.hamstring.2': 'Einbeinige Brücke mit weit entfernter Ferse, 3 × 8, jeden zweiten Tag.',
  'rung.hamstring.3':
    'Langsames einbeiniges Kreuzheben, 3 × 8, und Fersenrutschen auf einem Handtuch, 3 × 6, dreimal pro Woche.',
  'rung.hamstring.4':
    'Einbeiniges Kreuzheben, 3 × 6, und Nordic Hamstrings, 2 × 3, zweimal pro Woche.',
  'rung.hamstring.5': 'Nordic Hamstrings, 3 × 5, und Hopserläufe, 3 × 20 m, zweimal pro Woche.',
  'rung.hamstring.6':
    'Nordic Hamstrings, 2 × 5, ein- oder zweimal pro Woche, solange du schnell läufst.',
  'rung.bone.1':
    'Beidbeiniges Wadenheben und Kniebeugen, 3 × 12, ganz ohne Schmerz, jeden zweiten Tag.',
  'rung.bone.2':
    'Einbeiniges Wadenheben und Aufsteiger, 3 × 10, ganz ohne Schmerz, jeden zweiten Tag.',
  'rung.bone.3':
    'Einbeiniges Wadenheben mit Gewicht, 3 × 8, und Ausfallschritt-Kniebeugen, 3 × 8, zweimal pro Woche.',
  'rung.bone.4':
    'Schweres Wadenheben und Kniebeugen, 3 × 6, und kleine beidbeinige Hüpfer, 2 × 10, zweimal pro Woche.',
  'rung.bone.5':
    'Schweres Wadenheben und Kniebeugen, 3 × 6, und einbeinige Hüpfer in alle Richtungen, 2 × 10, zweimal pro Woche.',
  'rung.bone.6':
    'Schweres Wadenheben und Kniebeugen, 2 × 6, und ein paar Hüpfer, zweimal pro Woche.',
  'rung.knee.1':
    'Wandsitzen, 4 × 30 Sekunden, und Beinheben in Seitlage, 3 × 12, jeden zweiten Tag.',
  'rung.knee.2':
    'Von einer niedrigen Stufe langsam absteigen, einbeinig 3 × 10, und Brücken, 3 × 10, jeden zweiten Tag.',
  'rung.knee.3':
    'Ausfallschritt-Kniebeugen, 3 × 8, und Seitschritte mit Band, 3 × 12, dreimal pro Woche.',
  'rung.knee.4':
    'Kniebeugen oder Ausfallschritt-Kniebeugen, 3 × 6, und kleine beidbeinige Hüpfer, 2 × 15, zweimal pro Woche.',
  'rung.knee.5':
    'Kniebeugen, 3 × 6, und einbeinige Hüpfer mit weicher Landung, 2 × 8, zweimal pro Woche.',
  'rung.knee.6': 'Kniebeugen oder Ausfallschritt-Kniebeugen, 2 × 6, zweimal pro Woche.',
  'rung.other.1':
    'Beidbeiniges Wadenheben mit gestreckten und gebeugten Knien, 3 × 15, jeden zweiten Tag.',
  'rung.other.2':
    'Einbeiniges Wadenheben mit gestrecktem und gebeugtem Knie, 3 × 12, jeden zweiten Tag.',
  'rung.other.3': 'Einbeiniges Wadenheben mit einem Gewicht, das 3 × 8 erlaubt, dreimal pro Woche.',
  'rung.other.4':
    'Schweres Wadenheben 3 × 6 und kleine beidbeinige Hüpfer 2 × 15, zweimal pro Woche.',
  'rung.other.5': 'Schweres Wadenheben 3 × 6 und einbeinige Hüpfer 2 × 10, zweimal pro Woche.',
  'rung.other.6': 'Schweres Wadenheben 2 × 6, zweimal pro Woche, solange du schnell läufst.',

  'light.bone': 'Schmerz an einer Stelle eines Knochens ist rot, egal wie stark er ist.',
  'light.limp': 'Schmerz, der dich humpeln lässt, ist rot, egal wie stark er ist.',
  'light.swelling': 'Schmerz mit einer Schwellung ist rot, egal wie stark er ist.',
  'light.worse': 'Schmerz, der beim Laufen schlimmer wird, ist rot, egal wie stark er ist.',
  'light.red': 'Du hast {score} von 10 angegeben. Rot beginnt bei {from}.',
  'light.amber': 'Du hast {score} von 10 angegeben. Grün gilt bis {most}.',
  'light.known':
    'Du hast {score} von 10 angegeben. Bei einer bekannten, stabilen Beschwerde ist das gelb.',
  'light.morning':
    '{score} von 10 am nächsten Morgen, davor {before}: Der Schmerz ist nicht abgeklungen.',
  'light.green': 'Du hast {score} von 10 angegeben. Grün gilt bis {most}.',
  'light.still-red':
    'Vorher war es rot oder dreimal in zwei Wochen gelb. Es bleibt rot bis nach zwei Tagen ohne Schmerz.',
  'light.still-amber': 'Vorher war es gelb. Es bleibt gelb bis nach einem Tag ohne Schmerz.',

  'rung-screen.title': 'Wiedereinstieg: Stufe {step} von {steps}, {name}',
  'rung-screen.allows': 'Jetzt erlaubt',
  'rung-screen.stopped':
    'Kein Laufen, solange etwas weiter oben es stoppt. Diese Stufe beginnt danach.',
  'rung-screen.entry': 'So kommst du hierher',
  'rung-screen.exits': 'So geht es von hier weiter',
  'rung-screen.strength': 'Kräftigung',
  'rung-screen.ends': 'So endet es',
  'rung-screen.all': 'Alle Stufen',
  'rung-screen.no-running': 'Kein Laufen bis {day}.',
  'rung-screen.light.green': 'Grün',
  'rung-screen.light.amber': 'Gelb',
  'rung-screen.light.red': 'Rot',
  'rung-screen.no-light': 'Dazu gibt es noch keine Angabe.',
  'rung-screen.ask-run': 'Schmerz beim heutigen Lauf, 0 bis 10?',
  'rung-screen.ask-morning': 'Schmerz heute Morgen, 0 bis 10?',
  'rung-screen.answer': '{score} von 10',
  'rung-screen.more': '5 oder mehr, oder ein Zeichen …',
  'rung-screen.answered':
    'Für heute beantwortet. Ergänze den Check-in, wenn sich etwas geändert hat.',
  'rung-screen.saved': 'Gespeichert: {score} von 10.',
  'rung-screen.stop':
    'Bei einem plötzlichen Knall, einer geschwollenen Wade, Schmerzen in der Nacht oder Fieber: Hör auf und geh zum Arzt.',
  'rung-screen.history': 'Schmerzverlauf ansehen',
}
