import { PICKER_ENDINGS } from '@bell-lap/activity/file-types'
import { useQueryClient } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import type { DragEvent } from 'react'
import type { Import } from '../../api/imports.ts'
import { importsQuery } from '../../api/imports.ts'
import { sayError } from '../../api/problem.ts'
import { uploadImport } from '../../api/upload-files.ts'
import { Button } from '../../pieces/button.tsx'
import { useText } from '../../text/use-text.ts'
import { droppedFiles } from './dropped-files.ts'
import css from './imports.module.css'

interface DropZoneProps {
  readonly onStarted?: (one: Import) => void
  /** One button and no frame, where a card frames it already. */
  readonly short?: boolean
  /** Plain where another button of the page leads on. */
  readonly look?: 'primary' | 'plain'
}

/** Files by drag and drop, by picker, or a whole folder. */
export function DropZone({ onStarted, short = false, look = 'primary' }: DropZoneProps) {
  const { t } = useText()
  const client = useQueryClient()
  const [over, setOver] = useState(false)
  const [sending, setSending] = useState<{ count: number; share: number } | null>(null)
  const [error, setError] = useState<unknown>(null)
  const filePicker = useRef<HTMLInputElement>(null)
  const folderPicker = useRef<HTMLInputElement>(null)

  const send = async (files: readonly File[]) => {
    if (files.length === 0) return
    setError(null)
    setSending({ count: files.length, share: 0 })
    try {
      const started = await uploadImport(files, (share) =>
        setSending({ count: files.length, share }),
      )
      client.setQueryData<readonly Import[]>(importsQuery.queryKey, (known) => [
        started,
        ...(known ?? []).filter((one) => one.id !== started.id),
      ])
      onStarted?.(started)
    } catch (failure) {
      setError(failure)
    }
    setSending(null)
  }
  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void droppedFiles(event.dataTransfer).then(send)
  }
  return (
    <div
      className={css['drop']}
      data-short={short || undefined}
      data-over={over || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {!short && (
        <p>
          <strong>{t('imports.drop')}</strong>
        </p>
      )}
      <p className="quiet">{t(short ? 'imports.drop-what-short' : 'imports.drop-what')}</p>
      <div className="row">
        <Button look={look} disabled={sending !== null} onClick={() => filePicker.current?.click()}>
          {t('imports.choose-files')}
        </Button>
        <Button
          look={short ? 'quiet' : 'plain'}
          disabled={sending !== null}
          onClick={() => folderPicker.current?.click()}
        >
          {t('imports.choose-folder')}
        </Button>
      </div>
      <Picker name={t('imports.files')} picker={filePicker} onChosen={send} />
      <Picker name={t('imports.folder')} picker={folderPicker} onChosen={send} folder />
      <div role="status" className={css['sending']}>
        {sending !== null && <Sending count={sending.count} share={sending.share} />}
      </div>
      {error !== null && <p role="alert">{sayError(error)}</p>}
    </div>
  )
}

function Sending({ count, share }: { readonly count: number; readonly share: number }) {
  const { t } = useText()
  return (
    <>
      <progress className={css['progress']} aria-label={t('imports.sending')} value={share} />
      <p className="small">{t('imports.sending-files', { count, share })}</p>
    </>
  )
}

interface PickerProps {
  readonly name: string
  readonly picker: React.RefObject<HTMLInputElement | null>
  readonly onChosen: (files: readonly File[]) => Promise<void>
  readonly folder?: boolean
}

function Picker({ name, picker, onChosen, folder = false }: PickerProps) {
  return (
    <input
      ref={picker}
      type="file"
      multiple
      hidden
      aria-label={name}
      {...(folder ? { webkitdirectory: '' } : { accept: PICKER_ENDINGS.join(',') })}
      onChange={(event) => {
        const files = [...(event.currentTarget.files ?? [])]
        event.currentTarget.value = ''
        void onChosen(files)
      }}
    />
  )
}
