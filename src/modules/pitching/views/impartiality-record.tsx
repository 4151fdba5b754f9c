import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Button,
	EmptyState,
	Heading,
	Meta,
	PageHeader,
	Prose,
	Stack,
	Table,
} from "../../../platform/html/index.ts";
import { formatDateTime, formatList, formatWeekday } from "../../../platform/i18n/format.ts";
import type { PitchDay } from "../queries/day.ts";
import type { PitchRecord, RecordLine } from "../queries/impartiality-record.ts";

type RecordProps = { t: Messages; locale: Locale; day: PitchDay; pitches: readonly PitchRecord[] };

/** Who said what of their ties, what was decided and why, and who judged: the record of a day, to print and to keep. */
export function ImpartialityRecordPage(props: RecordProps) {
	const { t, locale, day, pitches } = props;
	const texts = t.pitching.record;
	return (
		<Stack space="section">
			<PageHeader
				title={texts.title}
				lead={[day.title, formatWeekday(day.day, locale), day.place].filter(Boolean).join(", ")}
			/>
			<Prose>
				<p>{texts.what}</p>
			</Prose>
			{pitches.length > 0 && (
				<print-page hidden>
					<Button type="button" variant="secondary">
						{texts.print}
					</Button>
				</print-page>
			)}
			{pitches.length === 0 && <EmptyState title={texts.none.title} text={texts.none.text} />}
			{pitches.map((pitch) => (
				<OnePitch {...props} pitch={pitch} />
			))}
		</Stack>
	);
}

function OnePitch({ t, locale, pitch }: RecordProps & { pitch: PitchRecord }) {
	const texts = t.pitching.record;
	const unnamed = pitch.judgeCount - pitch.judges.length;
	const names = [...pitch.judges, ...(unnamed > 0 ? [texts.unnamed(unnamed)] : [])];
	return (
		<section aria-labelledby={`record-${pitch.pitchId}`}>
			<Stack>
				<Heading id={`record-${pitch.pitchId}`}>{pitch.title}</Heading>
				<p>{names.length > 0 ? texts.judges(formatList(names, locale)) : texts.nobody}</p>
				{pitch.lines.length === 0 ? (
					<Meta>{texts.noTies}</Meta>
				) : (
					<Table
						caption={texts.linesOf(pitch.title)}
						captionHidden
						alike
						columns={[
							{ key: "who", label: texts.who },
							{ key: "what", label: texts.said },
							{ key: "words", label: texts.reason },
							{ key: "when", label: texts.when },
						]}
						rows={pitch.lines.map((line) => cellsOf(t, locale, line))}
					/>
				)}
			</Stack>
		</section>
	);
}

function cellsOf(t: Messages, locale: Locale, line: RecordLine): string[] {
	const texts = t.pitching.record;
	const seat = line.role ? t.pitching.panelRoles[line.role] : t.pitching.decider;
	const who = line.personName ? `${line.personName}, ${seat.toLowerCase()}` : seat;
	const by = line.writtenByName ?? texts.somebody;
	const when = line.writtenAt ? formatDateTime(line.writtenAt, locale) : "–";
	return [who, whatOf(t, line, by), line.words || "–", when];
}

function whatOf(t: Messages, { kind, value }: RecordLine, by: string): string {
	const texts = t.pitching.record;
	if (value === "partial" || value === "impartial") return texts.decided[value](by);
	const tie = t.pitching.ties.ties[value];
	return kind === "suggested" ? texts.suggested(tie) : texts.declared(tie);
}
