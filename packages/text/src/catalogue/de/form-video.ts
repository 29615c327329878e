/** Das Videolabor: ein Clip von der Seite, seine Prüfung und wie man filmt. */
export const FORM_VIDEO = {
  'form-video.heading': 'Sieh dir an, wie du läufst',
  'form-video.below':
    'Filme dich von der Seite. Der Clip bleibt in diesem Browser: Gespeichert wird nur, wo deine Gelenke sind.',

  'form-video.model.title': 'Modell laden',
  'form-video.model.what':
    'Das Modell findet deine Gelenke in den Bildern. Es wird einmal von deinem Bell-Lap-Server geladen ({megabytes} MB) und bleibt in diesem Browser. Danach geht es auch ohne Verbindung.',
  'form-video.model.load': 'Modell laden',
  'form-video.model.loading': '{done} von {total} MB geladen',
  'form-video.model.stop': 'Laden abbrechen',
  'form-video.model.failed':
    'Das Modell wurde nicht geladen: {why}. Prüfe die Verbindung und versuche es noch einmal.',
  'form-video.model.kept': 'Das Modell ist in diesem Browser ({megabytes} MB).',
  'form-video.model.forget': 'Modell entfernen',
  'form-video.model.forgotten': 'Modell entfernt.',
  'form-video.model.insecure':
    'Dieser Browser liest Clips nur an einer sicheren Adresse. Öffne Bell Lap über https oder auf dem Rechner, auf dem es läuft.',

  'form-video.choose.title': 'Clip wählen',
  'form-video.choose.open': 'Clip öffnen',
  'form-video.choose.record': 'Clip aufnehmen',
  'form-video.choose.slow': 'Ist der Clip in Zeitlupe?',
  'form-video.choose.slow-1': 'Nein, normale Geschwindigkeit',
  'form-video.choose.slow-n': '{factor}-mal langsamer',
  'form-video.choose.slow-help':
    'Handys spielen 120 und 240 Bilder pro Sekunde 4- oder 8-mal langsamer ab. Schrittfrequenz und Zeiten brauchen die richtige Zahl.',
  'form-video.choose.trc': 'Datei von Sports2D öffnen (TRC)',
  'form-video.choose.trc-what':
    'Sports2D ist ein freies Programm, das die Gelenke in einem Clip mit einem anderen Modell auf deinem Rechner findet. Öffne die Datei, die es speichert, als zweite Meinung.',
  'form-video.choose.trc-angles':
    'Diese Datei enthält Winkel und keine Gelenke, deshalb lässt sich keine Technik daraus lesen. Öffne die TRC-Datei, die Sports2D mit ihr speichert. Um die Winkel zu vergleichen, lies zuerst den Clip: Auf seiner Seite steht „Winkel aus Sports2D vergleichen“.',
  'form-video.choose.near': 'Welches Bein ist näher an der Kamera?',
  'form-video.choose.near-left': 'Das linke',
  'form-video.choose.near-right': 'Das rechte',
  'form-video.choose.trc-no-head':
    'Das ist keine TRC-Datei: Sie beginnt nicht mit „PathFileType“. Wähle die Datei mit den Gelenken, die Sports2D gespeichert hat.',
  'form-video.choose.trc-no-rate':
    'In der dritten Zeile dieser TRC-Datei fehlt die Bildrate. Speichere sie in Sports2D noch einmal.',
  'form-video.choose.trc-no-markers':
    'Die vierte Zeile dieser TRC-Datei nennt keine Gelenke. Speichere sie in Sports2D noch einmal.',
  'form-video.choose.trc-no-samples':
    'Diese TRC-Datei enthält keine Werte. Speichere sie in Sports2D noch einmal.',
  'form-video.choose.trc-lacks-markers':
    'In dieser TRC-Datei fehlen {markers}. Wähle in Sports2D ein Körpermodell mit Fersen und Zehen, etwa HALPE 26, und speichere sie noch einmal.',

  'form-video.record.title': 'Clip aufnehmen',
  'form-video.record.start': 'Aufnahme starten',
  'form-video.record.stop': 'Aufnahme beenden',
  'form-video.record.close': 'Kamera schließen',
  'form-video.record.countdown': 'Die Aufnahme beginnt in {count}',
  'form-video.record.running': 'Aufnahme läuft, {secondsS_repetition}',
  'form-video.record.rate': 'Die Kamera liefert {rate} Bilder pro Sekunde.',
  'form-video.record.waiting': 'Warte auf die Kamera …',
  'form-video.record.denied':
    'Der Browser erlaubt die Kamera nicht. Erlaube sie für diese Seite: Tippe auf das Zeichen neben der Adresse. Versuch es dann noch einmal, oder filme mit der Kamera-App und öffne den Clip.',
  'form-video.record.busy':
    'Ein anderes Programm benutzt die Kamera. Schließ es und versuch es noch einmal, oder filme mit der Kamera-App und öffne den Clip.',
  'form-video.record.none':
    'Keine Kamera gefunden. Schließ eine an und versuch es noch einmal, oder filme mit einem anderen Gerät und öffne den Clip hier.',
  'form-video.record.retry': 'Kamera noch einmal versuchen',
  'form-video.record.back': 'Stattdessen eine Datei öffnen',
  'form-video.record.help':
    'Lehne das Handy an etwas Festes. Die Aufnahme beginnt nach fünf Sekunden und endet nach {mostS_repetition}.',

  'form-video.guide.title': 'So filmst du',
  'form-video.guide.side': 'Von der Seite, quer zur Laufrichtung',
  'form-video.guide.side-text':
    'Stell das Handy auf Hüfthöhe, 4 bis 8 m entfernt. Es darf sich nicht bewegen: Nimm ein Stativ, eine Mauer oder eine Tasche.',
  'form-video.guide.size': 'Du füllst mindestens die halbe Höhe',
  'form-video.guide.size-text':
    'Kopf und Füße bleiben die ganze Zeit im Bild. Gemessen wird nur das Bein, das näher an der Kamera ist.',
  'form-video.guide.strides': 'Mindestens acht Doppelschritte des nahen Beins',
  'form-video.guide.strides-text':
    'Auf dem Laufband: 10 s. An einer festen Kamera vorbei sind es zu wenige, wenn das Bild nicht sehr breit ist.',
  'form-video.guide.light': 'Helles Licht und 60 Bilder pro Sekunde',
  'form-video.guide.light-text':
    '30 reichen für Mittelwerte, 60 zeigen das Aufsetzen besser. Licht ist wichtiger als die Bildrate: Es hält die Füße scharf.',
  'form-video.guide.compare':
    'Um frisch mit müde zu vergleichen, filme beides bei gleichem Tempo vom selben Platz.',

  'form-video.running.title': '{file} wird gelesen',
  'form-video.running.loading': 'Das Modell startet …',
  'form-video.running.pictures': 'Bild {done} von {total}',
  'form-video.running.left': 'Noch etwa {leftS_repetition}',
  'form-video.running.stop': 'Lesen abbrechen',
  'form-video.running.stays': 'Lass diese Seite offen. Es wird nichts gesendet.',

  'form-video.cannot.heading': 'Dieser Clip lässt sich nicht öffnen',
  'form-video.cannot.no-webcodecs':
    'Dieser Browser gibt keine einzelnen Bilder eines Clips heraus. Nimm ein aktuelles Chrome, Edge oder Safari, oder Firefox am Rechner.',
  'form-video.cannot.not-a-video':
    'Diese Datei enthält kein Video, das Bell Lap kennt. Nimm MP4, MOV oder WebM.',
  'form-video.cannot.no-decoder':
    'Dieser Browser kann das Format {codec} nicht abspielen. Wähle auf dem iPhone Einstellungen, Kamera, Formate, Maximale Kompatibilität, und filme noch einmal. Oder exportiere den Clip als H.264.',
  'form-video.cannot.too-long':
    'Der Clip dauert {durationS_repetition}; höchstens {mostS_repetition} können gelesen werden. Schneide den Teil aus, in dem du läufst.',
  'form-video.cannot.too-large':
    'Die Datei hat {size} MB; höchstens {most} MB können gelesen werden. Schneide den Clip oder filme in 1080p.',
  'form-video.cannot.damaged':
    'Der Clip bricht nach {timeS_typed} ab: Die Datei ist beschädigt oder nicht vollständig. Kopiere sie noch einmal oder schneide diesen Teil weg.',
  'form-video.cannot.model-failed':
    'Das Modell lief auf diesem Gerät nicht: {why}. Schließe andere Tabs und versuche es noch einmal, oder nimm einen anderen Browser.',
  'form-video.again': 'Anderen Clip wählen',

  'form-video.refused.heading': 'Filme diesen Clip noch einmal',
  'form-video.refused.below': 'Es wird kein Messwert gezeigt, weil er falsch sein könnte.',
  'form-video.refused.title': 'Was fehlt, und wie du es bekommst',
  'form-video.refused.cadence':
    'Eines ist trotzdem sicher: Deine Schrittfrequenz war {cadence} Schritte pro Minute.',
  'form-video.refused.slow':
    'Der Clip könnte in Zeitlupe sein. {factor}-mal langsamer zeigt er {cadence} Schritte pro Minute.',
  'form-video.refused.read-slow': 'Als {factor}-mal langsamer lesen',

  'form-video.problem.no-runner': 'Nirgends ist eine halbe Sekunde lang ein Läufer zu sehen.',
  'form-video.problem.few-pictures':
    'Der Clip hat {rateHz, number, ::precision-integer} Bilder pro Sekunde; {leastHz} sind nötig.',
  'form-video.problem.small':
    'Dein Bein ist {legPx, number, ::precision-integer} Pixel lang; {leastPx} sind nötig.',
  'form-video.problem.moving-camera': 'Die Kamera bewegt sich.',
  'form-video.problem.no-rhythm': 'Die Schritte gleichen einander nicht.',
  'form-video.problem.walking': 'Ein Fuß ist immer am Boden: Das sieht nach Gehen aus.',
  'form-video.problem.few-strides':
    '{strides, plural, =0 {Kein ganzer Doppelschritt} one {Ein ganzer Doppelschritt} other {# ganze Doppelschritte}} des nahen Beins zu sehen; {least} sind nötig.',
  'form-video.problem.unsure-landings':
    'Der Aufsatz schwankt von Schritt zu Schritt um ± {errorMs, number, ::precision-integer} ms; höchstens ± {mostMs} ms sagen etwas aus.',
  'form-video.problem.legs-confused': 'Das Modell hat die Beine in {share} der Bilder verwechselt.',
  'form-video.problem.runner-lost': 'Du bist {share} der Zeit nicht im Bild.',
  'form-video.problem.not-from-the-side': 'Du bist nicht von der Seite zu sehen.',

  'form-video.how.no-runner': 'Stell das Handy so auf, dass du von Kopf bis Fuß zu sehen bist.',
  'form-video.how.few-pictures': 'Stell die Kamera auf 60 Bilder pro Sekunde, mindestens auf 30.',
  'form-video.how.small': 'Geh näher heran oder filme in 1080p: Du sollst die halbe Höhe füllen.',
  'form-video.how.moving-camera':
    'Nimm ein Stativ oder lehne das Handy an etwas Festes. Schwenke nicht mit.',
  'form-video.how.no-rhythm':
    'Filme gleichmäßiges Laufen bei einem Tempo. Bei Zeitlupe gib an, wievielmal langsamer sie ist.',
  'form-video.how.walking': 'Filme bei deinem Lauftempo.',
  'form-video.how.few-strides': 'Filme etwa 10 s auf dem Laufband.',
  'form-video.how.unsure-landings':
    'Filme bei hellerem Licht mit 60 Bildern pro Sekunde, in Kleidung, die deine Beine zeigt, und 10 s lang.',
  'form-video.how.legs-confused': 'Filme bei hellerem Licht vor ruhigem Hintergrund.',
  'form-video.how.runner-lost':
    'Beginne, wenn du im Bild bist, und höre auf, bevor du es verlässt.',
  'form-video.how.not-from-the-side': 'Richte die Kamera quer zur Laufrichtung aus.',
} as const
