import type { Language } from '@longcai/shared/problem';
import { createTransport } from 'nodemailer';
import { randomUUID } from 'node:crypto';
import type { Clock } from '../clock.js';

export interface OutgoingMail {
  to: string;
  subject: string;
  text: string;
}

export interface Mailer {
  readonly kind: 'mailbox' | 'smtp';
  /** Sends, or throws; the caller decides what a failure means for it. */
  send(mail: OutgoingMail): Promise<void>;
  /** What would have been sent, newest first; only the mailbox keeps anything. */
  mailbox(): { id: string; to: string; subject: string; text: string; sentAt: string }[];
  alive(): Promise<boolean>;
}

const KEPT = 200;

/** Keeps mail in memory for the mailbox page, where no SMTP server is set. */
export function createMailbox(clock: Clock): Mailer {
  const kept: ReturnType<Mailer['mailbox']> = [];
  return {
    kind: 'mailbox',
    async send(mail) {
      kept.unshift({ id: randomUUID(), ...mail, sentAt: clock.now().toISOString() });
      kept.length = Math.min(kept.length, KEPT);
    },
    mailbox: () => [...kept],
    alive: async () => true,
  };
}

export function createSmtpMailer(smtpUrl: string, from: string): Mailer {
  const transport = createTransport(smtpUrl, { from });
  return {
    kind: 'smtp',
    async send(mail) {
      await transport.sendMail(mail);
    },
    mailbox: () => [],
    alive: () =>
      transport.verify().then(
        () => true,
        () => false,
      ),
  };
}

/** A sentence in the reader's language. */
export const say = (language: Language, zh: string, en: string): string => (language === 'zh' ? zh : en);
