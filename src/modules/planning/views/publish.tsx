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
import type { CohortPlanRow } from "../plan.ts";
import type { Changes } from "../publication.ts";

type Props = {
	t: Messages;
	plan: CohortPlanRow;
	counts: Changes;
	/** In the plan, but no longer to be placed. */
	leaving: number;
	fault: string | undefined;
	/** What others have done to the plan since the viewer looked. */
	changes: readonly string[];
	/** Another plan stands here now than the one that was looked at, or it changes something else. */
	another: boolean;
	/** The print of what the page shows. */
	shown: string;
};

/** What publishing changes, and the button that does it. */
export function PublishPage({ t, plan, counts, leaving, fault, changes, another, shown }: Props) {
	const words = t.planning.publish;
	const lines = linesOf(t, counts);
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={words.lead} />
			{fault && (
				<Alert kind="danger" title={words.faultTitle} live>
					<p>{fault}</p>
				</Alert>
			)}
			{another && (
				<Alert kind="warning" live>
					{t.platform.shownAnother}
				</Alert>
			)}
			{changes.length > 0 && (
				<Alert kind="warning" title={t.planning.move.changedTitle} live>
					<ul>
						{changes.map((text) => (
							<li>{text}</li>
						))}
					</ul>
				</Alert>
			)}
			<ul>
				{lines.length === 0 ? <li>{words.nothing}</li> : lines.map((text) => <li>{text}</li>)}
				{counts.stays > 0 && <li>{words.stays(counts.stays)}</li>}
				{leaving > 0 && <li>{words.gone(leaving)}</li>}
			</ul>
			<Form action={paths.publication(plan.id)}>
				<HiddenField name="revision" value={String(plan.revision)} />
				<HiddenField name="shown" value={shown} />
				<Cluster>
					<Button>{words.confirm}</Button>
					<ButtonLink variant="tertiary" href={paths.plan(plan.id)}>
						{t.platform.cancel}
					</ButtonLink>
				</Cluster>
			</Form>
		</Stack>
	);
}

function linesOf(t: Messages, { newCohorts, placed, moved, days, changedDays }: Changes): string[] {
	const words = t.planning.publish;
	return [
		newCohorts > 0 && words.newCohorts(newCohorts),
		placed > 0 && words.placed(placed),
		moved > 0 && words.moved(moved),
		days > 0 && words.days(days),
		changedDays > 0 && words.changedDays(changedDays),
	].filter((line) => line !== false);
}
