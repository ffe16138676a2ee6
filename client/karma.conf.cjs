// Plugins are listed by hand: Karma's own discovery looks beside itself and misses hoisted packages.
module.exports = (config) =>
  config.set({
    frameworks: ['jasmine'],
    plugins: [require('karma-jasmine'), require('karma-chrome-launcher'), require('karma-coverage')],
    reporters: [process.stdout.isTTY ? 'progress' : 'dots'],
    customLaunchers: {
      ChromeHeadlessCI: {
        base: 'ChromeHeadless',
        flags: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--window-size=1440,900'],
      },
    },
    client: { jasmine: { random: true, failSpecWithNoExpectations: true } },
    browserNoActivityTimeout: 120_000,
    captureTimeout: 120_000,
  });
