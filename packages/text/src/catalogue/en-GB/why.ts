/** The argument for the mile: why it helps a distance runner, what is measured of it, and how sure it is. */
export const WHY = {
  'why.heading': 'Why the mile',
  'why.below':
    'Five reasons to leave 10 km, half-marathon or marathon training for a few months, and what Bell Lap measures of each.',
  'why.we-measure': 'We measure',
  'why.measured': 'What we measure',
  'why.sure': 'How sure it is',
  'why.shown-on': 'Your own numbers:',
  'why.start': 'Add your runs or times',
  'why.threshold-page': 'Threshold',
  'why.way-back-page': 'The way back',
  'why.form.title': 'Form that holds',
  'why.form.text':
    'A mile plan has short fast runs on fresh legs. That is a good place to practise technique.',
  'why.form.measure': 'cadence and pace of every run',
  'why.form.how':
    'Each run shows pace, heart rate and cadence along the way, and a session that you ran before is compared with the last time. Bell Lap does not grade your technique.',
  'why.form.sure':
    'Experience of coaches. No trial shows that mile training improves the technique of distance runners.',
  'why.strength.title': 'Stronger legs',
  'why.strength.text':
    'At mile pace every step loads muscles and tendons more than easy running. Strength work goes with it.',
  'why.strength.measure': 'fast metres, week by week',
  'why.strength.how':
    'Fast metres are run at 97 % of your mile speed or faster. Bell Lap counts them each week and limits how quickly they grow. Training load is compared with your own last four weeks.',
  'why.strength.sure':
    'That faster running loads the legs more is measured. That a mile block makes you injury-proof is not: Bell Lap gives no injury probability.',
  'why.threshold.title': 'A higher threshold',
  'why.threshold.text': 'A good mile needs a high threshold, and so does a good 10 km.',
  'why.threshold.measure': 'threshold pace, with its range',
  'why.threshold.how':
    'The threshold comes from your races and hard runs, from field tests, or from a lactate step test. The page shows each method with its range.',
  'why.threshold.sure':
    'A gain is likely up to 10 km, plausible for the half marathon and unproven for the marathon. The trials were small.',
  'why.rut.title': 'Out of the rut',
  'why.rut.text':
    'The same weeks bring the same times. Training for a mile is a sensible experiment with a measurable end.',
  'why.rut.measure': 'whether you are on a plateau, and since when',
  'why.rut.how':
    'Races, and even runs with heart rate, show whether you get faster, slower or neither. Bell Lap says when a plateau began, what has not changed in your training, and by which day the mile must be faster.',
  'why.rut.sure':
    'How often the plateau is found wrongly is known from simulated runners. No trial was made with runners on a plateau.',
  'why.longer.title': 'Ready for longer again',
  'why.longer.text':
    'After the mile, long runs grow by at most a tenth at a time, and some fast running stays.',
  'why.longer.measure': '5 km to marathon, before and after',
  'why.longer.how':
    'One page compares the mile with what was promised, shows what you could run over 5 km to the marathon before and now, and says how soon a longer race is safe.',
  'why.longer.sure':
    'How long runs grow is careful practice. That the marathon gets faster afterwards is unproven.',
  'why.not.title': 'What it is not',
  'why.not.text':
    'Bell Lap gives no diagnosis, predicts no injury and promises no time. It may say that the mile is not for you now. Pain or fever stops the plan.',
} as const
