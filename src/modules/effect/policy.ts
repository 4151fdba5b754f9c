import type { Viewer } from "../../platform/web/context.ts";

/** Who answers for what the programme leads to: the office, those who decide, and those who keep the portfolio. */
export const seesEffect = ({ roles }: Viewer): boolean =>
	roles.has("office") || roles.has("decider") || roles.has("portfolio");
