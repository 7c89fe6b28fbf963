import type { CorpusQuery } from './corpusQuery.ts'

/** Search texts that must find no one, and those that could open the wrong card. */
export const trapQueries: { readonly [kind: string]: readonly CorpusQuery[] } = {
  noOne: [
    ['xqzwvk', null],
    ['1011zz 9999', null],
    ['9999zz', null],
    ['0699999999', null],
    ['+31 6 99999999', null],
    ['niemand@nergens.example', null],
    ['99999999', null],
    ['NL00INGB0009999999', null],
    ['iban 99999999', null],
    ['99.999,99', null],
    ['31-12-1899', null],
    ['wijngaert 99,98', null],
    ['wijngaert urk', null],
    ['quaedvlieg rijssen', null],
    ['wijngaert 8321ag', null],
    ['%', null],
    ['_', null],
    ['\\', null],
    ['💶', null],
    ['...', null],
  ],
  trap: [
    // Father and son with one address, telephone and e-mail.
    ['familie.vossestein@kpnmail.nl', ['100011', '100012'], 'closed'],
    ['0115612345', ['100011', '100012'], 'closed'],
    ['vossestein', ['100011', '100012'], 'closed'],
    ['4531av 2', ['100011', '100012'], 'closed'],
    ['p vossestein', ['100011', '100012'], 'closed'],
    // Namesakes, one of whom has left care.
    ['bronckhorst', '100013', 'closed'],
    ['j. bronckhorst', '100013', 'closed'],
    ['jacob bronckhorst', '100014'],
    ['jacoba bronckhorst', '100013'],
    // A city that is a surname, and the other way round.
    ['steenwijk haverkamp', '100029'],
    ['haverkamp steenwijk', '100029'],
    ['van steenwijk', '100028', 'closed'],
    ['harlingen', '100030', 'closed'],
    ['harlingen ljungqvist', '100031'],
    ['harlingen stiens', '100030'],
    ['noordeinde', '100022'],
    // Two clients whose names differ by one letter.
    ['m jansen beek', '100026'],
    ['m janssen tienray', '100027'],
    ['m jansen tienray', '100027', 'closed'],
    // A representative with the client's own name.
    ['bloemendaal', '0000047'],
    ['bloemendaal overveen', '0000047'],
    // The text is the start of too many values.
    ['06', null, 'closed'],
    ['de', null, 'closed'],
    ["' OR 1=1 --", null, 'closed'],
    ['1', null, 'closed'],
  ],
}
