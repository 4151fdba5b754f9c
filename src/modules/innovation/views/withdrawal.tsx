import type { Messages } from "../../../../locales/index.ts";
import { ConfirmPage } from "../../../platform/html/index.ts";
import { paths } from "../paths.ts";

/** Asks before the case leaves the list. */
export function Withdrawal({ t, idea }: { t: Messages; idea: { id: string } }) {
	const texts = t.innovation.page;
	return (
		<ConfirmPage
			title={texts.withdrawQuestion}
			action={paths.withdrawal(idea.id)}
			fields={{ to: "withdrawn" }}
			confirm={texts.withdraw}
			cancelHref={paths.idea(idea.id)}
			danger
		>
			<p>{texts.withdrawText}</p>
		</ConfirmPage>
	);
}
