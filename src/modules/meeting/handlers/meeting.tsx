import { addMonths } from "../../../core/calendar/day.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import { announce } from "../../../platform/live/index.ts";
import { type Ctx, signedIn } from "../../../platform/web/context.ts";
import {
	changedMeanwhile,
	type FormState,
	formOfRecord,
	inTurn,
	readForm,
	withErrors,
} from "../../../platform/web/forms.ts";
import { download, page, redirect } from "../../../platform/web/respond.tsx";
import { closeMeeting, keepRemarks } from "../actions/meetings.ts";
import { rule } from "../actions/rulings.ts";
import { asksFirst, type Choice, type Item, type Kind } from "../agenda.ts";
import { remarksForm, rulingForm } from "../forms.ts";
import { minutesOf } from "../minutes.ts";
import { minutesPdf } from "../minutes-pdf.ts";
import { paths } from "../paths.ts";
import { type Meeting, rulingsOf } from "../queries/meetings.ts";
import { ConfirmClosing, ConfirmRuling } from "../views/confirm.tsx";
import { MeetingPage } from "../views/meeting.tsx";
import { MinutesPage } from "../views/minutes.tsx";
import { agendaNow, crumbs, meetingTopic, onMeeting, todayOf } from "./access.ts";
import { carryOut } from "./carry-out.ts";

/** The agenda with one press to decide each matter; of a closed meeting, its minutes. */
export const show = (c: Ctx): Promise<Response> => onMeeting(c, (meeting) => showWith(c, meeting, {}));

/** Decides one matter, and does what was decided. */
export const decide = (c: Ctx): Promise<Response> =>
	onMeeting(c, async (meeting) => {
		const { db, t, now } = c.var;
		const words = t.meeting;
		const back = paths.meeting(meeting.id);
		const parsed = await readForm(c, rulingForm);
		const { kind, subjectId } = parsed.form.values;
		const item = (await agendaNow(c)).find((one) => one.kind === kind && one.subjectId === subjectId);
		if (!item) return redirect(c, back, words.faults.gone, true);
		if (!parsed.ok) return showWith(c, meeting, { item, form: parsed.form });
		const { choice, reason, lookAgainOn, confirmed, version } = parsed.value;
		if (choice === "publish" && version !== item.version)
			return showWith(c, meeting, {
				item,
				form: withErrors(parsed.form, { choice: words.faults["another-plan"] }),
			});
		if (lookAgainOn !== null && lookAgainOn <= todayOf(c))
			return showWith(c, meeting, {
				item,
				form: withErrors(parsed.form, { lookAgainOn: words.faults.past }),
			});
		if (asksFirst(choice) && !confirmed) return confirmPage(c, meeting, item, { choice, reason });
		const decided = { choice, reason, lookAgainOn: choice === "stop" ? null : lookAgainOn };
		const made = { by: signedIn(c).personId, now };
		const done = await rule(db, meeting, item, decided, made, () => carryOut(c, item, decided));
		await announce(db, meetingTopic(meeting.id));
		if (done.ok) return redirect(c, back, words.decided(item.title, words.choices[choice]));
		const form = withErrors(parsed.form, { choice: words.faults[done.reason] });
		return showWith(c, meeting, { item, form });
	});

function confirmPage(
	c: Ctx,
	meeting: Meeting,
	item: Item,
	said: { choice: Choice; reason: string },
): Response {
	const { t } = c.var;
	const title = t.meeting.confirm.title(t.meeting.choices[said.choice], item.title);
	return page(c, { title, crumbs: crumbs(c) }, <ConfirmRuling {...{ t, meeting, item, ...said }} />);
}

/** Who was there, and what else was said. */
export const remark = inTurn((c) =>
	onMeeting(c, async (meeting) => {
		const parsed = await readForm(c, remarksForm);
		if (!parsed.ok) return showWith(c, meeting, { remarks: parsed.form });
		const { present, remarks } = meeting;
		const stale = changedMeanwhile(parsed.form, { present, remarks });
		if (stale) return showWith(c, meeting, { remarks: stale });
		const done = await keepRemarks(c.var.db, meeting.id, parsed.value, signedIn(c).personId);
		const words = c.var.t.meeting;
		return redirect(
			c,
			paths.meeting(meeting.id),
			done.ok ? words.remarks.saved : words.faults.closed,
			!done.ok,
		);
	}),
);

export const confirmClosing = (c: Ctx): Promise<Response> =>
	onMeeting(c, async (meeting) => {
		if (meeting.closedAt !== null)
			return redirect(c, paths.meeting(meeting.id), c.var.t.meeting.faults.closed, true);
		const { t } = c.var;
		const left = (await agendaNow(c)).length;
		return page(
			c,
			{ title: t.meeting.close.title, crumbs: crumbs(c) },
			<ConfirmClosing {...{ t, meeting, left }} />,
		);
	});

/** Closes the meeting; its minutes are kept as they are. */
export const close = (c: Ctx): Promise<Response> =>
	onMeeting(c, async (meeting) => {
		const { db, t, now } = c.var;
		const minutes = minutesOf(meeting, await rulingsOf(db, meeting.id), await agendaNow(c));
		const done = await closeMeeting(db, meeting.id, minutes, signedIn(c).personId, now);
		await announce(db, meetingTopic(meeting.id));
		return redirect(
			c,
			paths.meeting(meeting.id),
			done.ok ? t.meeting.close.done : t.meeting.faults.closed,
			!done.ok,
		);
	});

/** The minutes as a tagged PDF; of an open meeting a draft. */
export const file = (c: Ctx): Promise<Response> =>
	onMeeting(c, async (meeting) => {
		const { db, t, locale, tenant, now } = c.var;
		const minutes =
			meeting.document ?? minutesOf(meeting, await rulingsOf(db, meeting.id), await agendaNow(c));
		const closed = meeting.closedAt && { at: meeting.closedAt, by: meeting.closedByName };
		const pdf = await minutesPdf(minutes, {
			...{ t, locale, tenantName: tenant.name, closed },
			madeAt: meeting.closedAt ?? now,
		});
		return download(c, t.meeting.minutes.fileName(meeting.heldOn), "application/pdf", pdf);
	});

type Returned = {
	/** The matter whose form came back, and the form. */
	item?: { kind: Kind; subjectId: string };
	form?: FormState;
	remarks?: FormState;
};

async function showWith(c: Ctx, meeting: Meeting, returned: Returned): Promise<Response> {
	const { db, t, locale } = c.var;
	const title = t.meeting.title(formatDate(meeting.heldOn, locale));
	const options = {
		title,
		crumbs: crumbs(c),
		islands: ["print-page"],
		live: [meetingTopic(meeting.id)],
	} as const;
	if (meeting.document)
		return page(c, options, <MinutesPage {...{ t, locale, meeting, minutes: meeting.document }} />);
	const { present, remarks } = meeting;
	const props = {
		...{ t, locale, meeting },
		agenda: await agendaNow(c),
		rulings: await rulingsOf(db, meeting.id),
		suggestedDay: addMonths(todayOf(c), 3),
		returned: returned.item && returned.form ? { ...returned.item, form: returned.form } : null,
		remarksForm: returned.remarks ?? formOfRecord({ present, remarks }),
	};
	const status = returned.form || returned.remarks ? 422 : 200;
	return page(c, { ...options, status }, <MeetingPage {...props} />);
}
