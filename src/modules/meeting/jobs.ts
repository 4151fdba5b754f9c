import type { Jobs } from "../../platform/jobs/index.ts";
import { tellRulings } from "./letters.ts";

export const jobs: Jobs = { tell_portfolio_rulings: tellRulings };
