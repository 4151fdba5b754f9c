import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	ButtonLink,
	ChoiceField,
	DefinitionList,
	Details,
	ErrorSummary,
	Form,
	Heading,
	LongTextField,
	Meta,
	PageHeader,
	Prose,
	Stack,
	Table,
	Tag,
	TextField,
} from "../../../platform/html/index.ts";
import { formatDate, formatFixed } from "../../../platform/i18n/format.ts";
import { type FormState, isRefused } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import { type Gap, presences, type ReadItem, type ReadProtocol } from "../protocol.ts";
import { factsOf, itemFacts, partsOf } from "../protocol-pdf.ts";
import type { PitchDay } from "../queries/day.ts";
import type { KeptProtocol } from "../queries/protocol.ts";

type ProtocolProps = {
	t: Messages;
	locale: Locale;
	day: PitchDay;
	kept: KeptProtocol;
	protocol: ReadProtocol;
	/** What the secretary fills in; null for the others, and when it is approved. */
	form: FormState | null;
	gaps: readonly Gap[];
	/** Does the reader sign it? */
	approves: boolean;
	/** Items that the reader signs for a panel leader who stands outside them. */
	signs: ReadonlySet<string>;
};

/** The record of the day: to write in, to read, to print, to file. */
export function ProtocolPage(props: ProtocolProps) {
	const { t, locale, day, kept, protocol, form } = props;
	const texts = t.pitching.protocol;
	const state = kept.approvedAt ? (
		<Tag colour="mose">{texts.isApproved}</Tag>
	) : (
		<Tag colour="neutral">{texts.isDraft}</Tag>
	);
	const by = kept.approvedByName ?? t.pitching.panelRoles.leader;
	const lead = kept.approvedAt ? texts.approvedBy(by, formatDate(kept.approvedAt, locale)) : texts.draft;
	return (
		<Stack space="section">
			<PageHeader title={texts.titleOf(protocol.title)} lead={lead} state={state} />
			{form && <EntryForm {...props} form={form} />}
			<DefinitionList
				items={factsOf(protocol, { t, locale }).map(([term, description]) => ({ term, description }))}
			/>
			<Attendance {...props} />
			<Sums {...props} />
			{protocol.items.map((item, index) => (
				<Item t={t} item={item} number={index + 1} signs={props.signs.has(item.pitchId)} />
			))}
			{protocol.remarks && (
				<section aria-labelledby="remarks">
					<Heading id="remarks">{texts.remarks}</Heading>
					<Prose>
						<p>{protocol.remarks}</p>
					</Prose>
				</section>
			)}
			<Approval {...props} />
			<ButtonLink href={paths.protocolFile(day.id)} variant="secondary" download>
				{texts.download}
			</ButtonLink>
			<Meta>{texts.whoSees}</Meta>
		</Stack>
	);
}

/** Attendance and remarks. */
function EntryForm({ t, day, protocol, form }: ProtocolProps & { form: FormState }) {
	const texts = t.pitching.protocol;
	const labels = Object.fromEntries(
		protocol.attendance.map(({ personId, name }) => [
			`words_${personId}`,
			texts.wordsOf(name ?? texts.member),
		]),
	);
	const options = presences.map((value) => ({ value, label: texts.presences[value] }));
	return (
		<Details
			summary={texts.fillIn}
			open={isRefused(form) || protocol.attendance.some(({ presence }) => !presence)}
		>
			<ErrorSummary form={form} t={t} labels={{ ...labels, remarks: texts.remarks }} />
			<Form action={paths.protocol(day.id)} form={form}>
				{protocol.attendance.map(({ personId, name, role }) => (
					<Stack space="tight">
						<ChoiceField
							form={form}
							name={`presence_${personId}`}
							label={texts.presenceOf(name ?? texts.member, t.pitching.panelRoles[role])}
							options={options}
							inline
						/>
						<TextField
							form={form}
							name={`words_${personId}`}
							label={texts.wordsOf(name ?? texts.member)}
							maxLength={200}
						/>
					</Stack>
				))}
				<LongTextField
					form={form}
					name="remarks"
					label={texts.remarks}
					hint={texts.remarksHint}
					maxLength={4000}
				/>
				<Button variant="secondary">{texts.save}</Button>
			</Form>
		</Details>
	);
}

function Attendance({ t, protocol }: ProtocolProps) {
	const texts = t.pitching.protocol;
	const columns = [
		{ key: "name", label: t.pitching.panel.member },
		{ key: "role", label: t.pitching.panel.role },
		{ key: "presence", label: texts.presence },
	];
	const rows = protocol.attendance.map(({ name, role, presence, words }) => [
		name ?? "–",
		t.pitching.panelRoles[role],
		[presence ? texts.presences[presence] : texts.notNoted, words].filter(Boolean).join(": "),
	]);
	return (
		<section aria-labelledby="attendance">
			<Stack>
				<Heading id="attendance">{texts.attendance}</Heading>
				<Table caption={texts.attendance} captionHidden columns={columns} rows={rows} />
			</Stack>
		</section>
	);
}

function Sums({ t, locale, protocol }: ProtocolProps) {
	const texts = t.pitching.results;
	const columns = [
		{ key: "pitch", label: t.pitching.day.pitch },
		{ key: "mean", label: texts.weighted, numeric: true },
		{ key: "spread", label: texts.spread, numeric: true },
		{ key: "judges", label: texts.judges, numeric: true },
	];
	const figure = (value: number | null) => (value === null ? "–" : formatFixed(value, locale, 2));
	const rows = protocol.items.map((item) =>
		"closed" in item
			? [item.title, "–", "–", "–"]
			: [item.title, figure(item.mean), figure(item.spread), String(item.judges)],
	);
	return (
		<section aria-labelledby="sums">
			<Stack>
				<Heading id="sums">{t.pitching.protocol.sums}</Heading>
				<p>{t.pitching.protocol.sumsText}</p>
				<Table caption={t.pitching.protocol.sums} captionHidden columns={columns} rows={rows} />
			</Stack>
		</section>
	);
}

type ItemProps = { t: Messages; item: ReadItem; number: number; signs: boolean };

function Item({ t, item, number, signs }: ItemProps) {
	const id = `item-${item.pitchId}`;
	return (
		<section aria-labelledby={id}>
			<Stack>
				<Heading id={id}>{`${number}. ${item.title}`}</Heading>
				{signs && (
					<Form action={paths.itemSignature(item.pitchId)} label={item.title}>
						<Meta>{t.pitching.protocol.signItemText}</Meta>
						<Button variant="secondary">{t.pitching.protocol.signItem}</Button>
					</Form>
				)}
				{"closed" in item ? (
					<p>{t.pitching.protocol.closed}</p>
				) : (
					<>
						<DefinitionList
							items={itemFacts(item, t).map(([term, description]) => ({ term, description }))}
						/>
						{partsOf(item, t).map(([title, text]) => (
							<>
								<Heading level={3}>{title}</Heading>
								<Prose>
									<p>{text}</p>
								</Prose>
							</>
						))}
					</>
				)}
			</Stack>
		</section>
	);
}

function Approval({ t, day, gaps, approves }: ProtocolProps) {
	const texts = t.pitching.protocol;
	if (!approves) return null;
	if (gaps.length > 0) {
		return (
			<Alert title={texts.gapsTitle}>
				<ul>
					{gaps.map((gap) => (
						<li>{texts.gaps[gap]}</li>
					))}
				</ul>
			</Alert>
		);
	}
	return (
		<Form action={paths.approval(day.id)}>
			<Button>{texts.approve}</Button>
			<Meta>{texts.approveText}</Meta>
		</Form>
	);
}
