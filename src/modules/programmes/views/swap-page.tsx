import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	Cluster,
	DefinitionList,
	ErrorSummary,
	Form,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import type { Gathering } from "../queries/gatherings.ts";
import type { StandInCandidate } from "../queries/stand-ins.ts";
import type { Swap } from "../queries/swaps.ts";
import { timeInWords } from "../words.ts";
import { StandInField } from "./stand-in-field.tsx";

type Props = {
	t: Messages;
	locale: Locale;
	swap: Swap;
	/** The reader is the one who asked. */
	asks: boolean;
	/** The asker's and the partner's own gathering; undefined when it is about cohorts. */
	askerGathering?: Gathering;
	partnerGathering?: Gathering;
	fault?: string;
	form: FormState;
	standIns: readonly StandInCandidate[];
	/** A yes must name a stand-in. */
	standInRequired: boolean;
};

/** A question about swapping: where each would go, and the answer. */
export function SwapPage(props: Props) {
	const { t, locale, swap, asks, askerGathering, partnerGathering, fault } = props;
	const words = t.enrolment.swap;
	const other = asks ? swap.partnerName : swap.askerName;
	const title = asks ? words.ownTitle(other) : words.answerTitle(other);
	const lead =
		swap.gatheringNumber === null
			? words.whole(swap.programmeTitle)
			: words.one(swap.gatheringNumber, swap.programmeTitle);
	const when = (gathering?: Gathering) => (gathering ? timeInWords(t, locale, gathering) : "");
	const askerPlace = words.place(swap.askerCohort, when(askerGathering));
	const partnerPlace = words.place(swap.partnerCohort, when(partnerGathering));
	return (
		<Stack space="section">
			<PageHeader title={title} lead={lead} />
			<ErrorSummary form={props.form} t={t} />
			{fault && (
				<Alert kind="danger" live>
					<p>{fault}</p>
				</Alert>
			)}
			{swap.state === "asked" ? (
				<>
					<DefinitionList
						items={[
							{ term: words.you, description: asks ? partnerPlace : askerPlace },
							{ term: words.colleague(other), description: asks ? askerPlace : partnerPlace },
						]}
					/>
					<SwapForm {...props} />
				</>
			) : (
				<p>{words.states[swap.state]}</p>
			)}
		</Stack>
	);
}

function SwapForm({ t, swap, asks, form, standIns, standInRequired }: Props) {
	const words = t.enrolment.swap;
	return (
		<Form action={paths.swap(swap.id)}>
			{!asks && (
				<StandInField
					{...{ t, form, candidates: standIns }}
					name="standIn"
					label={t.enrolment.standIn.newDays}
					hint={t.enrolment.standIn.swapHint}
					required={standInRequired}
				/>
			)}
			<Cluster>
				{!asks && (
					<Button name="act" value="agree">
						{words.yes}
					</Button>
				)}
				<Button name="act" value={asks ? "withdraw" : "decline"} variant="secondary">
					{asks ? words.withdraw : words.no}
				</Button>
			</Cluster>
		</Form>
	);
}
