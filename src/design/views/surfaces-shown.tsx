import {
	Button,
	Card,
	Cluster,
	DefinitionList,
	Details,
	EmptyState,
	Grid,
	Meta,
	NextStep,
	Tag,
} from "../../platform/html/index.ts";

function Cards() {
	return (
		<Grid>
			<Card title="Tryggere overganger fra sykehus til hjem" href="/design#list" colour="lyng">
				<p>Pasienter som skrives ut fredag ettermiddag, mangler ofte hjelpemidler til mandag.</p>
				<Cluster space="tight">
					<Tag colour="lyng">Idé</Tag>
					<Tag>Innsikt</Tag>
				</Cluster>
				<Meta>Fjordgata helsehus · 48 støtter</Meta>
			</Card>
			<Card title="140 timer frigjort i hjemmetjenesten" href="/design#charts" colour="mose">
				<p>Tiden brukes til kveldsbesøk hos dem som bor alene.</p>
				<Cluster space="tight">
					<Tag colour="mose">Gevinst</Tag>
					<Tag colour="mose">Målet er nådd</Tag>
				</Cluster>
				<Meta>Målt 12. januar 2027</Meta>
			</Card>
			<Card title="Felles vaktliste står stille" href="/design#charts" colour="leire">
				<p>Ingen timer er ført siden november. Neste sjekk var 3. januar.</p>
				<Cluster space="tight">
					<Tag colour="leire">Trenger deg</Tag>
				</Cluster>
				<Meta>Hjemmetjenesten nord</Meta>
			</Card>
		</Grid>
	);
}

/** Next step, cards, facts and an empty page. */
export function SurfacesShown() {
	return (
		<>
			<NextStep
				title="Samling 4: Innovasjon"
				text={<p>12.–13. januar i Fjordgata 4. Svar innen fredag, så holder vi av plassen din.</p>}
				action={<Button type="button">Svar på invitasjonen</Button>}
			/>
			<Cards />
			<Grid columns="halves">
				<DefinitionList
					items={[
						{ term: "Gevinsteier", description: "Avdelingsleder, Hjemmetjenesten nord" },
						{ term: "Nullpunkt", description: "34 minutter, målt 1. mars 2026" },
						{ term: "Mål", description: "20 minutter innen 1. juni 2027" },
					]}
				/>
				<div>
					<Details summary="Hvem ser det jeg skriver?" open>
						<p>Bare du, til du deler det. Prosesslederen ser det du deler på samlingen.</p>
					</Details>
					<Details summary="Hvor lenge blir det liggende?">
						<p>Til du sletter det, eller til du slutter i kommunen.</p>
					</Details>
				</div>
			</Grid>
			<EmptyState
				level={3}
				title="Ingen idéer her ennå"
				text="Her samles idéene fra din enhet. Den første trenger bare én setning: Hva stjeler tid eller trygghet hos dere?"
				action={
					<Button type="button" variant="secondary">
						Skriv den første
					</Button>
				}
			/>
		</>
	);
}
