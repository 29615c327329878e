/** The pose model and what runs it: 42 MB that this device keeps once the runner has asked for them. */
import { belowPath } from '../../api/below-path.ts'
import { workerAddress } from './worker-address.ts'
import type { ModelAddresses } from './worker/clip-messages.ts'

interface ModelFile {
  readonly path: string
  readonly bytes: number
}

const RUNTIME = belowPath('/pose/runtime-0.10.35')
const MODEL: ModelFile = {
  path: belowPath('/pose/pose-heavy-ae5dfc5470d1.task'),
  bytes: 30_672_384,
}

/** As the build writes them; a test compares the two. */
export const MODEL_FILES: readonly ModelFile[] = [
  MODEL,
  { path: `${RUNTIME}/vision_wasm_module_internal.js`, bytes: 322_082 },
  { path: `${RUNTIME}/vision_wasm_module_internal.wasm`, bytes: 11_153_641 },
]

export const MODEL_BYTES = MODEL_FILES.reduce((sum, { bytes }) => sum + bytes, 0)

export const MODEL_ADDRESSES: ModelAddresses = { modelUrl: MODEL.path, runtimeUrl: RUNTIME }

/** The service worker answers from it, so that clips are read without a connection. */
const CACHE = 'bell-lap-pose'

/** Whether every file is on this device. A new version of our own small part of it is kept on the way. */
export async function isModelKept(): Promise<boolean> {
  if (!('caches' in globalThis)) return false
  const cache = await caches.open(CACHE)
  const kept = await Promise.all(MODEL_FILES.map(({ path }) => cache.match(path)))
  const isKept = kept.every((answer) => answer !== undefined)
  if (isKept) await keepWorker(cache).catch(() => undefined)
  return isKept
}

async function keepWorker(cache: Cache): Promise<void> {
  const address = await workerAddress()
  if ((await cache.match(address)) === undefined) await cache.add(address)
}

/**
 * Fetches what is not kept yet and keeps it. Throws where a file does not come whole.
 * @param onBytes called with how many bytes have come
 */
export async function keepModel(
  onBytes: (bytes: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const cache = await caches.open(CACHE)
  const wanted = [await workerAddress(), ...MODEL_FILES.map(({ path }) => path)]
  for (const key of await cache.keys()) {
    if (!wanted.includes(new URL(key.url).pathname)) await cache.delete(key)
  }
  await keepWorker(cache)
  let before = 0
  for (const { path, bytes } of MODEL_FILES) {
    if ((await cache.match(path)) === undefined) {
      const answer = await fetch(path, { signal })
      if (!answer.ok || answer.body === null) throw new Error(`${path}: ${answer.status}`)
      const body = await readAll(answer.body, (come) => onBytes(before + come))
      if (body.size !== bytes) throw new Error(`${path}: ${body.size} of ${bytes} bytes`)
      const type = answer.headers.get('content-type') ?? 'application/octet-stream'
      await cache.put(path, new Response(body, { headers: { 'content-type': type } }))
    }
    before += bytes
    onBytes(before)
  }
}

export async function forgetModel(): Promise<void> {
  await caches.delete(CACHE)
}

async function readAll(
  stream: ReadableStream<Uint8Array<ArrayBuffer>>,
  onBytes: (bytes: number) => void,
): Promise<Blob> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let come = 0
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return new Blob(parts)
    parts.push(value)
    come += value.byteLength
    onBytes(come)
  }
}
