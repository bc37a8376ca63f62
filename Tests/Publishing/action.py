"""Runs an action's or a job's steps as GitHub does: conditions, environment, outputs; what it cannot run it skips."""
import os
import re
import subprocess

import yaml


class Names(dict):
    """A context of expressions: what is not there is empty."""

    def __missing__(self, name):
        return ''


def evaluate(text, contexts, succeeded=True):
    """The value of an expression without its braces."""
    def lookup(match):
        parts = match.group(0).split('.')
        return f"look({parts!r})" if parts[0] in contexts else match.group(0)

    def look(parts):
        value = contexts[parts[0]]
        for part in parts[1:]:
            value = value[part] if isinstance(value, dict) else ''
        return value

    strings = re.split(r"('[^']*')", text)
    for index in range(0, len(strings), 2):
        part = re.sub(r'[a-z_]+(?:\.[A-Za-z_][\w-]*)+', lookup, strings[index])
        part = part.replace('&&', ' and ').replace('||', ' or ')
        strings[index] = re.sub(r'!(?!=)', ' not ', part)
    functions = {'look': look, 'cancelled': lambda: False, 'always': lambda: True, 'success': lambda: succeeded,
                 'format': lambda form, *values: form.format(*values)}
    return eval(''.join(strings).strip(), {'__builtins__': {}}, functions)


def filled(text, contexts):
    """A text with its expressions replaced."""
    def shown(value):
        return str(value).lower() if isinstance(value, bool) else str(value)

    return re.sub(r'\$\{\{(.*?)\}\}', lambda match: shown(evaluate(match.group(1), contexts)), shown(text))


def read_outputs(path):
    """The values of a file of outputs, those of several lines too."""
    with open(path, encoding='utf-8') as file:
        outputs, lines = Names(), file.read().split('\n')
    while lines:
        line = lines.pop(0)
        if '<<' in line and '=' not in line.partition('<<')[0]:
            name, _, end = line.partition('<<')
            value = []
            while lines and lines[0] != end:
                value.append(lines.pop(0))
            lines.pop(0)
            outputs[name] = '\n'.join(value)
        elif '=' in line:
            name, _, value = line.partition('=')
            outputs[name] = value
    return outputs


class Run:
    """One run of an action: its status, what it printed, and what it handed on."""

    def __init__(self, action, inputs, github, environment, folder):
        path = os.path.join(action, 'action.yml')
        with open(path, encoding='utf-8') as file:
            definition = yaml.safe_load(file)
        unknown = set(inputs) - set(definition['inputs'])
        assert not unknown, f'no such inputs: {unknown}'
        contexts = {'github': Names(github), 'inputs': Names(), 'steps': Names()}
        for name, given in definition['inputs'].items():
            default = filled(given.get('default', ''), contexts)
            contexts['inputs'][name] = str(inputs.get(name, default))
        self.status, self.printed, self.contexts = 0, '', contexts
        self.action, self.folder, self.environment = action, folder, environment
        for number, step in enumerate(definition['runs']['steps']):
            self.run_step(step, os.path.join(environment['RUNNER_TEMP'], f'output-{number}'))
        self.outputs = {name: filled(given['value'], contexts) for name, given in definition['outputs'].items()}

    def run_step(self, step, output):
        condition = re.sub(r'^\$\{\{(.*)\}\}$', r'\1', str(step.get('if', 'success()'))).strip()
        succeeded = self.status == 0
        is_free = re.search(r'\b(cancelled|always|failure)\(', condition)
        if not (is_free or succeeded) or not evaluate(condition, self.contexts, succeeded):
            return
        with open(output, 'w', encoding='utf-8'):
            pass
        own = {name: filled(value, self.contexts) for name, value in step.get('env', {}).items()}
        environment = {**self.environment, **own, 'GITHUB_OUTPUT': output, 'GITHUB_ACTION_PATH': self.action}
        done = subprocess.run(['bash', '--noprofile', '--norc', '-eo', 'pipefail', '-c', step['run']], cwd=self.folder,
                              env=environment, capture_output=True, text=True, check=False)
        self.printed += done.stdout + done.stderr
        if done.returncode and not self.status:
            self.status = done.returncode
            self.failed = step['name']
        self.contexts['steps'][step.get('id', step['name'])] = Names(outputs=read_outputs(output))
