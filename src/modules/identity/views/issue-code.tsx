import type { Messages } from "../../../../locales/index.ts";
import { Button, Form, PageHeader } from "../../../platform/html/index.ts";
import { paths as organisation } from "../../organisation/index.ts";
import { paths } from "../paths.ts";

/** What a code is, and the button that makes one. */
export function IssueCode({ t, personId, name }: { t: Messages; personId: string; name: string }) {
	const texts = t.identity.issueCode;
	return (
		<>
			<PageHeader title={texts.title(name)} lead={texts.lead} />
			<Form action={paths.issueCode(personId)}>
				<p>{texts.text}</p>
				<div>
					<Button>{texts.make}</Button>
				</div>
				<p>
					<a href={organisation.person(personId)}>{texts.backToPerson}</a>
				</p>
			</Form>
		</>
	);
}
