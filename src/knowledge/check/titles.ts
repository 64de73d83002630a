import type { Content } from '../content.js';
import { problemAt } from '../shape-problems.js';
import type { Path, YamlFile } from '../yaml-file.js';
import type { ContentRule } from './rule.js';

interface Title {
  title: string;
  /** Two versions of one procedure are one thing and may share a title. */
  thing: string;
  yaml: YamlFile;
  path: Path;
}

export const distinctTitles: ContentRule = {
  name: 'distinct-titles',
  why: 'of two buttons with one title nobody knows which to press, and a title typed by hand means both',
  find: (content) => [...listsOfCases(content), listOfTopics(content), ...listsOfButtons(content)].flatMap(repeated),
};

function repeated(list: readonly Title[]) {
  return list.flatMap(({ title, thing, yaml, path }, index) => {
    const twin = list
      .slice(0, index)
      .find((one) => one.thing !== thing && one.title.toLowerCase() === title.toLowerCase());
    return twin ? [problemAt(yaml, path, `the button title "${title}" is also that of "${twin.thing}"`)] : [];
  });
}

const listsOfCases = ({ procedures }: Content): Title[][] =>
  procedures.map(({ yaml, value }) =>
    value.cases.map(({ id, title }, index) => ({ title, thing: id, yaml, path: ['cases', index, 'title'] })),
  );

/** Procedures and the other intents are offered side by side when the bot asks back. */
function listOfTopics({ procedures, intents }: Content): Title[] {
  const ofProcedures = procedures.map(({ yaml, value }) => ({
    title: value.short,
    thing: value.id,
    yaml,
    path: ['short'],
  }));
  const ofIntents = intents
    ? Object.entries(intents.value).map(([id, { title }]) => ({
        title,
        thing: id,
        yaml: intents.yaml,
        path: [id, 'title'],
      }))
    : [];
  return [...ofProcedures, ...ofIntents];
}

const listsOfButtons = ({ wording }: Content): Title[][] =>
  wording.map(({ yaml, value }) =>
    value
      .filter(({ path }) => path[0] === 'buttons')
      .map(({ key, path, text }) => ({ title: text, thing: key, yaml, path })),
  );
