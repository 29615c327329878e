import { Link } from '@tanstack/react-router'
import { useSaveClip, useRemoveClip } from '../../api/form-clips.ts'
import type { FormClip } from '../../api/form-clips.ts'
import { Button } from '../../pieces/button.tsx'
import { Card } from '../../pieces/card.tsx'
import { tell, tellError, tellWithUndo } from '../../pieces/tell.ts'
import { useText } from '../../text/use-text.ts'
import css from './form-video.module.css'
import { forgetFilm, keepFilm, keptFilm } from '../../offline/kept-films.ts'
import { sayMeasure } from './say-measure.ts'

/** The clips that are kept, the latest first. */
export function ClipList({ clips }: { readonly clips: readonly FormClip[] }) {
  const { t } = useText()
  const remove = useRemoveOrUndo()
  return (
    <Card title={t('form-video.list.title')}>
      {clips.length === 0 ? (
        <p className="quiet">{t('form-video.list.none')}</p>
      ) : (
        <ul className={css['list']}>
          {clips.map((clip) => (
            <li key={clip.id}>
              <div>
                <Link to="/form/video" search={{ clip: clip.id }}>
                  {clip.name}
                </Link>
                <p className="quiet small">
                  <ClipLine clip={clip} />
                </p>
              </div>
              <Button look="quiet" onClick={() => void remove(clip.id)}>
                {t('form-video.list.delete')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}

/** Day, condition and the two figures that are surest. */
function ClipLine({ clip }: { readonly clip: FormClip }) {
  const text = useText()
  const { t } = text
  const { day, form, source } = clip
  const condition = t(`form-video.save.condition-${clip.condition}`)
  const line =
    form === null
      ? t('form-video.list.line-none', { day, condition })
      : t('form-video.list.line', {
          day,
          condition,
          contact: sayMeasure(text, 'contactS', form.measures.contactS.value),
          cadence: sayMeasure(text, 'cadenceSpm', form.measures.cadenceSpm.value),
        })
  return source === 'sports2d' ? `${line} · ${t('form-video.list.sports2d')}` : line
}

/** Deletes a clip and its film; both come back with Undo. */
function useRemoveOrUndo() {
  const { t } = useText()
  const { mutateAsync: remove } = useRemoveClip()
  const { mutateAsync: save } = useSaveClip()
  return async (id: string) => {
    try {
      const film = await keptFilm(id).catch(() => null)
      const { clip, recording, notesCopy } = await remove(id)
      await forgetFilm(id).catch(() => undefined)
      const { id: _, createdAt: __, form: ___, ...told } = clip
      tellWithUndo(t('form-video.list.deleted'), () => {
        save({ id, clip: { ...told, recording, notesCopy } })
          .then(() => (film === null ? undefined : keepFilm(id, film)))
          .then(() => tell(t('form-video.save.saved')))
          .catch(tellError)
      })
    } catch (error) {
      tellError(error)
    }
  }
}
