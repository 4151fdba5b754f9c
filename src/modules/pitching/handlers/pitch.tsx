import type { Ctx } from "../../../platform/web/context.ts";
import { page } from "../../../platform/web/respond.tsx";
import { initiativesByIdea } from "../../portfolio/index.ts";
import { paths } from "../paths.ts";
import { findsDay } from "../policy.ts";
import { decisionOf, recommendationOf } from "../queries/rulings.ts";
import { PitchPage } from "../views/pitch.tsx";
import { type FoundPitch, onPitch } from "./found.ts";

/** The team, those with a seat on the day, and everyone of our own once the decision is released. */
const mayRead =
	(c: Ctx) =>
	({ pitch, seat, day }: FoundPitch) => {
		if (pitch.withdrawnAt !== null) return pitch.inTeam || seat.plans;
		const isForAll = day.state === "released" && !pitch.hidden && !c.var.viewer.roles.has("guest");
		return pitch.inTeam || findsDay(seat) || isForAll;
	};

/** A pitch as its team reads it: when, what the panel says, what is decided, whom to call. */
export const show = (c: Ctx) =>
	onPitch(c, mayRead(c), async ({ pitch, day, seat }) => {
		const { db, t, locale } = c.var;
		const said = pitch.inTeam || seat.plans ? await recommendationOf(db, pitch.id) : null;
		const decided = await decisionOf(db, pitch.id);
		const initiative =
			day.state === "released" ? (await initiativesByIdea(db, [pitch.ideaId])).get(pitch.ideaId) : undefined;
		const props = {
			...{ t, locale, day, pitch },
			said: said?.sentAt ? said : null,
			decided: decided?.releasedAt ? decided : null,
			around: day.state === "open" && pitch.inTeam ? c.var.navigation(c).around("own-pitch", pitch.id) : [],
			readsPage: pitch.inTeam || findsDay(seat),
			initiativeId: initiative?.[0]?.id ?? null,
		};
		const crumbs = [{ label: t.pitching.days.title, href: paths.pitchDays() }];
		return page(c, { title: pitch.title, crumbs }, <PitchPage {...props} />);
	});
