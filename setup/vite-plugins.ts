import { defineVitePluginsSetup } from '@slidev/types'
import { bibliography } from './bibliography-plugin.ts'
import { checkedData } from './checked-data.ts'
import { emitDataFiles } from './data-files.ts'

export default defineVitePluginsSetup(() => [checkedData(), bibliography(), emitDataFiles()])
