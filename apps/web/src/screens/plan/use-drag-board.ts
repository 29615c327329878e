import { useEffect, useRef, useState } from 'react'
import type { BoardNeeds, DragBoard } from './drag-board.ts'

interface UsedBoard {
  /** Nothing until the code for dragging is there, or where it cannot be loaded. */
  readonly board: DragBoard | null
  readonly isLoading: boolean
}

/**
 * Loads the code for dragging once the weeks are drawn. Until then, and where it cannot be loaded, a handle lists
 * the days.
 */
export function useDragBoard(needs: BoardNeeds): UsedBoard {
  const latest = useRef(needs)
  useEffect(() => {
    latest.current = needs
  })
  const [used, setUsed] = useState<UsedBoard>({ board: null, isLoading: true })
  useEffect(() => {
    let started: DragBoard | null = null
    let isGone = false
    void import('./drag-board.ts').then(
      ({ startDragBoard }) => {
        if (isGone) return
        started = startDragBoard(() => latest.current)
        setUsed({ board: started, isLoading: false })
      },
      () => setUsed({ board: null, isLoading: false }),
    )
    return () => {
      isGone = true
      started?.end()
    }
  }, [])
  return used
}
