import { useSyncExternalStore } from 'react'

/** Whether the window has room for the sidebar, the same width as in the style sheets; paper always has. */
const wide = window.matchMedia('(min-width: 1024px), print')

/** The same once, outside of a component. */
export const isWideNow = (): boolean => wide.matches

export function useIsWide(): boolean {
  return useSyncExternalStore(follow, isWideNow)
}

function follow(listener: () => void): () => void {
  wide.addEventListener('change', listener)
  return () => wide.removeEventListener('change', listener)
}
