import { useState } from 'react'
import type { RaceSuggestion } from '../../api/races.ts'
import { useAnswerRaces, useUndoRaceAnswer } from '../../api/races.ts'
import { tellError, tellWithUndo } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import { inputOfRow, rowOf } from './found-race-form.ts'
import type { FoundRow, RowChange } from './found-race-form.ts'
import type { ResultFormErrors } from './result-form.ts'

export interface FoundRaces {
  readonly rows: readonly FoundRow[]
  readonly ticked: readonly FoundRow[]
  readonly errors: Readonly<Record<string, ResultFormErrors>>
  readonly error: Error | null
  readonly busy: boolean
  readonly change: (id: string, change: RowChange) => void
  readonly tick: (rows: readonly FoundRow[], ticked: boolean) => void
  /** Makes results of what is ticked. */
  readonly save: () => void
  /** Says that what is ticked were no races. */
  readonly dismiss: () => void
  readonly undo: (id: string) => void
}

/** The suggestions with what the runner ticked and corrected, and what can be done with them. */
export function useFoundRaces(items: readonly RaceSuggestion[], today: string): FoundRaces {
  const { t } = useText()
  const [changes, setChanges] = useState<Readonly<Record<string, RowChange>>>({})
  const [errors, setErrors] = useState<Readonly<Record<string, ResultFormErrors>>>({})
  const answer = useAnswerRaces()
  const takeBack = useUndoRaceAnswer()
  const rows = items.map((race) => rowOf(race, changes[race.id]))
  const ticked = rows.filter((row) => row.ticked)
  const undo = (id: string) => takeBack.mutate(id, { onError: tellError })
  const save = () => {
    const read = ticked.map((row) => ({ row, ...inputOfRow(row, today) }))
    setErrors(
      Object.fromEntries(read.flatMap((one) => (one.ok ? [] : [[one.row.race.id, one.errors]]))),
    )
    if (read.some((one) => !one.ok)) return
    const races = read.flatMap((one) => (one.ok ? [one.input] : []))
    answer.mutate(
      { races, notRaces: [] },
      {
        onSuccess: ({ id, results }) =>
          tellWithUndo(t('races.found-saved', { count: results }), () => undo(id)),
      },
    )
  }
  const dismiss = () =>
    answer.mutate(
      {
        races: [],
        notRaces: ticked.map(({ race: { activityId, startS, distanceM } }) => ({
          activityId,
          startS,
          distanceM,
        })),
      },
      {
        onSuccess: ({ id, notRaces }) =>
          tellWithUndo(t('races.found-dismissed', { count: notRaces }), () => undo(id)),
      },
    )
  return {
    rows,
    ticked,
    errors,
    error: answer.error,
    busy: answer.isPending || takeBack.isPending,
    change: (id, change) => setChanges((now) => ({ ...now, [id]: { ...now[id], ...change } })),
    tick: (some, isTicked) =>
      setChanges((now) => ({
        ...now,
        ...Object.fromEntries(
          some.map(({ race }) => [race.id, { ...now[race.id], ticked: isTicked }]),
        ),
      })),
    save,
    dismiss,
    undo,
  }
}
