import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	ChoiceField,
	EmptyState,
	ErrorSummary,
	Form,
	Heading,
	HiddenField,
	LongTextField,
	NumberField,
	PageHeader,
	Stack,
	Table,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { methods } from "../item.ts";
import { paths } from "../paths.ts";
import type { LibraryItem } from "../queries/library.ts";

type LibraryPageProps = { t: Messages; items: readonly LibraryItem[]; form: FormState };

/** Items that are used again and again, and a form for one more. */
export function LibraryPage({ t, items, form }: LibraryPageProps) {
	const words = t.runsheets.library;
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={words.lead} />
			<Table
				caption={words.title}
				captionHidden
				columns={[
					{ key: "title", label: words.columns.title },
					{ key: "minutes", label: words.columns.minutes, numeric: true },
					{ key: "method", label: words.columns.method },
					{ key: "material", label: words.columns.material },
					{ key: "remove", label: words.remove, hidden: true },
				]}
				rows={items.map(({ id, title, minutes, method, material }) => [
					title,
					t.runsheets.minutes(minutes),
					t.runsheets.methods[method],
					material || "–",
					<Form action={paths.library()}>
						<HiddenField name="remove" value={id} />
						<Button variant="tertiary" size="sm" label={t.runsheets.acts.label(words.remove, title)}>
							{words.remove}
						</Button>
					</Form>,
				])}
				empty={<EmptyState title={words.emptyTitle} text={words.emptyText} />}
			/>
			<NewItem t={t} form={form} />
		</Stack>
	);
}

function NewItem({ t, form }: Pick<LibraryPageProps, "t" | "form">) {
	const words = t.runsheets.library;
	return (
		<section aria-labelledby="new-item">
			<Stack>
				<Heading level={2} id="new-item">
					{words.add}
				</Heading>
				<ErrorSummary form={form} t={t} />
				<Form action={paths.library()}>
					<TextField form={form} name="title" label={t.runsheets.item.title} required maxLength={120} />
					<NumberField
						form={form}
						name="minutes"
						label={t.runsheets.item.minutes}
						unit={t.runsheets.item.unit}
						whole
						required
					/>
					<ChoiceField
						form={form}
						name="method"
						label={t.runsheets.item.method}
						required
						inline
						options={methods.map((value) => ({ value, label: t.runsheets.methods[value] }))}
					/>
					<TextField form={form} name="material" label={t.runsheets.item.material} maxLength={300} />
					<LongTextField form={form} name="notes" label={t.runsheets.item.notes} maxLength={1000} rows={4} />
					<Button>{words.submit}</Button>
				</Form>
			</Stack>
		</section>
	);
}
