from pathlib import Path

import pytest

from newscrawl.archive.layout import ArchiveLayout, PortalPaths


@pytest.fixture
def layout(tmp_path: Path) -> ArchiveLayout:
    return ArchiveLayout(tmp_path / "output")


@pytest.fixture
def paths(layout: ArchiveLayout) -> PortalPaths:
    return layout.portal("bao_vidu")
