/** The rules of each step back after an injury, its strength work, and the traffic light of pain. */
export const RUNGS = {
  'rung.allows': 'At most {runs} runs a week, each up to {minutes} minutes.',
  'rung.allows-apart':
    'At most {runs} runs a week, each up to {minutes} minutes, never on two days in a row.',
  'rung.allows-plan': 'As many runs as the plan has, and as long.',
  'rung.entry-first': 'You start here after more than {days} days without running.',
  'rung.entry-second':
    'You start here after {fewest} to 28 days without running, or come from step {step} after {runs} answered runs and {days} days.',
  'rung.entry-third':
    'You start here after fewer than {most} days without running, or come from step {step} after {runs} answered runs and {days} days.',
  'rung.entry': 'You come here from step {step} after {runs} answered runs and {days} days.',
  'rung.entry-mile':
    'You come here from step {step} after {runs} answered runs, {days} days, and three weeks without pain.',
  'rung.exit': 'Up: after {runs} answered runs and at least {days} days on this step.',
  'rung.exit-mile':
    'Up: after {runs} answered runs, at least {days} days on this step, and three weeks without pain.',
  'rung.exit-last': 'This is the last step. The return to running ends here.',
  'rung.down':
    'Down: pain above {score} of 10, more pain the next morning, a limp, swelling, or pain on one spot of a bone.',
  'rung.down-first':
    'Stay: with pain above {score} of 10, more pain the next morning, a limp, swelling, or pain on one spot of a bone, the count of runs starts again.',
  'rung.down-bone':
    'Down: pain above {score} of 10, more pain the next morning, a limp, or swelling. With any pain at all, a run does not count.',
  'rung.down-bone-first':
    'Stay: with pain above {score} of 10, more pain the next morning, a limp, or swelling, the count of runs starts again. With any pain at all, a run does not count.',

  'rung.achilles.1': 'Slow heel raises on both legs, 3 × 15, knees straight and bent, every day.',
  'rung.achilles.2': 'Slow heel raises on one leg, 3 × 15, over the edge of a step, every day.',
  'rung.achilles.3':
    'Heel raises on one leg with a rucksack, 3 × 10, knee straight and bent, every other day.',
  'rung.achilles.4':
    'Heavy heel raises on one leg, 3 × 6, and small hops on both legs, 2 × 15, twice a week.',
  'rung.achilles.5':
    'Heavy heel raises on one leg, 3 × 6, and hops on one leg, 2 × 10, twice a week.',
  'rung.achilles.6':
    'Heavy heel raises on one leg, 2 × 6, twice a week, for as long as you run fast.',
  'rung.calf.1': 'Heel raises on both legs, 3 × 12, knees straight, every other day.',
  'rung.calf.2': 'Heel raises on one leg, 3 × 10, knee straight and bent, every other day.',
  'rung.calf.3': 'Heel raises on one leg with a weight that allows 3 × 8, three times a week.',
  'rung.calf.4': 'Heavy heel raises, 3 × 6, and small hops on both legs, 2 × 15, twice a week.',
  'rung.calf.5': 'Heavy heel raises, 3 × 6, and hops on one leg, 2 × 10, twice a week.',
  'rung.calf.6': 'Heavy heel raises, 2 × 6, twice a week, for as long as you run fast.',
  'rung.hamstring.1': 'Bridges on both legs, 3 × 10, held for three seconds, every other day.',
  'rung.hamstring.2': 'Bridges on one leg with the heel far out, 3 × 8, every other day.',
  'rung.hamstring.3':
    'Slow deadlifts on one leg, 3 × 8, and slides on a towel, 3 × 6, three times a week.',
  'rung.hamstring.4': 'Deadlifts on one leg, 3 × 6, and Nordic lowers, 2 × 3, twice a week.',
  'rung.hamstring.5': 'Nordic lowers, 3 × 5, and skips, 3 × 20 m, twice a week.',
  'rung.hamstring.6': 'Nordic lowers, 2 × 5, once or twice a week, for as long as you run fast.',
  'rung.bone.1': 'Heel raises and squats on both legs, 3 × 12, without any pain, every other day.',
  'rung.bone.2': 'Heel raises and step-ups on one leg, 3 × 10, without any pain, every other day.',
  'rung.bone.3':
    'Heel raises on one leg with a weight, 3 × 8, and split squats, 3 × 8, twice a week.',
  'rung.bone.4':
    'Heavy heel raises and squats, 3 × 6, and small hops on both legs, 2 × 10, twice a week.',
  'rung.bone.5':
    'Heavy heel raises and squats, 3 × 6, and hops on one leg in every direction, 2 × 10, twice a week.',
  'rung.bone.6': 'Heavy heel raises and squats, 2 × 6, and a few hops, twice a week.',
  'rung.knee.1': 'Wall sits, 4 × 30 seconds, and side-lying leg raises, 3 × 12, every other day.',
  'rung.knee.2': 'Low step-downs on one leg, 3 × 10, and bridges, 3 × 10, every other day.',
  'rung.knee.3':
    'Split squats, 3 × 8, and steps to the side with a band, 3 × 12, three times a week.',
  'rung.knee.4':
    'Squats or split squats, 3 × 6, and small hops on both legs, 2 × 15, twice a week.',
  'rung.knee.5': 'Squats, 3 × 6, and hops on one leg with a soft landing, 2 × 8, twice a week.',
  'rung.knee.6': 'Squats or split squats, 2 × 6, twice a week.',
  'rung.other.1':
    'Heel raises on both legs, with straight and with bent knees, 3 × 15, every other day.',
  'rung.other.2':
    'Heel raises on one leg, with straight and with bent knee, 3 × 12, every other day.',
  'rung.other.3': 'Heel raises on one leg, with a weight that allows 3 × 8, three times a week.',
  'rung.other.4': 'Heavy heel raises 3 × 6, and small hops on both legs 2 × 15, twice a week.',
  'rung.other.5': 'Heavy heel raises 3 × 6, and hops on one leg 2 × 10, twice a week.',
  'rung.other.6': 'Heavy heel raises 2 × 6, twice a week, for as long as you run fast.',

  'light.bone': 'Pain on one spot of a bone is red at any score.',
  'light.limp': 'Pain that makes you limp is red at any score.',
  'light.swelling': 'Pain with swelling is red at any score.',
  'light.worse': 'Pain that gets worse during the run is red at any score.',
  'light.red': 'You reported {score} of 10. Red starts at {from}.',
  'light.amber': 'You reported {score} of 10. Up to {most} is green.',
  'light.known': 'You reported {score} of 10. For a known, stable complaint that is amber.',
  'light.morning': '{score} of 10 the next morning, after {before} before: it did not settle.',
  'light.green': 'You reported {score} of 10. Up to {most} is green.',
  'light.still-red':
    'It was red before, or amber three times in two weeks. It stays red until two days without pain.',
  'light.still-amber': 'It was amber before. It stays amber until a day without pain.',

  'rung-screen.title': 'Return to running: step {step} of {steps}, {name}',
  'rung-screen.allows': 'Allowed now',
  'rung-screen.stopped': 'No running while something above stops it. This step begins after that.',
  'rung-screen.entry': 'How you get here',
  'rung-screen.exits': 'How you leave it',
  'rung-screen.strength': 'Strength work',
  'rung-screen.ends': 'What ends it',
  'rung-screen.all': 'All steps',
  'rung-screen.no-running': 'No running until {day}.',
  'rung-screen.light.green': 'Green',
  'rung-screen.light.amber': 'Amber',
  'rung-screen.light.red': 'Red',
  'rung-screen.no-light': 'No report about it yet.',
  'rung-screen.ask-run': 'Pain on today’s run, 0 to 10?',
  'rung-screen.ask-morning': 'Pain this morning, 0 to 10?',
  'rung-screen.answer': '{score} of 10',
  'rung-screen.more': '5 or more, or a sign …',
  'rung-screen.answered': 'Answered today. Add to the check-in if something has changed.',
  'rung-screen.saved': 'Saved: {score} of 10.',
  'rung-screen.stop':
    'With a sudden pop, a swollen calf, pain at night or a fever, stop and see a clinician.',
  'rung-screen.history': 'Show pain history',
} as const
