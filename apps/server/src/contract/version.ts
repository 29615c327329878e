/** The version that the API, the archive manifests and the feed tell. */
export const VERSION = '0.1.0'
