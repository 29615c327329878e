import { useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { KeyboardEvent, ReactNode } from 'react'
import { Button } from './button.tsx'
import type { ButtonLook } from './button.tsx'
import css from './action-menu.module.css'
import { heldInside } from './held-inside.ts'

/** Either a file to download or something to do. */
export type MenuAction = { readonly label: string; readonly icon?: ReactNode } & (
  | { readonly download: string }
  | { readonly onSelect: () => void }
)

interface ActionMenuProps {
  readonly actions: readonly MenuAction[]
  readonly look?: ButtonLook
  readonly iconOnly?: boolean
  /** Needed when the button shows only an icon. */
  readonly label?: string
  /** The edge of the button with which the list lines up. */
  readonly side?: 'left'
  readonly children: ReactNode
}

/** A button that opens a list of actions; arrow keys move in it, Escape closes it. */
export function ActionMenu(props: ActionMenuProps) {
  const [opened, setOpened] = useState(false)
  const holder = useRef<HTMLSpanElement>(null)
  const listId = useId()
  useEffect(() => {
    if (!opened) return
    itemsIn(holder.current)[0]?.focus()
    const closeOutside = (event: PointerEvent) => {
      if (!holder.current?.contains(event.target as Node)) setOpened(false)
    }
    document.addEventListener('pointerdown', closeOutside)
    return () => document.removeEventListener('pointerdown', closeOutside)
  }, [opened])

  useLayoutEffect(() => {
    const list = opened ? holder.current?.querySelector<HTMLElement>('[role=menu]') : null
    return list == null || holder.current === null ? undefined : keepInside(list, holder.current)
  }, [opened])

  const close = () => {
    setOpened(false)
    holder.current?.querySelector('button')?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!opened) return
    if (event.key === 'Escape' || event.key === 'Tab') close()
    else if (!moveFocus(event.key, itemsIn(holder.current))) return
    if (event.key !== 'Tab') event.preventDefault()
  }
  return (
    <span ref={holder} className={css['holder']} onKeyDown={onKeyDown}>
      <Button
        look={props.look ?? 'plain'}
        iconOnly={props.iconOnly ?? false}
        aria-label={props.label}
        aria-haspopup="menu"
        aria-expanded={opened}
        aria-controls={opened ? listId : undefined}
        onClick={() => setOpened(!opened)}
      >
        {props.children}
      </Button>
      {opened && (
        <ul id={listId} role="menu" className={css['list']} data-side={props.side}>
          {props.actions.map((action) => (
            <li key={action.label} role="none">
              <MenuItem action={action} onDone={close} />
            </li>
          ))}
        </ul>
      )}
    </span>
  )
}

function MenuItem({
  action,
  onDone,
}: {
  readonly action: MenuAction
  readonly onDone: () => void
}) {
  if ('download' in action) {
    return (
      <a
        role="menuitem"
        tabIndex={-1}
        className={css['item']}
        href={action.download}
        download
        onClick={onDone}
      >
        {action.icon}
        {action.label}
      </a>
    )
  }
  return (
    <button
      type="button"
      role="menuitem"
      tabIndex={-1}
      className={css['item']}
      onClick={() => {
        onDone()
        action.onSelect()
      }}
    >
      {action.icon}
      {action.label}
    </button>
  )
}

/** Keeps a list inside the window, before it is painted and whenever what loads moves its button; gives how to end it. */
function keepInside(list: HTMLElement, holder: HTMLElement): () => void {
  let frame = 0
  let placedFor = ''
  const place = () => {
    const button = holder.getBoundingClientRect()
    const { clientWidth: width } = document.documentElement
    const at = [button.left, button.top, width, window.innerHeight].join(' ')
    if (at !== placedFor) {
      placedFor = at
      list.style.translate = 'none'
      list.style.maxHeight = ''
      const bottom = floorOf(document.querySelector('[data-tab-bar]'))
      const room = { width, bottom }
      const { across, down, height } = heldInside(list.getBoundingClientRect(), button, room)
      list.style.translate = `${across}px ${down}px`
      list.style.maxHeight = `${height}px`
    }
    frame = requestAnimationFrame(place)
  }
  place()
  return () => cancelAnimationFrame(frame)
}

/** The top of what covers the bottom of the window, px. */
function floorOf(bar: Element | null): number {
  const top = bar?.getBoundingClientRect().top ?? 0
  // As a sidebar it covers nothing below.
  return top > 0 ? top : window.innerHeight
}

function itemsIn(holder: HTMLElement | null): readonly HTMLElement[] {
  return [...(holder?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? [])]
}

/** Moves the focus in the list; false for a key that means nothing here. */
function moveFocus(key: string, items: readonly HTMLElement[]): boolean {
  const now = items.indexOf(document.activeElement as HTMLElement)
  const last = items.length - 1
  const next = new Map([
    ['ArrowDown', now >= last ? 0 : now + 1],
    ['ArrowUp', now <= 0 ? last : now - 1],
    ['Home', 0],
    ['End', last],
  ]).get(key)
  if (next === undefined) return false
  items[next]?.focus()
  return true
}
