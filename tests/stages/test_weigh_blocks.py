"""weigh_blocks: what stays of a text that is cut off amid a sentence."""

import pytest

from articlekit import Document, Role, clean
from articlekit.stages.weigh_blocks import weigh_blocks

STORY = [
    "The plan to widen the old harbour was thrown out last night by nine votes to four.",
    "The leader of the council said that the door was not closed for ever, and that he "
    "would look for other money before the summer.",
]
CUT = (
    "Since then, the harbour office has seen attempts to build a new plan, with a talk "
    "between the council and"
)
LONG_CUT = f"The office had warned of it before the vote. {CUT} all"
LINK = "Ten walks along the sea"
HEADLINE = (
    "Halden council throws out plan to widen the harbour after night of long quarrels"
)


def weighed(*below: str, **kinds: str) -> list[Role]:
    """What becomes of the lines below the story; `kinds` of what a rule took out."""
    doc = Document.of("Harbour plan sinks", "12 May 2024", *STORY, *below)
    changes = {1: doc.blocks[1].removed("x", "x", "date")}
    for place, kind in kinds.items():
        n = 2 + len(STORY) + int(place[1:])
        block = doc.blocks[n]
        is_caption = kind == "caption"
        changes[n] = (
            block.labelled(Role.CAPTION, "x", "x")
            if is_caption
            else block.removed("x", "x", kind)
        )
    return weigh_blocks(doc.changed(changes)).roles()[2 + len(STORY) :]


@pytest.mark.parametrize(
    ("below", "kinds"),
    [
        ([LINK], {}),
        (["Read next", LINK], {}),
        # A line that is too short to tell, and one that goes on from nowhere.
        (["The leader of the council"], {}),
        (["the harbour office had seen attempts to build a new plan before that, too"], {}),
        # Links side by side are no sentence.
        (["Filed under: Harbour , Plan , Loan , Quay , Ferry , Vote , Port Halden , Money"], {}),
        # Of other stories: below a heading, a link, a date.
        (["Read next", HEADLINE], {}),
        ([LINK, HEADLINE], {}),
        (["Read next", LINK, LONG_CUT], {}),
        (["13 May 2024", HEADLINE], {"n0": "date"}),
        # It is not the last line.
        ([CUT, "Ferry late", LINK], {}),
    ],
)  # fmt: skip
def test_what_is_no_end_of_the_text_goes(below, kinds):
    assert Role.UNKNOWN not in weighed(*below, **kinds)


@pytest.mark.parametrize(
    ("below", "kinds"),
    [
        ([CUT], {}),
        (["“We had seen it come,” said the leader of the council, who had voted for it. He pl"], {}),
        # An article or an opened bracket ends no headline.
        (["The harbour office has a"], {}),
        # A mark of a news API, however little is left of the sentence.
        (["The plan was thr… [+449 chars]"], {}),
        # A cross-head above it, once the line is longer than any headline.
        (["A talk with the office", LONG_CUT], {}),
        # Pictures and adverts between, and the wall that cut it.
        (["The quay at dusk", CUT], {"n0": "caption"}),
        (["Advertisement", CUT], {"n0": "advertisement"}),
        ([CUT, "Subscribe to read on"], {"n1": "paywall"}),
    ],
)  # fmt: skip
def test_a_last_paragraph_that_is_cut_off_stays(below, kinds):
    roles = weighed(*below, **kinds)
    assert Role.UNKNOWN in roles
    taken = [n for n in range(len(below)) if f"n{n}" not in kinds]
    assert [roles[n] for n in taken] == [Role.UNKNOWN] * len(taken)


@pytest.mark.parametrize(
    "cut",
    [
        "市議会は火曜日の夜、港を広げる計画を反対九票で否決し、議長は夏までに別の資金を探すと述べたうえで、漁師たちは結果が読み上げられると歓声を上げて",
        "وقال رئيس المجلس إن الباب لم يغلق إلى الأبد وإنه سيبحث عن أموال أخرى قبل الصيف وإن الصيادين الذين ملأوا",
    ],
)
def test_a_cut_shows_in_scripts_without_capitals_too(cut):
    assert weighed(cut) == [Role.UNKNOWN]


def test_below_a_line_that_goes_a_cut_line_goes():
    doc = Document.of("Harbour plan sinks", "12 May 2024", *STORY, "Sport", LINK, CUT)
    doc = doc.changed({1: doc.blocks[1].removed("x", "x", "date")})
    assert weigh_blocks(doc).roles()[-1] is Role.REMOVED


def test_a_cut_line_below_the_date_of_another_story_is_its_teaser():
    lines = [
        "12 May 2024",
        *STORY,
        f"{CUT} he.",
        "Ferry late",
        "3 May 2024",
        STORY[0],
        CUT,
    ]
    dates = {n for n, line in enumerate(lines) if line.endswith("2024")}
    doc = Document.of("Harbour plan sinks", *lines)
    changes = {n + 1: doc.blocks[n + 1].removed("x", "x", "date") for n in dates}
    assert weigh_blocks(doc.changed(changes)).roles()[-1] is Role.REMOVED
    del changes[max(changes)]
    assert weigh_blocks(doc.changed(changes)).roles()[-1] is Role.UNKNOWN


GUIDE = """用旧路由器搭建家庭网盘 - 山雀手记
首页
归档
关于
山雀手记
用旧路由器搭建家庭网盘
2021-05-06
上个月搬家的时候翻出来一台吃灰多年的旧路由器，丢了可惜，正好家里缺一个存照片的地方，于是就有了这篇文章。
先把硬盘格式化成路由器认得的格式，再插到后面的接口上
打开管理页面，输入默认的用户名和密码，进入存储那一栏
点一下启用
如果找不到设备，可以换一根线再试一次，或者重启路由器
到这里网盘就已经可以用了，手机和电脑连上同一个无线网络，就能看到里面的文件夹，速度比我想象中要快。
最后说一句，重要的照片还是要多存一份，旧硬盘什么时候罢工谁也说不准。
上一篇
阳台种番茄，从播种到收获
下一篇
周末去了趟海边，风很大，人很少，心情不错
标签"""


def test_chinese_sentences_without_a_stop_stay_amid_the_prose_and_go_below_it():
    lines = GUIDE.splitlines()
    assert clean(GUIDE).text.splitlines()[::2] == lines[7:14]
