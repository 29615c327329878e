/** The estimate: what is missing, what would improve it, other formulas, training paces, the kind of runner. */
import type { PaceSymbol } from '@bell-lap/workout/workout'

type Needed = `pace-means.${PaceSymbol}`

export const ESTIMATE = {
  'estimate.no-evidence': 'No race result and no run shows how fast you are yet.',
  'estimate.add-evidence': 'Add one race or time trial, or import your runs.',
  'estimate.none-usable': 'None of your results and runs can be used for an estimate yet.',
  'estimate.add-flat-race':
    'Add one race or time trial on the flat, or run one hard mile or 1500 m.',
  'estimate.only-training': 'Your runs so far show how you train, but not how fast you can race.',
  'estimate.add-any-race':
    'Add one race or time trial, recent or old. A hard session also counts if its heart rate was recorded.',

  'advice.trial': '{trial} would {gain}.',
  'advice.trial-mile': 'One hard mile or 1500 m',
  'advice.trial-5k': 'One hard 5K',
  'advice.trial-800': 'One hard 800 m',
  'advice.gain-below-third': 'cut the range of your ability over the mile to less than a third',
  'advice.gain-third': 'cut the range of your ability over the mile to about a third',
  'advice.gain-half': 'halve the range of your ability over the mile',
  'advice.gain-some': 'narrow the range of your ability over the mile',
  'advice.training-alone':
    'The estimate comes from hard training alone, so it may be several per cent off. One result would settle it.',
  'advice.old-result':
    'Your last result is {months, plural, one {# month} other {# months}} old. A new one would count fully.',
  'advice.longer-trial':
    'A 10K or an evenly paced 30-minute trial would sharpen your threshold and easy paces.',

  'model.curve': 'Your curve',
  'model.curve-validity': 'Uses all your results and training, from 30 seconds to 6 hours.',
  'model.mile-index': 'Mile index',
  'model.mile-index-validity': 'One result between 3:30 and 4 hours. Assumes average endurance.',
  'model.riegel': 'Riegel',
  'model.riegel-validity': 'One result between 3:30 and 3:50:00. Uses one exponent for everyone.',
  'model.cameron': 'Cameron',
  'model.cameron-validity': 'One result from 800 m to the marathon. Fitted to elite runners.',
  'model.age-grade': 'Age grade',
  'model.age-grade-validity':
    'The same percentage of the age standard over the mile. For road races from the mile to the marathon.',
  'model.points': 'World Athletics points',
  'model.points-validity':
    'One result on the track, 800 m to 10,000 m. Made for athletes in the rankings.',
  'model.critical-speed': 'Critical speed',
  'model.critical-speed-validity':
    'Three or more hard efforts of 2 to 15 minutes within four months.',
  'model.power': 'Power model',
  'model.power-validity': 'Two or more results of 6 minutes or longer within four months.',
  'model.vickers-vertosick': 'Vickers–Vertosick',
  'model.vickers-vertosick-validity': 'Predicts the marathon only, not the mile.',

  'critical-speed.too-few':
    'Needed: three races or time trials of 2 to 20 minutes over different distances within 120 days. So far there {count, plural, =0 {are none} one {is one} other {are #}}.',
  'critical-speed.too-alike':
    'Your results last about the same. Needed: one that lasts at least two and a half times as long as another.',
  'critical-speed.no-line':
    'Your results of these 120 days do not lie on one line, so at least one was not an all-out effort. One more race of 2 to 20 minutes would help.',
  'critical-speed.too-uncertain':
    'Your results scatter too much for a useful range. One more race of 2 to 20 minutes would help.',
  'pace-table.name': '{name_capital}',
  'pace-means.REC': 'Slower than feels natural. You could sing.',
  'pace-means.E': 'You can talk in full sentences. If you cannot, slow down.',
  'pace-means.S': 'Purposeful but calm. You can talk in short sentences.',
  'pace-means.M': 'What you could hold for a marathon today.',
  'pace-means.HM': 'What you could hold for a half marathon today.',
  'pace-means.T': 'Comfortably hard: about what you could race for an hour.',
  'pace-means.CV': 'A little faster than threshold: what you could race for 35 minutes.',
  'pace-means.10K': 'What you could race over 10 km today.',
  'pace-means.5K': 'What you could race over 5 km today.',
  'pace-means.3K': 'What you could race over 3 km today.',
  'pace-means.MI': 'What you could race over a mile today.',
  'pace-means.GMI': 'Your goal, at most 3 % faster than mile pace.',
  'pace-means.8H': 'What you could race over 800 m today.',
  'pace-means.4H': 'What you could race over 400 m today.',
  'pace-means.FAST': 'Mile to 800 m pace by feel, without straining.',
  'pace-means.MAX': 'Close to your top speed, in short runs with full recovery.',

  'runner-type.more-distances':
    'Race over more distances to find out: one short race (800 m to a mile) and one long race (5K or longer) within a few months.',
  'threshold.from-curve': 'The speed your curve says you can hold for an hour',

  'evidence.label': '{event} · {name}',
} as const satisfies Readonly<Record<Needed, string>> & Readonly<Record<string, string>>
