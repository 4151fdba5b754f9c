/**
 * Names the faults of an error summary after their fields: "Navn: Dette feltet må fylles ut."
 * The summary stands above the fields and is rendered before them, so the names are put in when the page is whole.
 */
export function nameFaults(html: string): string {
	if (!html.includes(marked)) return html;
	return html.replaceAll(unnamed, (_, id: string) => {
		const name = nameOf(html, id);
		return `<a href="#${id}">${name ? `${afterName(name)} ` : ""}`;
	});
}

/** What the summary puts on a link whose message does not say which field it is about. */
const marked = "data-unnamed";
const unnamed = /<a href="#([^"]+)" data-unnamed(?:="[^"]*")?>/g;

/** The legend around a group of choices, where each choice has a label of its own, or else the label of the field. */
function nameOf(html: string, id: string): string | undefined {
	const own = id.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
	const label = new RegExp(`<label [^>]*for="${own}"[^>]*>([^<]+)`).exec(html);
	const legend = new RegExp(
		`<fieldset[^>]*aria-describedby="[^"]*${own}-(?:error|others)"[^>]*><legend>([^<]+)`,
	).exec(html);
	return (legend ?? label)?.[1]?.trim();
}

/** A name and the mark after it; a question has its own. */
export const afterName = (name: string): string => (/[?.!:]$/.test(name) ? name : `${name}:`);
