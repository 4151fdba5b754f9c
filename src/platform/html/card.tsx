import type { ComponentChildren } from "preact";
import { usePlatformTexts } from "./language.tsx";
import { Heading } from "./layout.tsx";

/** The theme's colours; each has its meaning in docs/look.md. */
export type Colour = "fjord" | "sol" | "lyng" | "mose" | "leire" | "neutral";

type CardProps = {
	title?: ComponentChildren;
	level?: 2 | 3 | 4;
	/** Makes the whole card lead there; the title is the link text. */
	href?: string;
	/** A coloured edge that says what kind of thing this is. */
	colour?: Colour;
	tinted?: boolean;
	children?: ComponentChildren;
};

/** A thing among other things. Needs a title when it is a link. */
export function Card({ title, level = 3, href, colour, tinted, children }: CardProps) {
	return (
		<article class={`card${href ? " card-linked" : ""}${tinted ? " card-tinted" : ""}`} data-edge={colour}>
			{title && (
				<Heading level={level} size={level === 4 ? "xs" : "sm"}>
					{href ? <a href={href}>{title}</a> : title}
				</Heading>
			)}
			{children}
		</article>
	);
}

type NextStepProps = {
	title: ComponentChildren;
	text?: ComponentChildren;
	action?: ComponentChildren;
	label?: string;
};

/** The one thing to do next: the only warm surface on a page. */
export function NextStep({ title, text, action, label }: NextStepProps) {
	const t = usePlatformTexts();
	return (
		<section class="next-step" data-color="sol">
			<p class="next-step-label">{label ?? t.nextStep}</p>
			<Heading level={2} size="md">
				{title}
			</Heading>
			{text && <div class="next-step-text">{text}</div>}
			{action && <div class="next-step-action">{action}</div>}
		</section>
	);
}

type EmptyStateProps = {
	title: ComponentChildren;
	text: ComponentChildren;
	action?: ComponentChildren;
	level?: 2 | 3;
};

/** An empty page says what it is for and gives the first step. */
export function EmptyState({ title, text, action, level = 2 }: EmptyStateProps) {
	return (
		<section class="empty-state">
			<Heading level={level} size="sm">
				{title}
			</Heading>
			<p>{text}</p>
			{action && <div>{action}</div>}
		</section>
	);
}
