/** A picture made small and grey, to see whether the camera moves. */
import type { GreyPicture } from '@bell-lap/form/video/camera-speed'

const WIDTH = 160

export function greyOf(picture: OffscreenCanvas, timeS: number): GreyPicture {
  const width = WIDTH
  const height = Math.max(1, Math.round((WIDTH * picture.height) / picture.width))
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true })
  if (context === null) throw new Error('This browser cannot draw outside of a page.')
  context.imageSmoothingQuality = 'high'
  context.drawImage(picture, 0, 0, width, height)
  const { data } = context.getImageData(0, 0, width, height)
  const grey = Uint8Array.from({ length: width * height }, (_, i) => {
    const [red = 0, green = 0, blue = 0] = data.subarray(4 * i, 4 * i + 3)
    // Rec. 601 luma.
    return 0.299 * red + 0.587 * green + 0.114 * blue
  })
  return { timeS, width, height, grey }
}
