import { shallowRef } from 'vue';

export interface Challenge {
  readonly vendor: string;
  answer(params: string | null): void;
}

/** The challenge on screen, if any. */
export const challenge = shallowRef<Challenge | null>(null);

/** Shows a captcha; resolves to the solved parameters, or null when it was closed. */
export function askCaptcha(vendor: string): Promise<string | null> {
  return new Promise((resolve) => {
    challenge.value = {
      vendor,
      answer: (params) => {
        challenge.value = null;
        resolve(params);
      },
    };
  });
}
