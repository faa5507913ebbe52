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
        'The third author is Thomas Viehmann: given name and family name changed places.',
        'A picture of three levels is documented for the early-access edition of 2019; that the printed book holds it is not confirmed.',
      ],
    },
    {
      n: 2,
      source: 'abadi-2016',
      asPrinted: 'Abadi, M. et al. (2016, November). TensorFlow: A System for Large-Scale Machine Learning. Paper presented at OSDI ’16, Savannah, GA. Abstract retrieved from https://www.usenix.org/system/files/conference/osdi16/osdi16-abadi.pdf',
      corrected: [
        'The link leads to the full paper, not to its abstract.',
        'Pages (265–283), publisher (USENIX Association) and the number of the figure are missing.',
      ],
    },
    {
      n: 3,
      source: 'rao-2020',
      asPrinted: 'Rao, C.S.J.(2020). Your First steps in Computer Vision: Using PyTorch with an example. Retrieved from [Using Pytorch with Examples in Computer Vision]',
      corrected: [
        'The name of the site and the address are missing: it is the Great Learning blog.',
        'The publisher is that of [6]: two of the six works come from one training company.',
      ],
    },
    {
      n: 4,
      source: 'he-data',
      asPrinted: 'He, H.(2020). PyTorch vs TensorFlow. Retrieved from https://chillee.github.io/pytorch-vs-tensorflow/',
      corrected: [
        'The page bears no date and kept changing, from 2019 to 2021: it needs the date of access.',
        'The article that explains the method (He 2019, The Gradient) is not cited, and the method changed in 2020.',
      ],
    },
    {
      n: 5,
      source: 'migdal-2018',
      asPrinted: 'Migdal, P., & Jakubanis, R. (2018). Keras or PyTorch as your first deep learning framework. Retrieved from [deepsense.ai]',
      corrected: [
        'The first author is Piotr Migdał: the letter ł was lost.',
        'The address is missing.',
        'Figure 4 is not theirs: it is a chart that Andrej Karpathy tweeted in March 2018.',
      ],
    },
    {
      n: 6,
      source: 'great-learning-2020',
      asPrinted: 'Great Learning Team (2020). PyTorch vs TensorFlow — Explained | What is the difference between PyTorch and TensorFlow?. Retrieved from [Difference between PyTorch and TensorFlow | TensorFlow vs. PyTorch]',
      corrected: [
        'The address is missing, and the title ends in “?.”.',
      ],
    },
  ],
}
