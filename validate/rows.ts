import { byCurve, FORMULAE, type Foretold } from './predictors.ts'
import type { Mark, Season } from './race-sets.ts'
import type { Scored } from './score.ts'

/** One race predicted from others of the same season, by every model. */
export interface Row {
  readonly season: Season
  readonly sources: readonly Mark[]
  readonly target: Mark
  readonly foretold: Foretold
  readonly ours: Scored
  /** By the name of the formula; left out where it says nothing. */
  readonly formulae: ReadonlyMap<string, Scored>
}

/** Every mark from every other single one. */
export const onePerRow = (seasons: readonly Season[]): readonly Row[] =>
  seasons.flatMap((season) =>
    season.marks.flatMap((target) =>
      season.marks
        .filter((source) => source !== target)
        .flatMap((source) => rowOf(season, [source], target)),
    ),
  )

/**
 * Every mark from all the others of the season; where all days are known, from those before it only
 * (rolling origin). The formulae take the nearest of them in distance, critical speed all.
 */
export const allPerRow = (seasons: readonly Season[]): readonly Row[] =>
  seasons.flatMap((season) =>
    season.marks.flatMap((target) => {
      const dated = season.marks.every((mark) => mark.day > 0)
      const sources = season.marks.filter(
        (mark) => mark !== target && (!dated || mark.day < target.day),
      )
      return sources.length < 2 ? [] : rowOf(season, sources, target)
    }),
  )

function rowOf(season: Season, sources: readonly Mark[], target: Mark): readonly Row[] {
  const ranS = target.timeS
  const foretold = byCurve(season, sources, target)
  // Marks that no runner can have run are set aside by the product.
  if (foretold === null) return []
  const { timeS, spread } = foretold
  const formulae = FORMULAE.flatMap(({ name, predict }) => {
    const predictedS = predict(sources, target.distanceM, season)
    return predictedS === null
      ? []
      : [[name, { athlete: season.athlete, predictedS, ranS, spread: null }] as const]
  })
  const ours = { athlete: season.athlete, predictedS: timeS, ranS, spread }
  return [{ season, sources, target, foretold, ours, formulae: new Map(formulae) }]
}
