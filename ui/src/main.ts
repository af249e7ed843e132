import '@digdir/designsystemet-css/theme.css';
import '@digdir/designsystemet-css';
import '@digdir/designsystemet-web/invokers';
import '@digdir/designsystemet-web/dialog';
import '@fontsource-variable/inter';
import './app.css';
import './print.css';

import { mount } from 'svelte';

import App from './App.svelte';

const target = document.getElementById('app');
if (target) mount(App, { target });
