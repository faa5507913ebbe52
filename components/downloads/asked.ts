/** How a page that holds many figures gets at each of them, to save them all. */
import type { InjectionKey, Ref } from 'vue'
import type { Fact } from '../../data/schema.ts'

/** A figure on a page, and what stands around its drawing in a file. */
export interface FigureOnPage {
  fact: Fact
  /** What its marks mean. */
  note: string
  /** The number of its slide, from 1. */
  no: number
  /** The element that holds what is saved; only while it is mounted. */
  drawing: () => HTMLElement
}

/** The figures of a page, in the order in which its slides came; they mount what is drawn only for a file once `isAsked` is true. */
export interface Asked { figures: FigureOnPage[], isAsked: Ref<boolean> }

/** Given by a page whose figures are to be saved together; on others nothing is. */
export const ASKED: InjectionKey<Asked> = Symbol('figures to be saved')
