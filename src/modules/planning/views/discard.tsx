import type { Messages } from "../../../../locales/index.ts";
import { ConfirmPage } from "../../../platform/html/index.ts";
import { paths } from "../paths.ts";

/** The question before a plan is thrown away. */
export function DiscardPage({ t, plan }: { t: Messages; plan: { id: string } }) {
	const words = t.planning.discard;
	return (
		<ConfirmPage
			title={words.title}
			action={paths.removal(plan.id)}
			confirm={words.confirm}
			cancelHref={paths.plan(plan.id)}
			danger
		>
			<p>{words.text}</p>
		</ConfirmPage>
	);
}
