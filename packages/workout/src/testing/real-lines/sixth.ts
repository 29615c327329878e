/** The sixth set: of 75 new lines those that were misread or refused at first sight, with their right readings. */
import type { RealLines } from './real-line.ts'

export const SIXTH_LINES: RealLines = {
  'a limit or a target behind a pace': [
    ['20 min tempo 172bpm', '20 min @ 172 bpm'],
    ['8 km easy <145bpm', '8 km @ <145 bpm'],
    ['8 km easy under 145 bpm', '8 km @ <145 bpm'],
    ["60' easy (HR<140)", '60 min @ <140 bpm'],
    ['3 x 10 min HR under 165', '3 x 10 min @ <165 bpm'],
    ['easy 45 min hr < 140', '45 min @ <140 bpm'],
    ['40 min easy zone 2', '40 min @ zone 2'],
    ['6 x 3 min 5k pace (90% HRmax), 2 min jog', '6 x 3 min @ 90% HRmax, 2 min jog'],
    ['5 x 6 min @ 250-265W 1 min easy', '5 x 6 min @ 250-265 W, 1 min jog'],
  ],
  'a time without a sign, and its recovery': [
    ['5 x 1 mile 5:50 w/ 2 min', '5 x mile in 5:50, 2 min rest'],
    ['8 x 400 1:15 w/ 60s', '8 x 400 m in 1:15, 1 min rest'],
    ['6x1000m 3:30 r=1:30', '6 x 1000 m in 3:30, 1:30 rest'],
    ["6x1000m 3'30 r=1'30", '6 x 1000 m in 3:30, 1:30 rest'],
    ['6 x 800 2:40 with 2 min jog', '6 x 800 m in 2:40, 2 min jog'],
    ["8 x 2'30'' w/ 1'30'' jog", '8 x 2:30, 1:30 jog'],
  ],
  'ladders with halves, and numbers in words': [
    ['1-2-3-2-1 min on, half off', '(1 min, 2 min, 3 min, 2 min, 1 min), half time jog'],
    [
      '1,2,3,2,1 min on with half the time jog',
      '(1 min, 2 min, 3 min, 2 min, 1 min), half time jog',
    ],
    ['6,5,4,3,2,1 min with 2 min jog', '(6 min, 5 min, 4 min, 3 min, 2 min, 1 min), 2 min jog'],
    [
      'two mile warm up, six by 400 in 75 with 90 seconds rest, one mile cool down',
      '2 mile warm-up + 6 x 400 m in 1:15, 1:30 rest + mile cool-down',
    ],
    ['ten by one minute hard, one minute easy', '10 x 1 min @ RPE 8-9, 1 min jog'],
    ['three times two miles at tempo, 2 min', '3 x 2 mile @ threshold, 2 min rest'],
    ['Billat 30/30 2 x 12', '2 x (12 x 30 s @ 3K, 30 s jog)'],
    ['5k cut-down', '5 km @ easy->threshold'],
  ],
}
