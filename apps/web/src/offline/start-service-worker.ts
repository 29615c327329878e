import { belowPath } from '../api/below-path.ts'

/** Without it the app works as before, only not without a connection. */
export function startServiceWorker(): void {
  if (!import.meta.env.PROD || !('serviceWorker' in navigator)) return
  // Refused in private windows and without TLS; then there is simply nothing kept on this device.
  navigator.serviceWorker.register(belowPath('/service-worker.js')).catch(() => undefined)
}

/** Calls back when a page gets an answer that was kept: since when it stands, epoch ms. */
export function onKeptAnswer(call: (asOfMs: number) => void): () => void {
  if (!('serviceWorker' in navigator)) return () => undefined
  const listen = (event: MessageEvent<unknown>) => {
    const { data } = event
    if (typeof data !== 'object' || data === null) return
    const { kind, asOfMs } = data as { kind?: unknown; asOfMs?: unknown }
    if (kind === 'kept' && typeof asOfMs === 'number') call(asOfMs)
  }
  navigator.serviceWorker.addEventListener('message', listen)
  return () => navigator.serviceWorker.removeEventListener('message', listen)
}
