import type { Messages } from "../../../../locales/index.ts";
import { ButtonLink, NextStep } from "../../../platform/html/index.ts";

type Props = { t: Messages; name: string; isReady: boolean; href: string };

/** The plan that a programme's cohorts will come from. */
export function PlanAhead({ t, name, isReady, href }: Props) {
	const words = t.planning.ahead;
	return (
		<NextStep
			label={t.programmes.page.next}
			title={isReady ? words.ready : words.running}
			text={<p>{isReady ? words.readyText(name) : words.runningText(name)}</p>}
			action={<ButtonLink href={href}>{t.planning.next.action}</ButtonLink>}
		/>
	);
}

/** The same in one line, where there are cohorts already. */
export function PlanAheadLine({ t, name, isReady, href }: Props) {
	const words = t.planning.ahead;
	return (
		<p>
			{isReady ? words.readyLine : words.runningLine} <a href={href}>{name}</a>
		</p>
	);
}
