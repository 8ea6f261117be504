"""All countries of the world by one thing at a time: a figure, who covers them, how old it is."""

from viewer.world.said import NOTHING, UNRANKED, Class
from viewer.world.tiles import Place, tiles
from viewer.world.topics import AGE, COVERAGE, Topic, topics
from viewer.world.view import Square, WorldView, world_view

__all__ = [
    "AGE",
    "COVERAGE",
    "NOTHING",
    "UNRANKED",
    "Class",
    "Place",
    "Square",
    "Topic",
    "WorldView",
    "tiles",
    "topics",
    "world_view",
]
