import { defineConfig } from 'vitepress'
import { sidebar } from '../sidebar.mjs'

/** Where the site stands below its host. */
const BASE = process.env.BELL_LAP_DOCS_BASE ?? '/'

/** The pages are copies of `docs`, made by `scripts/docs-site.mjs`. A dead link fails the build. */
export default defineConfig({
  title: 'Bell Lap',
  description: 'The mile coach for distance runners',
  lang: 'en-GB',
  srcDir: 'pages',
  base: BASE,
  head: [['link', { rel: 'icon', href: `${BASE}icon.svg`, type: 'image/svg+xml' }]],
  cleanUrls: true,
  lastUpdated: false,
  themeConfig: {
    nav: [
      { text: 'Use', link: '/using/' },
      { text: 'Science', link: '/science/' },
      { text: 'Libraries', link: '/libraries/' },
      { text: 'Your mile now', link: '/mile-now' },
    ],
    sidebar: sidebar(new URL('../pages/', import.meta.url)),
    search: { provider: 'local' },
    outline: [2, 3],
  },
  vite: {
    // The pure packages run from their sources, in the browser as they are.
    resolve: { conditions: ['source'] },
    ssr: { noExternal: [/^@bell-lap\//, 'simple-statistics'], resolve: { conditions: ['source'] } },
    build: { chunkSizeWarningLimit: 2000 },
  },
})
