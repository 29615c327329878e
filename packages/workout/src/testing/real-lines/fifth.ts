/** The fifth set: of 170 new lines those that were misread or refused at first sight, with their right readings. */
import type { RealLines } from './real-line.ts'

export const FIFTH_LINES: RealLines = {
  'one recovery for all': [
    [
      '3 x 1 mile, 2 x 800, 4 x 400 all w/ 2 min',
      '3 x mile, 2 min rest, 2 min rest + 2 x 800 m, 2 min rest, 2 min rest + 4 x 400 m, 2 min rest',
    ],
    [
      '4x800, 4x400, 4x200, all with 90s rest',
      '4 x 800 m, 1:30 rest, 1:30 rest + 4 x 400 m, 1:30 rest, 1:30 rest + 4 x 200 m, 1:30 rest',
    ],
    [
      '1600 @ 10k, 2x800 @ 5k, 4x400 @ 3k, 2 min between all',
      '1600 m @ 10K, 2 min rest + 2 x 800 m @ 5K, 2 min rest, 2 min rest + 4 x 400 m @ 3K, 2 min rest',
    ],
    [
      '3k @ LT, 2k @ 10k, 1k @ 5k, 3 min recoveries',
      '3 km @ threshold, 3 min rest + 2 km @ 10K, 3 min rest + 1000 m @ 5K',
    ],
    ['3 x 800 @ 2:24 + 3 x 400 @ 68 + 3 x 200 @ 31, 90s / 4 min', null],
  ],
  'recovery or run': [
    [
      '600 @ 800 pace, 6 min, 500, 5 min, 400, 4 min, 300',
      '600 m @ 800, 6 min rest + (500 m, 5 min rest, 400 m, 4 min rest, 300 m)',
    ],
    ['10 x 300m (50s) w/ 100m walk (60s)', '10 x 300 m in 50 s, 100 m walk in 1:00'],
    [
      '3 x 10 min at 15 km/h, 2 min at 10 km/h',
      '3 x (10 min @ 15 km/h + 2 min @ 10 km/h), continuous',
    ],
    [
      '5 x 4 min @ 90-95% HRmax, 3 min @ 70%',
      '5 x (4 min @ 90-95% HRmax + 3 min @ 70% HRmax), continuous',
    ],
  ],
  'a run in parts': [
    ['16 mi (8 easy / 8 MP)', '8 mile easy + 8 mile @ marathon'],
    ['6 miles: 2 easy, 3 tempo, 1 easy', '2 mile easy + 3 mile @ threshold + mile easy'],
    [
      '45 min progression: 15 easy, 15 steady, 15 tempo',
      '15 min easy + 15 min steady + 15 min @ threshold',
    ],
    ['20k (10 easy, 10 @ MP)', '10 km easy + 10 km @ marathon'],
    ['18 w/ 10 @ MP', '18 mile including 10 mile @ marathon'],
    ['10 miler with 5 @ tempo', '10 mile including 5 mile @ threshold'],
  ],
  'times that nobody runs': [
    ['1:45 long run', '105 min easy'],
    ['1:15 easy + 6 strides', '75 min easy + 6 strides'],
    ['6x400, 1:30 easy', '6 x 400 m, 1:30 jog'],
    ["3x2k @ 3:45-3:40-3:35 /km, 3'", '3 x 2 km in 7:30/7:20/7:10, 3 min rest'],
    [
      '3 mile @ 6:15, 2 mile @ 6:00, 1 mile @ 5:45, 800 jogs',
      '3 mile @ 6:15/mile, 800 m jog + 2 mile @ 6:00/mile, 800 m jog + mile in 5:45',
    ],
    ['3 x 300 @ 9/10', null],
  ],
}
