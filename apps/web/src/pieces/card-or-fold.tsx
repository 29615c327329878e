import { ChevronDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { Card } from './card.tsx'
import css from './fold.module.css'
import { useIsWide } from './use-is-wide.ts'

interface CardOrFoldProps {
  readonly title: string
  /** The gist of it in a few words; read before it is opened. */
  readonly brief?: ReactNode
  readonly children: ReactNode
}

/**
 * A card where there is room; on a phone its title and the gist, which open it. What is inside is always made, so that
 * paper and a saved file hold all of it.
 */
export function CardOrFold({ title, brief, children }: CardOrFoldProps) {
  const isWide = useIsWide()
  if (isWide) return <Card title={title}>{children}</Card>
  return (
    <details className={css['fold']}>
      <summary>
        <div>
          <h2>{title}</h2>
          {brief !== undefined && <p className="quiet small">{brief}</p>}
        </div>
        <ChevronDown size={20} aria-hidden="true" />
      </summary>
      <div className={css['one']}>{children}</div>
    </details>
  )
}
