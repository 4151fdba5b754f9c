import type { Messages } from "../../../../locales/index.ts";
import { BarChart } from "../../../platform/charts/index.ts";
import {
	Button,
	ButtonLink,
	Cluster,
	EmptyState,
	Form,
	Meta,
	PageHeader,
	SelectField,
	type SelectOption,
	Stack,
} from "../../../platform/html/index.ts";
import { formatNumber, formatPercent } from "../../../platform/i18n/format.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import { blankForm } from "../../../platform/web/form-state.ts";
import { withQuery } from "../../../platform/web/path.ts";
import type { ChangeResult } from "../../learning/index.ts";
import { type CaseFacts, type Funnel, fewest, funnelOf, mayBeTold, steps } from "../funnel.ts";
import { paths } from "../paths.ts";
import { Survey } from "./survey.tsx";
import { Groups, States, Times } from "./tables.tsx";

/** One way of parting the cases. */
export type NamedGroups = {
	readonly title: string;
	readonly kind: string;
	readonly groups: readonly { readonly name: string; readonly cases: readonly CaseFacts[] }[];
};

export type EffectProps = {
	t: Messages;
	locale: Locale;
	/** What is chosen, as it stands in the address, and what can be. */
	of: string;
	options: readonly SelectOption[];
	cases: readonly CaseFacts[];
	groups: readonly NamedGroups[];
	leaders: number;
	understanding: readonly ChangeResult[];
	drivers: readonly ChangeResult[];
};

/** What the programme has led to: one sentence, one picture, and the rest for those who ask. */
export function EffectPage(props: EffectProps) {
	const { t, cases } = props;
	const words = t.effect;
	const funnel = funnelOf(cases);
	const isTold = mayBeTold(cases);
	return (
		<Stack space="wide">
			<PageHeader
				title={words.title}
				lead={isTold ? words.finding(funnel.total, funnel.carriedOut, funnel.states.benefit) : undefined}
			/>
			{isTold ? (
				<>
					<Picture {...props} funnel={funnel} />
					<Share {...props} funnel={funnel} />
					<Actions {...props} />
					<States t={t} funnel={funnel} />
					<Times {...props} />
					{props.groups.map((named) => (
						<Groups t={t} locale={props.locale} {...named} />
					))}
				</>
			) : (
				<EmptyState
					title={words.tooFewTitle}
					text={words.tooFewText}
					action={<ButtonLink href={paths.effect()}>{words.showAll}</ButtonLink>}
				/>
			)}
			<Survey {...props} />
			<Filter {...props} />
		</Stack>
	);
}

type WithFunnel = EffectProps & { funnel: Funnel };

function Picture({ t, locale, funnel, leaders }: WithFunnel) {
	const words = t.effect;
	const { reached, total } = funnel;
	const bars = steps.map((step, at) => {
		const before = steps[at - 1];
		const share = before && reached[before] > 0 ? reached[step] / reached[before] : null;
		return {
			...{ label: words.steps[step], value: reached[step] },
			...{ colour: step === "benefit" ? ("mose" as const) : ("fjord" as const) },
			note: share === null ? undefined : words.ofPrevious(formatPercent(share, locale)),
		};
	});
	const [step = "", cases = ""] = words.stepColumns;
	return (
		<Stack>
			<BarChart
				id="funnel"
				level={2}
				title={words.funnelTitle(reached.benefit, total)}
				description={words.funnelText}
				bars={bars}
				format={(n) => formatNumber(n, locale, 0)}
				columns={[step, cases]}
			/>
			{leaders >= fewest && <Meta>{words.leaders(formatNumber(leaders, locale, 0))}</Meta>}
		</Stack>
	);
}

/** More than 600 of 6,800 proposals, and 4 of 569 ideas: see `sources` in the texts. */
const elsewhere = { reykjavik: 0.09, sanFrancisco: 4 / 569 };

function Share({ t, locale, funnel }: WithFunnel) {
	const words = t.effect;
	const { total, carriedOut, reached } = funnel;
	const [where = "", share = ""] = words.shareColumns;
	const bar = (label: string, value: number, colour: "mose" | "neutral") => ({ label, value, colour });
	const bars = [
		bar(words.carriedOutHere, carriedOut / total, "mose"),
		bar(words.reykjavik, elsewhere.reykjavik, "neutral"),
		bar(words.chosenHere, reached.decision / total, "mose"),
		bar(words.sanFrancisco, elsewhere.sanFrancisco, "neutral"),
	];
	return (
		<Stack>
			<BarChart
				id="share"
				level={2}
				title={words.shareTitle(formatPercent(carriedOut / total, locale))}
				description={words.shareText}
				bars={bars}
				format={(value) => formatPercent(value, locale, value < 0.02 && value > 0 ? 1 : 0)}
				columns={[where, share]}
			/>
			<Meta>{words.sources}</Meta>
		</Stack>
	);
}

function Actions({ t, of }: EffectProps) {
	return (
		<Cluster>
			<print-page hidden>
				<Button type="button">{t.effect.print}</Button>
			</print-page>
			<ButtonLink href={withQuery(paths.effectFile(), { of: of || null })} variant="secondary" download>
				{t.effect.file}
			</ButtonLink>
		</Cluster>
	);
}

function Filter({ t, of, options }: EffectProps) {
	const words = t.effect;
	return (
		<div class="effect-filter">
			<Form action={paths.effect()} method="get">
				<SelectField
					form={blankForm({ of })}
					name="of"
					label={words.filter}
					options={options}
					blank={words.all}
					required
				/>
				<Button variant="secondary">{words.show}</Button>
			</Form>
		</div>
	);
}
