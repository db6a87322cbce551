"""Files for programs that follow the site or read it through: a feed of changes, and what may be read."""

from generator.feeds.kinds import FEEDS, make_feeds

__all__ = ["FEEDS", "make_feeds"]
