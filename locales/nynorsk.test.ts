import { describe, expect, it } from "vitest";
import { messagesIn } from "./index.ts";

/**
 * Words that are bokmål and not nynorsk. Forms that both languages allow are left out.
 * The norm: e-infinitive, -leg, leiar, deltakar, eining, teneste, ikkje, frå, berre.
 */
const bokmål = new Set(
	`ikke jeg hva hvem hvor hvordan hvorfor hvilken hvilket hvilke hvis noen bare fra nå mye mer være vært gjøre gjør
	uker måneder enhet enheten enheter enhetene leder lederen ledere lederne deltaker deltakere deltakeren tjeneste
	tjenester tjenesten veileder veilederen ansatt ansatte beslutning beslutningen beslutninger begrunnelse
	begrunnelsen anbefaling anbefalingen anbefalinger gevinster gevinsteier ansvarlig tilgjengelig tilgjengelige
	timer ideer ideene samlinger samlingene målinger endringer målingen språkvalg forutsetning forutsetninger hovedmål
	innbygger innbyggere bruker brukere hjemme sammen følger følges videre dere deres dem ennå allerede
	løsning løsningen løsninger eieren eier eiere vurderinger erfaringer spredning finnes kreves avdelinger stillinger
	begynner lagres kjøre eget fylles vanlig vanlige mulig mulige nødvendig meldinger
	velg velger kommer skriver uten hver spørre opplysninger personer oppgaver filer kolonner rader`.split(
		/\s+/,
	),
);

describe("the nynorsk catalogue", () => {
	it("holds no bokmål", () => {
		const found = textsOf(messagesIn("nn")).flatMap(([key, text]) =>
			wordsOf(text)
				.filter((word) => bokmål.has(word))
				.map((word) => `${key}: ${word}`),
		);
		expect(found).toEqual([]);
	});

	it("would flag bokmål: the bokmål catalogue is full of it", () => {
		const found = textsOf(messagesIn("nb")).flatMap(([, text]) =>
			wordsOf(text).filter((word) => bokmål.has(word)),
		);
		expect(found.length).toBeGreaterThan(100);
	});
});

describe("every catalogue", () => {
	it.each(["nb", "nn", "en"] as const)("has no empty text in %s", (locale) => {
		const empty = textsOf(messagesIn(locale)).filter(([, text]) => text.trim() === "");
		expect(empty).toEqual([]);
	});
});

/** Every text with its key; of a function its source, in which the words stand too. */
function textsOf(node: unknown, key = ""): [string, string][] {
	if (typeof node === "string") return [[key, node]];
	if (typeof node === "function") return [[key, quotedIn(node.toString())]];
	if (typeof node !== "object" || node === null) return [];
	return Object.entries(node).flatMap(([name, value]) => textsOf(value, key ? `${key}.${name}` : name));
}

/** What stands between quotes or backticks in a function, without what is computed inside. */
function quotedIn(source: string): string {
	const bare = source.replace(/\$\{[^{}`]*\}/g, " ");
	return (
		[...bare.matchAll(/"([^"]*)"|`([^`]*)`/g)].map((found) => found[1] ?? found[2] ?? "").join(" ") || "-"
	);
}

const wordsOf = (text: string) => text.toLowerCase().match(/[a-zæøåéòóàôü]+/g) ?? [];
