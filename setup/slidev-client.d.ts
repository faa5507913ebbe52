/**
 * The part of `@slidev/client` that the deck uses. The package ships its sources, which do not pass our
 * stricter compiler options; `paths` in tsconfig.json points here, so that only our own code is checked.
 */
import type { ClicksContext, SlideRoute } from '@slidev/types'
import type { ComputedRef, Ref } from 'vue'

export interface Frontmatter { layout?: string, routeAlias?: string, section?: string, question?: string }
export declare function useNav(): { slides: Ref<SlideRoute[]>, isPrintMode: ComputedRef<boolean> }
export declare function useSlideContext(): {
  $page: Ref<number>
  $clicksContext: ClicksContext
  $frontmatter: Frontmatter
}
