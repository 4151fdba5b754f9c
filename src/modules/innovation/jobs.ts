import { sql } from "kysely";
import { z } from "zod";
import type { Db } from "../../platform/db/index.ts";
import { type Jobs, ownAddress } from "../../platform/jobs/index.ts";
import { makePersonalLink } from "../identity/index.ts";
import { ideaStates } from "./idea.ts";
import { addresseesOf, sendLetters } from "./letters.ts";
import { paths } from "./paths.ts";
import { followersOf, teamOf } from "./queries/handed-out.ts";
import { leadersWithoutIdea } from "./queries/invitations.ts";

const aboutPerson = z.object({ ideaId: z.uuid(), personId: z.uuid() });
const aboutGuide = z.object({ ideaId: z.uuid(), guideId: z.uuid() });
const aboutState = z.object({ ideaId: z.uuid(), state: z.enum(ideaStates) });
const aboutCheck = z.object({ checkId: z.uuid() });
const aboutText = z.object({ kind: z.enum(["comment", "idea"]), id: z.uuid() });
const aboutProgramme = z.object({ programmeId: z.uuid(), round: z.string() });

/** The personal link to the first question lives this long. */
const linkDays = 14;

export const jobs: Jobs = {
	tell_team_invitation: async (db, payload, { config }) => {
		const { ideaId, personId } = aboutPerson.parse(payload);
		const idea = await ideaAndOwner(db, ideaId);
		if (!idea) return;
		await sendLetters(db, await addresseesOf(db, [personId]), ({ letters, someone }) => ({
			subject: letters.invitationSubject(idea.title),
			body: letters.invitation(idea.ownerName ?? someone, idea.title),
			url: ownAddress(config) + paths.idea(ideaId),
		}));
	},

	tell_guide_appointed: async (db, payload, { config }) => {
		const { ideaId, guideId } = aboutGuide.parse(payload);
		const idea = await ideaAndOwner(db, ideaId);
		if (!idea) return;
		await sendLetters(db, await addresseesOf(db, [guideId]), ({ letters }) => ({
			subject: letters.guideSubject(idea.title),
			body: letters.guide(idea.title),
			url: ownAddress(config) + paths.idea(ideaId),
		}));
	},

	tell_guide_check: async (db, payload, { config }) => {
		const { checkId } = aboutCheck.parse(payload);
		const check = await db.selectFrom("guideChecks").selectAll().where("id", "=", checkId).executeTakeFirst();
		const idea = check && (await ideaAndOwner(db, check.ideaId));
		if (!check || !idea) return;
		const team = await addresseesOf(db, await teamOf(db, check.ideaId));
		await sendLetters(db, team, ({ letters, guide }, { id }) => ({
			subject: letters.checkSubject(idea.title),
			body: letters.check(guide.verdicts[check.verdict], check.words),
			url: ownAddress(config) + paths.idea(check.ideaId),
			dedupeKey: `guide-check:${checkId}:${id}`,
		}));
	},

	/** Those who follow a shared idea and are not in its team, which has its own letters. */
	tell_followers: async (db, payload, { config }) => {
		const { ideaId, state } = aboutState.parse(payload);
		const followers = await followersOf(db, ideaId);
		const idea = await ideaAndOwner(db, ideaId);
		if (!idea) return;
		await sendLetters(db, await addresseesOf(db, followers), ({ letters, states }, { id }) => ({
			subject: letters.newsSubject(idea.title),
			body: letters.news(idea.title, states[state]),
			url: ownAddress(config) + paths.idea(ideaId),
			dedupeKey: `followers:${ideaId}:${state}:${id}`,
		}));
	},

	tell_hidden: async (db, payload) => {
		const { kind, id } = aboutText.parse(payload);
		const text = await hiddenText(db, kind, id);
		if (!text) return;
		await sendLetters(db, await addresseesOf(db, [text.writerId]), ({ letters }) => ({
			subject: letters.hiddenSubject,
			body: letters.hidden(text.note),
			url: null,
		}));
	},

	/** `round` names the sending, so that a job that is tried again sends to nobody twice. */
	invite_to_start: async (db, payload, { config, clock }) => {
		const { programmeId, round } = aboutProgramme.parse(payload);
		const { title, personIds } = await leadersWithoutIdea(db, programmeId);
		const now = clock();
		const expiresAt = new Date(now.getTime() + linkDays * 86_400_000);
		await sendLetters(db, await addresseesOf(db, personIds), async ({ letters }, { id: personId }) => ({
			subject: letters.startSubject,
			body: letters.start(title),
			url:
				ownAddress(config) +
				(await makePersonalLink(db, { personId, nextPath: paths.start(), expiresAt, madeBy: null }, now)),
			dedupeKey: `start:${programmeId}:${round}:${personId}`,
		}));
	},
};

async function ideaAndOwner(
	db: Db,
	id: string,
): Promise<{ title: string; ownerName: string | null } | undefined> {
	const { rows } = await sql<{ title: string; ownerName: string | null }>`
		select i.title, case when p.shielded then null else p.given_name || ' ' || p.family_name end as owner_name
		from ideas i join people p on p.id = i.owner_id where i.id = ${id}::uuid
	`.execute(db);
	return rows[0];
}

async function hiddenText(
	db: Db,
	kind: "comment" | "idea",
	id: string,
): Promise<{ writerId: string; note: string } | undefined> {
	const { rows } = await sql<{ writerId: string; note: string | null }>`
		select author_id as writer_id, hidden_note as note from comments where ${kind} = 'comment' and id = ${id}::uuid
			and hidden_at is not null
		union all
		select owner_id, hidden_note from ideas where ${kind} = 'idea' and id = ${id}::uuid and hidden_at is not null
	`.execute(db);
	const row = rows[0];
	return row && { writerId: row.writerId, note: row.note ?? "" };
}
