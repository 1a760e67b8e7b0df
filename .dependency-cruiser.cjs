// The import law of the house (see ARCHITECTURE.md): each room says what it may import; nothing else passes.

/** @param {string} name @param {string} room @param {string[]} allowed @param {string} why */
const only = (name, room, allowed, why) => ({
  name,
  comment: why,
  severity: 'error',
  from: { path: `^src/${room}` },
  to: { path: '^src/', pathNot: allowed.map((path) => `^src/${path}`) },
});

const DOMAIN_INDEX = (/** @type {string} */ room) => `domain/${room}/index\\.ts$`;
const TYPES = ['domain/conversation/'];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: 'no-cycles',
      severity: 'error',
      comment: 'A cycle has no first file to read.',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans',
      severity: 'error',
      comment: 'A file that nobody imports is dead, or its door is missing.',
      from: {
        orphan: true,
        path: '^src/',
        pathNot: ['^src/main\\.ts$', '^src/channels/console/page/', '\\.d\\.ts$'],
      },
      to: {},
    },
    { name: 'not-to-unresolvable', severity: 'error', from: {}, to: { couldNotResolve: true } },
    {
      name: 'not-to-dev-dep',
      severity: 'error',
      comment: 'What runs in production is a dependency.',
      from: { path: '^src/' },
      to: { dependencyTypes: ['npm-dev'], pathNot: 'node_modules/@types/' },
    },
    {
      name: 'not-to-test',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/cli/lark/' },
      to: { path: '^(test|bench)/' },
    },
    only('shared', 'shared/', ['shared/'], 'shared knows nobody'),
    only('text', 'text/', ['text/', 'shared/'], 'words with no business in them'),
    only(
      'conversation',
      'domain/conversation/',
      ['domain/conversation/', 'shared/'],
      'the values that travel',
    ),
    only(
      'policy',
      'domain/policy/',
      ['domain/policy/', 'shared/', 'text/', ...TYPES],
      'policy stands at the bottom of the domain',
    ),
    only(
      'people',
      'domain/people/',
      ['domain/people/', 'shared/', 'text/', ...TYPES],
      'people know only themselves',
    ),
    only(
      'ledger',
      'domain/ledger/',
      ['domain/ledger/', 'shared/', 'text/', ...TYPES, DOMAIN_INDEX('policy'), DOMAIN_INDEX('people')],
      'ledger→policy, ledger→people',
    ),
    only(
      'digest',
      'domain/digest/',
      [
        'domain/digest/',
        'shared/',
        'text/',
        ...TYPES,
        DOMAIN_INDEX('ledger'),
        DOMAIN_INDEX('policy'),
        DOMAIN_INDEX('people'),
      ],
      'digest→ledger→policy, digest→people: who approves, who owes',
    ),
    only(
      'answering',
      'domain/answering/',
      ['domain/answering/', 'shared/', 'text/', ...TYPES, DOMAIN_INDEX('policy'), DOMAIN_INDEX('ledger')],
      'answering→policy, answering→ledger',
    ),
    only(
      'understanding',
      'understanding/',
      ['understanding/', 'shared/', 'text/', 'domain/[a-z]+/index\\.ts$'],
      'text → Intent, over domain types',
    ),
    only(
      'channel-lark',
      'channels/lark/',
      ['channels/lark/', 'channels/channel\\.port\\.ts$', 'shared/', 'domain/conversation/'],
      'a channel knows no sibling and no rule',
    ),
    only(
      'channel-console',
      'channels/console/',
      ['channels/console/', 'channels/channel\\.port\\.ts$', 'shared/', 'domain/conversation/'],
      'a channel knows no sibling and no rule',
    ),
    only(
      'store-sqlite',
      'stores/sqlite/',
      ['stores/sqlite/', 'shared/', 'text/', 'domain/'],
      'a store implements ports and knows no sibling',
    ),
    only(
      'store-hnsw',
      'stores/hnsw/',
      ['stores/hnsw/', 'shared/', 'text/', 'domain/'],
      'a store implements ports and knows no sibling',
    ),
    only(
      'store-memory',
      'stores/memory/',
      ['stores/memory/', 'shared/', 'domain/'],
      'a store implements ports and knows no sibling',
    ),
    only('models', 'models/', ['models/', 'shared/', 'text/', 'domain/'], 'a model implements ports'),
    only('config', 'config/', ['config/', 'shared/'], 'the only reader of an env object'),
    { name: 'nobody-imports-main', severity: 'error', from: {}, to: { path: '^src/main\\.ts$' } },
    {
      name: 'composition-is-on-top',
      severity: 'error',
      from: { pathNot: ['^src/(app|cli|main)', '^test/', '^bench/'] },
      to: { path: '^src/(app|cli)/' },
    },
    {
      name: 'langchain-stays-in-its-rooms',
      severity: 'error',
      comment: 'LangChain is imported in models/langchain and stores/hnsw only.',
      from: { path: '^src/', pathNot: ['^src/models/langchain/', '^src/stores/hnsw/'] },
      to: { path: 'node_modules/(@langchain|langchain)/' },
    },
    {
      name: 'drivers-stay-in-their-rooms',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/stores/sqlite/'] },
      to: { path: 'node_modules/(sqlite3|knex)/' },
    },
    {
      name: 'the-lark-sdk-stays-in-its-room',
      severity: 'error',
      from: { path: '^src/', pathNot: ['^src/channels/lark/'] },
      to: { path: 'node_modules/@larksuiteoapi/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
    },
  },
};
