export default { title: '部件' };
