import type { Ctx } from "../../../platform/web/context.ts";
import {
	changedMeanwhile,
	type FormState,
	formOfRecord,
	inTurn,
	readForm,
} from "../../../platform/web/forms.ts";
import { download, page, redirect } from "../../../platform/web/respond.tsx";
import { approveProtocol, signItem, writeProtocol } from "../actions/protocol.ts";
import { protocolForm } from "../forms.ts";
import { paths } from "../paths.ts";
import { isTimeToSign, keepsProtocol, leadsFor, maySeeScores, readsProtocol } from "../policy.ts";
import { gapsOf, type Presence, type Protocol, protocolFor, type ReadProtocol } from "../protocol.ts";
import { protocolPdf } from "../protocol-pdf.ts";
import { pitchesLedByChair, pitchesOn } from "../queries/pitches.ts";
import { type KeptProtocol, keptProtocol, protocolOf } from "../queries/protocol.ts";
import { ProtocolPage } from "../views/protocol.tsx";
import { type FoundDay, onDay, onPitch } from "./found.ts";

const mayRead = ({ seat, on }: FoundDay) => readsProtocol(seat, on);
const mayKeep = (found: FoundDay) => mayRead(found) && keepsProtocol(found.seat, found.day);

type Found = { kept: KeptProtocol; whole: Protocol; read: ReadProtocol };

/** The protocol as it was signed, or as it stands; the reader's own ties take out what is not theirs to see. */
async function protocolIn(c: Ctx, { day, seat, by, on }: FoundDay): Promise<Found> {
	const { db } = c.var;
	const kept = await keptProtocol(db, day.id);
	const whole = kept.document ?? (await protocolOf(db, day, kept.remarks));
	const open = new Set(
		(await pitchesOn(db, day.id, by)).filter((pitch) => maySeeScores(seat, on, pitch)).map(({ id }) => id),
	);
	return { kept, whole, read: protocolFor(whole, (pitchId) => open.has(pitchId)) };
}

/** The secretary's protocol: written here, read by the panel and the one who decides, signed by the panel leader. */
export const protocol = (c: Ctx) => onDay(c, mayRead, (found) => show(c, found, null));

async function show(c: Ctx, found: FoundDay, refused: FormState | null): Promise<Response> {
	const { t, locale } = c.var;
	const { day, seat } = found;
	const { kept, whole, read } = await protocolIn(c, found);
	const isDraft = kept.approvedAt === null;
	const props = {
		...{ t, locale, day, kept, protocol: read },
		form: isDraft && mayKeep(found) ? (refused ?? formOfRecord(filledWith(whole))) : null,
		gaps: isDraft ? gapsOf(whole, day.state) : [],
		approves: isDraft && seat.judges === "leader",
		signs: isDraft ? await itemsFor(c, found, whole) : new Set<string>(),
	};
	const crumbs = [
		{ label: t.pitching.days.title, href: paths.pitchDays() },
		{ label: day.title, href: paths.pitchDay(day.id) },
	];
	const title = t.pitching.protocol.title;
	return page(c, { title, crumbs, status: refused ? 422 : 200 }, <ProtocolPage {...props} />);
}

/** The items that the reader signs for a panel leader who stands outside them, once the teams are told. */
async function itemsFor(c: Ctx, { day, seat, by }: FoundDay, { items }: Protocol): Promise<Set<string>> {
	const waiting = items.filter(({ standIn }) => standIn && !standIn.signed && isTimeToSign(day.state));
	if (waiting.length === 0) return new Set();
	const led = await pitchesLedByChair(c.var.db, day.id);
	const mine = (await pitchesOn(c.var.db, day.id, by)).filter((pitch) =>
		leadsFor(seat, pitch, led.has(pitch.id)),
	);
	const ids = new Set(mine.map(({ id }) => id));
	return new Set(waiting.map(({ pitchId }) => pitchId).filter((id) => ids.has(id)));
}

function filledWith({ attendance, remarks }: Protocol): FormState["values"] {
	const noted = attendance.flatMap(({ personId, presence, words }) => [
		[`presence_${personId}`, presence ?? undefined] as const,
		[`words_${personId}`, words] as const,
	]);
	return { remarks, ...Object.fromEntries(noted) };
}

export const write = inTurn((c) =>
	onDay(c, mayKeep, async (found) => {
		const { db, t } = c.var;
		const { whole } = await protocolIn(c, found);
		const ids = whole.attendance.map(({ personId }) => personId);
		const parsed = await readForm(c, protocolForm(ids));
		if (!parsed.ok) return show(c, found, parsed.form);
		const stale = changedMeanwhile(parsed.form, filledWith(whole));
		if (stale) return show(c, found, stale);
		const attendance = ids.flatMap((personId) => {
			const presence = parsed.value[`presence_${personId}`] as Presence | undefined;
			return presence ? [{ personId, presence, words: parsed.value[`words_${personId}`] ?? "" }] : [];
		});
		const { remarks = "" } = parsed.value;
		const written = await writeProtocol(db, found.day.id, { attendance, remarks }, found.by);
		const texts = t.pitching.protocol;
		return redirect(
			c,
			paths.protocol(found.day.id),
			written.ok ? texts.saved : texts.alreadyApproved,
			!written.ok,
		);
	}),
);

export const approve = (c: Ctx) =>
	onDay(
		c,
		(found) => mayRead(found) && found.seat.judges === "leader",
		async ({ day, by }) => {
			const { db, t, now } = c.var;
			const texts = t.pitching.protocol;
			const approved = await approveProtocol(db, day, by, now);
			const notice = approved.ok
				? texts.approved
				: { approved: texts.alreadyApproved, incomplete: texts.incomplete }[approved.reason];
			return redirect(c, paths.protocol(day.id), notice, !approved.ok);
		},
	);

/** One item, by whoever led the panel for that pitch. */
export const signOne = (c: Ctx) =>
	onPitch(
		c,
		async (found) => {
			if (!mayRead(found) || found.pitch.withdrawnAt !== null) return false;
			const led = await pitchesLedByChair(c.var.db, found.day.id);
			return leadsFor(found.seat, found.pitch, led.has(found.pitch.id));
		},
		async ({ day, pitch, by }) => {
			const { db, t, now } = c.var;
			const texts = t.pitching.protocol;
			const signed = await signItem(db, day, pitch.id, by, now);
			const notice = signed.ok
				? texts.itemSigned
				: { approved: texts.alreadyApproved, incomplete: texts.incomplete }[signed.reason];
			return redirect(c, `${paths.protocol(day.id)}#item-${pitch.id}`, notice, !signed.ok);
		},
	);

/** The same as a file, with the same parts left out for the same reader. */
export const file = (c: Ctx) =>
	onDay(c, mayRead, async (found) => {
		const { t, locale, tenant, now } = c.var;
		const { kept, read } = await protocolIn(c, found);
		const approved = kept.approvedAt && { at: kept.approvedAt, by: kept.approvedByName };
		const madeAt = kept.approvedAt ?? now;
		const pdf = await protocolPdf(read, { t, locale, tenantName: tenant.name, approved, madeAt });
		return download(c, t.pitching.protocol.fileName(found.day.day), "application/pdf", pdf);
	});
