import type { DistanceGroup, Performance } from './performance.ts'

/** Slopes are changes in 26 weeks. */
export const HALF_YEAR_DAYS = 182

/** The distance groups of the races among the points. */
export function groupsOf(points: readonly Performance[]): readonly DistanceGroup[] {
  return [...new Set(points.flatMap(({ group }) => (group === null ? [] : [group])))].toSorted()
}

/**
 * A point as a row of the regression: 1, half-years before the end, whether it is the index (only where
 * there are races, too), and one column for each distance group.
 */
export function columnsOf(
  point: Performance,
  groups: readonly DistanceGroup[],
  endDay: number,
): readonly number[] {
  return [
    1,
    (point.dayNumber - endDay) / HALF_YEAR_DAYS,
    ...(groups.length === 0 ? [] : [point.source === 'index' ? 1 : 0]),
    ...groups.map((group) => (point.group === group ? 1 : 0)),
  ]
}
