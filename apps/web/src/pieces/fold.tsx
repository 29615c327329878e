import { ChevronDown } from 'lucide-react'
import { useState } from 'react'
import type { ReactNode } from 'react'
import css from './fold.module.css'

interface FoldProps {
  readonly title: string
  readonly children: ReactNode
}

/** Part of a page that is asked for by who wants it: what is inside is made, and its data fetched, when it is opened. */
export function Fold({ title, children }: FoldProps) {
  const [wasOpened, setWasOpened] = useState(false)
  return (
    <details
      className={css['fold']}
      onToggle={(event) => {
        if (event.currentTarget.open) setWasOpened(true)
      }}
    >
      <summary>
        <h2>{title}</h2>
        <ChevronDown size={20} aria-hidden="true" />
      </summary>
      {wasOpened && <div className={css['inside']}>{children}</div>}
    </details>
  )
}
