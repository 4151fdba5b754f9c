import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	CheckboxField,
	ChoiceField,
	Cluster,
	ErrorSummary,
	Form,
	Grid,
	HiddenField,
	LongTextField,
	NumberField,
	PageHeader,
	SelectField,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import type { Person } from "../../programmes/index.ts";
import { type Item, methods } from "../item.ts";
import type { Addresses } from "./timeline.tsx";

export type ItemPageProps = {
	t: Messages;
	form: FormState;
	/** The item that is changed; none for a new one. */
	item?: Item;
	dayCount: number;
	addresses: Addresses;
	/** The sheet that all cohorts share: people and rooms are each cohort's own. */
	isShared: boolean;
	facilitators: readonly Person[];
};

/** One item: what, how long, how, who and where. */
export function ItemPage(props: ItemPageProps) {
	const { t, form, item, addresses, isShared } = props;
	const words = t.runsheets.item;
	return (
		<Stack space="section">
			<PageHeader title={item ? item.title : words.newTitle} lead={isShared ? words.sharedLead : undefined} />
			<ErrorSummary form={form} t={t} />
			<Form action={item ? addresses.item(item.id) : addresses.items} form={form}>
				<What {...props} />
				<WhoAndWhere {...props} />
				<Cluster>
					<Button>{item ? words.save : words.add}</Button>
				</Cluster>
			</Form>
			{item && (
				<Form action={addresses.sheet}>
					<HiddenField name="act" value="remove" />
					<HiddenField name="item" value={item.id} />
					<Button variant="tertiary">{words.remove}</Button>
				</Form>
			)}
		</Stack>
	);
}

function What({ t, form, dayCount }: ItemPageProps) {
	const words = t.runsheets.item;
	return (
		<>
			<TextField form={form} name="title" label={words.title} required maxLength={120} />
			<Grid columns="halves">
				<NumberField
					form={form}
					name="minutes"
					label={words.minutes}
					hint={words.minutesHint}
					unit={words.unit}
					whole
					required
				/>
				<TextField
					form={form}
					name="fixedStart"
					label={words.fixedStart}
					hint={words.fixedHint}
					type="time"
					width="short"
				/>
			</Grid>
			<SelectField
				form={form}
				name="day"
				label={words.day}
				required
				blank={false}
				options={Array.from({ length: dayCount }, (_, index) => ({
					value: String(index + 1),
					label: t.programmes.dayNumber(index + 1),
				}))}
			/>
			<ChoiceField
				form={form}
				name="method"
				label={words.method}
				required
				inline
				options={methods.map((value) => ({ value, label: t.runsheets.methods[value] }))}
			/>
		</>
	);
}

function WhoAndWhere({ t, form, isShared, facilitators }: ItemPageProps) {
	const words = t.runsheets.item;
	return (
		<>
			{!isShared && (
				<SelectField
					form={form}
					name="facilitatorId"
					label={words.facilitator}
					hint={facilitators.length === 0 ? words.noFacilitators : undefined}
					blank={words.nobody}
					options={facilitators.map(({ personId, name }) => ({ value: personId, label: name }))}
				/>
			)}
			<TextField
				form={form}
				name="material"
				label={words.material}
				hint={words.materialHint}
				maxLength={300}
			/>
			{!isShared && <TextField form={form} name="room" label={words.room} maxLength={120} />}
			<LongTextField
				form={form}
				name="notes"
				label={words.notes}
				hint={words.notesHint}
				maxLength={1000}
				rows={4}
			/>
			<CheckboxField form={form} name="keep" label={words.keep} />
		</>
	);
}
