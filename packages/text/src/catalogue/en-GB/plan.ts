/** Why a session is in the plan, what a week is for, what rises, and what the plan weighs. */
export const PLAN = {
  'why.return-step': '{step}: {about}',
  'why.purpose': '{purpose_capital}.',
  'why.long':
    'Keeps up your distance: {distanceM_planned} is {share} of your longest recent run. Building it up again later would take many weeks.',
  'why.easy-strides':
    'Easy running at {easyMps}, then short, relaxed strides: about {fastM_track} of fast running at almost no cost.',
  'why.easy': 'Easy means {easyMps}, slow enough to talk. It keeps you fresh for the hard days.',
  'why.run-walk':
    'Run slowly enough to talk, and walk before you are tired. The walks let you run for longer in total.',
  'base-plan.name': 'Base plan',
  'cross.title.bike': '{timeS_words} on the bike',
  'cross.title.pool': '{timeS_words} in the pool',
  'cross.title.elliptical': '{timeS_words} on the elliptical',
  'cross.summary': '{durationS_words}, easy',
  'cross.instead': 'Cross-train instead',
  'cross.how':
    'Are your legs sore? 30 to 45 easy minutes of cross-training can replace this run, as long as it does not hurt.',
  'cross.choose.bike': 'Use the bike',
  'cross.choose.pool': 'Use the pool',
  'cross.choose.elliptical': 'Use the elliptical',
  'cross.run-heading': 'Easy run instead',
  'cross.run-instead': 'Restore the run',
  'cross.save': 'Save change',
  'cross.purpose': 'Endurance without the landings',
  'cross.stop': 'Stop if it hurts.',
  'why.cross':
    'In place of “{workout}”: it trains heart and lungs and spares the legs. Keep it so easy that you can talk.',
  'why.threshold':
    'At {mileS} for the mile, most of the work is aerobic. Your threshold, about {thresholdMps}, carries the second half of the race.',
  'why.vo2':
    '{distanceM_planned} near your maximal oxygen uptake, at about {speedMps}. This is the engine behind a {mileS} mile.',
  'why.hills':
    'Running uphill builds strength and spares calf and hamstring. Six weeks of it made 20 runners {gainShare} faster over 5K (Barnes 2013).',
  'why.fast-relaxed':
    'Fast and relaxed, before anything is hard. Your legs learn the speed for later laps of {lapMps_per400}.',
  'why.speed-endurance':
    'Faster than the race, with long rests, so that mile pace feels under control.',
  'why.sharpen':
    'A little running at race speed, {lapMps_per400} a lap. It keeps your legs sharp while the rest of the week gets shorter.',
  'why.first-mile-pace':
    'About {fastM_track} at mile pace, {lapMps_per400} a lap, in reps too short to hurt. The mile-pace weeks build on them.',
  'why.mile-pace':
    'About {fastM_track} at race speed: {lapMps_per400} a lap, from your {mileS} mile. The reps get longer week by week until they resemble the race.',
  'why.marathon-pace':
    'Marathon pace, {speedMps}, inside the long run: relaxed running at the pace that comes next.',
  'why.longer-run':
    '{distanceM_planned}, up from {beforeM_planned} in the last month. No run is more than a tenth longer than the longest of 30 days.',
  'why.long-run-back':
    '{distanceM_planned}: the long run comes back step by step, never more than a tenth over the longest of 30 days.',
  'why.5k-bridge':
    'Three laps at a time at 5K pace, {speedMps}. After your {mileS} mile it feels slow; now you make it last.',
  'why.10k-bridge':
    'A mile at a time at 10K pace, {speedMps}, with little rest. You have the speed; this makes it last.',
  'why.half-bridge':
    'Long reps of {repM_track} at half-marathon pace, {speedMps}. Keep your breathing even.',
  'why.two-gears':
    '5K pace, then two laps at mile pace, {lapMps_per400} a lap. You keep the speed of the mile on the way up.',
  'why.keep-mile-pace':
    '{fastM_track} at mile pace. Once in ten days is enough to keep what you gained.',
  'why.5k-pace':
    'At about 5K pace, {speedMps}. After your {mileS} mile it feels slow; now you make it last.',
  'why.threshold-for-longer':
    'Near your threshold, about {thresholdMps}. It carries you in the longer races.',
  'why.race':
    'The weeks before led to this race. Finish the warm-up 10 to 20 minutes before the start and include 200 m at race pace: it made 800 m races of 11 runners about a second faster (Ingham 2013).',
  'why.longer-race':
    'Shows what the mile did for your {event}. Start evenly and race the second half. A parkrun or any race of about that length works as well.',
  'why.mid-trial':
    'A mile all out between the two halves of the plan. It shows what the first half did, and sets the paces of the second.',
  'why.base-trial':
    '1200 m, hard and even, at the end of the base. It shows where your mile stands before the mile training begins.',
  'why.early-trial':
    'Your ability over the mile is known only to about ±{share}. An even, hard 1200 m narrows that, and makes every pace of the plan more accurate.',
  'why.own-tune-up':
    'A hard {length} {days, plural, one {# day} other {# days}} before the mile shows your endurance while there is time to use it. A parkrun works as well.',
  'why.own-800':
    'An 800 m all out {days, plural, one {# day} other {# days}} before the race, in place of the second hard session of this week. It shows your speed and makes mile pace feel slower. You train through it: no day before it is lighter.',
  'why.tune-up-race':
    'A race says more about your mile than any workout. It replaces the second hard session of the week, and the days before it are lighter.',
  'why.trained-through':
    'Trained through: no day before it is lighter. It counts as one of the hard days of the week.',
  'why.second-run':
    'A second, short easy run a few hours from the other. In weeks as long as yours, two shorter runs are easier on the legs than one longer run (coaching practice). Skip it when you are tired.',
  'why.easy-instead': 'Easy running in place of “{workout}”.',
  'why.shorter': 'Shorter than “{workout}”.',
  'why.threshold-instead': 'Threshold running in place of “{workout}”.',
  'why.easier-version': 'The easier version of “{workout}”.',

  'focus.base': 'Base and strength: easy running, strides and the first work near threshold.',
  'focus.base-plan.run-walk':
    'Base: run and walk by turns, three times a week. The runs between the walks get longer.',
  'focus.base-plan.continuous':
    'Base: easy running without walks, about half an hour at a time. Strides come last.',
  'focus.base-plan.with-strides': 'Base: easy running, a little more each week, with strides.',
  'focus.hills': 'Strength: hills or short, relaxed reps, and more work at threshold.',
  'focus.specific': 'Mile pace: longer reps at race speed, supported by aerobic work.',
  'focus.sharpen': 'Sharpening: less of everything except speed.',
  'focus.transition':
    'Longer races: longer runs, longer reps, and mile pace once so that you keep it.',
  'focus.after-race': 'After the race: easy running and strides while your legs recover.',
  'focus.after-break': 'Back from a break: short and easy, with a few strides at most.',
  'focus.lead-in': 'The rest of this week: easy running and strides before the plan begins.',
  'focus.cut-back':
    'Cut-back week: a quarter less running, so that you absorb the work of the last weeks.',
  'focus.taper': 'Taper: much less running at the same speed.',

  'progression.first': 'Your first session of this kind in twelve weeks, so it starts small.',
  'progression.then': 'Last time: {before}. {now}',
  'progression.poorly': '{workout}, which did not go well',
  'progression.small': '{workout}; the most before that: {most}',
  'progression.again': 'Now no more than that until it goes well.',
  'progression.back': 'Now one step less, to ease back in.',
  'progression.after-pause':
    'That was more than six weeks ago. Now {lever}, with no more work than then.',
  'progression.raised': 'Now one thing rises: {lever}.',
  'progression.same': 'Now the same again: your week has no room for more.',
  'progression.held': 'Now {amount}.',
  'progression.held-cut-back': 'Now {amount}, in a cut-back week.',
  'progression.held-taper': 'Now {amount}, because the race is near.',
  'lever.more-work': 'more of it ({workS_words} of work)',
  'lever.longer-repetitions': 'longer reps',
  'lever.shorter-rest': 'less rest ({restS_repetition})',
  'amount.less': 'less of it',
  'amount.alike': 'about as much, in another form',
  'amount.within': 'more than that, within what you ran in the last six weeks',
  'amount.most': 'a little more than the most so far',

  'term.left-out': 'wanted sessions without a day',
  'term.long-run-day': 'days away from your long run day',
  'term.spacing': 'days away from the best gaps between hard days and the long run',
  'term.easy-days': 'easy runs on less suitable days',
  'term.minutes': 'share of the long run that the day has no time for',
  'term.type-emphasis': 'steps away from the session that suits the phase',
  'term.variety': 'sessions repeated from the week before',
  'term.progression': 'sizes below the one that suits the phase',
  'term.preferences': 'sessions or days that you dislike',
} as const
