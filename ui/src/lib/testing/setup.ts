import { configure } from '@testing-library/svelte';

// What a person would wait for, and a busy machine too.
configure({ asyncUtilTimeout: 15_000 });

// What jsdom does not have: <dialog> methods, scrolling, and sizes that change.
HTMLDialogElement.prototype.showModal ??= function showModal(this: HTMLDialogElement) {
  this.open = true;
};
HTMLDialogElement.prototype.close ??= function close(this: HTMLDialogElement) {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};
// axe asks for a canvas to find fonts of icons; there is none here.
HTMLCanvasElement.prototype.getContext = () => null;
Element.prototype.scrollIntoView ??= () => undefined;
Element.prototype.scrollTo ??= () => undefined;
globalThis.ResizeObserver ??= class {
  observe() {}
  unobserve() {}
  disconnect() {}
};
