import { BarChart, LineChart, ScatterChart } from 'echarts/charts'
import { GraphicComponent, GridComponent, TitleComponent, TooltipComponent } from 'echarts/components'
import { use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'

// Part by part, so that the browser loads only what these charts draw with.
// SVG, not canvas: a canvas becomes a bitmap without text in the PDF.
use([LineChart, ScatterChart, BarChart, GridComponent, TooltipComponent, TitleComponent, GraphicComponent, SVGRenderer])
