import type { NextSteps } from "../../platform/web/next-step.ts";
import type { Route } from "../../platform/web/route.ts";

export { paths } from "./paths.ts";

export const routes: readonly Route[] = [];
export const nextSteps: NextSteps = async () => [];
