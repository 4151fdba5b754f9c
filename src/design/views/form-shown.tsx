import {
	AutoSave,
	Button,
	CheckboxField,
	ChoiceField,
	ChoicesField,
	Cluster,
	DateField,
	ErrorSummary,
	FileField,
	Form,
	LongTextField,
	NumberField,
	SelectField,
	TextField,
	type WithPlatformTexts,
} from "../../platform/html/index.ts";
import type { FormState } from "../../platform/web/form-state.ts";
import { paths } from "../paths.ts";

const units = [
	{ value: "1", label: "Fjordgata helsehus", group: "Helse og omsorg" },
	{ value: "2", label: "Hjemmetjenesten nord", group: "Helse og omsorg" },
	{ value: "3", label: "Strandskolen", group: "Oppvekst" },
];

const types = [
	{ value: "product", label: "Produkt" },
	{ value: "service", label: "Tjeneste" },
	{ value: "process", label: "Prosess", hint: "Slik vi arbeider" },
];

const answers = [
	{ value: "yes", label: "Ja, jeg kommer" },
	{ value: "no", label: "Nei, jeg kan ikke" },
	{ value: "later", label: "Jeg må svare senere" },
];

const marks = ["1", "2", "3", "4", "5", "6"].map((value) => ({ value, label: value }));

function Choices({ form }: { form: FormState }) {
	return (
		<>
			<ChoiceField form={form} name="answer" label="Kommer du på samling 4?" options={answers} required />
			<ChoiceField
				form={form}
				name="score"
				label="Behov og innsikt"
				hint="1 er antatt, 6 er godt dokumentert"
				options={marks}
				scale
				required
			/>
			<ChoicesField
				form={form}
				name="type"
				label="Hva slags innovasjon er det?"
				hint="Flere kan passe"
				options={types}
				required
			/>
			<CheckboxField
				form={form}
				name="share"
				label="Del notatet med prosesslederen"
				hint="Du kan angre når som helst"
			/>
		</>
	);
}

/** Every kind of field in one form. */
export function FormShown({ t, form }: { t: WithPlatformTexts; form: FormState }) {
	return (
		<>
			<ErrorSummary form={form} t={t} />
			<AutoSave t={t}>
				<Form action={paths.answers()} multipart>
					<TextField
						form={form}
						name="title"
						label="Hva heter idéen?"
						hint="Slik du ville sagt det til en nabo"
						required
					/>
					<LongTextField
						form={form}
						name="need"
						label="Hva stjeler tid eller trygghet hos dere?"
						hint="Skriv ikke navn på brukere. Rolle og antall er nok."
						maxLength={600}
						required
					/>
					<SelectField form={form} name="unit" label="Enhet" options={units} />
					<NumberField form={form} name="hours" label="Hvor mye hjelp trenger dere?" unit="timer" required />
					<DateField form={form} name="start" label="Når kan dere begynne?" />
					<Choices form={form} />
					<FileField
						form={form}
						name="attachment"
						label="Vedlegg"
						hint="PDF eller bilde, inntil 10 MB"
						accept=".pdf,image/*"
					/>
					<Cluster>
						<Button>Send inn idéen</Button>
						<Button variant="tertiary" name="draft" value="1">
							Lagre og fortsett senere
						</Button>
					</Cluster>
				</Form>
			</AutoSave>
		</>
	);
}
