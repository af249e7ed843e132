/** What holds for the whole window: where reports go, for whom, and how it looks. */
import {
  call,
  toAppError,
  type AppError,
  type Organisation,
  type OrganisationView,
  type Settings,
  type Start,
} from '../ipc';
import { words } from '../words/index.svelte';
import { applyLook } from './look';

/** Norwegian order in every language: the names are Norwegian. */
const BY_NAME = new Intl.Collator('nb', { numeric: true });

/** Which of two names stands first. */
export const compareNames = (one: string, other: string): number => BY_NAME.compare(one, other);

function byName(one: Organisation, other: Organisation): number {
  return compareNames(one.label, other.label) || compareNames(one.org_number, other.org_number);
}

function inOrder(organisations: readonly OrganisationView[]): OrganisationView[] {
  return [...organisations].sort((one, other) => byName(one.organisation, other.organisation));
}

class Session {
  start = $state<Start | null>(null);
  failure = $state<AppError | null>(null);

  get practice(): boolean {
    return this.start?.environment !== 'live';
  }

  get organisations(): OrganisationView[] {
    return this.start?.organisations ?? [];
  }

  /** The organisation that lists and the overview are narrowed to: none where there is only one, and
      where all of them are chosen. */
  get narrowed(): string | null {
    return this.organisations.length > 1 ? (this.start?.current_organisation ?? null) : null;
  }

  /** The organisation in use; none where it is all of them. */
  get organisation(): Organisation | null {
    const id = this.start?.current_organisation;
    return this.organisations.find((view) => view.organisation.id === id)?.organisation ?? null;
  }

  get reachable(): boolean | null {
    return this.start?.reachable ?? null;
  }

  async load(): Promise<void> {
    try {
      this.take(await call('start'));
      this.failure = null;
    } catch (thrown) {
      this.failure = toAppError(thrown);
    }
  }

  /** Takes over what a command gave back. */
  take(start: Start): void {
    this.start = { ...start, organisations: inOrder(start.organisations) };
    words.language = start.settings.language;
    words.environment = start.environment;
    document.documentElement.lang = start.settings.language;
    applyLook(start.settings.look, start.settings.text_size);
  }

  /** Saves changed settings. @throws {AppFailure} */
  async saveSettings(changed: Partial<Settings>): Promise<void> {
    if (!this.start) return;
    this.take(await call('save_settings', { ...this.start.settings, ...changed }));
  }

  /** Takes an organisation into use, or all of them. @throws {AppFailure} */
  async chooseOrganisation(id: string | null): Promise<void> {
    this.take(await call('choose_organisation', id));
  }

  heardReachable(reachable: boolean): void {
    if (this.start) this.start.reachable = reachable;
  }
}

export const session = new Session();
