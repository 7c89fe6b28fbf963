import type { Texts } from './texts/texts.ts'

/** Renders a page without scripts, for a browser that returns from Entra or Exact. */
export function page(options: {
  readonly language: 'nl' | 'en'
  readonly content: { readonly title: string; readonly text: string }
  readonly texts: Texts
  readonly home: string
}): string {
  const { language, content, texts, home } = options
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(content.title)}</title>
<style>
body { font: 1.1rem/1.5 "Segoe UI", system-ui, sans-serif; max-width: 34rem; margin: 4rem auto; padding: 0 1rem; color: #242424; background: #fff }
a { color: #115ea3 }
@media (prefers-color-scheme: dark) { body { color: #fff; background: #1f1f1f } a { color: #8ab4f8 } }
</style>
</head>
<body>
<main>
<h1>${escaped(content.title)}</h1>
<p>${escaped(content.text)}</p>
<p><a href="${escaped(home)}">${escaped(texts.pages.back)}</a></p>
</main>
</body>
</html>
`
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}
