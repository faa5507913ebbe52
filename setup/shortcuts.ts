/**
 * One press of a key is one step. Slidev goes on when a key is down for a second; a machine that draws for as long, and only
 * then learns that the key is up, would turn two pages at one press.
 */
import { defineShortcutsSetup } from '@slidev/types'

export default defineShortcutsSetup((_, shortcuts) => shortcuts.map(shortcut => ({ ...shortcut, autoRepeat: false })))
