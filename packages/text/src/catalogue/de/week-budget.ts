import type { WEEK_BUDGET as ENGLISH } from '../en-GB/week-budget.ts'

/** Was eine Änderung mit dem Spielraum der Woche macht, und ein Lauf, der viel länger war als zuletzt. */
export const WEEK_BUDGET: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'week-budget.title': 'Spielraum in der Woche vom {day_dayMonth}',
  'week-budget.fast': 'Schnelle Meter',
  'week-budget.calf': 'Belastung von Wade und Achillessehne',
  'week-budget.metres': '{metres} m',
  'week-budget.times': '× {times}',
  'week-budget.of': '{now} von {most}',
  'week-budget.from-to': '{before} → {after}',
  'week-budget.from-to-heard': 'von {before} auf {after}',
  'week-budget.same': '{now}, unverändert',
  'week-budget.fast-left': 'Noch {left} übrig, erlaubt sind {most}',
  'week-budget.fast-full': 'Die erlaubten {most} sind ausgeschöpft',
  'week-budget.fast-over': '{over} mehr als die erlaubten {most}',
  'week-budget.calf-within': 'Der Plan erlaubt höchstens {most} deiner letzten vier Wochen',
  'week-budget.calf-over':
    'Mehr als die {most} deiner letzten vier Wochen, die der Plan höchstens erlaubt',
  'week-budget.calf-free':
    'Im Vergleich zu deinen letzten vier Wochen. Vor der ersten ganzen Woche gibt es keine Grenze',
  'week-budget.how':
    'Steigerungen zählen halb, Rennen und Tests nicht. Die Belastung der Wade wird mit dem Mittel deiner letzten vier Wochen verglichen.',
  'week-budget.unknown': 'Der Spielraum dieser Woche ließ sich nicht berechnen.',

  'spike.title': 'Viel länger als zuletzt',
  'spike.line':
    '{distanceM} am {day}: {moreShare} mehr als dein längster Lauf der 30 Tage davor, {longestM}.',
  'spike.follows':
    'Was folgt: nur lockeres Laufen bis {easyDay} und kein Lauf über {mostM} bis {longDay} (Regel A21).',
  'spike.no-plan':
    'Was folgt: Lauf locker bis {easyDay} und nicht weiter als {mostM} bis {longDay}.',
  'spike.why':
    'Unter 5.205 Läuferinnen und Läufern folgten auf einen Lauf, der mehr als 10 % länger war als der längste der letzten 30 Tage, mehr Überlastungsverletzungen. Über dich persönlich sagt das nichts.',
  'spike.open-run': 'Lauf ansehen',
  'spike.open-plan': 'Plan ansehen',
}
