/** Where a list that opens below a button goes, so that all of it can be seen. */

/** Free space between the list and the edges of the window, px. */
const EDGE_PX = 8

interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

interface Held {
  /** By how much the list moves, px. */
  readonly across: number
  readonly down: number
  /** It scrolls where it is higher than this, px. */
  readonly height: number
}

/** Moves a list into the window: sideways as far as needed, and above its button where there is more room. */
export function heldInside(
  list: Box,
  button: Box,
  window: { readonly width: number; readonly bottom: number },
): Held {
  const right = Math.min(0, window.width - EDGE_PX - list.right)
  const across = Math.max(right, EDGE_PX - list.left)
  const tall = list.bottom - list.top
  const gap = list.top - button.bottom
  const below = window.bottom - EDGE_PX - list.top
  const above = button.top - gap - EDGE_PX
  const isInside = list.left >= EDGE_PX && list.right <= window.width - EDGE_PX
  const sideways = isInside ? 0 : across
  if (tall <= below || below >= above) return { across: sideways, down: 0, height: below }
  const height = Math.min(tall, above)
  return { across: sideways, down: button.top - gap - height - list.top, height: above }
}
