import { openDashboard } from '../../utils/tabs/open-dashboard.ts';

/**
 * Shows a view of the dashboard, and closes the popup.
 *
 * @param hash names the view, as in the dashboard's address: `#posts`
 * @throws Error where the browser opens no tab; the popup stays open then
 */
export async function leaveFor(hash: `#${string}`): Promise<void> {
  await openDashboard(hash);
  window.close();
}
