import type { Messages } from "../../../../locales/index.ts";
import { Button, EmptyState, Form, PageHeader, Stack, Table, Tag } from "../../../platform/html/index.ts";
import { paths } from "../paths.ts";
import type { PublicationCandidate } from "../queries.ts";

type Props = { t: Messages; candidates: readonly PublicationCandidate[]; nextHref?: string };

/** The office chooses what the world sees. */
export function PublicationsView({ t, candidates, nextHref }: Props) {
	const texts = t.commons.publications;
	const columns = [
		{ key: "title", label: texts.case },
		{ key: "unit", label: texts.unit },
		{ key: "state", label: texts.state },
		{ key: "action", label: texts.action, hidden: true },
	];
	return (
		<Stack>
			<PageHeader title={texts.title} lead={texts.lead} />
			<Table
				caption={texts.title}
				captionHidden
				columns={columns}
				rows={candidates.map((one) => [
					one.title,
					one.unit ?? "",
					<Tag colour={one.publishedAt ? "mose" : "neutral"}>
						{one.publishedAt ? texts.shown : texts.notShown}
					</Tag>,
					<Publication t={t} candidate={one} />,
				])}
				empty={<EmptyState title={texts.empty.title} text={texts.empty.text} />}
			/>
			{nextHref && <a href={nextHref}>{t.platform.nextPage}</a>}
		</Stack>
	);
}

function Publication({ t, candidate }: { t: Messages; candidate: PublicationCandidate }) {
	const texts = t.commons.publications;
	const isShown = candidate.publishedAt !== null;
	const word = isShown ? texts.withdraw : texts.publish;
	return (
		<Form action={isShown ? paths.withdrawal(candidate.id) : paths.publication(candidate.id)}>
			<Button variant="secondary" size="sm" label={`${word}: ${candidate.title}`}>
				{word}
			</Button>
		</Form>
	);
}
