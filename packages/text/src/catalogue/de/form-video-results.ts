/** Das Videolabor: was ein Clip zeigt, der Abspieler und zwei Clips nebeneinander. */
export const FORM_VIDEO_RESULTS = {
  'form-video.result.heading': '{contact} am Boden, {cadence}',
  'form-video.result.below':
    'Das Bein nah an der Kamera, Mittel aus {count, plural, one {einem Doppelschritt} other {# Doppelschritten}}. Vergleiche die Zahlen nur mit deinen eigenen Clips: Gegenüber einem Labor können Winkel um 5° bis 10° und die Zeit am Boden um etwa 25 ms abweichen.',
  'form-video.result.none':
    'Diese Version von Bell Lap liest aus diesem Clip keinen Laufstil. Filme ihn noch einmal.',
  'form-video.unit.spm': '{value} Schritte pro Minute',
  'form-video.unit.ms': '{value} ms',
  'form-video.unit.share': '{value} %',
  'form-video.unit.legs': '{value} Beinlängen',
  'form-video.unit.deg': '{value}°',

  'form-video.measure.cadenceSpm': 'Schrittfrequenz',
  'form-video.measure.contactS': 'Zeit am Boden',
  'form-video.measure.flightS': 'Zeit in der Luft',
  'form-video.measure.dutyShare': 'Anteil des Doppelschritts am Boden',
  'form-video.measure.overstrideLegs': 'Fuß vor der Hüfte beim Aufsetzen',
  'form-video.measure.shankContactDeg': 'Unterschenkel beim Aufsetzen',
  'form-video.measure.footContactDeg': 'Fuß beim Aufsetzen',
  'form-video.measure.kneeContactDeg': 'Knie beim Aufsetzen',
  'form-video.measure.kneeMidStanceDeg': 'Knie in der Mitte des Stands',
  'form-video.measure.trunkDeg': 'Neigung des Rumpfs',
  'form-video.measure.hipRiseLegs': 'Heben der Hüfte im Schritt',
  'form-video.measure.armSwingDeg': 'Schwung des Oberarms',

  'form-video.table.title': 'Was der Clip zeigt',
  'form-video.table.in-spm': 'Schritte pro Minute',
  'form-video.table.in-legs': 'in Beinlängen',
  'form-video.table.measure': 'Nahes Bein',
  'form-video.table.value': 'Mittel',
  'form-video.table.error': 'Fehler des Mittels',
  'form-video.table.needed': 'Nötig für eine Änderung',
  'form-video.table.unknown': '–',
  'form-video.table.note':
    'Der Fehler kommt aus den Unterschieden deiner Schritte. Eine Änderung zwischen zwei Clips zählt ab der letzten Spalte: Zwei Hälften eines Clips unterscheiden sich um weniger.',
  'form-video.table.foot':
    'Unterschenkel: Über 0° setzt der Fuß vor dem Knie auf. Fuß: ab etwa 8° zuerst die Ferse, darunter flach oder Vorfuß; nahe 8° ist das nicht sicher.',

  'form-video.compare.title': 'Was sich geändert hat, und was wir nicht sagen können',
  'form-video.compare.heading': '{measure}: von {before} auf {after}',
  'form-video.compare.nothing': 'Keine Änderung, die diese Clips zeigen können',
  'form-video.compare.below':
    '{count, plural, =0 {Jeder Unterschied ist kleiner als der Fehler der Clips.} one {Ein Messwert änderte sich um mehr als den Fehler der Clips.} other {# Messwerte änderten sich um mehr als den Fehler der Clips.}}',
  'form-video.compare.change': 'Änderung',
  'form-video.compare.result': 'Ergebnis',
  'form-video.compare.changed': 'Geändert',
  'form-video.compare.within': 'Im Fehler',
  'form-video.compare.speed-differs':
    'Die Clips wurden bei verschiedenem Tempo gelaufen ({beforeMps} und {afterMps}). Schrittfrequenz, Bodenzeit und die meisten Winkel ändern sich mit dem Tempo. Der Vergleich ist deshalb nicht fair.',
  'form-video.compare.speed-unknown':
    'Das Tempo eines Clips ist nicht bekannt. Vergleiche nur, was du bei gleichem Tempo gelaufen bist.',
  'form-video.compare.choose': 'Vergleichen mit',
  'form-video.compare.none': 'Nichts',
  'form-video.compare.sides':
    'Ein Clip zeigt das linke Bein, der andere das rechte. Ein Unterschied kann einer zwischen deinen Beinen sein.',

  'form-video.checks.title': 'Gut genug zum Messen',
  'form-video.checks.rate': '{rate} Bilder pro Sekunde',
  'form-video.checks.rate-slow':
    '{rate} Bilder pro Sekunde: genug für Mittelwerte, 60 zeigen das Aufsetzen besser',
  'form-video.checks.camera': 'Die Kamera stand still',
  'form-video.checks.camera-unknown': 'Ob sich die Kamera bewegte, ist nicht bekannt',
  'form-video.checks.leg': 'Bein {px} Pixel lang; 150 nötig',
  'form-video.checks.leg-small': 'Bein {px} Pixel lang; 250 wären besser',
  'form-video.checks.strides': '{count} Doppelschritte des nahen Beins; 6 nötig',
  'form-video.checks.strides-few':
    '{count} Doppelschritte des nahen Beins; ab 8 ist die Zeit am Boden sicherer',
  'form-video.checks.alike': 'Schritte zu {share} gleich; 85 % nötig',
  'form-video.checks.lost': '{share} der Bilder ohne Läufer; höchstens 10 %',
  'form-video.checks.swapped':
    'Beine in {share} der Bilder verwechselt und richtiggestellt; höchstens 10 %',
  'form-video.checks.far': 'Das ferne Bein ist die halbe Zeit verdeckt. Es bekommt keine Zahlen.',
  'form-video.checks.angle': 'Von der Seite zu sehen',

  'form-video.opinion.title': 'Zweite Meinung: Sports2D',
  'form-video.opinion.what':
    'Sports2D speichert auch Winkel (MOT). Öffne diese Datei, um das Knie des nahen Beins Bild für Bild mit unserem zu vergleichen.',
  'form-video.opinion.open': 'Winkel aus Sports2D vergleichen (MOT)',
  'form-video.opinion.knee':
    'Knie des nahen Beins, {count, plural, one {ein Bild} other {# Bilder}}: Hier ist es im Mittel {offset, number}° {way, select, more {stärker} other {weniger}} gebeugt als in der Datei, ± {spread, number}° um diesen Wert. Zwei Modelle unterscheiden sich oft um 5° bis 10°.',
  'form-video.opinion.cannot-no-header':
    'Das ist keine MOT-Datei: Die Zeile „endheader“ fehlt. Wähle die Datei mit den Winkeln, die Sports2D gespeichert hat.',
  'form-video.opinion.cannot-no-time':
    'Dieser MOT-Datei fehlt die Spalte „time“. Speichere sie in Sports2D noch einmal.',
  'form-video.opinion.cannot-no-samples':
    'Diese MOT-Datei enthält keine Werte. Speichere sie in Sports2D noch einmal.',
  'form-video.opinion.cannot-no-knee':
    'Dieser MOT-Datei fehlt der Winkel des nahen Knies. Schalte in Sports2D die Kniewinkel ein und speichere sie noch einmal.',
  'form-video.opinion.cannot-other-film':
    'Weniger als 30 Bilder haben in dieser Datei und im Clip dieselbe Zeit. Wähle die Datei zu diesem Clip, ohne Zeitlupe gespeichert.',

  'form-video.notes.title': 'Notizen deines Trainers',
  'form-video.notes.by': '{author}, {when} · Bild {number}',
  'form-video.notes.described':
    'Bild {number} von {count} mit den Gelenken des Läufers und {shapes, plural, =0 {ohne Zeichnung} one {einer gezeichneten Form} other {# gezeichneten Formen}}',
  'form-video.player.title': 'Schritt für Schritt',
  'form-video.player.previous': 'Voriges Bild',
  'form-video.player.next': 'Nächstes Bild',
  'form-video.player.previous-stride': 'Voriges Aufsetzen',
  'form-video.player.next-stride': 'Nächstes Aufsetzen',
  'form-video.player.play': 'Mit einem Viertel der Geschwindigkeit abspielen',
  'form-video.player.pause': 'Anhalten',
  'form-video.player.place': 'Bild im Clip',
  'form-video.player.at': 'Doppelschritt {stride} von {count}, {sinceMs} ms nach dem Aufsetzen',
  'form-video.player.before': 'Vor dem ersten Aufsetzen',
  'form-video.player.on-ground': 'am Boden',
  'form-video.player.in-air': 'in der Luft',
  'form-video.player.ground': '{contact} am Boden',
  'form-video.player.picture': 'Bild {number} von {count}',
  'form-video.player.keys':
    'Pfeiltasten gehen ein Bild weiter, Bild auf und Bild ab ein Aufsetzen, die Leertaste spielt ab.',
  'form-video.player.no-pictures': 'Der Film ist nicht in diesem Browser, die Gelenke schon.',
  'form-video.player.synchronised': 'Beide Clips sind beim Aufsetzen ausgerichtet.',
  'form-video.player.overlay-knee': 'Knie',
  'form-video.player.overlay-shank': 'Unterschenkel',
  'form-video.player.overlay-trunk': 'Rumpf',
  'form-video.player.overlay-ahead': 'Fuß vor der Hüfte',
  'form-video.player.this-picture':
    'Winkel dieses Bildes; ein einzelnes Bild ist weniger sicher als das Mittel.',
  'form-video.player.described':
    'Läufer von der Seite, die Gelenke des nahen Beins sind markiert, {at}',
  'form-video.player.still': 'Dieses Bild speichern',
  'form-video.player.still-failed':
    'Das Bild ließ sich nicht zeichnen. Versuche es mit einem anderen.',

  'form-video.save.title': 'Clip speichern',
  'form-video.save.name': 'Name',
  'form-video.save.name-help': 'Zum Beispiel „Erste 400“ oder „Laufband, 16 km/h“.',
  'form-video.save.day': 'Tag der Aufnahme',
  'form-video.save.condition': 'Wie bist du gelaufen?',
  'form-video.save.condition-fresh': 'Frisch',
  'form-video.save.condition-tired': 'Müde',
  'form-video.save.condition-other': 'Weder noch',
  'form-video.save.speed': 'Tempo (freiwillig)',
  'form-video.save.speed-help':
    'Zum Beispiel {example}. Zwei Clips lassen sich nur bei etwa gleichem Tempo vergleichen.',
  'form-video.save.speed-wrong':
    'Schreibe das Tempo in Minuten und Sekunden, zum Beispiel {example}.',
  'form-video.save.film': 'Film in diesem Browser behalten',
  'form-video.save.film-help':
    '{size} MB, nur auf diesem Gerät. Ohne ihn zeigt der Abspieler nur die Gelenke. Mit dem Clip wird auch der Film gelöscht.',
  'form-video.save.button': 'Clip speichern',
  'form-video.save.saved': 'Clip gespeichert.',
  'form-video.save.film-failed':
    'Der Clip ist gespeichert, aber der Browser hatte keinen Platz für den Film.',
  'form-video.save.discard': 'Clip verwerfen',

  'form-video.list.title': 'Deine Clips',
  'form-video.list.none':
    'Noch keine Clips. Filme zehn Sekunden auf dem Laufband und öffne den Clip hier.',
  'form-video.list.delete': 'Clip löschen',
  'form-video.list.deleted': 'Clip gelöscht.',
  'form-video.list.line': '{day_date} · {condition} · {contact} am Boden · {cadence}',
  'form-video.list.line-none': '{day_date} · {condition}',
  'form-video.list.sports2d': 'Gelenke von Sports2D',
  'form-video.back': 'Alle Clips',
  'form-video.report.print': 'Bericht drucken',
  'form-video.report.save': 'Bericht speichern',
  'form-video.report.saved': 'Gespeichert als {name}.',
  'form-video.stays.title': 'Der Clip bleibt in diesem Browser',
  'form-video.stays.text':
    'Vom Film wurde nichts gesendet. Der Server behält die Gelenke und was aus ihnen gelesen wird; beides ist in deinem Export.',
} as const
