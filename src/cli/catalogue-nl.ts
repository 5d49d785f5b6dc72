// A module of its own: a bundler can split this off and load it alone.
export { default as catalogue } from '../../locales/nl/messages.json' with { type: 'json' }
