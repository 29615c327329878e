import type { RefObject } from 'react'
import { useText } from '../text/use-text.ts'
import { Button } from './button.tsx'
import { saveAsFile } from './save-as-file.ts'
import { tell } from './tell.ts'

interface PrintAndSaveProps {
  readonly content: RefObject<HTMLElement | null>
  /** Beginning of the file's name. */
  readonly name: string
  readonly title: string
  /** The day that the page is of. */
  readonly day: string
}

/** Prints a page, or saves it as one HTML file without a script. */
export function PrintAndSave({ content, name, title, day }: PrintAndSaveProps) {
  const { t, reader } = useText()
  const onSave = () => {
    if (content.current === null) return
    const saved = saveAsFile(content.current, name, { title, lang: reader.locale, day })
    tell(t('case.screen.saved', { name: saved }))
  }
  return (
    <>
      <Button onClick={() => window.print()}>{t('case.screen.print')}</Button>
      <Button onClick={onSave}>{t('case.screen.save')}</Button>
    </>
  )
}
