import type { Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	ButtonLink,
	Cluster,
	Form,
	HiddenField,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import { paths } from "../paths.ts";
import type { PortfolioPlan } from "../plan.ts";
import type { Placing } from "../reading.ts";

type Props = {
	t: Messages;
	plan: PortfolioPlan;
	placings: ReadonlyMap<string, Placing>;
	refused: { fault: string; changes: readonly string[] } | undefined;
};

/** What publishing would change, before it is done. */
export function PublishPage({ t, plan, placings, refused }: Props) {
	const words = t.choosing.publish;
	const { list, quarters } = plan.candidates;
	const lines = list.map(({ id, title }) => {
		const quarter = quarters[placings.get(id)?.start ?? -1];
		return quarter ? words.starts(title, t.portfolio.quarter(quarter)) : words.out(title);
	});
	return (
		<Stack space="wide">
			<PageHeader title={words.title} lead={words.text} />
			{refused && (
				<Alert kind="warning" title={refused.fault} live>
					<ul>
						{refused.changes.map((change) => (
							<li>{change}</li>
						))}
					</ul>
				</Alert>
			)}
			<ul>
				{lines.map((line) => (
					<li>{line}</li>
				))}
			</ul>
			<Form action={paths.publication(plan.id)}>
				<HiddenField name="revision" value={String(plan.revision)} />
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
