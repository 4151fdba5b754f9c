import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Button,
	ChoiceField,
	ErrorSummary,
	Form,
	PageHeader,
	SearchForm,
	Stack,
} from "../../../platform/html/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import type { Invitation } from "../queries/enrolments.ts";
import type { StandInCandidate } from "../queries/stand-ins.ts";
import type { SwapCandidate } from "../queries/swaps.ts";
import { daysInWords } from "../words.ts";
import { NoSwap, type NoSwapProps } from "./no-swap.tsx";
import { StandInField } from "./stand-in-field.tsx";

type Props = {
	t: Messages;
	locale: Locale;
	own: Invitation;
	form: FormState;
	search: string;
	candidates: readonly SwapCandidate[];
	standIns: readonly StandInCandidate[];
	/** Why nobody can swap this gathering; undefined where somebody can. */
	none: Omit<NoSwapProps, "t" | "locale" | "own"> | undefined;
};

/** Whom to ask to change places, and whether it is this gathering or the cohort. */
export function AskSwapPage({ t, locale, own, form, search, candidates, standIns, none }: Props) {
	const words = t.enrolment.swap;
	const title = t.programmes.gatheringWithTheme(own.number, own.theme);
	return (
		<Stack space="section">
			<PageHeader
				title={words.title}
				lead={words.lead(`${title}, ${own.cohortName}, ${daysInWords(t, locale, own.days)}`)}
			/>
			<ErrorSummary form={form} t={t} />
			{!none?.alone && (
				<SearchForm action={paths.askSwap(own.id)} label={words.search} value={search} t={t} />
			)}
			{!none?.alone && candidates.length === 0 && <p>{words.nobody}</p>}
			{candidates.length > 0 && (
				<Form action={paths.askSwap(own.id)}>
					<ChoiceField
						form={form}
						name="partnerId"
						label={words.partner}
						required
						options={candidates.map(({ personId, name, cohortName, days, scopes: [scope, other] }) => ({
							value: personId,
							label: name,
							hint: [
								words.option(cohortName, daysInWords(t, locale, days)),
								scope && other === undefined ? words.only[scope] : "",
							]
								.filter(Boolean)
								.join(". "),
						}))}
					/>
					<ChoiceField
						form={form}
						name="scope"
						label={words.scope}
						required
						options={[
							{ value: "one", label: words.scopes.one },
							{ value: "cohort", label: words.scopes.cohort },
						]}
					/>
					<StandInField
						{...{ t, form, candidates: standIns }}
						name="standIn"
						label={t.enrolment.standIn.newDays}
						hint={t.enrolment.standIn.swapHint}
						required={own.standInRequired}
					/>
					<Button>{words.ask}</Button>
				</Form>
			)}
			{none && <NoSwap {...{ t, locale, own }} {...none} />}
		</Stack>
	);
}
