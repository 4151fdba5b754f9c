import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	ButtonLink,
	Card,
	Cluster,
	EmptyState,
	Grid,
	Heading,
	Meta,
	PageHeader,
	Stack,
	Tag,
} from "../../../platform/html/index.ts";
import { paths } from "../paths.ts";
import type { LoneFigure, Story } from "../story.ts";
import { FigureSentence } from "./figure-sentence.tsx";

type Props = {
	t: Messages;
	locale: Locale;
	stories: readonly Story[];
	/** Measured benefits that no story tells of. */
	benefits: readonly LoneFigure[];
	publicationsHref?: string;
};

/** Plain stories for anyone: what was the trouble, what was done, what came of it. */
export function ShowcaseView({ t, locale, stories, benefits, publicationsHref }: Props) {
	const texts = t.commons.showcase;
	return (
		<Stack space="section">
			<PageHeader title={texts.title} lead={texts.lead} />
			{stories.length + benefits.length === 0 && (
				<EmptyState title={texts.empty.title} text={texts.empty.text} />
			)}
			<Grid>
				{stories.map((story) => (
					<Card title={story.title} href={paths.story(story.id)} level={2} colour="mose">
						<p>{story.challenge}</p>
						{story.figures.slice(0, 1).map((figure) => (
							<FigureSentence t={t} locale={locale} figure={figure} />
						))}
						<Cluster>
							{story.goal && <Tag colour="fjord">{story.goal}</Tag>}
							{story.unit && <Meta>{story.unit}</Meta>}
						</Cluster>
					</Card>
				))}
			</Grid>
			{benefits.length > 0 && <MoreBenefits t={t} locale={locale} benefits={benefits} />}
			<Cluster>
				{publicationsHref && <ButtonLink href={publicationsHref}>{texts.choose}</ButtonLink>}
				<a href={paths.openData()}>{texts.openData}</a>
				<a href={paths.openBenefits()}>{texts.openBenefits}</a>
			</Cluster>
		</Stack>
	);
}

function MoreBenefits({ t, locale, benefits }: Pick<Props, "t" | "locale" | "benefits">) {
	return (
		<Stack>
			<Heading level={2}>{t.commons.showcase.moreBenefits}</Heading>
			<Grid>
				{benefits.map((benefit) => (
					<Card title={benefit.title} level={3} colour="mose">
						<FigureSentence t={t} locale={locale} figure={benefit} />
						{benefit.timeUsedFor && <p>{t.commons.story.timeUsedFor(benefit.timeUsedFor)}</p>}
						<Meta>{benefit.unit}</Meta>
					</Card>
				))}
			</Grid>
		</Stack>
	);
}
