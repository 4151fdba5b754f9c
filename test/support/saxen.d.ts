/** The part of the XML parser that tests use; it comes without types. */
declare module "saxen" {
	export class Parser {
		on(event: "error" | "warn", heard: (fault: Error) => void): this;
		on(event: "openTag", heard: (name: string, attributes: () => Record<string, string>) => void): this;
		on(event: "text", heard: (value: string, decode: (text: string) => string) => void): this;
		on(event: "closeTag", heard: () => void): this;
		parse(xml: string): void;
	}
}
