import type { Messages } from "../../../../locales/index.ts";
import { ButtonLink, Card, EmptyState, Grid, Meta, PageHeader } from "../../../platform/html/index.ts";
import { paths } from "../paths.ts";
import type { ProviderRow } from "../queries/providers.ts";

/** The sign-in services that are connected. */
export function Providers({ t, providers }: { t: Messages; providers: readonly ProviderRow[] }) {
	const texts = t.identity.providers;
	const add = <ButtonLink href={paths.newProvider()}>{texts.add}</ButtonLink>;
	if (providers.length === 0) {
		return (
			<>
				<PageHeader title={texts.title} lead={texts.lead} />
				<EmptyState title={texts.empty} text={texts.emptyText} action={add} />
			</>
		);
	}
	return (
		<>
			<PageHeader title={texts.title} lead={texts.lead} action={add} />
			<Grid>
				{providers.map(({ id, name, issuer, linkColumn }) => (
					<Card title={name} level={2} href={paths.provider(id)}>
						<p>{issuer}</p>
						<Meta>
							{texts.linkColumn}: {texts.linkColumns[linkColumn]}
						</Meta>
					</Card>
				))}
			</Grid>
		</>
	);
}
