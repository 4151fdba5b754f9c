import { personalData as identity } from "./modules/identity/index.ts";
import type { PersonalDataExporter } from "./platform/auth/personal-data.ts";

/** Every part of the product that stores something about a person; each adds itself here. */
export const personalData: readonly PersonalDataExporter[] = [identity];
