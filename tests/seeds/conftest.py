"""What the tests of seeds share."""

import os

import pytest

import seeds

pytest.register_assert_rewrite("seeds.documents")
seeds.__path__.append(os.path.dirname(__file__))  # tests have no packages: their helpers are imported as seeds.NAME
