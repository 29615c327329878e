import type { Conditions } from './conditions.ts'

export interface WetBulbGlobe {
  readonly wbgtC: number
  readonly sdC: number
}

/** Stull's fit errs by −1 to +0.65 °C, 0.3 °C on average; a still wet bulb is warmer (grade X). */
const SHADE_SD_C = 0.7
/** The sunny formula assumes strong sun and light wind whatever the sky; grade X after Lemke & Kjellstrom 2012. */
const SUN_SD_C = 2
/** Humidity where none is known, per cent, and how far it may be off (grade X). */
const USUAL_HUMIDITY_PCT = 60
const HUMIDITY_SD_PCT = 20

/** Vapour pressure in hPa (the Magnus form that the Bureau of Meteorology uses). */
function vapourPressure(airTemperatureC: number, humidityPct: number): number {
  return (
    (humidityPct / 100) * 6.105 * Math.exp((17.27 * airTemperatureC) / (237.7 + airTemperatureC))
  )
}

/** Relative humidity, per cent, from the dew point (Magnus). At most 100. */
export function humidityFromDewPoint(airTemperatureC: number, dewPointC: number): number {
  const share = vapourPressure(dewPointC, 100) / vapourPressure(airTemperatureC, 100)
  return Math.min(100, 100 * share)
}

/**
 * Wet-bulb temperature, °C, from air temperature and relative humidity at sea level (Stull 2011;
 * 5–99 % and −20 to 50 °C).
 */
export function wetBulb(airTemperatureC: number, humidityPct: number): number {
  const rh = Math.max(5, Math.min(99, humidityPct))
  return (
    airTemperatureC * Math.atan(0.151977 * Math.sqrt(rh + 8.313659)) +
    Math.atan(airTemperatureC + rh) -
    Math.atan(rh - 1.676331) +
    0.00391838 * rh ** 1.5 * Math.atan(0.023101 * rh) -
    4.686035
  )
}

/** In the shade the globe is as warm as the air: 0.7 wet bulb + 0.3 air (ISO 7243). */
export function wbgtInShade(airTemperatureC: number, humidityPct: number): number {
  return 0.7 * wetBulb(airTemperatureC, humidityPct) + 0.3 * airTemperatureC
}

/** In strong sun and light wind (Australian Bureau of Meteorology approximation). */
export function wbgtInSun(airTemperatureC: number, humidityPct: number): number {
  return 0.567 * airTemperatureC + 0.393 * vapourPressure(airTemperatureC, humidityPct) + 3.94
}

/**
 * Wet-bulb globe temperature of a run with its standard deviation, or `null` without a temperature.
 * Unknown humidity and an unknown sky widen it.
 */
export function wetBulbGlobe(conditions: Conditions): WetBulbGlobe | null {
  const { airTemperatureC: airC = null, humidityPct = null, dewPointC = null } = conditions
  if (airC === null) return null
  const known = humidityPct ?? (dewPointC === null ? null : humidityFromDewPoint(airC, dewPointC))
  const humidity = known ?? USUAL_HUMIDITY_PCT
  const shade = wbgtInShade(airC, humidity)
  const sun = wbgtInSun(airC, humidity)
  const humiditySd =
    known !== null
      ? 0
      : (wbgtInShade(airC, USUAL_HUMIDITY_PCT + HUMIDITY_SD_PCT) -
          wbgtInShade(airC, USUAL_HUMIDITY_PCT - HUMIDITY_SD_PCT)) /
        2
  if (conditions.sky === 'sun') return { wbgtC: sun, sdC: Math.hypot(SUN_SD_C, humiditySd) }
  if (conditions.sky === 'shade') return { wbgtC: shade, sdC: Math.hypot(SHADE_SD_C, humiditySd) }
  const skySd = (sun - shade) / 2
  return { wbgtC: (shade + sun) / 2, sdC: Math.hypot(SUN_SD_C, skySd, humiditySd) }
}
