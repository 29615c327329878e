import { X } from 'lucide-react'
import { useEffect, useId, useRef } from 'react'
import type { ReactNode } from 'react'
import { useText } from '../text/use-text.ts'
import { Button } from './button.tsx'
import css from './dialog.module.css'

interface DialogProps {
  readonly title: string
  readonly opened: boolean
  readonly size?: 'small'
  readonly onClose: () => void
  readonly children: ReactNode
}

/** The browser's own modal dialog: it keeps the focus inside and gives it back. */
export function Dialog({ title, opened, size, onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  const { t } = useText()
  useEffect(() => {
    if (opened) dialog.current?.showModal()
    else dialog.current?.close()
  }, [opened])
  return (
    <dialog
      ref={dialog}
      className={css['dialog']}
      data-size={size}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={(event) => {
        // A click on the dialog element itself is a click on the dark around it.
        if (event.target === dialog.current) onClose()
      }}
    >
      {opened && (
        <>
          <div className={css['head']}>
            <h2 id={titleId}>{title}</h2>
            <Button iconOnly look="quiet" aria-label={t('shell.close')} onClick={onClose}>
              <X size={20} aria-hidden="true" />
            </Button>
          </div>
          <div className={css['body']}>{children}</div>
        </>
      )}
    </dialog>
  )
}
