import { message, type Message } from '../messages.js'
import type { Fault, Rendering } from '../opinion/types.js'
import { defineRule } from './types.js'

export const secondOpinion = defineRule({
  id: 'second-opinion',
  severity: 'info',
  category: 'accuracy/mistranslation',
  summary: message('rule.second-opinion.summary'),
  why: message('rule.second-opinion.why'),
  todo: message('rule.second-opinion.todo'),
  defaults: { likeness: 20 },
  examples: [
    {
      name: 'a service says it in much the same words',
      nl: 'Meld het datalek binnen drie dagen.\n',
      en: 'Report the data breach within three days.\n',
      opinions: [
        {
          by: 'deepl',
          nl: 'Meld het datalek binnen drie dagen.',
          en: 'Report the data breach within three days.',
          view: { kind: 'rendering', text: 'Report the data leak within three days.', likeness: 78.5 },
        },
      ],
      reports: [],
    },
    {
      name: 'a service says something else',
      nl: 'De balie is op vrijdag gesloten.\n',
      en: 'Ask for the key in good time.\n',
      opinions: [
        {
          by: 'deepl',
          nl: 'De balie is op vrijdag gesloten.',
          en: 'Ask for the key in good time.',
          view: { kind: 'rendering', text: 'The desk is closed on Fridays.', likeness: 14.2 },
        },
      ],
      reports: [
        'en 1:1 ‹Ask for the key in good time.› `deepl` translates this very differently (14 of 100 alike): `The desk is closed on Fridays.`',
      ],
    },
    {
      name: 'a site that wants to hear of smaller differences too',
      nl: 'Meld het datalek binnen drie dagen.\n',
      en: 'Tell us about the breach in time.\n',
      opinions: [
        {
          by: 'deepl',
          nl: 'Meld het datalek binnen drie dagen.',
          en: 'Tell us about the breach in time.',
          view: { kind: 'rendering', text: 'Report the data breach within three days.', likeness: 35.1 },
        },
      ],
      options: { likeness: 40 },
      reports: [
        'en 1:1 ‹Tell us about the breach in time.› `deepl` translates this very differently (35 of 100 alike): `Report the data breach within three days.`',
      ],
    },
    {
      name: 'a language model sees a fault',
      nl: 'Meld het datalek binnen drie dagen.\n',
      en: 'Report the data breach within three weeks.\n',
      opinions: [
        {
          by: 'gemma3',
          nl: 'dagen',
          en: 'weeks',
          view: {
            kind: 'fault',
            category: 'accuracy/mistranslation',
            severity: 'major',
            explanation: 'The source says days.',
            suggestion: 'days',
          },
        },
      ],
      reports: ['en 1:37 ‹weeks› `gemma3` sees a major fault: The source says days. Its suggestion: `days`'],
    },
  ],
  *check(pair, { options: { likeness }, site }) {
    for (const { by, source, target, view } of site.opinions?.get(pair.target.path) ?? []) {
      const place = { source, target }
      if (view.kind === 'fault')
        yield {
          ...place,
          message: faultMessage(by, view),
          category: view.category,
          severity: view.severity === 'minor' ? 'info' : 'warning',
        }
      else if (view.likeness < likeness) yield { ...place, message: renderingMessage(by, view) }
    }
  },
})

const renderingMessage = (by: string, { text, likeness }: Rendering): Message =>
  message('rule.second-opinion.rendering', { by, rendering: text, likeness: Math.round(likeness) })

function faultMessage(by: string, { severity, explanation, suggestion }: Fault): Message {
  const values = { by, explanation, suggestion }
  switch (severity) {
    case 'minor':
      return suggestion === ''
        ? message('rule.second-opinion.minor', values)
        : message('rule.second-opinion.minorSuggests', values)
    case 'major':
      return suggestion === ''
        ? message('rule.second-opinion.major', values)
        : message('rule.second-opinion.majorSuggests', values)
    case 'critical':
      return suggestion === ''
        ? message('rule.second-opinion.critical', values)
        : message('rule.second-opinion.criticalSuggests', values)
  }
}
