/** The words of the shorthand. Letters run together, as in "3x200fastfullrec", are cut along them. */
const WORDS = {
  units:
    'm meter meters metre metres k km kms kilometer kilometers kilometre kilometres mi mile miles s sec secs second seconds yards yard yd yds lap laps quarter quarters half halves',
  minutes: 'min mins mn minute minutes h hr hrs hour hours',
  paces:
    'r rep reps repetition t lt th tempo threshold i interval vo2 vo2max cv critical velocity e ez easy',
  more: 'steady marathon mp hm hmp half goal pace effort p kp fast hard max sprint sprints flat out all recovery float floats moderate aerobic vvo2max mas fr',
  targets: 'bpm hr hrmax max lthr zone z rpe w watts watt cp kph kmh mph incline grade gradient',
  rests:
    'j jg jog jogs walk walking w rest rests rec recs recover recoveries stand standing equal full down back off on easy',
  joins:
    'with and then of at in to from between btw btwn bw sets set rounds same every cycle cr last final times x followed by after each',
  parts:
    'wu warmup warm up cd cooldown cool warmdown drills drill strides stride striders st tt time trial progression progressive fartlek pyramid ladder cutdown alternating alternate continuous surges pickups pick ups including incl middle lr',
  lists: 'cut faster hill hills uphill race run running long jogging distance straight repeats one',
  days: 'am pm xt cross training bike swim elliptical day',
}

export const KNOWN_WORDS: readonly string[] = Object.values(WORDS).flatMap((line) =>
  line.split(' '),
)
/** Read as they are, but never looked for inside other letters. */
const WHOLE = {
  names:
    'miler mona michigan yasso billat kosmin norwegian oregon lydiard canova broken outs ins n',
  days: 'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun today morning evening afternoon',
  phrases:
    'acceleration alternates alternations anaerobic approximately being billats blocks break build bursts ca circuit circuits closing comfortably containing continuously cutdowns cutting descend descending dist duration efforts etc finish finishing form get gmp going heart inc it kmph ks lactate lane leaving maxhr maximal mhr mid moneghetti my nice nonstop ok ones or over pause per pickup prog progressing progressively quick rate repetitions runs short slowly so solid speed start starting state sub super surge take taking tm train treadmill two uphills very was were without wod work working xtrain yassos your zones',
  others:
    'workout session main track intervals smooth relaxed controlled strong comfortable grass road roads trail trails felt good great double special block test wup wd total volume within while this the a an about approx around roughly reps athletes rolling active slow standing static complete getting building shuffle trot no non stop under below cruise accelerations accels buildups striding current minus plus as you feel lsd parkrun ups downs mixed into rt',
}
const WHOLE_WORDS = new Set(Object.values(WHOLE).flatMap((line) => line.split(' ')))
const KNOWN = new Set(KNOWN_WORDS)

export function isKnownWord(word: string): boolean {
  return KNOWN.has(word) || WHOLE_WORDS.has(word)
}
