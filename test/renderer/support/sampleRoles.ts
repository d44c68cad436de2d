/** Names as people and companies have them: long, with quotes, in other scripts, right to left, hostile. */
export const TITLES = [
  'Data Analyst',
  'Technical Writer',
  'QA Engineer',
  'Editor, Features',
  'Product Manager, Payments',
  'Site Reliability Engineer',
  'Content Specialist',
  'Web Developer',
  'Senior Software Engineer',
  'Platform Engineer',
  'Wissenschaftliche Mitarbeiterin für Rechtswissenschaftliche Datenverarbeitung und Auskunft',
  'ソフトウェアエンジニア',
  'مهندس برمجيات',
  '<img src=x onerror=alert(1)>',
] as const;

export const COMPANIES = [
  'Café Lumière',
  'Northwind Analytics',
  'Acme Corp',
  'Tribune Daily',
  'Øresund Energi',
  'Kestrel Robotics',
  'Harbour & Sons, Ltd.',
  'Barcelona Media',
  'O’Neill Partners',
  'Bluefin “Data” GmbH',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft',
  '株式会社サンプル',
  'شركة المثال',
] as const;

export const PLACES = [
  'Lyon',
  'remote',
  'Leeds',
  'Chicago',
  null,
  'Copenhagen',
  'hybrid',
  'Dublin',
  '東京',
  'القاهرة',
] as const;
