/** A number as somebody wrote it, or why it cannot be read. */
export type Amount =
	| { ok: true; value: number }
	| { ok: false; reason: "no-number" | "ambiguous" | "foreign" };

/** "kr 10 000", "10.000,-" and "10 000 NOK" all say kroner; a dot among them parts thousands. */
const currency = /^(kr|nok)\.?|(kr|nok)\.?$|,(-|–|—)+$/giu;
/** Money of others: it must be counted in kroner first, since nobody here knows the rate. */
const foreign = /€|\$|£|eur|usd|gbp|sek|dkk/iu;
const groups = { ".": /^\d{1,3}(\.\d{3})+$/, ",": /^\d{1,3}(,\d{3})+$/ } as const;

/**
 * Reads a number the way Norwegians write it: decimal comma, spaces or dots between thousands, kroner before or after.
 * A lone dot before three digits may be either ("10.000"): kroner have no thousandths, anything else is asked again.
 */
export function readAmount(text: string, isKroner = false): Amount {
	const tight = text.replace(/[\s\u00a0\u202f]/g, "").replace("−", "-");
	if (foreign.test(tight)) return { ok: false, reason: "foreign" };
	const bare = tight.replace(currency, "");
	const [, sign = "", digits = ""] = /^([-+]?)(\d[\d.,]*)$/.exec(bare) ?? [];
	if (digits === "") return { ok: false, reason: "no-number" };
	const plain = plainDigits(digits, isKroner || bare !== tight);
	if (plain === "ambiguous") return { ok: false, reason: "ambiguous" };
	const value = Number(`${sign}${plain}`);
	return Number.isFinite(value) ? { ok: true, value } : { ok: false, reason: "no-number" };
}

/** Digits with a decimal point at most; what cannot be a number is left as it is, and is none. */
function plainDigits(digits: string, isKroner: boolean): string {
	const [dot, comma] = [digits.lastIndexOf("."), digits.lastIndexOf(",")];
	if (dot >= 0 && comma >= 0) return withBoth(digits, dot > comma ? "." : ",");
	if (comma >= 0) {
		const thousands = digits.indexOf(",") !== comma && groups[","].test(digits);
		return thousands ? digits.replaceAll(",", "") : digits.replace(",", ".");
	}
	if (dot < 0 || !groups["."].test(digits)) return digits;
	const lone = digits.indexOf(".") === dot && !digits.startsWith("0");
	if (digits.startsWith("0")) return digits;
	return lone && !isKroner ? "ambiguous" : digits.replaceAll(".", "");
}

/** Where both signs are written, the last parts decimals and the other parts thousands. */
function withBoth(digits: string, last: "." | ","): string {
	const other = last === "." ? "," : ".";
	const [whole = "", decimals = "", ...more] = digits.split(last);
	const sound = more.length === 0 && groups[other].test(whole);
	return sound ? `${whole.replaceAll(other, "")}.${decimals}` : digits;
}
