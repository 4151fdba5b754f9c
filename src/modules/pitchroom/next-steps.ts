import { dayOf } from "../../platform/i18n/format.ts";
import type { NextSteps } from "../../platform/web/next-step.ts";
import { paths } from "./paths.ts";
import { type OpenRoom, openRoomsOf } from "./queries/open-rooms.ts";

/** The rooms that are open now where the viewer has something to do. */
export const nextSteps: NextSteps = async ({ var: { db, t, viewer, now } }) => {
	if (viewer.personId === null) return [];
	const texts = t.pitchroom.next;
	const step = ({ panelId, title, place, drives, ownPitchId }: OpenRoom) => {
		const [text, label, href] = ownPitchId
			? [texts.turnText(place), texts.turnAction, paths.ownTurn(ownPitchId)]
			: drives
				? [texts.steerText, texts.steerAction, paths.steering(panelId)]
				: [texts.roomText(place), texts.roomAction, paths.room(panelId)];
		return { title, text, action: { label, href }, dueOn: dayOf(now), takesPlace: true };
	};
	return (await openRoomsOf(db, viewer.personId)).map(step);
};
