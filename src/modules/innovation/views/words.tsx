import type { Messages } from "../../../../locales/index.ts";
import { type Colour, Tag } from "../../../platform/html/index.ts";
import type { IdeaState } from "../idea.ts";

const colours: Record<IdeaState, Colour> = {
	working: "lyng",
	ready: "sol",
	pitching: "sol",
	supported: "mose",
	in_line: "mose",
	on_hold: "leire",
	merged: "neutral",
	closed: "neutral",
	withdrawn: "neutral",
};

/** What has become of an idea, in words first. */
export const StateTag = ({ t, state }: { t: Messages; state: IdeaState }) => (
	<Tag colour={colours[state]}>{t.innovation.states[state]}</Tag>
);

/** Text that people wrote, with its paragraphs and lines. Nothing for nothing. */
export function Paragraphs({ text }: { text: string }) {
	if (text.trim() === "") return null;
	return (
		<div class="prose">
			{text
				.trim()
				.split(/\n{2,}/)
				.map((paragraph) => (
					<p>
						{paragraph.split("\n").map((line, index) => (
							<>
								{index > 0 && <br />}
								{line}
							</>
						))}
					</p>
				))}
		</div>
	);
}

/** Beside free text: where deviations and whistleblowing belong. Nothing where the tenant has named no place. */
export function ReportChannel({ t, href }: { t: Messages; href: string }) {
	if (!href) return null;
	return (
		<p class="meta">
			{t.innovation.reportChannel} <a href={href}>{t.innovation.reportChannelLink}</a>
		</p>
	);
}

/** A name, or what we call somebody whose name is not shown. */
export const nameOr = (t: Messages, name: string | null): string => name ?? t.innovation.someone;
