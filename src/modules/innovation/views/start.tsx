import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	ChoiceField,
	Details,
	ErrorSummary,
	Form,
	LongTextField,
	Meta,
	PageHeader,
	Stack,
	VisuallyHidden,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import { ReportChannel } from "./words.tsx";

type StartProps = {
	t: Messages;
	form: FormState;
	programme: { title: string } | undefined;
	/** Units that the reader leads, whose leader team may own the process. */
	units: readonly { id: string; name: string }[];
	reportChannel: string;
};

/** One question, one sentence, one button: made for a phone between two visits. */
export function Start({ t, form, programme, units, reportChannel }: StartProps) {
	const texts = t.innovation.start;
	const owners = [
		{ value: "", label: texts.asTeamMe },
		...units.map(({ id, name }) => ({ value: id, label: texts.asTeamUnit(name) })),
	];
	const values = { ...form.values, team: form.values.team ?? "" };
	return (
		<Stack space="wide">
			<ErrorSummary form={form} t={t} />
			<PageHeader title={texts.title} />
			<Form action={paths.start()}>
				<LongTextField
					form={form}
					name="challenge"
					label={<VisuallyHidden>{texts.label}</VisuallyHidden>}
					hint={texts.hint}
					required
					rows={3}
					maxLength={400}
				/>
				{units.length > 0 && (
					<Details summary={texts.asTeam} open={Boolean(form.values.team)}>
						<ChoiceField
							form={{ ...form, values }}
							name="team"
							label={texts.owner}
							options={owners}
							required
						/>
					</Details>
				)}
				<Button wide>{texts.button}</Button>
			</Form>
			<Stack space="tight">
				<Meta>{texts.example}</Meta>
				{programme && <Meta>{texts.programme(programme.title)}</Meta>}
				<Meta>
					{t.innovation.noNames} {texts.who}
				</Meta>
				<ReportChannel t={t} href={reportChannel} />
			</Stack>
		</Stack>
	);
}
