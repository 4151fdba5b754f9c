import type { Ctx } from "../../../platform/web/context.ts";
import { page } from "../../../platform/web/respond.tsx";
import { Message } from "../views/message.tsx";

/** The page for somebody who must wait. */
export function tooMany(c: Ctx, minutes: number): Response {
	const { t } = c.var;
	c.header("retry-after", String(minutes * 60));
	const { title, text } = t.identity.tooMany;
	return page(c, { title, status: 429 }, <Message title={title} text={text(minutes)} />);
}
