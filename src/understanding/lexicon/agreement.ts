// "Yes" to a question that was put before the person, and nothing besides.

const YES =
  /^(?:是(?:的|啊|呀|滴)?|对(?:的|啊|呀|头)?|嗯+|没错|正是|就是(?:这个|它|这样)?|系(?:呀|啊)?|啱(?:啊|呀)?|yes|yep|yeah|right|correct|exactly|that's (?:it|right)|that one)[呀啊的了,，。.!！ ]*$/u;

export function saysYes(folded: string): boolean {
  return YES.test(folded.trim());
}
