import type { Messages } from "../../../../locales/index.ts";
import type { Day } from "../../../core/calendar/day.ts";
import type { Quarter } from "../../../core/calendar/quarter.ts";
import {
	Alert,
	ButtonLink,
	Card,
	Cluster,
	DefinitionList,
	Grid,
	Heading,
	type Notice,
	Notices,
	PageHeader,
	Prose,
	Stack,
} from "../../../platform/html/index.ts";
import { formatDate } from "../../../platform/i18n/format.ts";
import type { Locale } from "../../../platform/i18n/locale.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { isLive, standsStillBecause } from "../initiative.ts";
import { paths } from "../paths.ts";
import type { Override } from "../queries/gate.ts";
import type { Asked, Initiative, Status } from "../queries/initiative-page.ts";
import type { Order } from "../queries/requirements.ts";
import { Chain } from "./chain.tsx";
import { InitiativeHours } from "./initiative-hours.tsx";
import { InitiativeNextStep, Moves } from "./initiative-moves.tsx";
import { InitiativeOrder } from "./order.tsx";
import { Statuses } from "./statuses.tsx";
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
	competences: readonly { id: string; name: string }[];
	quarters: readonly Quarter[];
};

/** One initiative: where it stands, what to do next, where it came from and what it leads to. */
export function InitiativePage(props: InitiativeProps) {
	const { t, initiative, today } = props;
	const words = t.portfolio.page;
	const state = (
		<Cluster space="tight">
			<StateTag t={t} state={initiative.state} />
			<StillTag t={t} still={standsStillBecause(initiative, today)} />
		</Cluster>
	);
	return (
		<Stack space="section">
			<PageHeader title={initiative.title} lead={initiative.summary || undefined} state={state} />
			<InitiativeNextStep {...props} />
			<Notices notices={props.notices} />
			<PassedTheGate {...props} />
			<Chain {...props} />
			<Grid columns="aside">
				<Stack space="wide">
					{initiative.learned && (
						<Card title={words.learned} level={2} colour="mose">
							<Prose>
								<p class="written">{initiative.learned}</p>
							</Prose>
						</Card>
					)}
					<Statuses {...props} />
					<InitiativeHours {...props} />
					<InitiativeOrder {...props} />
				</Stack>
				<Facts {...props} />
			</Grid>
		</Stack>
	);
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
			<Card title={words.benefits} level={2} href={paths.initiativeBenefits(initiative.id)} colour="mose">
				<p>{words.benefitsText}</p>
			</Card>
		</Stack>
	);
}

function ownerText({ ownerName, ownerRole }: Initiative, t: Messages): string {
	const name = ownerName ?? t.portfolio.hidden;
	return ownerRole ? `${name}, ${ownerRole.toLowerCase()}` : name;
}
