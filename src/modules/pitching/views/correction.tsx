import type { Locale, Messages } from "../../../../locales/index.ts";
import { Intervals } from "../../../platform/charts/index.ts";
import { Alert, Details, Heading, Meta, Stack, Table } from "../../../platform/html/index.ts";
import { formatFixed, formatPercent } from "../../../platform/i18n/format.ts";
import type { CorrectedPitch, Correction } from "../correction.ts";
import { paths } from "../paths.ts";

type CorrectionProps = {
	t: Messages;
	locale: Locale;
	correction: Correction;
	titleOf: (pitchId: string) => string;
};
type Ranked = Extract<Correction, { refused: null }>;
type RankedProps = CorrectionProps & { correction: Ranked };

/** The corrected results, beside the panel's own: how sure they are, and what they cannot tell apart. */
export function CorrectionPart(props: CorrectionProps) {
	const { t, correction } = props;
	const texts = t.pitching.correction;
	return (
		<section aria-labelledby="correction">
			<Stack>
				<Heading id="correction">{texts.title}</Heading>
				<p>
					{texts.lead} <a href={paths.method()}>{texts.howTo}</a>
				</p>
				{correction.refused === null ? (
					<Corrected {...props} correction={correction} />
				) : (
					<Alert kind="info" title={texts.refused.title}>
						{texts.refused[correction.refused]}
					</Alert>
				)}
			</Stack>
		</section>
	);
}

function Corrected(props: RankedProps) {
	const { t, locale, correction, titleOf } = props;
	const texts = t.pitching.correction;
	const figure = (value: number) => formatFixed(value, locale, 2);
	return (
		<>
			<Intervals
				id="corrected-means"
				title={texts.chart}
				description={texts.chartText}
				min={1}
				max={6}
				ends={[texts.lowest, texts.highest]}
				format={figure}
				nothing="–"
				columns={[texts.pitch, texts.corrected, texts.interval]}
				rows={correction.pitches.map(({ pitch, corrected, interval: [low, high] }) => ({
					label: titleOf(pitch),
					marks: [{ value: { mean: corrected, low, high } }],
				}))}
			/>
			<Groups t={t} groups={inOrder(correction).map((group) => group.map(titleOf))} />
			<p>{texts.agreement(formatPercent(correction.trueShare, locale))}</p>
			<Ranks {...props} />
			{correction.ownSeverity !== null && <Own t={t} locale={locale} severity={correction.ownSeverity} />}
			<Meta>{texts.seenOnly}</Meta>
		</>
	);
}

/** The pitches from the best down, those too close to tell apart together and each other one alone. */
function inOrder({ pitches, tooClose }: Ranked): string[][] {
	const groups = pitches.map(({ pitch }) => tooClose.find((group) => group.includes(pitch)) ?? [pitch]);
	return groups.filter((group, at) => group[0] !== groups[at - 1]?.[0]);
}

function Groups({ t, groups }: { t: Messages; groups: readonly string[][] }) {
	const texts = t.pitching.correction.groups;
	const told = groups.filter((titles, at) => titles.length > 1 || at < groups.length - 1);
	const isEachClear = groups.every(({ length }) => length === 1);
	return (
		<>
			<Heading level={3}>{texts.title}</Heading>
			{isEachClear ? (
				<p>{texts.none}</p>
			) : (
				<ul>
					{told.map(([title = "", ...others]) => (
						<li>{others.length > 0 ? texts.group([title, ...others].join(", ")) : texts.clear(title)}</li>
					))}
				</ul>
			)}
			<Meta>{texts.why}</Meta>
		</>
	);
}

/** One click away, since a rank is easily read as more than it is. */
function Ranks({ t, locale, correction: { pitches, top }, titleOf }: RankedProps) {
	const texts = t.pitching.correction;
	const columns = [
		{ key: "pitch", label: texts.pitch },
		{ key: "plain", label: texts.plain, numeric: true },
		{ key: "corrected", label: texts.corrected, numeric: true },
		{ key: "rank", label: texts.rank, numeric: true },
		{ key: "among", label: texts.among(top), numeric: true },
	];
	const cells = ({ pitch, mean, corrected, rankInterval: [first, last], pTop }: CorrectedPitch) => [
		titleOf(pitch),
		formatFixed(mean, locale, 2),
		formatFixed(corrected, locale, 2),
		first === last ? `${first}` : `${first}–${last}`,
		formatPercent(pTop, locale),
	];
	return (
		<Details summary={texts.ranks}>
			<Stack space="tight">
				<p>{texts.ranksText(top)}</p>
				<Table caption={texts.ranks} captionHidden columns={columns} rows={pitches.map(cells)} />
			</Stack>
		</Details>
	);
}

/** Less than this, in points, is nothing to speak of. */
const noticeable = 0.1;

function Own({ t, locale, severity }: { t: Messages; locale: Locale; severity: number }) {
	const texts = t.pitching.correction.own;
	const points = formatFixed(Math.abs(severity), locale, 1);
	const sentence =
		Math.abs(severity) < noticeable ? texts.even : severity > 0 ? texts.strict(points) : texts.mild(points);
	return (
		<Details summary={texts.title}>
			<p>
				{sentence} {texts.kept}
			</p>
		</Details>
	);
}
