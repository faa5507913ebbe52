/** Tells each cell of the tables in `root` its column's head, for tables whose cells stand under one another; and its role, which such a cell would lose. */
export function labelCells(root: HTMLElement) {
  for (const table of root.querySelectorAll('table')) {
    const heads = [...table.querySelectorAll('thead th')].map(head => head.textContent.trim())
    table.setAttribute('role', 'table')
    table.querySelectorAll('thead, tbody').forEach(group => group.setAttribute('role', 'rowgroup'))
    table.querySelectorAll('tr').forEach(row => row.setAttribute('role', 'row'))
    table.querySelectorAll('thead th').forEach(head => head.setAttribute('role', 'columnheader'))
    for (const row of table.querySelectorAll('tbody tr')) {
      const cells = [...row.children]
      // A head that spans rows stands in the first of them alone.
      const skipped = heads.length - cells.length
      cells.forEach((cell, i) => {
        cell.setAttribute('role', cell.tagName === 'TH' ? 'rowheader' : 'cell')
        if (cell.tagName === 'TD' && heads[i + skipped])
          cell.setAttribute('data-label', heads[i + skipped]!.replace(/[^?]$/, '$&:'))
      })
    }
  }
}
