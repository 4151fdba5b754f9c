// Before each test file. Properties draw the same cases on every run, so that a red run is red again when it is looked
// into; PROPERTY_SEED=N draws others, for whoever goes hunting.
import { configureGlobal } from "fast-check";

configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 2019) });
