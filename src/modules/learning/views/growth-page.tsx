import type { Locale, Messages } from "../../../../locales/index.ts";
import { Button, ButtonLink, EmptyState, Heading, Meta, Stack } from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import { type Station, written } from "../growth.ts";
import { paths } from "../paths.ts";

type Props = {
	t: Messages;
	locale: Locale;
	name: string;
	programme: string;
	question: string;
	stations: readonly Station[];
};

/** The guiding question, and under it one's own answers from gathering to gathering, with a ring more for each. */
export function GrowthPage(props: Props) {
	const { t, question, stations, name, programme } = props;
	const words = t.learning.growth;
	const reached = written(stations);
	return (
		<Stack space="section">
			<header class="growth-header">
				<p class="growth-whose">{words.whose(name, programme)}</p>
				<Heading level={1}>{question}</Heading>
				<p class="lead">{words.lead(reached.length, stations.length)}</p>
				{reached.length > 0 && (
					<print-page hidden>
						<Button type="button" variant="secondary">
							{words.print}
						</Button>
					</print-page>
				)}
			</header>
			{reached.length === 0 ? (
				<EmptyState
					title={words.emptyTitle}
					text={words.emptyText}
					action={<ButtonLink href={paths.myLearning()}>{words.emptyAction}</ButtonLink>}
				/>
			) : (
				<ol class="growth">
					{stations.map((station) => (
						<StationRow {...props} station={station} rings={reached.indexOf(station) + 1} />
					))}
				</ol>
			)}
		</Stack>
	);
}

function StationRow({ t, locale, station, rings }: Props & { station: Station; rings: number }) {
	const words = t.learning.growth;
	const isReached = rings > 0;
	return (
		<li class="growth-station" data-reached={isReached ? "" : undefined}>
			<Rings count={rings} />
			<div class="growth-words">
				<Heading level={2} size="xs">
					{t.programmes.gatheringWithTheme(station.number, station.theme)}
				</Heading>
				{station.answers.map(({ body, writtenOn }) => (
					<figure class="growth-answer">
						<blockquote>{body}</blockquote>
						<figcaption>{formatDate(writtenOn, locale)}</figcaption>
					</figure>
				))}
				{!isReached && <Meta>{words.notYet}</Meta>}
			</div>
		</li>
	);
}

/** The radius of the innermost ring, and how much each further one adds. */
const core = 7;
const ringWidth = 8;

/** Rings as in a tree: one for each gathering that left words behind. */
function Rings({ count }: { count: number }) {
	const radii = Array.from({ length: count }, (_, index) => core + index * ringWidth);
	return (
		<svg class="growth-rings" viewBox="-44 -44 88 88" width="88" height="88" aria-hidden="true">
			{count === 0 && <circle class="growth-ring-empty" r={core} />}
			{radii.toReversed().map((r) => (
				<circle class="growth-ring" r={r} />
			))}
			{count > 0 && <circle class="growth-core" r={core - 3} />}
		</svg>
	);
}
