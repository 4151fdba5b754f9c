export { Button, ButtonLink } from "./button.tsx";
export { Card, type Colour, EmptyState, NextStep } from "./card.tsx";
export {
	CheckboxField,
	ChoiceField,
	ChoicesField,
	type Option,
	SelectField,
	type SelectOption,
} from "./choice-fields.tsx";
export { AskFirst, ConfirmPage, Dialog } from "./dialog.tsx";
export { Document, type DocumentProps } from "./document.tsx";
export { Alert, DefinitionList, Details, Tag } from "./feedback.tsx";
export type { FieldProps } from "./field.tsx";
export { AutoSave, ErrorSummary, Form, SearchForm } from "./form.tsx";
export type { AccountLinks, Crumb, FooterLink, NavigationLink } from "./frame.tsx";
export { InLanguage, type PlatformTexts, type WithPlatformTexts } from "./language.tsx";
export { Cluster, Figure, Grid, Heading, Meta, PageHeader, Prose, Stack, VisuallyHidden } from "./layout.tsx";
export { LinkList } from "./link-list.tsx";
export { LivePage } from "./live-page.tsx";
export { type Notice, Notices } from "./notices.tsx";
export { QrCode } from "./qr-code.tsx";
export { Progress, type Step, Stepper, type StepState, Tabs } from "./steps.tsx";
export { type Column, Pagination, Table } from "./table.tsx";
export { DateField, FileField, HiddenField, LongTextField, NumberField, TextField } from "./text-fields.tsx";
