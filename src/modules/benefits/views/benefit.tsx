import type { Messages } from "../../../../locales/index.ts";
import { Timeline } from "../../../platform/charts/index.ts";
import { Alert, Cluster, Grid, PageHeader, Stack, Stepper, Tag } from "../../../platform/html/index.ts";
import { formatDate, formatNumber, formatPercent, formatShortDate } from "../../../platform/i18n/format.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { type Person, paths as portfolio } from "../../portfolio/index.ts";
import type { Reading } from "../benefit.ts";
import type { Benefit, Measured } from "../queries/benefit-page.ts";
import type { Handover } from "../queries/handovers.ts";
import type { NamedShare } from "../queries/map.ts";
import type { Noticed } from "../queries/outcomes.ts";
import { Facts } from "./benefit-facts.tsx";
import { HandoverForm, HandoverHistory, OwnerNotice } from "./handovers.tsx";
import { BenefitNextStep, Figures, Verdict } from "./measuring.tsx";
import { OutcomeNotice } from "./outcome-notice.tsx";
import { SharesForm, SharesText } from "./shares.tsx";
import { courseText, figure, readingText, StateTag } from "./words.tsx";

export type BenefitProps = {
	t: Messages;
	locale: Locale;
	benefit: Benefit;
	figures: readonly Measured[];
	reading: Reading;
	mayMeasure: boolean;
	mayPublish: boolean;
	measureForm: FormState;
	verdictForm: FormState;
	handoverForm: FormState;
	handoverCandidates: readonly Person[];
	shares: readonly NamedShare[];
	sharesForm: FormState;
	/** What it can be shared with. */
	initiatives: readonly { id: string; title: string }[];
	handovers: readonly Handover[];
	/** What there is to tell of it, and how many took part in the case. */
	noticed: readonly Noticed[];
	touchedCount: number;
	ideaHref: string | null;
};

/** One benefit: the sentence, the picture, the figures, and what is behind them. */
export function BenefitPage(props: BenefitProps) {
	const { t, benefit } = props;
	const words = t.benefits;
	const state = (
		<Cluster space="tight">
			<StateTag t={t} state={benefit.state} />
			{benefit.negative && <Tag colour="leire">{words.negative}</Tag>}
			{benefit.unplanned && <Tag>{words.unplanned}</Tag>}
			{benefit.publishedAt && <Tag colour="mose">{words.published}</Tag>}
		</Cluster>
	);
	return (
		<Stack space="section">
			<PageHeader title={benefit.title} lead={quote(props)} state={state} />
			{benefit.timeUsedFor && <p>{words.timeUsed(benefit.timeUsedFor)}</p>}
			{benefit.notRealisedBecause && (
				<Alert kind="warning">
					<p>{words.because(benefit.notRealisedBecause)}</p>
				</Alert>
			)}
			<OwnerNotice {...props} />
			<BenefitNextStep {...props} />
			<OutcomeNotice {...props} />
			<Chain {...props} />
			<SharesText {...props} />
			<Grid columns="aside">
				<Stack space="wide">
					<Picture {...props} />
					<Figures {...props} />
					<HandoverHistory {...props} />
					<Verdict {...props} />
					<SharesForm {...props} />
					<HandoverForm {...props} />
				</Stack>
				<Facts {...props} />
			</Grid>
		</Stack>
	);
}

/** The sentence a council member can quote; where there is none, why. */
function quote({ t, locale, benefit, reading }: BenefitProps): string {
	if (!reading.ok || benefit.baselineValue === null || benefit.baselineOn === null) {
		return readingText(reading, t, locale);
	}
	const number = (value: number) => formatNumber(value, locale, 2);
	return t.benefits.sentence(
		benefit.indicator,
		number(benefit.baselineValue),
		number(reading.latest.value),
		benefit.unitOfMeasure,
		formatDate(benefit.baselineOn, locale),
		formatPercent(reading.share, locale),
	);
}

function Chain({ t, benefit, ideaHref }: BenefitProps) {
	const words = t.benefits.page;
	const idea = ideaHref
		? { label: words.chainIdea, state: "done" as const, href: ideaHref, note: benefit.ideaTitle ?? undefined }
		: { label: words.chainLine, state: "done" as const };
	const initiative = benefit.initiativeId
		? [
				{
					label: words.chainInitiative,
					state: "done" as const,
					href: portfolio.initiative(benefit.initiativeId),
					note: benefit.initiativeTitle ?? undefined,
				},
			]
		: [];
	const here = { label: words.chainBenefit, state: "current" as const };
	return <Stepper steps={[idea, ...initiative, here]} label={words.chain} />;
}

/** Realised against expected over time, from the baseline on. */
function Picture({ t, locale, benefit, figures, reading }: BenefitProps) {
	const words = t.benefits.page;
	if (figures.length === 0 || benefit.baselineValue === null || benefit.baselineOn === null) return null;
	const baseline = { date: benefit.baselineOn, value: benefit.baselineValue, note: t.platform.baseline };
	const measured = figures
		.filter(({ on }) => on !== benefit.baselineOn)
		.map(({ on, value, note, margin }) => ({
			date: on,
			value,
			note,
			...(margin !== null && { low: value - margin, high: value + margin }),
		}));
	return (
		<Stack>
			<Timeline
				id="realised"
				level={2}
				title={
					reading.ok
						? words.chartTitle(formatPercent(reading.share, locale))
						: t.benefits.unsaid[reading.reason]
				}
				description={words.chartText}
				points={[baseline, ...measured]}
				format={(value) => figure(value, benefit.unitOfMeasure, locale)}
				formatDate={(day) => formatShortDate(day, locale)}
				valueLabel={benefit.indicator}
				baseline={benefit.baselineValue}
				target={benefit.targetValue ?? undefined}
				to={benefit.targetOn ?? undefined}
			/>
			{reading.ok && <p>{courseText(reading, t, locale)}</p>}
		</Stack>
	);
}
