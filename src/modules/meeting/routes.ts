import { get, post, type Route } from "../../platform/web/route.ts";
import type { Role } from "../../roles.ts";
import * as meeting from "./handlers/meeting.tsx";
import * as meetings from "./handlers/meetings.tsx";
import { paths } from "./paths.ts";

/** Those who keep the whole portfolio and those who decide; the handlers leave out who holds the role for one programme. */
const roles: readonly Role[] = ["office", "portfolio", "decider"];

export const routes: readonly Route[] = [
	get(paths.meetings, roles, meetings.index),
	post(paths.meetings, roles, meetings.create),
	get(paths.newMeeting, roles, meetings.blank),
	get(paths.meeting, roles, meeting.show),
	post(paths.rulings, roles, meeting.decide),
	post(paths.remarks, roles, meeting.remark),
	get(paths.closing, roles, meeting.confirmClosing),
	post(paths.closing, roles, meeting.close),
	get(paths.minutesFile, roles, meeting.file),
];
