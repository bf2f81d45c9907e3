/**
 * Tools that travel together. Someone who names NuGet as well as C# says little more by it; without this, every ecosystem
 * would be counted as often as it has tools.
 *
 * A loading of 0.6 means that 0.36 of the tool's variation within a role is shared with its ecosystem; two tools of an ecosystem
 * correlate by the product of their loadings. Source: a factor analysis (eight factors, varimax) of how 1,993 respondents of
 * the Stack Overflow survey 2023 (US) differ from the shares of their own role; loadings of 0.3 and more, to one decimal.
 */
export type Ecosystem = { id: string; title: string; loadings: Readonly<Record<string, number>> };

export const ecosystems: readonly Ecosystem[] = [
  {
    id: 'dotnet',
    title: '.NET and Windows',
    loadings: {
      dotnet: 0.7,
      'asp-net-core': 0.7,
      'c-sharp': 0.7,
      nuget: 0.7,
      'dotnet-framework': 0.6,
      'asp-net': 0.6,
      'visual-studio-solution': 0.6,
      msbuild: 0.5,
      'sql-server': 0.5,
      powershell: 0.4,
      'microsoft-azure': 0.4,
      blazor: 0.4,
    },
  },
  {
    id: 'javascript',
    title: 'JavaScript on the web',
    loadings: {
      typescript: 0.5,
      npm: 0.5,
      react: 0.5,
      'node-js': 0.5,
      express: 0.4,
      javascript: 0.4,
      webpack: 0.4,
      yarn: 0.4,
      'next-js': 0.4,
      'react-native': 0.3,
      'html-css': 0.3,
    },
  },
  {
    id: 'python-data',
    title: 'data and learning in Python',
    loadings: {
      pandas: 0.6,
      numpy: 0.6,
      tensorflow: 0.5,
      'scikit-learn': 0.5,
      pytorch: 0.5,
      opencv: 0.4,
      cuda: 0.3,
      'hugging-face-transformers': 0.3,
      keras: 0.3,
      pip: 0.3,
    },
  },
  {
    id: 'native',
    title: 'C and C++',
    loadings: { cpp: 0.6, c: 0.5, cmake: 0.5, gcc: 0.5, clang: 0.5, msvc: 0.4, qt: 0.4, ninja: 0.4, assembly: 0.3 },
  },
  {
    id: 'java',
    title: 'Java',
    loadings: { java: 0.6, 'spring-framework': 0.6, 'spring-boot': 0.6, gradle: 0.5, 'apache-maven': 0.5, h2: 0.3 },
  },
  {
    id: 'php',
    title: 'PHP',
    loadings: { php: 0.6, composer: 0.5, laravel: 0.5, mariadb: 0.4, symfony: 0.4, mysql: 0.4, wordpress: 0.3 },
  },
  { id: 'erlang', title: 'Erlang and Elixir', loadings: { elixir: 0.6, phoenix: 0.5, erlang: 0.4 } },
  { id: 'rust', title: 'Rust', loadings: { cargo: 0.5, rust: 0.4, tauri: 0.4 } },
];
