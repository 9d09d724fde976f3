"""Short news of our own in many languages, for the tests of encodings."""

TEXTS = {
    "ru": "Городской совет в среду решил закрыть старый мост на ремонт. Работы начнутся в июне и продлятся около двух лет. Водителям придётся ехать в объезд через посёлок, а жители левого берега боятся, что останутся без автобуса. «Мы просили построить хотя бы временный переход», — говорит учительница местной школы. Мэр обещал ответить до конца месяца.",
    "uk": "Міська рада в середу вирішила закрити старий міст на ремонт. Роботи почнуться у червні й триватимуть близько двох років. Водіям доведеться їхати в об'їзд через селище, а мешканці лівого берега бояться, що залишаться без автобуса. Мер пообіцяв відповісти до кінця місяця.",
    "bg": "Общинският съвет реши в сряда да затвори стария мост за ремонт. Работата ще започне през юни и ще продължи около две години. Шофьорите ще трябва да минават по обиколен път през селото, а жителите на левия бряг се боят, че ще останат без автобус. Кметът обеща да отговори до края на месеца.",
    "sr": "Градско веће је у среду одлучило да затвори стари мост због поправке. Радови почињу у јуну и трајаће око две године. Возачи ће морати да иду заобилазним путем кроз село, а становници леве обале плаше се да ће остати без аутобуса. Градоначелник је обећао одговор до краја месеца.",
    "ja": "市議会は水曜日、古い橋を修理のために閉鎖することを決めた。工事は六月に始まり、およそ二年かかる見通しだ。車は隣の村を通って遠回りしなければならず、左岸に住む人たちはバスがなくなるのではないかと心配している。「せめて仮の歩道を作ってほしいと頼みました」と、地元の小学校の先生は話す。市長は月末までに答えると約束した。",
    "zh_hans": "市议会星期三决定关闭老桥进行维修。工程将于六月开始，预计持续约两年。司机们不得不绕道经过邻近的村庄，左岸的居民则担心以后没有公共汽车可坐。当地一所小学的老师说：“我们只是要求先修一条临时的人行道。”市长答应在月底之前给出答复。",
    "zh_hant": "市議會星期三決定關閉老橋進行維修。工程將於六月開始，預計持續約兩年。司機們不得不繞道經過鄰近的村莊，左岸的居民則擔心以後沒有公車可坐。當地一所小學的老師說：「我們只是要求先修一條臨時的人行道。」市長答應在月底之前給出答覆。",
    "ko": "시의회는 수요일 낡은 다리를 수리하기 위해 폐쇄하기로 결정했다. 공사는 유월에 시작되어 약 이 년 동안 계속될 전망이다. 운전자들은 이웃 마을을 지나 돌아가야 하고, 강 왼쪽에 사는 주민들은 버스가 없어질까 봐 걱정하고 있다. 시장은 이달 말까지 답을 주겠다고 약속했다.",
    "tr": "Belediye meclisi çarşamba günü eski köprünün onarım için kapatılmasına karar verdi. Çalışmalar haziranda başlayacak ve yaklaşık iki yıl sürecek. Sürücüler komşu köyden dolaşmak zorunda kalacak, sol yakada oturanlar ise otobüssüz kalmaktan korkuyor. Başkan, ay sonuna kadar yanıt vereceğine söz verdi.",
    "pl": "Rada miasta postanowiła w środę zamknąć stary most na czas remontu. Prace zaczną się w czerwcu i potrwają około dwóch lat. Kierowcy będą musieli jeździć objazdem przez sąsiednią wieś, a mieszkańcy lewego brzegu boją się, że zostaną bez autobusu. „Prosiliśmy choćby o tymczasową kładkę” – mówi nauczycielka z miejscowej szkoły. Burmistrz obiecał odpowiedź do końca miesiąca.",
    "cs": "Městská rada ve středu rozhodla, že starý most bude kvůli opravě uzavřen. Práce začnou v červnu a potrvají přibližně dva roky. Řidiči budou muset jezdit objížďkou přes sousední vesnici a obyvatelé levého břehu se bojí, že zůstanou bez autobusu. „Žádali jsme aspoň o dočasnou lávku,“ říká učitelka z místní školy. Starosta slíbil odpověď do konce měsíce.",
    "hu": "A városi tanács szerdán úgy döntött, hogy a régi hidat felújítás miatt lezárják. A munka júniusban kezdődik, és körülbelül két évig tart. Az autósoknak a szomszéd falun át kell kerülniük, a bal part lakói pedig attól félnek, hogy autóbusz nélkül maradnak. „Legalább egy ideiglenes gyalogos átkelőt kértünk” – mondta a helyi iskola tanítónője. A polgármester a hónap végére ígért választ.",
    "hr": "Gradsko vijeće u srijedu je odlučilo zatvoriti stari most zbog popravka. Radovi će početi u lipnju i trajat će oko dvije godine. Vozači će morati obilaziti kroz susjedno selo, a stanovnici lijeve obale boje se da će ostati bez autobusa. Gradonačelnik je obećao odgovoriti do kraja mjeseca, no mještani kažu da im je već nešto slično bilo rečeno i prošle godine.",
    "sl": "Mestni svet je v sredo odločil, da bodo stari most zaradi popravila zaprli. Dela se bodo začela junija in bodo trajala približno dve leti. Vozniki bodo morali skozi sosednjo vas, prebivalci levega brega pa se bojijo, da bodo ostali brez avtobusa. Župan je obljubil odgovor do konca meseca, čeprav občani pravijo, da so to že slišali.",
    "ro": "Consiliul oraşului a hotărât miercuri să închidă podul vechi pentru reparaţii. Lucrările vor începe în iunie şi vor dura aproximativ doi ani. Şoferii vor trebui să ocolească prin satul vecin, iar locuitorii de pe malul stâng se tem că vor rămâne fără autobuz. Primarul a promis un răspuns până la sfârşitul lunii.",
    "el": "Το δημοτικό συμβούλιο αποφάσισε την Τετάρτη να κλείσει την παλιά γέφυρα για επισκευή. Οι εργασίες θα αρχίσουν τον Ιούνιο και θα κρατήσουν περίπου δύο χρόνια. Οι οδηγοί θα πρέπει να περνούν από το διπλανό χωριό, ενώ οι κάτοικοι της αριστερής όχθης φοβούνται ότι θα μείνουν χωρίς λεωφορείο. Ο δήμαρχος υποσχέθηκε απάντηση ως το τέλος του μήνα.",
    "he": "מועצת העיר החליטה ביום רביעי לסגור את הגשר הישן לצורך תיקון. העבודות יתחילו בחודש יוני ויימשכו כשנתיים. הנהגים ייאלצו לנסוע בדרך עוקפת דרך הכפר הסמוך, ותושבי הגדה השמאלית חוששים שיישארו בלי אוטובוס. ראש העיר הבטיח תשובה עד סוף החודש.",
    "ar": "قرر مجلس المدينة يوم الأربعاء إغلاق الجسر القديم من أجل إصلاحه. وستبدأ الأعمال في شهر يونيو وتستمر نحو سنتين. وسيضطر السائقون إلى المرور عبر القرية المجاورة، بينما يخشى سكان الضفة اليسرى أن يبقوا بلا حافلة. ووعد رئيس البلدية بالرد قبل نهاية الشهر.",
    "th": "สภาเมืองมีมติเมื่อวันพุธให้ปิดสะพานเก่าเพื่อซ่อมแซม งานจะเริ่มในเดือนมิถุนายนและใช้เวลาประมาณสองปี คนขับรถจะต้องอ้อมผ่านหมู่บ้านข้างเคียง ส่วนชาวบ้านฝั่งซ้ายกลัวว่าจะไม่มีรถประจำทาง นายกเทศมนตรีสัญญาว่าจะให้คำตอบภายในสิ้นเดือนนี้",
    "lt": "Miesto taryba trečiadienį nusprendė uždaryti senąjį tiltą remontui. Darbai prasidės birželį ir truks apie dvejus metus. Vairuotojai turės važiuoti aplinkkeliu per gretimą kaimą, o kairiojo kranto gyventojai bijo, kad liks be autobuso. Meras pažadėjo atsakyti iki mėnesio pabaigos.",
    "lv": "Pilsētas dome trešdien nolēma slēgt veco tiltu remontam. Darbi sāksies jūnijā un ilgs apmēram divus gadus. Autovadītājiem būs jābrauc apkārt caur kaimiņu ciemu, bet kreisā krasta iedzīvotāji baidās, ka paliks bez autobusa. Mērs apsolīja atbildēt līdz mēneša beigām.",
}
"""Each once in every encoding its pages were written in."""

ENCODINGS = {
    "ru": ("cp1251", "koi8-r", "iso8859-5", "cp866"),
    "uk": ("cp1251", "koi8-u"),
    "bg": ("cp1251",),
    "sr": ("cp1251", "iso8859-5"),
    "ja": ("euc_jp", "cp932"),
    "zh_hans": ("gb2312", "gb18030"),
    "zh_hant": ("big5",),
    "ko": ("euc_kr",),
    "tr": ("cp1254",),
    "pl": ("cp1250", "iso8859-2"),
    "cs": ("cp1250", "iso8859-2"),
    "hu": ("cp1250", "iso8859-2"),
    "hr": ("cp1250", "iso8859-2"),
    "sl": ("cp1250", "iso8859-2"),
    "ro": ("cp1250", "iso8859-2"),
    "el": ("cp1253", "iso8859-7"),
    "he": ("cp1255",),
    "ar": ("cp1256", "iso8859-6"),
    "th": ("cp874",),
    "lt": ("cp1257",),
    "lv": ("cp1257",),
}

WESTERN = {
    "en": "The town council voted on Wednesday to close the old bridge for repairs. “We asked for a footpath at least,” said Zoë Müller, who runs the café on the left bank — 300 m³ of concrete, she was told, would cost £40,000. The mayor promised an answer by the end of the month.",
    "fr": "Le conseil municipal a décidé mercredi de fermer le vieux pont pour le réparer. Les travaux commenceront en juin et dureront près de deux ans. « Nous avions demandé au moins une passerelle », regrette l’institutrice de l’école, où l’on craint d’être privé d’autobus dès la rentrée. Le maire a promis une réponse d’ici à la fin du mois ; cela coûtera 40 000 €.",
    "de": "Der Stadtrat hat am Mittwoch beschlossen, die alte Brücke für Reparaturen zu schließen. Die Arbeiten beginnen im Juni und dauern ungefähr zwei Jahre. Die Autofahrer müssen über das Nachbardorf fahren, und die Bewohner am linken Ufer fürchten, dass sie ohne Bus bleiben. „Wir hätten gern wenigstens einen Steg“, sagt die Lehrerin.",
    "es": "El ayuntamiento decidió el miércoles cerrar el puente viejo por obras. Los trabajos empezarán en junio y durarán cerca de dos años. Los vecinos de la orilla izquierda temen quedarse sin autobús. «¿Y los niños?», pregunta la maestra. El alcalde prometió una respuesta antes de fin de mes; mañana habrá otra reunión.",
    "pt": "A câmara municipal decidiu na quarta-feira fechar a ponte velha para reparações. As obras começam em junho e vão durar cerca de dois anos. Os moradores da margem esquerda receiam ficar sem autocarro. «Pedimos pelo menos uma passagem», diz a professora. O presidente prometeu uma resposta até ao fim do mês, mas não há certezas.",
    "sv": "Kommunfullmäktige beslöt på onsdagen att stänga den gamla bron för reparation. Arbetet börjar i juni och väntas pågå i två år. Bilisterna får köra genom grannbyn, och de som bor på vänstra stranden är rädda att bli utan buss. Borgmästaren lovade svar före månadens slut.",
    "fi": "Kaupunginvaltuusto päätti keskiviikkona sulkea vanhan sillan korjauksen ajaksi. Työt alkavat kesäkuussa ja kestävät noin kaksi vuotta. Autoilijat joutuvat kiertämään naapurikylän kautta, ja vasemman rannan asukkaat pelkäävät jäävänsä ilman bussia. Pormestari lupasi vastata ennen kuun loppua.",
    "is": "Bæjarráðið ákvað á miðvikudag að loka gömlu brúnni vegna viðgerða. Vinnan hefst í júní og stendur í um það bil tvö ár. Ökumenn þurfa að fara um næsta þorp og íbúar á vinstri bakkanum óttast að verða án strætisvagns. Bæjarstjórinn lofaði svari fyrir lok mánaðarins og sagði nýja göngubrú koma til greina.",
    "vi": "Hôi dông thành phô quyêt dinh dóng câu cu dê sua chua. Công viêc bat dâu vào tháng sáu và kéo dài khoang hai nam. Nguoi lái xe phai di vòng qua làng bên, còn dân o bo trái so không còn xe buýt. Thi truong hua tra loi truoc cuôi tháng này.",
    "cs": "Mesto ve stredu uzavre starý most. Práce zacnou v cervnu a potrvají približne dva roky, uvedl mluvcí. Ridici budou jezdit pres sousední ves; obyvatelé se bojí, že zustanou bez autobusu a že škola bude daleko. Starosta slíbil odpoved do konce mesíce.",
}
"""In letters that windows-1252 has: what they were, they stay."""
