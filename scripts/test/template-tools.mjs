import { spawnSync } from 'node:child_process';

const probe = `import importlib.util as u; print(*(n for n in ("cfnlint", "moto", "flask") if not u.find_spec(n)))`;

/** What of the Python packages that check the templates is not there; nothing when all of it is. */
export function missingTemplateTools() {
  const { status, stdout } = spawnSync('python3', ['-c', probe], { encoding: 'utf8' });
  const missing = status === 0 ? stdout.trim() : 'Python 3';
  return missing && `${missing} missing: pip install -r infra/requirements.txt`;
}
