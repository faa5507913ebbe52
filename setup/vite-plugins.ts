import { defineVitePluginsSetup } from '@slidev/types'
import { bibliography } from './bibliography-plugin.ts'
import { checkedData } from './checked-data.ts'
import { checkedSlides } from './checked-slides.ts'
import { emitDataFiles } from './data-files.ts'
import { goBack } from './go-back.ts'
import { lean } from './lean.ts'
import { licences } from './licences-plugin.ts'
import { offline } from './offline-plugin.ts'
import { takePassword } from './remote/door.ts'
import { remote } from './remote/plugin.ts'
import { talk } from './talk/plugin.ts'

export default defineVitePluginsSetup((options) => {
  const { data: { config } } = options
  return [checkedData(), checkedSlides(), bibliography(), emitDataFiles(), goBack(), lean(), licences(), talk(), remote(takePassword(options)), offline(config.title ?? '', String(config.info))]
})
