/** The structure of a tagged PDF as plain data, so that it can be reshaped and tested without a file. Terms of ISO 32000-1, 14.7 and 14.8. */

export type Bounds = [number, number, number, number]

/** A structure element: what a part of the page is. */
export interface Tag {
  /** A standard structure type: `H1`, `P`, `Figure` … */
  role: string
  kids: Kid[]
  /** What a reader without the picture is told. */
  alt?: string
  /** What a part is called: a section, a slide. */
  title?: string
  /** Of a header cell: what it heads. */
  scope?: 'Row' | 'Column' | 'Both'
  rowSpan?: number
  colSpan?: number
  /** Of a figure: the rectangle that it paints in, in the page's own units: left, bottom, right, top. */
  bounds?: Bounds
}

/** A marked part of a page's content. */
export interface Content {
  /** The page, from 0. */
  page: number
  /** Its number in that page's content, or in that of the form that is drawn on the page. */
  mcid: number
  /** The number of the form's object, where it stands in one. */
  form?: number
}

/** An annotation, such as a link's area, by the number of its object. */
export interface Annotation { page: number, annotation: number }

export type Kid = Tag | Content | Annotation

export const isTag = (kid: Kid): kid is Tag => 'role' in kid
export const isContent = (kid: Kid): kid is Content => 'mcid' in kid

/** All that stands below a tag, but for tags, in reading order. */
export const leavesOf = (tag: Tag): (Content | Annotation)[] => tag.kids.flatMap(kid => isTag(kid) ? leavesOf(kid) : [kid])

/** The first page that a tag stands on, from 0; undefined where it holds nothing. */
export const pageOf = (tag: Tag): number | undefined => leavesOf(tag)[0]?.page
