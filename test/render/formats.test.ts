import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { formats } from '../../src/commands/settings';
import { type Format, render } from '../../src/render';
import { bakery, options } from './bakery';

const document = { schema: 'career/loaves', loaves: [{ id: 'rye', code: '012', count: 120, fresh: true, miller: null }] };
const output = { document, report: () => bakery };
const show = (format: Format, changes = {}) => render(format, output, options(changes));

test('a table for people', async () => {
  expect(await show('table', { width: 60 })).toMatchInlineSnapshot(`
    "Baker and miller

               │ Baker                  │ Miller
    ━━━━━━━━━━━┿━━━━━━━━━━━━━━━━━━━━━━━━┿━━━━━━━━━━━━━━━━━━━━━━━
    Main focus │ Turns flour into       │ Turns grain into flour
               │ bread, before anyone   │
               │ else is up             │
    ───────────┼────────────────────────┼───────────────────────
    Tools      │ • Oven                 │ • Millstone
               │ • Peel (only here)     │ • Sieve – fine and
               │                        │   coarse
    ───────────┼────────────────────────┼───────────────────────
    Pay        │ 31,000 [1]             │ -

    Both need strong arms.

    Who does it
    Gets up at 3  █████████████████░░░░░░░  71 %
    Sleeps in     ░░░░░░░░░░░░░░░░░░░░░░░░  0 %

    Family       Food
    Also called  • Bread maker
                 • C# baker

    Loaves of one day
    Loaf           Count  Fresh
    ───────────────────────────
    rye              120  yes
    =white|sliced     -5  no

    1. Knead
    2. Wait

    Warning: The oven is hot.
    Note: Flour is sold by weight.

    [1] Guild of bakers, 2024, https://example.org/pay_scale
    "
  `);
});

test('a table that is too narrow is stacked, one block for each thing compared', async () => {
  expect(await show('table', { width: 40 })).toMatchInlineSnapshot(`
    "Baker and miller

    Baker
    ─────
    Main focus:
      Turns flour into bread, before anyone
      else is up
    Tools:
      • Oven
      • Peel (only here)
    Pay: 31,000 [1]

    Miller
    ──────
    Main focus: Turns grain into flour
    Tools:
      • Millstone
      • Sieve – fine and coarse
    Pay: -

    Both need strong arms.

    Who does it
    Gets up at 3  ██████████████░░░░░░  71 %
    Sleeps in     ░░░░░░░░░░░░░░░░░░░░  0 %

    Family: Food
    Also called:
      • Bread maker
      • C# baker

    Loaves of one day
    Loaf           Count  Fresh
    ───────────────────────────
    rye              120  yes
    =white|sliced     -5  no

    1. Knead
    2. Wait

    Warning: The oven is hot.
    Note: Flour is sold by weight.

    [1] Guild of bakers, 2024,
        https://example.org/pay_scale
    "
  `);
});

test('ASCII only', async () => {
  const text = await show('table', { width: 60, ascii: true });
  expect(text).toMatchInlineSnapshot(`
    "Baker and miller

               | Baker                  | Miller
    ===========+========================+=======================
    Main focus | Turns flour into       | Turns grain into flour
               | bread, before anyone   |
               | else is up             |
    -----------+------------------------+-----------------------
    Tools      | - Oven                 | - Millstone
               | - Peel (only here)     | - Sieve - fine and
               |                        |   coarse
    -----------+------------------------+-----------------------
    Pay        | 31,000 [1]             | -

    Both need strong arms.

    Who does it
    Gets up at 3  #################.......  71 %
    Sleeps in     ........................  0 %

    Family       Food
    Also called  - Bread maker
                 - C# baker

    Loaves of one day
    Loaf           Count  Fresh
    ---------------------------
    rye              120  yes
    =white|sliced     -5  no

    1. Knead
    2. Wait

    Warning: The oven is hot.
    Note: Flour is sold by weight.

    [1] Guild of bakers, 2024, https://example.org/pay_scale
    "
  `);
  expect(text).toMatch(/^[\n -~]*$/);
});

test('plain text', async () => {
  expect(await show('plain')).toMatchInlineSnapshot(`
    "Baker and miller

    Main focus. Baker: Turns flour into bread, before anyone else is up; Miller:
      Turns grain into flour.
    Tools. Baker: Oven, Peel (only here); Miller: Millstone, Sieve – fine and
      coarse.
    Pay. Baker: 31,000 [1]; Miller: not known.

    Both need strong arms.

    Who does it
    Gets up at 3: 71 %
    Sleeps in: 0 %

    Family: Food
    Also called: Bread maker, C# baker

    Loaves of one day.
    rye. Count: 120; Fresh: yes.
    =white|sliced. Count: -5; Fresh: no.

    1. Knead
    2. Wait

    Warning: The oven is hot.
    Note: Flour is sold by weight.

    [1] Guild of bakers, 2024, https://example.org/pay_scale
    "
  `);
});

test('a screen reader gets the plain text instead of a table', async () => {
  expect(await show('table', { accessible: true })).toBe(await show('plain'));
});

test('Markdown', async () => {
  expect(await show('markdown')).toMatchInlineSnapshot(`
    "# Baker and miller

    |  | Baker | Miller |
    | --- | --- | --- |
    | **Main focus** | Turns flour into bread, before anyone else is up | Turns grain into flour |
    | **Tools** | • Oven<br>• Peel \\(only here\\) | • Millstone<br>• Sieve – fine and coarse |
    | **Pay** | 31,000 \\[1\\] | - |

    Both need strong arms.

    ## Who does it

    * **Gets up at 3:** 71 %
    * **Sleeps in:** 0 %

    - **Family:** Food
    - **Also called:** • Bread maker<br>• C\\# baker

    Loaves of one day

    | Loaf | Count | Fresh |
    | --- | ---: | --- |
    | rye | 120 | yes |
    | =white\\|sliced | -5 | no |

    1. Knead
    2. Wait

    > **Warning:** The oven is hot.

    > **Note:** Flour is sold by weight.

    * \\[1\\] Guild of bakers, 2024, <https://example.org/pay_scale>
    "
  `);
});

test('CSV', async () => {
  expect(await show('csv')).toMatchInlineSnapshot(`
    "row,Baker,Miller
    Main focus,"Turns flour into bread, before anyone else is up",Turns grain into flour
    Tools,Oven; Peel (only here),Millstone; Sieve – fine and coarse
    Pay,31000,

    Loaf,Count,Fresh
    rye,120,true
    '=white|sliced,-5,false
    "
  `);
});

test('JSON', async () => {
  const text = await show('json');
  expect(text).toMatchInlineSnapshot(`
    "{
      "schema": "career/loaves",
      "loaves": [
        {
          "id": "rye",
          "code": "012",
          "count": 120,
          "fresh": true,
          "miller": null
        }
      ]
    }
    "
  `);
  expect(JSON.parse(text)).toEqual(document);
});

test('YAML', async () => {
  const text = await show('yaml');
  expect(text).toMatchInlineSnapshot(`
    "schema: career/loaves
    loaves:
      - id: rye
        code: "012"
        count: 120
        fresh: true
        miller: null
    "
  `);
  expect(parse(text)).toEqual(document);
});

test('machine formats do not build the report', async () => {
  const report = () => {
    throw new Error('built');
  };
  for (const format of ['json', 'yaml'] as const) await expect(render(format, { document, report }, options())).resolves.toBeTruthy();
});

test('every format ends with exactly one newline and is the same at each run', async () => {
  for (const format of formats.filter((one) => one !== 'ics')) {
    const text = await show(format);
    expect(text).toMatch(/[^\n]\n$/);
    expect(await show(format)).toBe(text);
  }
});
