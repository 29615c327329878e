/** Was eine Änderung von Hand verletzen würde, selbst gewählte Einheiten und die Runden eines Rennens. */
import type { EDIT as ENGLISH } from '../en-GB/edit.ts'

export const EDIT: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'edit.stays-inside': 'Du kannst nur ändern, was im Plan noch vor dir liegt',
  'edit.no-session': 'Diese Einheit ist nicht im Plan.',
  'edit.past-or-run': 'Vergangene oder gelaufene Einheiten lassen sich nicht ändern.',
  'edit.race-day': 'Der Wettkampf behält seinen Tag.',
  'edit.race-day-how':
    'Der Wettkampf behält seinen Tag. Um ihn zu ändern, melde, dass der Wettkampf verschoben ist.',
  'edit.other-not-movable': 'Die andere Einheit ist vorbei, schon gelaufen oder der Wettkampf.',
  'edit.pinned': 'Diese Einheit ist angeheftet. Löse sie zuerst.',
  'edit.past-day': 'Vergangene Tage lassen sich nicht ändern.',
  'edit.day-outside': 'Dieser Tag liegt nicht im Plan.',
  'edit.blocked-day': 'Du hast diesen Tag gesperrt.',
  'edit.day-pinned': '„{session}“ ist an diesen Tag angeheftet.',
  'edit.day-run': 'An diesem Tag bist du schon gelaufen.',
  'edit.day-taken':
    'An diesem Tag ist „{session}“ geplant. Ändere oder verschiebe zuerst diese Einheit.',
  'edit.nearest-day': '{day} würde alle Regeln einhalten.',
  'edit.nearest-session': '„{session}“ würde alle Regeln einhalten.',
  'edit.why-chosen': 'Du hast diese Einheit gewählt.',
  'edit.why-added': 'Du hast diese Einheit hinzugefügt.',
  'edit.why-unplanned-run': 'Du bist das ohne Einheit im Plan gelaufen.',
  'edit.why-race':
    'Ein Wettkampf sagt mehr über deine Meile als jedes Training. Er ersetzt eine Tempoeinheit.',

  'plan-change.by-rule': '{rule}: {count, plural, one {# Einheit} other {# Einheiten}} geändert',
  'plan-change.moved': '„{session}“ auf {day} verschoben',
  'plan-change.moved-from': '„{session}“ von {fromDay} auf {day} verschoben',
  'plan-change.swapped': '„{session}“ mit einer anderen Einheit getauscht',
  'plan-change.deleted': '„{session}“ gelöscht',
  'plan-change.added': '„{session}“ am {day} hinzugefügt',
  'plan-change.place':
    '„{session}“ geändert in „{now}“ {place, select, track {auf der Bahn} treadmill {auf dem Laufband} hill {am Hügel} other {auf der Straße}}',
  'plan-change.changed': '„{session}“ geändert in „{now}“',
  'plan-change.pinned': '„{session}“ angeheftet',
  'plan-change.unpinned': '„{session}“ gelöst',
  'plan-change.undone': 'Rückgängig gemacht: {change}',
  'plan-change.undone-sessions':
    'Rückgängig gemacht: {count, plural, one {# Einheit} other {# Einheiten}} wie zuvor',
  'plan-change.drill-in':
    '{drill} in {count, plural, one {einen lockeren Lauf} other {# lockere Läufe}} aufgenommen',
  'plan-change.drill-out':
    '{drill} aus {count, plural, one {einem lockeren Lauf} other {# lockeren Läufen}} genommen',
  'edit.drill-easy': 'Eine Übung passt nur in lockere Läufe.',
  'edit.cross-easy': 'Nur ein lockerer Lauf kann durch Alternativtraining ersetzt werden.',
  'plan-change.cross': 'Aus „{session}“ wird {now}',
  'plan-change.run-instead': '{session} statt Alternativtraining',
  'plan-change.new-base-plan':
    'Neuer Grundlagenplan: {weeks, plural, one {# Woche} other {# Wochen}}',
  'plan-change.new-plan':
    'Neuer Plan: {weeks, plural, one {# Woche} other {# Wochen}} bis zum Wettkampf ({event})',
  'plan-change.new-way-back':
    'Neuer Plan: {weeks, plural, one {# Woche} other {# Wochen}} Rückkehr zu längeren Rennen ({event})',
  'plan-change.archived': 'Plan archiviert',
  'plan-change.stopped-after-mile': 'Plan nach der Meile archiviert',
  'plan-change.week-given': 'Woche „{name}“ ab {day}',
  'plan-change.you-asked': 'Du hast es so gewünscht.',
  'plan-change.coach-asked': 'Dein Trainer hat es so gewünscht.',
  'plan-change.coach-overruled':
    'Dein Trainer hat es so gewünscht und sich hinweggesetzt über: {overruled}',
  'plan-change.you-overruled': 'Du hast es so gewünscht und dich hinweggesetzt über: {overruled}',

  'pacing.settle': 'Finde bis 100 m deinen Platz an der Innenkante. Nicht schneller als so.',
  'pacing.relax': 'Bleib entspannt und halte das Tempo.',
  'pacing.work': 'Arbeite ab 800 m. In dieser Runde werden viele langsamer.',
  'pacing.hold': 'Bleib technisch sauber. Ab hier fällt in den meisten Rennen das Tempo.',
  'pacing.easy-start': 'Ruhig angehen. Die erste Runde soll sich leicht anfühlen.',
  'pacing.second-half': 'Arbeite ab hier. In der zweiten Hälfte lässt das Tempo nach.',
  'pacing.race': 'Jetzt Rennen.',
}
