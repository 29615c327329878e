/** Races from here on are long: a mile block would cost them training. Metres. */
export const LONG_RACE_M = 10_000
/** Shortest distance that counts as a marathon, metres. */
export const MARATHON_M = 42_000
