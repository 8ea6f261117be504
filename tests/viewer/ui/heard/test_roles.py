"""What the parts of a page are to those who listen."""

from collections.abc import Callable

import pytest
from PySide6.QtGui import QAccessible, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QTableView, QWidget
from pytestqt.qtbot import QtBot

from db.rows import Profile
from tests.viewer.ui.heard.tree import Part, Role, faults_of, tree_of
from tests.viewer.ui.heard.views import show_tab
from viewer.app.paths import Places
from viewer.ui.main.window import MainWindow
from viewer.ui.profile.context import TabContext
from viewer.ui.profile.offices import offices_tab
from viewer.ui.widgets.contact_row import ContactRow
from viewer.ui.widgets.labels import PlainLabel
from viewer.ui.widgets.layouts import Card
from viewer.ui.world.window import WorldWindow

pytestmark = pytest.mark.usefixtures("active")


def texts(part: Part) -> list[str]:
    """What is heard of a part and of all in it, but for its buttons and what only holds others."""
    return [each.name for each in part.all() if each.role not in (Role.Button, Role.Client)]


def test_a_row_of_contacts_is_one_item_that_is_heard_once(window: MainWindow, qtbot: QtBot) -> None:
    show_tab(window, "contacts", qtbot)
    rows = {row.accessibleName(): tree_of(row) for row in window.findChildren(ContactRow)}
    assert {row.role for row in rows.values()} == {Role.ListItem}
    assert "Telephone: +32 2 287 70 00" in rows
    for name, row in rows.items():
        assert texts(row) == [name]


def test_a_list_has_as_many_items_as_there_are_bullets(window: MainWindow, qtbot: QtBot) -> None:
    show_tab(window, "offices", qtbot)
    lists = (each for each in tree_of(window).all() if each.role == Role.List)
    partners = next(each for each in lists if each.name == "Partners").parts
    assert {each.role for each in partners} == {Role.ListItem}
    assert [texts(each) for each in partners[:2]] == [
        ["Belgian Ministry for Social Integration"],
        ["Fedasil"],
    ]


def test_an_event_is_heard_as_one_with_its_date_first(window: MainWindow, qtbot: QtBot) -> None:
    show_tab(window, "overview", qtbot)
    items = [each for each in tree_of(window).all() if each.role == Role.ListItem]
    (first,) = (each for each in items if each.name.startswith("1973. First agreement signed. "))
    assert texts(first) == [first.name]
    assert "•" not in first.name
    assert ".." not in first.name


def test_a_key_figure_is_a_button_and_nothing_more(window: MainWindow, qtbot: QtBot) -> None:
    show_tab(window, "overview", qtbot)
    names = [each.name for each in tree_of(window).all()]
    assert names.count("Population: 11.3 million, 2015") == 1
    assert "11.3 million" not in names


def test_cards_are_groups_with_a_name_and_titles_are_headings(
    window: MainWindow, qtbot: QtBot
) -> None:
    show_tab(window, "contacts", qtbot)
    cards = [tree_of(card) for card in window.findChildren(Card) if card.isVisible()]
    assert {card.role for card in cards} == {Role.Grouping}
    office = next(card for card in cards if card.name.startswith("Country Office"))
    assert office.parts[0][:2] == (Role.Heading, "Country Office for Belgium and Luxembourg")
    headings = [each.name for each in tree_of(window).all() if each.role == Role.Heading]
    assert headings[0] == "IOM in Belgium"


def test_a_name_with_the_mark_of_a_shortcut_is_heard_as_it_is_written(
    belgium: Profile, context: TabContext, qtbot: QtBot
) -> None:
    office = belgium.offices[0]
    named = office._replace(name=office.name._replace(value="Tom & Jerry <b>x</b>"))
    page = offices_tab(belgium._replace(offices=(named,)), context)
    qtbot.addWidget(page)
    page.show()
    (button,) = (each for each in tree_of(page).all() if each.role == Role.Button)
    assert button.name == "Contacts of this office: Tom & Jerry <b>x</b>"


def test_rows_of_the_list_of_countries_are_headed_by_their_country(
    qtbot: QtBot, start: Callable[..., MainWindow], kept: Places
) -> None:
    main = start("iom-belgium")
    main.actions_.world.trigger()
    qtbot.waitUntil(lambda: bool(main.findChildren(WorldWindow)))
    (world,) = main.findChildren(WorldWindow)
    qtbot.waitUntil(lambda: world.view is not None)
    ranked = world.list
    found = QAccessible.queryAccessibleInterface(ranked)
    across = ranked.model().columnCount() + 1
    assert found.child(across).role() == Role.RowHeader
    assert found.child(across).text(QAccessible.Text.Name) == ranked.model().index(0, 1).data()
    world.reject()


def test_parts_that_were_built_before_anybody_listened_have_their_roles(
    window: MainWindow, qtbot: QtBot
) -> None:
    QAccessible.setActive(False)
    show_tab(window, "offices", qtbot)
    QAccessible.setActive(True)
    assert Role.ListItem in {each.role for each in tree_of(window).all()}


def with_every_fault() -> QWidget:
    """Parts that are heard wrongly, each in another way."""
    box = QWidget()
    QLabel("Fax: 12 34 56", ContactRow("Fax", PlainLabel("12 34 56"), [], box))
    QPushButton(box)
    QPushButton("x", box).setAccessibleName("Tom && Jerry")
    QPushButton("Told", box).setToolTip("Told")
    PlainLabel("Large", "heading", box).spoken_as = ""
    QComboBox(box).addItem("One")
    table = QTableView(box)
    cells = QStandardItemModel(1, 1, table)
    cells.setHorizontalHeaderLabels([" "])
    cells.setVerticalHeaderLabels([" "])
    table.setModel(cells)
    return box


def test_each_fault_is_found_where_there_is_one(qtbot: QtBot) -> None:
    """What finds nothing in every view would find these."""
    box = with_every_fault()
    qtbot.addWidget(box)
    box.show()
    kinds = {fault.split(":")[0].split(" of ")[0] for fault in faults_of(box)}
    no_names = {"no name", "no label", "no heading", "row 0", "column 0"}
    assert kinds == {*no_names, "marks", "twice in a row", "description says the name"}
