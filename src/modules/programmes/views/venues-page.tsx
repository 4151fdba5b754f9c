import type { Messages } from "../../../../locales/index.ts";
import {
	Button,
	ErrorSummary,
	Form,
	Heading,
	HiddenField,
	NumberField,
	PageHeader,
	Stack,
	Table,
	TextField,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import type { Venue } from "../queries/venues.ts";

/** Where gatherings are held, and a form for one more. */
export function VenuesPage({ t, venues, form }: { t: Messages; venues: readonly Venue[]; form: FormState }) {
	const words = t.programmes.venues;
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={words.lead} />
			<Table
				caption={words.caption}
				captionHidden
				columns={[
					{ key: "name", label: words.columns.name },
					{ key: "address", label: words.columns.address },
					{ key: "capacity", label: words.columns.capacity, numeric: true },
				]}
				rows={venues.map(({ id, name, address, capacity }) => [
					<a href={paths.venue(id)}>{name}</a>,
					address || "–",
					capacity,
				])}
				empty={<p>{words.empty}</p>}
			/>
			<section aria-labelledby="add">
				<Stack>
					<Heading level={2} id="add">
						{words.add}
					</Heading>
					<ErrorSummary form={form} t={t} labels={{ name: words.name, capacity: words.capacity }} />
					<Form action={paths.venues()}>
						<HiddenField name="gathering" value={String(form.values.gathering ?? "")} />
						<TextField form={form} name="name" label={words.name} required maxLength={120} />
						<TextField form={form} name="address" label={words.address} maxLength={200} />
						<NumberField form={form} name="capacity" label={words.capacity} required whole />
						<Button>{words.submit}</Button>
					</Form>
				</Stack>
			</section>
		</Stack>
	);
}
