import { acceptedFiles } from "../../../platform/files/file-types.ts";
import {
	Button,
	ChoiceField,
	Cluster,
	DateField,
	Details,
	FileField,
	Form,
	Heading,
	LongTextField,
	NumberField,
	TextField,
} from "../../../platform/html/index.ts";
import { formatBytes } from "../../../platform/i18n/format.ts";
import { evidenceKinds } from "../idea.ts";
import { paths } from "../paths.ts";
import { EvidenceList, sourceOf } from "./evidence.tsx";
import type { StepPageProps } from "./step-page.tsx";

/** What the team learned in this step, and its files. */
export function StepLearning(props: StepPageProps) {
	const { t, locale, idea, evidence, mayWrite } = props;
	const texts = t.innovation.evidence;
	return (
		<>
			<section class="stack" aria-labelledby="evidence">
				<Heading level={2} id="evidence">
					{texts.title}
				</Heading>
				<p>{evidence.length === 0 ? texts.empty : texts.lead}</p>
				<EvidenceList
					t={t}
					locale={locale}
					evidence={evidence}
					under={(one) =>
						mayWrite && (
							<Form action={paths.evidenceRemoval(idea.id, one.id)}>
								<Button variant="tertiary" size="sm" label={texts.removeNamed(sourceOf(t, one))}>
									{texts.remove}
								</Button>
							</Form>
						)
					}
				/>
				{mayWrite && <NewEvidence {...props} />}
			</section>
			<Attachments {...props} />
		</>
	);
}

function NewEvidence({ t, idea, step, place, newEvidence: form }: StepPageProps) {
	const texts = t.innovation.evidence;
	const kind = form.values.kind ?? (place === "prototype" ? "tested" : "asked");
	const withKind = { ...form, values: { ...form.values, kind } };
	return (
		<Details summary={texts.add} open={Object.values(form.errors).some(Boolean)}>
			<Form action={paths.evidence(idea.id, step.id)}>
				<ChoiceField
					form={withKind}
					name="kind"
					label={texts.kind}
					required
					inline
					options={evidenceKinds.map((value) => ({ value, label: texts.kinds[value] }))}
				/>
				<TextField form={form} name="who" label={texts.who} hint={texts.whoHint} maxLength={200} />
				<NumberField form={form} name="howMany" label={texts.howMany} unit={texts.people} whole />
				<DateField form={form} name="happenedOn" label={texts.when} />
				<LongTextField
					form={form}
					name="finding"
					label={texts.finding}
					hint={texts.findingHint}
					required
					rows={4}
					maxLength={2000}
				/>
				<LongTextField form={form} name="changed" label={texts.changed} rows={2} maxLength={1000} />
				<Button variant="secondary">{texts.button}</Button>
			</Form>
		</Details>
	);
}

function Attachments({ t, locale, idea, step, attachments, attachment, mayWrite, maxBytes }: StepPageProps) {
	const texts = t.innovation.files;
	if (!mayWrite && attachments.length === 0) return null;
	return (
		<section class="stack" aria-labelledby="attachments">
			<Heading level={2} id="attachments">
				{texts.title}
			</Heading>
			{attachments.map((file) => (
				<Cluster>
					<a href={paths.attachment(idea.id, file.id)}>
						{file.name} ({formatBytes(file.sizeBytes, locale)})
					</a>
					{mayWrite && (
						<Form action={paths.attachmentRemoval(idea.id, file.id)}>
							<Button variant="tertiary" size="sm" label={texts.removeNamed(file.name)}>
								{texts.remove}
							</Button>
						</Form>
					)}
				</Cluster>
			))}
			{mayWrite && (
				<Details summary={texts.add} open={Boolean(attachment.errors.file)}>
					<Form action={paths.attachments(idea.id, step.id)} multipart>
						<FileField
							form={attachment}
							name="file"
							label={texts.add}
							hint={texts.hint(formatBytes(maxBytes, locale))}
							accept={acceptedFiles}
							required
						/>
						<Button variant="secondary">{texts.button}</Button>
					</Form>
				</Details>
			)}
		</section>
	);
}
