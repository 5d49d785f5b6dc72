import type { YAMLError } from 'yaml'

/** What the parser has against a text, in its own words: one line, without the place, which a finding has already. */
export const yamlReason = ({ message }: YAMLError): string =>
  message.split('\n')[0]?.replace(/ at line \d+, column \d+:?$/, '') ?? ''
