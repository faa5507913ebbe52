import { defineVitePluginsSetup } from '@slidev/types'
import { checkedData } from './checked-data.ts'

export default defineVitePluginsSetup(() => [checkedData()])
