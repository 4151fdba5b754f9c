import type { Messages } from "../../../../locales/index.ts";
import type { Day } from "../../../core/calendar/day.ts";
import type { Quarter } from "../../../core/calendar/quarter.ts";
import type { Stay } from "../../../core/flow/time-in-state.ts";
import {
	Alert,
	ButtonLink,
	Card,
	Cluster,
	DefinitionList,
	Grid,
	Heading,
	type NavigationLink,
	type Notice,
	Notices,
	PageHeader,
	Stack,
	Tabs,
} from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { isLive, type State, standsStillBecause } from "../initiative.ts";
import { paths } from "../paths.ts";
import type { Override } from "../queries/gate.ts";
import type { Asked, Initiative, Status } from "../queries/initiative-page.ts";
import type { Order } from "../queries/requirements.ts";
import { Chain } from "./chain.tsx";
import { FinalReport } from "./final-report.tsx";
import { InitiativeHours } from "./initiative-hours.tsx";
import { InitiativeNextStep, Moves } from "./initiative-moves.tsx";
import { InitiativeOrder } from "./order.tsx";
import { Statuses } from "./statuses.tsx";
import { TimeInStates } from "./times.tsx";
import { StateTag, StillTag } from "./words.tsx";

export type InitiativeProps = {
	t: Messages;
	locale: Locale;
	today: Day;
	initiative: Initiative;
	statuses: readonly Status[];
	asked: readonly Asked[];
	/** The last start past the gate. */
	override: Override | null;
	/** What other modules say of it. */
	notices: readonly Notice[];
	mayChange: boolean;
	/** Ids of requests the viewer may take back. */
	mayWithdraw: (request: Asked) => boolean;
	ideaHref: string | null;
	askForm: FormState;
	orderForm: FormState;
	order: Order;
	/** Days in each state, in the order it came there. */
	times: ReadonlyMap<State, Stay>;
	/** What other modules have about the initiative. */
	around: readonly NavigationLink[];
	competences: readonly { id: string; name: string }[];
	quarters: readonly Quarter[];
};

/** One initiative: where it stands, what to do next, where it came from and what it leads to. */
export function InitiativePage(props: InitiativeProps) {
	const { t, initiative, today } = props;
	const state = (
		<Cluster space="tight">
			<StateTag t={t} state={initiative.state} />
			<StillTag t={t} still={standsStillBecause(initiative, today)} />
		</Cluster>
	);
	return (
		<Stack space="section">
			<PageHeader title={initiative.title} lead={initiative.summary || undefined} state={state} />
			<Sides {...props} />
			<InitiativeNextStep {...props} />
			<Notices notices={props.notices} />
			<PassedTheGate {...props} />
			<Chain {...props} />
			<Grid columns="aside">
				<Stack space="wide">
					<FinalReport {...props} />
					<Statuses {...props} />
					<InitiativeHours {...props} />
					<InitiativeOrder {...props} />
				</Stack>
				<Facts {...props} />
			</Grid>
		</Stack>
	);
}

/** The sides of one initiative: this page, and what other modules have about it. */
function Sides({ t, initiative, around }: InitiativeProps) {
	if (around.length === 0) return null;
	const here = {
		label: t.portfolio.page.chainInitiative,
		href: paths.initiative(initiative.id),
		current: true,
	};
	return <Tabs label={initiative.title} tabs={[here, ...around]} />;
}

function PassedTheGate({ t, locale, override }: InitiativeProps) {
	if (!override) return null;
	const words = t.gate.start;
	const by = override.byName ?? words.someone;
	return (
		<Alert kind="warning" title={words.passed(by, formatDate(override.madeAt, locale))}>
			<p class="written">{override.reason}</p>
		</Alert>
	);
}

function Facts(props: InitiativeProps) {
	const { t, locale, initiative, mayChange } = props;
	const words = t.portfolio.page;
	const day = (value: Day | null) => (value ? formatDate(value, locale) : null);
	const items = [
		[words.owner, ownerText(initiative, t)],
		[words.unit, initiative.unitName],
		[words.goal, initiative.goalTitle],
		[words.start, initiative.startQuarter && t.portfolio.quarter(initiative.startQuarter)],
		[words.started, day(initiative.startedOn)],
		[words.nextCheck, day(initiative.nextCheckOn)],
		[words.ended, day(initiative.endedOn)],
		[
			words.discussed,
			initiative.touchesStaffing ? (day(initiative.discussedOn) ?? words.notDiscussed) : null,
		],
	] as const;
	return (
		<Stack>
			<Heading level={2}>{words.facts}</Heading>
			<DefinitionList
				items={items.flatMap(([term, description]) => (description ? [{ term, description }] : []))}
			/>
			{mayChange && isLive(initiative.state) && (
				<>
					<ButtonLink href={paths.editInitiative(initiative.id)} variant="secondary">
						{words.edit}
					</ButtonLink>
					<Moves {...props} />
				</>
			)}
			<TimeInStates {...props} />
			<Card title={words.benefits} level={2} href={paths.initiativeBenefits(initiative.id)} colour="mose">
				<p>{words.benefitsText}</p>
			</Card>
		</Stack>
	);
}

/** Who owns it: a name and the post it goes with. */
export function ownerText({ ownerName, ownerRole }: Initiative, t: Messages): string {
	const name = ownerName ?? t.portfolio.hidden;
	return ownerRole ? `${name}, ${ownerRole.toLowerCase()}` : name;
}
