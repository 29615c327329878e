import { useEffect, useRef, useState } from 'react'
import type { ReactNode, RefObject } from 'react'

interface ScrollSidewaysProps {
  /** What a screen reader calls it. */
  readonly label: string
  readonly children: ReactNode
}

/**
 * Holds what may be wider than the screen, such as a table. While it is wider it takes the focus, so
 * that the arrow keys scroll it.
 */
export function ScrollSideways({ label, children }: ScrollSidewaysProps) {
  const box = useRef<HTMLDivElement>(null)
  const wider = useIsWider(box)
  return (
    <div
      ref={box}
      className="scroll-x"
      {...(wider ? { tabIndex: 0, role: 'region', 'aria-label': label } : {})}
    >
      {children}
    </div>
  )
}

/** Whether the content of an element is wider than the element, now and after any change of size. */
function useIsWider(box: RefObject<HTMLElement | null>): boolean {
  const [wider, setWider] = useState(false)
  useEffect(() => {
    const element = box.current
    if (element === null) return undefined
    const measure = () => setWider(element.scrollWidth > element.clientWidth)
    const sizes = new ResizeObserver(measure)
    sizes.observe(element)
    for (const child of element.children) sizes.observe(child)
    return () => sizes.disconnect()
  }, [box])
  return wider
}
