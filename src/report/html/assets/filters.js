// Shows the part of a page that the reader asks for. The page reads well without it.
for (const form of document.querySelectorAll('form[data-filters]')) {
  const items = [...document.querySelectorAll(form.dataset.filters)].map((item) => ({
    item,
    text: item.textContent.toLowerCase(),
    parts: [...item.querySelectorAll('[data-part]')],
  }))
  const output = form.querySelector('output')
  const has = (element, name, value) => value === '' || (element.dataset[name] ?? '').split(' ').includes(value)

  const show = () => {
    const { search, level = '', state = '', rule = '' } = Object.fromEntries(new FormData(form))
    const words = search.trim().toLowerCase()
    const isMeant = (part) => has(part, 'level', level) && has(part, 'rule', rule)
    let shown = 0
    for (const { item, text, parts } of items) {
      for (const part of parts) part.hidden = !isMeant(part)
      const isFound = (level === '' && rule === '') || (parts.length > 0 ? parts.some(isMeant) : isMeant(item))
      item.hidden = !(isFound && has(item, 'state', state) && text.includes(words))
      if (!item.hidden) shown += 1
    }
    const isFiltered = words !== '' || [level, state, rule].some((value) => value !== '')
    output.textContent = isFiltered ? form.dataset.shown.replace('##', items.length).replace('#', shown) : ''
  }

  // What someone jumps to must be there.
  const uncover = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
    if (!target?.closest('[hidden]')) return
    form.reset()
    show()
    target.scrollIntoView()
  }

  form.hidden = false
  form.addEventListener('input', show)
  form.addEventListener('submit', (event) => event.preventDefault())
  form.addEventListener('reset', () => setTimeout(show))
  addEventListener('hashchange', uncover)
  // The browser may remember what was chosen before.
  show()
}
