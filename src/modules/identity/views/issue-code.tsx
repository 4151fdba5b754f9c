import type { Messages } from "../../../../locales/index.ts";
import { Alert, Button, Form, PageHeader } from "../../../platform/html/index.ts";
import { paths as organisation } from "../../organisation/index.ts";
import { paths } from "../paths.ts";

type IssueCodeProps = {
	t: Messages;
	personId: string;
	name: string;
	/** Why no code is made, if so. */
	obstacle: "has-other-way" | "holds-role" | null;
};

/** What a code is, and the button that makes one; or why it is not made. */
export function IssueCode({ t, personId, name, obstacle }: IssueCodeProps) {
	const texts = t.identity.issueCode;
	return (
		<>
			<PageHeader title={texts.title(name)} lead={texts.lead} />
			{obstacle === null ? (
				<Form action={paths.issueCode(personId)}>
					<p>{texts.text}</p>
					<div>
						<Button>{texts.make}</Button>
					</div>
				</Form>
			) : (
				<Alert>
					<p>{obstacle === "holds-role" ? texts.holdsRole : texts.hasOtherWay}</p>
				</Alert>
			)}
			<p>
				<a href={organisation.person(personId)}>{texts.backToPerson}</a>
			</p>
		</>
	);
}
