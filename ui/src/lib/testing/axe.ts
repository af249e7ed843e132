import axe from 'axe-core';

/** What axe has to say of a part of the page, one line a finding. Colour needs a real window. */
export async function accessibilityFindings(root: Element): Promise<string[]> {
  const { violations } = await axe.run(root, {
    rules: { 'color-contrast': { enabled: false }, region: { enabled: false } },
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' | ')}`);
}
