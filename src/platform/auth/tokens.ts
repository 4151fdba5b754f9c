import { createHash, randomBytes, randomInt } from "node:crypto";

/** A secret for one person, and what we store in its place. */
export type Secret = { token: string; hash: string };

/**
 * What is stored instead of a secret: sha-256 of its text, in hexadecimal.
 * Right for secrets with more than 128 random bits; a short code relies on its expiry and the rate limit.
 */
export function hashOf(token: string): string {
	return createHash("sha256").update(token, "utf8").digest("hex");
}

/** A new secret of 256 random bits, safe in a URL and in a cookie. */
export function newSecret(): Secret {
	const token = randomBytes(32).toString("base64url");
	return { token, hash: hashOf(token) };
}

/** Without 0/O, 1/I/L, 2/Z, 5/S, 8/B and U/V: what people mix up on paper and in speech. */
export const codeAlphabet = "34679ACDEFGHJKMNPQRTWXY";
/** 23^8 is 78 thousand million: with the rate limit a guess is hopeless within the week a code lives. */
export const codeLength = 8;

/** A new one-time code for paper, with the hash of its normal form. Show it with `readableCode`. */
export function newCode(): Secret {
	const token = Array.from({ length: codeLength }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join(
		"",
	);
	return { token, hash: hashOf(token) };
}

/** A code in two groups of four, as it is printed: `ACDE-4679`. */
export function readableCode(code: string): string {
	return `${code.slice(0, 4)}-${code.slice(4)}`;
}

/** The normal form of a code somebody typed (case, spaces and dashes do not matter), or null if it cannot be one. */
export function normalCode(typed: string): string | null {
	const code = typed.toUpperCase().replace(/[\s\p{Pd}]/gu, "");
	if (code.length !== codeLength) return null;
	return [...code].every((letter) => codeAlphabet.includes(letter)) ? code : null;
}
