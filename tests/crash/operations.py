# operations.py: what is killed, and what must hold afterwards
#
# SPDX-License-Identifier: GPL-3.0-or-later
"""Each operation prepares a world (a folder with a practice in it) once, is run in copies of it, and judges what is left
there: pairs of "corrupt", "half done" or "lost", and a sentence."""

import datetime
import json
import pathlib
import re
import shutil
import sys

import edits
import practice

UNSAFE_WRITER = pathlib.Path(__file__).resolve().with_name('unsafe-writer.py')


class Operation:
  """`fewest`: with less file-changing calls than this, the harness has not seen the work."""

  name = None
  fewest = 10
  unsafe = False

  def __init__(self, scratch):
    self.scratch = scratch

  def prepare(self, world):
    (world / 'place').mkdir(mode=0o700)
    self.scratch.create(self.find_practice(world))
    with self.scratch.talk(self.find_practice(world)) as talk:
      for number in range(3):
        talk.ask('client', 'add', '--name', f'Client {number}', '--born', '1980-05-01')
      self.prepare_rest(world, talk)

  def prepare_rest(self, world, talk):
    """The rest of the preparation, said to an open practice."""

  def find_practice(self, world):
    return world / 'place' / 'practice'

  def judge(self, world, acknowledged):
    """What `judge_rest` finds where the practice opens and check is content."""
    folder = self.find_practice(world)
    try:
      with self.scratch.talk(folder, user='Owner') as talk:
        talk.ask('check')
        yield from self.judge_soundly(folder, talk, acknowledged)
    except practice.Surprise as surprise:
      yield 'corrupt', str(surprise)

  def judge_soundly(self, folder, talk, acknowledged):
    try:
      yield from self.judge_rest(folder, talk, acknowledged)
    except (practice.Surprise, ValueError, KeyError) as error:
      yield 'half done', f'{type(error).__name__} {error}'

  def judge_rest(self, folder, talk, acknowledged):
    raise NotImplementedError

  def command(self, world):
    raise NotImplementedError


def read_clients(talk):
  return {row['id']: (row['name'], row['born'], row['phone'], row['status']) for row in talk.ask('clients')}


def list_names(folder):
  return sorted(path.name for path in folder.iterdir())


class Create(Operation):
  name = 'create'
  fewest = 30

  def prepare(self, world):
    (world / 'place').mkdir(mode=0o700)

  def words(self, world):
    return ('create', self.find_practice(world), '--name', 'Practice', '--user', 'Owner', '--zone', 'Europe/Berlin',
            '--recovery-file', world / 'recovery', *practice.CHEAP)

  def command(self, world):
    return self.scratch.words(*self.words(world))

  def judge(self, world, acknowledged):
    if not self.find_practice(world).exists():
      if acknowledged:
        yield 'lost', 'it said it was done, and there is no practice'
      # A file with a code is never overwritten, whoever wrote it.
      (world / 'recovery').unlink(missing_ok=True)
      again = self.scratch.call(*self.words(world))
      if again.returncode != practice.DONE:
        yield 'half done', f'making it again answers {again.returncode}: {again.stderr.strip()}'
        return
    yield from super().judge(world, acknowledged)

  def judge_rest(self, folder, talk, acknowledged):
    if list_names(folder.parent) != [folder.name]:
      yield 'half done', f'left beside the practice: {list_names(folder.parent)}'
    info = talk.ask('info')
    if (info['name'], info['clients']) != ('Practice', 0):
      yield 'half done', f'info answers {info}'
    # A practice without its recovery code would be one that a forgotten passphrase destroys.
    self.scratch.demand('info', folder, user='recovery', secret=folder.parent.parent / 'recovery')


class ClientAdd(Operation):
  name = 'client-add'

  def prepare_rest(self, world, talk):
    self.before = read_clients(talk)

  def command(self, world):
    return self.scratch.words('client', 'add', self.find_practice(world), '--name', 'Nora New', '--born', '1990-02-03',
                              '--phone', '030 654321')

  def judge_rest(self, folder, talk, acknowledged):
    after = read_clients(talk)
    new = {key: row for key, row in after.items() if key not in self.before}
    if {key: row for key, row in after.items() if key in self.before} != self.before:
      yield 'half done', 'the other clients have changed'
    if list(new.values()) not in ([], [('Nora New', '1990-02-03', '030 654321', 'active')]):
      yield 'half done', f'neither whole nor absent: {new}'
    if acknowledged and acknowledged.split()[-1] not in new:
      yield 'lost', 'its id was printed, and it is not there'
    for words in ('nora', '654321'):
      found = [hit['id'] for hit in talk.ask('search', words)]
      if found != list(new):
        yield 'half done', f'a search for {words} finds {found}, the list has {list(new)}'


class UsersAdd(Operation):
  name = 'users-add'

  def prepare(self, world):
    super().prepare(world)
    self.secret = self.scratch.write_secret('desk', 'another passphrase for the desk')

  def options(self):
    return ('--name', 'Desk', '--role', 'office', '--new-passphrase-file', self.secret, *practice.CHEAP)

  def command(self, world):
    return self.scratch.words('users', 'add', self.find_practice(world), *self.options(), user='Owner')

  def judge_rest(self, folder, talk, acknowledged):
    names = [row['name'] for row in talk.ask('users', 'list') if not row['recovery']]
    if names not in (['Owner'], ['Owner', 'Desk'], ['Desk', 'Owner']):
      yield 'half done', f'the users are {names}'
    if 'Desk' not in names:
      if acknowledged:
        yield 'lost', 'the user was acknowledged and is not there'
      talk.ask('users', 'add', *self.options())
    self.scratch.demand('info', folder, user='Desk', secret=self.secret)


class KeyChange(Operation):
  """What changes the key file or the keys. Beside the owner there are a colleague and a desk, who were not asked."""

  fewest = 20

  def prepare(self, world):
    self.secrets = {name: self.scratch.write_secret(name.lower(), f'the passphrase of the {name.lower()}')
                    for name in ('Colleague', 'Desk')}
    self.next = self.scratch.write_secret('next', 'what it will be after the change')
    super().prepare(world)
    self.old_keys = (self.find_practice(world) / 'practice.keys').read_bytes()

  def prepare_rest(self, world, talk):
    for name, role in (('Colleague', 'full'), ('Desk', 'office')):
      talk.ask('users', 'add', '--name', name, '--role', role, '--new-passphrase-file', self.secrets[name], *practice.CHEAP)
    self.before = read_clients(talk)

  def opens(self, folder, user, secret=None):
    return self.scratch.call('info', folder, user=user, secret=secret).returncode == practice.DONE

  def opens_with_old_keys(self, folder, user, secret=None):
    """Whether what someone kept of the key file still opens what is there."""
    copy = folder.parent.parent / 'copy'
    practice.copy_tree(folder, copy)
    for name in ('practice.keys', 'practice.keys.previous'):
      (copy / name).write_bytes(self.old_keys)
    code = self.scratch.call('info', copy, user=user, secret=secret).returncode
    shutil.rmtree(copy)
    if code not in (practice.DONE, practice.DAMAGED):
      raise practice.Surprise(f'with the old key file it answered {code}')
    return code == practice.DONE

  def judge_keys(self, folder, talk):
    """Whoever opens it first has gone on with what was begun: now all must be as after the one or after the other."""
    faults = talk.ask('check')
    if faults['faults'] or faults['notes']:
      yield 'half done', f'check found {faults}'
    if read_clients(talk) != self.before:
      yield 'half done', 'the clients have changed'
    if (folder / 'practice.keys').read_bytes() != (folder / 'practice.keys.previous').read_bytes():
      yield 'half done', 'the generation before is still there'


class Rekey(KeyChange):
  name = 'rekey'

  def command(self, world):
    return self.scratch.words('rekey', self.find_practice(world), user='Owner')

  def judge_rest(self, folder, talk, acknowledged):
    yield from self.judge_keys(folder, talk)
    for name, secret in self.secrets.items():
      if not self.opens(folder, name, secret):
        yield 'half done', f'{name} is locked out'
    if acknowledged and self.opens_with_old_keys(folder, 'Owner'):
      yield 'lost', 'it was acknowledged, and the old keys still open it'
    talk.ask('rekey')
    if self.opens_with_old_keys(folder, 'Owner'):
      yield 'half done', 'after another change the old keys still open it'


class UsersRemove(KeyChange):
  name = 'users-remove'

  def command(self, world):
    return self.scratch.words('users', 'remove', self.find_practice(world), '--name', 'Colleague', user='Owner')

  def judge_rest(self, folder, talk, acknowledged):
    yield from self.judge_keys(folder, talk)
    names = {row['name'] for row in talk.ask('users', 'list') if not row['recovery']}
    secret = self.secrets['Colleague']
    if names not in ({'Owner', 'Desk'}, {'Owner', 'Desk', 'Colleague'}):
      yield 'half done', f'the users are {names}'
    if self.opens(folder, 'Colleague', secret) != ('Colleague' in names):
      yield 'half done', 'the list and the door say different things'
    if not self.opens(folder, 'Desk', self.secrets['Desk']):
      yield 'half done', 'the desk is locked out'
    if 'Colleague' in names:
      if acknowledged:
        yield 'lost', 'the removal was acknowledged, and they are there'
      talk.ask('users', 'remove', '--name', 'Colleague')
    if self.opens_with_old_keys(folder, 'Colleague', secret):
      yield 'half done', 'removed, and the key file they kept still opens it'


class UsersPassphrase(KeyChange):
  name = 'users-passphrase'

  def command(self, world):
    return self.scratch.words('users', 'passphrase', self.find_practice(world), '--new-passphrase-file', self.next,
                              *practice.CHEAP, user='Colleague', secret=self.secrets['Colleague'])

  def judge_rest(self, folder, talk, acknowledged):
    yield from self.judge_keys(folder, talk)
    old = self.opens(folder, 'Colleague', self.secrets['Colleague'])
    new = self.opens(folder, 'Colleague', self.next)
    if old == new:
      yield 'half done', f'the old passphrase opens it: {old}, and the new one: {new}'
    if acknowledged and not new:
      yield 'lost', 'the change was acknowledged, and the new passphrase does not open it'
    (folder / 'practice.keys').unlink()
    if self.opens(folder, 'Colleague', self.secrets['Colleague']) != old:
      yield 'half done', 'the generation that is kept opens with another passphrase'
    (folder / 'practice.keys').write_bytes((folder / 'practice.keys.previous').read_bytes())
    (folder / 'practice.keys').chmod(0o600)


class UsersOwner(KeyChange):
  """Nobody's passphrase is at hand for it, and each still opens the practice."""

  name = 'users-owner'

  def command(self, world):
    return self.scratch.words('users', 'owner', self.find_practice(world), '--name', 'Colleague', user='Owner')

  def judge_rest(self, folder, talk, acknowledged):
    yield from self.judge_keys(folder, talk)
    owners = {row['name'] for row in talk.ask('users', 'list') if row['owner'] and not row['recovery']}
    if owners not in ({'Owner'}, {'Owner', 'Colleague'}):
      yield 'half done', f'the owners are {owners}'
    if acknowledged and 'Colleague' not in owners:
      yield 'lost', 'it was acknowledged, and they are no owner'
    for name, secret in self.secrets.items():
      if not self.opens(folder, name, secret):
        yield 'half done', f'{name} is locked out'
    if 'Colleague' not in owners:
      talk.ask('users', 'owner', '--name', 'Colleague')
    talk.ask('users', 'no-owner', '--name', 'Colleague')


class Undo(Operation):
  name = 'undo'

  def prepare_rest(self, world, talk):
    self.without = read_clients(talk)
    talk.ask('client', 'add', '--name', 'Uwe Undone')
    self.whole = read_clients(talk)
    self.history = len(talk.ask('history'))

  def command(self, world):
    return self.scratch.words('undo', self.find_practice(world))

  def judge_rest(self, folder, talk, acknowledged):
    clients, history = read_clients(talk), talk.ask('history')
    undone = clients == self.without
    if not undone and clients != self.whole:
      yield 'half done', 'the clients are neither those before nor those after'
    if len(history) != self.history + undone or (history[0]['kind'] == 'undo') != undone:
      yield 'half done', f'the clients say undone={undone}, history has {len(history)} actions'
    if acknowledged and not undone:
      yield 'lost', 'it was acknowledged, and the client is still there'
    talk.ask('redo' if undone else 'undo')
    if read_clients(talk) != (self.whole if undone else self.without):
      yield 'half done', 'the next step does not lead to the other side'


class Backup(Operation):
  name = 'backup'

  def prepare_rest(self, world, talk):
    (world / 'backups').mkdir(mode=0o700)
    self.old = read_clients(talk)
    talk.ask('backup', world / 'backups' / 'backup')
    talk.ask('client', 'add', '--name', 'Berta Backup')
    self.new = read_clients(talk)

  def prepare(self, world):
    super().prepare(world)
    self.files = list_names(self.find_practice(world))

  def command(self, world):
    return self.scratch.words('backup', self.find_practice(world), world / 'backups' / 'backup')

  def judge_rest(self, folder, talk, acknowledged):
    world = folder.parent.parent
    target, restored = world / 'backups' / 'backup', world / 'place' / 'restored'
    self.scratch.demand('restore', target, restored)
    with self.scratch.talk(restored) as other:
      other.ask('check')
      clients = read_clients(other)
    if clients not in (self.old, self.new):
      yield 'half done', 'what is restored is neither the backup before nor the new one'
    if acknowledged and clients != self.new:
      yield 'lost', 'the new backup was acknowledged and is not there'
    if read_clients(talk) != self.new:
      yield 'half done', 'the practice itself has changed'
    talk.ask('backup', target)
    if list_names(target.parent) != [target.name]:
      yield 'half done', f'left beside the backup after the next one: {list_names(target.parent)}'
    if list_names(folder) != self.files:
      yield 'half done', f'left in the practice after the next backup: {list_names(folder)}'


class Edit(Operation):
  """An edit of ordinary work: afterwards all reads as before it, or as after a run that nobody disturbed."""

  words = None

  def prepare(self, world):
    super().prepare(world)
    self.learn(world)

  def prepare_rest(self, world, talk):
    for words in edits.PREPARATION:
      talk.ask(*words)
    (world / 'family.ged').write_text(edits.FAMILY, encoding='utf-8')
    self.appointment = talk.ask(*edits.SCHEDULE)[1]['id']
    self.before = self.read(talk)

  def learn(self, world):
    copy = self.scratch.root / 'learn'
    practice.copy_tree(world, copy)
    self.scratch.demand(*self.place_words(copy))
    with self.scratch.talk(self.find_practice(copy)) as talk:
      self.after = self.read(talk)
    shutil.rmtree(copy)
    if self.after == self.before:
      raise practice.Surprise(f'nothing that is read tells whether {self.name} was done')

  def place_words(self, world):
    """Its own words with PRACTICE after the noun and verb, which is before the first option or file."""
    said = [word.format(appointment=self.appointment, family=world / 'family.ged') for word in self.words]
    head = 2 if said[0] in ('practice', 'client', 'person', 'expect', 'event', 'session', 'area', 'appointment') else 1
    return (*said[:head], self.find_practice(world), *said[head:])

  def read(self, talk):
    """All that is there, but for ids and for when it was entered."""
    return [tell_apart(json.dumps(talk.ask(*words))) for words in edits.READING]

  def command(self, world):
    return self.scratch.words(*self.place_words(world))

  def judge_rest(self, folder, talk, acknowledged):
    found = self.read(talk)
    if found not in (self.before, self.after):
      yield 'half done', 'it is neither as before nor as after'
    if acknowledged and found != self.after:
      yield 'lost', 'it was acknowledged and is not there'


ID = re.compile(r'[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}')
MOMENT = re.compile(r'\b\d{4}-\d\d-\d\dT[\d:.]+Z')


def tell_apart(text):
  """The same text with ids numbered in the order in which they appear, and without moments."""
  numbers = {}
  return ID.sub(lambda match: f'id {numbers.setdefault(match[0], len(numbers))}', MOMENT.sub('now', text))


class BackupDaily(Operation):
  """The ninth of nine days in a row: one has to go, and none before the new one is whole."""

  name = 'backup-daily'
  earlier = 8

  def prepare_rest(self, world, talk):
    self.old = read_clients(talk)
    (world / 'backups').mkdir(mode=0o700)
    first = pathlib.Path(talk.ask('backup', '--auto', '--to', world / 'backups')['file'])
    self.today, mark = first.name[11:21], first.name[21:]
    days = [datetime.date.fromisoformat(self.today) - datetime.timedelta(back) for back in range(1, self.earlier + 1)]
    self.before = [f'kith-daily-{day}{mark}' for day in days]
    for name in self.before:
      shutil.copyfile(first, first.with_name(name))
    first.unlink()
    talk.ask('client', 'add', '--name', 'Berta Backup')
    self.new = read_clients(talk)

  def command(self, world):
    return self.scratch.words('backup', self.find_practice(world), '--auto', '--to', world / 'backups')

  def restore(self, file, folder):
    self.scratch.demand('restore', file, folder)
    with self.scratch.talk(folder) as other:
      other.ask('check')
      clients = read_clients(other)
    shutil.rmtree(folder)
    return clients

  def judge_rest(self, folder, talk, acknowledged):
    backups, restored = folder.parent.parent / 'backups', folder.parent / 'restored'
    there = {path.name for path in backups.iterdir() if not path.name.startswith('.')}
    todays = sorted(there - set(self.before))
    gone = set(self.before) - there
    if self.restore(backups / self.before[0], restored) != self.old:
      yield 'half done', 'the backup of the day before is not what it was'
    if todays and self.restore(backups / todays[0], restored) != self.new:
      yield 'half done', 'the backup of today is not what the practice is'
    if gone and not todays:
      yield 'lost', f'{len(gone)} earlier backups went before there was a new one'
    if acknowledged and not todays:
      yield 'lost', 'the backup was acknowledged and is not there'
    if read_clients(talk) != self.new:
      yield 'half done', 'the practice itself has changed'
    talk.ask('backup', '--auto', '--to', backups)
    if any(name.startswith('.') for name in list_names(backups)):
      yield 'half done', f'left beside the backups after the next one: {list_names(backups)}'


class Erase(Operation):
  """A client in both files, with a history; another stays."""

  name = 'erase'
  fewest = 15

  def prepare_rest(self, world, talk):
    self.kept = {key: row for key, row in read_clients(talk).items()}
    self.client = talk.ask('client', 'add', '--name', 'Marker Mayer', '--phone', '030 777777')
    talk.ask('person', 'add', '--client', self.client, '--name', 'Marker Mother', '--relation', 'mother')
    talk.ask('event', 'add', '--client', self.client, '--kind', 'Marker move', '--on', '2026-05-01')
    talk.ask('client', 'edit', '--client', self.client, '--phone', '030 888888')
    self.whole = read_clients(talk)

  def command(self, world):
    return self.scratch.words('erase', self.find_practice(world), '--client', self.client, '--reason', 'request',
                              '--confirm', 'Marker Mayer')

  def judge_rest(self, folder, talk, acknowledged):
    clients, found = read_clients(talk), talk.ask('search', 'marker')
    gone = clients == self.kept
    if not gone and clients != self.whole:
      yield 'half done', 'the clients are neither those before nor those after'
    if acknowledged and not gone:
      yield 'lost', 'it was acknowledged, and the client is still there'
    if gone and found:
      yield 'half done', f'the client is gone and a search finds {len(found)}'
    if not gone and {hit['kind'] for hit in found} != {'client', 'person', 'event'}:
      yield 'half done', f'the client is there and a search finds {[hit["kind"] for hit in found]}'
    if not gone:
      talk.ask('erase', '--client', self.client, '--reason', 'request', '--confirm', 'Marker Mayer')
    if read_clients(talk) != self.kept or talk.ask('search', 'marker'):
      yield 'half done', 'erasing it again leaves something'


class Control(Operation):
  """The unsafe writer: two files that belong together. Empty is corrupt, unlike is half done."""

  name = 'control'
  fewest = 7
  unsafe = True

  def prepare(self, world):
    for name in ('one', 'two'):
      (world / name).write_text('old\n', encoding='utf-8')

  def command(self, world):
    return [sys.executable, '-I', str(UNSAFE_WRITER), str(world)]

  def judge(self, world, acknowledged):
    one, two = ((world / name).read_text(encoding='utf-8') for name in ('one', 'two'))
    if not one or not two:
      yield 'corrupt', 'a file is empty'
    elif one != two:
      yield 'half done', 'one file is new, the other old'
    if acknowledged and (one, two) != ('new\n', 'new\n'):
      yield 'lost', 'it said ok, and the files are not new'


KINDS = [type(name, (Edit,), {'name': name, 'words': words}) for name, words in edits.EDITS.items()]
OPERATIONS = {kind.name: kind for kind in (*KINDS, Create, ClientAdd, UsersAdd, UsersPassphrase, UsersOwner, UsersRemove, Rekey,
                                           Undo, Backup, BackupDaily, Erase, Control)}
