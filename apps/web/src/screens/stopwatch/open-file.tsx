import { useRef, useState } from 'react'
import { takeIn } from '../../offline/kept-stopwatch.ts'
import { Button } from '../../pieces/button.tsx'
import { useText } from '../../text/use-text.ts'
import { readSessionFile } from './pack-session.ts'
import css from './stopwatch.module.css'

/** Takes in a session that another phone saved as a file; opening it twice changes nothing. */
export function OpenFile({ onOpened }: { readonly onOpened: (session: string) => void }) {
  const { t } = useText()
  const input = useRef<HTMLInputElement>(null)
  const [isWrong, setWrong] = useState(false)
  const read = async (file: File) => {
    const part = await readSessionFile(file).catch(() => null)
    setWrong(part === null)
    if (part === null) return
    await takeIn(part.session, part.entries, false)
    onOpened(part.session)
  }
  return (
    <div className={css['file']}>
      <div>
        <Button onClick={() => input.current?.click()}>{t('stopwatch.open-file')}</Button>
      </div>
      <input
        ref={input}
        type="file"
        accept=".json,application/json"
        hidden
        aria-label={t('stopwatch.open-file')}
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file !== undefined) void read(file).catch(() => setWrong(true))
          // The same file may be opened again.
          currentTarget.value = ''
        }}
      />
      {isWrong && <p role="alert">{t('stopwatch.wrong-file')}</p>}
    </div>
  )
}
