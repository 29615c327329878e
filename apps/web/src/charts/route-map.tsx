import { LngLatBounds, Map as TileMap, NavigationControl, setWorkerUrl } from 'maplibre-gl'
import type { GeoJSONSource, StyleSpecification } from 'maplibre-gl'
import 'maplibre-gl/dist/maplibre-gl.css'
import { belowPath } from '../api/below-path.ts'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import { useEffect, useMemo, useRef } from 'react'
import { useText } from '../text/use-text.ts'
import type { WebText } from '../text/shown-reader.ts'
import { knownPlaces, placeAt, placesWithin } from './known-places.ts'
import type { KnownPlace } from './known-places.ts'
import { useRunCursor } from './run-cursor.ts'
import css from './route-map.module.css'
import type { TrackTraceProps } from './track-trace.tsx'

// The build names the file by its content, so the library cannot find it next to its own.
setWorkerUrl(belowPath(workerUrl))

const TILE_PX = 256
const DEEPEST_ZOOM = 19
const MARGIN_PX = 28
const CURSOR = 'cursor'

interface RouteMapProps extends TrackTraceProps {
  /** The address of a tile, with its zoom, column and row in braces. */
  readonly tiles: string
  /** The map cannot be shown: no WebGL, no connection, or a source that refuses. */
  readonly onFail: () => void
}

/** The route on the tiles of the runner's map source, with the repetitions and the place of the cursor. */
export default function RouteMap({ streams, repetitions, cursor, tiles, onFail }: RouteMapProps) {
  const text = useText()
  const box = useRef<HTMLDivElement>(null)
  const map = useRef<TileMap | null>(null)
  const places = useMemo(() => knownPlaces(streams), [streams])
  const at = useRunCursor(cursor)
  const fail = useRef(onFail)
  useEffect(() => {
    fail.current = onFail
  })
  useEffect(() => {
    if (box.current === null) return
    const fast = repetitions.map((one) => placesWithin(places, one))
    const made = drawMap(box.current, { tiles, places, fast }, text, () => fail.current())
    map.current = made
    return () => {
      map.current = null
      made?.remove()
    }
  }, [places, repetitions, tiles, text])
  useEffect(() => {
    const source = map.current?.getSource<GeoJSONSource>(CURSOR)
    const place = at === null ? undefined : placeAt(places, at)
    void source?.setData(pointsOf([place]))
  }, [at, places])
  return <div ref={box} className={css['map']} data-map />
}

interface Drawing {
  readonly tiles: string
  readonly places: readonly KnownPlace[]
  readonly fast: readonly (readonly KnownPlace[])[]
}

function drawMap(
  box: HTMLElement,
  drawing: Drawing,
  { t }: WebText,
  onFail: () => void,
): TileMap | null {
  try {
    const map = new TileMap({
      container: box,
      style: styleOf(drawing, colourOf(box)),
      bounds: boundsOf(drawing.places),
      fitBoundsOptions: { padding: MARGIN_PX },
      maxZoom: DEEPEST_ZOOM,
      // Their credit is below the map, as text: what a source says about itself is not markup here.
      attributionControl: false,
      // The page is scrolled over the map; it is zoomed by its buttons, keys and two fingers.
      scrollZoom: false,
      dragPan: !matchMedia('(pointer: coarse)').matches,
      dragRotate: false,
      pitchWithRotate: false,
      locale: {
        'Map.Title': t('charts.route'),
        'NavigationControl.ZoomIn': t('charts.zoom-in'),
        'NavigationControl.ZoomOut': t('charts.zoom-out'),
      },
    })
    map.addControl(new NavigationControl({ showCompass: false }))
    failWithoutTiles(map, onFail)
    return map
  } catch {
    // Without WebGL there is no map. The page must be drawn before it is drawn again.
    queueMicrotask(onFail)
    return null
  }
}

/** One tile that is missing leaves a hole; a source that gives none at all is no map. */
function failWithoutTiles(map: TileMap, onFail: () => void): void {
  let hasTile = false
  map.on('sourcedata', ({ sourceId, tile }) => {
    if (sourceId === 'tiles' && tile !== undefined) hasTile ||= tile.state === 'loaded'
  })
  map.on('error', () => {
    if (!hasTile) onFail()
  })
}

const lineOf = (places: readonly KnownPlace[]) => ({
  type: 'Feature' as const,
  properties: {},
  geometry: {
    type: 'LineString' as const,
    coordinates: places.map(({ longitude, latitude }) => [longitude, latitude]),
  },
})

const pointsOf = (places: readonly (KnownPlace | undefined)[]) => ({
  type: 'FeatureCollection' as const,
  features: places.flatMap((place) =>
    place === undefined
      ? []
      : {
          type: 'Feature' as const,
          properties: {},
          geometry: { type: 'Point' as const, coordinates: [place.longitude, place.latitude] },
        },
  ),
})

function boundsOf(places: readonly KnownPlace[]): LngLatBounds {
  const bounds = new LngLatBounds()
  for (const { longitude, latitude } of places) bounds.extend([longitude, latitude])
  return bounds
}

type ColourOf = (token: string) => string

/** A token in the theme that is shown, as the map understands colours. */
const colourOf =
  (box: HTMLElement): ColourOf =>
  (token) => {
    box.style.color = `var(${token})`
    const { color } = getComputedStyle(box)
    box.style.color = ''
    return color
  }

function styleOf({ tiles, places, fast }: Drawing, colour: ColourOf): StyleSpecification {
  const fastLines = { type: 'FeatureCollection' as const, features: fast.map(lineOf) }
  const line = (source: string, token: string, width: number) => ({
    id: source,
    type: 'line' as const,
    source,
    layout: { 'line-join': 'round' as const, 'line-cap': 'round' as const },
    paint: { 'line-color': colour(token), 'line-width': width },
  })
  const point = (source: string, token: string, radius: number) => ({
    id: source,
    type: 'circle' as const,
    source,
    paint: {
      'circle-color': colour(token),
      'circle-radius': radius,
      'circle-stroke-color': colour('--surface'),
      'circle-stroke-width': 2,
    },
  })
  return {
    version: 8,
    sources: {
      tiles: { type: 'raster', tiles: [tiles], tileSize: TILE_PX, maxzoom: DEEPEST_ZOOM },
      route: { type: 'geojson', data: lineOf(places) },
      fast: { type: 'geojson', data: fastLines },
      start: { type: 'geojson', data: pointsOf([places[0]]) },
      end: { type: 'geojson', data: pointsOf([places.at(-1)]) },
      [CURSOR]: { type: 'geojson', data: pointsOf([]) },
    },
    layers: [
      { id: 'tiles', type: 'raster', source: 'tiles' },
      line('route', '--tartan', 4),
      line('fast', '--intensity-4', 6),
      point('start', '--surface', 6),
      point('end', '--ink', 6),
      point(CURSOR, '--accent', 7),
    ],
  }
}
