export { backup, type Manifest } from "./backup.ts";
export { manifestOf, restore } from "./restore.ts";
