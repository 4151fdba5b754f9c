import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { codeAlphabet, hashOf, newCode, newSecret, normalCode, readableCode } from "./tokens.ts";

describe("secrets", () => {
	it("stores sha-256 of the text and nothing else", () => {
		const { token, hash } = newSecret();
		expect(hash).toBe(createHash("sha256").update(token).digest("hex"));
		expect(hashOf("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
	});

	it("has 256 bits, written so that it can stand in a URL", () => {
		const { token } = newSecret();
		expect(Buffer.from(token, "base64url")).toHaveLength(32);
		expect(encodeURIComponent(token)).toBe(token);
	});

	it("never repeats itself", () => {
		const seen = new Set(Array.from({ length: 1000 }, () => newSecret().token));
		expect(seen.size).toBe(1000);
	});
});

describe("codes", () => {
	it("uses no letter that looks like another", () => {
		for (const letter of "0O1IL2Z5S8BUV") expect(codeAlphabet).not.toContain(letter);
		expect(new Set(codeAlphabet).size).toBe(codeAlphabet.length);
	});

	it("is read back however it is typed", () => {
		const code = fc.constant(null).map(() => newCode().token);
		const between = fc.constantFrom("", " ", "-", "–", " - ");
		fc.assert(
			fc.property(code, between, fc.boolean(), (token, gap, lower) => {
				const typed = `${token.slice(0, 4)}${gap}${token.slice(4)}`;
				return normalCode(lower ? typed.toLowerCase() : typed) === token;
			}),
		);
	});

	it("refuses what cannot be a code", () => {
		expect(normalCode("")).toBeNull();
		expect(normalCode("ACDE467")).toBeNull();
		expect(normalCode("ACDE-46799")).toBeNull();
		expect(normalCode("ACDE-467O")).toBeNull();
	});

	it("is printed in two groups", () => {
		expect(readableCode("ACDE4679")).toBe("ACDE-4679");
	});
});
