export { evaluateKnapsack } from "./evaluate.ts";
export { planKnapsack } from "./plan-knapsack.ts";
export type { Knapsack, KnapsackAnswer } from "./terms.ts";
