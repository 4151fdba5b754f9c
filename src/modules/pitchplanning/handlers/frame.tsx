import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import {
	changedMeanwhile,
	type FormState,
	formOfRecord,
	isRefused,
	readForm,
	takeTurn,
} from "../../../platform/web/forms.ts";
import { notFound, page, redirect } from "../../../platform/web/respond.tsx";
import type { PitchDay } from "../../pitching/index.ts";
import { setFrame } from "../actions/frame.ts";
import { frameFields, frameForm, rowsFor } from "../forms.ts";
import { type Frame, usualRules } from "../frame.ts";
import { type Ground, isDirector } from "../ground.ts";
import { paths } from "../paths.ts";
import { frameOf, groundOf } from "../queries/ground.ts";
import { FramePage } from "../views/frame.tsx";
import { crumbsTo, dayToPlan } from "./access.ts";

/** Rooms, sittings and what each panel must have; suggested until the office has said. */
export async function show(c: Ctx): Promise<Response> {
	const day = await dayToPlan(c);
	if (!day) return notFound(c);
	const frame = (await frameOf(c.var.db, day.id)) ?? suggested(day, await groundOf(c.var.db, day.id));
	return showFrame(c, day, frame.sittings.length, formOfRecord(frameFields(frame)), frame);
}

/** The day's own place and time, three hours in the morning and three after lunch, and the sectors that ideas come from. */
function suggested(day: PitchDay, { members, pitches }: Ground): Frame {
	const afternoon = { day: day.day, from: "12:30", to: "15:30" };
	const spans =
		day.startsAt < "11:00"
			? [{ day: day.day, from: day.startsAt, to: "11:30" }, afternoon]
			: [{ ...afternoon, from: day.startsAt }];
	const min = Math.min(day.quorum, usualRules.max);
	const hasDirectors = members.some(({ role }) => isDirector(role));
	return {
		rooms: day.place ? [day.place] : [],
		sittings: spans.map((span) => ({ ...span, id: "" })),
		topics: [...new Set(pitches.flatMap(({ sector }) => sector ?? []))].sort(),
		rules: { ...usualRules, min, directors: hasDirectors ? usualRules.directors : 0 },
	};
}

function showFrame(
	c: Ctx,
	day: PitchDay,
	count: number,
	form: FormState,
	frame?: Frame,
): Response | Promise<Response> {
	const { t } = c.var;
	const title = t.pitchplanning.frame.title;
	const status = isRefused(form) ? 422 : 200;
	const options = { title, crumbs: crumbsTo(c, day, "panels"), status } as const;
	return page(
		c,
		options,
		<FramePage {...{ t, day, form, rows: rowsFor(count), sittings: frame?.sittings ?? [] }} />,
	);
}

export async function save(c: Ctx): Promise<Response> {
	await takeTurn(c);
	const day = await dayToPlan(c);
	if (!day) return notFound(c);
	const { db, t } = c.var;
	const known = (await frameOf(db, day.id)) ?? suggested(day, await groundOf(db, day.id));
	const parsed = await readForm(c, frameForm(rowsFor(known.sittings.length)));
	if (!parsed.ok) return showFrame(c, day, known.sittings.length, parsed.form);
	const stale = changedMeanwhile(parsed.form, frameFields(known));
	if (stale) return showFrame(c, day, known.sittings.length, stale, known);
	await setFrame(db, day.id, parsed.value, signedIn(c).personId);
	return redirect(c, paths.availability(day.id), t.pitchplanning.frame.saved);
}
