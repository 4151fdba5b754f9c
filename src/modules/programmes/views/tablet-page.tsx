import type { Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	ErrorSummary,
	Form,
	HiddenField,
	PageHeader,
	SearchForm,
	Stack,
	Tag,
	TextField,
} from "../../../platform/html/index.ts";
import { OfflineQueue } from "../../../platform/offline/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import type { CheckInPlace, TabletName } from "../queries/check-in.ts";

/** The tablet before it is opened. */
export function TabletCodeForm({ t, form }: { t: Messages; form: FormState }) {
	const words = t.checkIn.tablet;
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={words.text} />
			<ErrorSummary form={form} t={t} />
			<Form action={paths.tablet()}>
				<TextField form={form} name="code" label={words.code} autocomplete="off" width="medium" required />
				<Button>{words.use}</Button>
			</Form>
		</Stack>
	);
}

type Props = {
	t: Messages;
	place: CheckInPlace;
	search: string;
	names: readonly TabletName[];
	/** A key for each name, in the same order. */
	keys: readonly string[];
	fault?: string;
};

/** The tablet by the door: write your name, find it, confirm it. Nobody's name stands there before it is asked for. */
export function TabletPage({ t, place, search, names, keys, fault }: Props) {
	const words = t.checkIn.tablet;
	const { number, theme } = place.gathering;
	return (
		<Stack space="section">
			<PageHeader title={t.checkIn.title} lead={words.lead(t.programmes.gatheringWithTheme(number, theme))} />
			{fault && (
				<Alert kind="danger" live>
					<p>{fault}</p>
				</Alert>
			)}
			<OfflineQueue t={t} after={paths.tablet()}>
				<kept-names source={paths.tabletNames()} none={words.none}>
					<SearchForm action={paths.tablet()} label={words.search} value={search} t={t} />
					{search !== "" && names.length === 0 && <p>{words.none}</p>}
					<ul class="plain-list" data-found>
						{names.map((one, index) => (
							<li>
								<NameForm t={t} place={place} one={one} sentKey={keys[index] ?? ""} />
							</li>
						))}
					</ul>
					<template>
						<li>
							<NameForm t={t} place={place} one={{ personId: "", name: "%s", present: false }} sentKey="" />
						</li>
					</template>
				</kept-names>
			</OfflineQueue>
			<Form action={paths.tabletClose()}>
				<div>
					<Button variant="tertiary">{words.close}</Button>
				</div>
			</Form>
		</Stack>
	);
}

type NameProps = { t: Messages; place: CheckInPlace; one: TabletName; sentKey: string };

function NameForm({ t, place, one, sentKey }: NameProps) {
	const words = t.checkIn.tablet;
	if (one.present)
		return (
			<p>
				<strong>{one.name}</strong> <Tag colour="mose">{words.present}</Tag>
			</p>
		);
	return (
		<Form action={paths.tabletCheckIn()}>
			<HiddenField name="gatheringId" value={place.gathering.id} />
			<HiddenField name="day" value={place.day} />
			<HiddenField name="personId" value={one.personId} />
			<HiddenField name="key" value={sentKey} />
			<p>
				<strong data-name>{one.name}</strong>
			</p>
			<div>
				<Button label={words.confirmFor(one.name)}>{words.confirm}</Button>
			</div>
		</Form>
	);
}
