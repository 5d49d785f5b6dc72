// A module of its own: a bundler can split this off and load it alone.
export { default as catalogue } from '../../locales/en/messages.json' with { type: 'json' }
