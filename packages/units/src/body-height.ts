/** How tall a runner is: read as people write it, and split into feet and inches. */
import { FOOT_M } from './length.ts'

/** The tallest and the smallest height that is taken, m. */
export const LEAST_HEIGHT_M = 1
export const MOST_HEIGHT_M = 2.5

const INCH_M = FOOT_M / 12
const NUMBER = String.raw`(\d+(?:[.,]\d+)?)`
/** 175 cm, 175cm */
const CENTIMETRES = new RegExp(`^${NUMBER} ?cm$`)
/** 1.75 m, 1,75m, and 1.75 */
const METRES = new RegExp(`^${NUMBER} ?m?$`)
/** 5'9", 5′ 9″, 5 ft 9 in, 5ft, 5'9 */
const FEET = new RegExp(`^(\\d+) ?(?:ft|'|′|’)(?: ?${NUMBER} ?(?:in|"|″|”)?)?$`)

/**
 * A height in metres from "175 cm", "1.75 m", "5'9\"" or "5 ft 9 in"; `null` for anything else, and outside 1 to 2.5 m.
 *
 * @example
 * readBodyHeight('5 ft 9 in') // 1.7526
 */
export function readBodyHeight(text: string): number | null {
  const typed = text.trim().toLowerCase()
  const heightM = metresIn(typed)
  return heightM !== null && heightM >= LEAST_HEIGHT_M && heightM <= MOST_HEIGHT_M ? heightM : null
}

function metresIn(typed: string): number | null {
  const feet = FEET.exec(typed)
  if (feet !== null) return Number(feet[1]) * FOOT_M + numberIn(feet[2] ?? '0') * INCH_M
  const centimetres = CENTIMETRES.exec(typed)
  if (centimetres !== null) return numberIn(centimetres[1]) / 100
  const metres = METRES.exec(typed)
  return metres === null ? null : numberIn(metres[1])
}

const numberIn = (digits: string | undefined) => Number(digits?.replace(',', '.'))

/** A height as people with a foot rule say it. */
export interface FeetAndInches {
  readonly feet: number
  /** To a tenth, less than 12. */
  readonly inches: number
}

/**
 * Metres as whole feet and the inches that are left.
 *
 * @example
 * feetAndInches(1.7526) // { feet: 5, inches: 9 }
 */
export function feetAndInches(heightM: number): FeetAndInches {
  const tenths = Math.round((10 * heightM) / INCH_M)
  return { feet: Math.floor(tenths / 120), inches: (tenths % 120) / 10 }
}

/**
 * Feet and inches as metres.
 *
 * @example
 * metresOfFeet({ feet: 6, inches: 0 }) // 1.8288
 */
export const metresOfFeet = ({ feet, inches }: FeetAndInches): number =>
  feet * FOOT_M + inches * INCH_M
