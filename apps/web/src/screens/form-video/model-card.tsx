import { useEffect, useRef, useState } from 'react'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { tell } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import { forgetModel, isModelKept, keepModel, MODEL_BYTES } from './model-files.ts'

const inMegabytes = (bytes: number) => Math.round(bytes / 1e6)

/** Whether the pose model is in this browser; `null` while that is looked up. */
export function useKeptModel() {
  const [isKept, setIsKept] = useState<boolean | null>(null)
  useEffect(() => {
    let isShown = true
    void isModelKept().then((kept) => isShown && setIsKept(kept))
    return () => {
      isShown = false
    }
  }, [])
  return { isKept, setIsKept }
}

/** Asks before 42 MB are loaded, and shows how far it is. */
export function ModelCard({ onKept }: { readonly onKept: () => void }) {
  const { t } = useText()
  const [bytes, setBytes] = useState<number | null>(null)
  const [failure, setFailure] = useState<string | null>(null)
  const loading = useRef<AbortController | null>(null)
  useEffect(() => () => loading.current?.abort(), [])
  const megabytes = inMegabytes(MODEL_BYTES)

  const load = () => {
    const controller = new AbortController()
    loading.current = controller
    setBytes(0)
    setFailure(null)
    keepModel(setBytes, controller.signal)
      .then(onKept)
      .catch((error: unknown) => {
        setBytes(null)
        if (!controller.signal.aborted) setFailure(error instanceof Error ? error.message : '')
      })
  }
  return (
    <Card title={t('form-video.model.title')}>
      <div className="stack">
        <p>{t('form-video.model.what', { megabytes })}</p>
        {failure !== null && <p role="alert">{t('form-video.model.failed', { why: failure })}</p>}
        {bytes === null ? (
          <div>
            <Button look="primary" onClick={load}>
              {t('form-video.model.load')}
            </Button>
          </div>
        ) : (
          <>
            <progress
              aria-label={t('form-video.model.title')}
              max={MODEL_BYTES}
              value={bytes}
              style={{ width: '100%' }}
            />
            <div className="spread">
              <span className="quiet" role="status">
                {t('form-video.model.loading', { done: inMegabytes(bytes), total: megabytes })}
              </span>
              <Button onClick={() => loading.current?.abort()}>{t('form-video.model.stop')}</Button>
            </div>
          </>
        )}
      </div>
    </Card>
  )
}

/** That the model is kept, and how to get rid of it. */
export function KeptModelLine({ onForgotten }: { readonly onForgotten: () => void }) {
  const { t } = useText()
  const forget = () =>
    void forgetModel().then(() => {
      tell(t('form-video.model.forgotten'))
      onForgotten()
    })
  return (
    <p className="spread quiet small">
      {t('form-video.model.kept', { megabytes: inMegabytes(MODEL_BYTES) })}
      <Button look="quiet" onClick={forget}>
        {t('form-video.model.forget')}
      </Button>
    </p>
  )
}
