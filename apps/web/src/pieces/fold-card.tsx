import { useLocation } from '@tanstack/react-router'
import { ChevronDown } from 'lucide-react'
import { useEffect, useId, useRef, useState } from 'react'
import type { ReactNode } from 'react'
import css from './fold.module.css'

interface FoldCardProps {
  /** The fragment of the address that opens it. */
  readonly id: string
  readonly title: string
  /** What is inside, in one line. */
  readonly line: ReactNode
  /** Open from the start. */
  readonly open?: boolean
  /** Made when it is first opened; otherwise it is there from the start, and the browser finds words in it. */
  readonly late?: boolean
  readonly children: ReactNode
}

/** A named section of a page that shows one line until it is opened, by a press or by a link to its fragment. */
export function FoldCard(props: FoldCardProps) {
  const { id, title, line, open = false, late = false, children } = props
  const heading = useId()
  const section = useRef<HTMLElement>(null)
  const isAsked = useLocation({ select: ({ hash }) => hash === id })
  const [wasAsked, setWasAsked] = useState(isAsked)
  const [opened, setOpened] = useState(isAsked || open)
  const [wasOpened, setWasOpened] = useState(isAsked || open)
  if (isAsked !== wasAsked) {
    setWasAsked(isAsked)
    if (isAsked) {
      setOpened(true)
      setWasOpened(true)
    }
  }
  useEffect(() => {
    if (isAsked) section.current?.scrollIntoView({ block: 'start' })
  }, [isAsked])
  return (
    <section id={id} ref={section} className={css['section']} aria-labelledby={heading}>
      <details
        className={css['fold']}
        open={opened}
        onToggle={(event) => {
          setOpened(event.currentTarget.open)
          if (event.currentTarget.open) setWasOpened(true)
        }}
      >
        <summary>
          <div>
            <h2 id={heading}>{title}</h2>
            <p className={css['line']}>{line}</p>
          </div>
          <ChevronDown size={20} aria-hidden="true" />
        </summary>
        <div className={css['body']}>{(wasOpened || !late) && children}</div>
      </details>
    </section>
  )
}
