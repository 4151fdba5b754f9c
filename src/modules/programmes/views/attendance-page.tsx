import type { Locale, Messages } from "../../../../locales/index.ts";
import type { Day } from "../../../core/calendar/day.ts";
import {
	Button,
	ButtonLink,
	EmptyState,
	Form,
	Heading,
	HiddenField,
	PageHeader,
	Stack,
	Tabs,
} from "../../../platform/html/index.ts";
import { formatWeekday } from "../../../platform/i18n/format.ts";
import { OfflineQueue } from "../../../platform/offline/index.ts";
import { withQuery } from "../../../platform/web/path.ts";
import type { AttendanceRefusal } from "../actions/attendance.ts";
import { attendanceStates } from "../enrolment.ts";
import { paths } from "../paths.ts";
import type { AttendanceRow } from "../queries/enrolments.ts";
import type { Gathering } from "../queries/gatherings.ts";

type Props = {
	t: Messages;
	locale: Locale;
	gathering: Gathering;
	day: Day;
	rows: readonly AttendanceRow[];
	refusal: AttendanceRefusal | null;
	/** May record the date of the discussion. */
	runs: boolean;
	isToday: boolean;
	/** Who marks. */
	by: string;
	fault?: string;
};

/** Who came on a day: big rows for a phone, saved as one goes, with a button for those without script. */
export function AttendancePage(props: Props) {
	const { t, locale, gathering, day, rows, refusal } = props;
	const words = t.programmes.attendance;
	const title = t.programmes.gatheringWithTheme(gathering.number, gathering.theme);
	return (
		<Stack>
			<PageHeader title={words.title} lead={words.lead(title, gathering.cohortName)} />
			<Tabs
				label={words.dayTabs}
				tabs={gathering.days.map((one) => ({
					label: formatWeekday(one, locale),
					href: withQuery(paths.attendance(gathering.id), { day: one }),
					current: one === day,
				}))}
			/>
			<p class="meta">
				<strong>{words.purposeTitle}:</strong> {words.purpose}
			</p>
			{refusal ? (
				<Closed {...props} refusal={refusal} />
			) : rows.length === 0 ? (
				<p>{words.nobody}</p>
			) : (
				<List {...props} />
			)}
			{gathering.discussedOn !== null && <OtherWays {...props} />}
		</Stack>
	);
}

/** The code at the door, and the shared tablet: what saves the facilitator the list. */
function OtherWays({ t, gathering, day, refusal, isToday }: Props) {
	const words = t.checkIn;
	return (
		<section class="no-print" aria-labelledby="other-ways">
			<Stack>
				<Heading level={2} id="other-ways">
					{words.title}
				</Heading>
				<p>
					<a href={withQuery(paths.door(gathering.id), { day })}>{words.door.link}</a>
				</p>
				{!refusal && isToday && (
					<Form action={paths.openTablet(gathering.id)}>
						<p>{words.tablet.text}</p>
						<div>
							<Button variant="secondary">{words.tablet.open}</Button>
						</div>
					</Form>
				)}
			</Stack>
		</section>
	);
}

function Closed({ t, locale, gathering, day, refusal, runs }: Props & { refusal: AttendanceRefusal }) {
	const words = t.programmes.attendance;
	if (refusal !== "not-discussed") return <p>{words.notYet(formatWeekday(day, locale))}</p>;
	return (
		<EmptyState
			title={words.notDiscussedTitle}
			text={words.notDiscussed}
			action={
				runs && <ButtonLink href={paths.editProgramme(gathering.programmeId)}>{words.record}</ButtonLink>
			}
		/>
	);
}

function List({ t, gathering, day, rows, by, fault }: Props) {
	const words = t.programmes.attendance;
	const marked = rows.filter(({ mark }) => mark !== null).length;
	return (
		<OfflineQueue t={t} after={withQuery(paths.attendance(gathering.id), { day })} by={by} each>
			<Form action={paths.attendance(gathering.id)} label={words.title}>
				{fault && (
					<p class="field-error" role="alert">
						{fault}
					</p>
				)}
				<p class="meta">{words.count(marked, rows.length)}</p>
				<HiddenField name="day" value={day} />
				<ul class="attendance-list">
					{rows.map((row) => (
						<li>
							<MarkRow t={t} row={row} />
						</li>
					))}
				</ul>
				<div class="attendance-actions">
					<Button name="rest" value="unmarked">
						{words.save}
					</Button>
					<Button variant="secondary" name="rest" value="present">
						{words.restPresent}
					</Button>
				</div>
			</Form>
		</OfflineQueue>
	);
}

function MarkRow({ t, row }: { t: Messages; row: AttendanceRow }) {
	const words = t.programmes.attendance;
	const name = `mark-${row.personId}`;
	return (
		<fieldset class="attendance-row">
			<legend>
				{row.name}
				{row.enrolled === "no" && <span class="meta"> {words.saidNo}</span>}
				{row.apologised && <span class="meta"> {t.programmes.answerStates.apology}</span>}
			</legend>
			<div class="attendance-marks">
				{attendanceStates.map((state) => (
					<label class="attendance-mark" data-mark={state}>
						<input type="radio" name={name} value={state} checked={row.mark === state} />
						<span>{words.marks[state]}</span>
					</label>
				))}
			</div>
		</fieldset>
	);
}
