// Solves integer programs off the main thread: HiGHS blocks whoever calls it.
import highsLoader from 'highs';
import { parentPort } from 'node:worker_threads';

const loading = highsLoader();

parentPort.on('message', async ({ id, problem, start, seconds }) => {
  try {
    const highs = await loading;
    const answer = highs.withModel({ format: 'lp', data: problem }, (model) => {
      model.options.set({ output_flag: false, time_limit: seconds });
      model.setSolution({ colValue: Float64Array.from(start) });
      model.run();
      return {
        optimal: model.getModelStatus() === highs.constants.modelStatus.optimal,
        values: model.getSolution().colValue,
        bound: model.info.get('mip_dual_bound'),
      };
    });
    parentPort.postMessage({ id, answer });
  } catch (error) {
    parentPort.postMessage({ id, failed: String(error) });
  }
});
