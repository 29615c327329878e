import DefaultTheme from 'vitepress/theme'
import type { Theme } from 'vitepress'
import { defineAsyncComponent } from 'vue'
import './colours.css'

/** The default theme in the colours of the app; the estimate is loaded with its own page only. */
export default {
  extends: DefaultTheme,
  enhanceApp({ app }) {
    app.component(
      'MileNow',
      defineAsyncComponent(() => import('./mile-now.vue')),
    )
  },
} satisfies Theme
