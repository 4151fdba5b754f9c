import { describe, expect, test } from "vitest";
import { testDatabase } from "../../../test/support/database.ts";
import { aSetting, invited, mailsTo, tokenFor } from "../../../test/support/gathering-setting.ts";
import { aPerson } from "../../../test/support/organisation-rows.ts";
import { aGathering, aSender } from "../../../test/support/programme-rows.ts";
import { answerInvitation } from "./actions/answers.ts";
import { placeInCohort } from "./actions/cohorts.ts";
import { inviteToGathering } from "./actions/invitations.ts";
import { scheduleGathering } from "./actions/scheduling.ts";
import { invitationByToken } from "./queries/enrolments.ts";
import { gatheringsOf } from "./queries/gatherings.ts";

const { tenant } = await testDatabase();
const lyngvik = await tenant("lyngvik");
const nabovik = await tenant("nabovik");
const now = new Date("2026-11-24T09:00:00Z");
const today = "2026-11-24";
const yes = { coming: true, standIn: null } as const;

describe("inviting", () => {
	test("waits for days and a place, and keeps the deadline before the first day", async () => {
		await lyngvik.run(async (db) => {
			const setting = await aSetting(db);
			const [gathering] = await gatheringsOf(db, setting.cohort);
			const invite = (answerBy: string, whom: "everyone" | "new" = "everyone") =>
				inviteToGathering(db, gathering?.id ?? "", { answerBy, whom }, aSender, { now, today });
			expect(await invite("2027-02-01")).toEqual({ ok: false, reason: "no-dates" });
			const days = ["2027-03-16", "2027-03-17"];
			const at = { days, startsAt: "09:00", endsAt: "16:00" };
			await scheduleGathering(db, gathering?.id ?? "", { ...at, venueId: null }, today);
			expect(await invite("2027-02-01")).toEqual({ ok: false, reason: "no-venue" });
			await scheduleGathering(db, gathering?.id ?? "", { ...at, venueId: setting.venue }, today);
			expect(await invite("2026-11-23")).toEqual({ ok: false, reason: "bad-deadline" });
			expect(await invite("2027-03-16")).toEqual({ ok: false, reason: "bad-deadline" });
			expect(await invite("2027-02-01")).toEqual({ ok: true, sent: 4, withoutAddress: 0 });
			expect(await invite("2027-02-01", "new")).toEqual({ ok: false, reason: "nobody" });
		});
	});

	test("mails each in their language with a calendar file, and leaves mail without address to be handed over", async () => {
		await lyngvik.run(async (db) => {
			const setting = await aSetting(db, { people: 1 });
			const nynorsk = await aPerson(db, { name: "Åse Nynorsk" });
			await db.updateTable("people").set({ locale: "nn" }).where("id", "=", nynorsk).execute();
			const without = await aPerson(db, { name: "Pål Uten", email: null });
			for (const personId of [nynorsk, without])
				await placeInCohort(db, { programmeId: setting.programme, personId, cohortId: setting.cohort });
			await aGathering(db, setting.cohort, {
				venueId: setting.venue,
				today,
				invitedAt: now,
				days: ["2027-08-24", "2027-08-25"],
			});
			const mails = await db
				.selectFrom("mailMessages")
				.selectAll()
				.where("personId", "in", [...setting.people, nynorsk, without])
				.execute();
			const mailTo = new Map(mails.map((mail) => [mail.personId, mail]));
			expect(mailTo.get(setting.people[0] ?? "")?.subject).toBe(
				"Invitasjon: Samling 1: Rollen som leder, 24.–25. august 2027",
			);
			expect(mailTo.get(nynorsk)?.bodyText).toContain("Sei frå om du kjem innan 16. februar 2027");
			expect([mailTo.get(without)?.state, mailTo.get(nynorsk)?.state]).toEqual(["kept", "queued"]);
			const [file] = (mailTo.get(nynorsk)?.attachments ?? []) as { content: string; contentType: string }[];
			const text = Buffer.from(file?.content ?? "", "base64").toString("utf8");
			expect(file?.contentType).toBe("text/calendar; charset=utf-8; method=REQUEST");
			expect(text).toContain("METHOD:REQUEST");
			expect(text).toContain("DTSTART;TZID=Europe/Oslo:20270824T090000");
		});
	});

	test("sends once when pressed twice; a new link later makes the old one void, and the answer stands", async () => {
		await lyngvik.run(async (db) => {
			const { gathering, people } = await invited(db, { people: 1 });
			const [personId = ""] = people;
			const first = await tokenFor(db, personId);
			await answerInvitation(db, { gatheringId: gathering, personId }, yes, { now, today });
			const again = (at: Date) =>
				inviteToGathering(db, gathering, { answerBy: "2027-02-16", whom: "everyone" }, aSender, {
					now: at,
					today,
				});
			await again(new Date("2026-11-24T09:00:59Z"));
			expect([await tokenFor(db, personId), await mailsTo(db, personId)]).toEqual([first, 1]);
			await again(new Date("2026-11-24T10:00:00Z"));
			const second = await tokenFor(db, personId);
			expect(await invitationByToken(db, first)).toBeUndefined();
			expect((await invitationByToken(db, second))?.state).toBe("yes");
		});
	});

	test("keeps links to their own tenant", async () => {
		const token = await nabovik.run(async (db) => {
			const { people } = await invited(db, { people: 1 });
			return tokenFor(db, people[0] ?? "");
		});
		expect(await nabovik.run((db) => invitationByToken(db, token))).toMatchObject({ state: "invited" });
		expect(await lyngvik.run((db) => invitationByToken(db, token))).toBeUndefined();
	});
});
