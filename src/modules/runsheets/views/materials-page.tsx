import type { Locale, Messages } from "../../../../locales/index.ts";
import type { Day } from "../../../core/calendar/day.ts";
import {
	AskFirst,
	Button,
	ChoiceField,
	DateField,
	EmptyState,
	ErrorSummary,
	FileField,
	Form,
	Heading,
	HiddenField,
	LongTextField,
	PageHeader,
	SelectField,
	Stack,
	Table,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import type { PlannedGathering } from "../../programmes/index.ts";
import { type Material, materialKinds } from "../material.ts";
import { paths } from "../paths.ts";
import { MaterialLink, RightTag } from "./material-list.tsx";

export type MaterialsPageProps = {
	t: Messages;
	locale: Locale;
	today: Day;
	programmeId: string;
	materials: readonly Material[];
	plan: readonly PlannedGathering[];
	form: FormState;
};

/** Material and courses for the office: whose it is, what may be done, and until when. */
export function MaterialsPage(props: MaterialsPageProps) {
	const { t, locale, today, programmeId, materials } = props;
	const words = t.runsheets.materials;
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={words.lead} />
			<Table
				caption={words.title}
				captionHidden
				columns={[
					{ key: "title", label: words.columns.title },
					{ key: "for", label: words.columns.gathering },
					{ key: "owner", label: words.columns.owner },
					{ key: "terms", label: words.columns.terms },
					{ key: "remove", label: words.remove, hidden: true },
				]}
				rows={materials.map((one) => [
					<MaterialLink material={one} fileHref={paths.materialFile(programmeId, one.id)} />,
					one.number === null ? words.all : t.programmes.gathering(one.number),
					one.kind === "course" ? words.kinds.course : one.owner,
					<>
						{one.terms} <RightTag t={t} locale={locale} material={one} today={today} />
					</>,
					<AskFirst trigger={words.remove} label={`${words.remove}: ${one.title}`}>
						<Form action={paths.materials(programmeId)}>
							<HiddenField name="remove" value={one.id} />
							<Button variant="danger" size="sm" label={`${words.remove}: ${one.title}`}>
								{words.remove}
							</Button>
						</Form>
					</AskFirst>,
				])}
				empty={<EmptyState title={words.emptyTitle} text={words.emptyText} />}
			/>
			<section aria-labelledby="add">
				<Stack>
					<Heading level={2} id="add">
						{words.add}
					</Heading>
					<ErrorSummary form={props.form} t={t} />
					<NewMaterial {...props} />
				</Stack>
			</section>
		</Stack>
	);
}

function NewMaterial({ t, form, programmeId, plan }: MaterialsPageProps) {
	const words = t.runsheets.materials;
	return (
		<Form action={paths.materials(programmeId)} multipart>
			<ChoiceField
				form={form}
				name="kind"
				label={words.kind}
				required
				inline
				options={materialKinds.map((value) => ({ value, label: words.kinds[value] }))}
			/>
			<TextField form={form} name="title" label={words.columns.title} required maxLength={120} />
			<SelectField
				form={form}
				name="number"
				label={words.columns.gathering}
				blank={words.all}
				width="full"
				options={plan.map(({ number, theme }) => ({
					value: String(number),
					label: t.programmes.gatheringWithTheme(number, theme),
				}))}
			/>
			<TextField form={form} name="url" label={words.url} hint={words.urlHint} type="url" maxLength={500} />
			<FileField form={form} name="file" label={words.file} hint={words.fileHint} />
			<TextField
				form={form}
				name="owner"
				label={words.columns.owner}
				hint={words.ownerHint}
				maxLength={120}
			/>
			<LongTextField
				form={form}
				name="terms"
				label={words.columns.terms}
				hint={words.termsHint}
				maxLength={500}
				rows={3}
			/>
			<DateField form={form} name="usableUntil" label={words.until} hint={words.untilHint} />
			<Button>{words.submit}</Button>
		</Form>
	);
}
