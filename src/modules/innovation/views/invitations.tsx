import type { Messages } from "../../../../locales/index.ts";
import {
	AskFirst,
	Button,
	Card,
	EmptyState,
	Form,
	HiddenField,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import { paths } from "../paths.ts";
import type { StartableProgramme } from "../queries/invitations.ts";

/** The office sends the first question; the page counts people and names none. */
export function StartInvitations({
	t,
	programmes,
}: {
	t: Messages;
	programmes: readonly StartableProgramme[];
}) {
	const texts = t.innovation.invitations;
	return (
		<Stack space="wide">
			<PageHeader title={texts.title} lead={texts.lead} />
			{programmes.length === 0 && <EmptyState title={texts.emptyTitle} text={texts.emptyText} />}
			{programmes.map(({ id, title, leaders, without }) => (
				<Card title={title} level={2}>
					<p>{without === 0 ? texts.allStarted : texts.counts(without, leaders)}</p>
					{without > 0 && (
						<AskFirst trigger={texts.button(without)} text={texts.ask}>
							<Form action={paths.invitations()}>
								<HiddenField name="programmeId" value={id} />
								<Button>{texts.confirm(without)}</Button>
							</Form>
						</AskFirst>
					)}
				</Card>
			))}
		</Stack>
	);
}
