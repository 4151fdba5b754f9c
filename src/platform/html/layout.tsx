import type { ComponentChildren } from "preact";

type Space = "tight" | "normal" | "wide" | "section";
type Children = { children?: ComponentChildren };

/** Things under each other with even space. */
export function Stack({ space = "normal", children }: Children & { space?: Space }) {
	return <div class={`stack stack-${space}`}>{children}</div>;
}

/** Things beside each other that wrap: buttons, tags, short facts. */
export function Cluster({
	space = "normal",
	apart,
	children,
}: Children & { space?: Space; apart?: boolean }) {
	return <div class={`cluster cluster-${space}${apart ? " cluster-apart" : ""}`}>{children}</div>;
}

/** Equal columns, as many as there is room for; `aside` gives a wide column and a narrow one beside it. */
export function Grid({ columns = "cards", children }: Children & { columns?: "cards" | "halves" | "aside" }) {
	return <div class={`grid grid-${columns}`}>{children}</div>;
}

type HeadingProps = Children & {
	level?: 1 | 2 | 3 | 4;
	size?: "xl" | "lg" | "md" | "sm" | "xs";
	id?: string;
};

const sizeOfLevel = { 1: "xl", 2: "lg", 3: "sm", 4: "xs" } as const;

/** A heading; its size follows its level unless told. */
export function Heading({ level = 2, size = sizeOfLevel[level], id, children }: HeadingProps) {
	const Tag = `h${level}` as const;
	return (
		<Tag class={`heading heading-${size}`} id={id}>
			{children}
		</Tag>
	);
}

type PageHeaderProps = {
	title: ComponentChildren;
	/** One or two sentences: what this page is for, or the state in words. */
	lead?: ComponentChildren;
	state?: ComponentChildren;
	/** The page's one primary button. */
	action?: ComponentChildren;
};

/** Where am I, what is the state, what do I do next. */
export function PageHeader({ title, lead, state, action }: PageHeaderProps) {
	return (
		<header class="page-header">
			{state && <div class="page-header-state">{state}</div>}
			<Heading level={1}>{title}</Heading>
			{lead && <p class="lead">{lead}</p>}
			{action && <div class="page-header-action">{action}</div>}
		</header>
	);
}

/** One small grey line: who, when, where. */
export function Meta({ children }: Children) {
	return <p class="meta">{children}</p>;
}

/** Running text at a readable measure. */
export function Prose({ children }: Children) {
	return <div class="prose">{children}</div>;
}

/** Text for those who listen, not for those who look. */
export function VisuallyHidden({ children }: Children) {
	return <span class="ds-sr-only">{children}</span>;
}

/** A picture with its caption. */
export function Figure({ caption, children }: Children & { caption?: ComponentChildren }) {
	return (
		<figure class="figure">
			{children}
			{caption && <figcaption>{caption}</figcaption>}
		</figure>
	);
}
