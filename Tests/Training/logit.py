"""A logit with L1, learned by coordinate descent: plain Python, so that a file of weights comes out byte for byte."""

import hashlib
import math


def fold(document, seed, folds):
    """The fold of a page: by its name, so that new labels move no old page."""
    return int(hashlib.sha256(f"{seed}/{document}".encode()).hexdigest(), 16) % folds


class Logit:
    """Weights for some classes over named features; the last class may be left without weights as the reference."""

    def __init__(self, classes, cost, least, sweeps=40):
        self.classes, self.cost, self.least, self.sweeps = classes, cost, least, sweeps
        self.weights = {}
        self.intercepts = [0.0] * len(classes)

    def train(self, examples):
        """Learns from (features, class) pairs; features that fewer than `least` examples have are left out."""
        postings = {}
        for number, (features, _) in enumerate(examples):
            for feature in sorted(set(features)):
                postings.setdefault(feature, []).append(number)
        postings = {name: rows for name, rows in sorted(postings.items()) if len(rows) >= self.least}
        places = [self.classes.index(label) if label in self.classes else -1 for _, label in examples]
        # A class outside the list is the reference, whose sum of weights is 0.
        self._state = [[1.0] * len(self.classes) for _ in examples]
        self._total = [len(self.classes) + (1.0 if -1 in places else 0.0)] * len(examples)
        everyone = list(range(len(examples)))
        active = []
        for sweep in range(self.sweeps):
            for place in range(len(self.classes)):
                self.intercepts[place] += self._step(everyone, places, place, 0.0, 0.0)
            whole = sweep % 5 == 0
            chosen = [(name, place) for name in postings for place in range(len(self.classes))] if whole else active
            for name, place in chosen:
                old = self.weights.get((name, place), 0.0)
                change = self._step(postings[name], places, place, old, 1.0 / self.cost)
                if change:
                    self.weights[(name, place)] = old + change
            active = [key for key in sorted(self.weights) if self.weights[key]]

    def _step(self, rows, places, place, old, penalty):
        """Moves one weight to the least of a bound of the loss, and returns how far."""
        slope = sum(self._state[row][place] / self._total[row] for row in rows)
        slope -= sum(1 for row in rows if places[row] == place)
        bound = 0.25 * len(rows)
        aim = old - slope / bound
        new = math.copysign(max(abs(aim) - penalty / bound, 0.0), aim)
        change = new - old
        if abs(change) < 1e-6:
            return 0.0
        factor = math.exp(change)
        for row in rows:
            state = self._state[row]
            self._total[row] += state[place] * (factor - 1.0)
            state[place] *= factor
        return change

    def rounded(self):
        """The weights as they are written, to three decimals; none that is 0."""
        self.intercepts = [round(value, 3) for value in self.intercepts]
        self.weights = {key: round(value, 3) for key, value in self.weights.items() if round(value, 3)}
        return self

    def sums(self, features):
        sums = list(self.intercepts)
        for feature in set(features):
            for place in range(len(self.classes)):
                sums[place] += self.weights.get((feature, place), 0.0)
        return sums

    def rows(self):
        """The rows of the file: feature, class, weight."""
        yield from (("*", name, value) for name, value in zip(self.classes, self.intercepts))
        for (feature, place), value in sorted(self.weights.items()):
            yield feature, self.classes[place], value
