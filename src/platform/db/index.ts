export { type Database, type Db, openDatabase } from "./connect.ts";
export { migrate, pendingMigrations } from "./migrate.ts";
export { asWorkerRole, prepareRoles, verifyRoles } from "./outside-roles.ts";
export { type DatabaseUrls, roleNames } from "./role-names.ts";
export { inTenant } from "./tenant.ts";
