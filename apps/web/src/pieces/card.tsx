import { useId } from 'react'
import type { ReactNode } from 'react'
import css from './card.module.css'

interface CardProps {
  readonly title?: ReactNode
  readonly aside?: ReactNode
  readonly padding?: 'none'
  readonly children: ReactNode
}

/** A bordered section of a page; with a title it is a named region. */
export function Card({ title, aside, padding, children }: CardProps) {
  const id = useId()
  if (title === undefined) {
    return (
      <div className={css['card']} data-padding={padding}>
        {children}
      </div>
    )
  }
  return (
    <section className={css['card']} data-padding={padding} aria-labelledby={id}>
      <div className={css['head']}>
        <h2 id={id}>{title}</h2>
        {aside !== undefined && <div className={css['aside']}>{aside}</div>}
      </div>
      {children}
    </section>
  )
}
