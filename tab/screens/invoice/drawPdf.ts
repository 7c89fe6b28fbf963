import * as pdfjs from 'pdfjs-dist'
import PdfWorker from 'pdfjs-dist/build/pdf.worker.min.mjs?worker'

/** Invoices have a few pages; a longer document can be saved. */
const maxPages = 20

/** The first pages, and how many the document has. */
type DrawnPdf = { readonly pages: readonly HTMLCanvasElement[]; readonly total: number }

/**
 * Draws the first pages of a PDF into new canvases, as wide as `width` in CSS pixels. Throws if the file is unreadable.
 * Teams shows the tab in a sandboxed frame, where browsers refuse their own PDF viewer.
 */
export async function drawPdf(pdf: Blob, width: number): Promise<DrawnPdf> {
  pdfjs.GlobalWorkerOptions.workerPort ??= new PdfWorker()
  const data = new Uint8Array(await pdf.arrayBuffer())
  // No WebAssembly: the Content-Security-Policy does not allow it.
  const task = pdfjs.getDocument({ data, useWasm: false, useSystemFonts: true })
  try {
    const document = await task.promise
    const pages: HTMLCanvasElement[] = []
    for (let number = 1; number <= Math.min(document.numPages, maxPages); number += 1) {
      pages.push(await drawPage(await document.getPage(number), width))
    }
    return { pages, total: document.numPages }
  } finally {
    await task.destroy()
  }
}

async function drawPage(page: pdfjs.PDFPageProxy, width: number): Promise<HTMLCanvasElement> {
  const canvas = document.createElement('canvas')
  const density = window.devicePixelRatio || 1
  const scale = (width / page.getViewport({ scale: 1 }).width) * density
  const viewport = page.getViewport({ scale })
  canvas.width = Math.floor(viewport.width)
  canvas.height = Math.floor(viewport.height)
  await page.render({ canvas, viewport }).promise
  return canvas
}
