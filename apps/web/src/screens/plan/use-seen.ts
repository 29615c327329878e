import { useEffect, useRef, useState } from 'react'
import type { RefObject } from 'react'

/** How far outside of the window something counts as seen. */
const SOON = '600px'

/** Whether an element was in the window, or nearly, since it was drawn. */
export function useSeen<Shown extends Element>(): readonly [RefObject<Shown | null>, boolean] {
  const place = useRef<Shown>(null)
  const [isSeen, setSeen] = useState(false)
  useEffect(() => {
    if (isSeen || place.current === null) return
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setSeen(true)
      },
      { rootMargin: SOON },
    )
    observer.observe(place.current)
    return () => observer.disconnect()
  }, [isSeen])
  return [place, isSeen]
}
