import tseslint from 'typescript-eslint';

export default tseslint.config(
  { ignores: ['dist/', 'server/', 'node_modules/', 'scripts/', '*.mjs'] },
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  { languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } } },
  // The runner of node:test reports by itself; its promises need no waiting.
  { files: ['test/**'], rules: { '@typescript-eslint/no-floating-promises': 'off' } },
);
