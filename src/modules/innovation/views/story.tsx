import type { ComponentChildren } from "preact";
import type { Messages } from "../../../../locales/index.ts";
import { Heading, Stack } from "../../../platform/html/index.ts";
import type { Place } from "../methods.ts";
import { paths } from "../paths.ts";
import type { Evidence } from "../queries/idea-parts.ts";
import { placeOf } from "../road.ts";
import { EvidenceList } from "./evidence.tsx";
import type { IdeaPageProps } from "./idea-page.tsx";
import { Paragraphs } from "./words.tsx";

/** Need, insight, idea, tests, what changed: told from what the team has written, in that order. */
export function Story({ t, locale, idea, steps, evidence, attachments }: IdeaPageProps) {
	const texts = t.innovation.page;
	const written = (...places: Place[]) =>
		steps
			.filter((step) => places.includes(placeOf(idea.method, step.stepKey)) && step.body)
			.map((step) => <Paragraphs text={step.body} />);
	const learned = evidence.filter(({ kind }) => kind === "asked" || kind === "observed" || kind === "read");
	const tried = evidence.filter(({ kind }) => kind === "tested" || kind === "measured");
	return (
		<section class="stack stack-wide" aria-labelledby="story">
			<Heading level={2} id="story">
				{texts.story}
			</Heading>
			<Part title={texts.need}>
				{written("challenge").length > 0 ? written("challenge") : <Paragraphs text={idea.challenge} />}
			</Part>
			<Part title={texts.insight}>
				{learned.length === 0 && written("insight").length === 0 && <p>{texts.insightEmpty}</p>}
				{written("insight")}
				<EvidenceList t={t} locale={locale} evidence={learned} />
			</Part>
			<Part title={texts.solution} when={idea.summary !== "" || written("idea").length > 0}>
				<Paragraphs text={idea.summary} />
				{written("idea")}
			</Part>
			<Part title={texts.tests} when={tried.length > 0 || written("prototype").length > 0}>
				{written("prototype")}
				<EvidenceList t={t} locale={locale} evidence={tried} />
			</Part>
			<Changed t={t} evidence={evidence} />
			<Part title={t.innovation.files.title} when={attachments.length > 0}>
				<ul>
					{attachments.map((file) => (
						<li>
							<a href={paths.attachment(idea.id, file.id)}>{file.name}</a>
						</li>
					))}
				</ul>
			</Part>
		</section>
	);
}

function Part({
	title,
	when = true,
	children,
}: {
	title: string;
	when?: boolean;
	children: ComponentChildren;
}) {
	if (!when) return null;
	return (
		<Stack space="tight">
			<Heading level={3}>{title}</Heading>
			{children}
		</Stack>
	);
}

/** What the team did differently because of what it learned. */
function Changed({ t, evidence }: { t: Messages; evidence: readonly Evidence[] }) {
	const changes = evidence.filter(({ changed }) => changed !== "");
	return (
		<Part title={t.innovation.page.changed} when={changes.length > 0}>
			<ul>
				{changes.map(({ changed }) => (
					<li>{changed}</li>
				))}
			</ul>
		</Part>
	);
}
