import type { Locale, Messages } from "../../../../locales/index.ts";
import type { PortfolioAnswer } from "../../../core/portfolio/index.ts";
import {
	AskFirst,
	Button,
	ButtonLink,
	Cluster,
	Details,
	Form,
	Heading,
	HiddenField,
	Meta,
	PageHeader,
	Stack,
	Table,
} from "../../../platform/html/index.ts";
import { formatEstimate, formatList, formatPercent } from "../../../platform/i18n/format.ts";
import { PlanStrains, type Strain } from "../../changeload/index.ts";
import { isPlannable } from "../candidates.ts";
import { paths } from "../paths.ts";
import type { PortfolioPlan } from "../plan.ts";
import { membersOf } from "../problem.ts";
import type { Placing } from "../reading.ts";
import { countingOf } from "../rules.ts";
import { namesIn, whyNotInWords } from "../words.ts";
import { Frontier, MoreHours } from "./plan-studies.tsx";
import { benefitInWords, PlanTag } from "./plans.tsx";

export type PlanProps = {
	t: Messages;
	locale: Locale;
	plan: PortfolioPlan;
	answer: PortfolioAnswer;
	placings: ReadonlyMap<string, Placing>;
	/** Where it would be too much for a unit. */
	strains: readonly Strain[];
	/** Those who keep the portfolio change and publish it; those who decide read it. */
	mayKeep: boolean;
};

/** A bound further off than this says nothing of how good a plan is. */
const tellingGap = 0.5;

/** A plan: who gets room and when, what each yes costs the others, and why the rest are left out. */
export function PlanPage(props: PlanProps) {
	const { t, locale, plan, answer, placings } = props;
	const words = t.choosing.plan;
	const money = (kroner: number) => formatEstimate(kroner, locale);
	const { benefit, cvar } = answer.parts;
	return (
		<Stack space="section">
			<PageHeader
				title={plan.name}
				lead={words.lead(money(benefit), money(benefit - cvar), countingOf(plan.rules).years)}
				state={<PlanTag t={t} plan={plan} />}
				action={props.mayKeep && <ButtonLink href={paths.publication(plan.id)}>{words.publish}</ButtonLink>}
			/>
			<section aria-labelledby="chosen">
				<Stack>
					<Heading level={2} id="chosen">
						{words.finding(placings.size, plan.candidates.list.length)}
					</Heading>
					<Chosen {...props} />
				</Stack>
			</section>
			<PlanStrains t={t} locale={locale} strains={props.strains} />
			<MoreHours {...props} />
			<LeftOut {...props} />
			<Frontier {...props} />
			{props.mayKeep && <Keeping {...props} />}
		</Stack>
	);
}

/** The ground as a file, and the ways to change the plan or throw it away. */
function Keeping({ t, locale, plan, answer }: PlanProps) {
	const words = t.choosing.plan;
	return (
		<>
			<Details summary={words.file}>
				<Stack>
					<Meta>{words.again(plan.moves, plan.seed)}</Meta>
					{answer.gap !== null && answer.gap <= tellingGap && (
						<Meta>{words.bound(formatPercent(answer.gap, locale))}</Meta>
					)}
					<ButtonLink href={paths.file(plan.id)} variant="secondary" download>
						{words.file}
					</ButtonLink>
				</Stack>
			</Details>
			<Cluster>
				<ButtonLink href={paths.rules(plan.id)} variant="secondary">
					{words.edit}
				</ButtonLink>
				<AskFirst trigger={words.discard} text={words.discardText}>
					<Form action={paths.removal(plan.id)}>
						<Button variant="danger">{words.discard}</Button>
					</Form>
				</AskFirst>
			</Cluster>
		</>
	);
}

function Chosen(props: PlanProps) {
	const { t, locale, plan, placings } = props;
	const words = t.choosing.plan;
	const columns = Object.entries(words.columns)
		.filter(([key]) => key !== "lock" || props.mayKeep)
		.map(([key, label]) => ({ key, label, hidden: key === "lock" }));
	const chosen = plan.candidates.list
		.filter(({ id }) => placings.has(id))
		.toSorted((a, b) => (placings.get(a.id)?.start ?? 0) - (placings.get(b.id)?.start ?? 0));
	const rows = chosen.map((one) => {
		const placing = placings.get(one.id);
		const demand = one.demands.find(({ size }) => size === placing?.size);
		return [
			<strong>{one.title}</strong>,
			placing && <When {...props} placing={placing} />,
			demand ? benefitInWords(demand.benefit, t, locale) : "–",
			sureInWords(props, one.id),
			<Displaced {...props} id={one.id} />,
			...(props.mayKeep
				? [placing && <Lock {...props} id={one.id} title={one.title} mode={placing.mode} />]
				: []),
		];
	});
	return <Table caption={words.chosenTitle} columns={columns} rows={rows} />;
}

/** When it goes on: in words, and as a line through the quarters. */
function When({ t, plan, placing }: PlanProps & { placing: Placing }) {
	const { quarters } = plan.candidates;
	const { start, length, size } = placing;
	const short = (at: number) => t.portfolio.shortQuarter(quarters[at] ?? "");
	const width = 100 / quarters.length;
	return (
		<span class="plan-when">
			<svg viewBox="0 0 100 8" preserveAspectRatio="none" width="100%" height="10" aria-hidden="true">
				<rect class="plan-when-track" width="100" height="8" />
				<rect class="plan-when-bar" x={start * width} width={length * width} height="8" />
				{quarters.slice(1).map((_, at) => (
					<line class="plan-when-mark" x1={(at + 1) * width} x2={(at + 1) * width} y1="0" y2="8" />
				))}
			</svg>
			{t.choosing.plan.when(short(start), short(start + length - 1), t.choosing.demand.sizes[size])}
		</span>
	);
}

function shareOf({ plan }: PlanProps, id: string): number | undefined {
	return plan.studies?.robustness?.robustness.find(({ idea }) => membersOf(idea).includes(id))?.share;
}

function sureInWords(props: PlanProps, id: string): string {
	const share = shareOf(props, id);
	const words = props.t.choosing.plan;
	return share === undefined ? words.unsure : words.sure(formatPercent(share, props.locale));
}

/** So many titles can be read in a cell. */
const titlesInCell = 3;

function Displaced({ t, locale, plan, id }: PlanProps & { id: string }) {
	const displaced = Object.entries(plan.studies?.displaced ?? {}).find(([idea]) =>
		membersOf(idea).includes(id),
	)?.[1];
	if (!displaced) return <>{t.choosing.plan.displacesNone}</>;
	const titles = displaced.map((idea) => namesIn(plan, idea, locale));
	if (titles.length <= titlesInCell) return <>{formatList(titles, locale)}</>;
	return (
		<Details summary={t.choosing.plan.displacesMany(titles.length)}>{formatList(titles, locale)}</Details>
	);
}

function Lock({ t, plan, id, title, mode }: PlanProps & { id: string; title: string; mode: string }) {
	const words = t.choosing.plan;
	const isLocked = plan.rules.wishes[id] === `lock:${mode}`;
	return (
		<Form action={paths.locks(plan.id)}>
			<HiddenField name="candidateId" value={id} />
			<HiddenField name="lock" value={isLocked ? "free" : mode} />
			<HiddenField name="revision" value={String(plan.revision)} />
			<Button
				variant="tertiary"
				size="sm"
				label={isLocked ? words.unlockLabel(title) : words.lockLabel(title)}
			>
				{isLocked ? words.unlock : words.lock}
			</Button>
		</Form>
	);
}

function LeftOut(props: PlanProps) {
	const { t, locale, plan, answer, placings } = props;
	const words = t.choosing.plan;
	const why = new Map(answer.whyNot.flatMap((one) => membersOf(one.idea).map((id) => [id, one] as const)));
	const out = plan.candidates.list.filter(({ id }) => !placings.has(id));
	return (
		<section aria-labelledby="left-out">
			<Stack>
				<Heading level={2} id="left-out">
					{words.outTitle}
				</Heading>
				{out.length === 0 && <p>{words.outNone}</p>}
				<ul class="conditions">
					{out.map((one) => {
						const because = why.get(one.id);
						const share = shareOf(props, one.id);
						const reason = !isPlannable(one)
							? words.why.incomplete
							: because
								? whyNotInWords(plan, because, t, locale)
								: "–";
						return (
							<li>
								<strong>{one.title}</strong>
								<span>
									{reason} {share ? words.outSure(formatPercent(share, locale)) : ""}
								</span>
							</li>
						);
					})}
				</ul>
			</Stack>
		</section>
	);
}
