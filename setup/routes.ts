import { defineRoutesSetup } from '@slidev/types'

/** Adds Slidev's print page to the built site: the PDF is printed from what is hosted, not from the dev server. */
export default defineRoutesSetup(routes => [
  { name: 'print', path: '/print', component: () => import('../components/print/PrintPage.vue') },
  ...routes,
])
