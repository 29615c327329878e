/** The words of the shorthand. Letters run together, as in "3x200fastfullrec", are cut along them. */
const WORDS = {
  units: 'm meter meters metre metres k km kms kilometres mi mile miles s sec secs second seconds',
  minutes: 'min mins mn minute minutes h hr hrs hour hours',
  paces:
    'r rep reps repetition t lt th tempo threshold i interval vo2 vo2max cv critical velocity e ez easy',
  more: 'steady marathon mp hm hmp half goal pace effort p kp fast hard max sprint sprints flat out all recovery float',
  rests: 'j jg jog jogs walk walking w rest rec recover stand standing equal full down back off on',
  joins:
    'with and then of at in to between sets set same every cycle cr last final times x followed by',
  parts:
    'wu warmup warm up cd cooldown cool warmdown drills drill strides stride striders tt time trial',
  lists:
    'cutdown cut each faster hill hills uphill race run running long jogging distance straight',
  days: 'am pm xt cross training bike swim elliptical day',
}

export const KNOWN_WORDS: readonly string[] = Object.values(WORDS).flatMap((line) =>
  line.split(' '),
)
const KNOWN = new Set(KNOWN_WORDS)

export function isKnownWord(word: string): boolean {
  return KNOWN.has(word)
}
