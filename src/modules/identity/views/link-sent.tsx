import type { Messages } from "../../../../locales/index.ts";
import { ButtonLink, Details, PageHeader, Stack } from "../../../platform/html/index.ts";
import { paths } from "../paths.ts";

/** The same for everyone who asked for a link, registered or not. */
export function LinkSent({ t }: { t: Messages }) {
	const { title, text, nothing, nothingText, again } = t.identity.sent;
	return (
		<>
			<PageHeader title={title} lead={text} />
			<Details summary={nothing}>
				<Stack>
					<p>{nothingText}</p>
					<div>
						<ButtonLink variant="secondary" href={paths.signIn()}>
							{again}
						</ButtonLink>
					</div>
				</Stack>
			</Details>
		</>
	);
}
