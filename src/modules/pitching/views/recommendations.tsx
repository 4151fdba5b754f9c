import type { ComponentChildren } from "preact";
import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	ButtonLink,
	Card,
	Cluster,
	Meta,
	PageHeader,
	Prose,
	Stack,
} from "../../../platform/html/index.ts";
import { formatDate, formatWeekday } from "../../../platform/i18n/format.ts";
import { paths } from "../paths.ts";
import type { PitchDay } from "../queries/day.ts";
import type { Pitch } from "../queries/pitches.ts";
import type { Recommendation } from "../queries/rulings.ts";
import { OutcomeTag } from "./outcome-tag.tsx";

type Row = {
	pitch: Pitch;
	/** Null until written, and for a reader with a tie. */
	said: Recommendation | null;
	isWritten: boolean;
	/** Has the panel said something about the criteria? */
	hasCriteria: boolean;
	/** Does this reader write it? */
	mine: boolean;
};

type RecommendationsProps = {
	t: Messages;
	locale: Locale;
	day: PitchDay;
	rows: readonly Row[];
	leads: boolean;
};

/** What the panel says of each pitch, and the way to "Send til lagene". */
export function RecommendationsPage({ t, locale, day, rows, leads }: RecommendationsProps) {
	const texts = t.pitching.recommendation;
	return (
		<Stack space="section">
			<PageHeader title={texts.listTitle} lead={texts.listLead(formatWeekday(day.decisionBy, locale))} />
			{day.state === "open" && <Alert>{texts.scoringFirst}</Alert>}
			<Stack>
				{rows.map((row) => (
					<RecommendationCard t={t} locale={locale} day={day} row={row} />
				))}
			</Stack>
			{leads && day.state === "scored" && rows.length > 0 && (
				<Cluster>
					<ButtonLink href={paths.sending(day.id)}>{texts.send}</ButtonLink>
				</Cluster>
			)}
		</Stack>
	);
}

function RecommendationCard({
	t,
	locale,
	day,
	row,
}: {
	t: Messages;
	locale: Locale;
	day: PitchDay;
	row: Row;
}) {
	const { pitch, said, isWritten } = row;
	const texts = t.pitching.recommendation;
	return (
		<Card title={pitch.title} level={2}>
			{said && <OutcomeTag t={t} outcome={said.outcome} />}
			{said && (
				<Prose>
					<p>{said.words}</p>
				</Prose>
			)}
			{said?.sentAt && <Meta>{texts.sentOn(formatDate(said.sentAt, locale))}</Meta>}
			{said && !row.hasCriteria && <Meta>{t.pitching.evening.criteria.missing}</Meta>}
			{!said && <Meta>{isWritten ? texts.written : texts.notWritten}</Meta>}
			{day.state === "scored" && wayToWrite(t, row)}
		</Card>
	);
}

function wayToWrite(t: Messages, { pitch, mine, isWritten }: Row): ComponentChildren {
	const texts = t.pitching.recommendation;
	if (!mine) return isWritten ? null : <Meta>{texts.other}</Meta>;
	const label = isWritten ? texts.changeOf(pitch.title) : texts.writeOf(pitch.title);
	return <a href={paths.recommendation(pitch.id)}>{label}</a>;
}
