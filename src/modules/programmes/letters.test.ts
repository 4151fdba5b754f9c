import ICAL from "ical.js";
import { beforeAll, describe, expect, test } from "vitest";
import { type TestApp, type TestBrowser, testApp, testNow } from "../../../test/support/app.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aCohort, aGathering, aProgramme, aVenue } from "../../../test/support/programme-rows.ts";
import { dayOf } from "../../platform/i18n/format.ts";
import { filled, letterKeys, unknownPlaceholders, usualLetter } from "./letters.ts";
import { paths } from "./paths.ts";

const today = dayOf(testNow);
let app: TestApp;
let office: TestBrowser;

const textOf = async (response: Response) =>
	(await response.text())
		.replace(/<(script|style)[\s\S]*?<\/\1>/g, "")
		.replace(/<[^>]+>/g, " ")
		.replace(/\s+/g, " ");

beforeAll(async () => {
	app = await testApp();
	office = await app.browser(
		await app.tenant.run((db) => aPerson(db, { name: "Kontoret", roles: ["office"] })),
	);
});

/** Anne alone in a cohort that is invited. */
const invited = () =>
	app.tenant.run(async (db) => {
		const anne = await aPerson(db, { name: "Anne Ask" });
		const cohort = await aCohort(db, await aProgramme(db), [anne]);
		const gathering = await aGathering(db, cohort, { venueId: await aVenue(db), today, invitedAt: testNow });
		return { anne, gathering };
	});

describe("the product's letters", () => {
	test("use only words that are filled in, in every language, and fill them all", () => {
		for (const key of letterKeys) {
			for (const locale of ["nb", "nn", "en"] as const) {
				const { subject, body } = usualLetter(key, locale);
				const unknown = [
					...unknownPlaceholders(key, locale, subject),
					...unknownPlaceholders(key, locale, body),
				];
				expect([key, locale, unknown]).toEqual([key, locale, []]);
			}
		}
	});

	test("fill in what is given, however it is written, and leave the rest", () => {
		expect(filled("Hei, { Navn }: {tull} {lenke}", "nb", { name: "{frist}", link: "x" })).toBe(
			"Hei, {frist}: {tull} x",
		);
	});
});

describe("the tenant's own letters", () => {
	const page = paths.mailTemplate("invitation", "nb");
	const own = { subject: "Vel møtt, {navn}", body: "Klikk {lenke} innen {frist}." };

	test("are shown before they are saved, refused with words that mean nothing, and used at once", async () => {
		const preview = await office.post(page, { ...own, act: "preview" });
		expect([preview.status, await textOf(preview)]).toEqual([
			200,
			expect.stringContaining("Vel møtt, Ragnhild"),
		]);
		const unknown = await office.post(page, { ...own, body: "{lenke} {telefon}", act: "save" });
		expect([unknown.status, await textOf(unknown)]).toEqual([
			422,
			expect.stringContaining("Vi vet ikke hva {telefon} skal bety her."),
		]);
		const without = await office.post(page, { ...own, body: "Hei", act: "save" });
		expect([without.status, await textOf(without)]).toEqual([
			422,
			expect.stringContaining("Teksten må ha {lenke}"),
		]);
		expect((await office.post(page, { subject: "", body: "", act: "save" })).status).toBe(422);
		expect((await office.post(page, { ...own, act: "save" })).status).toBe(303);
		expect(await textOf(await office.get(paths.mailTemplates()))).toContain("Egen tekst");
		const { anne } = await invited();
		const mail = await app.tenant.run((db) =>
			db
				.selectFrom("mailMessages")
				.select(["subject", "bodyText"])
				.where("personId", "=", anne)
				.executeTakeFirstOrThrow(),
		);
		expect(mail.subject).toBe("Vel møtt, Anne");
		expect(mail.bodyText).toMatch(
			/^Klikk http:\/\/lyngvik\.test\/invitations\/\S+ innen 16\. februar 2027\.$/,
		);
		expect((await office.post(page, { ...own, act: "reset" })).status).toBe(303);
		expect(await textOf(await office.get(page))).toContain("Du er invitert til");
	});

	test("are the office's, one language at a time, and no other tenant's", async () => {
		const plain = await app.browser(await app.tenant.run((db) => aPerson(db)));
		for (const url of [paths.mailTemplates(), page]) expect((await plain.get(url)).status).toBe(404);
		expect((await office.get(paths.mailTemplate("invitation", "sv"))).status).toBe(404);
		expect((await office.get(paths.mailTemplate("nothing", "nb"))).status).toBe(404);
		await app.otherTenant.run((db) =>
			db
				.insertInto("mailTemplates")
				.values({ key: "invitation", locale: "nb", subject: "Naboens emne", body: "{lenke}" })
				.execute(),
		);
		expect(await textOf(await office.get(page))).not.toContain("Naboens emne");
	});
});

describe("what is sent", () => {
	test("can be read in the outbox by the office, without the receiver's own link", async () => {
		const { anne } = await invited();
		const { id } = await app.tenant.run((db) =>
			db.selectFrom("mailMessages").select("id").where("personId", "=", anne).executeTakeFirstOrThrow(),
		);
		const read = await textOf(await office.get(`/outbox/${id}`));
		expect(read).toContain("Du er invitert til Samling 1: Rollen som leder");
		expect(read).toContain("http://lyngvik.test/…");
		expect(read).not.toContain("/invitations/");
		const administrator = await app.browser(
			await app.tenant.run((db) => aPerson(db, { roles: ["administrator"] })),
		);
		expect(await textOf(await administrator.get(`/outbox/${id}`))).toContain("vises bare til mottakeren");
	});
});

describe("the calendar to subscribe to", () => {
	const addressOf = async (browser: TestBrowser) => {
		const page = await (await browser.post(paths.ownFeed(), { act: "renew" })).text();
		return /http:\/\/lyngvik\.test(\/calendar\/[\w-]+\.ics)/.exec(page)?.[1] ?? "";
	};
	const eventsAt = async (url: string) => {
		const response = await (await app.browser()).get(url);
		const calendar = new ICAL.Component(ICAL.parse(await response.text()));
		return calendar
			.getAllSubcomponents("vevent")
			.map((event) => [
				event.getFirstPropertyValue("uid"),
				event.getFirstPropertyValue("sequence"),
				event.getFirstPropertyValue("status"),
			]);
	};

	test("holds what one is invited to, follows changes and cancellations, and needs no sign-in", async () => {
		const { anne, gathering } = await invited();
		const browser = await app.browser(anne);
		const url = await addressOf(browser);
		const uid = `gathering-${gathering}@lyngvik.test`;
		expect(await eventsAt(url)).toEqual([[uid, 0, "CONFIRMED"]]);
		const later = { day1: "2027-04-13", day2: "2027-04-14", startsAt: "09.00", endsAt: "16.00" };
		expect((await office.post(paths.schedule(gathering), later)).status).toBe(303);
		expect(await eventsAt(url)).toEqual([[uid, 1, "CONFIRMED"]]);
		await browser.post(paths.ownAnswer(gathering), { coming: "no", reason: "leave" });
		expect(await eventsAt(url)).toEqual([[uid, 2, "CANCELLED"]]);
		await browser.post(paths.ownAnswer(gathering), { coming: "yes" });
		await office.post(paths.cancellation(gathering), {});
		expect(await eventsAt(url)).toEqual([[uid, 3, "CANCELLED"]]);
	});

	test("gets a new address that ends the old one, and is nobody else's", async () => {
		const { anne } = await invited();
		const browser = await app.browser(anne);
		expect((await browser.post(paths.ownFeed(), {})).status).toBe(404);
		const old = await addressOf(browser);
		const fresh = await addressOf(browser);
		const anyone = await app.browser();
		expect([(await anyone.get(old)).status, (await anyone.get(fresh)).status]).toEqual([404, 200]);
		expect(await textOf(await browser.get(paths.ownFeed()))).toContain("Den virker fortsatt.");
		const stranger = await app.browser(await app.tenant.run((db) => aPerson(db)));
		expect(await eventsAt(await addressOf(stranger))).toEqual([]);
		await app.tenant.run((db) =>
			db.updateTable("people").set({ endedAt: testNow }).where("id", "=", anne).execute(),
		);
		expect((await anyone.get(fresh)).status).toBe(404);
	});
});
