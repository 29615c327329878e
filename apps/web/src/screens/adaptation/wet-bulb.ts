/**
 * Wet-bulb globe temperature from what a forecast tells, °C: the simplified formula of the Australian
 * Bureau of Meteorology, for a light wind and a fairly high sun. In shade it says too much, in strong
 * sun without wind too little. `humidity` is relative, per cent.
 */
export function wetBulbGlobeC(temperatureC: number, humidity: number): number {
  const vapourHpa =
    (humidity / 100) * 6.105 * Math.exp((17.27 * temperatureC) / (237.7 + temperatureC))
  return 0.567 * temperatureC + 0.393 * vapourHpa + 3.94
}
