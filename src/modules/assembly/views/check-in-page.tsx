import type { Messages } from "../../../../locales/index.ts";
import { readableCode } from "../../../platform/auth/tokens.ts";
import {
	Button,
	ButtonLink,
	EmptyState,
	Form,
	Heading,
	HiddenField,
	PageHeader,
	Pagination,
	QrCode,
	SearchForm,
	Stack,
	Table,
} from "../../../platform/html/index.ts";
import { OfflineQueue } from "../../../platform/offline/index.ts";
import { withQuery } from "../../../platform/web/path.ts";
import { paths as programmes } from "../../programmes/index.ts";
import { paths } from "../paths.ts";
import type { Arrival } from "../queries/arrivals.ts";
import type { OwnAssembly } from "../queries/assemblies.ts";

type Props = {
	t: Messages;
	assembly: OwnAssembly;
	rows: readonly Arrival[];
	q: string;
	number: number;
	pageCount: number;
	/** Attendance has been discussed with those who speak for the employees. */
	isDiscussed: boolean;
	isOpen: boolean;
	/** Who marks. */
	by: string;
	arriveUrl: string;
};

/** The host's list at the door. */
export function CheckInPage(props: Props) {
	const { t, assembly, isDiscussed, isOpen } = props;
	const words = t.assembly.checkIn;
	if (!isDiscussed)
		return (
			<Stack>
				<PageHeader title={words.title} />
				<EmptyState
					title={words.notDiscussedTitle}
					text={words.notDiscussed}
					action={
						<ButtonLink href={programmes.editProgramme(assembly.programmeId)}>
							{t.programmes.attendance.record}
						</ButtonLink>
					}
				/>
			</Stack>
		);
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={words.count(assembly.arrived, assembly.coming)} />
			{!isOpen && <p>{words.notToday}</p>}
			<Stack>
				<OfflineQueue t={t} by={props.by} after={withQuery(paths.checkIn(assembly.id), { q: props.q })}>
					<kept-names source={paths.checkInNames(assembly.id)} none={words.nobodyTitle}>
						<Stack>
							<SearchForm t={t} action={paths.checkIn(assembly.id)} label={words.search} value={props.q} />
							<p class="meta">{words.lead}</p>
							<div data-found>
								<List {...props} />
							</div>
							<template>
								<p>
									<strong data-name />
								</p>
								<Mark {...{ t, row: nobody, action: paths.checkIn(assembly.id) }} />
							</template>
						</Stack>
					</kept-names>
				</OfflineQueue>
				<p class="meta">{words.purpose}</p>
			</Stack>
			<section aria-labelledby="code">
				<Stack>
					<Heading level={2} id="code">
						{words.codeTitle}
					</Heading>
					<p>{words.codeText}</p>
					<QrCode text={props.arriveUrl} label={t.assembly.wall.qr} />
					<p class="assembly-code">{t.assembly.wall.code(readableCode(assembly.code))}</p>
				</Stack>
			</section>
		</Stack>
	);
}

/** What is found without a network is filled in here. */
const nobody = { personId: "", name: "%s", arrivedAt: null };

function List({ t, assembly, rows, q, number, pageCount, isOpen }: Props) {
	const words = t.assembly.checkIn;
	return (
		<>
			<Table
				caption={words.caption}
				captionHidden
				columns={[
					{ key: "name", label: words.name },
					{ key: "unit", label: words.unit },
					{ key: "mark", label: words.mark, hidden: true },
				]}
				rows={rows.map((row) => [
					row.name,
					<>
						{row.unitName} {!row.coming && <span class="meta">{words.notSignedUp}</span>}
					</>,
					isOpen && <Mark {...{ t, row, action: withQuery(paths.checkIn(assembly.id), { q }) }} />,
				])}
				empty={<EmptyState title={words.nobodyTitle} text={words.nobodyText} />}
			/>
			<Pagination
				{...{ t, page: number, pageCount }}
				hrefFor={(page) => withQuery(paths.checkIn(assembly.id), { q, page })}
			/>
		</>
	);
}

function Mark({
	t,
	row,
	action,
}: {
	t: Messages;
	row: Pick<Arrival, "personId" | "name" | "arrivedAt">;
	action: string;
}) {
	const words = t.assembly.checkIn;
	const isHere = row.arrivedAt !== null;
	return (
		<Form action={action}>
			<HiddenField name="personId" value={row.personId} />
			<HiddenField name="here" value={isHere ? "no" : "yes"} />
			<Button
				variant={isHere ? "tertiary" : "secondary"}
				size="sm"
				label={isHere ? words.undoOne(row.name) : words.hereOne(row.name)}
			>
				{isHere ? words.undo : words.here}
			</Button>
		</Form>
	);
}
