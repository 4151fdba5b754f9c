import type { Messages } from "../../../../locales/index.ts";
import {
	Alert,
	Button,
	ButtonLink,
	EmptyState,
	ErrorSummary,
	Form,
	PageHeader,
	Stack,
	TextField,
} from "../../../platform/html/index.ts";
import { OfflineQueue } from "../../../platform/offline/index.ts";
import type { FormState } from "../../../platform/web/form-state.ts";
import { paths } from "../paths.ts";
import type { OwnAssembly } from "../queries/assemblies.ts";

type Props = { t: Messages; assembly: OwnAssembly; form: FormState; by: string; isOpen: boolean };

/** Says that one is here, on one's own phone. */
export function ArrivePage({ t, assembly, form, by, isOpen }: Props) {
	const words = t.assembly.arrive;
	if (assembly.ownArrivedAt !== null)
		return (
			<Stack>
				<PageHeader title={words.title} />
				<Alert kind="success">
					<p>{words.already}</p>
				</Alert>
				<p>
					<ButtonLink href={paths.hall(assembly.id)}>{t.assembly.answer.goToHall}</ButtonLink>
				</p>
			</Stack>
		);
	if (!isOpen)
		return (
			<Stack>
				<PageHeader title={words.title} />
				<EmptyState
					title={words.closedTitle}
					text={words.closedText}
					action={<ButtonLink href={paths.hall(assembly.id)}>{t.assembly.answer.goToHall}</ButtonLink>}
				/>
			</Stack>
		);
	return (
		<Stack>
			<PageHeader title={words.title} lead={words.lead} />
			<ErrorSummary form={form} t={t} />
			<OfflineQueue t={t} by={by} after={paths.hall(assembly.id)}>
				<Form action={paths.arrive(assembly.id)}>
					<TextField
						{...{ form, name: "code", label: words.code, required: true, width: "medium", maxLength: 12 }}
						autocomplete="off"
						spellcheck={false}
					/>
					<Button wide>{words.submit}</Button>
				</Form>
			</OfflineQueue>
		</Stack>
	);
}
