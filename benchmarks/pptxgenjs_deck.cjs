// The deck with pptxgenjs: `node pptxgenjs_deck.cjs MODULES CONTENT.json`.
//
// Without more it stays and makes decks as they are asked for, so that its code is hot: each line of the input is
// {"values": [one object for each school], "targets": [a file for each, or null]}, each line of the output
// {"cpu": seconds of all its threads, "wall": seconds}, files not counted.
// With SCHOOLS.json TARGET behind, it makes one deck for the first school and ends.

const fs = require("node:fs");
const path = require("node:path");
const readline = require("node:readline");

const [modules, contentFile, schools, target] = process.argv.slice(2);
const PptxGenJS = require(path.join(path.resolve(modules), "pptxgenjs"));
const content = JSON.parse(fs.readFileSync(contentFile, "utf8")).slides;

async function deck(values) {
  const fill = (text) => text.replace(/\{school\.([a-z_.]+)\}/g, (_, name) => values[name]);
  const pptx = new PptxGenJS();
  pptx.layout = "LAYOUT_WIDE";
  pptx.title = fill(content.title);
  const opening = pptx.addSlide();
  opening.addText(fill(content.title), { x: 0.8, y: 2, w: 11.7, h: 1.5, fontSize: 40, bold: true });
  opening.addText(fill(content.lead) + "\n" + fill(content.owner), { x: 0.8, y: 4, w: 11.7, h: 1.5, fontSize: 24 });
  opening.addNotes(content.notes.map(fill).join("\n"));
  for (const part of content.parts) {
    const slide = pptx.addSlide();
    slide.addText(fill(part.title), { x: 0.8, y: 0.4, w: 11.7, h: 1, fontSize: 32, bold: true });
    const lines = part.texts.map((text) => ({ text: fill(text), options: { bullet: true, breakLine: true } }));
    slide.addText(lines, { x: 0.8, y: 1.6, w: 11.7, h: 5.2, fontSize: 20, valign: "top" });
    slide.addNotes(part.notes.map(fill).join("\n"));
  }
  return pptx.write({ outputType: "nodebuffer" });
}

async function answer(line) {
  const { values, targets } = JSON.parse(line);
  const cpu = process.cpuUsage();
  const started = process.hrtime.bigint();
  const made = [];
  for (const one of values) made.push(await deck(one));
  const wall = Number(process.hrtime.bigint() - started) / 1e9;
  const used = process.cpuUsage(cpu);
  made.forEach((data, number) => targets[number] && fs.writeFileSync(targets[number], data));
  process.stdout.write(JSON.stringify({ cpu: (used.user + used.system) / 1e6, wall }) + "\n");
}

async function main() {
  if (target) {
    const first = JSON.parse(fs.readFileSync(schools, "utf8"))[0];
    fs.writeFileSync(target, await deck(first));
    return;
  }
  for await (const line of readline.createInterface({ input: process.stdin })) await answer(line);
}

main();
