// Asks the server that made this page to say when there is a newer version.
new EventSource('/events').addEventListener('message', () => location.reload())
