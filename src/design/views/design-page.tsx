import type { ComponentChildren } from "preact";
import {
	ButtonLink,
	Cluster,
	Heading,
	PageHeader,
	Stack,
	Tag,
	type WithPlatformTexts,
} from "../../platform/html/index.ts";
import type { FormState } from "../../platform/web/form-state.ts";
import type { SampleList } from "../sample-list.ts";
import { ActionsShown } from "./actions-shown.tsx";
import { CapacityShown, ChartsShown } from "./charts-shown.tsx";
import { FormShown } from "./form-shown.tsx";
import { ListShown } from "./list-shown.tsx";
import { SurfacesShown } from "./surfaces-shown.tsx";
import { WayShown } from "./way-shown.tsx";

/** One part of the page, with a heading that can be linked to. */
function Shown({
	id,
	title,
	text,
	children,
}: {
	id: string;
	title: string;
	text: string;
	children: ComponentChildren;
}) {
	return (
		<section aria-labelledby={id}>
			<Stack space="wide">
				<Stack space="tight">
					<Heading level={2} id={id}>
						{title}
					</Heading>
					<p class="lead">{text}</p>
				</Stack>
				{children}
			</Stack>
		</section>
	);
}

const colours = [
	["fjord", "Fjord: bygningen, lenker og valg"],
	["sol", "Sol: ditt neste steg"],
	["lyng", "Lyng: idéer"],
	["mose", "Mose: gevinster"],
	["leire", "Leire: advarsler"],
] as const;

function Colours() {
	return (
		<ul class="swatches">
			{colours.map(([colour, words]) => (
				<li data-color={colour}>{words}</li>
			))}
			<li>Snø: grunnen</li>
		</ul>
	);
}

/** Every component with content as it could be. Written in bokmål: it is read by those who build. */
export function DesignPage({ t, form, list }: { t: WithPlatformTexts; form: FormState; list: SampleList }) {
	return (
		<div class="stack stack-section" lang="nb">
			<PageHeader
				state={<Tag colour="fjord">Bare i prøveversjonen</Tag>}
				title="Delene alt er bygd av"
				lead="Hver side svarer på det samme, i samme rekkefølge: hvor er jeg, hva er tilstanden, hva gjør jeg nå, og hva ligger bak."
				action={<ButtonLink href="#form">Se skjemaene</ButtonLink>}
			/>
			<Shown
				id="surfaces"
				title="Flater"
				text="Rolig grunn, hvite kort, tynne streker. Én varm flate viser vei."
			>
				<Colours />
				<SurfacesShown />
			</Shown>
			<Shown id="way" title="Veien" text="Hvor langt er jeg kommet, og hva er neste?">
				<WayShown />
			</Shown>
			<Shown
				id="actions"
				title="Knapper og beskjeder"
				text="En knapp sier hva som skjer. En beskjed sier hva du gjør nå."
			>
				<ActionsShown />
			</Shown>
			<Shown
				id="form"
				title="Skjema"
				text="Valgfrie felter sier at de er det. Feil står øverst og ved feltet."
			>
				<Cluster>
					<ButtonLink variant="tertiary" href="/design?errors#form">
						Vis skjemaet med feil
					</ButtonLink>
				</Cluster>
				<FormShown t={t} form={form} />
			</Shown>
			<Shown
				id="list"
				title="Lister"
				text="Rader på skjerm, kort på telefon. Hvert utvalg har sin egen adresse."
			>
				<ListShown t={t} list={list} />
			</Shown>
			<Shown id="charts" title="Bilder av tall" text="Overskriften er funnet. Tallene ligger ett trykk unna.">
				<ChartsShown />
				<CapacityShown />
			</Shown>
		</div>
	);
}
