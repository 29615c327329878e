import { belowPath } from './below-path.ts'
import type { Import } from './imports.ts'
import { NoConnection, ProblemError, problemOf } from './problem.ts'

/**
 * Sends files to a path as a multipart form. XMLHttpRequest, because only it tells how much of a
 * large export has left the browser.
 */
export function uploadForm<T>(
  path: string,
  files: readonly File[],
  onProgress: (share: number) => void,
): Promise<T> {
  const form = new FormData()
  for (const file of files) form.append('file', file, file.webkitRelativePath || file.name)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', belowPath(path))
    request.responseType = 'json'
    request.upload.addEventListener('progress', (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total)
    })
    request.addEventListener('error', () => reject(new NoConnection()))
    request.addEventListener('load', () => {
      if (request.status >= 200 && request.status < 300) resolve(request.response as T)
      else reject(new ProblemError(problemOf(request.response, request)))
    })
    request.send(form)
  })
}

export const uploadImport = (files: readonly File[], onProgress: (share: number) => void) =>
  uploadForm<Import>('/api/v1/imports', files, onProgress)
