// npm start: builds what changed, then runs the platform on its embedded defaults.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`Longcai needs Node 20.19 or newer; this is ${process.versions.node}.`);
  process.exit(1);
}
const { build } = await import('./build.mjs');
await build();
await import('../server/dist/main.js');
