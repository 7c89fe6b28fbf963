import { rowsOf } from './utterance.ts'

export const directDebit = rowsOf('directDebit', [
  ['heeft mevrouw Jansen automatische incasso', 'mevrouw Jansen', 'nl'],
  ['automatische incasso 116783', '116783', 'nl'],
  ['incasso jansen', 'jansen', 'nl'],
  ['staat jansen op automatische incasso?', 'jansen', 'nl'],
  ['wordt er geïncasseerd bij Bakker', 'Bakker', 'nl'],
  ['wordt het bij mevrouw Smit automatisch afgeschreven', 'mevrouw Smit', 'nl'],
  ['heeft 1234AB 12 een machtiging', '1234AB 12', 'nl'],
  ['machtiging de Vries', 'de Vries', 'nl'],
  ['autmatische incasso jansen', 'jansen', 'nl'],
  ['is er een incassomachtiging van mevrouw de Boer', 'mevrouw de Boer', 'nl'],
  ['direct debit Jansen', 'Jansen', 'en'],
  ['does Bakker pay by direct debit?', 'Bakker', 'en'],
  ['is there a mandate for 116783', '116783', 'en'],
  ['en de incasso?', '', 'nl'],
  ['direct debit?', '', 'en'],
])

export const representative = rowsOf('representative', [
  ['wie vertegenwoordigt mevrouw Jansen', 'mevrouw Jansen', 'nl'],
  ['vertegenwoordiger van 116783', '116783', 'nl'],
  ['wie is de bewindvoerder van mevrouw Jansen?', 'mevrouw Jansen', 'nl'],
  ['bewindvoerder jansen', 'jansen', 'nl'],
  ['wie is de curator van Bakker', 'Bakker', 'nl'],
  ['heeft mevrouw Smit een mentor', 'mevrouw Smit', 'nl'],
  ['wie is de contactpersoon van 1234AB 12', '1234AB 12', 'nl'],
  ['staat jansen onder bewind', 'jansen', 'nl'],
  ['wie regelt de financiën van de heer Postma', 'de heer Postma', 'nl'],
  ['vertegenwordiger jansen', 'jansen', 'nl'],
  ['representative of Jansen', 'Jansen', 'en'],
  ['who represents Mrs Bakker?', 'Mrs Bakker', 'en'],
  ['who is the guardian of 116783', '116783', 'en'],
  ['en wie is haar bewindvoerder?', '', 'nl'],
  ['vertegenwoordiger?', '', 'nl'],
])

export const officeClients = rowsOf('officeClients', [
  ['cliënten van Zekerheid & Rust', 'Zekerheid & Rust', 'nl'],
  ['cliënten van kantoor De Boer Bewind', 'De Boer Bewind', 'nl'],
  ['welke cliënten heeft Zekerheid en Rust', 'Zekerheid en Rust', 'nl'],
  ['alle cliënten van bewindvoerder De Boer', 'De Boer', 'nl'],
  ['toon de cliënten van Balans Bewindvoering B.V.', 'Balans Bewindvoering B.V.', 'nl'],
  ['wie zijn de cliënten van De Boer Bewind', 'De Boer Bewind', 'nl'],
  ['klanten van De Boer Bewind', 'De Boer Bewind', 'nl'],
  ['clients of De Boer Bewind', 'De Boer Bewind', 'en'],
  ['which clients does Zekerheid & Rust represent', 'Zekerheid & Rust', 'en'],
])

export const creditor = rowsOf('creditor', [
  ['zoek crediteur Bidfood', 'Bidfood', 'nl'],
  ['crediteur Sligro', 'Sligro', 'nl'],
  ['leverancier Bidfood', 'Bidfood', 'nl'],
  ['zoek leverancier De Jong Schoonmaak', 'De Jong Schoonmaak', 'nl'],
  ['vind crediteur 40012', '40012', 'nl'],
  ['find supplier Bidfood', 'Bidfood', 'en'],
  ['creditor 40012', '40012', 'en'],
])
