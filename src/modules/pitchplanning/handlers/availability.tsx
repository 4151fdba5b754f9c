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
import { type Availability, noteAvailability } from "../actions/frame.ts";
import { availabilityForm } from "../forms.ts";
import type { Ground } from "../ground.ts";
import { paths } from "../paths.ts";
import { frameOf, groundOf } from "../queries/ground.ts";
import { AvailabilityPage } from "../views/availability.tsx";
import { crumbsTo, dayToPlan } from "./access.ts";

/** When members and teams cannot come, what members know and what pitches are about. */
export async function show(c: Ctx): Promise<Response> {
	const day = await dayToPlan(c);
	if (!day) return notFound(c);
	const ground = await groundOf(c.var.db, day.id);
	return showAvailability(c, day, ground, formOfRecord(fieldsOf(ground)));
}

async function showAvailability(c: Ctx, day: PitchDay, ground: Ground, form: FormState): Promise<Response> {
	const { db, t, locale } = c.var;
	const frame = await frameOf(db, day.id);
	const status = isRefused(form) ? 422 : 200;
	const title = t.pitchplanning.availability.title;
	const options = { title, crumbs: crumbsTo(c, day, "panels"), status } as const;
	return page(c, options, <AvailabilityPage {...{ t, locale, day, ground, frame, form }} />);
}

function fieldsOf({ members, pitches }: Ground): FormState["values"] {
	const ofMembers = members.flatMap(({ personId, expertise, cannot }) => [
		[`knows_${personId}`, expertise],
		[`cannot_${personId}`, cannot],
	]);
	const ofPitches = pitches.flatMap(({ id, topic, cannot }) => [
		[`topic_${id}`, topic],
		[`away_${id}`, cannot],
	]);
	return Object.fromEntries([...ofMembers, ...ofPitches]);
}

export async function save(c: Ctx): Promise<Response> {
	await takeTurn(c);
	const day = await dayToPlan(c);
	const frame = day && (await frameOf(c.var.db, day.id));
	if (!day || !frame) return notFound(c);
	const { db, t } = c.var;
	const ground = await groundOf(db, day.id);
	const shape = availabilityForm({
		memberIds: ground.members.map(({ personId }) => personId),
		pitchIds: ground.pitches.map(({ id }) => id),
		sittings: frame.sittings.map(({ id }) => id),
		topics: frame.topics,
	});
	const parsed = await readForm(c, shape);
	if (!parsed.ok) return notFound(c);
	const stale = changedMeanwhile(parsed.form, fieldsOf(ground));
	if (stale) return showAvailability(c, day, ground, stale);
	await noteAvailability(db, day.id, saidIn(parsed.value, ground), signedIn(c).personId);
	return redirect(c, paths.schedules(day.id), t.pitchplanning.availability.saved);
}

function saidIn(value: Record<string, unknown>, { members, pitches }: Ground): Availability {
	const list = (name: string) => value[name] as string[];
	return {
		members: members.map(({ personId }) => ({
			...{ personId, expertise: list(`knows_${personId}`), cannot: list(`cannot_${personId}`) },
		})),
		pitches: pitches.map(({ id }) => ({
			pitchId: id,
			topic: String(value[`topic_${id}`] ?? ""),
			cannot: list(`away_${id}`),
		})),
	};
}
