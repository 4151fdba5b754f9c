import { HTTPException } from "hono/http-exception";
import type { Ctx } from "./context.ts";

const formTypes = /^(multipart\/form-data|application\/x-www-form-urlencoded)\b/i;

/**
 * Refuses what no page of ours sends: an address with a NUL in it, which the database cannot hold (400),
 * and a change that is no form, such as JSON (415). Otherwise both would look like our own failure.
 */
export function soundRequest() {
	return async (c: Ctx, next: () => Promise<void>) => {
		if (/%00|\0/.test(c.req.url)) return c.text("Refused: the address holds a NUL character.", 400);
		const isForm = formTypes.test(c.req.header("content-type") ?? "");
		if (c.req.method === "POST" && !isForm) return c.text("Refused: send a form.", 415);
		await next();
	};
}

/** The form of a request. Throws 400 where the body is none, though its type says so; 413 where it is too large. */
export async function formDataOf(c: Ctx): Promise<FormData> {
	try {
		return await c.req.formData();
	} catch (error) {
		if (error instanceof HTTPException) throw error;
		throw new HTTPException(400, { message: "Refused: the form cannot be read." });
	}
}
