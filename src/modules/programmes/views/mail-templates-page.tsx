import type { Locale, Messages } from "../../../../locales/index.ts";
import { PageHeader, Stack, Table, Tag } from "../../../platform/html/index.ts";
import type { LetterKey, LetterText } from "../letters.ts";
import { paths } from "../paths.ts";

type Props = {
	t: Messages;
	keys: readonly LetterKey[];
	locales: readonly Locale[];
	own: ReadonlyMap<string, LetterText>;
};

/** The letters and their languages, with a mark at those the tenant has written itself. */
export function MailTemplatesPage({ t, keys, locales, own }: Props) {
	const words = t.mailTemplates;
	return (
		<Stack space="section">
			<PageHeader title={words.title} lead={words.lead} />
			<Table
				caption={words.caption}
				captionHidden
				columns={[
					{ key: "letter", label: words.letter },
					...locales.map((locale) => ({ key: locale, label: words.languages[locale] })),
				]}
				rows={keys.map((key) => {
					const { name } = t.letters.texts[key];
					return [
						name,
						...locales.map((locale) => (
							<>
								<a
									href={paths.mailTemplate(key, locale)}
									aria-label={words.editFor(name, words.languages[locale])}
								>
									{words.edit}
								</a>{" "}
								{own.has(`${key} ${locale}`) && <Tag colour="fjord">{words.own}</Tag>}
							</>
						)),
					];
				})}
			/>
		</Stack>
	);
}
