import { Alert, Button, ButtonLink, Cluster, Dialog, Grid, Tag } from "../../platform/html/index.ts";
import { paths } from "../paths.ts";

function Alerts() {
	return (
		<Grid columns="halves">
			<Alert kind="info" title="Beslutningen kommer 22. januar" level={3}>
				<p>Anbefalingen til panelet hører dere samme kveld.</p>
			</Alert>
			<Alert kind="success" title="Svaret ditt er sendt" level={3}>
				<p>Du får en kalenderfil på e-post.</p>
			</Alert>
			<Alert kind="warning" title="IT er booket 118 % i første kvartal" level={3}>
				<p>Ja til denne flytter Felles vaktliste til tredje kvartal.</p>
			</Alert>
			<Alert kind="danger" title="Filen kunne ikke leses" level={3}>
				<p>Ingenting er lagret. Lagre den som CSV eller Excel og prøv igjen.</p>
			</Alert>
		</Grid>
	);
}

/** Buttons, tags, alerts and a dialog. */
export function ActionsShown() {
	return (
		<>
			<Cluster>
				<Button type="button">Send svar</Button>
				<Button type="button" variant="secondary">
					Lagre utkast
				</Button>
				<ButtonLink variant="tertiary" href="#actions">
					Avbryt
				</ButtonLink>
				<Button type="button" variant="secondary" size="sm">
					Merk som møtt
				</Button>
				<Button type="button" disabled>
					Kan ikke sendes ennå
				</Button>
				<Dialog
					id="withdraw"
					trigger="Trekk idéen"
					triggerVariant="danger"
					fallbackHref={paths.confirm()}
					title="Vil du trekke idéen?"
					action={paths.answers()}
					confirm="Trekk idéen"
					danger
				>
					<p>
						Teamet får beskjed. Det dere har skrevet, blir liggende, og du kan sende idéen inn igjen senere.
					</p>
				</Dialog>
			</Cluster>
			<Cluster space="tight">
				<Tag colour="fjord">Påmeldt</Tag>
				<Tag colour="sol">Svar nå</Tag>
				<Tag colour="lyng">Idé</Tag>
				<Tag colour="mose">Gå videre med støtte</Tag>
				<Tag colour="leire">Over kapasitet</Tag>
				<Tag>Satt på vent</Tag>
			</Cluster>
			<Alerts />
		</>
	);
}
