import { FOOT_M } from './length.ts'
import type { UnitSystem } from './pace.ts'

export type WeatherQuantity = 'temperature' | 'wind' | 'height'

/** How a quantity of the day is read and typed: °C, m/s and metres inside. */
export interface WeatherUnit {
  readonly unit: string
  readonly toShown: (value: number) => number
  readonly fromShown: (shown: number) => number
}

const MPS_PER_KMH = 1 / 3.6
/** Exact: 1609.344 m in 3600 s. */
const MPS_PER_MPH = 0.44704

const scaled = (unit: string, factor: number): WeatherUnit => ({
  unit,
  toShown: (value) => value / factor,
  fromShown: (shown) => shown * factor,
})

const UNITS: Readonly<Record<UnitSystem, Readonly<Record<WeatherQuantity, WeatherUnit>>>> = {
  metric: {
    temperature: scaled('°C', 1),
    wind: scaled('km/h', MPS_PER_KMH),
    height: scaled('m', 1),
  },
  imperial: {
    temperature: {
      unit: '°F',
      toShown: (celsius) => celsius * 1.8 + 32,
      fromShown: (fahrenheit) => (fahrenheit - 32) / 1.8,
    },
    wind: scaled('mph', MPS_PER_MPH),
    height: scaled('ft', FOOT_M),
  },
}

/**
 * The everyday unit of a quantity in a system of units.
 *
 * @example
 * weatherUnit('temperature', 'imperial')
 */
export function weatherUnit(quantity: WeatherQuantity, system: UnitSystem): WeatherUnit {
  return UNITS[system][quantity]
}
