export { BarChart } from "./bar-chart.tsx";
export { CapacityBars, loadPercent } from "./capacity-bars.tsx";
export type { Format } from "./chart-frame.tsx";
export { Curve, type CurvePoint } from "./curve.tsx";
export { Distribution } from "./distribution.tsx";
export { type FlowColumn, FlowMap } from "./flow-map.tsx";
export { type Interval, Intervals } from "./intervals.tsx";
export { StackedBar } from "./stacked-bar.tsx";
export { Timeline, type TimelinePoint } from "./timeline.tsx";
