/**
 * Every work that the deck cites, once, under the key by which facts name it. The works stand in one file for each part of the talk.
 * `licence` says what the source grants; "not stated" where it grants nothing that we could find.
 * An address stands there only where the work was read, or is published, under it.
 */
import type { Source } from './schema.ts'
import { eventSources } from './sources-events.ts'
import { figureSources } from './sources-figures.ts'
import { reportSources } from './sources-report.ts'
import { sinceSources } from './sources-since.ts'

const works = { ...reportSources, ...figureSources, ...sinceSources, ...eventSources }

/** The key of a work cited. */
export type SourceKey = keyof typeof works

/** Every work cited, by its key. Widened to `Source`, so that an absent container or address is simply undefined. */
export const sources: Readonly<Record<SourceKey, Source>> = works
