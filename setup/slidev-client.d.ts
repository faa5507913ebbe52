/**
 * The part of `@slidev/client` that the deck uses. The package ships its sources, which do not pass our
 * stricter compiler options; `paths` in tsconfig.json points here, so that only our own code is checked.
 */
import type { ClicksContext, SlideRoute } from '@slidev/types'
import type { ComputedRef, Ref } from 'vue'

export interface Frontmatter { layout?: string, routeAlias?: string, section?: string, question?: string, facts?: string[], corrects?: string[], back?: string }
/** The first block of frontmatter. */
export interface Configs { title: string, author: string, info: string, keywords: string }
export declare const configs: Configs
export declare function useNav(): { slides: Ref<SlideRoute[]>, currentSlideRoute: ComputedRef<SlideRoute>, isPrintMode: ComputedRef<boolean>, isPrintWithClicks: Ref<boolean>, isPresenter: ComputedRef<boolean> }
export declare function useSlideContext(): {
  $page: Ref<number>
  $clicksContext: ClicksContext
  $frontmatter: Frontmatter
  $renderContext: Ref<string>
}
/** Keeps the deck's keys from acting until the returned function is called. */
export declare function lockShortcuts(): () => void
/** Calls back when the slide that holds the component is left. */
export declare function onSlideLeave(callback: () => void): void
