import { type ComponentChildren, createContext } from "preact";
import { useContext } from "preact/hooks";
import { platform } from "../../../locales/nb/platform.ts";

/** The frame's own texts in one language. */
export type PlatformTexts = typeof platform;

/** Any message catalogue that carries the frame's texts under `platform`. */
export type WithPlatformTexts = { platform: PlatformTexts };

const Language = createContext<PlatformTexts>(platform);

/** Sets the language of the components inside. The document does it; a fragment sent alone must do it itself. */
export function InLanguage({ t, children }: { t: WithPlatformTexts; children: ComponentChildren }) {
	return <Language.Provider value={t.platform}>{children}</Language.Provider>;
}

/** The frame's texts in the language of the page; bokmål outside a page. */
export function usePlatformTexts(): PlatformTexts {
	return useContext(Language);
}
