import { resolve } from 'node:path'
import reactHooks from 'eslint-plugin-react-hooks'
import tseslint from 'typescript-eslint'

const configs = ['**/*.config.{ts,js}']
const generated = ['core/definitions/definition-types.ts', '**/*.generated.ts']

export default tseslint.config(
  { ignores: ['**/node_modules/', '**/dist/', 'data/'] },
  tseslint.configs.strict,
  {
    basePath: resolve(import.meta.dirname, '..'),
    files: ['**/*.{ts,tsx,js}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'max-lines': ['error', 250],
      'no-console': 'error',
      'no-restricted-imports': [
        'error',
        { name: '@tabler/icons-react', message: 'Import the one icon: @tabler/icons-react/dist/esm/icons/IconX.mjs.' },
        {
          name: '@rjsf/core',
          message: 'Import its one file, such as @rjsf/core/lib/components/Form.js: the index brings a validator that the page does without.',
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportDefaultDeclaration, ExportSpecifier[exported.name="default"]',
          message: 'Export by name, so that a thing has one name everywhere.',
        },
      ],
    },
  },
  { files: configs, rules: { 'no-restricted-syntax': 'off' } },
  { files: ['**/*.d.ts'], rules: { 'no-restricted-syntax': 'off' } },
  { files: generated, rules: { 'max-lines': 'off', '@typescript-eslint/no-empty-object-type': 'off' } },
  { files: ['core/cli/**', 'playground/main.ts', 'test/**'], rules: { 'no-console': 'off' } },
  // The stock engine is measured as others use it.
  { files: ['test/bench/forms/engines/**'], rules: { 'no-restricted-imports': 'off' } },
  // A test that asserts wrongly fails, which is what it is for.
  { files: ['test/**'], rules: { '@typescript-eslint/no-non-null-assertion': 'off' } },
)
