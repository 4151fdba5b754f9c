import type { ComponentChildren } from "preact";
import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Cluster,
	Heading,
	Meta,
	PageHeader,
	Progress,
	Prose,
	Stack,
	Tag,
} from "../../../platform/html/index.ts";
import { formatDate, formatPercent } from "../../../platform/i18n/format.ts";
import { type Story, type StoryFigure, shareRealised } from "../story.ts";
import { FigureSentence } from "./figure-sentence.tsx";

type Props = { t: Messages; locale: Locale; story: Story; tenantName: string };

/** One case told from the trouble to the figure, for print and for sharing. */
export function StoryView({ t, locale, story, tenantName }: Props) {
	const texts = t.commons.story;
	return (
		<Stack space="section">
			<PageHeader
				title={story.title}
				lead={story.challenge}
				state={<Cluster>{story.goal && <Tag colour="fjord">{story.goal}</Tag>}</Cluster>}
			/>
			<Part title={texts.insight}>{story.insight}</Part>
			<Part title={texts.solution}>{story.solution || story.summary}</Part>
			<section>
				<Stack>
					<Heading level={2}>{texts.result}</Heading>
					{story.figures.length === 0 && <p>{texts.notMeasured}</p>}
					{story.figures.map((figure) => (
						<Result t={t} locale={locale} figure={figure} />
					))}
				</Stack>
			</section>
			<Meta>{texts.from(story.unit ?? tenantName, formatDate(story.publishedAt, locale))}</Meta>
		</Stack>
	);
}

function Part({ title, children }: { title: string; children: ComponentChildren }) {
	if (!children) return null;
	return (
		<section>
			<Heading level={2}>{title}</Heading>
			<Prose>
				<p class="preserve-lines">{children}</p>
			</Prose>
		</section>
	);
}

function Result({ t, locale, figure }: { t: Messages; locale: Locale; figure: StoryFigure }) {
	const share = shareRealised(figure);
	return (
		<Stack space="tight">
			<Heading level={3}>{figure.title}</Heading>
			<FigureSentence t={t} locale={locale} figure={figure} />
			{share !== null && (
				<Progress
					done={Math.round(share * 100)}
					total={100}
					label={t.commons.story.realised}
					text={formatPercent(share, locale)}
				/>
			)}
			{figure.timeUsedFor && <p>{t.commons.story.timeUsedFor(figure.timeUsedFor)}</p>}
		</Stack>
	);
}
