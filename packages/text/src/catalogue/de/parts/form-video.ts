/** German: the video lab. */
import { FORM_VIDEO } from '../form-video.ts'
import { FORM_VIDEO_RESULTS } from '../form-video-results.ts'

export const TEXTS = {
  ...FORM_VIDEO,
  ...FORM_VIDEO_RESULTS,
} as const
