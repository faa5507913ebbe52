/** Any component inside `@slidev/client`, for the same reason as `slidev-client.d.ts`. */
import type { Component } from 'vue'

declare const page: Component
export default page
