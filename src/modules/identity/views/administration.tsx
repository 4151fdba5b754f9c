import type { Messages } from "../../../../locales/index.ts";
import { Card, Grid, PageHeader } from "../../../platform/html/index.ts";

export type AdminPart = { title: string; text: string; href: string };

/** What the office and the administrators set up, one card each. */
export function Administration({ t, parts }: { t: Messages; parts: readonly AdminPart[] }) {
	return (
		<>
			<PageHeader title={t.identity.admin.title} lead={t.identity.admin.lead} />
			<Grid>
				{parts.map(({ title, text, href }) => (
					<Card title={title} level={2} href={href}>
						<p>{text}</p>
					</Card>
				))}
			</Grid>
		</>
	);
}
