/** Any component inside `@slidev/client`, and what else is taken from there, for the same reason as `slidev-client.d.ts`. */
import type { ClicksContext, SlideRoute } from '@slidev/types'
import type { Component, Ref } from 'vue'

declare const page: Component
export default page
/** The clicks of a slide, set once and for all. */
export declare function createFixedClicks(route: SlideRoute, currentInit: number): ClicksContext
/** Whether windows of each kind tell where they are, and go where others are. */
export declare const syncDirections: Ref<Record<'viewerSend' | 'viewerReceive' | 'presenterSend' | 'presenterReceive', boolean>>
