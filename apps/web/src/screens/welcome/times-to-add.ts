import { useState } from 'react'
import { useSaveResult } from '../../api/results.ts'
import { emptyResult, resultInputOf } from '../races/result-form.ts'
import type { ResultForm, ResultFormErrors } from '../races/result-form.ts'

export interface TimeRow {
  readonly key: string
  readonly form: ResultForm
  readonly errors: ResultFormErrors
}

export interface TimesToAdd {
  readonly rows: readonly TimeRow[]
  readonly saving: boolean
  readonly error: Error | null
  readonly change: (key: string, form: ResultForm) => void
  /** Saves one row; an empty row takes its place when it was the last. */
  readonly save: (key: string) => Promise<boolean>
  /** Saves every row with a time in it; false when one could not be saved. */
  readonly saveTyped: () => Promise<boolean>
}

const EVENTS = ['mile', '5k'] as const

/** Rows for times that are typed but not saved; fewer where results are known already. */
export function useTimesToAdd(today: string, known: number): TimesToAdd {
  const [rows, setRows] = useState<readonly TimeRow[]>(() =>
    EVENTS.slice(Math.min(known, EVENTS.length - 1)).map((event) => emptyRow(today, event, event)),
  )
  const [count, setCount] = useState(0)
  const result = useSaveResult()
  const replace = (key: string, change: Partial<TimeRow>) =>
    setRows((now) => now.map((row) => (row.key === key ? { ...row, ...change } : row)))

  const save = async (key: string): Promise<boolean> => {
    const row = rows.find((one) => one.key === key)
    if (row === undefined) return true
    const read = resultInputOf(row.form, today)
    replace(key, { errors: read.ok ? {} : read.errors })
    if (!read.ok) return false
    const saved = await result.mutateAsync({ id: null, input: read.input }).then(
      () => true,
      () => false,
    )
    if (!saved) return false
    setCount(count + 1)
    setRows((now) => {
      const left = now.filter((one) => one.key !== key)
      return left.length > 0 ? left : [emptyRow(today, 'mile', `more-${count}`)]
    })
    return true
  }
  const saveTyped = async (): Promise<boolean> => {
    for (const row of rows) {
      if (row.form.timeText.trim() !== '' && !(await save(row.key))) return false
    }
    return true
  }
  const change = (key: string, form: ResultForm) => replace(key, { form })
  return { rows, saving: result.isPending, error: result.error, change, save, saveTyped }
}

const emptyRow = (today: string, event: string, key: string): TimeRow => ({
  key,
  form: emptyResult(today, event),
  errors: {},
})
