/** Saves one picture with its joints as PNG. */
import type { Box } from './shown-clip.ts'

const PAPER = '#e9ebe6'

/**
 * @param drawing the joints; the picture itself is drawn below them
 * @param picture the whole picture, or `null` where the film is not there
 */
export async function saveStill(
  drawing: SVGSVGElement,
  box: Box,
  picture: Blob | null,
  name: string,
): Promise<void> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(box.width)
  canvas.height = Math.round(box.height)
  const context = canvas.getContext('2d')
  if (context === null) throw new Error('This browser draws no pictures.')
  context.fillStyle = PAPER
  context.fillRect(0, 0, canvas.width, canvas.height)
  if (picture !== null) context.drawImage(await createImageBitmap(picture), -box.x, -box.y)
  context.drawImage(await joints(drawing, canvas), 0, 0)
  const png = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
  if (png === null) throw new Error('This browser makes no PNG.')
  const address = URL.createObjectURL(png)
  const link = document.createElement('a')
  link.href = address
  link.download = `bell-lap-${name.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`
  link.click()
  URL.revokeObjectURL(address)
}

async function joints(drawing: SVGSVGElement, { width, height }: HTMLCanvasElement) {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  copy.querySelectorAll('image').forEach((one) => one.remove())
  copy.setAttribute('width', String(width))
  copy.setAttribute('height', String(height))
  // As XML: `outerHTML` writes a space that does not break as `&nbsp;`, which no SVG knows.
  const source = new XMLSerializer().serializeToString(copy)
  const image = new Image()
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`
  await image.decode()
  return image
}
