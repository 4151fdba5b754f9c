import type { Locale, Messages } from "../../../../locales/index.ts";
import { ButtonLink, EmptyState, PageHeader, Stack, Table } from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import { paths } from "../paths.ts";
import type { Assembly } from "../queries/assemblies.ts";
import { StateTag } from "./words.tsx";

type Props = {
	t: Messages;
	locale: Locale;
	rows: readonly (Assembly & { programme: string })[];
	/** May plan a new one. */
	plans: boolean;
};

/** The kraftsamlinger, the newest first. */
export function AssemblyList({ t, locale, rows, plans }: Props) {
	const words = t.assembly.list;
	const action = plans && <ButtonLink href={paths.newAssembly()}>{words.plan}</ButtonLink>;
	const columns = [
		{ key: "title", label: words.name },
		{ key: "day", label: words.day },
		{ key: "coming", label: words.coming, numeric: true },
		{ key: "state", label: words.state },
	];
	return (
		<Stack space="section">
			<PageHeader title={t.assembly.title} lead={words.lead} action={rows.length > 0 && action} />
			<Table
				caption={words.caption}
				captionHidden
				columns={columns}
				rows={rows.map((one) => [
					<>
						<a href={paths.assembly(one.id)}>{one.title}</a> <span class="meta">{one.programme}</span>
					</>,
					formatDate(one.day, locale),
					words.of(one.coming, one.seats),
					<StateTag t={t} state={one.state} />,
				])}
				empty={
					<EmptyState
						title={words.emptyTitle}
						text={plans ? words.emptyHost : words.emptyLeader}
						action={action}
					/>
				}
			/>
		</Stack>
	);
}
