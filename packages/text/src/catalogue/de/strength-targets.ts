/** Deutsch: was bei einer Übung als Nächstes kommt, und die Krafttests. */
export const STRENGTH_TARGETS = {
  'strength-target.first':
    'Zum ersten Mal: Nimm ein Gewicht, mit dem du am Ende noch {count} schaffen würdest.',
  'strength-target.first-bare':
    'Zum ersten Mal: Hör auf, solange du noch ein paar schaffen würdest.',
  'strength-target.one-more': 'Eine mehr als letztes Mal, bis {reps}.',
  'strength-target.then-weight':
    '{reps} in allen {sets} Sätzen, und nächstes Mal sind es {loadKg}.',
  'strength-target.more-weight':
    'Du hast in jedem Satz {reps} geschafft, darum steigt das Gewicht auf {loadKg}.',
  'strength-target.more-weight-hold':
    'Du hast jeden Satz gehalten, darum steigt das Gewicht auf {loadKg}.',
  'strength-target.slower':
    'Du hast in jedem Satz {reps} geschafft. Lass dir drei Sekunden für den Weg nach unten, dann wird es schwerer.',
  'strength-target.hold-done': 'Du hast jeden Satz gehalten. Bleib bei der Zeit und halt still.',
  'strength-target.hold': 'Wie letztes Mal: Heute steigt nichts.',
  'strength-target.hold-after-break': 'Wie letztes Mal: Es ist über zwei Wochen her.',
  'strength-target.after-break':
    'Ein Zehntel leichter: Das letzte Mal ist {days, plural, one {# Tag} other {# Tage}} her.',
  'strength-target.after-pain':
    'Ein Zehntel leichter: Letztes Mal hattest du bei dieser Übung Schmerz {score} von 10.',
  'strength-target.again': 'Noch einmal dasselbe Gewicht: Letztes Mal war ein Satz zu kurz.',
  'strength-target.lighter': 'Etwas leichter: Zweimal nacheinander waren Sätze zu kurz.',
  'strength-target.jumps': 'Lande weich und hör auf, wenn die Spannung nachlässt.',
  'strength-target.nothing-new':
    '{exercise} entfällt: In diesen Wochen vor dem Wettkampf kommt nichts Neues dazu.',

  'strength-test.gate.calf': '{count} einbeinige Wadenheben auf jeder Seite',
  'strength-test.gate.symmetry': 'Die schwächere Seite schafft mindestens {leastShare} der anderen',
  'strength-test.gate.hops': '{count} Pogo-Sprünge ohne Schmerz',
  'strength-test.gate.bridge': 'Brücke {timeS_repetition} gehalten',
} as const
