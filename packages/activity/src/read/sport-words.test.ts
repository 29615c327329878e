import { describe, expect, test } from 'vitest'
import { sportByWord, sportInName } from './sport-words.ts'

describe('the word of a field', () => {
  test.each([
    'Run',
    'running',
    'trail_running',
    'TrailRun',
    'VirtualRun',
    'Treadmill',
    'jogging',
    'Laufen',
    'Laufband',
    'Traillauf',
    'juoksu',
    'Löpning',
    'Løping',
    'løb',
    'Hardlopen',
    'Corrida',
    'Carrera',
    'Corsa',
    'Course à pied',
    'Bieganie',
    'Běh',
    'Beh',
    'Бег',
    'Futás',
    'Koşu',
    'Chạy bộ',
    'Τρέξιμο',
    'ランニング',
    'ジョギング',
    '跑步',
    '달리기',
    '9',
  ])('%s is a run', (word) => {
    expect(sportByWord(word).sport).toBe('run')
  })

  test.each([
    ['Langlauf', 'other'],
    ['NordicSki', 'other'],
    ['cross_country_skiing_ws', 'other'],
    ['Eislauf', 'other'],
    ['Multi_Sport', 'other'],
    ['Other', 'other'],
    ['Rowing', 'other'],
    ['Wheelchair', 'other'],
    ['Biegi narciarskie', 'other'],
    ['Hike', 'walk'],
    ['nordic_walking', 'walk'],
    ['Spaziergang', 'walk'],
    ['10', 'walk'],
    ['Ride', 'ride'],
    ['EBikeRide', 'ride'],
    ['Radfahren', 'ride'],
    ['Fahrt', 'ride'],
    ['Vélo', 'ride'],
    ['indoor_cycling', 'ride'],
    ['Pyöräily', 'ride'],
    ['Велосипед', 'ride'],
    ['サイクリング', 'ride'],
    ['1', 'ride'],
    ['lap_swimming', 'swim'],
    ['Schwimmen', 'swim'],
    ['WeightTraining', 'strength'],
    ['Workout', 'strength'],
  ] as const)('%s is %s', (word, sport) => {
    expect(sportByWord(word).sport).toBe(sport)
  })

  test.each(['', 'generic', 'uncategorized', 'activity', 'brunch', '19', 'xyz'])(
    '“%s” says nothing',
    (word) => {
      expect(sportByWord(word)).toEqual({ sport: 'unknown', surface: 'unknown' })
    },
  )

  test('a run also has its surface', () => {
    expect(sportByWord('treadmill_running').surface).toBe('treadmill')
    expect(sportByWord('TrailRun').surface).toBe('trail')
    expect(sportByWord('Track cycling')).toEqual({ sport: 'ride', surface: 'unknown' })
  })
})

describe('the words of a name', () => {
  test.each([
    ['Morning Run', 'run'],
    ['Running 4/2/14 7:00 am', 'run'],
    ['Lauf am Morgen', 'run'],
    ['Abendlauf', 'run'],
    ['Ochtendloop', 'run'],
    ['Course à pied le midi', 'run'],
    ['Утренний забег', 'run'],
    ['朝のランニング', 'run'],
    ['Cycling 3/10/26', 'ride'],
    ['Afternoon Ride', 'ride'],
    ['Radfahrt am Abend', 'ride'],
    ['Sortie vélo', 'ride'],
    ['Langlauf im Harz', 'other'],
    ['Evening Walk', 'walk'],
  ] as const)('%s: %s', (name, sport) => {
    expect(sportInName(name)).toBe(sport)
  })

  test.each([
    '',
    'Morning',
    'Track workout',
    'Round the golf course',
    'Whiskey Ridge',
    'Abendrunde',
    'Run to the bike shop',
    'Swim, bike, run',
    'Brunch with Jo',
    '2026-05-04 18:00',
  ])('“%s” says nothing', (name) => {
    expect(sportInName(name)).toBe('unknown')
  })
})
