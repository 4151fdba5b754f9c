import type { Day } from "../../../core/calendar/day.ts";
import { age, pressedAt, restOfToday } from "../../../platform/offline/index.ts";
import type { Ctx } from "../../../platform/web/context.ts";
import { signedIn } from "../../../platform/web/context.ts";
import { leaveNotice } from "../../../platform/web/notice.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { notFound, page, redirect, wantsFragment } from "../../../platform/web/respond.tsx";
import { formDataOf } from "../../../platform/web/sound-request.ts";
import { markAttendance, refusalOfAttendance } from "../actions/attendance.ts";
import { type AttendanceState, attendanceStates } from "../enrolment.ts";
import { paths } from "../paths.ts";
import { attendanceOn } from "../queries/enrolments.ts";
import type { Gathering } from "../queries/gatherings.ts";
import { AttendancePage } from "../views/attendance-page.tsx";
import { cohortCrumbs, gatheringToRun, standsInFor, today } from "./access.ts";

/** The attendance list of a day: today's while the gathering is on, else the first day. */
export async function show(c: Ctx): Promise<Response> {
	const access = await gatheringToRun(c);
	if (!access || access.thing.days.length === 0) return notFound(c);
	const { thing: gathering, runs } = access;
	return attendancePage(c, gathering, runs, dayAsked(c, gathering));
}

function dayAsked(c: Ctx, { days }: Gathering): Day {
	const asked = c.req.query("day");
	return days.find((day) => day === asked) ?? days.findLast((day) => day <= today(c)) ?? days[0] ?? today(c);
}

/** Saves the marks of a day: from the form, or as one goes by the island. */
export async function mark(c: Ctx): Promise<Response> {
	const access = await gatheringToRun(c);
	if (!access) return notFound(c);
	const { thing: gathering, runs } = access;
	const { db, t, now } = c.var;
	const fields = await formDataOf(c);
	const day = String(fields.get("day"));
	if (refusalOfAttendance(gathering, day, today(c))) return notFound(c);
	const marks = marksIn(fields);
	if (!marks) return attendancePage(c, gathering, runs, day, t.programmes.attendance.badMark);
	if (fields.get("rest") === "present") {
		for (const { personId, mark } of await attendanceOn(db, gathering.id, day)) {
			if (mark === null && !marks.has(personId)) marks.set(personId, "present");
		}
	}
	const pressed = pressedAt(now, age().parse(fields.get("age")));
	const at = { gatheringId: gathering.id, day, markedBy: signedIn(c).personId, now: pressed };
	await markAttendance(db, at, marks);
	if (!wantsFragment(c))
		return redirect(c, withQuery(paths.attendance(gathering.id), { day }), t.programmes.attendance.saved);
	if (fields.has("rest")) leaveNotice(c, t.programmes.attendance.saved);
	return c.body(null, 204);
}

const fieldShape = /^mark-([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/;

/** The marks in the form; null when one is no mark at all. */
function marksIn(fields: FormData): Map<string, AttendanceState> | null {
	const marks = new Map<string, AttendanceState>();
	for (const [name, value] of fields) {
		if (!name.startsWith("mark-")) continue;
		const personId = fieldShape.exec(name)?.[1];
		const state = attendanceStates.find((one) => one === value);
		if (!personId || !state) return null;
		marks.set(personId, state);
	}
	return marks;
}

async function attendancePage(
	c: Ctx,
	gathering: Gathering,
	runs: boolean,
	day: Day,
	fault?: string,
): Promise<Response> {
	const { db, t, locale } = c.var;
	const refusal = refusalOfAttendance(gathering, day, today(c));
	const rows = refusal ? [] : await attendanceOn(db, gathering.id, day, standsInFor(c, runs));
	const title = t.programmes.gatheringWithTheme(gathering.number, gathering.theme);
	const crumbs = [...cohortCrumbs(t, gathering, runs), { label: title, href: paths.gathering(gathering.id) }];
	return page(
		c,
		{
			title: t.programmes.attendance.title,
			crumbs,
			status: fault ? 422 : 200,
			islands: ["offline-queue"],
			offline: refusal ? undefined : { seconds: restOfToday(c.var.now) },
		},
		<AttendancePage
			{...{ t, locale, gathering, day, rows, refusal, runs, fault }}
			isToday={day === today(c)}
			by={signedIn(c).personId}
		/>,
	);
}
