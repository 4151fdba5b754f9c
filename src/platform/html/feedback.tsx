import type { ComponentChildren } from "preact";
import type { Colour } from "./card.tsx";
import { Heading } from "./layout.tsx";

/** The state of a thing in one or two words. Colour supports the word, never replaces it. */
export function Tag({ colour = "neutral", children }: { colour?: Colour; children: ComponentChildren }) {
	return (
		<span class="tag" data-color={colour}>
			{children}
		</span>
	);
}

type AlertKind = "info" | "success" | "warning" | "danger";

/** Shape, not only colour, tells the kinds apart: round, round with a tick, triangle, octagon. */
const signs: Record<AlertKind, { shape: string; mark: string }> = {
	info: { shape: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Z", mark: "M12 11v6M12 7v.5" },
	success: { shape: "M12 2a10 10 0 1 0 0 20 10 10 0 0 0 0-20Z", mark: "m7.5 12.5 3 3 6-7" },
	warning: { shape: "M12 2.5 23 21.5H1Z", mark: "M12 9v6M12 18v.5" },
	danger: { shape: "M8 2h8l6 6v8l-6 6H8l-6-6V8Z", mark: "M12 7v6M12 16.5v.5" },
};

function AlertSign({ kind }: { kind: AlertKind }) {
	return (
		<svg class="alert-sign" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
			<path class="alert-shape" d={signs[kind].shape} />
			<path class="alert-mark" d={signs[kind].mark} />
		</svg>
	);
}

type AlertProps = {
	kind?: AlertKind;
	title?: ComponentChildren;
	level?: 2 | 3 | 4;
	/** Read aloud when it appears; only for what answers the user's last act. */
	live?: boolean;
	children?: ComponentChildren;
};

/** What happened, what is kept, what to do. */
export function Alert({ kind = "info", title, level = 2, live, children }: AlertProps) {
	return (
		<div class="alert" data-color={kind} role={live ? "status" : undefined}>
			<AlertSign kind={kind} />
			<div class="alert-text">
				{title && (
					<Heading level={level} size="xs">
						{title}
					</Heading>
				)}
				{children}
			</div>
		</div>
	);
}

/** Folded text, open to those who want more. */
export function Details({
	summary,
	open,
	children,
}: {
	summary: ComponentChildren;
	open?: boolean;
	children: ComponentChildren;
}) {
	return (
		<details class="details" open={open}>
			<summary>{summary}</summary>
			<div class="details-content">{children}</div>
		</details>
	);
}

type Term = { term: ComponentChildren; description: ComponentChildren };

/** Facts as pairs: word and what it is here. */
export function DefinitionList({ items }: { items: readonly Term[] }) {
	return (
		<dl class="definition-list">
			{items.map(({ term, description }) => (
				<div>
					<dt>{term}</dt>
					<dd>{description}</dd>
				</div>
			))}
		</dl>
	);
}
