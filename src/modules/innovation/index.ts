import type { NextSteps } from "../../platform/web/next-step.ts";
import type { Route } from "../../platform/web/route.ts";

export type { IdeaState, PitchPage, PitchPart } from "./idea.ts";
export { ideaStates, pitchParts } from "./idea.ts";
export { paths } from "./paths.ts";

export const routes: readonly Route[] = [];

export const nextSteps: NextSteps = async () => [];
