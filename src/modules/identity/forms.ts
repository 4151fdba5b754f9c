import { z } from "zod";
import { isUsableIssuer } from "../../platform/auth/oidc.ts";
import { because, id, optionalDay, optionalId, optionalText, text } from "../../platform/web/fields.ts";
import { grantedRoles } from "../../roles.ts";

/** Where to go afterwards; checked by `ownPath` before use. */
const next = z.string().nullable().default(null);

const email = () => z.email().max(254);

export const linkForm = z.object({ email: email(), next });

export const codeForm = z.object({ code: text(40), next });

/** "" is the tenant's own language. */
export const preferenceForm = z.object({ locale: z.enum(["nb", "nn", "en"]).nullable().default(null) });

export const grantForm = z.object({ role: z.enum(grantedRoles), programmeId: optionalId() });

export const withdrawForm = z.object({ grantId: id() });

export const unlinkForm = z.object({ issuer: text(500) });

export const invitationForm = z.object({
	givenName: text(100),
	familyName: text(100),
	email: email(),
	organisation: text(200),
	programmeId: id(),
});

export const endAccessForm = z.object({ personId: id(), programmeId: id() });

/** `plainHttp`: an issuer on this very machine may go without https, as we do. */
export const providerForm = (plainHttp: boolean) =>
	z.object({
		name: text(100),
		issuer: text(500).refine(
			(value) => isUsableIssuer(value) && (plainHttp || value.startsWith("https:")),
			because((t) => t.identity.providers.badIssuer),
		),
		clientId: text(200),
		clientSecret: z.string().max(1000).nullable().default(null),
		scope: z
			.string()
			.max(200)
			.default("openid profile")
			.transform((value) => (value.split(/\s+/).includes("openid") ? value : `openid ${value}`)),
		linkColumn: z.enum(["upn", "employee_number"]),
		// E-mail addresses change hands, and some providers let people set their own.
		linkClaim: text(100).refine(
			(value) => !/mail/i.test(value),
			because((t) => t.identity.providers.emailClaim),
		),
	});

export const auditFilter = z.object({
	action: z.string().max(100).nullable().default(null),
	person: z.string().max(100).nullable().default(null),
	from: optionalDay(),
	to: optionalDay(),
	before: z.coerce.number().int().positive().nullable().default(null),
});

export const searchQuery = z.object({
	q: optionalText(100),
	page: z.coerce.number().int().min(1).max(10_000).default(1),
});
