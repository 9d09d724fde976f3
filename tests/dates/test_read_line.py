"""Date lines of all kinds, and lines that must not be taken for one."""

import pickle
import random
import re
import sys
from datetime import UTC, datetime, timedelta, tzinfo
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articlekit.dates import DateLine, Moment, is_age, read_line

SCRAPED = datetime(2026, 6, 18, 12, 0, tzinfo=UTC)  # a Thursday

LEFT_ALONE = [
    # In small letters these are words, and no zone stands but behind a time.
    ("5 May 2024 10:30 wit", "en"),
    ("5 mai 2024 10:30 est", "fr"),
    ("5 May 2024 gmt", "en"),
    # sentences of scripts without capitals
    ("Опубликовано в сборнике статей к 5 мая 2024", "ru"),
    ("Опубликовано pier и boats в сборнике 5 мая 2024", "ru"),
    ("12 अगस्त 2024 को बंदरगाह बंद रहा", "hi"),
    ("12 اگست 2024 کو بندرگاہ بند رہی", "ur"),
    # an age that opens a line of text, in a script without capitals
    ("10년 전 문 닫은 항구, 주민들이 책방으로", "ko"),
    ("3년 전 시작한 작은 실험", "ko"),
    # two months, years of no calendar, days of one nobody can count
    ("12 أيار/يونيو 2024", "ar"),
    ("12 May 2567", "en"),
    ("12 พ.ค. 2867", "th"),
    ("สงวนลิขสิทธิ์ พ.ศ. 2567", "th"),
    ("ตลาดเปิดวันเสาร์ 12 พ.ค. 2567", "th"),
    ("۳۰ اسفند ۱۴۰۲", "fa"),
    ("۲۳ اردیبهشت", "fa"),
    ("23 اردیبهشت 2024", "fa"),
    # prose that mentions a date
    ("The results were released today (Nov. 18) by the ministry", "en"),
    ("But laws have to be updated.", "en"),
    # half of the day and permalink, but not behind a date
    ("Updated at noon on August 31, 2023, not pm", "en"),
    ("August 31, 2023 pm tides", "en"),
    ("# 4 May 2024", "en"),
    ("Room 31 #", "en"),
    ("In 2019, he moved to Paris.", "en"),
    ("He was born on 4 May 1991.", "en"),
    ("The vote takes place on Tuesday, May 5, 2026, at noon.", "en"),
    ("24 April 2024 was a Wednesday.", "en"),
    ("Updated rules apply from 1 January 2026", "en"),
    ("May 2020 be better", "en"),
    ("March for Life", "en"),
    ("Sept. 11 attacks", "en"),
    ("Posted by mistake in 2024", "en"),
    # a deadline, a craft; whose name is in small letters says more
    ("Submitted by noon on May 3, 2024", "en"),
    ("By noon on May 3, 2024", "en"),
    ("Written by hand on May 3, 2024", "en"),
    ("Posted by the council on May 3, 2024", "en"),
    ("mara on May 3, 2024", "en"),
    ("A day ago nobody knew his name", "en"),
    ("Three weeks ago the river rose by 2 metres", "en"),
    ("Today we publish 10 new rules", "en"),
    ("Just now and then", "en"),
    ("Over 3 days in May, 12 people died", "en"),
    ("Am 5. Mai 2024 begann der Umbau", "de"),
    ("Stand der Dinge im Mai 2024", "de"),
    ("Die Brücke wurde am 14.03.2023 gesperrt.", "de"),
    ("13.28 Uhr: Der Zug rollt wieder", "de"),
    ("Vor 3 Stunden begann die Suche", "de"),
    ("Heute vor 50 Jahren", "de"),
    ("Il a été publié le 5 mai 2024 dans un livre", "fr"),
    ("Il y a 3 jours, la ville dormait encore", "fr"),
    ("El 5 de mayo de 2024 empezó la obra", "es"),
    ("Hace 3 años que vive en Madrid", "es"),
    ("Il 5 maggio 2024 la città si sveglia", "it"),
    ("No dia 5 de maio de 2024 choveu muito", "pt"),
    ("Op 5 mei 2024 werd de brug gesloten", "nl"),
    ("Den 5 maj 2024 stängdes bron", "sv"),
    ("W dniu 5 maja 2024 zamknięto most", "pl"),
    ("5 Mayıs 2024 tarihinde köprü kapandı", "tr"),
    ("5 мая 2024 года мост был закрыт", "ru"),
    ("5 травня 2024 року міст закрили", "uk"),
    ("2024年5月5日に橋は閉鎖された", "ja"),
    ("2024年5月5日，大桥关闭", "zh"),
    ("2024년 5월 5일 다리가 폐쇄됐다", "ko"),
    # names, numbers, headings
    ("9/11", "en"),
    ("24/7", "en"),
    ("1/2", "en"),
    ("10 Downing Street", "en"),
    ("2024", "en"),
    ("May", "en"),
    ("5", "en"),
    ("14:30", "en"),
    ("14.30 Uhr", "de"),
    ("kl. 14.30", "sv"),
    ("4:11", "en"),
    ("0:00 / 0:00", "de"),
    ("May 2020", "en"),
    ("May 2020 (225)", "en"),
    ("Olympia Paris 2024", "de"),
    ("World Cup 2026", "en"),
    ("EURO 2024", "cs"),
    ("1985-1991", "en"),
    ("1885", "en"),
    ("May 1985", "en"),
    ("1885 views", "en"),
    ("Vu 341 fois", "fr"),
    ("2 341 vues | 10:30", "fr"),
    ("Le 5 mai 2024, il a vu 3 fois le film", "fr"),
    ("Le film du 5 mai 2024, vu 3 fois.", "fr"),
    ("Visto 300 veces el puerto, 5 de mayo de 2024", "es"),
    ("Read 5 May 2024 times", "en"),
    ("Seen May 5, 2024, 3 times", "en"),
    ("May 5, 2024 | 300 viewsheds", "en"),
    ("12 May 1849", "en"),
    ("2024/25", "en"),
    ("17.-20.06.2024", "de"),
    ("12–14 May 2024", "en"),
    ("1 May 2024 – 3 May 2024", "en"),
    ("+49 30 1234567", "de"),
    ("12051 Berlin", "de"),
    ("€ 2.549,00", "de"),
    ("1.234,56", "de"),
    ("7.612,52", "fr"),
    ("192.168.1.12", "en"),
    ("v1.2.2024", "en"),
    ("3-1", "en"),
    ("4K", "en"),
    ("3D", "en"),
    ("Model 3d", "en"),
    ("Friday, 14 March", "en"),
    ("Most Popular", None),
    ("The Crossword: Sunday, May 5, 2024", "en"),
    ("Premier Jane Doe on Sunday, May 5, 2024.", "en"),
    ("— Jane Doe (@jane) May 5, 2024", "en"),
    ("24h Le Mans", "de"),
    ("Since 5 May 2024 a lasting permalink", "en"),
    ("24 Hours of Le Mans", "en"),
    ("Article 5", "en"),
    ("Marina Lacerda, 37", "en"),
    ("Advertisement 2", "en"),
    ("View 6 Images", "en"),
    ("© 2024 The Daily Example", "en"),
    ("Copyright 2024 Example Media", "en"),
    ("2024 © Example", "en"),
    ("4 min read", "en"),
    ("Lesezeit: 3 Min.", "de"),
    ("12 Kommentare", "de"),
    ("1.2K views", "en"),
    ("Lines open 8 am to 6 pm", "en"),
    ("Today", "en"),
    ("Heute", "de"),
    ("Published", "en"),
    ("Last updated", "en"),
    ("Monday", "en"),
    ("Donnerstag, 18. 7.", "de"),
    ("Timeline: 24 April 2024: Rescue Begins", "en"),
    ("Photo: Jane Doe, 5 May 2024", "en"),
    ("Season 3, Episode 5, 5 May 2024", "en"),
    ("31 February 2024 was no day", "en"),
    ("Q3 2024", "en"),
    ("Room 5.05.05.05", "en"),
    ("https://example.com/2024/05/05/bridge", "en"),
    ("", "en"),
    (" ", "en"),
    ("-", None),
    ("1", None),
    ("x" * 500, "en"),
    ("5 May 2024 " * 30, "en"),
]

# fmt: off
# text, lang, published, modified: a day, or a day and time, with its offset if stated
LINES = [
    # scripts of India and Pakistan, and their figures
    ("प्रकाशित: 12 अगस्त 2024, 10:30", "hi", "2024-08-12T10:30", None),
    ("१२ अगस्त २०२४", "hi", "2024-08-12", None),
    ("প্রকাশ: ১২ আগস্ট ২০২৪, ১০:৩০", "bn", "2024-08-12T10:30", None),
    ("شائع 12 اگست 2024", "ur", "2024-08-12", None),
    ("17 نوفمبر 2025، 13:25", "ar", "2025-11-17T13:25", None),
    # comments that are counted in words
    ("May 3, 2010 | No Comments", "en", "2010-05-03", None),
    ("3. Mai 2020 – Keine Kommentare", "de", "2020-05-03", None),
    # the half of the day without an hour, and the mark of a permalink
    ("Last updated on August 31, 2023 pm", "en", None, "2023-08-31"),
    ("本文最后更新于 2023年8月31日 晚上", "zh", None, "2023-08-31"),
    ("31 August 2023 pm", "en", "2023-08-31", None),
    ("posted May 5, 2024 10:30 AM (Boats) #", "en", "2024-05-05T10:30", None),
    ("5 May 2024 ¶", "en", "2024-05-05", None),
    ("Sunday, May 5, 2024 (permalink)", "en", "2024-05-05", None),
    ("5 May 2024 · Permalink", "en", "2024-05-05", None),
    ("5 mai 2024 [permalien]", "fr", "2024-05-05", None),
    # English, written out
    ("5 May 2024", "en", "2024-05-05", None),
    ("5th May 2024", "en", "2024-05-05", None),
    ("5th of May, 2024", "en", "2024-05-05", None),
    ("May 5, 2024", "en", "2024-05-05", None),
    ("MAY 5, 2024", "en", "2024-05-05", None),
    ("May 5th, 2024", "en", "2024-05-05", None),
    ("Sept. 5, 2024", "en", "2024-09-05", None),
    ("Sun., May 5, 2024", "en", "2024-05-05", None),
    ("Sunday 5 May 2024", "en", "2024-05-05", None),
    ("Sunday, 5th May 2024 10:30", "en", "2024-05-05T10:30", None),
    ("May 5, 2024 at 10:30 a.m.", "en", "2024-05-05T10:30", None),
    ("May 5, 2024 | 10:30pm", "en", "2024-05-05T22:30", None),
    ("May 5, 2024 / 10:30 PM", "en", "2024-05-05T22:30", None),
    ("May 5, 2024 • 10.30pm", "en", "2024-05-05T22:30", None),
    ("May 5, 2024, 4 p.m.", "en", "2024-05-05T16:00", None),
    ("10:30, Sun, May 5, 2024", "en", "2024-05-05T10:30", None),
    ("12:15 AM, 5 May 2024", "en", "2024-05-05T00:15", None),
    ("12:15 PM, 5 May 2024", "en", "2024-05-05T12:15", None),
    ("5 May 2024 15:24pm", "en", "2024-05-05T15:24", None),
    ("5-May-2024", "en", "2024-05-05", None),
    ("05-May-24", "en", "2024-05-05", None),
    ("5 May '24", "en", "2024-05-05", None),
    ("05/May/2024 10:30", "en", "2024-05-05T10:30", None),
    ("Sun May 5 10:30:15 2024", "en", "2024-05-05T10:30:15", None),
    ("2024 May 5", "en", "2024-05-05", None),
    ("Published: May 5, 2024", "en", "2024-05-05", None),
    ("Published on 5 May 2024 at 10:30", "en", "2024-05-05T10:30", None),
    ("First published on Sunday 5 May 2024 10.30 BST", "en", "2024-05-05T10:30+01:00", None),
    ("Posted on 5 May 2024 by Jane Doe", "en", "2024-05-05", None),
    # who signs in by a name in small letters
    ("Submitted by mara.lind on Mon, 05/06/2024 - 14:22", "en", "2024-05-06T14:22", None),
    ("Posted by admin on May 6, 2024 | TrackBack (0)", "en", "2024-05-06", None),
    ("by admin | May 6, 2024 | News", "en", "2024-05-06", None),
    ("Enviado por admin el 6 mayo, 2024 - 10:00", "es", "2024-05-06T10:00", None),
    ("Updated May 5, 2024 10:30 a.m.", "en", None, "2024-05-05T10:30"),
    ("Last updated: Sunday, May 5, 2024", "en", None, "2024-05-05"),
    ("5 May 2024 Posted: 10:30 EDT", "en", "2024-05-05T10:30-04:00", None),
    ("5 May 2024 Web posted at: 3:27 p.m. EDT", "en", "2024-05-05T15:27-04:00", None),
    ("Last modified on Sun 5 May 2024 10.30 EDT", "en", None, "2024-05-05T10:30-04:00"),
    ("As of May 5, 2024", "en", None, "2024-05-05"),
    ("Published May 5, 2024 | Updated May 6, 2024", "en", "2024-05-05", "2024-05-06"),
    ("Published 5 May 2024, 10:30 / Updated 11:15", "en", "2024-05-05T10:30", "2024-05-05T11:15"),
    ("Updated 5 May 2024 11:15, Published 5 May 2024 10:30", "en", "2024-05-05T10:30", "2024-05-05T11:15"),
    ("May 5, 2024 10:30 May 6, 2024 11:15", "en", "2024-05-05T10:30", "2024-05-06T11:15"),
    ("May 6, 2024 11:15 | May 5, 2024 10:30", "en", "2024-05-05T10:30", "2024-05-06T11:15"),
    ("Updated May 6, 2024 8:21 am ET / Original May 5, 2024 6:00 am ET", "en", "2024-05-05T06:00-04:00", "2024-05-06T08:21-04:00"),
    ("Published: May 2024", "en", "2024-05-01", None),
    ("By Jane Doe | May 5, 2024", "en", "2024-05-05", None),
    ("Jane Doe, Reuters / 5 May 2024 / 3 min read", "en", "2024-05-05", None),
    ("5 May 2024 - 2,345 views", "en", "2024-05-05", None),
    ("May 5, 2024 12 Comments", "en", "2024-05-05", None),
    # how many have read it
    ("Le 05/05/2024 à 10:30 | mis à jour à 11:15 | Vu 2 341 fois", "fr", "2024-05-05T10:30", "2024-05-05T11:15"),
    ("Publié le 5 mai 2024 - Lu 300 fois - 3 commentaires", "fr", "2024-05-05", None),
    ("5 mai 2024 | 2 341 vues", "fr", "2024-05-05", None),
    ("May 5, 2024 | Viewed 1,234 times | Updated May 6, 2024", "en", "2024-05-05", "2024-05-06"),
    ("May 5, 2024 (Read 1234 times)", "en", "2024-05-05", None),
    ("May 5, 2024 - 1.2K views", "en", "2024-05-05", None),
    ("5. Mai 2024 | Aufrufe: 300", "de", "2024-05-05", None),
    ("5. Mai 2024 | Zugriffe: 300", "de", "2024-05-05", None),
    ("5. Mai 2024 | 300x gelesen", "de", "2024-05-05", None),
    ("5 de mayo de 2024 | Visto 300 veces", "es", "2024-05-05", None),
    ("05/05/2024 | Lido 1.300 vezes", "pt", "2024-05-05", None),
    ("5 maggio 2024 Letto 300 volte", "it", "2024-05-05", None),
    ("5 mei 2024 | Bekeken: 300", "nl", "2024-05-05", None),
    ("5 maj 2024 | Läst 300 gånger", "sv", "2024-05-05", None),
    ("5 мая 2024 | Просмотров: 1 300", "ru", "2024-05-05", None),
    ("5 May 2024 4", "en", "2024-05-05", None),
    ("\N{CLOCK FACE ONE OCLOCK} 5 May 2024, 10:30", "en", "2024-05-05T10:30", None),
    ("(5 May 2024)", "en", "2024-05-05", None),
    ("[Updated: 5 May 2024]", "en", None, "2024-05-05"),
    # figures
    ("2024-05-06", "en", "2024-05-06", None),
    ("2024/05/06", "en", "2024-05-06", None),
    ("2024.05.06 10:30", "en", "2024-05-06T10:30", None),
    ("2024-05-06 10:30:15", "ko", "2024-05-06T10:30:15", None),
    ("2024-05-06T10:30:15Z", "en", "2024-05-06T10:30:15+00:00", None),
    ("2024-05-06T10:30:15+02:00", "en", "2024-05-06T10:30:15+02:00", None),
    ("2024-05-06T10:30:15.123+0200", "en", "2024-05-06T10:30:15+02:00", None),
    ("25/12/2023", "en", "2023-12-25", None),
    ("12/25/2023", "en", "2023-12-25", None),
    ("12.25.2023 09:00 AM", "en", "2023-12-25T09:00", None),
    ("12/25/2023", "de", "2023-12-25", None),
    ("05/06/2024", "fr", "2024-06-05", None),
    ("05-06-2024", "nl", "2024-06-05", None),
    ("5.6.2024", "cs", "2024-06-05", None),
    ("05.06.24", "de", "2024-06-05", None),
    ("05/06/2024", "en-US", "2024-05-06", None),
    ("05/06/2024", "en-GB", "2024-06-05", None),
    ("05/06/2024 10:30 EDT", "en", "2024-05-06T10:30-04:00", None),
    ("05/06/2024 10:30 CET", "en", "2024-06-05T10:30+02:00", None),
    ("05/06/2024 - 10:30 GMT+2", "en", "2024-06-05T10:30+02:00", None),
    ("Published 05/06/2024, updated 06/13/2024", "en", "2024-05-06", "2024-06-13"),
    ("Published 05/06/2024, updated 13/06/2024", "en", "2024-06-05", "2024-06-13"),
    ("07/06/2026", "en", "2026-06-07", None),
    ("06/07/2026", "en", "2026-06-07", None),  # 6 July is not yet
    ("Monday 05/06/2024", "en", "2024-05-06", None),
    ("Wednesday 05/06/2024", "en", "2024-06-05", None),
    ("5:45 AM PST 11/19/2019", "en", "2019-11-19T05:45-08:00", None),
    # zones
    ("5 May 2024 10:30 GMT", "en", "2024-05-05T10:30+00:00", None),
    ("5 May 2024 10:30 UTC", "en", "2024-05-05T10:30+00:00", None),
    ("5 May 2024 10:30 (UTC)", "en", "2024-05-05T10:30+00:00", None),
    ("5 May 2024 10:30 GMT+1", "en", "2024-05-05T10:30+01:00", None),
    ("5 May 2024 10:30 UTC-5", "en", "2024-05-05T10:30-05:00", None),
    ("5 May 2024 10:30 UTC+05:30", "en", "2024-05-05T10:30+05:30", None),
    ("5 May 2024 10:30 (GMT+0530)", "en", "2024-05-05T10:30+05:30", None),
    ("5 May 2024 10:30 +0200", "en", "2024-05-05T10:30+02:00", None),
    ("5 May 2024 10:30 gmt", "en", "2024-05-05T10:30+00:00", None),
    ("5 May 2024, 1:30 p.m. (utc)", "en", "2024-05-05T13:30+00:00", None),
    ("5 July 2024 10:30 CET", "en", "2024-07-05T10:30+02:00", None),
    ("5 January 2024 10:30 CET", "en", "2024-01-05T10:30+01:00", None),
    ("5 July 2024 10:30 EST", "en", "2024-07-05T10:30-04:00", None),
    ("5 January 2024 10:30 EST", "en", "2024-01-05T10:30-05:00", None),
    ("January 5, 2024 10:30 AM PT", "en", "2024-01-05T10:30-08:00", None),
    ("July 5, 2024 10:30 AM PT", "en", "2024-07-05T10:30-07:00", None),
    ("5 July 2024 10:30 BST", "en", "2024-07-05T10:30+01:00", None),
    ("5 May 2024 10:30 IST", "en", "2024-05-05T10:30+05:30", None),
    ("Jerusalem, 5 May 2024 10:30 IST", "en", "2024-05-05T10:30+03:00", None),
    ("Dublin, 5 May 2024 10:30 IST", "en", "2024-05-05T10:30+01:00", None),
    ("5 May 2024 10:30 CST", "en", "2024-05-05T10:30-05:00", None),
    ("Xinhua, 5 May 2024 10:30 CST", "en", "2024-05-05T10:30+08:00", None),
    ("5 May 2024 10:30 JST", "en", "2024-05-05T10:30+09:00", None),
    ("5 May 2024 10:30 SGT", "en", "2024-05-05T10:30+08:00", None),
    ("5 May 2024 10:30 AEST", "en", "2024-05-05T10:30+10:00", None),
    ("5 May 2024, 10:30 Uhr MESZ", "de", "2024-05-05T10:30+02:00", None),
    ("5. Mai 2024, 10:30 Uhr (MESZ)", "de", "2024-05-05T10:30+02:00", None),
    ("Updated 0339 GMT (1139 HKT) May 5, 2024", "en", None, "2024-05-05T03:39+00:00"),
    ("May 5, 2024 04:05 pm PT (07:05 pm ET)", "en", "2024-05-05T16:05-07:00", None),
    ("10:30 a.m. Eastern Time, May 5, 2024", "en", "2024-05-05T10:30-04:00", None),
    # glue
    ("May 5, 202410:30 AM EDT", "en", "2024-05-05T10:30-04:00", None),
    ("5 May 20242 min read", "en", "2024-05-05", None),
    ("5. Mai 20249 Bilder", "de", "2024-05-05", None),
    ("5. Mai 202412:36 Min.", "de", "2024-05-05", None),
    ("05.05.202410:30", "de", "2024-05-05T10:30", None),
    ("2024.05.0510:30", "lt", "2024-05-05T10:30", None),
    ("05.05.2024, 10:30 UhrLesedauer: 5 Min.", "de", "2024-05-05T10:30", None),
    ("Jane DoePublished May 5, 2024, 10:30am|Updated May 5, 2024, 6:39pm", "en", "2024-05-05T10:30", "2024-05-05T18:39"),
    ("BBC NEWSPublished 5 May 2024", "en", "2024-05-05", None),
    ("2 minute readMay 5, 202410:30 AM GMT+2Last Updated 9 min ago", "en", "2024-05-05T10:30+02:00", "2026-06-18T11:51+00:00"),
    ("5 May 2024Updated 6 May 2024", "en", "2024-05-05", "2024-05-06"),
    ("Publié le 5 mai 2024 à 10h30Mis à jour le 6 mai 2024 à 11h15", "fr", "2024-05-05T10:30", "2024-05-06T11:15"),
    ("5 may 2024 - 10:30CEST", "es", "2024-05-05T10:30+02:00", None),
    ("Jane Doe5 hours ago", "en", "2026-06-18T07:00+00:00", None),
    ("5 hours ago07:09", "en", "2026-06-18T07:00+00:00", None),
    # relative
    ("Just now", "en", "2026-06-18T12:00+00:00", None),
    ("5 minutes ago", "en", "2026-06-18T11:55+00:00", None),
    ("an hour ago", "en", "2026-06-18T11:00+00:00", None),
    ("1 hour 30 minutes ago", "en", "2026-06-18T10:30+00:00", None),
    ("about 2 hours ago", "en", "2026-06-18T10:00+00:00", None),
    ("3h", "en", "2026-06-18T09:00+00:00", None),
    ("20 m ago", "en", "2026-06-18T11:40+00:00", None),
    ("2 days ago 14", "en", "2026-06-16T12:00+00:00", None),
    ("1 month ago", "en", "2026-05-18T12:00+00:00", None),
    ("2 yrs ago", "en", "2024-06-18T12:00+00:00", None),
    ("Updated 3 hours ago", "en", None, "2026-06-18T09:00+00:00"),
    ("Published 3 seconds ago", "en", "2026-06-18T11:59:57+00:00", None),
    ("Published: 5 hours ago Last Updated: 2 hours ago", "en", "2026-06-18T07:00+00:00", "2026-06-18T10:00+00:00"),
    ("Politics / 7 h ago", "en", "2026-06-18T05:00+00:00", None),
    ("Jane Doe 7 hours", "en", "2026-06-18T05:00+00:00", None),
    ("Yesterday", "en", "2026-06-17", None),
    ("Yesterday at 10:30", "en", "2026-06-17T10:30", None),
    ("Today, 10:30 AM", "en", "2026-06-18T10:30", None),
    ("10:30, today", "en", "2026-06-18T10:30", None),
    ("Monday 6:30PM", "en", "2026-06-15T18:30", None),
    ("Thursday 6:30 AM", "en", "2026-06-18T06:30", None),
    ("heute um 10:30 Uhr", "de", "2026-06-18T10:30", None),
    ("Gestern, 10.30 Uhr", "de", "2026-06-17T10:30", None),
    ("Aktualisiert vor 5 Minuten", "de", None, "2026-06-18T11:55+00:00"),
    ("vor einer Stunde", "de", "2026-06-18T11:00+00:00", None),
    ("vor 2 Tg.", "de", "2026-06-16T12:00+00:00", None),
    ("il y a 3 heures", "fr", "2026-06-18T09:00+00:00", None),
    ("Publié il y a 2 jours", "fr", "2026-06-16T12:00+00:00", None),
    ("Hier à 10h30", "fr", "2026-06-17T10:30", None),
    ("Aujourd'hui à 10:30", "fr", "2026-06-18T10:30", None),
    ("hace 3 horas", "es", "2026-06-18T09:00+00:00", None),
    ("Hoy, 10:30", "es", "2026-06-18T10:30", None),
    ("Ayer a las 10:30 h", "es", "2026-06-17T10:30", None),
    ("3 ore fa", "it", "2026-06-18T09:00+00:00", None),
    ("un'ora fa", "it", "2026-06-18T11:00+00:00", None),
    ("Ieri alle 10:30", "it", "2026-06-17T10:30", None),
    ("há 3 dias", "pt", "2026-06-15T12:00+00:00", None),
    ("3 horas atrás", "pt", "2026-06-18T09:00+00:00", None),
    ("Hoje às 10h30", "pt", "2026-06-18T10:30", None),
    ("3 uur geleden", "nl", "2026-06-18T09:00+00:00", None),
    ("Vandaag om 10:30", "nl", "2026-06-18T10:30", None),
    ("för 3 timmar sedan", "sv", "2026-06-18T09:00+00:00", None),
    ("Igår 10:30", "sv", "2026-06-17T10:30", None),
    ("for 3 timer siden", "no", "2026-06-18T09:00+00:00", None),
    ("i går kl. 10.30", "no", "2026-06-17T10:30", None),
    ("for 3 timer siden", "da", "2026-06-18T09:00+00:00", None),
    ("3 tuntia sitten", "fi", "2026-06-18T09:00+00:00", None),
    ("eilen klo 10.30", "fi", "2026-06-17T10:30", None),
    ("3 godziny temu", "pl", "2026-06-18T09:00+00:00", None),
    ("dzisiaj 10:30", "pl", "2026-06-18T10:30", None),
    ("před 3 hodinami", "cs", "2026-06-18T09:00+00:00", None),
    ("včera 10:30", "cs", "2026-06-17T10:30", None),
    ("3 saat önce", "tr", "2026-06-18T09:00+00:00", None),
    ("Dün 10:30", "tr", "2026-06-17T10:30", None),
    ("3 часа назад", "ru", "2026-06-18T09:00+00:00", None),
    ("час назад", "ru", "2026-06-18T11:00+00:00", None),
    ("сегодня в 10:30", "ru", "2026-06-18T10:30", None),
    ("2 години тому", "uk", "2026-06-18T10:00+00:00", None),
    ("вчора, 10:30", "uk", "2026-06-17T10:30", None),
    ("3時間前", "ja", "2026-06-18T09:00+00:00", None),
    ("昨日 10:30", "ja", "2026-06-17T10:30", None),
    ("3小时前", "zh", "2026-06-18T09:00+00:00", None),
    ("刚刚", "zh", "2026-06-18T12:00+00:00", None),
    ("昨天 10:30", "zh", "2026-06-17T10:30", None),
    ("3시간 전", "ko", "2026-06-18T09:00+00:00", None),
    ("방금 전", "ko", "2026-06-18T12:00+00:00", None),
    ("3 jam yang lalu", "id", "2026-06-18T09:00+00:00", None),
    ("3 giờ trước", "vi", "2026-06-18T09:00+00:00", None),
    ("πριν 3 ώρες", "el", "2026-06-18T09:00+00:00", None),
    ("acum 3 ore", "ro", "2026-06-18T09:00+00:00", None),
    ("3 órája", "hu", "2026-06-18T09:00+00:00", None),
    ("3 weeks ago 4", "pl", "2026-05-28T12:00+00:00", None),
    # dates without a year
    ("5 May", "en", "2026-05-05", None),
    ("5 July, 10:30", "en", "2025-07-05T10:30", None),
    ("June 19", "en", "2026-06-19", None),  # tomorrow is still possible: zones
    ("June 20", "en", "2025-06-20", None),
    ("Friday, May 5, 10:30", "en", "2023-05-05T10:30", None),
    ("Published Jun 4, 2025 | Updated Jun 9", "en", "2025-06-04", "2025-06-09"),
    ("Published Dec 31, 2024 | Updated Jan 2", "en", "2024-12-31", "2025-01-02"),
    ("Karl Kraus, 8. Mai, 17:46 Uhr", "de", "2026-05-08T17:46", None),
    ("Mo, 27.04. 15:17 Uhr", "de", "2026-04-27T15:17", None),
    ("27.04 15:17", "de", "2026-04-27T15:17", None),
    ("6/1 10:30", "ja", "2026-06-01T10:30", None),
    ("6月1日 10:30", "zh", "2026-06-01T10:30", None),
    ("06-01 10:30", "zh", "2026-06-01T10:30", None),
    ("29 February", "en", "2024-02-29", None),
    # contradictions and impossible values: a date line, but no value
    ("Monday, 5 May 2024", "en", None, None),
    ("Yesterday, 5 May 10:30", "en", None, None),
    ("Today, 18 June 2026", "en", "2026-06-18", None),
    ("Updated 5 May 2024 25:10", "en", None, None),
    ("5 May 2031", "en", None, None),
    ("Thu, 01 Jan 1970 00:00:00", "en", None, None),  # a clock that holds no date
    ("December 31, 1969", "en", None, None),
    ("1 January 1900", "en", None, None),
    # old papers
    ("5 May 1960", "en", "1960-05-05", None),
    ("Saturday, November 16, 1985", "en", "1985-11-16", None),
    ("Friday, November 16, 1985", "en", None, None),
    ("1985-11-16", "en", "1985-11-16", None),
    ("16.11.1985", "de", "1985-11-16", None),
    ("16.11.85", "de", "1985-11-16", None),
    ("16.11.05", "de", "2005-11-16", None),
    ("Nov. 16, 1885", "en", "1885-11-16", None),
    ("12 May 2024, 1885 views", "en", "2024-05-12", None),
    ("Stand: 20:03 Uhr", "de", None, None),
    ("Uppdaterad 15.59 | Publicerad 14.14", "sv", None, None),
    # German
    ("5. Mai 2024", "de", "2024-05-05", None),
    ("So, 5. Mai 2024, 10.30 Uhr", "de", "2024-05-05T10:30", None),
    ("Sonntag, 05.05.2024 um 10:30 Uhr", "de", "2024-05-05T10:30", None),
    ("5. 5. 2024, 10:30 Uhr", "de", "2024-05-05T10:30", None),
    ("Veröffentlicht am 05.05.2024 um 10:30 Uhr", "de", "2024-05-05T10:30", None),
    ("Erstellt am 5. Mai 2024 | Aktualisiert am 6. Mai 2024", "de", "2024-05-05", "2024-05-06"),
    ("Stand: 05.05.2024, 10:30 Uhr | Lesedauer: 3 Minuten", "de", None, "2024-05-05T10:30"),
    ("Zuletzt aktualisiert: 5. Mai 2024, 14 Uhr", "de", None, "2024-05-05T14:00"),
    ("Letztes Update am 5. Mai 2024, 10:30", "de", None, "2024-05-05T10:30"),
    ("Von Karl Kraus | 05.05.2024, 10:30", "de", "2024-05-05T10:30", None),
    ("Karl Kraus, 05.05.2024 10:30 Uhr", "de", "2024-05-05T10:30", None),
    ("5. März 2024 · 12 Kommentare", "de", "2024-03-05", None),
    ("Wien, 5. Jänner 2024", "de", "2024-01-05", None),
    ("(dpa/mau) 05.05.2024, 10:30 Uhr", "de", "2024-05-05T10:30", None),
    # two figures of a year: none is of the far future
    ("Published: 14.03.98", "en", "1998-03-14", None),
    ("12-May-98", "en", "1998-05-12", None),
    ("June 4, '99", "en", "1999-06-04", None),
    ("12/05/99 um 10:30 Uhr", "de", "1999-05-12T10:30", None),
    ("14.03.26", "de", "2026-03-14", None),
    ("4 June '05", "en", "2005-06-04", None),
    # French
    ("Publié le 5 mai 2024 à 10:30", "fr", "2024-05-05T10:30", None),
    ("Le 5 mai 2024 à 10 h 30", "fr", "2024-05-05T10:30", None),
    ("dimanche 5 mai 2024", "fr", "2024-05-05", None),
    ("1er mai 2024", "fr", "2024-05-01", None),
    ("PUBLIE LE 5 FEVRIER 2024", "fr", "2024-02-05", None),
    ("Publié le 05/05/24 à 10h30 - Mis à jour le 05/05/24 à 11h15", "fr", "2024-05-05T10:30", "2024-05-05T11:15"),
    ("Par Jeanne Roy, le 5 mai 2024 à 10h30", "fr", "2024-05-05T10:30", None),
    ("Temps de lecture : 3 min - Publié le 5 août 2024", "fr", "2024-08-05", None),
    ("mar. 5 mars 2024", "fr", "2024-03-05", None),
    ("mardi 05.03 .24", "fr", "2024-03-05", None),
    # Spanish, Portuguese, Italian
    ("5 de mayo de 2024", "es", "2024-05-05", None),
    ("Domingo, 5 de mayo del 2024 a las 10:30 horas", "es", "2024-05-05T10:30", None),
    ("05 MAY 2024 - 10:30", "es", "2024-05-05T10:30", None),
    ("Publicado el 05/06/2024 a las 10:30 | Actualizado a las 11:15", "es", "2024-06-05T10:30", "2024-06-05T11:15"),
    ("Última actualización: 5 de agosto de 2024", "es", None, "2024-08-05"),
    ("5 ago. 2024", "es", "2024-08-05", None),
    ("5 de mayo de 2024 10:30 p. m.", "es", "2024-05-05T22:30", None),
    ("5 de maio de 2024 às 10h30", "pt", "2024-05-05T10:30", None),
    ("Publicado em 05/06/2024 às 10:30 - Atualizado há 2 dias", "pt", "2024-06-05T10:30", "2026-06-16T12:00+00:00"),
    ("05 mai 2024, 10:30", "pt", "2024-05-05T10:30", None),
    ("Domingo, 5 de Maio de 2024", "pt", "2024-05-05", None),
    ("Por Rita Lobo, 5 mar 2024 10h30", "pt", "2024-03-05T10:30", None),
    ("5 maggio 2024 alle 10:30", "it", "2024-05-05T10:30", None),
    ("Pubblicato il 5 maggio 2024 alle ore 10:30", "it", "2024-05-05T10:30", None),
    ("Domenica 5 Maggio 2024, ore 10:30 - Ultimo aggiornamento: 11:15", "it", "2024-05-05T10:30", "2024-05-05T11:15"),
    ("di Mario Neri 5 maggio 2024", "it", "2024-05-05", None),
    ("5 mag 2024 (modifica il 6 mag 2024 | 15:24)", "it", "2024-05-05", "2024-05-06T15:24"),
    # Dutch, Nordic, Finnish
    ("5 mei 2024 om 10:30", "nl", "2024-05-05T10:30", None),
    ("Gepubliceerd op 5 mei 2024, 10:30 uur", "nl", "2024-05-05T10:30", None),
    ("zo 5 mei 2024, 10:30 - laatst bijgewerkt om 11:15", "nl", "2024-05-05T10:30", "2024-05-05T11:15"),
    ("Publicerad 5 maj 2024 kl 10.30", "sv", "2024-05-05T10:30", None),
    ("Uppdaterad 2024-05-06 11:15 Publicerad 2024-05-05 10:30", "sv", "2024-05-05T10:30", "2024-05-06T11:15"),
    ("Söndag 5 maj 2024", "sv", "2024-05-05", None),
    ("Publisert 5. mai 2024 kl. 10:30, oppdatert kl. 11:15", "no", "2024-05-05T10:30", "2024-05-05T11:15"),
    ("Publisert: 05.05.24 kl. 10:30", "no", "2024-05-05T10:30", None),
    ("5. maj 2024 kl. 10.30", "da", "2024-05-05T10:30", None),
    ("Offentliggjort 5. maj 2024, opdateret 6. maj 2024", "da", "2024-05-05", "2024-05-06"),
    ("5.5.2024 klo 10.30", "fi", "2024-05-05T10:30", None),
    ("5. toukokuuta 2024", "fi", "2024-05-05", None),
    ("Julkaistu 5.5.2024 | Päivitetty 6.5.2024 klo 11.15", "fi", "2024-05-05", "2024-05-06T11:15"),
    # Slavic
    ("5 maja 2024, 10:30", "pl", "2024-05-05T10:30", None),
    ("Opublikowano: 5 maja 2024 r., godz. 10:30", "pl", "2024-05-05T10:30", None),
    ("Data publikacji: 05.05.2024", "pl", "2024-05-05", None),
    ("5. května 2024 10:30", "cs", "2024-05-05T10:30", None),
    ("5. 5. 2024 v 10:30", "cs", "2024-05-05T10:30", None),
    ("Aktualizováno 6. 5. 2024", "cs", None, "2024-05-06"),
    ("5. mája 2024 o 10:30", "sk", "2024-05-05T10:30", None),
    ("5 мая 2024, 10:30", "ru", "2024-05-05T10:30", None),
    ("5 мая 2024 г. в 10:30", "ru", "2024-05-05T10:30", None),
    ("Опубликовано: 05.05.2024 10:30 Обновлено: 06.05.2024 11:15", "ru", "2024-05-05T10:30", "2024-05-06T11:15"),
    ("10:30, 5 мая 2024 МСК", "ru", "2024-05-05T10:30", None),
    ("5 мая 2024, 10:30 (мск)", "ru", "2024-05-05T10:30+03:00", None),
    ("5 мая 2024, просмотров: 173", "ru", "2024-05-05", None),
    ("Опубликовано mara.lind в Вск, 05/05/2024 - 10:30", "ru", "2024-05-05T10:30", None),
    ("Опубликовано Мара Линд в Вск, 05/05/2024 - 10:30", "ru", "2024-05-05T10:30", None),
    ("Отправлено mara_l в 5 мая, 2024 - 10:30", "ru", "2024-05-05T10:30", None),
    ("Опубліковано mara_l в Ндл, 05/05/2024 - 10:30", "uk", "2024-05-05T10:30", None),
    ("Неділя, 5 травня 2024, 10:30", "uk", "2024-05-05T10:30", None),
    ("5 травня 2024 о 10:30", "uk", "2024-05-05T10:30", None),
    ("5 мая 2024, 10:30", "uk", "2024-05-05T10:30", None),
    ("5 май 2024, 10:30", "bg", "2024-05-05T10:30", None),
    ("5. svibnja 2024. u 10:30", "hr", "2024-05-05T10:30", None),
    # Turkish, Greek, Hungarian, Romanian
    ("5 Mayıs 2024 Pazar 10:30", "tr", "2024-05-05T10:30", None),
    ("Giriş: 05.05.2024 - 10:30 Güncelleme: 06.05.2024 - 11:15", "tr", "2024-05-05T10:30", "2024-05-06T11:15"),
    ("Yayınlanma: 5 Ağustos 2024", "tr", "2024-08-05", None),
    ("5 Μαΐου 2024, 10:30", "el", "2024-05-05T10:30", None),
    ("Δημοσίευση: 05/06/2024 10:30 μ.μ.", "el", "2024-06-05T22:30", None),
    ("2024. május 5., 10:30", "hu", "2024-05-05T10:30", None),
    ("2024.05.05. 10:30", "hu", "2024-05-05T10:30", None),
    ("Publicat: 5 mai 2024, ora 10:30", "ro", "2024-05-05T10:30", None),
    # Asia
    ("2024年5月5日", "ja", "2024-05-05", None),
    ("2024年5月5日（日）10時30分", "ja", "2024-05-05T10:30", None),
    ("2024年5月5日 午後3時5分", "ja", "2024-05-05T15:05", None),
    ("2024/5/5 10:30 公開", "ja", "2024-05-05T10:30", None),
    ("公開日時:2024年5月5日 10:30 更新日時:2024年5月6日 11:15", "ja", "2024-05-05T10:30", "2024-05-06T11:15"),
    ("2024年5月5日 10:30公開 2024年5月6日 11:15更新", "ja", "2024-05-05T10:30", "2024-05-06T11:15"),
    ("2024-05-05 10:30:15 来源：新华网", "zh", "2024-05-05T10:30:15", None),
    ("发布时间：2024年05月05日 10:30", "zh", "2024-05-05T10:30", None),
    ("2024年05月05日10:30", "zh", "2024-05-05T10:30", None),
    ("２０２４年５月５日　１０：３０", "zh", "2024-05-05T10:30", None),
    ("2024/05/05 下午 3:05", "zh", "2024-05-05T15:05", None),
    ("입력 2024.05.05 10:30 수정 2024.05.06 11:15", "ko", "2024-05-05T10:30", "2024-05-06T11:15"),
    ("2024년 5월 5일 오후 3시 5분", "ko", "2024-05-05T15:05", None),
    ("홍길동 기자 입력 2024-05-05 10:30", "ko", "2024-05-05T10:30", None),
    ("기사입력 2024.05.05. 오전 10:30 최종수정 2024.05.05. 오후 3:05", "ko", "2024-05-05T10:30", "2024-05-05T15:05"),
    ("Chủ nhật, 5/5/2024, 10:30 (GMT+7)", "vi", "2024-05-05T10:30+07:00", None),
    ("Ngày 5 tháng 12 năm 2024", "vi", "2024-12-05", None),
    ("Minggu, 5 Mei 2024 10:30 WIB", "id", "2024-05-05T10:30+07:00", None),
    ("Minggu, 5 Mei 2024 - 10:30 wib", "id", "2024-05-05T10:30+07:00", None),
    ("Minggu, 5 Mei 2024 | 10:30 wit", "id", "2024-05-05T10:30+09:00", None),
    ("Diperbarui 5 Agustus 2024", "id", None, "2024-08-05"),
    ("5 مايو 2024", "ar", "2024-05-05", None),
    # the language is unknown
    ("5 mai 2024", None, "2024-05-05", None),
    ("5 de mayo de 2024", None, "2024-05-05", None),
    ("5. května 2024", None, "2024-05-05", None),
    ("Publicado el 5 de agosto de 2024", None, "2024-08-05", None),
    ("3 hours ago", None, "2026-06-18T09:00+00:00", None),
    ("December 5, 2024", "sw", "2024-12-05", None),
    # halves of the day; noon and night are of both
    ("০৪:২২ পিএম, ১২ আগস্ট ২০২৪", "bn", "2024-08-12T16:22", None),
    ("১২ আগস্ট ২০২৪, বিকেল ০৪:২২", "bn", "2024-08-12T16:22", None),
    ("১২ আগস্ট ২০২৪ রাত ১০:২২", "bn", "2024-08-12T22:22", None),
    ("১২ আগস্ট ২০২৪ রাত ১:২২", "bn", "2024-08-12T01:22", None),
    ("১২ আগস্ট ২০২৪ রাত ১২:২২", "bn", "2024-08-12T00:22", None),
    ("12 अगस्त 2024, शाम 4:22 बजे", "hi", "2024-08-12T16:22", None),
    ("12 अगस्त 2024, दोपहर 1:22 बजे", "hi", "2024-08-12T13:22", None),
    ("12 अगस्त 2024, दोपहर 12:22 बजे", "hi", "2024-08-12T12:22", None),
    ("12 अगस्त 2024, सुबह 10:22", "hi", "2024-08-12T10:22", None),
    ("12 أغسطس 2024 - 4:22 عصرا", "ar", "2024-08-12T16:22", None),
    ("12 أغسطس 2024 4:22 بعد الظهر", "ar", "2024-08-12T16:22", None),
    ("12 اگست 2024 4:22 سہ پہر", "ur", "2024-08-12T16:22", None),
    ("12 באוגוסט 2024 4:22 אחה״צ", "he", "2024-08-12T16:22", None),
    ("12 август 2024 4:22 следобед", "bg", "2024-08-12T16:22", None),
    ("2024年8月12日 中午11:30", "zh", "2024-08-12T11:30", None),
    ("2024年8月12日 晚上12:30", "zh", "2024-08-12T00:30", None),
    # a word nobody knows may tell the half of the day, but for names
    ("12 أغسطس 2024 - 4:22 قفقفق", "ar", "2024-08-12", None),
    ("क्षक्षक्ष 10:22, 12 अगस्त 2024", "hi", "2024-08-12", None),
    ("12 أغسطس 2024 - 14:22 قفقفق", "ar", "2024-08-12T14:22", None),
    ("12 أغسطس 2024 - 4:22 | قفقفق", "ar", "2024-08-12T04:22", None),
    ("רננה לוי 4:22 12.08.2024", "he", "2024-08-12T04:22", None),
    ("12 August 2024 4:22 Reuters", "en", "2024-08-12T04:22", None),
    ("2024-08-12 10:22 新华网", "zh", "2024-08-12T10:22", None),
    # months of the Maghreb, and months with both their names
    ("الإثنين 12 غشت 2024 - 10:20", "ar", "2024-08-12T10:20", None),
    ("12 يوليوز 2024", "ar", "2024-07-12", None),
    ("12 ماي 2024", "ar", "2024-05-12", None),
    ("12 جوان 2024", "ar", "2024-06-12", None),
    ("12 أيار/مايو 2024", "ar", "2024-05-12", None),
    ("12 كانون الثاني (يناير) 2024", "ar", "2024-01-12", None),
    ("12 أغسطس 2024 - 10:22 بتوقيت غرينتش", "ar", "2024-08-12T10:22+00:00", None),
    # Thai, of the Buddhist years or ours
    ("12 พ.ค. 2567 10:22 ปรับปรุง: 12 พ.ค. 2567 14:05", "th", "2024-05-12T10:22", "2024-05-12T14:05"),
    ("วันอาทิตย์ที่ 12 พฤษภาคม พ.ศ. 2567 เวลา 10.22 น.", "th", "2024-05-12T10:22", None),
    ("12 พ.ค. 67 10:22 น.", "th", "2024-05-12T10:22", None),
    ("12 พฤษภาคม 2024", "th", "2024-05-12", None),
    # Persian: a weekday of another day makes it none
    ("یکشنبه ۲۳ اردیبهشت ۱۴۰۳ - ۱۰:۲۲", "fa", "2024-05-12T10:22", None),
    ("دوشنبه ۲۳ اردیبهشت ۱۴۰۳ - ۱۰:۲۲", "fa", None, None),
    ("۳۰ اسفند ۱۴۰۳", "fa", "2025-03-20", None),
    ("12 مه 2024", "fa", "2024-05-12", None),
    # months of the same name
    ("12. listopad 2024. u 10:22", "hr", "2024-10-12T10:22", None),
    ("12 listopada 2024", "pl", "2024-11-12", None),
    ("12. listopadu 2024", "cs", "2024-11-12", None),
    ("12 Μαΐ. 2024, 10:22", "el", "2024-05-12T10:22", None),
    ("Đăng bởi Trần Lan vào 12 Tháng Năm, 2024", "vi", "2024-05-12", None),
    # times as they are set
    ("প্রকাশ: ১২ আগস্ট ২০২৪, ১০: ৩০", "bn", "2024-08-12T10:30", None),
    ("12. јуна 2024. у 10:22", "sr", "2024-06-12T10:22", None),
    ("Julkaistu 12.05.2024 - 10.22.", "fi", "2024-05-12T10:22", None),
    ("Julkaistu 12.05.2024 - 10.11.", "fi", "2024-05-12", None),
    ("Julkaistu 12.05.2024, päivitetty 14.05.", "fi", "2024-05-12", "2024-05-14"),
    ("utorak, 14.05.2024. | 10:22 -> 13:40", "sr", "2024-05-14T10:22", "2024-05-14T13:40"),
    ("→ 14.05.2024. 10:22", "sr", "2024-05-14T10:22", None),
]
# fmt: on


def shown(moment: Moment | None) -> str | None:
    """A moment in the form of the tables."""
    if moment is None:
        return None
    if moment.precision in ("day", "month") and moment.value.tzinfo is None:
        return moment.value.date().isoformat()
    timespec = "seconds" if moment.precision == "second" else "minutes"
    return moment.value.isoformat(timespec=timespec)


@pytest.mark.parametrize(("text", "lang"), LEFT_ALONE)
def test_what_is_no_date_line_is_left_alone(text: str, lang: str | None) -> None:
    assert read_line(text, lang=lang, scraped_at=SCRAPED) is None


@pytest.mark.parametrize(("text", "lang", "published", "modified"), LINES)
def test_a_date_line_is_read(
    text: str, lang: str | None, published: str | None, modified: str | None
) -> None:
    line = read_line(text, lang=lang, scraped_at=SCRAPED)
    assert line is not None
    assert (shown(line.published), shown(line.modified)) == (published, modified)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("5 May 2024", ""),
        ("By Jane Doe | May 5, 2024", "By Jane Doe"),
        ("Jane DoePublished May 5, 2024", "Jane Doe"),
        ("Jane Doe, Reuters / 5 May 2024 / 3 min read", "Jane Doe, Reuters"),
        (
            "By Ana de la Cruz - Example Press - Sunday, May 5, 2024",
            "By Ana de la Cruz - Example Press",
        ),
        ("J. D. Smith 5 May 2024", "J. D. Smith"),
        ("example.com - 5 May 2024, 10:30", "example.com"),
        ("Politics 7 hours ago", "Politics"),
        ("Theresa May 5 May 2024", "Theresa May"),
        ("By The Example, 5 May 2024", "By The Example"),
        ("Jane Doe • 3h", "Jane Doe"),
    ],
)
def test_what_is_left_is_the_byline(text: str, rest: str) -> None:
    line = read_line(text, lang="en", scraped_at=SCRAPED)
    assert line is not None
    assert line.rest == rest


@pytest.mark.parametrize(
    ("text", "lang", "value", "ambiguous"),
    [
        ("05/06/2024", "en", "2024-06-05", True),
        ("05/06/2024 10:30 AM", "en", "2024-05-06T10:30", True),
        ("05/06/2024", None, "2024-06-05", True),
        ("05/05/2024", "en", "2024-05-05", False),
        ("05/06/2024", "es", "2024-06-05", False),
        ("05/06/2024 10:30 GMT+2", "en", "2024-06-05T10:30+02:00", False),
        ("5 May 2024 10:30 IST", "en", "2024-05-05T10:30+05:30", False),
        ("5 May 2024 10:30 IST", None, "2024-05-05T10:30+05:30", True),
        ("5 May 2024 10:30 AST", "en", "2024-05-05T10:30-03:00", True),
    ],
)
def test_a_coin_toss_is_marked(
    text: str, lang: str | None, value: str, ambiguous: bool
) -> None:
    line = read_line(text, lang=lang, scraped_at=SCRAPED)
    assert line is not None
    assert line.published is not None
    assert (shown(line.published), line.published.ambiguous) == (value, ambiguous)


def test_the_page_can_settle_the_order() -> None:
    for day_first, expected in ((True, 6), (False, 5)):
        line = read_line("05/06/2024", lang="en", day_first=day_first)
        assert line is not None
        assert line.published is not None
        assert (line.published.value.month, line.published.ambiguous) == (
            expected,
            False,
        )


def test_a_zone_is_assumed_only_where_none_is_stated() -> None:
    def read(text: str) -> Moment:
        line = read_line(text, lang="en", scraped_at=SCRAPED, tz="Europe/Berlin")
        assert line is not None
        assert line.published is not None
        return line.published

    assumed = read("5 July 2024, 10:30")
    assert (assumed.zone, assumed.value.utcoffset()) == ("assumed", timedelta(hours=2))
    stated = read("5 July 2024, 10:30 GMT")
    assert (stated.zone, stated.value.utcoffset()) == ("stated", timedelta(0))
    day = read("5 July 2024")
    assert (day.zone, day.value.tzinfo) == ("none", None)
    assert read("31 March 2024, 10:30").value.utcoffset() == timedelta(hours=2)
    assert read("30 March 2024, 10:30").value.utcoffset() == timedelta(hours=1)


@pytest.mark.parametrize("short", ["14.03.52", "14.03.86", "June 4, '86", "4-Jun-86"])
def test_what_two_figures_stand_for_is_the_same_as_four(short: str) -> None:
    whole = re.sub(r"'?(\d\d)\Z", r"19\1", short)
    told, meant = (read_line(text, lang="en") for text in (short, whole))
    assert told is not None
    assert meant is not None
    assert shown(told.published) == shown(meant.published)


@pytest.mark.parametrize("text", ["12-May-150", "12-May-1,234"])
def test_more_than_two_figures_are_no_year(text: str) -> None:
    line = read_line(text, lang="en")
    assert line is None or line.published is None


def test_yesterday_is_counted_where_the_page_was_written() -> None:
    late = datetime(2026, 6, 18, 22, 0, tzinfo=UTC)
    line = read_line("Yesterday 1:00", lang="en", scraped_at=late, tz="Asia/Tokyo")
    assert line is not None
    assert line.published is not None
    assert shown(line.published) == "2026-06-18T01:00+09:00"


@pytest.mark.parametrize(
    "text", ["3 hours ago", "Yesterday 10:30", "Updated 2 days ago"]
)
def test_without_a_scrape_time_an_age_has_no_value(text: str) -> None:
    assert read_line(text, lang="en") == DateLine(None, None, "", relative=True)


def test_without_a_scrape_time_a_year_is_not_invented() -> None:
    assert read_line("5 May, 10:30", lang="en") == DateLine(None, None)


def test_an_age_is_naive_where_the_scrape_time_is() -> None:
    line = read_line("3 weeks ago", lang="en", scraped_at=datetime(2026, 6, 18, 12))
    assert line is not None
    assert line.published is not None
    assert line.published.value == datetime(2026, 5, 28, 12)
    assert (line.published.precision, line.relative) == ("week", True)


@pytest.mark.parametrize(
    ("text", "lang"),
    [
        ("3 weeks ago 4", "en"),
        ("2h ago", "en"),
        ("3d", "en"),
        ("23 min", "en"),
        ("5 hours ago07:09", "en"),
        ("Just now", "en"),
        ("vor 2 Std.", "de"),
        ("gestern", "de"),
        ("il y a 3 jours", "fr"),
        ("há 7 horas", "pt"),
        ("1時間前", "ja"),
        ("3 weeks ago", "tr"),
    ],
)
def test_an_age_is_known_for_one(text: str, lang: str) -> None:
    assert is_age(text, lang)


@pytest.mark.parametrize(
    "text",
    [
        "5 May 2024",
        "Jane Doe 3 hours ago",
        "Updated 3 hours ago",
        "3 weeks of rain",
        "3",
        "x" * 300,
    ],
)
def test_other_lines_are_no_ages(text: str) -> None:
    assert not is_age(text, "en")


def test_a_date_line_pickles() -> None:
    line = read_line("5 May 2024 10:30 EDT | Updated 6 May 2024 10:30 GMT+1", lang="en")
    assert line is not None
    assert pickle.loads(pickle.dumps(line)) == line
    assert line.modified is not None
    assert line.modified.raw == "6 May 2024 10:30 GMT+1"


def test_a_zone_object_will_do() -> None:
    line = read_line("5 May 2024 10:30", lang="en", tz=ZoneInfo("America/Chicago"))
    assert line is not None
    assert shown(line.published) == "2024-05-05T10:30-05:00"


_BITS = [
    *"0123456789 .:/-,|()年月日時分'+@",
    *("May", "5", "2024", "10:30", "Updated", "Published", "ago", "hours", "GMT", "am"),
    *(
        "vor",
        "il y a",
        "tháng 1",
        "Uhr",
        "kl.",
        "前",
        "오후",
        "İ",
        "ß",
        "Jane",
        "\u0307",
    ),
]


@settings(max_examples=400, deadline=None)
@given(
    st.one_of(
        st.text(max_size=60), st.lists(st.sampled_from(_BITS), max_size=25).map("".join)
    ),
    st.sampled_from([None, "en", "de", "fr", "ja", "ko", "vi", "xx", "pt-BR"]),
    st.booleans(),
)
def test_no_text_breaks_it(text: str, lang: str | None, known: bool) -> None:
    scraped_at = SCRAPED if known else None
    line = read_line(text, lang=lang, scraped_at=scraped_at, tz="Europe/Paris")
    assert line is None or len(line.rest) <= len(text)
    is_age(text, lang)


def steps(text: str) -> int:
    """How many calls it takes to read a line that has been read before."""
    taken = 0

    def count(*_: object) -> None:
        nonlocal taken
        taken += 1

    read_line(text, scraped_at=SCRAPED)
    sys.setprofile(count)
    try:
        read_line(text, scraped_at=SCRAPED)
    finally:
        sys.setprofile(None)
    return taken


# Steps, not seconds, which hang on the machine; what a pattern does within one step is
# looked at in `test_patterns.py`.
@pytest.mark.parametrize(
    "bit", [*_BITS, "5 May ", "2024 ", "1.1.", "1:1:", "By A ", "a b ", "(", "vor 1 "]
)
def test_repetition_costs_no_more_than_length(bit: str) -> None:
    assert steps((bit * 200)[:200]) <= 2.2 * steps((bit * 200)[:100])


def test_mixed_repetition_costs_no_more_than_length() -> None:
    dice = random.Random(1)
    lines = ["".join(dice.choices(_BITS, k=60))[:200] for _ in range(200)]
    assert sum(map(steps, lines)) <= 2.2 * sum(steps(line[:100]) for line in lines)


@pytest.mark.parametrize(
    ("text", "lang", "value", "rest"),
    [
        ("Geschrieben von Mara Lind am 30. Juni 2009 um 21:09 Uhr", "de", "2009-06-30T21:09", "Geschrieben von Mara Lind"),
        ("Écrit par Mara Lind le 30 juin 2009", "fr", "2009-06-30", "Écrit par Mara Lind"),
        ("Publié le 30 juin 2009 par Mara Lind dans Humeurs", "fr", "2009-06-30", "par Mara Lind"),
        ("Escrito por Mara Lind el 30 de junio de 2009", "es", "2009-06-30", "Escrito por Mara Lind"),
        ("Scritto da Mara Lind il 30 giugno 2009", "it", "2009-06-30", "Scritto da Mara Lind"),
        ("Geschreven door Mara Lind op 30 juni 2009", "nl", "2009-06-30", "Geschreven door Mara Lind"),
        ("Napisane przez Mara Lind dnia 30 czerwca 2009", "pl", "2009-06-30", "Napisane przez Mara Lind"),
        ("Опубликовано 30.06.2009 автором Антон Линд", "ru", "2009-06-30", "автором Антон Линд"),
        # An address beside it; two zones; what says that it is of our era.
        ("http://www.halden.example 2005年03月12日19:42 港口网", "zh", "2005-03-12T19:42", "http://www.halden.example 港口网"),
        ("8 May 1998, desk@halden.example", "en", "1998-05-08", "desk@halden.example"),
        ("Wednesday, 8 June, 2005, 14:22 GMT 15:22 UK", "en", "2005-06-08T14:22+00:00", ""),
        ("13/8/2008 م", "ar", "2008-08-13", ""),
        # What a bar parts stays parted.
        ("28.03.2010 - 00:47 - MARA LIND | HALDEN", "es", "2010-03-28T00:47", "MARA LIND | HALDEN"),
    ],
)  # fmt: skip
def test_what_else_a_line_says(text: str, lang: str, value: str, rest: str) -> None:
    line = read_line(text, lang=lang)
    assert line is not None
    assert line.published is not None
    assert (shown(line.published), line.rest) == (value, rest)


@pytest.mark.parametrize(
    "text",
    [
        "See http://halden.example 2",
        "It was 5 May 2024 at http://halden.example/ when it broke",
    ],
)
def test_an_address_makes_no_date_line_of_prose(text: str) -> None:
    assert read_line(text, lang="en") is None


def test_a_day_is_midnight_unless_it_is_counted_from_the_scrape():
    day = read_line("15 June 2026", scraped_at=SCRAPED).published
    age = read_line("3 days ago", scraped_at=SCRAPED).published
    assert day.precision == age.precision == "day"
    assert (day.value, age.value) == (
        datetime(2026, 6, 15),
        SCRAPED - timedelta(days=3),
    )


@pytest.mark.parametrize("text", ["5 May 2024, 10:30", "The sea rose."])
@pytest.mark.parametrize("tz", ["Mars", "", "../zone", 3, tzinfo()], ids=repr)
def test_a_zone_nobody_knows_is_refused_whatever_the_line(text, tz):
    with pytest.raises(ValueError, match="is no time zone: pass an IANA key"):
        read_line(text, tz=tz)


@pytest.mark.parametrize(
    ("text", "lang", "value", "rest"),
    [
        ("Posted by Mara Lind in boats and ferries at 5:39 PM on June 30, 2009", "en", "2009-06-30T17:39", "Mara Lind"),
        ("Posted by mara on June 30, 2009 in Boats", "en", "2009-06-30", "mara"),
        ("Posted in boats and ferries by Mara Lind on June 30, 2009", "en", "2009-06-30", "Mara Lind"),
        ("Posted to boats by Mara Lind at June 30, 2009 05:39 PM", "en", "2009-06-30T17:39", "Mara Lind"),
        ("Posted by Mara Lind at June 30, 2009 05:39 p.m. in boats | Comments (3)", "en", "2009-06-30T17:39", "Mara Lind"),
        ("Posted in boats | June 30, 2009 | 3 comments", "en", "2009-06-30", ""),
        ("Filed under: Life at sea by Mara Lind on June 30, 2009", "en", "2009-06-30", "by Mara Lind"),
        ("Geschrieben von Mara Lind in Boote und mehr am Dienstag, 30. Juni 2009", "de", "2009-06-30", "Geschrieben von Mara Lind"),
        ("Abgelegt unter alte Boote von Mara Lind am 30. Juni 2009", "de", "2009-06-30", "von Mara Lind"),
        ("Posté par Mara Lind dans la mer le 30 juin 2009 à 10:30", "fr", "2009-06-30T10:30", "Posté par Mara Lind"),
        ("Classé dans vie du port par Mara Lind le 30 juin 2009", "fr", "2009-06-30", "par Mara Lind"),
        ("Publicado por Mara Lind en barcos el 30 de junio de 2009", "es", "2009-06-30", "Mara Lind"),
        ("Archivado en: barcos por Mara Lind el 30 de junio de 2009", "es", "2009-06-30", "por Mara Lind"),
        ("Postado por mara em 30 de junho de 2009 em barcos", "pt", "2009-06-30", "mara"),
        ("Arquivado em: barcos por Mara Lind em 30 de junho de 2009", "pt", "2009-06-30", "por Mara Lind"),
        ("Scritto da Mara Lind il 30 giugno 2009 alle 10:30 in vita di mare", "it", "2009-06-30T10:30", "Scritto da Mara Lind"),
        ("Archiviato in barche da Mara Lind il 30 giugno 2009", "it", "2009-06-30", "da Mara Lind"),
        ("Geplaatst door Mara Lind in boten op 30 juni 2009", "nl", "2009-06-30", "Mara Lind"),
    ],
)  # fmt: skip
def test_a_category_may_be_called_by_any_words(
    text: str, lang: str, value: str, rest: str
) -> None:
    line = read_line(text, lang=lang)
    assert line is not None
    assert (shown(line.published), line.rest) == (value, rest)


@pytest.mark.parametrize(
    "text",
    [
        "Posted to the north by his captain on May 3, 2004",
        "Posted to the lighthouse on May 3, 2004.",
        "Filed in court on May 3, 2004",
        "Written in haste by the sea on May 3, 2004",
        "Letters posted by Mara Lind in the harbour on May 3, 2004",
        "Posted by Mara Lind in boats and ferries",
        "Posted by Mara Lind in the year after the storm of May 3, 2004 at sea",
    ],
)
def test_what_only_opens_as_a_signature_is_none(text: str) -> None:
    assert read_line(text, lang="en") is None
