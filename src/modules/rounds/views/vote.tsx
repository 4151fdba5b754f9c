import type { Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	ChoiceField,
	ErrorSummary,
	Form,
	Meta,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import type { Choice, Slip } from "../queries/votes.ts";

type VoteProps = { t: Messages; slip: Slip; choices: readonly Choice[]; form: FormState };

/** One vote on one's own phone; it can be changed until the vote is closed. */
export function VotePage({ t, slip, choices, form }: VoteProps) {
	const texts = t.rounds.vote;
	const chosen = choices.find(({ id }) => id === slip.pitchId);
	return (
		<Stack space="section">
			<PageHeader title={texts.title} lead={slip.dayTitle} />
			<ErrorSummary form={form} t={t} />
			{chosen && <Alert kind="success">{texts.voted(chosen.title)}</Alert>}
			{slip.state === "waiting" && <p>{texts.waiting}</p>}
			{slip.state === "closed" && <p>{texts.closed}</p>}
			{slip.state === "open" && (
				<Form action={paths.vote(slip.code)} id="vote">
					<ChoiceField
						form={form}
						name="pitchId"
						label={texts.question}
						options={choices.map(({ id, title }) => ({ value: id, label: title }))}
						required
					/>
					<Button wide>{chosen ? texts.change : texts.send}</Button>
					<Meta>{texts.secret}</Meta>
				</Form>
			)}
		</Stack>
	);
}
