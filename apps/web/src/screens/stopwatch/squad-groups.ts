/** Runners of a squad as groups of the stopwatch: who has the same repetitions starts together. */
import type { EntryContent, Rep } from '@bell-lap/workout/stopwatch/entry'
import { repsOfShorthand } from '@bell-lap/workout/stopwatch/reps-of-shorthand'
import type { TrackRunner } from '../../api/stopwatch.ts'

/** As long as an id that no other runner of a squad has, and short enough for the codes between two phones. */
const LONGEST_ID = 12

/**
 * The runner's id in a session, the same on every phone and in every session, so that the times can go to the
 * runner's log.
 */
export const trackIdOf = (athleteId: string): string =>
  athleteId
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')
    .slice(0, LONGEST_ID)

interface Named {
  readonly newId: () => string
  /** What a group is called, by its number from 1. */
  readonly nameOf: (number: number) => string
}

/** The entries of groups and runners. Who has nothing to time runs with the largest group, without a target. */
export function squadGroups(
  runners: readonly TrackRunner[],
  { newId, nameOf }: Named,
): readonly EntryContent[] {
  const byReps = new Map<string, TrackRunner[]>()
  for (const runner of runners.filter(({ reps }) => reps.length > 0)) {
    const key = runner.reps.map(({ distanceM }) => distanceM).join()
    byReps.set(key, [...(byReps.get(key) ?? []), runner])
  }
  const groups = [...byReps.values()].toSorted((a, b) => b.length - a.length)
  const others = runners.filter(({ reps }) => reps.length === 0)
  const [largest = [], ...smaller] = groups
  return [[...largest, ...others], ...smaller].flatMap((members, i) => {
    const group = newId()
    return [
      {
        kind: 'group' as const,
        group,
        name: nameOf(i + 1),
        splitM: null,
        isGone: false,
        ...sharedReps(members),
      },
      ...members.map(({ athleteId, name, reps }) => ({
        kind: 'runner' as const,
        runner: trackIdOf(athleteId),
        name,
        group,
        targetsS: targetsOf(reps),
        isGone: false,
      })),
    ]
  })
}

/** Middle of each window, to the tenth; none where one of them has no target. */
function targetsOf(reps: TrackRunner['reps']): number[] {
  const times = reps.flatMap(({ target }) =>
    target === null ? [] : [Math.round((target.fastS + target.slowS) * 5) / 10],
  )
  if (times.length < reps.length) return []
  const [first] = times
  return first !== undefined && times.every((one) => one === first) ? [first] : times
}

/** The repetitions of a group, with the longest rest that one of its runners has. */
function sharedReps(members: readonly TrackRunner[]): {
  readonly text: string
  readonly reps: Rep[]
} {
  const first = members.find(({ reps }) => reps.length > 0)
  const reps = (first?.reps ?? []).map(({ distanceM }, i): Rep => {
    const restS = Math.max(0, ...members.map((one) => one.reps[i]?.restS ?? 0))
    return { distanceM, target: null, rest: restS === 0 ? null : { kind: 'rest', timeS: restS } }
  })
  const text = textOf(reps)
  const read = repsOfShorthand(text)
  const isSame =
    read.kind === 'read' &&
    read.reps.map(({ distanceM }) => distanceM).join() ===
      reps.map(({ distanceM }) => distanceM).join()
  // The coach can change the text; where shorthand cannot say it, the repetitions stay as they are.
  return { text: isSame ? text : '', reps }
}

/** "6x400 w/ 90 s rest, 2x200 w/ 60 s rest" */
function textOf(reps: readonly Rep[]): string {
  const sets: { readonly distanceM: number; readonly restS: number | null; times: number }[] = []
  for (const { distanceM, rest } of reps) {
    const restS = rest?.timeS ?? null
    const last = sets.at(-1)
    // The last repetition of all has no rest after it.
    if (last?.distanceM === distanceM && (last.restS === restS || restS === null)) last.times += 1
    else sets.push({ distanceM, restS, times: 1 })
  }
  return sets
    .map(({ distanceM, restS, times }) =>
      [`${times}x${Math.round(distanceM)}`, ...(restS === null ? [] : [`w/ ${restS} s rest`])].join(
        ' ',
      ),
    )
    .join(', ')
}
