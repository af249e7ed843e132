/// <reference types="vite/client" />
/// <reference types="svelte" />

declare module '@fontsource-variable/inter';
declare module '@digdir/designsystemet-css';
declare module '@digdir/designsystemet-css/theme.css';
