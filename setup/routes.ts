import { defineRoutesSetup } from '@slidev/types'

/** Adds Slidev's print page and the handout to the built site: what is printed is what is hosted, not the dev server's. */
export default defineRoutesSetup(routes => [
  { name: 'print', path: '/print', component: () => import('../components/print/PrintPage.vue') },
  { name: 'handout', path: '/handout', component: () => import('../components/handout/HandoutPage.vue') },
  ...routes,
])
