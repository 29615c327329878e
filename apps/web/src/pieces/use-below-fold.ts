import { startTransition, useEffect, useState } from 'react'
import { isWideNow } from './use-is-wide.ts'

/** Only the first page of a visit is waited for while scripts are still being read; later ones are drawn whole. */
const visit = { isDrawn: false }

/**
 * Whether a page may draw what a phone shows only after scrolling. On the first page of a visit it comes right after the
 * first paint, because drawing twice as much takes a small machine twice as long.
 */
export function useBelowFold(): boolean {
  const [isDrawn, setDrawn] = useState(() => visit.isDrawn || isWideNow())
  useEffect(() => {
    visit.isDrawn = true
    startTransition(() => setDrawn(true))
  }, [])
  return isDrawn
}
