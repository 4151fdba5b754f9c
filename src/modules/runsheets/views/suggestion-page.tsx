import type { Locale, Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	ButtonLink,
	Card,
	EmptyState,
	Form,
	HiddenField,
	PageHeader,
	Stack,
} from "../../../platform/html/index.ts";
import { timeInWords } from "../../programmes/index.ts";
import { paths } from "../paths.ts";
import type { Reason, Suggestion } from "../suggest.ts";

export type SuggestionPageProps = {
	t: Messages;
	locale: Locale;
	suggestions: readonly Suggestion[];
	hasRegister: boolean;
	fault?: string;
};

/** Who could take the empty chairs, gathering by gathering, with the reasons; accepted one by one or all at once. */
export function SuggestionPage({ t, locale, suggestions, hasRegister, fault }: SuggestionPageProps) {
	const words = t.facilitators.suggestion;
	const filled = suggestions.filter(adds);
	return (
		<Stack space="section">
			<PageHeader
				title={words.title}
				lead={words.lead}
				action={
					filled.length > 1 && (
						<Form action={paths.suggestion()}>
							{filled.map((suggestion) => (
								<HiddenField name="pick" value={pickOf(suggestion)} />
							))}
							<Button>{words.acceptAll(filled.length)}</Button>
						</Form>
					)
				}
			/>
			{fault && (
				<Alert kind="danger" live>
					<p>{fault}</p>
				</Alert>
			)}
			{suggestions.length === 0 && (
				<EmptyState
					title={words.emptyTitle}
					text={words.emptyText}
					action={<ButtonLink href={paths.facilitators()}>{words.toRegister}</ButtonLink>}
				/>
			)}
			{!hasRegister && suggestions.length > 0 && <p>{words.noRegister}</p>}
			{suggestions.map((suggestion) => (
				<OneSuggestion t={t} locale={locale} suggestion={suggestion} isOnly={filled.length === 1} />
			))}
		</Stack>
	);
}

/** Whether it would change anything. */
const adds = ({ people }: Suggestion) => people.some(({ isFixed }) => !isFixed);

const pickOf = ({ gathering }: Suggestion) => `${gathering.id}:${gathering.carrierIds.join(",")}`;

type OneProps = { t: Messages; locale: Locale; suggestion: Suggestion; isOnly: boolean };

function OneSuggestion({ t, locale, suggestion, isOnly }: OneProps) {
	const words = t.facilitators.suggestion;
	const { gathering, people, shortage, isUnpaired, uncovered, needs } = suggestion;
	const title = `${t.programmes.gatheringWithTheme(gathering.number, gathering.theme)}, ${gathering.cohortName}`;
	return (
		<Card title={title} level={2} colour={shortage ? "leire" : undefined}>
			<p class="meta">
				{timeInWords(t, locale, gathering)}
				{needs.length > 0 && ` · ${words.needs(needs.join(", "))}`}
			</p>
			<ul class="suggested">
				{people.map((reason) => (
					<li>
						<strong>{reason.name}</strong> <span>{reasonInWords(t, reason)}</span>
					</li>
				))}
			</ul>
			{shortage && <p>{words.shortage(shortage)}</p>}
			{isUnpaired && people.length > 0 && <p>{words.unpaired}</p>}
			{uncovered.length > 0 && people.length > 0 && <p>{words.uncovered(uncovered.join(", "))}</p>}
			{adds(suggestion) && (
				<Form action={paths.suggestion()}>
					<HiddenField name="pick" value={pickOf(suggestion)} />
					<Button variant={isOnly ? "primary" : "secondary"} label={`${words.accept}: ${title}`}>
						{words.accept}
					</Button>
				</Form>
			)}
		</Card>
	);
}

function reasonInWords(t: Messages, reason: Reason): string {
	const words = t.facilitators.suggestion.reasons;
	return [
		reason.isFixed ? words.fixed : "",
		reason.knows.length > 0 ? words.knows(reason.knows.join(", ")) : "",
		reason.isExperienced ? words.experienced : words.fresh,
		reason.knowsCohort ? words.cohort : "",
		words.days(reason.days, reason.limit),
	]
		.filter(Boolean)
		.join(", ");
}
