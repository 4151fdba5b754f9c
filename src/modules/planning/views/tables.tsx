import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	ButtonLink,
	EmptyState,
	Form,
	Heading,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import { formatDateRange, formatList } from "../../../platform/i18n/format.ts";
import type { Gathering, SeatedMember } from "../../programmes/index.ts";
import { paths } from "../paths.ts";
import type { Seating } from "../queries/seating.ts";
import type { Fit, Seat } from "../tables.ts";

type Props = {
	t: Messages;
	locale: Locale;
	gathering: Gathering;
	made: Seating | undefined;
	people: readonly SeatedMember[];
	seats: readonly Seat[];
	away: readonly { personId: string }[];
	fit: Fit;
	held: boolean;
	/** Why the tables could not be adapted. */
	fault: string | undefined;
};

/** The tables of one gathering, to print; who is away, and who moves. */
export function TablesPage(props: Props) {
	const { t, locale, gathering, made, seats, fault } = props;
	const words = t.planning.seating;
	const [first] = gathering.days;
	const when = first && formatDateRange(first, gathering.days.at(-1) ?? first, locale);
	return (
		<Stack space="section">
			<PageHeader
				title={words.tablesTitle(gathering.number)}
				lead={[gathering.cohortName, gathering.theme, when].filter(Boolean).join(", ")}
				action={
					seats.length > 0 && (
						<ButtonLink variant="secondary" href={paths.wall(gathering.id)}>
							{words.wall}
						</ButtonLink>
					)
				}
			/>
			{fault && (
				<Alert kind="danger" live>
					<p>{fault}</p>
				</Alert>
			)}
			{!made || seats.length === 0 ? (
				<NoTables {...props} />
			) : (
				<>
					<Fitting {...props} />
					<Moves {...props} />
					<TableCards {...props} made={made} />
					<p class="no-print">{words.print}</p>
				</>
			)}
			<Away {...props} />
		</Stack>
	);
}

function NoTables({ t, gathering, held }: Props) {
	const words = t.planning.seating;
	if (held) return <p>{words.heldWithout}</p>;
	const toSeating = <ButtonLink href={paths.seating(gathering.cohortId)}>{words.toSeating}</ButtonLink>;
	return <EmptyState title={words.noTables} text={words.emptyText} action={toSeating} />;
}

/** Whether the tables fit those who come, and one button where they do not. */
function Fitting({ t, gathering, fit, held }: Props) {
	const words = t.planning.seating;
	if (held) return <p>{words.held}</p>;
	if (fit.stillSeated + fit.unseated === 0) return <p>{words.upToDate}</p>;
	return (
		<Alert kind="warning">
			{fit.stillSeated > 0 && <p>{words.stillSeated(fit.stillSeated)}</p>}
			{fit.unseated > 0 && <p>{words.unseated(fit.unseated)}</p>}
			<p>{words.replanText}</p>
			<Form action={paths.replan(gathering.id)}>
				<Button>{words.replan}</Button>
			</Form>
		</Alert>
	);
}

function Moves({ t, seats, people }: Props) {
	const words = t.planning.seating;
	const names = namesOf(people);
	const moved = seats.flatMap(({ personId, table, movedFrom }) =>
		movedFrom === null ? [] : [words.moves(names.get(personId) ?? "–", movedFrom, table)],
	);
	if (moved.length === 0) return null;
	return (
		<section aria-labelledby="moves">
			<Stack>
				<Heading level={2} size="sm" id="moves">
					{words.movesTitle}
				</Heading>
				<ul>
					{moved.map((text) => (
						<li>{text}</li>
					))}
				</ul>
			</Stack>
		</section>
	);
}

const namesOf = (people: readonly SeatedMember[]) =>
	new Map(people.map(({ personId, name }) => [personId, name]));

function TableCards({ t, made, seats, people }: Props & { made: Seating }) {
	const words = t.planning.seating;
	return (
		<div class="table-cards">
			{tablesIn(seats, people).map(({ table, names }) => (
				<section class="table-card" aria-labelledby={`table-${table}`}>
					<Heading level={2} size="sm" id={`table-${table}`}>
						{words.table(table)}
					</Heading>
					<ul>
						{names.map((name) => (
							<li>{name}</li>
						))}
					</ul>
					{names.length < made.seats && <p class="meta">{words.free(made.seats - names.length)}</p>}
				</section>
			))}
		</div>
	);
}

/** Who sits at each table, by name. */
function tablesIn(
	seats: readonly Seat[],
	people: readonly SeatedMember[],
): { table: number; names: string[] }[] {
	const tableOf = new Map(seats.map(({ personId, table }) => [personId, table]));
	const byTable = Map.groupBy(people, ({ personId }) => tableOf.get(personId) ?? 0);
	byTable.delete(0);
	return [...byTable]
		.sort(([a], [b]) => a - b)
		.map(([table, sitting]) => ({ table, names: sitting.map(({ name }) => name) }));
}

function Away({ t, locale, people, away }: Props) {
	const words = t.planning.seating;
	const names = namesOf(people);
	return (
		<section aria-labelledby="away">
			<Stack>
				<Heading level={2} size="sm" id="away">
					{words.awayTitle}
				</Heading>
				<p>
					{away.length === 0
						? words.nobodyAway
						: formatList(
								away.map(({ personId }) => names.get(personId) ?? "–"),
								locale,
							)}
				</p>
			</Stack>
		</section>
	);
}

type WallProps = Pick<Props, "t" | "seats" | "people"> & { title: string };

/** The tables for a screen on the wall. */
export function WallPage({ t, title, seats, people }: WallProps) {
	const words = t.planning.seating;
	return (
		<div class="table-wall">
			<Heading level={1}>{title}</Heading>
			{seats.length === 0 ? (
				<p>{words.noTables}</p>
			) : (
				<div class="table-wall-tables">
					{tablesIn(seats, people).map(({ table, names }) => (
						<section aria-labelledby={`table-${table}`}>
							<Heading level={2} id={`table-${table}`}>
								{words.table(table)}
							</Heading>
							<ul>
								{names.map((name) => (
									<li>{name}</li>
								))}
							</ul>
						</section>
					))}
				</div>
			)}
		</div>
	);
}
