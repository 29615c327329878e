/** Was mit gespeicherten Einheiten und Wettkampftagen eines Trainers schiefgehen kann. */
import type { BENCH_PROBLEMS as ENGLISH } from '../en-GB/bench-problems.ts'

export const BENCH_PROBLEMS: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'not-found.saved-workout':
    'Gespeicherte Einheit nicht gefunden. Sie wurde vielleicht entfernt. Lade die Seite neu.',
  'not-found.saved-week':
    'Gespeicherte Woche nicht gefunden. Sie wurde vielleicht entfernt. Lade die Seite neu.',
  'not-found.meet': 'Wettkampf nicht gefunden. Er wurde vielleicht entfernt. Lade die Seite neu.',
  'invalid.one-run':
    'Speichere einen Lauf für einen Tag. Lege für einen zweiten Lauf eine eigene Einheit an.',
  'invalid.too-many-saved-workouts':
    'Du hast schon {count} Einheiten gespeichert. Entferne eine, die du nicht mehr brauchst.',
  'invalid.daily-backups-off':
    'Tägliche Sicherungen sind auf diesem Server aus. Wer ihn betreibt, macht die Sicherungen. Du kannst trotzdem jetzt sichern.',
  'invalid.too-many-saved-weeks':
    'Du hast schon {count} Wochen gespeichert. Entferne eine, die du nicht mehr brauchst.',
  'invalid.week-empty': 'Tippe an mindestens einem Tag eine Einheit ein oder wähle einen Ruhetag.',
  'invalid.no-monday': 'Eine Woche beginnt an einem Montag. Wähle einen anderen Tag.',
  'invalid.too-many-meets': 'Es gibt schon {count} Wettkämpfe. Entferne einen, der vorbei ist.',
  'invalid.meet-is-over':
    'Dieser Wettkampf liegt nicht in der Zukunft. Wähle zuerst einen späteren Tag.',
  'invalid.event-not-offered':
    'Diese Strecke gibt es bei dem Wettkampf nicht. Bearbeite zuerst den Wettkampf.',
  'not-found.clip-note': 'Notiz nicht gefunden. Sie wurde vielleicht entfernt. Lade die Seite neu.',
  'invalid.clip-note-empty': 'Zeichne oder schreibe zuerst etwas.',
  'invalid.clip-note-shapes':
    'Eine Notiz fasst höchstens 30 Formen. Speichere sie und beginne eine neue.',
  'invalid.too-many-clip-notes': 'Dieser Clip hat schon {count} Notizen. Entferne zuerst eine.',
}
