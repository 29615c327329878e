/** JSON of a service as it is: everything may be missing or of another kind. */
export type Json = Readonly<Record<string, unknown>>

/** The object or list in JSON text; `null` for text that is none. */
export function parsedJson(text: string): unknown {
  try {
    // Some programs begin their files with a byte order mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''))
  } catch {
    return null
  }
}

export const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

export const objectsIn = (value: unknown): readonly Json[] =>
  Array.isArray(value) ? value.filter(isObject) : []

/** An object in a field; empty where there is none. */
export const objectIn = (value: Json, key: string): Json => {
  const found = value[key]
  return isObject(found) ? found : {}
}

/** A finite number in a field, also one that is written as text; `null` for anything else. */
export function numberIn(value: Json, key: string): number | null {
  const found = value[key]
  const number = typeof found === 'string' && found.trim() !== '' ? Number(found) : found
  return typeof number === 'number' && Number.isFinite(number) ? number : null
}

/** A number above zero: services write zero for what was not measured. */
export function positiveIn(value: Json, key: string): number | null {
  const number = numberIn(value, key)
  return number !== null && number > 0 ? number : null
}

export function textIn(value: Json, key: string): string | null {
  const found = value[key]
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : null
}

/** Divided where it is there. */
export const per = (value: number | null, unit: number): number | null =>
  value === null ? null : value / unit
