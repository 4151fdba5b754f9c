import type { Messages } from "../../../../locales/index.ts";
import { ConfirmPage } from "../../../platform/html/index.ts";
import type { Choice, Item } from "../agenda.ts";
import { paths } from "../paths.ts";
import type { Meeting } from "../queries/meetings.ts";

type RulingProps = { t: Messages; meeting: Meeting; item: Item; choice: Choice; reason: string };

/** Stopping work, and publishing a plan, ask first. */
export function ConfirmRuling({ t, meeting, item, choice, reason }: RulingProps) {
	const words = t.meeting.confirm;
	const { kind, subjectId, version = "", title, href, facts } = item;
	return (
		<ConfirmPage
			title={words.title(t.meeting.choices[choice], item.title)}
			action={paths.rulings(meeting.id)}
			confirm={t.meeting.choices[choice]}
			danger={choice === "stop"}
			fields={{ kind, subjectId, version, choice, reason, confirmed: "on" }}
			cancelHref={paths.meeting(meeting.id)}
		>
			<p>{choice === "stop" ? words.stop : words.publish}</p>
			{reason && <p class="written">«{reason}»</p>}
			<p>
				<a href={href}>{title}</a>
			</p>
			<ul>
				{facts.map((fact) => (
					<li class="written">{fact}</li>
				))}
			</ul>
		</ConfirmPage>
	);
}

/** The minutes are kept as they are when the meeting is closed. */
export function ConfirmClosing({ t, meeting, left }: { t: Messages; meeting: Meeting; left: number }) {
	const words = t.meeting.close;
	return (
		<ConfirmPage
			title={words.title}
			action={paths.closing(meeting.id)}
			confirm={words.confirm}
			cancelHref={paths.meeting(meeting.id)}
		>
			<p>{words.text}</p>
			{left > 0 && <p>{words.left(left)}</p>}
		</ConfirmPage>
	);
}
