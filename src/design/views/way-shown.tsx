import { Grid, Progress, Stack, Stepper, Tabs } from "../../platform/html/index.ts";

/** Stepper, progress and tabs. */
export function WayShown() {
	return (
		<>
			<Stepper
				label="Din innovasjonsprosess"
				steps={[
					{ label: "Utfordring", state: "done", href: "#way", note: "3. oktober" },
					{ label: "Innsikt", state: "done", href: "#way", note: "14. november" },
					{ label: "Idé", state: "current", href: "#way", note: "Frist 9. januar" },
					{ label: "Prototype og test", state: "skipped" },
					{ label: "Gevinst og plan", state: "coming" },
					{ label: "Pitch", state: "coming", note: "19. januar" },
				]}
			/>
			<Tabs
				label="Deler av idéen"
				tabs={[
					{ label: "Historien", href: "#way", current: true },
					{ label: "Samtalen", href: "#way" },
					{ label: "Vedlegg", href: "#way" },
				]}
			/>
			<Grid columns="halves">
				<Stack>
					<Progress label="Samlinger gjennomført" done={3} total={5} />
					<Progress label="Ledere som har svart" done={28} total={35} />
				</Stack>
				<Stack>
					<Progress label="Mellomarbeid" done={0} total={4} />
					<Progress label="Realisert gevinst" done={64} total={100} text="64 %" />
				</Stack>
			</Grid>
		</>
	);
}
