import { defineRoutesSetup } from '@slidev/types'

/** Adds Slidev's print page and the handout to the built site, as what is printed is what is hosted, not the dev server's; and the reading view. */
export default defineRoutesSetup(routes => [
  { name: 'print', path: '/print', component: () => import('../components/print/PrintPage.vue') },
  { name: 'handout', path: '/handout', component: () => import('../components/handout/HandoutPage.vue') },
  { name: 'read', path: '/read', component: () => import('../components/reading/ReadingPage.vue') },
  ...routes,
])
