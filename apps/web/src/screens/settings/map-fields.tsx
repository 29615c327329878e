import type { Settings } from '../../api/settings.ts'
import { Checkbox, TextInput } from '../../pieces/fields.tsx'
import { useText } from '../../text/use-text.ts'
import type { SettingsFieldsProps } from './profile-fields.tsx'
import css from './settings.module.css'

const EXAMPLE = 'https://tiles.example.org/{z}/{x}/{y}.png'

/** Where the tiles of a map come from, if the runner wants a map under the routes. */
export function MapFields({ settings, onChange }: SettingsFieldsProps) {
  const { t } = useText()
  const { mapTiles } = settings
  const set = (source: Settings['mapTiles']) => onChange({ ...settings, mapTiles: source })
  return (
    <div className="stack">
      <p className="quiet">{t('settings.map-what')}</p>
      <div className={css['check']}>
        <Checkbox
          label={t('settings.map-show')}
          checked={mapTiles !== null}
          onChange={(event) =>
            set(
              event.currentTarget.checked
                ? { address: '', credit: t('settings.map-credit-usual') }
                : null,
            )
          }
        />
      </div>
      {mapTiles !== null && (
        <>
          <TextInput
            type="url"
            inputMode="url"
            label={t('settings.map-address')}
            description={t('settings.map-address-how', { example: EXAMPLE })}
            value={mapTiles.address}
            onChange={(event) => set({ ...mapTiles, address: event.currentTarget.value.trim() })}
          />
          <TextInput
            label={t('settings.map-credit')}
            description={t('settings.map-credit-why')}
            value={mapTiles.credit}
            onChange={(event) => set({ ...mapTiles, credit: event.currentTarget.value })}
          />
        </>
      )}
    </div>
  )
}
