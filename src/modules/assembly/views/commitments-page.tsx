import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Button,
	ChoiceField,
	ErrorSummary,
	Form,
	Heading,
	PageHeader,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { commitmentKinds } from "../assembly.ts";
import { paths } from "../paths.ts";
import type { OwnAssembly } from "../queries/assemblies.ts";
import type { Commitment } from "../queries/commitments.ts";

type Props = {
	t: Messages;
	locale: Locale;
	assembly: OwnAssembly;
	rows: readonly Commitment[];
	form: FormState;
};

/** What one promises oneself; read by nobody else. */
export function CommitmentsPage({ t, assembly, rows, form }: Props) {
	const words = t.assembly.commitments;
	const kinds = commitmentKinds.filter((kind) => rows.some((row) => row.kind === kind));
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={words.lead} />
			{rows.length === 0 && <p>{words.none}</p>}
			{kinds.map((kind) => (
				<section aria-labelledby={kind}>
					<Stack>
						<Heading level={2} size="md" id={kind}>
							{words.kinds[kind]}
						</Heading>
						<ul class="plain-list assembly-questions">
							{rows
								.filter((row) => row.kind === kind)
								.map(({ id, body }) => (
									<li class="assembly-question">
										<p class="assembly-question-text">{body}</p>
										<Form action={paths.commitmentRemoval(assembly.id, id)}>
											<Button variant="tertiary" size="sm" label={words.dropOne(body)}>
												{words.drop}
											</Button>
										</Form>
									</li>
								))}
						</ul>
					</Stack>
				</section>
			))}
			<Stack>
				<ErrorSummary form={form} t={t} />
				<Form action={paths.commitments(assembly.id)}>
					<ChoiceField
						{...{ form, name: "kind", label: words.which, required: true }}
						options={commitmentKinds.map((kind) => ({ value: kind, label: words.kinds[kind] }))}
					/>
					<TextField
						{...{ form, name: "body", label: words.body, hint: words.bodyHint, required: true }}
						maxLength={300}
					/>
					<Button>{words.write}</Button>
				</Form>
			</Stack>
		</Stack>
	);
}
