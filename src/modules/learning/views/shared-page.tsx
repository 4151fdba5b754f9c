import type { Messages } from "../../../../locales/index.ts";
import { ButtonLink, EmptyState, Heading, PageHeader, Stack, Tabs } from "../../../platform/html/index.ts";
import { withQuery } from "../../../platform/web/path.ts";
import type { Cohort, Gathering } from "../../programmes/index.ts";
import { paths } from "../paths.ts";
import type { SharedAnswer } from "../queries/reflections.ts";

type Props = {
	t: Messages;
	cohort: Cohort;
	/** Those where somebody has shared something. */
	gatherings: readonly Gathering[];
	chosen: Gathering | null;
	answers: readonly SharedAnswer[];
	nameOf: (personId: string) => string;
};

/** What participants have chosen to share, question by question. */
export function SharedPage({ t, cohort, gatherings, chosen, answers, nameOf }: Props) {
	const words = t.learning.shared;
	const back = <ButtonLink href={paths.myLearning()}>{words.emptyAction}</ButtonLink>;
	const byQuestion = [...Map.groupBy(answers, (one) => `${one.dayNumber} ${one.question}`).values()];
	return (
		<Stack space="section">
			<PageHeader title={words.title(cohort.name)} lead={words.lead} />
			{gatherings.length === 0 && (
				<EmptyState title={words.emptyTitle} text={words.emptyText} action={back} />
			)}
			{gatherings.length > 1 && (
				<Tabs
					label={words.gatherings}
					tabs={gatherings.map(({ id, number }) => ({
						label: t.programmes.gathering(number),
						href: withQuery(paths.sharedInCohort(cohort.id), { gathering: number }),
						current: id === chosen?.id,
					}))}
				/>
			)}
			{byQuestion.map((own) => (
				<Question t={t} answers={own} nameOf={nameOf} />
			))}
		</Stack>
	);
}

function Question({ t, answers, nameOf }: Pick<Props, "t" | "answers" | "nameOf">) {
	const [first] = answers;
	if (!first) return null;
	return (
		<section>
			<Stack>
				<Heading level={2} size="sm">
					{first.question}
				</Heading>
				<p class="meta">{t.programmes.dayNumber(first.dayNumber)}</p>
				{answers.map(({ body, personId }) => (
					<SharedWords body={body} by={nameOf(personId)} />
				))}
			</Stack>
		</section>
	);
}

/** Somebody's words, with their name. */
export function SharedWords({ body, by, about }: { body: string; by: string; about?: string }) {
	return (
		<figure class="growth-answer">
			<blockquote>{body}</blockquote>
			<figcaption>{about ? `${by}. ${about}` : by}</figcaption>
		</figure>
	);
}
