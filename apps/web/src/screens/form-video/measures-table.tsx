import { MEASURE_NAMES } from '@bell-lap/form/video/form-measures'
import type { FormMeasures, MeasureName } from '@bell-lap/form/video/form-measures'
import type { MeasureChange } from '@bell-lap/form/video/compare-clips'
import { Card } from '../../pieces/card.tsx'
import { StatusMark } from '../../pieces/status-mark.tsx'
import { useText } from '../../text/use-text.ts'
import css from './form-video.module.css'
import { sayErrorOf, sayMeasure, unitBesideName } from './say-measure.ts'

const SHORT = { short: true }

/** A measure's name at the head of its row, with the unit where the values leave it out. */
function MeasureCell({ name }: { readonly name: MeasureName }) {
  const text = useText()
  const unit = unitBesideName(text, name)
  return (
    <th scope="row">
      {text.t(`form-video.measure.${name}`)}
      {unit !== null && <span className="quiet small"> {unit}</span>}
    </th>
  )
}

/** Every measure of one clip with its error, and the least change that counts. */
export function MeasuresTable({ measures }: { readonly measures: FormMeasures }) {
  const text = useText()
  const { t } = text
  return (
    <Card title={t('form-video.table.title')}>
      <div className="stack">
        <div
          className="scroll-x"
          tabIndex={0}
          role="region"
          aria-label={t('form-video.table.title')}
        >
          <table className={css['table']}>
            <thead>
              <tr>
                <th scope="col">{t('form-video.table.measure')}</th>
                <th scope="col" data-number>
                  {t('form-video.table.value')}
                </th>
                <th scope="col" data-number>
                  {t('form-video.table.error')}
                </th>
                <th scope="col" data-number>
                  {t('form-video.table.needed')}
                </th>
              </tr>
            </thead>
            <tbody>
              {MEASURE_NAMES.map((name) => {
                const { value, error, leastChange } = measures[name]
                return (
                  <tr key={name}>
                    <MeasureCell name={name} />
                    <td data-number>
                      <b>{sayMeasure(text, name, value, SHORT)}</b>
                    </td>
                    <td data-number className="quiet">
                      {error === null
                        ? t('form-video.table.unknown')
                        : sayErrorOf(text, name, error)}
                    </td>
                    <td data-number className="quiet">
                      {sayMeasure(text, name, leastChange, SHORT)}
                    </td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
        <p className="quiet small">{t('form-video.table.note')}</p>
        <p className="quiet small">{t('form-video.table.foot')}</p>
      </div>
    </Card>
  )
}

interface CompareTableProps {
  readonly changes: readonly MeasureChange[]
  readonly names: readonly [string, string]
}

/** What differs between two clips by more than their error. */
export function CompareTable({ changes, names }: CompareTableProps) {
  const text = useText()
  const { t } = text
  const [before, after] = names
  return (
    <Card title={t('form-video.compare.title')}>
      <div className="stack">
        <div
          className="scroll-x"
          tabIndex={0}
          role="region"
          aria-label={t('form-video.compare.title')}
        >
          <table className={css['table']}>
            <thead>
              <tr>
                <th scope="col">{t('form-video.table.measure')}</th>
                <th scope="col">{t('form-video.compare.result')}</th>
                {[before, after, t('form-video.compare.change')].map((name, i) => (
                  <th key={i} scope="col" data-number>
                    {name}
                  </th>
                ))}
                <th scope="col" data-number>
                  {t('form-video.table.needed')}
                </th>
              </tr>
            </thead>
            <tbody>
              {changes.map((one) => (
                <tr key={one.name} data-changed={one.changed || undefined}>
                  <MeasureCell name={one.name} />
                  <td>
                    {one.changed ? (
                      <StatusMark tone="watch" word={t('form-video.compare.changed')} />
                    ) : (
                      <span className="quiet">{t('form-video.compare.within')}</span>
                    )}
                  </td>
                  <td data-number>{sayMeasure(text, one.name, one.before, SHORT)}</td>
                  <td data-number>{sayMeasure(text, one.name, one.after, SHORT)}</td>
                  <td data-number>
                    {sayMeasure(text, one.name, one.change, { signed: true, short: true })}
                  </td>
                  <td data-number className="quiet">
                    {sayMeasure(text, one.name, one.needed, SHORT)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
        <p className="quiet small">{t('form-video.table.note')}</p>
      </div>
    </Card>
  )
}
