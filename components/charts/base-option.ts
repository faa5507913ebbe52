import type { GraphicComponentOption, TooltipComponentOption } from 'echarts/components'
import type { Label } from './place-labels.ts'
import { SIZE } from './layout.ts'
import { COLOR, FONT } from './palette.ts'

/** What every chart sets: no animation, so that a slide looks the same at any moment, and the deck's type. */
export const BASE = {
  animation: false,
  textStyle: { fontFamily: FONT, fontSize: SIZE.label, color: COLOR.ink },
} as const

/** The plot stands where it was placed: ECharts would shrink it to hold its own labels, and ours would miss their marks. */
export const GRID = { containLabel: false, outerBoundsMode: 'none' } as const

/**
 * Text of an axis: small, muted, horizontal, placed by its middle: ECharts takes the height of a line from a Chinese character,
 * whose font differs from machine to machine, and with it where a text would stand that is placed by its top.
 */
export const AXIS_LABEL = { color: COLOR.muted, fontSize: SIZE.small, fontFamily: FONT, verticalAlign: 'middle', rotate: 0, margin: 8 } as const

/** Text under an axis. */
export const BELOW_LABEL = { ...AXIS_LABEL, margin: 14 } as const

/** Gridlines that are barely there. */
export const GRID_LINE = { show: true, lineStyle: { color: COLOR.hairline, width: 1 } } as const

/** A quiet box that stays inside its chart. */
export const TOOLTIP = {
  confine: true,
  transitionDuration: 0,
  backgroundColor: COLOR.raised,
  borderColor: COLOR.hairline,
  padding: [6, 10],
  textStyle: { color: COLOR.ink, fontSize: SIZE.label, fontFamily: FONT },
  extraCssText: 'box-shadow: none; font-variant-numeric: tabular-nums;',
} satisfies TooltipComponentOption

/** Labels and their leaders as graphic elements, in px. */
export function labelGraphics(labels: Label[]): GraphicComponentOption[] {
  return labels.flatMap((label): GraphicComponentOption[] => [
    ...(label.leader
      ? [{
          type: 'polyline',
          silent: true,
          shape: { points: label.leader },
          style: { stroke: label.dashed ? COLOR.muted : label.color, fill: 'none', lineWidth: 1, lineDash: label.dashed ? [3, 3] : undefined, opacity: label.dashed ? 1 : 0.5 },
        } as GraphicComponentOption]
      : []),
    {
      type: 'text',
      silent: true,
      // Above the lines that it covers.
      z: label.onLine ? 5 : 0,
      x: label.x,
      y: label.y + label.height / 2,
      style: {
        text: label.text,
        fill: label.color,
        fontFamily: FONT,
        fontSize: label.size,
        fontWeight: label.bold ? 600 : 400,
        verticalAlign: 'middle',
        ...(label.onLine && { backgroundColor: COLOR.surface, padding: [0, 4] }),
      },
    },
  ])
}
