import type { Locale, Messages } from "../../../../locales/index.ts";
import type { PortfolioReason } from "../../../core/portfolio/index.ts";
import {
	Alert,
	Button,
	ButtonLink,
	Cluster,
	Form,
	PageHeader,
	Progress,
	Stack,
} from "../../../platform/html/index.ts";
import { formatList, formatPercent } from "../../../platform/i18n/format.ts";
import { paths } from "../paths.ts";
import type { PortfolioPlan } from "../plan.ts";
import { namesIn, shortInWords } from "../words.ts";
import { PlanTag } from "./plans.tsx";

type Props = { t: Messages; locale: Locale; plan: PortfolioPlan };

/** How far the planner has come, and a way to stop it and keep the best. */
export function PlanInWork({ t, locale, plan, state }: Props & { state: "waiting" | "running" }) {
	const words = t.choosing.progress;
	const share = Math.min(1, plan.progress?.share ?? 0);
	return (
		<Stack space="section">
			<PageHeader title={plan.name} state={<PlanTag t={t} plan={{ ...plan, state }} />} />
			<div role="status">
				<Progress done={share * 100} total={100} label={words.label} text={formatPercent(share, locale)} />
				<p>{state === "waiting" ? words.waiting : words.text}</p>
			</div>
			{plan.cancelledAt ? (
				<p>{words.stopping}</p>
			) : (
				<Form action={paths.cancellation(plan.id)}>
					<Button variant="secondary">{words.stop}</Button>
				</Form>
			)}
		</Stack>
	);
}

/** A run that was cut on the way: nothing is lost but the time. */
export function StoppedPlan({ t, plan }: Props) {
	const words = t.choosing.stopped;
	return (
		<Stack space="section">
			<PageHeader title={plan.name} state={<PlanTag t={t} plan={{ ...plan, state: "stopped" }} />} />
			<Alert kind="warning" title={words.title}>
				<p>{words.text}</p>
			</Alert>
			<Form action={paths.restart(plan.id)}>
				<Button>{words.again}</Button>
			</Form>
		</Stack>
	);
}

/** Why there is no plan, by name, and the way on. What was only not found is not called impossible. */
export function ImpossiblePlan(props: Props) {
	const { t, plan } = props;
	const words = t.choosing.impossible;
	const isProven = plan.reasons?.some(({ kind }) => kind !== "not-found");
	return (
		<Stack space="section">
			<PageHeader title={plan.name} state={<PlanTag t={t} plan={plan} />} />
			<Alert kind="warning" title={isProven ? words.title : words.openTitle}>
				<ul>
					{(plan.reasons ?? []).map((reason) => (
						<li>{reasonInWords(props, reason)}</li>
					))}
				</ul>
			</Alert>
			<Cluster>
				<ButtonLink href={paths.rules(plan.id)}>{words.change}</ButtonLink>
			</Cluster>
		</Stack>
	);
}

function reasonInWords({ t, locale, plan }: Props, reason: PortfolioReason): string {
	const words = t.choosing.impossible;
	const name = (id: string) => namesIn(plan, id, locale);
	switch (reason.kind) {
		case "must-and-must-not":
			return words["must-and-must-not"](name(reason.idea));
		case "must-excludes":
			return words["must-excludes"](name(reason.ideas[0]), name(reason.ideas[1]));
		case "must-requires":
			return words["must-requires"](name(reason.idea), name(reason.missing));
		case "must-late":
			return words["must-late"](name(reason.idea), name(reason.first));
		case "must-too-much": {
			const short = { rule: reason.rule, by: reason.needs - reason.room };
			return words["must-too-much"](
				formatList(reason.ideas.map(name), locale),
				shortInWords(plan, short, t, locale),
			);
		}
		case "not-found":
			return words["not-found"](
				formatList(
					reason.broken.map((short) => shortInWords(plan, short, t, locale)),
					locale,
				),
			);
	}
}
