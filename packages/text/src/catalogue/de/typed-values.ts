import type { TYPED_VALUES as ENGLISH } from '../en-GB/typed-values.ts'

export const TYPED_VALUES: Readonly<Record<keyof typeof ENGLISH, string>> = {
  'time.hours': '{hours} h {minutes} min {seconds, number} s',
  'time.minutes': '{minutes} min {seconds, number} s',
  'time.seconds': '{seconds, number} s',
  'time.with-lap': '{time}, {speedMps_per400} je 400 m',
  'time.with-pace': '{time}, {speedMps}',
  'time.missing': 'Gib eine Zeit ein, zum Beispiel 5:12,4 oder 1:32:05.',
  'time.unreadable': '„{typed}“ ist keine Zeit. Versuch es mit 5:12,4 oder 1:32:05.',
  'time.sixty-or-more':
    'Minuten und Sekunden nach einem Doppelpunkt müssen unter 60 liegen, nicht {number}.',
  'time.too-fast': 'So schnell ist diese Strecke noch niemand gelaufen.',
  'time.faster-than-anyone': 'Das ist schneller als der Weltrekord von {recordS}. Stimmt das?',
  'time.faster-than-age':
    'Das ist schneller als die Weltbestleistung für dein Alter und Geschlecht, {bestS}. Stimmt das?',
  'time.too-slow': 'Das ist Gehtempo und sagt nichts über dein Laufen. Stimmt die Strecke?',
  'time.low-mid-high': 'Low, mid und high gelten als ,2, ,5 und ,8.',
  'distance.unreadable': '„{typed}“ ist keine Strecke. Versuch es mit 3000 m, 5K oder 2 miles.',
  'distance.which-unit':
    'Sind {number} Kilometer oder Meilen gemeint? Gib {number} km oder {number} miles ein.',
  'distance.out-of-range': 'Ein Rennen muss zwischen 100 m und 100 km lang sein.',
  'splits.missing': 'Gib die Rundenzeiten ein, zum Beispiel 91 90 90 89.',
  'splits.unreadable':
    'Nicht als Rundenzeiten lesbar. Gib sie ein wie 91 90 90 89 oder den Uhrstand an jeder Marke.',
  'splits.no-fit':
    '{count, plural, one {# Zeit} other {# Zeiten}}, zusammen {sumS_tenths}, passen nicht zu einem Rennen in {timeS_tenths}. Prüf die Zeiten und das Ergebnis.',
  'splits.sum-differs':
    'Die Runden ergeben zusammen {sumS_tenths}, das Ergebnis ist {timeS_tenths}.',
  'splits.worked-out': '{distanceM_track} in {lapS_typed} folgt aus dem Ergebnis.',
  'splits.read-as': '{times_commas}',
  'splits.one': '{distanceM_track} in {lapS_typed}',
}
