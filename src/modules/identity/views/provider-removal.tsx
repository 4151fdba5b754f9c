import type { Messages } from "../../../../locales/index.ts";
import { ConfirmPage } from "../../../platform/html/index.ts";
import { paths } from "../paths.ts";

/** The question before a sign-in service is removed, as a page. */
export function ProviderRemoval({ t, id, name }: { t: Messages; id: string; name: string }) {
	const texts = t.identity.providers;
	return (
		<ConfirmPage
			title={texts.removeTitle(name)}
			action={paths.removeProvider(id)}
			confirm={texts.remove}
			cancelHref={paths.provider(id)}
			danger
		>
			<p>{texts.removeText}</p>
		</ConfirmPage>
	);
}
