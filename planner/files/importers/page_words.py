"""What names, classes and headings say of a page and its blocks, in English and Russian."""

from __future__ import annotations

import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

HEADERS: Final = frozenset(
    {
        "header",
        "site-header",
        "page-header",
        "main-header",
        "navbar",
        "topbar",
        "top-bar",
        "top-nav",
    }
)
FOOTERS: Final = frozenset({"footer", "site-footer", "page-footer", "main-footer", "global-footer"})
BANNERS: Final = frozenset({"hero", "banner", "jumbotron", "masthead", "billboard", "promo"})
CAROUSELS: Final = frozenset(
    {"carousel", "swiper", "slick", "splide", "owl", "glide", "flickity", "slider", "slideshow"}
)
ASIDES: Final = frozenset(
    {"modal", "popup", "cookie", "cookies", "consent", "toast", "offcanvas", "breadcrumb",
     "breadcrumbs", "pagination", "pager", "skip-link", "tooltip"}
)  # fmt: skip
"""What is no block of a page, though it has a box."""
STICKY: Final = frozenset(
    {"sticky", "sticky-top", "fixed-top", "navbar-fixed-top", "position-sticky", "position-fixed",
     "is-sticky", "fixed"}
)  # fmt: skip
SLIDES: Final = frozenset({"auto", "scroll"})
"""CSS overflow of what slides aside."""

HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
PICTURES: Final = frozenset({"img", "picture", "video", "canvas"})
WHOLES: Final = frozenset({"section", "article", "aside", "form", "table", "figure"})
"""Elements whose contents belong together."""

PRICE: Final = re.compile(r"(?:[$€£₽¥]|\bруб\b|\bр\.)\s*\d|\d\s*(?:[$€£₽¥]|руб|р\.|zł|kr\b)", re.I)

_ALGORITHM_WORDS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "bought_together": r"bought (?:together|with)|frequently bought|also (?:bought|buy)"
        r"|покупают вместе|с этим (?:товаром )?(?:также )?(?:покупают|берут)|вместе с",
        "recently_viewed": r"recently viewed|you viewed|viewed recently|browsing history"
        r"|недавно (?:смотрели|просмотренн)|вы (?:уже )?смотрели|просмотренные",
        "alternatives": r"related|similar|alternatives?|you may also like|you might also like"
        r"|похожи|аналог|альтернатив|другие варианты",
        "personal": r"recommended for you|for you|picked for you|just for you|your recommendations"
        r"|для вас|подобрали вам|персональн|вам (?:может )?(?:понравит|подойд)|рекомендуем вам",
        "novelties": r"new (?:arrivals?|products?|items?|in)\b|novelties|just arrived|what.?s new"
        r"|новинк|новые (?:товары|поступления)|новое в",
        "popular": r"popular|best.?sellers?|top (?:sellers?|products?)|trending|most loved"
        r"|популярн|хиты?\b|бестселлер|лидеры продаж|чаще всего покупают",
    }
)
_ALGORITHMS: Final = tuple(
    (key, re.compile(words, re.IGNORECASE)) for key, words in _ALGORITHM_WORDS.items()
)

_TYPE_WORDS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        "order_done": ("thank", "success", "confirmation", "done", "спасибо", "оформлен"),
        "cart": ("cart", "basket", "checkout", "корзин"),
        "search": ("search", "поиск", "найд"),
        "not_found": ("404", "notfound"),
        "category": (
            "categor",
            "catalog",
            "listing",
            "collection",
            "каталог",
            "категори",
            "раздел",
        ),
        "product": ("product", "item", "товар", "карточк"),
        "home": ("home", "main", "frontpage", "главн"),
    }
)
"""How words begin that tell the type of a page; the first type that is told counts."""


def algorithm_of(heading: str) -> str:
    """Return what a heading says that fills a slot; empty where it says nothing, or two things."""
    said = [key for key, words in _ALGORITHMS if words.search(heading)]
    return said[0] if len(said) == 1 else ""


def page_type_of(*names: str) -> str:
    """Return the type that names of a page tell, the first name first; ``other`` for none."""
    for name in names:
        words = re.findall(r"[^\W_]+", name.casefold())
        for key, beginnings in _TYPE_WORDS.items():
            if any(word.startswith(beginnings) for word in words):
                return key
    return "other"
