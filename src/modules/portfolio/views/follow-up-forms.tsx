import type { Messages } from "../../../../locales/index.ts";
import type { Shift } from "../../../core/capacity/queue.ts";
import {
	Alert,
	Button,
	ButtonLink,
	ChoiceField,
	Cluster,
	DateField,
	ErrorSummary,
	Form,
	LongTextField,
	NumberField,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import { formatHours } from "../../../platform/i18n/format.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { allowedMoves, moods, type State } from "../initiative.ts";
import { paths } from "../paths.ts";
import type { AskedHours } from "../queue.ts";
import { Shifts } from "./gate.tsx";

type Props = { t: Messages; form: FormState; initiative: { id: string; title: string; state: State } };

/** Three questions, one minute. */
export function StatusForm({ t, form, initiative }: Props) {
	const words = t.portfolio.status;
	return (
		<Stack space="wide">
			<PageHeader title={words.title} lead={words.lead} />
			<Form action={paths.initiativeStatus(initiative.id)}>
				<ErrorSummary form={form} t={t} />
				<ChoiceField
					form={form}
					name="mood"
					label={words.mood}
					options={moods.map((value) => ({ value, label: t.portfolio.moods[value] }))}
					required
				/>
				<LongTextField form={form} name="doneSince" label={words.doneSince} maxLength={2000} rows={3} />
				<LongTextField
					form={form}
					name="inTheWay"
					label={words.inTheWay}
					hint={words.inTheWayHint}
					maxLength={2000}
					rows={3}
				/>
				<NumberField form={form} name="hoursUsed" label={words.hoursUsed} hint={words.hoursUsedHint} />
				<DateField form={form} name="nextCheckOn" label={words.nextCheckOn} required />
				<Buttons t={t} id={initiative.id} label={words.send} />
			</Form>
		</Stack>
	);
}

type ClosureProps = Props & {
	locale: Locale;
	/** Hours that an end gives back. */
	frees: readonly AskedHours[];
	/** Who starts sooner by it. */
	sooner: readonly Shift[];
	titles: ReadonlyMap<string, string>;
};

/** Finished or stopped, with what was learned; what it gives the others is shown before it is done. */
export function ClosureForm(props: ClosureProps) {
	const { t, form, initiative } = props;
	const words = t.portfolio.closure;
	const ways = (["finished", "stopped"] as const).filter((to) => allowedMoves(initiative.state).includes(to));
	const hints = { finished: words.finishedHint, stopped: words.stoppedHint };
	return (
		<Stack space="wide">
			<PageHeader title={words.title} lead={words.lead} />
			<Consequences {...props} />
			<Form action={paths.initiativeClosure(initiative.id)}>
				<ErrorSummary form={form} t={t} />
				<ChoiceField
					form={form}
					name="to"
					label={words.to}
					options={ways.map((value) => ({ value, label: words[value], hint: hints[value] }))}
					required
				/>
				<LongTextField
					form={form}
					name="result"
					label={words.result}
					hint={words.resultHint}
					maxLength={2000}
					rows={3}
				/>
				<LongTextField
					form={form}
					name="learned"
					label={words.learned}
					hint={words.learnedHint}
					maxLength={4000}
					required
				/>
				<LongTextField
					form={form}
					name="carriedOn"
					label={words.carriedOn}
					hint={words.carriedOnHint}
					maxLength={500}
					rows={2}
				/>
				<Buttons t={t} id={initiative.id} label={words.send} />
			</Form>
		</Stack>
	);
}

function Consequences({ t, locale, frees, sooner, titles }: ClosureProps) {
	const words = t.gate.closing;
	const hours = frees.reduce((sum, one) => sum + one.hours, 0);
	return (
		<Alert>
			<p>{hours > 0 ? words.frees(formatHours(hours, locale)) : words.freesNothing}</p>
			{hours > 0 && (
				<ul>
					{frees.map((one) => (
						<li>
							{words.line(
								formatHours(one.hours, locale),
								one.competenceName,
								t.portfolio.quarter(one.quarter),
							)}
						</li>
					))}
				</ul>
			)}
			<p>{sooner.length > 0 ? words.movesUp : words.movesNobody}</p>
			<Shifts {...{ t, shifts: sooner, titles, inWords: words.sooner, later: t.gate.start.later }} />
		</Alert>
	);
}

const Buttons = ({ t, id, label }: { t: Messages; id: string; label: string }) => (
	<Cluster>
		<Button>{label}</Button>
		<ButtonLink href={paths.initiative(id)} variant="tertiary">
			{t.platform.cancel}
		</ButtonLink>
	</Cluster>
);
