import type { References } from './schema.ts'

/** The six works of the report, as printed, and what to correct. Only corrections that a source supports stand here. */
export const references: References = {
  kind: 'references',
  key: 'references',
  title: 'The references of the report, corrected',
  population: 'six works',
  unit: 'works cited',
  definition: 'The entry as the report prints it, and what differs from the work itself.',
  period: { from: '2016', to: '2020' },
  sources: ['report-2020'],
  accessed: '2026-11-15',
  grade: 'text',
  caveats: [
    'Square brackets stand for a link card: the report shows one there, without an address in its text.',
    'Of [3] the title and the year are the report’s; the page of [6] was not seen.',
  ],
  rows: [
    {
      n: 1,
      source: 'stevens-2020',
      asPrinted: 'Stevens, E., Antiga, L. & Thomas, V. (2020). Deep Learning with PyTorch. New York, NY: Manning.',
      corrected: [
        'the third author is Thomas Viehmann, not V. Thomas',
        'Figure 1 is documented for the early-access edition of 2019 only',
      ],
    },
    {
      n: 2,
      source: 'abadi-2016',
      asPrinted: 'Abadi, M. et al. (2016, November). TensorFlow: A System for Large-Scale Machine Learning. Paper presented at OSDI ’16, Savannah, GA. Abstract retrieved from https://www.usenix.org/system/files/conference/osdi16/osdi16-abadi.pdf',
      corrected: [
        'the link leads to the full paper, not to its abstract',
        'pages and publisher were missing',
      ],
    },
    {
      n: 3,
      source: 'rao-2020',
      asPrinted: 'Rao, C.S.J.(2020). Your First steps in Computer Vision: Using PyTorch with an example. Retrieved from [Using Pytorch with Examples in Computer Vision]',
      corrected: [
        'site and address were missing',
        'title and year are the report’s',
      ],
    },
    {
      n: 4,
      source: 'he-data',
      asPrinted: 'He, H.(2020). PyTorch vs TensorFlow. Retrieved from https://chillee.github.io/pytorch-vs-tensorflow/',
      corrected: [
        'the page is undated and changed from 2019 to 2021',
        'the article that explains its method (He 2019, The Gradient) was not cited',
      ],
    },
    {
      n: 5,
      source: 'migdal-2018',
      asPrinted: 'Migdal, P., & Jakubanis, R. (2018). Keras or PyTorch as your first deep learning framework. Retrieved from [deepsense.ai]',
      corrected: [
        'Migdał, not Migdal',
        'the address was missing',
        'Figure 4 is a chart that Andrej Karpathy tweeted in March 2018',
      ],
    },
    {
      n: 6,
      source: 'great-learning-2020',
      asPrinted: 'Great Learning Team (2020). PyTorch vs TensorFlow — Explained | What is the difference between PyTorch and TensorFlow?. Retrieved from [Difference between PyTorch and TensorFlow | TensorFlow vs. PyTorch]',
      corrected: [
        'the address was missing; the page itself was not seen',
      ],
    },
  ],
}
