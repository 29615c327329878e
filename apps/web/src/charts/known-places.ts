import type { Streams } from '../api/activities.ts'

/** A place of a run and when it was reached. */
export interface KnownPlace {
  readonly latitude: number
  readonly longitude: number
  /** Since the start. */
  readonly timeS: number
}

/** The places that the recording knows, in order. */
export function knownPlaces(streams: Streams): readonly KnownPlace[] {
  const latitudes = streams['latitudeDeg'] ?? []
  const longitudes = streams['longitudeDeg'] ?? []
  const times = streams['timeS'] ?? []
  return latitudes.flatMap((latitude, index) => {
    const longitude = longitudes[index]
    const timeS = times[index] ?? 0
    return latitude === null || longitude == null ? [] : [{ latitude, longitude, timeS }]
  })
}

/** The part of a repetition. */
export const placesWithin = <Place extends { readonly timeS: number }>(
  places: readonly Place[],
  { startS, timeS }: { readonly startS: number; readonly timeS: number },
): readonly Place[] => places.filter((one) => one.timeS >= startS && one.timeS <= startS + timeS)

/** Where the runner was at an instant. */
export const placeAt = <Place extends { readonly timeS: number }>(
  places: readonly Place[],
  instantS: number,
): Place | undefined => places.find(({ timeS }) => timeS >= instantS) ?? places.at(-1)
