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

type AlertProps = {
	kind?: "info" | "success" | "warning" | "danger";
	title?: ComponentChildren;
	level?: 2 | 3 | 4;
	/** Read aloud when it appears; only for what answers the user's last act. */
	live?: boolean;
	children?: ComponentChildren;
};

/** What happened, what is kept, what to do. */
export function Alert({ kind = "info", title, level = 2, live, children }: AlertProps) {
	return (
		<div class="ds-alert alert" data-color={kind} role={live ? "status" : undefined}>
			{title && (
				<Heading level={level} size="xs">
					{title}
				</Heading>
			)}
			{children}
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
