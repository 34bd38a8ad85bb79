// Evaluates expressions of GitHub Actions with GitHub's own library: a question as JSON on each line of standard input, its answer as JSON
// on a line of standard output. A question is {text, contexts, status} and is a condition where isCondition says so. Contexts are all that
// the place of the expression may name; status is what success(), failure() and cancelled() say there, null where they may not be asked.
import { createInterface } from "node:readline";
import { data, Evaluator, Lexer, Parser } from "@actions/expressions";
import { truthy } from "@actions/expressions/result";

const statusNames = ["always", "cancelled", "failure", "success"];

const parse = (text, contexts, functions) => new Parser(new Lexer(text).lex().tokens, contexts, functions).parse();

const evaluate = (text, { contexts, status }) => {
  const functions = status === null ? [] : statusNames.map((name) => ({
    name, minArgs: 0, maxArgs: 0, call: () => new data.BooleanData(name === "always" || status[name]),
  }));
  const values = JSON.parse(JSON.stringify(contexts), data.reviver);
  const byName = new Map(functions.map((definition) => [definition.name, definition]));
  return new Evaluator(parse(text, Object.keys(contexts), functions), values, byName).evaluate();
};

// A condition that asks for no status asks for success.
const asksForStatus = (text) => new Lexer(text).lex().tokens.some(({ lexeme }, index, tokens) =>
  statusNames.includes(lexeme.toLowerCase()) && tokens[index + 1]?.lexeme === "(");

const condition = (question) => {
  const text = question.text.replace(/^\s*\$\{\{(.*)\}\}\s*$/s, "$1");
  if (!asksForStatus(text) && !question.status.success) return false;
  return text.trim() === "" || truthy(evaluate(text, question));
};

// A "}}" inside of a string ends nothing.
const expression = /\$\{\{((?:'[^']*'|[^'])*?)\}\}/gs;

// A text that is one expression is its value, any other is a text.
const template = (question) => {
  const all = [...question.text.matchAll(expression)];
  if (all.length === 1 && all[0][0] === question.text.trim()) return evaluate(all[0][1], question);
  return question.text.replace(expression, (_, inner) => evaluate(inner, question).coerceString());
};

for await (const line of createInterface({ input: process.stdin })) {
  const question = JSON.parse(line);
  try {
    console.log(JSON.stringify({ value: question.isCondition ? condition(question) : template(question) }, data.replacer));
  } catch (error) {
    console.log(JSON.stringify({ error: `${question.text}: ${error.message}` }));
  }
}
