/** The argument for the mile: why it helps a distance runner, what is measured of it, and how sure it is. */
export const WHY = {
  'why-mile.heading': 'Why the mile',
  'why-mile.below':
    'Five reasons to leave 10 km, half-marathon or marathon training for a few months, and what Bell Lap measures of each.',
  'why-mile.we-measure': 'We measure',
  'why-mile.measured': 'What we measure',
  'why-mile.sure': 'How sure it is',
  'why-mile.shown-on': 'Your own numbers:',
  'why-mile.start': 'Add your runs or times',
  'why-mile.threshold-page': 'Threshold',
  'why-mile.way-back-page': 'The way back',
  'why-mile.form.title': 'Form that holds',
  'why-mile.form.text':
    'A mile plan has short fast runs on fresh legs. That is a good place to practise technique.',
  'why-mile.form.measure': 'steps fresh and tired, at the same speed',
  'why-mile.form.how':
    'With a watch or sensor that measures steps, Form compares your steps fresh and tired, at the same speed. A clip from your phone shows how your foot lands. Bell Lap does not grade your technique.',
  'why-mile.form.sure':
    'Experience of coaches. No trial shows that mile training improves the technique of distance runners.',
  'why-mile.strength.title': 'Stronger legs',
  'why-mile.strength.text':
    'At mile pace every step loads muscles and tendons more than easy running. Strength work goes with it.',
  'why-mile.strength.measure': 'fast metres, week by week',
  'why-mile.strength.how':
    'Fast metres are run at 97 % of your mile speed or faster. Bell Lap counts them each week and limits how quickly they grow. Load compares what your calves, shins, knees and hamstrings do with your own usual weeks.',
  'why-mile.strength.sure':
    'Studies have measured that faster running loads the legs more. None shows that a mile block prevents injuries, so Bell Lap gives no injury probability.',
  'why-mile.threshold.title': 'A higher threshold',
  'why-mile.threshold.text': 'A good mile needs a high threshold, and so does a good 10 km.',
  'why-mile.threshold.measure': 'threshold pace, with its range',
  'why-mile.threshold.how':
    'The threshold comes from your races and hard runs, from field tests, or from a lactate step test. The page shows each method with its range.',
  'why-mile.threshold.sure':
    'A gain is likely up to 10 km, plausible for the half marathon and unproven for the marathon. The trials were small.',
  'why-mile.rut.title': 'Out of the rut',
  'why-mile.rut.text':
    'The same weeks bring the same times. Training for a mile is a sensible experiment with a measurable end.',
  'why-mile.rut.measure': 'whether you are on a plateau, and since when',
  'why-mile.rut.how':
    'Races, and even runs with heart rate, show whether you get faster, slower or neither. Bell Lap says when a plateau began, what has not changed in your training, and by which day the mile must be faster.',
  'why-mile.rut.sure':
    'How often the plateau is found wrongly is known from simulated runners. No trial was made with runners on a plateau.',
  'why-mile.longer.title': 'Ready for longer again',
  'why-mile.longer.text':
    'After the mile, long runs grow by at most a tenth at a time, and some fast running stays.',
  'why-mile.longer.measure': '5 km to marathon, before and after',
  'why-mile.longer.how':
    'One page compares the mile with what was promised, shows what you could run over 5 km to the marathon before and now, and says how soon a longer race is safe.',
  'why-mile.longer.sure':
    'The steps of the long run follow careful practice. Nobody has shown that the marathon gets faster afterwards.',
  'why-mile.not.title': 'What it is not',
  'why-mile.not.text':
    'Bell Lap gives no diagnosis, predicts no injury and promises no time. It may say that the mile is not for you now. Pain or fever stops the plan.',
} as const
