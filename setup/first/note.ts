/** The small note of a page that has to do without the deck. */
import { tryAgain } from '../../components/faults/try-again.ts'

/** Says `text`, and offers to try again where that can help; `again` is called before. It replaces the note that is there. */
export function note(text: string, retry: boolean, again?: () => void): void {
  const box = Object.assign(document.createElement('p'), { className: 'notice alone', role: 'status', textContent: text })
  if (retry) {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Try again' })
    button.addEventListener('click', async () => {
      again?.()
      if (!await tryAgain())
        box.replaceChildren('The site does not answer yet. ', button)
    })
    box.append(' ', button)
  }
  document.querySelector('.notice.alone')?.remove()
  document.body.append(box)
}
