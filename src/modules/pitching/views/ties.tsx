import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	Card,
	ChoiceField,
	Cluster,
	EmptyState,
	ErrorSummary,
	Form,
	Heading,
	HiddenField,
	LongTextField,
	Meta,
	PageHeader,
	Stack,
	Tag,
} from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import type { PitchDay } from "../queries/day.ts";
import type { TieCase } from "../queries/ties.ts";

type Row = {
	tie: TieCase;
	/** The form that decides it; null where somebody else does. */
	form: FormState | null;
};

type TiesProps = {
	t: Messages;
	locale: Locale;
	day: PitchDay;
	rows: readonly Row[];
	/** Pitches that too few may judge. */
	few: readonly { title: string; members: number }[];
	/** Those whose nearest leader stands aside. */
	chains: readonly { person: string; pitch: string }[];
	/** The form that came back with faults. */
	refused: { key: string; form: FormState } | null;
};

/** Ties that somebody has declared or the organisation shows, and what is decided of each. */
export function TiesPage(props: TiesProps) {
	const { t, day, rows, few, chains, refused } = props;
	const texts = t.pitching.ties;
	const waiting = rows.filter(({ tie }) => tie.decided === null);
	const decided = rows.filter(({ tie }) => tie.decided !== null);
	return (
		<Stack space="section">
			<PageHeader title={texts.title} lead={texts.lead} />
			{refused && <ErrorSummary form={refused.form} t={t} ids={idsOf(refused.key)} />}
			{few.length > 0 && (
				<Alert kind="warning">
					{few.map(({ title, members }) => (
						<p>{texts.few(title, members, day.quorum)}</p>
					))}
				</Alert>
			)}
			{chains.length > 0 && (
				<Alert kind="warning" title={texts.chain}>
					{[...Map.groupBy(chains, ({ person }) => person)].map(([person, of]) => (
						<p>
							{texts.chainOf(
								person,
								of.map(({ pitch }) => pitch),
							)}
						</p>
					))}
					<p>{texts.chainText}</p>
				</Alert>
			)}
			{rows.length === 0 && <EmptyState title={texts.none.title} text={texts.none.text} />}
			<TieList {...props} title={texts.waiting} rows={waiting} id="waiting" />
			<TieList {...props} title={texts.decided} rows={decided} id="decided" />
		</Stack>
	);
}

const idsOf = (key: string) => {
	const own = key.replace(" ", "-");
	return { decided: `decided-${own}`, words: `words-${own}` };
};

function TieList({ title, rows, id, ...props }: TiesProps & { title: string; id: string }) {
	if (rows.length === 0) return null;
	return (
		<section aria-labelledby={id}>
			<Stack>
				<Heading id={id}>{title}</Heading>
				{rows.map((row) => (
					<TieCard {...props} rows={rows} row={row} />
				))}
			</Stack>
		</section>
	);
}

/** A shielded member is called by the seat, which is enough to decide by. */
const nameOf = (t: Messages, { personName, role }: TieCase) =>
	personName ?? (role ? t.pitching.panelRoles[role] : t.pitching.decider);

function TieCard({ t, locale, day, row }: TiesProps & { row: Row }) {
	const { tie, form } = row;
	const texts = t.pitching.ties;
	return (
		<Card title={texts.personOn(nameOf(t, tie), tie.pitchTitle)}>
			<p>{tie.declared ? texts.declared(texts.ties[tie.declared]) : texts.notDeclared}</p>
			{tie.declaredWords && <p>{tie.declaredWords}</p>}
			{tie.suggested && <p>{texts.suggested(texts.ties[tie.suggested])}</p>}
			{tie.decided && (
				<>
					<Cluster>
						<Tag>{texts.decidedAs[tie.decided]}</Tag>
					</Cluster>
					<p>{tie.decidedWords}</p>
					{tie.decidedByName && tie.decidedAt && (
						<Meta>{texts.decidedBy(tie.decidedByName, formatDate(tie.decidedAt, locale))}</Meta>
					)}
				</>
			)}
			{form ? <SettleForm t={t} day={day} tie={tie} form={form} /> : <Meta>{texts.notYours}</Meta>}
		</Card>
	);
}

type SettleProps = { t: Messages; day: PitchDay; tie: TieCase; form: FormState };

function SettleForm({ t, day, tie, form }: SettleProps) {
	const texts = t.pitching.ties;
	const ids = idsOf(`${tie.pitchId} ${tie.personId}`);
	const options = (["partial", "impartial"] as const).map((value) => ({ value, label: texts[value] }));
	return (
		<Form action={paths.ties(day.id)} label={texts.personOn(nameOf(t, tie), tie.pitchTitle)} form={form}>
			<HiddenField name="pitchId" value={tie.pitchId} />
			<HiddenField name="personId" value={tie.personId} />
			<ChoiceField
				form={form}
				name="decided"
				id={ids.decided}
				label={texts.question}
				options={options}
				required
			/>
			<LongTextField form={form} name="words" id={ids.words} label={texts.reason} rows={2} required />
			<Button variant="secondary">{texts.decide}</Button>
		</Form>
	);
}
