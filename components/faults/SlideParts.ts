import type { FunctionalComponent, VNode } from 'vue'
import { Fragment, h } from 'vue'
import SafePart from './SafePart.vue'

/** What a slot holds, also where it was handed on from another. */
const partsOf = (nodes: VNode[]): VNode[] => nodes.flatMap(node => node.type === Fragment && Array.isArray(node.children) ? partsOf(node.children as VNode[]) : [node])

/**
 * The parts of a slide, each apart from the others: what goes wrong in one figure leaves the rest of its slide as it is.
 *
 * <SlideParts><slot /></SlideParts>
 */
const SlideParts: FunctionalComponent = (_, { slots }) => partsOf(slots.default?.() ?? []).map((part, key) => {
  // A word or an element draws itself.
  if (typeof part.type !== 'object')
    return part
  const { fact, facts } = part.props as { fact?: string, facts?: string } | null ?? {}
  return h(SafePart, { key, facts: (fact ?? facts ?? '').split(' ').filter(Boolean) }, () => part)
})
export default SlideParts
