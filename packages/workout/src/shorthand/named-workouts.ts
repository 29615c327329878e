/**
 * Workouts that go by a name, and what is run. Sources: Mona fartlek (S. Moneghetti and C. Wardlaw), the
 * Michigan (R. Warhurst), Yasso 800s (B. Yasso), 30/30 (V. Billat), Kosmin test, 4 x 4 (J. Helgerud and
 * others), 30/40 drill (B. Bowerman), as widely published.
 */
export interface NamedWorkout {
  /** Longer names first. Words, numbers and marks with a blank between. */
  readonly names: readonly string[]
  /** All of it, or with `counts` what is run so many times. */
  readonly is: string
  /** How often, where the name does not say it: a count is asked for unless there is one only. */
  readonly counts?: readonly number[]
  /** How long each is, where nothing else is said. */
  readonly metres?: number
  /** Left out of it when the runner names a pace. */
  readonly pace?: string
}

const MILE = 'mile @ threshold, 3 min jog'
const THIRTY_FORTY = '(200 m in 30 s + 200 m in 40 s) continuous'
const BLOCK = '10 km steady + 10 km @ marathon'

export const NAMED: readonly NamedWorkout[] = [
  {
    names: ['mona fartlek', 'mona', 'moneghetti fartlek'],
    is: '(2 x 1:30 @ 5K effort, equal float, 1:30 float, 4 x 1 min @ 5K effort, equal float, 1 min float, 4 x 30 s @ 3K effort, equal float, 30 s float, 4 x 15 s @ mile effort, equal float)',
  },
  {
    names: ['michigan workout', 'michigan'],
    is: `mile @ 10K, 3 min jog + ${MILE} + 1200 m @ 10K, 3 min jog + ${MILE} + 800 m @ 5K, 3 min jog + ${MILE} + 400 m all out`,
  },
  {
    names: ['yasso 800 s', 'yasso 800', 'yassos', 'yasso'],
    is: '800 m, equal time jog',
    counts: [10],
  },
  {
    names: [
      'billat 30 / 30 s',
      'billat 30 / 30',
      'billat 30 - 30 s',
      'billat 30 - 30',
      '30 / 30 billat',
      '30 - 30 billat',
      'billats',
      'billat',
    ],
    is: '30 s{pace}, 30 s jog',
    pace: ' @ 3K',
    counts: [12, 16, 20, 24],
  },
  {
    names: ['billat 60 / 60 s', 'billat 60 / 60'],
    is: '60 s{pace}, 60 s jog',
    pace: ' @ 3K',
    counts: [6, 8, 10],
  },
  {
    names: [
      'kosmin test 1500 m',
      'kosmin test 1500',
      'kosmin 1500 m',
      'kosmin 1500',
      '1500 m kosmin test',
      '1500 kosmin',
    ],
    is: '(1 min all out, 3 min rest, 1 min all out, 2 min rest, 1 min all out, 1 min rest, 1 min all out)',
  },
  {
    names: [
      'kosmin test 800 m',
      'kosmin test 800',
      'kosmin 800 m',
      'kosmin 800',
      '800 m kosmin test',
      '800 kosmin',
    ],
    is: '2 x 1 min all out, 3 min rest',
  },
  {
    names: [
      'norwegian 4 x 4 min',
      'norwegian 4 x 4',
      '4 x 4 min norwegian',
      '4 x 4 norwegian',
      'norwegian 4 by 4',
    ],
    is: '4 x 4 min{pace}, 3 min jog',
    pace: ' @ 90-95% HRmax',
  },
  {
    names: [
      'oregon 30 / 40 drill',
      'oregon 30 / 40 s',
      'oregon 30 / 40',
      'oregon 30 - 40 drill',
      '30 / 40 drill',
      '30 - 40 drill',
      '30 / 40 s',
      '30 - 40 s',
      'oregon drill',
    ],
    is: THIRTY_FORTY,
    counts: [8, 10, 12, 16],
  },
  {
    names: ['broken mile'],
    is: '4 x 400 m @ goal mile, 45 s rest',
  },
  {
    names: [
      'in - n - outs',
      'in n outs',
      'ins and outs',
      'ins & outs',
      'ins - n - outs',
      'ins n outs',
      'in and outs',
      "in ' n ' outs",
    ],
    is: '({m} m @ mile + {m} m steady) continuous',
    counts: [4, 6, 8],
    metres: 200,
  },
  {
    names: ['lydiard hill circuit', 'lydiard hill circuits', 'lydiard hills', 'lydiard hill'],
    is: '200 m uphill, jog down',
    counts: [4, 6, 8],
  },
  {
    names: ['canova special block', 'special block'],
    is: `AM ${BLOCK} / PM ${BLOCK}`,
  },
]

/** Names that stand for more than one workout. */
export const UNCLEAR: readonly {
  readonly names: readonly string[]
  readonly ways: readonly string[]
}[] = [
  { names: ['kosmin test', 'kosmin'], ways: ['Kosmin test 800', 'Kosmin test 1500'] },
  {
    names: ['canova block', 'canova'],
    ways: [
      'Canova special block',
      '10 x (1 km @ HMP + 1 km steady) continuous',
      '5 x 2 km @ marathon, 1 km steady',
    ],
  },
  {
    names: ['j - hills', 'j hills', 'j - hill', 'j hill'],
    ways: ['8 x 30 s uphill, jog down', '8 x 1 min uphill, jog down', '6 x 90 s uphill, jog down'],
  },
]
