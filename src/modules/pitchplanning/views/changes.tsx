import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	ChoicesField,
	Details,
	ErrorSummary,
	Form,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import type { PitchDay } from "../../pitching/index.ts";
import { dutiesIn } from "../changes.ts";
import type { Ground, PanelNow } from "../ground.ts";
import { paths } from "../paths.ts";
import { isOneDay, panelName } from "../words.ts";

type Props = {
	t: Messages;
	locale: Locale;
	day: PitchDay;
	ground: Ground;
	begun: readonly PanelNow[];
	form: FormState;
};

/** One button when something happens on the day: who is away, what is late, and a schedule that changes little. */
export function ChangesPage(props: Props) {
	const { t, day, ground, begun, form } = props;
	const words = t.pitchplanning.changes;
	const left = ground.panels.filter((panel) => panel.pitchIds.length > 0 && !begun.includes(panel));
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={words.lead} />
			<ErrorSummary form={form} t={t} />
			{left.length === 0 ? <Alert>{words.over}</Alert> : <ChangesForm {...props} left={left} />}
			<a href={paths.panels(day.id)}>{t.pitchplanning.panels.title}</a>
		</Stack>
	);
}

function ChangesForm({ t, locale, day, ground, form, left }: Props & { left: readonly PanelNow[] }) {
	const words = t.pitchplanning.changes;
	const name = (panel: Pick<PanelNow, "room" | "day" | "startsAt">) =>
		panelName(panel, t, locale, isOneDay(left));
	const duties = dutiesIn(left);
	const members = ground.members.flatMap(({ personId, name: who, isAway }) => {
		const own = duties.get(personId);
		return own && !isAway
			? [{ value: personId, label: who, hint: words.duty(own.map(name).join(", ")) }]
			: [];
	});
	const panelOf = new Map(left.flatMap((panel) => panel.pitchIds.map((id) => [id, panel] as const)));
	const pitches = ground.pitches.flatMap(({ id, title }) => {
		const panel = panelOf.get(id);
		return panel ? [{ value: id, label: title, hint: name(panel) }] : [];
	});
	const isOpen = [form.values.withdrawn, form.values.late].flat().some(Boolean);
	return (
		<Form action={paths.changes(day.id)}>
			<ChoicesField form={form} name="away" label={words.away} hint={words.awayHint} options={members} />
			<Details summary={words.pitches} open={isOpen}>
				<ChoicesField form={form} name="withdrawn" label={words.withdrawn} options={pitches} />
				<ChoicesField form={form} name="late" label={words.late} hint={words.lateHint} options={pitches} />
			</Details>
			<Button>{words.submit}</Button>
		</Form>
	);
}
