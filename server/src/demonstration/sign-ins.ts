import { DEMONSTRATION_PASSWORD } from './load.js';

const SIGN_INS: readonly (readonly [string, string])[] = [
  ['企业 enterprise', 'enterprise@longcai.example'],
  ['留学人员 scholar', 'scholar@longcai.example'],
  ['项目库管理员 curator', 'curator-corridor@longcai.example'],
  ['服务窗口 operator', 'operator@longcai.example'],
  ['管理员 administrator', 'administrator@longcai.example'],
];

/** Who can be signed in as, for the terminal. */
export function signInLines(): string {
  const rows = SIGN_INS.map(([who, email]) => `  ${who.padEnd(22)} ${email}`);
  return [
    '演示数据，演示账号（密码都是 ' + DEMONSTRATION_PASSWORD + '）',
    'Demonstration data; sign in with the same password as',
    ...rows,
    '',
  ].join('\n');
}
