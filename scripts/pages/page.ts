/** One page of the site, drawn, and what starts the deck over it. */
import type { Drawn } from './capture.ts'
import type { Shell } from './shell.ts'
import type { Styles } from './styles.ts'
import { apart } from '../../components/faults/apart.ts'
import { ALONE, FIRST } from '../../components/first.ts'
import { escape } from './escape.ts'

/** What a page says of itself. */
export interface About {
  title: string
  description: string
  /** Tags that this page has besides, such as those for a card. */
  tags: string[]
}

/** What all pages of a kind share: what starts the deck, the script in their heads, their own styles, and those to choose from. */
export interface Frame {
  shell: Shell
  script: string
  styles: Styles
  own: string
  /** What the page may load and run, as a tag. */
  policy: string
}

/** What a page without scripts has besides: the slide at its last click, where it differs, its own styles, and HTML below it. */
export interface Still { styles: string, last?: string | undefined, below?: string }

/** A button that waits for the deck. */
const BUSY = '[aria-busy]{cursor:progress;opacity:.5}'
/** As large as the window allows: a length through a length is a number only by way of an angle. */
const FITTING = '--slidev-slide-scale:min(tan(atan2(100vw,980px)),tan(atan2(100vh,552px)))'
/** A page that does without the deck fits its window, as the deck does; what lies below is a scroll away. The deck that is late mounts unseen. */
const WITHOUT = `body:has(>#${ALONE}) #${FIRST}{${FITTING};height:100vh}#app:has(~#${ALONE}){position:absolute;inset:0;display:block;visibility:hidden}`

/** It shows when all of it is there: half a slide would stand elsewhere. */
export const SLIDE = `#${FIRST}{visibility:hidden;${FITTING};position:fixed;z-index:1;inset:0;background:var(--slidev-slide-container-background)}.elsewhere #${FIRST}{display:none}${BUSY}${WITHOUT}`
/** Without scripts the slide is the head of a page, and goes on with notes and links. */
export const STILL_SLIDE = `html,body{height:auto!important;overflow:auto!important}#app{display:none}#${FIRST}{--slidev-slide-scale:tan(atan2(100vw,980px));position:relative;height:calc(100vw*9/16)}.below{max-width:74ch;padding:1rem 5.7vw 3rem;font:1.1rem/1.5 var(--family)}.below nav{display:flex;gap:2rem}.below a{text-decoration:underline}.below p{margin:.7em 0}.below summary{cursor:pointer;font-weight:600}`
/** Parts out of sight are laid out when they come near; until then they are as high as the build has measured. The deck comes beside the article, and is not seen until it takes over. */
export const READING = `#${FIRST} article{content-visibility:auto;contain-intrinsic-height:auto var(--wide)}@media(max-width:759px){#${FIRST} article{contain-intrinsic-height:auto var(--narrow)}}#app:has(+#${FIRST}){position:absolute;inset:0 0 auto;visibility:hidden}${BUSY}`
/** Without scripts there is no search. */
export const STILL_READING = '.reading .search{visibility:hidden}'

/** What a page says when it has to do without the deck. */
const isOfNotice = (selector: string) => selector.startsWith('.notice')

/** The page as HTML; `slide` is the alias of the slide that it shows, if it shows one. */
export function pageHtml({ shell, script, styles, own, policy }: Frame, about: About, drawn: Drawn, still: Still, slide?: string): string {
  const layer = (markup: string) => `<div id="${FIRST}">${drawn.frame.replace('<!--slide-->', () => markup)}</div>`
  return `<!DOCTYPE html>
<html lang="en"${slide ? ` data-slide="${slide}"` : ''}>
<head>
<meta charset="utf-8">
${policy}
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(about.title)}</title>
<meta name="description" content="${escape(about.description)}">
<script>${script}</script>
<style>${styles.of(new Set([...drawn.applying, ...styles.selectors.filter(isOfNotice)]))}${own}</style>
${[...drawn.fonts.map(font => `<link rel="preload" href="${font}" as="font" type="font/woff2" crossorigin>`), ...about.tags, ...shell.icons].join('\n')}
${shell.styles.map(({ address, integrity }) => `<link rel="later" as="style" href="${address}" integrity="${integrity}" crossorigin>`).join('\n')}
${[shell.entry, ...shell.modules].map(module => `<link rel="later" as="script" href="${module}" crossorigin>`).join('\n')}
</head>
<body>
<div id="app"></div>
${layer(drawn.markup)}
<style>#${FIRST}{visibility:visible}</style>
<noscript><style>${still.styles}</style>${still.last ? `<style>body>#${FIRST}{display:none}</style>${layer(apart(still.last, 'last'))}` : ''}${still.below ? `<div class="below">${still.below}</div>` : ''}</noscript>
</body>
</html>
`
}
