import { z } from "zod";

/** What a tenant has set; every key has a value that works before anyone has written it. */
export type TenantSettings = {
	/** What does it mean to be the leader who is to realise our goals? "" until the tenant has its own words. */
	guidingQuestion: string;
	/** The tenant's channel for deviations and whistleblowing, beside free text; "" for none. */
	reportChannelUrl: string;
	accessibilityStatementUrl: string;
	privacyUrl: string;
	/** Days from a pitch day until every team has its decision. */
	decisionDays: number;
	/** "kommunestyret", "bystyret" … */
	councilName: string;
	/** The yearly gathering of all leaders. */
	kraftsamlingName: string;
	/** Where people reach the programme office: an address or a number. */
	officeContact: string;
};

const link = z.string().catch("");

const schema = z.object({
	guidingQuestion: z.string().catch(""),
	reportChannelUrl: link,
	accessibilityStatementUrl: link,
	privacyUrl: link,
	// Within 14 days: what the product promises until the tenant says otherwise.
	decisionDays: z.number().int().min(1).max(90).catch(14),
	councilName: z.string().min(1).catch("kommunestyret"),
	kraftsamlingName: z.string().min(1).catch("Kraftsamling"),
	officeContact: z.string().catch(""),
});

/** Reads `tenant.settings`. */
export function tenantSettings(raw: Readonly<Record<string, unknown>>): TenantSettings {
	return schema.parse(raw);
}
