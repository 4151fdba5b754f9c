import type { Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	ButtonLink,
	CheckboxField,
	Cluster,
	Details,
	Form,
	Heading,
	HiddenField,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import { blankForm } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import type { PortfolioPlan } from "../plan.ts";
import type { Placing } from "../reading.ts";

type Props = {
	t: Messages;
	plan: PortfolioPlan;
	placings: ReadonlyMap<string, Placing>;
	/** Start quarters as they are today, by candidate. */
	startsNow: ReadonlyMap<string, string>;
	/** How many of those that start nobody has asked hours for. */
	unasked: number;
	/** The print of what the page shows. */
	shown: string;
	refused: { fault: string; changes: readonly string[] } | undefined;
};

/** Asked unless somebody says otherwise: the gate opens for nobody whose hours are not promised. */
const asking = blankForm({ ask: "on" });

/** What publishing would change, before it is done. */
export function PublishPage(props: Props) {
	const { t, plan, refused, unasked, shown } = props;
	const words = t.choosing.publish;
	return (
		<Stack space="wide">
			<PageHeader title={words.title} lead={words.text} />
			{refused && (
				<Alert kind="warning" title={refused.fault} live>
					{refused.changes.length > 0 && (
						<ul>
							{refused.changes.map((change) => (
								<li>{change}</li>
							))}
						</ul>
					)}
				</Alert>
			)}
			<Changes {...props} />
			<Form action={paths.publication(plan.id)}>
				<HiddenField name="revision" value={String(plan.revision)} />
				<HiddenField name="shown" value={shown} />
				{unasked > 0 && (
					<CheckboxField form={asking} name="ask" label={words.ask(unasked)} hint={words.askHint} />
				)}
				<Cluster>
					<Button>{words.confirm}</Button>
					<ButtonLink href={paths.plan(plan.id)} variant="tertiary">
						{t.platform.cancel}
					</ButtonLink>
				</Cluster>
			</Form>
		</Stack>
	);
}

/** Who starts when, who loses a start, and, folded, who goes on without one. */
function Changes({ t, plan, placings, startsNow }: Props) {
	const words = t.choosing.publish;
	const { list, quarters } = plan.candidates;
	const startOf = (id: string) => quarters[placings.get(id)?.start ?? -1];
	const starting = Map.groupBy(
		list.filter(({ id }) => startOf(id)),
		({ id }) => startOf(id) ?? "",
	);
	const out = list.filter(({ id }) => !startOf(id));
	const losing = out.filter(({ id }) => startsNow.has(id));
	const waiting = out.filter(({ id }) => !startsNow.has(id));
	const line = ({ id, title }: { id: string; title: string }, quarter: string) => {
		const now = startsNow.get(id);
		return now === undefined || now === quarter ? title : words.moved(title, t.portfolio.quarter(now));
	};
	return (
		<Stack>
			{[...starting.keys()].toSorted().map((quarter) => (
				<Titles
					title={words.startsIn(t.portfolio.quarter(quarter))}
					titles={(starting.get(quarter) ?? []).map((one) => line(one, quarter))}
				/>
			))}
			{losing.length > 0 && (
				<Titles
					title={words.loses(losing.length)}
					text={words.losesText}
					titles={losing.map((one) => words.had(one.title, t.portfolio.quarter(startsNow.get(one.id) ?? "")))}
				/>
			)}
			{waiting.length > 0 && (
				<Details summary={words.without(waiting.length)}>
					<p>{words.withoutText}</p>
					<ul>
						{waiting.map(({ title }) => (
							<li>{title}</li>
						))}
					</ul>
				</Details>
			)}
		</Stack>
	);
}

const Titles = ({ title, text, titles }: { title: string; text?: string; titles: readonly string[] }) => (
	<section>
		<Heading level={2} size="sm">
			{title}
		</Heading>
		{text && <p>{text}</p>}
		<ul>
			{titles.map((one) => (
				<li>{one}</li>
			))}
		</ul>
	</section>
);
