/** A space after a number and before a unit or another word of up to three characters: "20 s", "5:27 /km", "3 of". */
const BEFORE_UNIT = /(\d) (?=\D{1,3}(?!\w))/g
/** The second space of "3 × 20" and "2 of 10". */
const BETWEEN = /(\u00A0(×|of|von)) (?=\d)/g

/**
 * Puts spaces that do not break between a number and its unit, and inside "3 × 20" and "2 of 10", so that a narrow
 * screen does not end a line at "6 surges of 20" and begin the next with "s".
 *
 * @example
 * keepTogether('3 × 20 s') // '3\u00A0×\u00A020\u00A0s'
 */
export function keepTogether(text: string): string {
  return text.replace(BEFORE_UNIT, '$1\u00A0').replace(BETWEEN, '$1\u00A0')
}
