import { useEffect } from 'react'
import type { ReactNode } from 'react'
import css from './page.module.css'

interface PageProps {
  /** What the page found; also the title of the browser's tab. */
  readonly heading: string
  readonly above?: ReactNode
  readonly below?: ReactNode
  readonly actions?: ReactNode
  readonly width?: 'wide'
  readonly children: ReactNode
}

/** A number and its unit stay on one line. */
const keepUnits = (heading: string): string =>
  heading.replace(/(?<=\d) (?=(?:\/km|\/mi|km|mi|m|s)(?![\p{L}]))/gu, '\u00a0')

export function Page({ heading, above, below, actions, width, children }: PageProps) {
  useEffect(() => {
    document.title = `${heading} · Bell Lap`
  }, [heading])
  return (
    <div className={css['page']} data-width={width}>
      <header className={css['head']}>
        <div className={css['words']}>
          {above !== undefined && <p className={css['above']}>{above}</p>}
          <h1>{keepUnits(heading)}</h1>
          {below !== undefined && <p className={css['below']}>{below}</p>}
        </div>
        {actions !== undefined && (
          <div className={css['actions']} data-not-printed>
            {actions}
          </div>
        )}
      </header>
      {children}
    </div>
  )
}
