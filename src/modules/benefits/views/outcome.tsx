import type { ComponentChildren } from "preact";
import type { Messages } from "../../../../locales/index.ts";
import { Card, Heading, LinkList, PageHeader, Prose, Stack } from "../../../platform/html/index.ts";
import { formatDate, formatPercent } from "../../../platform/i18n/format.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import type { Reading } from "../benefit.ts";
import type { Outcome } from "../queries/outcomes.ts";
import { figure } from "./words.tsx";

export type OutcomeProps = {
	t: Messages;
	locale: Locale;
	outcome: Outcome;
	reading: Reading;
	/** Pages that lie behind, for those who may open them. */
	links: readonly { label: string; href: string }[];
};

/** "Dette ble det av": one page to share and to print, without names. When it did not work, it says why. */
export function OutcomePage(props: OutcomeProps) {
	const { t, outcome } = props;
	const words = t.benefitCare.outcome;
	const failed = outcome.state === "not_realised";
	return (
		<article class="outcome">
			<Stack space="section">
				<PageHeader title={outcome.title} lead={failed ? words.sadTitle : words.title} />
				<Part title={words.began} text={outcome.challenge} />
				{failed ? <WhyNot {...props} /> : <ThenAndNow {...props} />}
				<Part title={words.promised} text={outcome.promised} />
				{outcome.voice && <Voice {...props} />}
				<Part title={words.timeUsed} text={failed ? "" : outcome.timeUsedFor} />
				<p class="outcome-thanks">{failed ? words.sadThanks : words.thanks}</p>
				{props.links.length > 0 && <LinkList label={words.chain} links={props.links} />}
			</Stack>
		</article>
	);
}

/** The figure before and after, large enough to read across a room. */
function ThenAndNow({ t, locale, outcome, reading }: OutcomeProps) {
	const words = t.benefitCare.outcome;
	const { baselineValue, baselineOn, latestValue, latestOn } = outcome;
	const isBetter = reading.ok && reading.share > 0;
	if (!isBetter || baselineValue === null || latestValue === null) return <p>{words.notYet}</p>;
	return (
		<section class="outcome-figures" aria-labelledby="figures">
			<Heading level={2} id="figures">
				{outcome.indicator}
			</Heading>
			<dl class="then-and-now">
				<OneFigure term={words.before} value={figure(baselineValue, outcome.unitOfMeasure, locale)}>
					{baselineOn && formatDate(baselineOn, locale)}
				</OneFigure>
				<OneFigure term={words.now} value={figure(latestValue, outcome.unitOfMeasure, locale)}>
					{latestOn && formatDate(latestOn, locale)}
				</OneFigure>
			</dl>
			<p>{words.share(formatPercent(reading.share, locale))}</p>
		</section>
	);
}

type OneFigureProps = { term: string; value: string; children: ComponentChildren };

function OneFigure({ term, value, children }: OneFigureProps) {
	return (
		<div>
			<dt>{term}</dt>
			<dd>
				<span class="outcome-value">{value}</span> <span class="meta">{children}</span>
			</dd>
		</div>
	);
}

function WhyNot({ t, outcome }: OutcomeProps) {
	const words = t.benefitCare.outcome;
	return (
		<>
			<Part title={words.why} text={outcome.notRealisedBecause} />
			<Part title={words.learned} text={outcome.learned} />
		</>
	);
}

function Voice({ t, outcome }: OutcomeProps) {
	return (
		<Card title={t.benefitCare.outcome.voice} level={2} colour="lyng" tinted>
			<blockquote class="outcome-voice">
				{t.benefitCare.quoted(outcome.voice, outcome.voiceRole, outcome.unitName)}
			</blockquote>
		</Card>
	);
}

function Part({ title, text }: { title: string; text: string }) {
	if (text === "") return null;
	return (
		<section>
			<Heading level={2}>{title}</Heading>
			<Prose>
				<p class="written">{text}</p>
			</Prose>
		</section>
	);
}
