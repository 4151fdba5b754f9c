/** Assignment of judges to items by affinity, with conflicts and loads: greatest total, or fairest. */
export { assignPanels } from "./assign-panels.ts";
export { evaluatePanels, type PanelsEvaluation } from "./evaluate.ts";
export type { PanelsAim, PanelsAnswer, PanelsInstance, PanelsReason } from "./terms.ts";
