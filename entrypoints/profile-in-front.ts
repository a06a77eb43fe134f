import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { profileInFront } from '@/utils/weibo/feed/profile-in-front';

/**
 * Put into a page when a person opens the popup on it: says whose profile that is. Its answer is what the worker gets from
 * the injection; nothing is kept of it.
 */
export default defineUnlistedScript(() => profileInFront(document) ?? null);
