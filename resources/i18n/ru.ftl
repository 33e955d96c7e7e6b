# Витрина, по-русски: одно сообщение на код. Код - это имя сообщения, факты - его переменные.
# Те же коды и переменные стоят в en.ftl; за этим следит tests/architecture/test_wording.py.


### files: fixtures and walls
kind_wall = Стена
kind_column = Колонна
kind_entrance = Вход
kind_exit = Выход
kind_checkout = Касса
kind_service_counter = Прилавок обслуживания
kind_zone = Зона
kind_gondola = Гондола
kind_wall_shelf = Пристенный стеллаж
kind_endcap = Торец гондолы
kind_fridge = Холодильник
kind_freezer_chest = Морозильный ларь
kind_table = Стол
kind_bin = Корзина навала
kind_clothes_rack = Вешало
kind_promo_stand = Промостойка
kind_obstacle = Препятствие


### command line
help_vitrina = Vitrina оценивает планы магазинов: какие места выкладки видят, сколько покупателей и что там продаётся. Без команды открывает окно.
help_project = Папка проекта, она же в архиве (.vitrina) или имя примера магазина.
help_lang = Язык слов: en или ru. По умолчанию — язык системы.
help_report = Оценить проект и записать отчёт о местах выкладки.
help_surface = Оценить только зал с этим именем или кодом.
help_basis = Данные о потоке: tracks, zones, heatmap, counters, baskets или layout. По умолчанию — самые надёжные из загруженных.
help_csv = Записать отчёт в этот файл CSV.
help_json = Записать строки, допущения, источники и замечания в этот файл JSON.
help_svg = Записать план, раскрашенный по видимости, в этот файл.
help_preset = CSV для программ (machine) или для Excel на выбранном языке (excel).
help_seed = Начальное число моделирования: с тем же числом те же результаты.
help_check = Перечислить все замечания к проекту, начиная с худших.
help_samples = Перечислить примеры магазинов.
help_import = Прочитать таблицу или план зала из файла CSV или XLSX в проект.
help_import_kind = Что в файле: fixtures, walls, products, placements, sales, counters, heatmap, zone-visits, tracks, impressions, page-views, scroll, slot-orders, events, viewability, boxes или html.
help_import_file = Файл CSV или XLSX; тепловая карта может быть картинкой PNG или JPEG, страница — JSON или HTML.
help_import_into = Папка проекта; если её нет, она будет создана.
help_import_mapping = Файл JSON, где сказано, какой заголовок какому столбцу соответствует и чем являются рамки страницы, или готовое: ga4, metrica, retail-rocket.
help_import_surface = Зал по имени или коду. По умолчанию — первый.
help_import_sheet = Лист файла XLSX. По умолчанию — первый.
help_import_unit = Единица длины: mm, cm или m. По умолчанию определяется по файлу.
help_import_origin = Что значат x и y оборудования: угол (corner) или центр (centre).
help_import_y = Куда в файле растёт y: вверх (up) или вниз (down).
help_import_unknown_as = Считать строки неизвестного вида этим видом.
help_import_append = Добавить к имеющемуся, а не заменить; повторы ключей отбрасываются.
help_import_coverage = Какую долю покупателей видел счётчик или трекер: больше 0, не больше 1.
weight_error = Ошибка: { $sentence }
weight_warning = Внимание: { $sentence }
weight_note = Заметка: { $sentence }
unknown_language = Языка «{ $language }» нет. Выберите en или ru.
bad_option = Для { $option } нельзя указать «{ $given }». Возможные значения: { $known }.
one_project = Показать можно один проект, а «{ $given }» — больше одного. Путь с пробелами возьмите в кавычки.
written = Записано: { $file }
report_done = { $placements ->
    [one] Оценено { $placements } место
    [few] Оценено { $placements } места
   *[many] Оценено { $placements } мест
 } выкладки по { $visits ->
    [one] { $visits } визиту
    [few] { $visits } визитам
   *[many] { $visits } визитам
 }. Основание: { $basis }.
basis_tracks = измеренные траектории
basis_zones = посещения зон
basis_baskets = маршруты, смоделированные по чекам
basis_layout = маршруты, смоделированные по плану
check_done = { $errors ->
    [one] { $errors } ошибка
    [few] { $errors } ошибки
   *[many] { $errors } ошибок
 }, { $warnings ->
    [one] { $warnings } предупреждение
    [few] { $warnings } предупреждения
   *[many] { $warnings } предупреждений
 }, { $notes ->
    [one] { $notes } заметка
    [few] { $notes } заметки
   *[many] { $notes } заметок
 }.
sample = { $key }: { $name }. { $about }
no_window = Окно здесь показать нельзя, поэтому записаны отчёт о местах выкладки и рисунок: { $files }
import_progress = { $done } из { $whole } строк
import_done = { $file }: принято { $taken ->
    [one] { $taken } строка
    [few] { $taken } строки
   *[many] { $taken } строк
 }, отклонено { $refused }.
refused_kept = { $count ->
    [one] Отклонена { $count } строка, она сохранена
    [few] Отклонены { $count } строки, они сохранены
   *[many] Отклонено { $count } строк, они сохранены
 } с причинами в «{ $file }». Исправьте там и загрузите этот файл с --append.


### analysis: checks, scene, sales
empty_surface = На плане «{ $surface }» ничего нет. Сначала нарисуйте или загрузите оборудование.
no_ground = Оборудование на плане «{ $surface }» не оставило места для прохода. Проверьте размеры и единицу длины в файле.
no_placements = На плане «{ $surface }» нечему показывать товары, оценивать нечего. Нарисуйте или загрузите стеллажи.
no_walls = На плане «{ $surface }» нет стен: пол кончается в 2 м от оборудования, и места у этого края теряют зрителей. Загрузите или нарисуйте стены.
no_such_surface = Зала «{ $surface }» нет. Залы этого проекта: { $surfaces }.
nothing_to_score = В проекте «{ $project }» нет зала, где что-нибудь стоит. Загрузите оборудование: «vitrina import fixtures».
period_all_sales_days = У продаж и потока { $shared ->
    [one] { $shared } общий день
    [few] { $shared } общих дня
   *[many] { $shared } общих дней
 }, меньше 7: взяты продажи за все дни ({ $days }).
short_period = Продажи только за { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
 }: числа по отдельным товарам опираются на малое.
visits_from_receipts = Визиты за период — чеки, делённые на конверсию { $conversion } из настроек проекта.
visits_unknown = Визиты никто не считал, и конверсия не задана, поэтому контакты за период и штуки на 1000 заметивших пусты. Задайте конверсию в проекте или загрузите измеренный поток.
fixtures_overlap = { $first } и { $second } на плане «{ $surface }» стоят одно в другом. Передвиньте что-то одно.
fixture_outside = { $element } на плане «{ $surface }» стоит за стенами. Передвиньте или исправьте стены.
faces_unreachable = Перед { $count ->
    [one] { $count } единицей
    [few] { $count } единицами
   *[many] { $count } единицами
 } оборудования на плане «{ $surface }» покупателю негде встать: { $elements }. Освободите место или разверните.
products_unplaced = { $count ->
    [one] У { $count } товара
    [few] У { $count } товаров
   *[many] У { $count } товаров
 } нет места выкладки: { $products }.
placements_empty = { $count ->
    [one] На { $count } месте
    [few] На { $count } местах
   *[many] На { $count } местах
 } выкладки нет товара.
placements_overfull = На поверхности «{ $surface }» { $count ->
    [one] переполнено { $count } место
    [few] переполнены { $count } места
   *[many] переполнено { $count } мест
 } выкладки: { $placements }. Уберите часть фейсингов или переставьте товары на другую полку.
placements_overfull_maybe = На поверхности «{ $surface }» { $count ->
    [one] кажется переполненным { $count } место
    [few] кажутся переполненными { $count } места
   *[many] кажутся переполненными { $count } мест
 } выкладки: { $placements }. Ширина части товаров неизвестна и принята за { NUMBER($width, maximumFractionDigits: 0) } см. Загрузите ширину товаров.
unknown_sold_products = В продажах есть { $ids ->
    [one] { $ids } товар, которого нет
    [few] { $ids } товара, которых нет
   *[many] { $ids } товаров, которых нет
 } в таблице товаров (строк: { $count }). Добавьте их туда или исправьте коды.
unknown_sold_products_like = Проданные товары, похожие на известные: { $listed }. Исправьте коды, если это они.
unknown_sold_products_listed = Проданы, но не найдены среди товаров, в скобках число строк: { $listed }.
unknown_placed_products = На плане { $ids ->
    [one] стоит { $ids } товар, которого нет
    [few] стоят { $ids } товара, которых нет
   *[many] стоят { $ids } товаров, которых нет
 } в таблице товаров (мест: { $count }). Добавьте их туда или исправьте коды.
unknown_placed_products_like = Товары на плане, похожие на известные: { $listed }. Исправьте коды, если это они.
unknown_placed_products_listed = На плане, но не найдены среди товаров, в скобках число мест: { $listed }.

### analysis: plans and the days on which they are valid
measured_on = В таблице «{ $table }» нет строк за дни, когда действует «{ $variant }»: { $total ->
    [one] взята вся таблица, { NUMBER($total) } строка
    [few] взята вся таблица, { NUMBER($total) } строки
   *[other] взята вся таблица, { NUMBER($total) } строк
 }; измерено на плане { $variants }.
measured_on_no_plan = В таблице «{ $table }» нет строк за дни, когда действует «{ $variant }»: { $total ->
    [one] взята вся таблица, { NUMBER($total) } строка
    [few] взята вся таблица, { NUMBER($total) } строки
   *[other] взята вся таблица, { NUMBER($total) } строк
 }, за дни, когда не действовал ни один план.
rows_set_aside = Таблица «{ $table }»: { $count ->
    [one] отложена { NUMBER($count) } строка
    [few] отложены { NUMBER($count) } строки
   *[other] отложено { NUMBER($count) } строк
 } из { $total }: в эти дни «{ $variant }» не действовал.
rows_without_day = Таблица «{ $table }»: у { $count ->
    [one] { NUMBER($count) } строки нет дня, она учитывается
   *[other] { NUMBER($count) } строк нет дня, они учитываются
 } для любого плана.

### files: fixtures and walls, what is said
surface_made = В проекте не было ни одного этажа; создан «{ $surface }».
y_against_surface = На «{ $surface }» ось y в файлах направлена { $direction ->
    [up] вверх
   *[down] вниз
}, как при первом импорте. Разверните y в файле или не указывайте направление.
y_assumed = { $file }: ось y считается направленной { $direction ->
    [up] вверх
   *[down] вниз
}. Если план получился зеркальным, импортируйте его заново в пустой проект и укажите другое направление.
unknown_unit = «{ $unit }» — не единица длины. Известны: { $known }.
unit_unclear = { $file }: по величине чисел нельзя понять, в каких единицах длины. Укажите мм, см или м либо напишите единицу в заголовке, например «ширина (см)».
unit_asked = { $file }: длины прочитаны в { $unit ->
    [mm] мм
    [cm] см
   *[m] м
 }, как вы указали.
unit_against_headers = { $file }: длины прочитаны в { $unit ->
    [mm] мм
    [cm] см
   *[m] м
 }, как вы указали, хотя в заголовках стоит { $named }: { $columns }.
unit_in_headers = { $file }: длины прочитаны в { $unit ->
    [mm] мм
    [cm] см
   *[m] м
 }, как указано в заголовках: { $columns }.
unit_recognised = { $file }: для { $columns } единица не указана; по величине чисел это { $unit ->
    [mm] мм
    [cm] см
   *[m] м
 }. Наибольшее расстояние тогда { NUMBER($longest_m, maximumFractionDigits: 2) } м. Если это не так, укажите единицу.
unknown_origin = «{ $origin }» — не точка привязки. Укажите corner (угол) или centre (центр).
origin_taken = { $file }: x и y — это { $origin ->
    [centre] центр
   *[corner] угол с наименьшими x и y
} каждого предмета: { $basis ->
    [asked] так указали вы
    [header] так сказано в заголовках
   *[assumed] в файле об этом ничего нет; если это центр, укажите это
}.
unknown_as_no_kind = Вида «{ $kind }» нет. Есть виды: { $known }.
no_kind_column = В файле { $file } нет колонки с видом оборудования, например «вид» или «тип». Добавьте её, поправьте соответствие колонок или назовите один вид для всех неизвестных строк.
no_kind_known = { $file }: ни один вид оборудования не распознан{ $words ->
    [0] {""}
   *[other] : { $words }
 }. Напишите известные виды или назовите один вид для всех неизвестных строк (--unknown-as).
kind_unknown = { $file }: вид «{ $word }» неизвестен; { $count ->
    [one] пропущена { $count } строка
    [few] пропущены { $count } строки
   *[many] пропущено { $count } строк
}, первая — { $row }. Напишите известный вид или назовите один вид для всех неизвестных строк.
kind_unknown_taken = { $file }: вид «{ $word }» неизвестен; { $count ->
    [one] { $count } строка принята
    [few] { $count } строки приняты
   *[many] { $count } строк приняты
} как { $kind }, как вы указали, первая — { $row }.
kind_empty = { $file }: вид не указан, { $count ->
    [one] пропущена { $count } строка
    [few] пропущены { $count } строки
   *[many] пропущено { $count } строк
}, первая — { $row }.
kind_empty_taken = { $file }: вид не указан, { $count ->
    [one] { $count } строка принята
    [few] { $count } строки приняты
   *[many] { $count } строк приняты
} как { $kind }, как вы указали, первая — { $row }.
kinds_unknown_more = { $file }: { $count ->
    [one] неизвестен ещё { $count } вид
    [few] неизвестны ещё { $count } вида
   *[many] неизвестны ещё { $count } видов
}.
kinds_read = { $file }: виды распознаны по словам: { $words }.
kind_by_depth = { $file }: «{ $word }» ({ $count ->
    [one] { $count } строка
    [few] { $count } строки
   *[many] { $count } строк
}) при глубине от { NUMBER($depth_m, maximumFractionDigits: 2) } м понят как «{ $deep }» с двумя сторонами, иначе как «{ $kind }».
usual_size_taken = { $file }: у { $count ->
    [one] { $count } предмета
   *[many] { $count } предметов
} нет размера «{ $column }»; для новых взят обычный для их вида.
rotation_assumed = { $file }: у { $count ->
    [one] { $count } предмета
   *[many] { $count } предметов
} не указан поворот; новые смотрят вниз чертежа.
fixtures_placed = { $file }: на «{ $surface }» добавлено предметов: { $added }, изменено: { $changed }, без изменений: { $same }.
ids_made = { $file }: без номера { $count ->
    [one] { $count } предмет, ему дан новый номер
    [few] { $count } предмета, им даны новые номера
   *[many] { $count } предметов, им даны новые номера
}.
products_lost = { $file }: { $count ->
    [one] { $count } товар остался
    [few] { $count } товара остались
   *[many] { $count } товаров остались
} без места, потому что оборудование стало меньше: { $products }.
walls_built = { $file }: на «{ $surface }» стены образуют { $outlines ->
    [one] { $outlines } контур
    [few] { $outlines } контура
   *[many] { $outlines } контуров
}, { $columns ->
    [one] { $columns } колонну
    [few] { $columns } колонны
   *[many] { $columns } колонн
} и { $walls ->
    [one] { $walls } незамкнутую стену
    [few] { $walls } незамкнутые стены
   *[many] { $walls } незамкнутых стен
}.
walls_replaced = { $file }: на «{ $surface }» от прошлого импорта { $outlines ->
    [one] заменён { $outlines } контур
    [few] заменены { $outlines } контура
   *[many] заменено { $outlines } контуров
} и { $elements ->
    [one] { $elements } элемент
    [few] { $elements } элемента
   *[many] { $elements } элементов
}.
walls_repeated = { $file }: { $count ->
    [one] { $count } отрезок стены повторяется
    [few] { $count } отрезка стен повторяются
   *[many] { $count } отрезков стен повторяются
}.
room_open = { $file }: стены не замыкают на «{ $surface }» ни одного помещения, и зал ничем не ограничен. Закройте промежутки между отрезками.
thickness_unused = { $file }: колонка «{ $column }» не использована; отрезки — это внутренние грани стен.
kind_not_known = { $file }, строка { $row }: в столбце { $column } стоит «{ $cell }», такой вид неизвестен; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
}.
unknown_anchor = { $file }, строка { $row }: в столбце { $column } стоит «{ $cell }», это не угол и не центр; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
}.
too_long = { $file }, строка { $row }: в столбце { $column } стоит { $cell }, это больше 1000 м; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
}. Проверьте единицу.
far_away = { $file }, строка { $row }: в столбце { $column } стоит { $cell }, это дальше 1000 м от остальных; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
}.
too_many = { $file }, строка { $row }: в столбце { $column } стоит { $cell }, столько не бывает; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
}.
repeated_fixture = { $file }, строка { $row }: { $column } { $cell } уже есть в файле; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
}. Взята первая.
no_length = { $file }, строка { $row }: стена кончается там же, где начинается; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
}.


### files: picture
picture_basis = Поток: { $basis }
picture_visits = { $count ->
    [one] { $count } визит
    [few] { $count } визита
   *[many] { $count } визитов
 }
picture_days = { $count ->
    [one] { $first }
    [few] { $first } — { $last }, { $count } дня
   *[many] { $first } — { $last }, { $count } дней
 }
picture_sales_days = { $count ->
    [one] Продажи за { $count } день, { $first } — { $last }
    [few] Продажи за { $count } дня, { $first } — { $last }
   *[many] Продажи за { $count } дней, { $first } — { $last }
 }
picture_day = { $date }.{ $month }.{ $year }
picture_number = { $value }
picture_and_more = { $value } и больше
picture_length_m = { $length } м
picture_length_px = { $length } px
picture_unseen = 0: никто не видит
picture_zero = 0
picture_unknown = нет данных
picture_mean_m = Цвет стороны — среднее по полкам секции. Штрихи за ней — сами полки, нижняя слева от покупателя.
picture_bands_m = A–E — пятые доли длины полок; A замечают больше всего.
picture_generated = Таблицы этого проекта сгенерированы, а не измерены.
picture_simulated = Маршруты смоделированы: цвета говорят о модели, а не об измеренных покупателях.
picture_assumed = { $count ->
    [one] За цветами стоит { $count } наше допущение, оно названо в отчёте JSON.
    [few] За цветами стоят { $count } наших допущения, они названы в отчёте JSON.
   *[many] За цветами стоят { $count } наших допущений, они названы в отчёте JSON.
 }

### importing tables
file_missing = Файла { $file } нет. Проверьте путь.
file_unreadable = { $file } не открывается: { $why ->
    [EACCES] нет разрешения
    [EPERM] нет разрешения
    [EISDIR] это папка
   *[other] система сообщает { $why }
 }. Проверьте файл и права на него.
file_empty = Файл { $file } пуст. Выгрузите его ещё раз.
file_cut = { $file } обрывается, не дойдя до конца: файл обрезан или повреждён. Ничего не взято. Выгрузите или скопируйте его ещё раз.
file_quote_open = { $file }: кавычка, открытая в строке { $row }, нигде не закрыта. Ничего не взято. Закройте её или выгрузите файл ещё раз.
not_a_table = В файле { $file } нет таблицы. Сохраните таблицу как CSV или XLSX.
old_excel = { $file } — старый файл Excel (XLS) или файл с паролем. Сохраните его как XLSX без пароля.
no_sheet = В файле { $file } нет листа { $sheet }. Есть листы: { $sheets }.
no_rows = В файле { $file } есть заголовки, но нет строк.
mapping_unreadable = { $file } — не таблица заголовков: нужен JSON вида «таблица, столбец, список заголовков».
mapping_unknown_table = { $file } описывает заголовки таблицы «{ $table }», а такой таблицы нет. Есть: { $known }.
mapping_unknown_column = { $file } описывает заголовки столбца «{ $column }», а в таблице «{ $table }» такого столбца нет. Есть: { $known }.
no_columns = В файле { $file } нет ни одного столбца таблицы «{ $table }». Прочитано как заголовки: { $headers }. Если строки с заголовками нет, добавьте её первой. Если буквы искажены, сохраните файл как CSV UTF-8. Если заголовки верны, укажите в файле соответствий, что они значат (--mapping).
column_missing = В файле { $file } нет столбца «{ $column }», а таблице «{ $table }» он нужен. Заголовки файла: { $headers }. Если это один из них, запишите {"{"}"{ $table_key }": {"{"}"{ $key }": ["ваш заголовок"]{"}"}{"}"} в файл JSON и передайте его через --mapping.
no_good_row = { $file }: ни одну строку взять нельзя (отклонено: { $count }). Проверьте сначала строку { $row }{ $column ->
    [0] {""}
   *[other] , столбец «{ $column }»
 }. Проект остался прежним.
times_without_day = { $file }: в столбце { $column } только время суток, а столбца с датой нет. Добавьте его.
bad_coverage = Охват { $coverage } невозможен: это доля посещений, больше 0 и не больше 1.
text_read = { $file }: { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
   *[many] { $rows } строк
 }, заголовки в строке { $header_row }, кодировка { $encoding }, разделитель — { $separator ->
    [semicolon] точка с запятой
    [tab] табуляция
    [bar] вертикальная черта
   *[comma] запятая
 }.
sheet_read = { $file }: лист { $sheet }, { $rows ->
    [one] { $rows } строка
    [few] { $rows } строки
   *[many] { $rows } строк
 }, заголовки в строке { $header_row } ({ $encoding }).
headers_taken = { $file }: заголовки поняты так: { $headers }.
headers_unused = { $file }: { $count ->
    [one] { $count } столбец не использован
    [few] { $count } столбца не использованы
   *[many] { $count } столбцов не использованы
 }: { $headers }.
times_read = { $file }, { $column }: { $order ->
    [day_first] сначала день, потом месяц
    [month_first] сначала месяц, потом день
    [clock] время суток
    [seconds] секунды
    [unix] время Unix
    [serial] номера дней электронной таблицы
   *[iso] сначала год, потом месяц и день
 }.
time_order_assumed = { $file }, { $column }: ни одна дата не позволяет отличить день от месяца; принято, что сначала стоит день. Если это не так, выгрузите даты в виде 2024-03-25.
decimal_read = { $file }, { $column }: { $mark ->
    [comma] десятичная запятая
   *[point] десятичная точка
 }{ $thousands ->
    [blank] , тысячи отделены пробелами
   *[none] {""}
 }.
decimal_assumed = { $file }, { $column }: по ячейкам вида { $cell } не видно, десятичная ли это запятая; принято, что она { $mark ->
    [comma] десятичная
   *[point] отделяет тысячи
 }. Если это не так, выгрузите числа с другим разделителем.
too_many_cells = { $file }, строка { $row }: ячеек больше, чем заголовков; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
 }. Текст, в котором есть разделитель, возьмите в кавычки.
unreadable_number = { $file }, строка { $row }: в столбце { $column } стоит { $cell }, это не число; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
 }.
unreadable_integer = { $file }, строка { $row }: в столбце { $column } стоит { $cell }, это не целое число; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
 }.
unreadable_time = { $file }, строка { $row }: в столбце { $column } стоит { $cell }, это не время; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
 }. Пишите время в виде 2024-03-25 14:30.
unreadable_day = { $file }, строка { $row }: в столбце { $column } стоит { $cell }, это не дата; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
 }. Пишите даты в виде 2024-03-25.
unreadable_flag = { $file }, строка { $row }: в столбце { $column } стоит { $cell }; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
 }. Пишите «да» или «нет».
missing_cell = { $file }, строка { $row }: столбец { $column } не заполнен; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
 }.
repeated_id = { $file }, строка { $row }: { $column } { $cell } встречается второй раз с другими значениями; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
 }. Взята первая.
negative_number = { $file }, строка { $row }: в столбце { $column } стоит { $cell }, это меньше 0; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
 }.
not_positive = { $file }, строка { $row }: в столбце { $column } стоит { $cell }, а нужно больше 0; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
 }.
unknown_fixture = { $file }, строка { $row }: торгового оборудования { $cell } на плане нет; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
 }.
unknown_product = { $file }, строка { $row }: товара { $cell } нет в таблице товаров; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
 }.
unknown_face = { $file }, строка { $row }: стороны { $cell } не бывает; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
 }. Стороны: A (перед), B (зад), C (слева), D (справа), T (верх).
no_such_placement = { $file }, строка { $row }: у оборудования нет такой стороны, секции или полки; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
 }.
dropped_duplicates = { $file }: { $count ->
    [one] { $count } повторная строка отброшена
    [few] { $count } повторные строки отброшены
   *[many] { $count } повторных строк отброшено
 }.
zero_prices = { $file }: цена 0 { $count ->
    [one] у { $count } товара
   *[other] у { $count } товаров
 }.
products_without_price = { $file }: нет цены { $count ->
    [one] у { $count } товара
   *[other] у { $count } товаров
 }.
products_without_margin = { $file }: { $count ->
    [one] у { $count } товара
   *[other] у { $count } товаров
 } нет ни маржи, ни цены с себестоимостью; маржа останется пустой.
quantity_assumed = В файле { $file } нет количества: каждая строка считается за одну штуку.
sales_duplicates = { $file }: { $count ->
    [one] { $count } строка полностью повторяет другую и оставлена
    [few] { $count } строки полностью повторяют другие и оставлены
   *[many] { $count } строк полностью повторяют другие и оставлены
 }. Если касса прислала их дважды, удалите их.
sales_zero_prices = { $file }: цена 0 { $count ->
    [one] в { $count } строке
   *[other] в { $count } строках
 }.
sales_negative_prices = { $file }: цена меньше 0 { $count ->
    [one] в { $count } строке
   *[other] в { $count } строках
 }.
sales_without_revenue = { $file }: { $count ->
    [one] в { $count } строке
   *[other] в { $count } строках
 } нет ни выручки, ни цены; выручка останется пустой.
sales_without_customer = { $file }: { $count ->
    [one] в { $count } строке
   *[other] в { $count } строках
 } нет покупателя.
sales_returns = { $file }: { $count ->
    [one] { $count } строка — возврат
    [few] { $count } строки — возвраты
   *[many] { $count } строк — возвраты
 }, всего { $units } шт.; по отменённым чекам — { $cancelled ->
    [one] { $cancelled } строка
    [few] { $cancelled } строки
   *[many] { $cancelled } строк
 }. Возвраты уменьшают продажи.
sales_days_only = { $file }: { $count ->
    [one] { $count } строка называет
    [few] { $count } строки называют
   *[many] { $count } строк называют
 } только день продажи, без времени.
unknown_products = { $file }: в таблице товаров нет { $ids ->
    [one] { $ids } кода
   *[other] { $ids } кодов
 } ({ $count ->
    [one] { $count } строка
    [few] { $count } строки
   *[many] { $count } строк
 }). Наугад коды не соединяются: исправьте их или загрузите эти товары.
unknown_products_like = { $file }: похожи на известные товары: { $listed }.
unknown_products_listed = { $file }: не найдены среди товаров, в скобках число строк: { $listed }.
unknown_fixtures = { $file }: на плане нет { $ids ->
    [one] { $ids } единицы оборудования
   *[other] { $ids } единиц оборудования
 } ({ $count ->
    [one] { $count } строка
    [few] { $count } строки
   *[many] { $count } строк
 }). Наугад коды не соединяются: исправьте их или нарисуйте это оборудование.
unknown_fixtures_like = { $file }: похоже на оборудование плана: { $listed }.
unknown_fixtures_listed = { $file }: неизвестное оборудование, в скобках число строк: { $listed }.
unknown_zones = { $file }: на плане нет { $ids ->
    [one] { $ids } зоны
   *[other] { $ids } зон
 } ({ $count ->
    [one] { $count } строка
    [few] { $count } строки
   *[many] { $count } строк
 }). Наугад названия не соединяются: исправьте их или нарисуйте эти зоны.
unknown_zones_like = { $file }: похоже на зоны плана: { $listed }.
unknown_zones_listed = { $file }: не найдены среди зон, в скобках число строк: { $listed }.
append_repeated = { $file }: { $count ->
    [one] { $count } строка уже была и не добавлена
    [few] { $count } строки уже были и не добавлены
   *[many] { $count } строк уже были и не добавлены
 } ещё раз.
products_not_loaded = { $file }: таблицы товаров ещё нет, поэтому коды товаров не проверены.
zones_not_drawn = { $file }: на плане ещё нет зон. Нарисуйте их или укажите зону каждого оборудования.
coverage_missing = { $file }: не сказано, какая доля посещений измерена; { $evidence ->
    [counters] числа взяты как есть
    [heatmap] значения взяты как есть
   *[other] каждое посещение считается один раз
 }, итоги занижены. Укажите её: --coverage.
width_unit = { $file }: размеры товаров — в { $unit ->
    [mm] миллиметрах
    [cm] сантиметрах
   *[m] метрах
 }{ $basis ->
    [given] {""}
    [header] , как сказано в заголовке
   *[recognised] , судя по размерам
 }.
tracks_placed = { $file }: треки лежат на поверхности { $surface }, ось y в файле направлена { $y ->
    [up] вверх
   *[down] вниз
 }.
tracks_outside = { $file }: { $count ->
    [one] { $count } точка лежит
    [few] { $count } точки лежат
   *[many] { $count } точек лежат
 } дальше 1 м за пределами зала ({ NUMBER($percent, maximumFractionDigits: 2) } %). Проверьте единицу, начало координат и направление оси y.
placements_spread = { $file }: { $count ->
    [one] { $count } строка не называет
    [few] { $count } строки не называют
   *[many] { $count } строк не называют
 } одно место; товары разложены по всем подходящим местам.

### model
surface_exists = Поверхность «{ $surface }» уже есть. Выберите другой код.
no_surface = В этом плане нет поверхности «{ $surface }».
unknown_medium = Поверхностей вида «{ $medium }» нет. Известны floor (этаж) и page (страница).
wrong_medium = Элемент { $element } здесь стоять не может: «{ $kind }» относится к поверхностям другого вида.
element_exists = Элемент { $element } уже есть. Выберите другой код.
no_element = На этой поверхности нет элемента { $element }.
no_placement = У элемента { $element } нет места { $slot }. Проверьте стороны, секции и полки.
not_there = Товара { $product } нет на элементе { $element }, место { $slot }.
no_variant = В этом проекте нет варианта «{ $variant }».
first_variant = Сегодня
variant_exists = Вариант «{ $variant }» уже есть. Выберите другое название.
no_variant_name = Варианту нужно название.
last_variant = «{ $variant }» — единственный вариант проекта, удалить его нельзя.
bad_day = «{ $day }» — не дата. Пишите её как 2024-03-01.
validity_backwards = Вариант не может действовать с { $first } по { $last }: первый день позже последнего.
validities_overlap = «{ $variant }» и «{ $other_variant }» действовали бы в один и тот же день. Пусть один закончится раньше, чем начнётся другой.
unknown_kind = Вида «{ $kind }» нет. Выберите вид из палитры.
unknown_sign = Знака «{ $sign }» нет. Выберите знак из списка.
bad_size = Ширина и глубина должны быть больше 0, а здесь { $width } и { $depth }.
bad_angle = Угол должен быть не меньше 0 и меньше 360 градусов, а здесь { $angle_deg }.
bad_outline = Контуру нужны хотя бы три угла, и пересекать себя он не может.
bad_line = Линии нужны две разные точки и толщина не меньше 0.
bad_height = Высота элемента { $element } должна быть не меньше 0 м, а здесь { $height_m }.
bad_bays = Элементу { $element } нужна хотя бы одна секция, а задано: { $bays }.
no_level = У элемента { $element } нет полки { $level }.
bad_levels = Полки элемента { $element } должны идти снизу вверх и быть ниже его высоты { $height_m } м.
bad_facings = Товару { $product } нужен хотя бы один фейсинг, а задано: { $facings }.
bad_currency = «{ $currency }» - не валюта. Напишите три заглавные латинские буквы, например RUB.
bad_time_zone = Часового пояса «{ $time_zone }» нет. Напишите имя вида Europe/Moscow.
bad_hours = Часы работы для «{ $day }» не могут быть с { $opens } до { $closes }. Дни пишутся mon … sun, время - 07:00.
bad_conversion = Доля визитов с чеком должна быть больше 0 и не больше 1, а задано { $share }.
bad_coverage_share = Охват источника «{ $evidence }» должен быть больше 0 и не больше 1, а задано { $share }.
bad_seed = Начальное число должно быть не меньше 0, а задано { $seed }.

### files: project folders
project_not_found = По пути { $file } проекта нет. Проверьте путь.
not_a_project = { $file } - не проект: в нём нет project.json. Выберите папку проекта или файл .vitrina.
project_broken_archive = { $file } повреждён или не является zip-файлом. Возьмите целую копию.
project_file_missing = Файл { $file } входит в проект, но его нет. Верните его или уберите из списка в project.json.
project_broken_json = { $file } - не JSON{ $line ->
    [0] {""}
   *[other] {" "}начиная со строки { NUMBER($line, useGrouping: 0) }
 }. Исправьте файл или верните прежнюю копию.
project_missing_field = В { $file } нет поля «{ $place }». Добавьте его.
project_wrong_type = { $file }, поле «{ $place }»: { $expected ->
    [text] нужен текст
    [number] нужно число
    [integer] нужно целое число
    [flag] нужно true или false
    [list] нужен список
    [point] нужны точки вида [x, y]
    [pair] нужен список из двух значений
   *[object] нужен объект в фигурных скобках
 }. Исправьте поле.
project_bad_value = { $file }, «{ $place }»: { $reason ->
    [unknown_kind] вида «{ $value }» нет
    [unknown_medium] поверхностей вида «{ $value }» нет
    [wrong_medium] элемент относится к поверхностям другого вида ({ $value })
    [element_exists] код «{ $value }» встречается дважды
    [surface_exists] поверхность «{ $value }» встречается дважды
    [no_placement] «{ $value }» - не место; нужны сторона, секция и полка, например A-1-2
    [no_shape] у элемента нет ни rectangle, ни outline, ни line
    [no_variant] варианта «{ $value }» нет
    [bad_day] «{ $value }» — не дата; пишите её как 2024-03-01
    [validity_backwards] вариант не может закончиться раньше, чем начался ({ $value })
    [validities_overlap] два варианта действуют в один и тот же день ({ $value })
    [bad_size] ширина и глубина должны быть больше 0 ({ $value })
    [bad_angle] угол должен быть не меньше 0 и меньше 360 градусов ({ $value })
    [bad_outline] контуру нужны три угла, и пересекать себя он не может
    [bad_line] линии нужны две разные точки и толщина не меньше 0
    [bad_height] высота должна быть не меньше 0 м ({ $value })
    [bad_bays] нужна хотя бы одна секция ({ $value })
    [bad_levels] полки должны идти снизу вверх и быть ниже высоты
    [bad_facings] нужен хотя бы один фейсинг ({ $value })
    [bad_currency] «{ $value }» - не валюта из трёх заглавных букв
    [bad_time_zone] часового пояса «{ $value }» нет
    [bad_hours] такими часы работы быть не могут ({ $value })
    [bad_conversion] доля визитов с чеком должна быть больше 0 и не больше 1 ({ $value })
    [bad_coverage_share] охват должен быть больше 0 и не больше 1 ({ $value })
    [bad_seed] начальное число должно быть не меньше 0 ({ $value })
   *[other] такого значения быть не может ({ $value })
 }. Исправьте поле.
project_broken_table = { $file } - не таблица этой программы. Загрузите исходный файл командой «vitrina import».
project_missing_column = В { $file } нет столбца «{ $column }». Добавьте его или загрузите исходный файл командой «vitrina import».
project_bad_cell = { $file }, строка { NUMBER($row, useGrouping: 0) }, столбец «{ $column }»: «{ $value }» не подходит. Исправьте ячейку или загрузите исходный файл командой «vitrina import».
project_empty_cell = { $file }, строка { NUMBER($row, useGrouping: 0) }, столбец «{ $column }»: ячейка пуста. Заполните её или загрузите исходный файл командой «vitrina import».
project_migration_failed = { $file } записан ранней версией ({ $found }) и не переводится в версию { $known }. Откройте его той программой, которая его записала, и сохраните заново.
newer_format = { $file } записан более новой версией программы: его формат { $found }, а эта читает не выше { $known }. Обновите программу; проект не изменён.
unsaveable = { $file } сохранить нельзя: в нём есть бесконечное или пропавшее число. Отмените последний шаг и сохраните снова.
file_not_read = { $file } не читается: { $reason ->
    [EACCES] нет разрешения
    [EPERM] нет разрешения
    [EISDIR] это папка
   *[other] система сообщает { $reason }
 }. Проверьте файл и права на него.
file_not_written = { $file } не записать: { $reason ->
    [EACCES] нет разрешения
    [EPERM] нет разрешения
    [EROFS] диск только для чтения
    [ENOSPC] диск полон
    [EDQUOT] диск полон
    [EISDIR] там папка с таким именем
    [ENOTDIR] на месте папки стоит файл
    [EEXIST] на месте папки стоит файл
    [ENAMETOOLONG] имя слишком длинное
   *[other] система сообщает { $reason }
 }. Сохранённое раньше осталось прежним; выберите другое место или освободите его.

### files: exporters
unknown_preset = Набора «{ $preset }» нет. Выберите один из: { $known }.
column_surface = Поверхность
column_placement_id = Место
column_element_id = Оборудование
column_element_name = Название оборудования
column_kind = Вид
column_zone = Зона
column_level = Полка
column_x = x, м
column_y = y, м
column_facing_deg = Куда смотрит, °
column_width = Ширина, м
column_height = Высота, м
column_products = Товары
column_traffic_basis = Откуда трафик
column_noticed_per_1000 = Заметили, на 1000 визитов
column_opportunities_per_1000 = Могли увидеть, на 1000 визитов
column_attention_s_per_1000 = Внимание, с на 1000 визитов
column_passby_per_1000 = Прошли мимо, на 1000 визитов
column_exposure_index = Индекс заметности
column_rank = Место по заметности
column_band = Группа
column_seen_share = Доля увидевших визитов
column_mean_seconds_seen = Среднее время в поле зрения, с
column_units = Штук
column_revenue = Выручка
column_margin = Маржа
column_units_per_1000_noticed = Штук на 1000 заметивших
column_sales_share = Доля продаж
column_exposure_share = Доля внимания
column_sales_to_exposure_index = Индекс продаж к вниманию
column_product_id = Товар
column_product_name = Название товара
column_category = Категория
column_placements = Мест

### variants: what differs between two
no_such_variant = В этом проекте нет варианта «{ $variant }». Его варианты: { $variants }.
diff_with_what = Назовите вариант, с которым сравнить «{ $variant }»: --against НАЗВАНИЕ. Другие: { $variants }.
diff_summary = «{ $variant }» против «{ $other_variant }»: { $count ->
    [0] отличий нет
    [one] { NUMBER($count) } отличие
    [few] { NUMBER($count) } отличия
   *[other] { NUMBER($count) } отличий
 }.
diff_of = { $what ->
    [came] появилось: { $count }
    [went] убрано: { $count }
    [moved] передвинуто: { $count }
    [resized] другой размер: { $count }
    [refitted] другой вид, секции или полки: { $count }
    [renamed] другое название или зона: { $count }
   *[restocked] товары стоят иначе: { $count }
 }
diff_more = … и ещё { $count }; --csv запишет все.
help_diff = Сказать, чем отличаются два варианта проекта: что появилось, убрано, передвинуто, изменено и какие товары стоят иначе.
help_diff_variant = Рассматриваемый вариант. По умолчанию текущий.
help_diff_against = Вариант, с которым он сравнивается. По умолчанию единственный другой.
help_diff_csv = Записать в этот файл по строке на отличие.
help_variant = Название варианта, который оценить. По умолчанию текущий.
usage_diff = vitrina diff PROJECT --variant НАЗВАНИЕ --against НАЗВАНИЕ
difference_came = Появилось
difference_went = Убрано
difference_moved = Передвинуто
difference_resized = Другой размер
difference_refitted = Переоборудовано
difference_renamed = Переименовано
difference_restocked = Товары
difference_at_m = x { NUMBER($x, minimumFractionDigits: 2, maximumFractionDigits: 2) }; y { NUMBER($y, minimumFractionDigits: 2, maximumFractionDigits: 2) }{ $angle ->
    [0] {""}
   *[other] ; { NUMBER($angle, maximumFractionDigits: 1) }°
 }
difference_at_px = x { NUMBER($x, maximumFractionDigits: 0) }; y { NUMBER($y, maximumFractionDigits: 0) }{ $angle ->
    [0] {""}
   *[other] ; { NUMBER($angle, maximumFractionDigits: 1) }°
 }
difference_size_m = { NUMBER($width, minimumFractionDigits: 2, maximumFractionDigits: 2) } × { NUMBER($depth, minimumFractionDigits: 2, maximumFractionDigits: 2) } м, высота { NUMBER($height, minimumFractionDigits: 2, maximumFractionDigits: 2) } м
difference_size_px = { NUMBER($width, maximumFractionDigits: 0) } × { NUMBER($depth, maximumFractionDigits: 0) } пикс.{ $height ->
   *[other] {""}
 }
difference_fittings = { $kind }, { $bays ->
    [one] { NUMBER($bays) } секция
    [few] { NUMBER($bays) } секции
   *[other] { NUMBER($bays) } секций
 }, { $levels ->
    [one] { NUMBER($levels) } полка
    [few] { NUMBER($levels) } полки
   *[other] { NUMBER($levels) } полок
 }
column_element = Оборудование
column_name = Название
column_what = Что изменилось
column_from = Было
column_to = Стало
column_distance_m = Расстояние, м

### presence: where visits were
unknown_evidence = Основы потока «{ $evidence }» нет. Известные: { $known }.
no_evidence_table = { $evidence ->
    [tracks] Треков нет, поток на них не построить. Загрузите их: «vitrina import tracks», или выберите другую основу.
    [zones] Посещений зон нет, поток на них не построить. Загрузите их: «vitrina import zone-visits», или выберите другую основу.
   *[other] Таблицы { $table } нет, поток на основе { $evidence } не построить. Загрузите «{ $table }» или выберите другую основу.
 }
coverage_unknown = Не сказано, какую долю визитов { $evidence ->
    [tracks] видел трекер: каждый трек считается одним визитом. Только с тележкой или корзиной ходят 20–30 % покупателей.
    [counters] видели счётчики: числа взяты как есть.
    [heatmap] видела тепловая карта: значения взяты как есть.
   *[other] записали: каждый записанный визит считается один раз.
 } Задайте охват в проекте.
one_visit = { $evidence ->
    [tracks] В треках
    [baskets] В чеках
    [layout] В модели
   *[other] В посещениях зон
 } только один визит: числа говорят об одном покупателе.
no_tracks_here = На плане «{ $surface }» нет ни одного трека. Проверьте колонку поверхности в треках.
tracks_off_plan = Все точки треков ({ $count }) лежат вне плана «{ $surface }». Проверьте единицу длины, начало координат и направление оси y.
tracks_without_time = Треки на плане «{ $surface }» не длятся ни секунды (визитов: { $visits }). Проверьте колонку времени.
points_off_plan = { $count ->
    [one] { $count } точка треков лежит дальше 1 м от плана и не учтена
    [few] { $count } точки треков лежат дальше 1 м от плана и не учтены
   *[many] { $count } точек треков лежат дальше 1 м от плана и не учтены
 } ({ NUMBER($share, maximumFractionDigits: 2) } %). Если это много, проверьте единицу и начало координат.
times_going_back = { $count ->
    [one] { $count } точка треков раньше предыдущей
    [few] { $count } точки треков раньше предыдущих
   *[many] { $count } точек треков раньше предыдущих
 }. Точки упорядочены по времени; проверьте часы трекера.
track_gaps = Трекер терял покупателей { $count ->
    [one] { $count } раз
    [few] { $count } раза
   *[many] { $count } раз
 } ({ NUMBER($seconds, maximumFractionDigits: 0) } с, всего визитов: { $visits }). Это время нигде не учтено.
no_zone_matches = Ни одна строка посещений зон (всего { $count }) не называет зону плана «{ $surface }». Нарисуйте зоны или укажите зону оборудования с именами из таблицы.
zone_unknown = Зоны «{ $zone }» нет на плане: { $count ->
    [one] { $count } строка не учтена
    [few] { $count } строки не учтены
   *[many] { $count } строк не учтены
 }. Нарисуйте её или укажите зону её оборудования.
zone_unknown_like = Зоны «{ $zone }» нет на плане: { $count ->
    [one] { $count } строка не учтена
    [few] { $count } строки не учтены
   *[many] { $count } строк не учтены
 }. Может быть, { $suggestion }?
zones_without_entrance = На плане «{ $surface }» нет входа: маршруты между зонами начинаются в первой зоне визита. Нарисуйте вход.
zones_without_checkout = На плане «{ $surface }» нет кассы: маршруты между зонами кончаются в последней зоне визита. Нарисуйте кассу.
zones_not_joined = На плане «{ $surface }» { $count ->
    [one] { $count } переход между зонами не имеет
    [few] { $count } перехода между зонами не имеют
   *[many] { $count } переходов между зонами не имеют
 } прохода: маршрут не проведён. Освободите место между оборудованием.
no_entrance = На плане «{ $surface }» нет входа: маршруты моделируются { $instead ->
    [exit] от выхода
    [checkout] от касс
   *[middle] от середины зала
 }. Нарисуйте вход.
no_checkout = На плане «{ $surface }» нет кассы: маршруты идут сразу к выходу. Нарисуйте кассу.
no_exit = На плане «{ $surface }» нет выхода: маршруты кончаются { $instead ->
    [entrance] у входа
    [checkout] у касс
   *[middle] в середине зала
 }.
stops_not_reachable = { $count ->
    [one] { $count } остановка маршрутов недостижима
    [few] { $count } остановки маршрутов недостижимы
   *[many] { $count } остановок маршрутов недостижимы
 } от входа на плане «{ $surface }» и пропущены. Освободите место между оборудованием.
checkout_not_reachable = { $count ->
    [one] { $count } маршрут не доходит
    [few] { $count } маршрута не доходят
   *[many] { $count } маршрутов не доходят
 } до кассы на плане «{ $surface }». Освободите место между оборудованием.
sales_without_receipts = В продажах нет номеров чеков, и неизвестно, что покупали вместе: маршруты моделируются по плану, товары выбираются по продажам.
nothing_sold_is_placed = Ни в одном чеке нет товара, который стоит на плане «{ $surface }»: маршруты моделируются по плану. Загрузите выкладку.
lines_without_placement = { $count ->
    [one] { $count } строка чеков не вошла
    [few] { $count } строки чеков не вошли
   *[many] { $count } строк чеков не вошли
 } в маршруты ({ NUMBER($share, maximumFractionDigits: 1) } %): у товаров нет места выкладки.
receipts_without_placement = { $count ->
    [one] { $count } чек
    [few] { $count } чека
   *[many] { $count } чеков
 } из { $total } без единого размещённого товара: маршрутов по ним нет.
receipts_sampled = Маршруты моделируются по { $count } из { $total } чеков, выбранных по зерну.
mapping_kept = Какой заголовок понят как какой столбец, записано в «{ $file }»; исправьте там и передайте через --mapping.
stock_without_place = На { $element } план «{ $surface }» держит товары, для которых там нет полки: { $slots }. Переставьте их или верните секции и полки.
zones_do_not_rank = Посещения зон не различают места выкладки внутри { $zones }: заметивших там почти поровну, разница меньше 5 %. Порядок задан секундами внимания.
assumptions_used = За этим { $count ->
    [one] стоит { $count } наше допущение, оно названо
    [few] стоят { $count } наших допущения, они названы
   *[many] стоят { $count } наших допущений, они названы
 } в --json.
number = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) }

### files: what was left out or may be damaged
no_rows_in_sheet = В файле { $file } на листе «{ $sheet }» есть заголовки, но нет строк. Если таблица на другом листе, укажите его (--sheet).
header_repeated = { $file }: { $count ->
    [one] { $count } строка повторяет заголовки и пропущена
    [few] { $count } строки повторяют заголовки и пропущены
   *[many] { $count } строк повторяют заголовки и пропущены
 }, первая — { $row }.
totals_left_out = { $file }, строка { $row }: это итоги, они не взяты.
sheets_left = { $file }: { $count ->
    [one] не прочитан другой лист
   *[other] не прочитаны другие листы
 }: { $sheets }. Нужный можно указать (--sheet).
letters_damaged = { $file }: { $count ->
    [one] { $count } знак повреждён и заменён
    [few] { $count } знака повреждены и заменены
   *[many] { $count } знаков повреждены и заменены
 } на «�». Выгрузите файл ещё раз в UTF-8.
last_row_open = { $file }: последняя строка ({ NUMBER($row, useGrouping: 0) }) не завершена переводом строки. Проверьте, что файл скопирован целиком.
unknown_visited_zones = В посещениях есть { $ids ->
    [one] { $ids } зона, которой
    [few] { $ids } зоны, которых
   *[many] { $ids } зон, которых
 } нет на плане (строк: { $count }). Нарисуйте их или укажите зону их оборудования.
unknown_visited_zones_like = Похоже на зоны плана: { $listed }. Исправьте названия, если это они.
unknown_visited_zones_listed = Не найдены среди зон, в скобках число строк: { $listed }.

### command line: names and wrong use
argument_project = ПРОЕКТ
argument_kind = ВИД
argument_file = ФАЙЛ
usage_vitrina = vitrina ПРОЕКТ
usage_report = vitrina report ПРОЕКТ
usage_check = vitrina check ПРОЕКТ
usage_samples = vitrina samples
usage_import = vitrina import ВИД ФАЙЛ --into ПРОЕКТ
wrong_missing = Не указано: { $option }. Команда пишется так: { $usage }. Все параметры покажет --help.
wrong_option = Параметра { $option } нет. Команда пишется так: { $usage }. Все параметры покажет --help.
wrong_empty = После { $option } нужно значение. Все параметры покажет --help.
wrong_value = Значение { $option } не подходит: здесь нужно другое число. Пределы покажет --help.
wrong_words = В команде лишнее слово. Команда пишется так: { $usage }. Путь с пробелами возьмите в кавычки.
table_fixtures = Оборудование
table_walls = Стены
table_products = Товары
table_placements = Выкладка
table_sales = Продажи
table_zone_visits = Посещения зон
table_tracks = Треки
field_anchor = Точка привязки
field_bay = Секция
field_bays = Число секций
field_category = Категория
field_clock = Время суток
field_customer_id = Покупатель
field_day = День
field_depth = Глубина
field_element_id = Номер оборудования
field_face = Сторона
field_facings = Фейсинги
field_height = Высота
field_id = Номер
field_kind = Вид
field_launched_on = Дата запуска
field_length = Длина
field_level = Полка
field_levels = Число полок
field_margin = Маржа
field_margin_percent = Маржа в процентах
field_name = Название
field_price = Цена
field_product_id = Код товара
field_promo = Акция
field_quantity = Количество
field_receipt_id = Номер чека
field_revenue = Выручка
field_rotation = Поворот
field_sold_at = Время продажи
field_t = Время
field_thickness = Толщина
field_time = Время
field_unit_cost = Себестоимость
field_visit_id = Номер визита
field_width = Ширина
field_width_m = Ширина товара
field_height_m = Высота товара
field_depth_m = Глубина товара
field_x = x
field_x1 = x начала
field_x2 = x конца
field_y = y
field_y1 = y начала
field_y2 = y конца
field_zone = Зона
first_floor = Зал
formulas_unsaved = { $file }: { $count ->
    [one] { $count } формула не имеет сохранённого значения, её ячейка прочитана пустой
    [few] { $count } формулы не имеют сохранённых значений, их ячейки прочитаны пустыми
   *[many] { $count } формул не имеют сохранённых значений, их ячейки прочитаны пустыми
 }. Откройте файл в табличной программе, сохраните и загрузите снова.
rows_without_revenue = В строках продаж без суммы: { $count } из { $total }; выручка и маржа этих товаров опираются на остальные строки.
floor_without_evidence = План «{ $surface }» пропущен: данные «{ $basis }» его не охватывают. Возьмите для него другое основание.

### window: panels
face_name = { $face ->
    [A] спереди
    [B] сзади
    [C] слева
    [D] справа
   *[T] сверху
 }
bay_name = секция { NUMBER($number, useGrouping: 0) }
level_name = полка { NUMBER($number, useGrouping: 0) }
products_and_more = { $names } и ещё { $count ->
    [one] { $count }
   *[other] { $count }
 }
sold_without_placement = Продано, но места нет
placements_table = Места
placements_filter = Найти среди мест
placements_file = места
placements_all = { $whole ->
    [one] { $whole } место
    [few] { $whole } места
   *[many] { $whole } мест
 }
placements_some = { $shown } из { $whole ->
    [one] { $whole } места
   *[other] { $whole } мест
 }
placements_none = Оценок пока нет
placements_belong = Здесь стоят все места: как часто их замечают и что на них продаётся. Импортируйте список оборудования или нарисуйте полки на плане.
placements_failed = Оценок нет
placements_under_way = Считаем оценки.
placements_exported = { $file }: записано { $count ->
    [one] { $count } строка
    [few] { $count } строки
   *[many] { $count } строк
 } — так, как в таблице.
import_fixtures = Импортировать оборудование
columns_choose = Столбцы
columns_usual = Обычные столбцы
columns_all = Всё, как в отчёте
export_shown = Выгрузить то, что вижу
export_machine = CSV для программ
export_excel = CSV для Excel

### window: explanation and analyst
why_seen = В поле зрения у { NUMBER($share, maximumFractionDigits: 1) } % визитов, в среднем по { NUMBER($seconds, maximumFractionDigits: 1) } с.
why_noticed = Из 1000 визитов его замечают { NUMBER($noticed, maximumFractionDigits: 0) }, могли бы увидеть { NUMBER($opportunities, maximumFractionDigits: 0) }, проходят рядом { NUMBER($passby, maximumFractionDigits: 0) }.
why_standing = Здесь это место { $rank } из { $count }: группа { $band }, индекс { NUMBER($index, maximumFractionDigits: 0) } (среднее — 100).
why_zone = { NUMBER($share, maximumFractionDigits: 0) } % внимания приходит из зоны «{ $zone }».
why_side = { NUMBER($share, maximumFractionDigits: 0) } % внимания приходит { $side ->
    [left] слева от лицевой стороны
    [right] справа от лицевой стороны
   *[front] прямо спереди
 }; смотрят в среднем с { NUMBER($distance_m, maximumFractionDigits: 1) } м. Эти клетки подсвечены.
why_around = Смотрят в среднем с { NUMBER($distance_m, maximumFractionDigits: 1) } м. Эти клетки подсвечены.
why_height = На высоте { NUMBER($height_m, maximumFractionDigits: 2) } м оно притягивает { NUMBER($part, maximumFractionDigits: 0) } % того, что притягивало бы на лучшей высоте, { NUMBER($best_m, maximumFractionDigits: 2) } м.
why_height_best = На высоте { NUMBER($height_m, maximumFractionDigits: 2) } м оно притягивает { NUMBER($part, maximumFractionDigits: 0) } % того, что притягивало бы на лучшей высоте, { NUMBER($best_m, maximumFractionDigits: 2) } м: заметно лучшей полки нет.
why_no_product = Товара здесь нет.
why_holds = Здесь { $more ->
    [0] стоит { $products }
   *[other] стоят { $products } и ещё { $more }
 }. Продажи не загружены.
why_sells = Продано здесь за { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
 }: { NUMBER($units, maximumFractionDigits: 0) } шт., { $more ->
    [0] { $products }
   *[other] { $products } и ещё { $more }
 }.
why_sells_noticed = Это { NUMBER($per_noticed, maximumFractionDigits: 1) } шт. на 1000 заметивших; медиана здесь — { NUMBER($typical, maximumFractionDigits: 1) }.
why_sells_index = Доля в продажах составляет { NUMBER($ratio, maximumFractionDigits: 2) } доли во внимании (индекс { NUMBER($index, maximumFractionDigits: 0) }).
why_basis = За этим стоят { $basis ->
    [tracks] измеренные траектории
    [zones] посещения зон
    [heatmap] маршруты, взвешенные по тепловой карте
    [counters] маршруты, взвешенные по счётчикам проходов
    [baskets] маршруты, смоделированные по чекам
   *[layout] маршруты, смоделированные по плану
 } ({ $visits ->
    [one] { $visits } визит
    [few] { $visits } визита
   *[many] { $visits } визитов
 }) и { $assumptions ->
    [one] { $assumptions } наше допущение
    [few] { $assumptions } наших допущения
   *[many] { $assumptions } наших допущений
 }.{ $generated ->
    [yes] {" "}Таблицы не измерены, а сгенерированы.
   *[no] {""}
 }
why_zero_behind = Его никто не замечает: ни один визит не проходит перед лицевой стороной.
why_zero_far = Его никто не замечает: ближайший визит перед ним проходит в { NUMBER($nearest_m, maximumFractionDigits: 1) } м, а товар видно с { NUMBER($depth_m, maximumFractionDigits: 0) } м и ближе.
why_zero_turned = Его никто не замечает: визиты подходят на { NUMBER($nearest_m, maximumFractionDigits: 1) } м, но смотрят в другую сторону или видят его меньше { NUMBER($least_s, maximumFractionDigits: 0) } с.
why_zero_hidden = Его никто не видит: от визитов перед ним (ближайший — в { NUMBER($nearest_m, maximumFractionDigits: 1) } м) его { $count ->
    [one] заслоняет
   *[other] заслоняют
 } { $elements }. Рядом проходят { NUMBER($passby, maximumFractionDigits: 0) } из 1000 визитов.
why_zero_walls = Его никто не видит: от визитов перед ним (ближайший — в { NUMBER($nearest_m, maximumFractionDigits: 1) } м) его заслоняют стены. Рядом проходят { NUMBER($passby, maximumFractionDigits: 0) } из 1000 визитов.
analysis_failed = Анализ неожиданно остановился ({ $error }). Проект цел; отмените последний шаг или запустите программу заново и пришлите файл журнала.

### window: import
import_title = Импорт файла
import_step = { $number }. { $name }
import_step_file = Файл
import_step_columns = Столбцы
import_step_result = Итог
import_next = Далее
import_back = Назад
import_cancel = Отмена
import_take = Импортировать
import_stop = Остановить
import_check_again = Проверить снова
import_checking = Файл проверяется
import_stopped = Проверка остановлена.
import_drop = Перетащите файл сюда
import_formats = CSV, TSV, TXT или XLSX; CSV можно сжать в GZ. Тепловая карта может быть PNG или JPEG, страница — JSON или HTML.
import_reading = Файл читается
import_browse = Выбрать файл…
import_other_file = Выбрать другой…
import_tables = Таблицы
import_all_files = Все файлы
import_mappings = Схемы столбцов
import_sheet = Лист
import_what = Что в этом файле?
import_guessed = { $about } На это указывают заголовки.
import_text_read = { $encoding }, ячейки разделены { $separator ->
    [semicolon] точками с запятой
    [tab] табуляциями
    [bar] вертикальными чертами
   *[comma] запятыми
}, заголовок в строке { $row }, { $count ->
    [one] { $count } столбец
    [few] { $count } столбца
   *[many] { $count } столбцов
}.
import_sheet_read = Лист «{ $sheet }», заголовок в строке { $row }, { $count ->
    [one] { $count } столбец
    [few] { $count } столбца
   *[many] { $count } столбцов
}.
import_about_fixtures = Что стоит в зале: стеллажи, столы, холодильники, кассы, входы — с местом и размерами.
import_about_walls = Стены отрезками от точки до точки; замкнутые станут помещением.
import_about_products = Ассортимент: коды, названия, категории, цены, маржа.
import_about_placements = Какой товар на каком оборудовании стоит.
import_about_sales = Строки чеков или суммы по товару и дню.
import_about_zone_visits = Кто и когда был в зоне — по счётчикам или камерам.
import_about_tracks = Где ходили покупатели: в каждой строке визит, время и точка.
import_columns = Столбцы
import_needed = { $column } (нужно)
import_not_there = Нет в файле
import_mapping_load = Загрузить схему…
import_mapping_keep = Сохранить схему…
import_mapping_not_kept = Схему столбцов не удалось записать в { $file }. Выберите другую папку.
import_how = Как читать
import_rows_shown = { $count ->
    [1] Первая строка файла; под каждым заголовком — за что он принят
    [one] Первая { $count } строка файла; под каждым заголовком — за что он принят
    [few] Первые { $count } строки файла; под каждым заголовком — за что он принят
   *[many] Первые { $count } строк файла; под каждым заголовком — за что он принят
}
import_option_surface = Зал
import_option_unit = Единица длин
import_option_origin = x и y — это
import_option_y = Ось y идёт
import_option_unknown_as = Неизвестные виды
import_option_coverage = Доля замеренных визитов
import_option_encoding = Кодировка
import_option_separator = Ячейки разделяют
import_option_header_row = Строка заголовка
import_option_decimal = Десятичный знак
import_option_order = Порядок в датах
import_decimal_comma = Запятая: 3,5
import_decimal_point = Точка: 3.5
import_order_day_first = Сначала день: 25.03
import_order_month_first = Сначала месяц: 03/25
import_recognise = Определить по файлу
import_unit_mm = Миллиметры
import_unit_cm = Сантиметры
import_unit_m = Метры
import_origin_corner = Угол оборудования
import_origin_centre = Центр оборудования
import_y_up = Вверх
import_y_down = Вниз
import_leave_out = Не брать
import_separator_semicolon = Точки с запятой
import_separator_tab = Табуляции
import_separator_bar = Вертикальные черты
import_separator_comma = Запятые
import_append = Добавить к строкам, которые уже есть
import_coverage_unknown = Неизвестна
import_checked = { $taken ->
    [one] Будет взята { $taken } строка
    [few] Будут взяты { $taken } строки
   *[many] Будет взято { $taken } строк
 }, отклонено: { $refused }.
import_check_open = Выясняется, какие строки можно взять.
import_number = { $count }
import_taken_rows = { $count ->
    [one] строка будет взята
    [few] строки будут взяты
   *[many] строк будет взято
}
import_refused_rows = { $count ->
    [one] строка не будет взята
    [few] строки не будут взяты
   *[many] строк не будет взято
}
import_refused = Строки, которые не будут взяты, и почему
import_refused_first = Первые { $listed } из { $count } строк, которые не будут взяты; все они сохранятся в проекте
import_filter = Найти среди этих строк
import_noticed = Что замечено
import_row = Строка
import_why = Почему
why_too_many_cells = Ячеек больше, чем заголовков
why_unreadable_number = { $column }: не число
why_unreadable_integer = { $column }: не целое число
why_unreadable_time = { $column }: не время
why_unreadable_day = { $column }: не день
why_unreadable_flag = { $column }: ни да, ни нет
why_missing_cell = { $column }: пусто
why_repeated_id = { $column }: уже есть с другими значениями
why_negative_number = { $column }: меньше 0
why_not_positive = { $column }: нужно больше 0
why_unknown_fixture = Такого оборудования нет на плане
why_unknown_product = Нет в таблице товаров
why_unknown_face = Нет такой стороны
why_no_such_placement = Нет такой стороны, секции или полки
why_kind_not_known = Вид неизвестен
why_unknown_anchor = Ни угол, ни центр
why_too_long = { $column }: больше любого магазина
why_far_away = { $column }: далеко от остальных
why_too_many = { $column }: столько не бывает
why_repeated_fixture = Такой номер уже есть
why_no_length = У стены нет длины
in_window_no_columns = В { $file } нет ни одного столбца таблицы «{ $table }». Выберите другой вид файла, укажите строку заголовка или отметьте в списке столбцов, что значат его заголовки.
in_window_column_missing = Нужный столбец «{ $column }» не найден. Если в файле он называется иначе, выберите его в списке столбцов.
in_window_time_order_assumed = { $file }, { $column }: ни одна дата не позволяет отличить день от месяца; принято, что сначала стоит день. Если это не так, выберите порядок в датах.
in_window_decimal_assumed = { $file }, { $column }: по ячейкам вида { $cell } не видно, десятичная ли это запятая; принято, что она { $mark ->
    [comma] десятичная
   *[point] отделяет тысячи
 }. Если это не так, выберите десятичный знак.
in_window_coverage_missing = { $file }: не сказано, какая доля визитов замерена; { $evidence ->
    [counters] числа взяты как есть
    [heatmap] значения взяты как есть
   *[other] каждый визит считается за один
 }, и суммы занижены. Укажите долю ниже списка столбцов.
in_window_unit_unclear = { $file }: единицу длин не узнать по размерам. Выберите её ниже списка столбцов.
in_window_no_kind_known = { $file }: ни один вид не узнан{ $words ->
    [0] {""}
   *[other] : { $words }
}. Выберите верный столбец для вида или решите, чем станут неизвестные виды.
in_window_no_kind_column = Ни один столбец не говорит, что это за оборудование. Выберите его в списке столбцов или решите, чем станут неизвестные виды.
step_import_fixtures = Импорт оборудования
step_import_walls = Импорт стен
step_import_products = Импорт товаров
step_import_placements = Импорт выкладки
step_import_sales = Импорт продаж
step_import_zone_visits = Импорт посещений зон
step_import_tracks = Импорт треков

### window: inspector
inspector = Свойства
inspector_empty = Пока ничего не нарисовано
inspector_properties = Свойства
inspector_places = Места
inspector_why = Почему
inspector_products = Товары
inspector_about_m = Зал
inspector_rests = На чём держится
inspector_problems = Что ослабляет числа
property_name = Название
property_x = x центра
property_y = y центра
property_width = Ширина
property_depth = Глубина
property_thickness = Толщина
property_angle = Угол
property_height = Высота
property_bays = Секции
property_levels = Полки
unit_m = м
unit_px = px
noticed_caption = заметили, на 1000 визитов
placement_standing = { $rank }-е место из { $count } · индекс { NUMBER($index, maximumFractionDigits: 0) }
rests_basis = Трафик: { $basis }, { $visits ->
    [one] { $visits } визит
    [few] { $visits } визита
   *[many] { $visits } визитов
 }.
rests_traffic_days = { $count ->
    [one] Трафик: { $first }, { $count } день.
    [few] Трафик за { $count } дня, { $first } – { $last }.
   *[many] Трафик за { $count } дней, { $first } – { $last }.
 }
rests_sales_days = { $count ->
    [one] Продажи: { $first }, { $count } день.
    [few] Продажи за { $count } дня, { $first } – { $last }.
   *[many] Продажи за { $count } дней, { $first } – { $last }.
 }
rests_assumed = { $count ->
    [one] { $count } число в основе — наше допущение; его называют страницы показателей.
    [few] { $count } числа в основе — наши допущения; их называют страницы показателей.
   *[many] { $count } чисел в основе — наши допущения; их называют страницы показателей.
 }
surface_area_m = { $area } м² внутри стен
surface_area_px = { $area } px²
surface_fixtures_m = { $count ->
    [one] { $count } единица торгового оборудования
    [few] { $count } единицы торгового оборудования
   *[many] { $count } единиц торгового оборудования
 }
surface_placements_m = { $count ->
    [one] { $count } место
    [few] { $count } места
   *[many] { $count } мест
 }
surface_shelf_m = { $length } м полки, все уровни вместе
fixtures_selected = { $count ->
    [one] Выбран { $count } объект
    [few] Выбрано { $count } объекта
   *[many] Выбрано { $count } объектов
 }
products_search = Найти товар
products_none_here = Товаров здесь нет.
product_assign = Поставить товар
product_remove = Убрать «{ $product }»
facings_of = Фейсинги: { $product }
products_lost_here = { $count ->
    [one] { $count } товар остался без места: { $products }. Отмена вернёт его.
    [few] { $count } товара остались без места: { $products }. Отмена вернёт их.
   *[many] { $count } товаров остались без места: { $products }. Отмена вернёт их.
 }
not_a_number = «{ $text }» — не число. Прежнее значение возвращено.
not_a_whole_number = «{ $text }» — не целое число. Прежнее значение возвращено.
out_of_range = «{ $text }» — слишком много: наибольшее { NUMBER($most, maximumFractionDigits: 0) }. Прежнее значение возвращено.
metric_page = Как получено число
step_rename = Переименование
step_set_place = Перемещение
step_set_size = Изменение размера
step_set_angle = Поворот
step_set_fittings = Секции, полки или высота
step_assign_product = Товар на место
step_unassign_product = Товар убран
step_set_facings = Изменение фейсингов

### window: plan and tools
canvas_plan = План
canvas_keys = Стрелки двигают выделенное на 1 см, с Shift на 10 см. С инструментом рисования стрелки ведут крестик, Enter щёлкает в нём, цифры задают размер. R поворачивает, Ctrl+D дублирует, Delete удаляет. Всё, что здесь стоит, перечислено в панели объектов.
canvas_size_m = { NUMBER($width, minimumFractionDigits: 2, maximumFractionDigits: 2) } × { NUMBER($depth, minimumFractionDigits: 2, maximumFractionDigits: 2) } м
canvas_size_px = { NUMBER($width, maximumFractionDigits: 0) } × { NUMBER($depth, maximumFractionDigits: 0) } пикс.
canvas_shift_m = x { NUMBER($x, minimumFractionDigits: 2, maximumFractionDigits: 2) }  y { NUMBER($y, minimumFractionDigits: 2, maximumFractionDigits: 2) } м
canvas_shift_px = x { NUMBER($x, maximumFractionDigits: 0) }  y { NUMBER($y, maximumFractionDigits: 0) } пикс.
live_length_m = { NUMBER($length, minimumFractionDigits: 2, maximumFractionDigits: 3) } м
live_length_px = { NUMBER($length, maximumFractionDigits: 0) } пикс.
live_angle = { NUMBER($degrees, maximumFractionDigits: 1) }°
elements_locked = { $count ->
    [one] { $count } выделенный объект закреплён. Снимите закрепление клавишами Ctrl+L или откройте его слой.
    [few] Все { $count } выделенных объекта закреплены. Снимите закрепление клавишами Ctrl+L или откройте их слои.
   *[many] Все { $count } выделенных объектов закреплены. Снимите закрепление клавишами Ctrl+L или откройте их слои.
 }
legend = Легенда
legend_metric = Раскраска
legend_scale = Вид шкалы
legend_range = Границы шкалы
legend_continuous = Шкала
legend_bands = Группы
legend_relative = Отн.
legend_absolute = Абс.
legend_no_colour = Без раскраски
legend_warmest = { NUMBER($seconds, maximumFractionDigits: 1) } с на визит и м²
legend_simulated = Визиты смоделированы, а не измерены.
legend_generated = Таблицы сгенерированы, а не измерены.
legend_assumed = { $count ->
    [one] { $count } собственное допущение
    [few] { $count } собственных допущения
   *[many] { $count } собственных допущений
 }
legend_under_way = Идёт расчёт.
legend_not_scored = Расчёта ещё нет, поэтому нет и цветов.
legend_no_metric = В отчёте нет этого показателя.
tool_select = Выбрать и двигать
tool_pan = Рука
step_move = Перемещение
step_nudge = Перемещение
step_turn = Поворот
step_duplicate = Дублирование
step_delete = Удаление

### window: shell
product = Витрина
menu_all = Меню
menu_file = Файл
menu_edit = Правка
menu_view = Вид
menu_export = Выгрузить отчёт
menu_help = Справка
action_new_floor = Новый зал…
action_open_folder = Открыть папку…
action_open_file = Открыть файл…
action_import_table = Загрузить таблицу…
action_save = Сохранить
action_save_as = Сохранить как…
action_close_project = Закрыть проект
action_quit = Выйти
action_undo = Отменить
action_redo = Вернуть
action_select_all = Выделить всё
action_duplicate = Создать копию
action_turn = Повернуть на 90°
action_delete = Удалить
action_find_or_do = Найти или сделать
action_fit = Показать план целиком
action_zoom_in = Крупнее
action_zoom_out = Мельче
action_zoom_actual = Масштаб 100 %
action_zoom_to_selection = Показать выделенное
action_toggle_presence = Показать, где бывают покупатели
action_show_placements = Таблица мест
action_show_objects = Объекты
action_scheme_system = Цвета системы
action_scheme_light = Светлая тема
action_scheme_dark = Тёмная тема
action_reduce_motion = Меньше движения
action_language_en = English
action_language_ru = Русский
action_report_csv = CSV для программ…
action_report_csv_excel = CSV для Excel…
action_report_json = JSON…
action_plan_svg = Изображение плана…
action_colour_by = Цвет по показателю: { $metric }
action_metric_page = Как получено это число
action_about = О программе «Витрина»
undo_step = Отменить: { $step }
redo_step = Вернуть: { $step }
step_add_surface = Новый зал
export_report = Выгрузить отчёт
exported = Записано: { $file }
about_program = Версия { $version }. Оценивает планы магазинов: какие места видны, скольким покупателям и что там продаётся. Исходный код — под лицензией MIT. Сделано с помощью Qt и PySide6 (LGPL 3), шрифта Inter (SIL Open Font License 1.1) и значков Lucide (ISC); их лицензии лежат рядом со шрифтами и значками.
close = Закрыть
top_bar = Проект и выгрузка
tool_strip = Инструменты
status_line = Состояние
progress = Ход работы
start_page = Начальная страница
start_title = С каким магазином работаем?
start_new_floor = Новый зал
start_from_spreadsheet = Из таблицы
start_open_folder = Открыть папку
start_open_file = Открыть файл
start_samples = Примеры магазинов
start_recent = Недавние
start_drop = Или перетащите сюда папку проекта, файл .vitrina или список оборудования.
new_project = Новый магазин
tab_placements = Места
tab_objects = Объекты
status_zoom = { $percent } %
status_snap = Шаг сетки { $grid } { $unit }
grid_unit_m = см
grid_unit_px = пикс.
status_no_snap = Привязка выключена
status_snap_hint = Привязка и сетка
status_fixtures_m = { $count ->
    [one] { $count } единица оборудования
    [few] { $count } единицы оборудования
   *[many] { $count } единиц оборудования
 }
status_scored_tenths = Оценено { NUMBER($seconds, maximumFractionDigits: 1) } с назад
status_scored_seconds = Оценено { $seconds } с назад
status_scored_minutes = Оценено { $minutes } мин назад
status_saved = Всё сохранено
status_unsaved = Есть несохранённые изменения
status_never_saved = Ещё не сохранено
find_hint = Товар, категория, зона, оборудование или действие
found_list = Найденное
found_action = Действие
found_nothing = Ничего не нашлось.
found_category = Категория без места
found_product = Товар без места
found_zone = Зона
found_fixture = Оборудование
found_nowhere = { $sort ->
    [category] Товаров категории «{ $name }» нет на плане. Поставьте их на полки в планограмме.
   *[other] Товара «{ $name }» нет на плане. Назначьте ему место в панели справа.
}
ask_open = Открыть проект
ask_save = Сохранить проект
ask_as_folder = Папка проекта
ask_as_file = Проект одним файлом
ask_export = Выгрузка
ask_unsaved = Сохранить изменения в «{ $project }»?
ask_unsaved_more = Несохранённое пропадёт.
ask_keep = Сохранить
ask_drop = Не сохранять
ask_stay = Отмена
ask_elsewhere = «{ $project }» сохранили в другом окне, пока он был открыт здесь.
ask_elsewhere_more = Если сохранить поверх, то, что сохранено там, пропадёт.
ask_beside = Сохранить как…
ask_over = Сохранить поверх
new_floor_title = Новый зал
new_floor_name = Торговый зал
new_floor_called = Название
new_floor_size = Размер внутри
new_floor_make = Создать зал
settings_unreadable = Настройки в файле { $file } не читаются, поэтому действуют обычные. При следующем изменении файл будет записан заново.
unexpected = Произошло непредвиденное
unexpected_more = Программа работает дальше. Если открыт проект, на всякий случай сохраните его под другим именем. Подробности записаны также в файл { $file }.
details_show = Показать подробности
details_hide = Скрыть подробности
details_copy = Скопировать подробности

### window: objects
objects_tree = Объекты плана
objects_no_zone = Вне зон

### window: panels
property_kind = Вид
property_zone = Зона
values_various = Разные
zone_by_place = По расположению
zone_by_place_found = По расположению: { $zone }
step_set_kind = Изменение вида
step_set_zone = Изменение зоны
kind_needs_area = { $element } — это линия, а «{ $kind }» занимает площадь. Нарисуйте прямоугольник.
said_scored = { $count ->
    [one] Оценено: { $count } место.
    [few] Оценено: { $count } места.
   *[many] Оценено: { $count } мест.
 }
header_metric_page = Как получено: «{ $column }»
header_sort_up = По возрастанию
header_sort_down = По убыванию
header_hide = Скрыть столбец
header_fit = Ширина по содержимому
header_hint = Правая кнопка или клавиша меню: как получено, сортировка, скрыть
products_none_known = Товары можно разместить здесь, когда загружен список товаров.
import_products = Импортировать список товаров
product_here = уже здесь
objects_none = Пока ничего не нарисовано
objects_belong = Здесь перечислено всё, что есть на плане: по залам, зонам и оборудованию. Импортируйте список оборудования или нарисуйте полки на плане.

### space syntax
help_syntax = Измерить, что видно из каждой точки сетки, как это делает depthmapX.
help_syntax_grid = Расстояние между точками, метры.
help_syntax_csv = Записать в этот файл по строке на точку, со столбцами depthmapX.
help_views_surface = План, по имени или id. По умолчанию первый.
help_views_level = Что загораживает: стены и оборудование не ниже глаз (eye) или всё, через что нельзя пройти (knee).
help_isovist = Измерить, что видно из одной точки: площадь, периметр, скрытые края, компактность, смещение.
help_isovist_at = Точка в виде X,Y в координатах ваших файлов, метры.
help_isovist_json = Записать показатели и контур видимой области в этот файл.
usage_syntax = vitrina syntax ПРОЕКТ --grid 0.5 --csv ФАЙЛ
usage_isovist = vitrina isovist ПРОЕКТ --at X,Y
syntax_progress = Шагов: { $done } из { $whole }
syntax_measure = { $name }: { $least } … { $most }, среднее { $mean }
syntax_done = { $points ->
    [one] Измерена { $points } точка
    [few] Измерены { $points } точки
   *[other] Измерено { $points } точек
 } с шагом { $spacing } м; { $level ->
    [knee] загораживает всё, через что нельзя пройти
   *[other] загораживают стены и оборудование не ниже глаз
 }.
syntax_parts = Точек на сетке: { $points }, но ни одна не связана линиями взгляда больше чем с { $reached } из них: план распадается на части. Глубину и интеграцию разных частей сравнивать нельзя.
syntax_spacing = Сетку с шагом { $spacing } м построить нельзя. Задайте через --grid шаг не меньше { $least } м.
syntax_too_fine = При шаге { $spacing } м точек на этом плане около { $points }, и граф занял бы { $megabytes } МБ. Задайте --grid { $enough } или больше.
syntax_no_points = Ни одна точка сетки с шагом { $spacing } м не попала на свободный пол плана «{ $surface }». Задайте --grid мельче.
isovist_done = Из точки { NUMBER($x, maximumFractionDigits: 3) }; { NUMBER($y, maximumFractionDigits: 3) } видно { NUMBER($area, maximumFractionDigits: 2) } м², не дальше { NUMBER($max_radial, maximumFractionDigits: 2) } м; до ближайшего края { NUMBER($min_radial, maximumFractionDigits: 2) } м, периметр { NUMBER($perimeter, maximumFractionDigits: 2) } м, скрытые края { NUMBER($occlusivity, maximumFractionDigits: 2) } м, компактность { NUMBER($compactness, maximumFractionDigits: 3) }, смещение { NUMBER($drift_magnitude, maximumFractionDigits: 2) } м в сторону { $drift_angle_deg }°.
bad_point = «{ $given }» — не точка. Запишите её как X,Y в метрах, например --at 3.5,2.
eye_in_obstacle = Точка { $x }; { $y } лежит внутри или на краю «{ $element }», оттуда ничего не видно. Выберите точку на свободном полу.
eye_outside = Точка { $x }; { $y } не внутри стен плана «{ $surface }». Выберите точку между стенами, в координатах ваших файлов.
views_without_walls = На плане «{ $surface }» нет стен, и видимая область нигде не кончается. Сначала импортируйте или начертите стены.
in_window_nothing_to_score = Ни в одном зале пока ничего не стоит, оценивать нечего. Импортируйте список оборудования или нарисуйте полки.

### Начальная страница, файлы и ошибки окна
dropped_several = { $count ->
    [one] Перетащен { $count } файл
    [few] Перетащено { $count } файла
   *[many] Перетащено { $count } файлов
 }, ни один не открыт. Перетаскивайте по одному проекту или по одной таблице.

### routes and reasons
kind_desired_path = Желаемый маршрут
help_route = Найти лучший путь по магазину для списка товаров или для чеков либо оценить желаемый маршрут.
help_route_products = Коды товаров через запятую: сначала акции, потом основные покупки, потом касса.
help_route_path = Желаемый маршрут на плане, по коду или названию: кто по нему ходит и что замечают идущие.
help_route_baskets = Проложить маршруты для чеков (до 200) и сказать, насколько магазин для них удобен.
help_route_svg = Нарисовать маршрут на плане, раскрашенном по заметности, в этот файл.
help_values_json = Записать ответ в JSON в этот файл; точки — в координатах ваших файлов.
help_why = Сказать, почему место или зона холодные: не дойти, не видно, не останавливаются или не покупают.
help_why_placement = Код места, например G12-B-3-2.
help_why_zone = Название зоны.
usage_route = vitrina route ПРОЕКТ --products КОД,КОД
usage_why = vitrina why ПРОЕКТ --placement КОД
route_of_what = Укажите что-то одно: --products КОД,КОД, --path КОД или --baskets.
why_of_what = Укажите что-то одно: --placement КОД или --zone НАЗВАНИЕ.
empty_route = Список товаров пуст. Назовите хотя бы один код.
nothing_to_fetch = Ни одного из этих товаров не взять на плане «{ $surface }». Неизвестны: { $unknown }. Без места там: { $unplaced }. Не дойти: { $unreachable }.
no_baskets = Ни в одном чеке нет товара, который можно взять на плане «{ $surface }». Импортируйте продажи с номерами чеков и расстановку.
no_such_path = Желаемого маршрута «{ $element }» на плане «{ $surface }» нет. Есть: { $known }.
no_such_placed = Места «{ $placement }» на плане «{ $surface }» нет. Все места есть в отчёте.
floor_not_covered = Данные «{ $basis }» этот план не охватывают. Возьмите другое основание.
no_such_zone = Зоны «{ $zone }» с местами на плане «{ $surface }» нет. Есть: { $known }.
route_done = «{ $surface }»: { NUMBER($length, maximumFractionDigits: 1) } м, { NUMBER($walking, maximumFractionDigits: 0) } с ходьбы и { NUMBER($standing, maximumFractionDigits: 0) } с у полок, { $count ->
    [one] { $count } остановка
    [few] { $count } остановки
   *[many] { $count } остановок
 }. { $exact ->
    [yes] Короче при таком порядке акций и основных покупок не пройти.
   *[no] Порядок найден поиском, возможен и более короткий.
 }
route_stop = { $number }. { $product }, { $role ->
    [offer] акция
   *[main] основная покупка
 }: { $placement }, через { NUMBER($walked, maximumFractionDigits: 1) } м
route_convenience = { NUMBER($item, maximumFractionDigits: 1) } м на товар. Кратчайший обход в любом порядке — { NUMBER($tour, maximumFractionDigits: 1) } м (крюк { NUMBER($detour, maximumFractionDigits: 2) }), путь насквозь без остановок — { NUMBER($straight, maximumFractionDigits: 1) } м. Пройдено дважды: { NUMBER($back, maximumFractionDigits: 1) } м.
route_unknown = Неизвестны: { $unknown }. Исправьте коды или добавьте товары.
route_unplaced = Без места на плане «{ $surface }»: { $unplaced }. Поставьте их или проложите маршрут по другому плану.
route_unreachable = Не дойти на плане «{ $surface }»: { $unreachable }. Освободите проход между оборудованием.
route_without_checkout = Ни до одной кассы на плане «{ $surface }» не дойти: маршрут идёт прямо к выходу. Освободите проход между оборудованием.
route_without_exit = Ни до одного выхода на плане «{ $surface }» не дойти: маршрут кончается раньше. Освободите проход между оборудованием.
route_not_exact = В списке { $count ->
    [one] { $count } товар
    [few] { $count } товара
   *[many] { $count } товаров
 }, в одной роли больше 12: порядок найден поиском и может быть не кратчайшим.
route_baskets = «{ $surface }»: лучшие маршруты по { $count ->
    [one] { $count } чеку
   *[other] { $count } чекам
 } из { $receipts }.
route_spread = { $measure ->
    [items] Товаров
    [length_m] Метров
    [detour] Крюк
    [backtracked_share] Доля пройденного дважды
   *[metres_per_item] Метров на товар
 }: среднее { NUMBER($mean, maximumFractionDigits: 2) }, квартили { NUMBER($lower_quartile, maximumFractionDigits: 2) }, { NUMBER($median, maximumFractionDigits: 2) }, { NUMBER($upper_quartile, maximumFractionDigits: 2) }
path_done = «{ $path }»: { NUMBER($length, maximumFractionDigits: 1) } м, { NUMBER($seconds, maximumFractionDigits: 0) } с. В среднем визит проходит { NUMBER($coverage, maximumFractionDigits: 1) } % его длины; из 1000 визитов ему следуют { NUMBER($followers, maximumFractionDigits: 0) }. Основание: { $basis }, { $visits ->
    [one] { $visits } визит
    [few] { $visits } визита
   *[many] { $visits } визитов
 }.
path_notices = Идущий по нему может заметить { $count ->
    [one] { $count } место
    [few] { $count } места
   *[many] { $count } мест
 } из { $whole }; у тех, что замечает не меньше половины идущих, { NUMBER($metres, maximumFractionDigits: 1) } м полки. Заметнее всего: { $most }.
path_blocked = { NUMBER($metres, maximumFractionDigits: 1) } м ({ NUMBER($share, maximumFractionDigits: 0) } %) маршрута «{ $element }» ведут там, где покупателю не пройти. Проведите его в обход оборудования.
cold_reach = Дойти: { $reached ->
    [no] пути туда нет, или перед ним негде встать
   *[yes] рядом проходят { NUMBER($value, maximumFractionDigits: 0) } визитов из 1000
 }; медиана { NUMBER($typical, maximumFractionDigits: 0) }.{ $state ->
    [low] {" "}Мало.
   *[other] {""}
 }
cold_visible = Видно: { $state ->
    [unknown] ни один визит не подходит спереди ближе { NUMBER($depth_m, maximumFractionDigits: 0) } м.
    [low] { NUMBER($value, maximumFractionDigits: 0) } % времени, что визиты проводят перед ним; медиана { NUMBER($typical, maximumFractionDigits: 0) } %. Мало. Заслоняют: { $elements }.
   *[good] { NUMBER($value, maximumFractionDigits: 0) } % времени, что визиты проводят перед ним; медиана { NUMBER($typical, maximumFractionDigits: 0) } %.
 }
cold_seen = Попадает в поле зрения: у { NUMBER($value, maximumFractionDigits: 0) } % визитов; медиана { NUMBER($typical, maximumFractionDigits: 0) } %.{ $state ->
    [low] {" "}Мало.
   *[other] {""}
 }
cold_stopped = Останавливаются: { $state ->
    [unknown] неизвестно. Никто не подходит спереди ближе { NUMBER($reach_m, maximumFractionDigits: 1) } м, либо данные не говорят, где внутри зоны находится визит.
   *[other] { NUMBER($value, maximumFractionDigits: 0) } % тех, кто подходит спереди ближе { NUMBER($reach_m, maximumFractionDigits: 1) } м, то есть { NUMBER($stops, maximumFractionDigits: 0) } из 1000 визитов; медиана { NUMBER($typical, maximumFractionDigits: 0) } %.
 }{ $state ->
    [low] {" "}Мало.
   *[other] {""}
 }
cold_bought = Покупают: { $state ->
    [unknown] неизвестно: нет товара, продаж или контактов.
   *[other] { NUMBER($value, maximumFractionDigits: 1) } шт. на 1000 замеченных контактов; медиана { NUMBER($typical, maximumFractionDigits: 1) }.
 }{ $state ->
    [low] {" "}Мало.
   *[other] {""}
 }
verdict_unreachable = покупателям туда не дойти
verdict_hidden = не видно оттуда, где бывают покупатели
verdict_rarely_passed = видно, но мимо почти не проходят
verdict_unseen = проходят мимо, но не смотрят
verdict_not_stopped = видят, но почти не останавливаются
verdict_not_bought = останавливаются, но почти не покупают
verdict_warm = не холодное: слабого звена в цепочке нет
why_verdict = { $subject ->
    [zone] «{ $name }»
   *[placement] { $name }
 }: { $verdict }.
why_rests = Основание: { $basis }, { $visits ->
    [one] { $visits } визит
    [few] { $visits } визита
   *[many] { $visits } визитов
 }. «Мало» — меньше половины медианы.

### doubts about floors and tracks
doors_missing = На плане «{ $surface }» нет { $missing ->
    [entrance] входа
    [checkout] кассы
   *[entrance_checkout] ни входа, ни кассы
 }: они нужны маршрутам и моделируемым визитам. Нарисуйте недостающее.
ground_in_parts = План «{ $surface }» распадается на части без прохода между ними. От входа не дойти до { $count ->
    [one] { $count } предмета оборудования
   *[other] { $count } предметов оборудования
 }: { $elements }. Освободите проход.
evidence_empty = Таблица «{ $table }» есть, но строк в ней нет, поэтому на ней ничего не основано. Импортируйте её снова.
tracks_too_fast = Шагов в треках на плане «{ $surface }», что быстрее любого пешехода: { NUMBER($share, maximumFractionDigits: 1) } %; они не учтены. Проверьте часы трекера и единицы в файле.
tracks_through_walls = Шагов в треках на плане «{ $surface }», что ведут сквозь стены или оборудование: { NUMBER($share, maximumFractionDigits: 1) } %; они сдвинуты на ближайшее свободное место. Проверьте единицы, начало координат и направление y, а также тот ли это план.
tracks_in_corner = Треки занимают { NUMBER($width, maximumFractionDigits: 1) } × { NUMBER($depth, maximumFractionDigits: 1) } м на плане «{ $surface }» размером { NUMBER($whole_width, maximumFractionDigits: 1) } × { NUMBER($whole_depth, maximumFractionDigits: 1) } м. Проверьте единицы в файле.

### evidence: gate counters, heat maps, calibration, bases side by side
kind_gate = Линия подсчёта
basis_heatmap = маршруты, взвешенные по тепловой карте
basis_counters = маршруты, взвешенные по счётчикам проходов
table_counters = Счётчики проходов
table_heatmap = Тепловая карта
field_gate = Линия подсчёта
field_in = Вошло
field_out = Вышло
field_value = Значение
field_measure = Что посчитано
step_import_counters = Импорт счётчиков
step_import_heatmap = Импорт тепловой карты
import_about_counters = Сколько людей прошло через линию, дверь или зону: в каждой строке линия, время, вошло и вышло.
import_about_heatmap = Где людно: ячейки со значениями, матрица в форме зала или картинка в цветах.
import_option_measure = Значение — это
import_option_colours = Горячее — это
import_option_at = Углы x1, y1, x2, y2
import_option_cell = Сторона ячейки или пикселя
import_measure_seconds = Секунды пребывания
import_measure_visits = Визиты
import_measure_share = Время в своих единицах
import_colours_light = Светлое
import_colours_dark = Тёмное
import_colours_jet = Красное, от синего (jet)
import_colours_turbo = Тёмно-красное, от фиолетового (turbo)
import_colours_viridis = Жёлтое, от фиолетового (viridis)
import_colours_inferno = Бледно-жёлтое, от чёрного (inferno)
import_colours_hot = Белое, от чёрного через красное (hot)
import_cell_unknown = По углам
import_at_all = По всему помещению
import_picture_size = Картинка { NUMBER($columns, useGrouping: 0) } x { NUMBER($rows, useGrouping: 0) } пикселей.
help_visits = Число моделируемых визитов. По умолчанию 1000.
help_basis_command = Оценить проект на всех основах, какие есть, и показать, где они расходятся.
help_basis_csv = Записать в этот файл строку на место выкладки и столбец на основу.
help_import_measure = Что считает тепловая карта: seconds (секунды), visits (визиты) или share (время в своих единицах). По умолчанию — по заголовку, иначе share.
help_import_at = Где лежит тепловая карта, в координатах ваших файлов: два противоположных угла x1,y1,x2,y2 или, вместе с --cell, левый верхний угол x,y. По умолчанию — по всему помещению.
help_import_cell = Сторона ячейки или пикселя тепловой карты, метры.
help_import_colours = Какие цвета картинки горячие: light, dark, jet, turbo, viridis, inferno, hot или цвета от холодного к горячему, например #0000ff,#ff0000. По умолчанию light.
usage_basis = vitrina basis ПРОЕКТ
no_count = { $file }, строка { $row }: нет ни числа вошедших, ни числа вышедших; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
 }.
why_no_count = Нет ни вошедших, ни вышедших
clock_unset = { $file }, строка { $row }: { $cell } — время ненастроенных часов; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
 }.
why_clock_unset = { $column }: часы не были настроены
clock_steps_back = { $file }: часы идут назад в { $count ->
    [one] { $count } строке
    [few] { $count } строках
   *[many] { $count } строках
 }. Строки упорядочены по времени; проверьте часы датчиков.
counters_cumulative = { $file }: показания { $gates } нарастают, поэтому взяты разности соседних ({ $resets ->
    [0] сбросов нет
    [one] { $resets } сброс
    [few] { $resets } сброса
   *[many] { $resets } сбросов
 }; первых показаний, по которым числа не узнать: { $count }).
gates_not_drawn = { $file }: на плане ещё нет линий подсчёта, дверей и зон. Нарисуйте те, у которых считали.
unknown_gates_in_file = { $file }: на плане нет { $ids ->
    [one] { $ids } линии подсчёта
    [few] { $ids } линий подсчёта
   *[many] { $ids } линий подсчёта
 } ({ $count ->
    [one] { $count } строка
    [few] { $count } строки
   *[many] { $count } строк
 }). Названия не подбираются наугад: исправьте их или нарисуйте эти линии.
unknown_gates_in_file_like = { $file }: похоже на линии, двери или зоны плана: { $listed }.
unknown_gates_in_file_listed = { $file }: не найдены на плане, в скобках число строк: { $listed }.
unknown_gates = В счётчиках есть { $ids ->
    [one] { $ids } линия подсчёта, которой
    [few] { $ids } линии подсчёта, которых
   *[many] { $ids } линий подсчёта, которых
 } нет в зале (не учтено строк: { $count }). Нарисуйте их или исправьте названия.
unknown_gates_like = Похоже на линии, двери или зоны плана: { $listed }. Исправьте названия, если это они.
unknown_gates_listed = Не найдены на плане, в скобках число строк: { $listed }.
no_gates_here = Ни одной из посчитанных линий ({ $gates }) нет в зале «{ $surface }». Нарисуйте их как линии подсчёта или укажите входы, выходы или зоны, у которых они считают.
counts_all_zero = В счётчиках зала «{ $surface }» одни нули (строк: { $rows }), визиты на них не построить. Проверьте, какие столбцы поняты как «вошло» и «вышло».
no_gate_crossed = Ни один смоделированный маршрут зала «{ $surface }» не пересекает посчитанных линий ({ $gates }). Проверьте, где нарисованы линии, вход и кассы.
gates_not_crossed = Маршруты не пересекают { $count ->
    [one] { $count } посчитанную линию
    [few] { $count } посчитанные линии
   *[many] { $count } посчитанных линий
 }, их числа ничего не говорят: { $gates }. Проверьте, где они нарисованы и куда смотрит их лицевая сторона.
gates_counted_nobody = Эти линии никого не посчитали: { $gates }. Проверьте, включены ли датчики.
gates_reported_little = { $gates }: отчёт меньше чем за половину из { NUMBER($hours, maximumFractionDigits: 0) } ч, что у других; числа приведены к этим часам.
interval_assumed = Интервал { $gates } по времени строк не узнать: строка с полуночью принята за день, другая — за час.
one_gate_counted = В зале «{ $surface }» считали только на одной линии: она задаёт число визитов, но проверить по ней ничего нельзя.
weights_uneven = { $evidence ->
    [heatmap] По тепловой карте
   *[counters] По счётчикам
 } уверенности остаётся как от { $count } равных маршрутов из { $total }. Модель далека от измеренного: проверьте линии, углы и масштаб или смоделируйте больше визитов.
counts_not_met = Взвешенные маршруты совпали только с { NUMBER($share, maximumFractionDigits: 0) } % { $evidence ->
    [heatmap] участков тепловой карты
   *[counters] чисел со счётчиков
 } (GEH меньше 5); обычно это 85 %. Хуже всего: { $worst }.
no_heat_here = На тепловой карте нет ячеек зала «{ $surface }». Загрузите карту этого зала.
heat_all_zero = Во всех ячейках тепловой карты зала «{ $surface }» ноль (ячеек: { $rows }), визиты на ней не построить.
heat_off_plan = Вся тепловая карта лежит вне плана «{ $surface }». Проверьте её углы, единицу и направление y.
heat_not_met = Маршруты не заходят туда, где тепловая карта зала «{ $surface }» тёплая. Проверьте её углы и масштаб, а также вход и кассы.
heat_covers_part = Тепловая карта покрывает { NUMBER($share, maximumFractionDigits: 0) } % пола, где можно ходить; в остальных местах маршруты только смоделированы.
heat_off_ground = { NUMBER($share, maximumFractionDigits: 1) } % тепла лежит вне пола и не учтено. Проверьте углы и масштаб.
heat_without_trips = { NUMBER($share, maximumFractionDigits: 1) } % тепла лежит там, куда маршруты не заходят; весами этого не исправить.
picture_read = { $file }: { $columns } x { $rows } пикселей сведены в { $across } x { $down } ячеек.
picture_unreadable = { $file } — не картинка, которую можно прочитать, или она повреждена. Подходят PNG и JPEG.
picture_too_large = В { $file } { $size } пикселей, это слишком много. Сохраните её меньше: хватит 4000 пикселей в ширину.
bad_colours = «{ $given }» — не шкала цветов. Известны { $known } или цвета от холодного к горячему через запятую.
colours_assumed = { $file }: не сказано, какие цвета горячие, поэтому чем светлее пиксель, тем он горячее. Укажите цвета: --colours.
in_window_colours_assumed = { $file }: не сказано, какие цвета горячие, поэтому чем светлее пиксель, тем он горячее. Выберите цвета ниже списка столбцов.
colours_strange = { $file }: у { NUMBER($share, maximumFractionDigits: 1) } % пикселей нет цветов шкалы, как у линий и букв; они не учтены.
bad_cell = Ячейки в { NUMBER($cell, maximumFractionDigits: 3) } м не бывает: сторона должна быть больше 0.
bad_corners = «{ $given }» — не углы. Напишите два числа x,y или четыре x1,y1,x2,y2 с ненулевой площадью.
heatmap_nowhere = Не сказано, где лежит { $file }. Укажите два противоположных угла (--at x1,y1,x2,y2) или левый верхний угол и сторону ячейки или пикселя (--at x,y --cell 0.1).
in_window_heatmap_nowhere = Не сказано, где лежит { $file }. Укажите два противоположных угла или левый верхний угол и сторону ячейки или пикселя.
heatmap_fitted = { $file }: не сказано, где лежит тепловая карта; она растянута на всё, что нарисовано на «{ $surface }», { NUMBER($width, maximumFractionDigits: 1) } x { NUMBER($height, maximumFractionDigits: 1) } м. Если это не так, укажите углы (--at).
in_window_heatmap_fitted = { $file }: не сказано, где лежит тепловая карта; она растянута на всё, что нарисовано на «{ $surface }», { NUMBER($width, maximumFractionDigits: 1) } x { NUMBER($height, maximumFractionDigits: 1) } м. Если это не так, укажите углы.
heatmap_stretched = { $file }: ячейки вытянуты в { NUMBER($times, maximumFractionDigits: 1) } раза. Проверьте углы.
heatmap_no_grid = { $file }: x и y — не середины одинаковых ячеек. Укажите сторону ячейки (--cell) или загрузите точки как треки.
heatmap_all_zero = { $file }: нет ни одной ячейки со значением больше 0.
heatmap_outside = { $file }: { NUMBER($percent, maximumFractionDigits: 1) } % тепла лежит дальше 1 м от зала. Проверьте единицу, углы и направление y.
matrix_read = { $file }: прочитан как матрица { $columns } x { $rows } ячеек; её первая строка — верх плана.
matrix_unreadable = { $file }: { $count ->
    [one] { $count } ячейка матрицы — не число и не учтена
    [few] { $count } ячейки матрицы — не числа и не учтены
   *[many] { $count } ячеек матрицы — не числа и не учтены
 }.
heat_below_zero = { $file }: { $count ->
    [one] { $count } ячейка меньше 0 или повторяется и не учтена
    [few] { $count } ячейки меньше 0 или повторяются и не учтены
   *[many] { $count } ячеек меньше 0 или повторяются и не учтены
 }.
unknown_measure = Тепловая карта не может считать «{ $given }». Известны { $known }.
measure_recognised = { $file }: { $column } — это { $measure ->
    [seconds] секунды пребывания в ячейке
   *[visits] визиты в ячейку
 }.
measure_assumed = { $file }: не сказано, что считает { $column }; принято за время в своих единицах. Укажите: --measure.
in_window_measure_assumed = { $file }: не сказано, что считает { $column }; принято за время в своих единицах. Выберите это ниже списка столбцов.
basis_fell_back = Основа { $basis } не показана: данных мало, вместо неё вышла { $instead }.
bases_compared = { $placements ->
    [one] { $placements } место выкладки
    [few] { $placements } места выкладки
   *[many] { $placements } мест выкладки
 } на этих основах: { $bases }.
bases_agree = Корреляция рангов { NUMBER($correlation, minimumFractionDigits: 2, maximumFractionDigits: 2) }: { $first } и { $second }. Дальше всего расходятся:
bases_not_ranked = Корреляции рангов нет: { $first } и { $second }. Одна из основ замечает все места одинаково.
placement_apart = {"  "}{ $placement }: ранг { NUMBER($first_rank, maximumFractionDigits: 1) } и ранг { NUMBER($second_rank, maximumFractionDigits: 1) }.
import_heat_shown = Тепловая карта, как она стоит в файле

### trips: one-way aisles, planned figures
kind_one_way = Проход в одну сторону
one_way_aisles = На плане «{ $surface }» { $count ->
    [one] { $count } проход
    [few] { $count } прохода
   *[many] { $count } проходов
} в одну сторону: смоделированные маршруты идут там только в пределах 90 градусов от стрелок.
cut_off_by_one_way = Проходы в одну сторону на плане «{ $surface }» ({ $aisles }) отрезают от входа или выхода { $count ->
    [one] { $count } единицу оборудования
    [few] { $count } единицы оборудования
   *[many] { $count } единиц оборудования
}: { $elements }. Разверните или укоротите проход.
tracks_against_one_way = { $count ->
    [one] { $count } измеренный визит
    [few] { $count } измеренных визита
   *[many] { $count } измеренных визитов
} из { $total } на плане «{ $surface }» прошли метр или больше против прохода { $aisle }.
report_trips = Средний визит: { NUMBER($path, maximumFractionDigits: 0) } м, { NUMBER($walking, maximumFractionDigits: 0) } с в движении, { NUMBER($standing, maximumFractionDigits: 0) } с на месте. Все визиты вместе побывали на { NUMBER($covered, maximumFractionDigits: 0) } % площади.
report_trips_planned = Смоделированные маршруты в том же зале: { NUMBER($path, maximumFractionDigits: 0) } м, { NUMBER($walking, maximumFractionDigits: 0) } с в движении, { NUMBER($standing, maximumFractionDigits: 0) } с на месте, { NUMBER($covered, maximumFractionDigits: 0) } % площади.
### the window before and beside the plan
opening_project = Открывается «{ $name }»
action_shortcuts = Сочетания клавиш
shortcuts_title = Сочетания клавиш
shortcuts_on_plan = На плане стрелки двигают выбранное на 1 см, с Shift — на 10 см; если ничего не выбрано, сдвигают вид. С инструментом рисования они ведут крестик, а Enter щёлкает в нём. При перетаскивании Alt отключает привязку, Shift держит одну ось или пропорции, Ctrl оставляет копию или растягивает от середины. Двойной щелчок входит в группу. Esc отменяет начатое движение или снимает выбор. Tab ведёт от одной части окна к другой.
sample_section_store = Магазин по отделам
sample_small_supermarket = Небольшой супермаркет
sample_online_shop = Интернет-магазин
qt_look_in = &Папка:
qt_file_types = &Типы файлов:
qt_folder = Папка
qt_drive = Диск

### the ground and the view from a point
legend_ground = Чем раскрашен пол
legend_no_ground = Пол без раскраски
legend_spacing = Расстояние между точками измерения
legend_level = Что загораживает вид
legend_level_eye = Глаза
legend_level_knee = Колени
legend_metres = { $metres } м
legend_at_least = ≥ { $number }
ground_stop = Прекратить измерение
ground_under_way = Идёт измерение: что видно из каждой точки.
ground_presence = Присутствие
ground_connectivity = Связность
ground_integration_hh = Визуальная интеграция (HH)
ground_mean_depth = Средняя глубина
ground_clustering = Кластеризация
ground_control = Контроль
ground_controllability = Контролируемость
ground_entropy = Энтропия
ground_relativised_entropy = Относительная энтропия
ground_area = Площадь обзора
ground_perimeter = Периметр обзора
ground_occlusivity = Скрытые края
ground_compactness = Компактность обзора
ground_drift_magnitude = Смещение обзора
ground_max_radial = Самый дальний взгляд
ground_min_radial = Ближайшее препятствие
ground_about_connectivity = Сколько точек сетки видно из каждой точки.
ground_about_integration_hh = Насколько весь зал близок по числу поворотов; без единицы. Много: легко найти.
ground_about_mean_depth = Сколько в среднем шагов по линиям взгляда до любой другой точки.
ground_about_clustering = Доля видимых точек, которые видят друг друга, от 0 до 1. Мало: углы, где открывается вид.
ground_about_control = Видно отсюда, но мало откуда ещё; без единицы. Много: хорошая точка обзора.
ground_about_controllability = Какая часть мест в двух шагах видна сразу, от 0 до 1.
ground_about_entropy = Насколько неравны глубины остальных точек, бит.
ground_about_relativised_entropy = То же по сравнению с обычным для такой средней глубины, бит.
ground_about_area = Сколько видно из каждой точки, м².
ground_about_perimeter = Длина края видимой области, м.
ground_about_occlusivity = Длина краёв, за которыми есть что-то ещё, м. Много: за каждым шагом новое.
ground_about_compactness = 4π × площадь / периметр²; у круга 1.
ground_about_drift_magnitude = От точки до середины видимой области, м.
ground_about_max_radial = Как далеко видно самое большее, м.
ground_about_min_radial = Сколько до ближайшего края видимой области, м.
sight_from_eye = Обзор на уровне глаз
sight_from_knee = Обзор на уровне колен
sight_area = Площадь { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) } м²
sight_perimeter = Периметр { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) } м
sight_occlusivity = Скрытые края { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) } м
sight_compactness = Компактность { NUMBER($value, minimumFractionDigits: 3, maximumFractionDigits: 3) }
sight_drift_magnitude = Смещение { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) } м
tool_isovist = Обзор из точки
action_look_from_a_point = Обзор из точки
action_ground = Пол: { $measure }
action_syntax_csv = Пространственный синтаксис в CSV…
in_window_eye_in_obstacle = Изнутри «{ $element }» ничего не видно.
in_window_eye_outside = За стенами плана «{ $surface }» ничего не видно.
in_window_views_without_walls = На плане «{ $surface }» нет стен, и обзор нигде не кончается. Сначала начертите или импортируйте стены.
in_window_syntax_too_fine = Шаг { $spacing } м здесь слишком мелок: точек около { $points }, памяти { $megabytes } МБ. Выберите шаг крупнее; самый мелкий возможный { $enough } м.
in_window_syntax_no_points = При шаге { $spacing } м ни одна точка не попала на свободный пол. Выберите шаг мельче.
views_under_way = Обзор этого плана готовится.
### маршрут покупателя, желаемый маршрут и причины в окне
action_show_route = Маршрут покупателя
action_route_json = Маршрут покупателя в JSON
tab_route = Маршрут
route_empty = Выберите товары в списке: лучший путь мимо них появится на плане, сначала акции, в конце касса. Esc убирает маршрут.
route_no_products = Товаров пока нет. Импортируйте товары и расстановку, чтобы найти к ним путь.
route_remove = Убрать из списка: { $product }
product_on_list = уже в списке
route_checkout = Касса
route_stop_note = { $role ->
    [offer] акция · { NUMBER($walked, maximumFractionDigits: 1) } м
   *[main] { NUMBER($walked, maximumFractionDigits: 1) } м
 }
route_lack = { $reason ->
    [unknown] такого товара нет
    [unplaced] здесь не выложен
   *[unreachable] не дойти
 }
route_length = { NUMBER($length, maximumFractionDigits: 1) } м
route_times = { NUMBER($walking, maximumFractionDigits: 0) } с ходьбы, { NUMBER($standing, maximumFractionDigits: 0) } с у полок.
route_detour = Крюк { NUMBER($detour, minimumFractionDigits: 2, maximumFractionDigits: 2) }: в любом порядке кратчайший обход — { NUMBER($tour, maximumFractionDigits: 1) } м.
route_per_item = { NUMBER($item, maximumFractionDigits: 1) } м на товар; насквозь без остановок — { NUMBER($straight, maximumFractionDigits: 1) } м.
route_back = Пройдено дважды: { NUMBER($back, maximumFractionDigits: 1) } м.
route_typical = Типичный чек
route_stop_baskets = Остановить расчёт
route_export = Экспорт JSON
route_clear = Убрать маршрут
route_baskets_busy = Маршруты по чекам: { NUMBER($share, maximumFractionDigits: 0) } %
route_baskets_done = Типичный чек: { $count ->
    [one] { $count } чек
    [few] { $count } чека
   *[many] { $count } чеков
 } из { $receipts }
route_quartiles = { $measure ->
    [items] Товаров: { NUMBER($median, maximumFractionDigits: 1) }; у половины чеков от { NUMBER($lower_quartile, maximumFractionDigits: 1) } до { NUMBER($upper_quartile, maximumFractionDigits: 1) }; среднее { NUMBER($mean, maximumFractionDigits: 1) }
    [length_m] Путь, м: { NUMBER($median, maximumFractionDigits: 1) }; у половины чеков от { NUMBER($lower_quartile, maximumFractionDigits: 1) } до { NUMBER($upper_quartile, maximumFractionDigits: 1) }; среднее { NUMBER($mean, maximumFractionDigits: 1) }
    [detour] Крюк: { NUMBER($median, minimumFractionDigits: 2, maximumFractionDigits: 2) }; у половины чеков от { NUMBER($lower_quartile, minimumFractionDigits: 2, maximumFractionDigits: 2) } до { NUMBER($upper_quartile, minimumFractionDigits: 2, maximumFractionDigits: 2) }; среднее { NUMBER($mean, minimumFractionDigits: 2, maximumFractionDigits: 2) }
    [backtracked_share] Доля пройденного дважды: { NUMBER($median, maximumFractionDigits: 2) }; у половины чеков от { NUMBER($lower_quartile, maximumFractionDigits: 2) } до { NUMBER($upper_quartile, maximumFractionDigits: 2) }; среднее { NUMBER($mean, maximumFractionDigits: 2) }
   *[metres_per_item] Метров на товар: { NUMBER($median, maximumFractionDigits: 1) }; у половины чеков от { NUMBER($lower_quartile, maximumFractionDigits: 1) } до { NUMBER($upper_quartile, maximumFractionDigits: 1) }; среднее { NUMBER($mean, maximumFractionDigits: 1) }
 }.
zone_standing = { $rank }-е место из { $count ->
    [one] { $count } зоны
   *[other] { $count } зон
 } · индекс { NUMBER($index, maximumFractionDigits: 0) }
inspector_zone = Зона
zone_without_places = В этой зоне нет мест для товара, поэтому чисел по ней нет.
zone_shelves = { $count ->
    [one] { $count } место
    [few] { $count } места
   *[many] { $count } мест
 } на { NUMBER($width, maximumFractionDigits: 1) } м полок.
zone_seen = Рядом проходят { NUMBER($passby, maximumFractionDigits: 0) } визитов из 1000; видят её { NUMBER($share, maximumFractionDigits: 0) } %, в среднем по { NUMBER($seconds, maximumFractionDigits: 1) } с.
zone_sells = Продаёт { NUMBER($units, maximumFractionDigits: 0) } { $units ->
    [one] единицу
    [few] единицы
   *[many] единиц
 }: { NUMBER($sales, maximumFractionDigits: 1) } % продаж на { NUMBER($attention, maximumFractionDigits: 1) } % внимания.
inspector_path = Желаемый маршрут
inspector_path_top = Заметнее всего, на 1000 прошедших
path_length = { NUMBER($length, maximumFractionDigits: 1) } м, { NUMBER($seconds, maximumFractionDigits: 0) } с ходьбы.
path_walked = В среднем визит проходит { NUMBER($coverage, maximumFractionDigits: 1) } % его длины; из 1000 визитов ему следуют { NUMBER($followers, maximumFractionDigits: 0) }. Основание: { $basis }, { $visits ->
    [one] { $visits } визит
    [few] { $visits } визита
   *[many] { $visits } визитов
 }.
path_seen = Идущий по нему может заметить { $count ->
    [one] { $count } место
    [few] { $count } места
   *[many] { $count } мест
 } из { $whole } и смотрит на полки { NUMBER($seconds, maximumFractionDigits: 1) } с. Не меньше половины идущих замечают { NUMBER($metres, maximumFractionDigits: 1) } м полок.
reason_heading = { $cold ->
    [yes] Почему место холодное
   *[no] От прохода до корзины
 }
reason_under_way = Считается
reason_state = { $state ->
    [good] В порядке
    [low] Мало
   *[unknown] Неизвестно
 }
reason_in_the_way = Мешают:
reason_walls = стены
reason_blocker = { $name }, { NUMBER($share, maximumFractionDigits: 0) } % скрытого времени
reason_mark = Показать на плане
reason_marks_mean = Пунктиром обведено то, что мешает; от крестиков места не видно.
### evidence in the window
legend_basis = Поток: { $basis }
menu_basis = Данные о потоке
tab_evidence = Поток
action_show_evidence = Сравнить данные о потоке
action_bases_csv = Сравнение данных о потоке в CSV
action_take_best_basis = Поток: самые надёжные данные
action_take_basis = Поток: { $basis }
basis_most_trusted = Самые надёжные: { $basis }
basis_to_import = { $basis }: загрузить «{ $table }»…
evidence_name_tracks = треки
evidence_name_zones = посещения зон
evidence_name_heatmap = тепловая карта
evidence_name_counters = счётчики
evidence_name_baskets = чеки
evidence_name_layout = план
evidence_period = с { $first } по { $last }
evidence_measured = измерено
evidence_simulated = модель
evidence_compare = Сравнить
evidence_cancel = Остановить
evidence_export = Сохранить в CSV
evidence_waits = Ждёт, пока посчитается план.
evidence_busy = Считается магазин: { $basis }
evidence_not_compared = Данные ещё не сравнивались.
evidence_outdated = Проект изменился; это прежнее сравнение.
evidence_scale_note = Замеченные контакты по каждым данным, в одних и тех же цветах. Щелчок по рисунку берёт эти данные для всего плана.
evidence_none = Сравнивать нечего
evidence_top = { NUMBER($top, maximumFractionDigits: 0) } замечено на 1000
evidence_rests = На чём основаны показанные числа
evidence_figures = Среднее посещение
evidence_visits = Посещений
evidence_mean_path_m = Путь, м
evidence_stops_per_visit = Остановок
evidence_walking_s = Идёт, с
evidence_standing_s = Стоит, с
evidence_covered_share = Пройдено площади
evidence_disagreement = Где данные расходятся
evidence_placement = Место
evidence_first_rank = Ранг первый
evidence_second_rank = Ранг второй
evidence_pair = { $first } и { $second }: ранговая корреляция { NUMBER($correlation, minimumFractionDigits: 2, maximumFractionDigits: 2) }
evidence_pair_unknown = { $first } и { $second }: ранговой корреляции нет, одни из данных замечают все места одинаково
evidence_calibration = Как маршруты сходятся с подсчётом: { $basis }, { $surface }
evidence_gates_met = ✓ GEH меньше { NUMBER($limit, maximumFractionDigits: 0) } у { NUMBER($share, maximumFractionDigits: 0) } % подсчётов; нужно { NUMBER($least, maximumFractionDigits: 0) } %.
evidence_gates_not_met = ✗ GEH меньше { NUMBER($limit, maximumFractionDigits: 0) } только у { NUMBER($share, maximumFractionDigits: 0) } % подсчётов; нужно { NUMBER($least, maximumFractionDigits: 0) } %.
evidence_sample = По точности это { NUMBER($effective, maximumFractionDigits: 0) } равных маршрутов из { $visits }.
evidence_sample_small = Почти весь вес у немногих маршрутов: проверьте проходы, углы и масштаб или смоделируйте больше посещений.
evidence_left_out = Каждый подсчёт предсказан по остальным: в среднем мимо на { NUMBER($error, maximumFractionDigits: 0) } %.
evidence_gate = Проход
evidence_block = Участок
evidence_gate_way = { $gate }, { $way ->
    [in] вход
   *[out] выход
 }
evidence_counted = Подсчёт
evidence_counted_hour = Подсчёт в час
evidence_weighted = Маршруты
evidence_left_out_head = Прогноз
evidence_geh = GEH
evidence_good = ✓ сходится
evidence_poor = ✗ расходится
evidence_more_blocks = { $count ->
    [one] ещё { $count } участок сходится лучше
    [few] ещё { $count } участка сходятся лучше
   *[many] ещё { $count } участков сходятся лучше
 }
### live: previews, progress
analysis_cancelled = Не посчитано: расчёт отменён.
progress_step = { $step }: шаг { $number } из { $of }
scoring_space = Обмеряем зал
scoring_presence = Выясняем, кто где ходит
scoring_noticing = Смотрим с каждого места
scoring_exposure = Складываем замеченное
scoring_passby = Считаем проходящих мимо
scoring_products = Складываем по товарам
action_score_now = Посчитать сейчас
action_cancel_score = Отменить расчёт
legend_provisional = Предварительно: визиты прежние.
legend_waiting = После последнего изменения ещё не посчитано.

### notes, symbols, dimensions, doors
kind_door = Дверь
kind_note = Заметка
kind_symbol = Знак
kind_dimension = Размер
hint_draw_wall = Щёлкайте угол за углом: щелчок по первому углу замыкает комнату, Enter завершает открытую стену. Протяните мышью прямоугольную комнату; число и Enter задают длину следующего отрезка.
hint_draw_door = Щёлкните по стене или протяните вдоль неё для другой ширины; ширину можно набрать. Alt — не привязывать к стене.
hint_draw_dimension = Протяните от точки к точке; с Shift — вдоль ближайшей оси.
hint_draw_note = Щёлкните, куда поставить заметку, наберите текст и нажмите Enter.
tool_draw_wall = Стена или комната
tool_draw_door = Дверь
tool_draw_dimension = Размер
tool_draw_note = Заметка
mark_note = { $text }
mark_note_empty = Введите текст и нажмите Enter
no_room = Эти углы не образуют комнату. Расставьте их так, чтобы стены не пересекались.
remark_length_m = { NUMBER($length, minimumFractionDigits: 2, maximumFractionDigits: 2) } м
remark_length_px = { NUMBER($length, maximumFractionDigits: 0) } пикс.
property_symbol = Изображение
step_set_symbol = Знак
symbol_choose = Выберите знак
sign_info = Информация
sign_extinguisher = Огнетушитель
sign_emergency_exit = Аварийный выход
sign_first_aid = Аптечка
sign_camera = Камера
sign_power = Розетка
sign_stairs = Лестница
sign_lift = Лифт
sign_toilet = Туалет
sign_carts = Тележки
sign_fitting_room = Примерочная
sign_screen = Экран

### подложка
no_underlay = Под этим залом нет подложки.
underlay_locked = Подложка закреплена. Открепите её, чтобы двигать или масштабировать.
bad_underlay_name = «{ $name }» не годится как имя картинки в проекте.
bad_underlay_size = Картинка не может быть размером { $width } x { $height }.
bad_opacity = Непрозрачность бывает от 0 до 1, а не { $opacity }.
points_too_near = Две точки совпали. Выберите точки на расстоянии друг от друга.
bad_length = «{ $text }» — не длина. Введите, например: 5, 5,2 м или 500 см.
bad_size_text = «{ $text }» — не размер. Введите, например: 20 x 15 или 20х15 м.
underlay_missing = { $surface }: в проекте нет файла подложки { $file }. Положите её снова или уберите.
pdf_unreadable = { $file } не открывается как PDF: файл повреждён или закрыт паролем. Сохраните страницу как картинку PNG.
pdf_empty = В файле { $file } нет страниц.
pdf_no_page = В файле { $file } нет страницы { $page }, всего страниц: { $count }.
menu_underlay = Подложка
action_from_picture = Положить подложку…
action_underlay_calibrate = Задать масштаб подложки
action_underlay_move = Передвинуть подложку
action_underlay_stronger = Подложка ярче
action_underlay_fainter = Подложка бледнее
action_underlay_visible = Показывать подложку
action_underlay_locked = Закрепить подложку
action_underlay_remove = Убрать подложку
start_from_picture = По картинке
tool_calibrate = Масштаб подложки
tool_move_underlay = Передвинуть подложку
hint_calibrate = Щёлкните на подложке две точки, расстояние между которыми вам известно.
hint_move_underlay = Тяните подложку мышью или двигайте стрелками; Esc — когда она на месте.
step_set_underlay = Подложка
step_remove_underlay = Удаление подложки
step_move_underlay = Сдвиг подложки
step_calibrate_underlay = Масштаб подложки
step_underlay_opacity = Яркость подложки
step_underlay_visible = Видимость подложки
step_underlay_locked = Закрепление подложки
calibrate_ask = Какой длины этот отрезок?
calibrate_example = 5 м
calibrate_take = Задать
ask_picture = Картинка для подложки
ask_as_picture = Картинки и PDF
page_chooser_title = Какую страницу файла { $file } взять?
page_chooser_page = Страница { $number }
page_chooser_take = Взять эту страницу
underlay_card = Подложка
underlay_size = { $file }, { NUMBER($width, maximumFractionDigits: 2) } x { NUMBER($height, maximumFractionDigits: 2) } м
underlay_missing_here = В проекте нет файла { $file }.
underlay_opacity = Яркость
underlay_short_visible = Видна
underlay_short_locked = Закреплена
underlay_short_calibrate = Задать масштаб
underlay_short_move = Передвинуть
underlay_short_remove = Убрать

### новые залы
new_floor_room = { NUMBER($width, maximumFractionDigits: 2) } x { NUMBER($depth, maximumFractionDigits: 2) } м, { NUMBER($area, maximumFractionDigits: 1) } м²
bad_room = Зал { NUMBER($width, maximumFractionDigits: 2) } x { NUMBER($depth, maximumFractionDigits: 2) } м создать нельзя: каждая сторона — от { $least } до { NUMBER($most, useGrouping: 0) } м.
project_exists = { $file } уже существует и не пуст. Выберите другое место или очистите это.
project_made = Создан проект { $file } с залом { NUMBER($width, maximumFractionDigits: 2) } x { NUMBER($depth, maximumFractionDigits: 2) } м.
help_new = Создать проект с одним пустым залом.
help_new_project = Где: папка или, если имя кончается на .vitrina, сжатый файл.
help_new_size = Ширина и глубина внутри: 20x15 или "20 x 15 м".
help_new_name = Как называется проект. По умолчанию — как папка.
help_new_floor = Как называется зал.
help_new_currency = Валюта всех сумм: EUR, RUB. По умолчанию EUR.
help_new_time_zone = Часовой пояс магазина, например Europe/Moscow. По умолчанию UTC.
usage_new = vitrina new ПРОЕКТ --size 20x15

### автосохранение и восстановление
autosave_failed = Несохранённое не удаётся уберечь в { $folder }: при сбое оно пропадёт. Сохраняйте чаще или освободите там место.
recovery_title = { $count ->
    [one] Один проект остался несохранённым
    [few] { $count } проекта остались несохранёнными
   *[many] { $count } проектов остались несохранёнными
}
recovery_about = «Витрина» прервалась, но успела сделать копии того, что было открыто.
recovery_from = Копия от { $when }, проект { $file }
recovery_never_saved = Копия от { $when }, проект ещё не сохраняли
recovery_recover = Восстановить
recovery_discard = Удалить копию
recovery_later = Решить позже
recovery_done = Проект { $name } восстановлен. Сохраните его, чтобы он остался.

### выгрузка: книга XLSX, PNG, PDF в масштабе
xlsx_placements = Места
xlsx_products = Товары
xlsx_zones = Зоны
sheet_note = 1:{ $denominator } · { $paper } · { $day }
bad_scale = «{ $text }» — не масштаб. Напишите, например, 1:100.
unknown_paper = Формата «{ $paper }» нет. Есть { $known }.
no_scale = { $surface } измеряется не в метрах, поэтому масштаба на бумаге у него нет.
bad_picture_width = Картинка не может быть шириной { NUMBER($width, useGrouping: 0) } пикс.: можно от { $least } до { NUMBER($most, useGrouping: 0) }.
sheet_too_small = { $denominator ->
    [0] { $surface } не помещается на { $paper } даже в масштабе 1:1000.
   *[other] { $surface } не помещается на { $paper } в масштабе 1:{ NUMBER($denominator, useGrouping: 0) }.
 }{ $other_paper ->
    [none] {""}
   *[other] { " " }В этом масштабе поместится на { $other_paper }.
 }{ $other_scale ->
    [0] {""}
   *[other] { " " }На { $paper } поместится в масштабе 1:{ NUMBER($other_scale, useGrouping: 0) }.
 }
help_xlsx = Записать места, товары и зоны в книгу XLSX.
help_png = Записать раскрашенный план картинкой PNG.
help_png_width = Ширина PNG в пикселях. По умолчанию 2400.
help_pdf = Записать раскрашенный план в PDF в масштабе.
help_pdf_paper = Бумага для PDF: A4, A3, A2, A1 или A0. По умолчанию A3.
help_pdf_scale = Масштаб PDF, например 1:100. По умолчанию самый крупный, который помещается.
action_slots_csv = Слоты страниц в CSV…
action_report_xlsx = Места в книгу XLSX…
action_plan_pdf = План в PDF в масштабе…
action_plan_png = План картинкой PNG…
sheet_title = План на бумаге
sheet_paper = Бумага
sheet_paper_size = { $paper }, { $a } x { NUMBER($b, useGrouping: 0) } мм
sheet_scale = Масштаб
sheet_scale_fitting = Самый крупный, который поместится
sheet_take = Выгрузить
ask_picture_width = Ширина картинки в пикселях
## window: planogram

tab_front = Планограмма
action_show_front = Планограмма стеллажа
front_view = Фронт оборудования
front_keys = Стрелки переходят между полками и товарами. Enter ставит сюда товар, выбранный в списке, плюс и минус меняют фейсинги, Delete убирает товар, X меняет два товара местами, Ctrl со стрелкой переставляет товар, Alt со стрелкой поднимает или опускает полку.
front_faces = Стороны
front_none = Выберите оборудование с полками: здесь будет его фронт, и на него можно ставить товары.
front_many = Выбрано несколько объектов. Выберите что-то одно, чтобы увидеть его фронт.
front_no_products = В этом проекте ещё нет товаров.
front_choose_shelf = Сначала выберите полку: щёлкните по ней или перейдите стрелками.
front_products = { $count ->
    [one] { $count } товар
    [few] { $count } товара
   *[many] { $count } товаров
 }
product_on_plan = есть на плане
front_fill = Заполнить
front_fill_hint = Дать товару столько фейсингов, сколько поместится
front_swap = Поменять
front_swap_hint = Поменять товар местами с тем, что будет выбран следующим (X или перетаскивание с Ctrl)
front_clear = Освободить
front_clear_hint = Убрать с полки все товары
front_zoom_in = Крупнее (Ctrl и колесо)
front_zoom_out = Мельче
front_fit = Весь фронт
front_height = { NUMBER($height, minimumFractionDigits: 1, maximumFractionDigits: 1) } м
front_free = { NUMBER($centimetres, maximumFractionDigits: 0) } см
front_over = +{ NUMBER($centimetres, minimumFractionDigits: 0, maximumFractionDigits: 0) } см
front_facings = ×{ NUMBER($count, useGrouping: 0) }
front_facings_now = { $count ->
    [one] { $count } фейсинг
    [few] { $count } фейсинга
   *[many] { $count } фейсингов
 }
front_level_at = { NUMBER($centimetres, maximumFractionDigits: 0) } см
front_swaps = поменять местами
front_holds = { $facings ->
    [one] { $facings } фейсинг
    [few] { $facings } фейсинга
   *[many] { $facings } фейсингов
 }, { $units ->
    [one] { $units } штука
    [few] { $units } штуки
   *[many] { $units } штук
 }
front_size = { NUMBER($centimetres, maximumFractionDigits: 1) }
front_assumed = { $which ->
    [width] ширина принята
    [height] высота принята
    [depth] глубина принята
    [width_height] ширина и высота приняты
    [width_depth] ширина и глубина приняты
    [height_depth] высота и глубина приняты
   *[other] размеры приняты
 } за { $sizes } см
front_free_of = свободно { NUMBER($free, maximumFractionDigits: 0) } из { NUMBER($whole, maximumFractionDigits: 0) } см
front_over_by = лишние { NUMBER($centimetres, maximumFractionDigits: 0) } см
products_left_out = { $count ->
    [one] Не поместился { $count } товар: { $names }.
    [few] Не поместились { $count } товара: { $names }.
   *[many] Не поместилось { $count } товаров: { $names }.
 }
step_put_products = Товары на полки
step_fill_zone = Товары в зону
step_order_products = Товары по порядку
step_move_product = Перестановка товара
step_swap_products = Товары поменялись местами
step_clear_shelf = Полка освобождена
step_set_level = Высота полки

## window: products along an arrow

tool_ordered_arrow = Товары вдоль стрелки
action_order_along_arrow = Разложить товары вдоль стрелки…
action_order_selected = Разложить товары по выбранному оборудованию…
arrow_bays = { $count ->
    [one] { $count } секция
    [few] { $count } секции
   *[many] { $count } секций
 }
order_title = Что стоит вдоль стрелки
order_choose = Категории и товары
order_chosen = выбрано
order_order = В порядке стрелки
order_name = Категория, товар
order_sales = Доля продаж
order_metres = Метры полки
order_taken = Занято, м
order_by_sales = По продажам
order_by_equal = Поровну
order_by_typed = Вручную
order_up = Раньше (Alt+↑)
order_down = Позже (Alt+↓)
order_out = Убрать из списка (Del)
order_keeps = Не трогать то, что там стоит, занимать только свободное
order_leaves = Убрать эти товары со всех других полок этого зала
order_line = { $bays ->
    [one] { $bays } секция
    [few] { $bays } секции
   *[many] { $bays } секций
 }, { $placements ->
    [one] { $placements } место
    [few] { $placements } места
   *[many] { $placements } мест
 }, { NUMBER($metres, maximumFractionDigits: 1) } м полки.
order_fits = Помещается { $count } из { $whole } товаров.
order_put = Разложить
order_nothing = Среди выбранного нет полок. Выберите торговое оборудование.
### variants and floors in the window
menu_plan = План
action_variant_new = Новый вариант из этого
action_variant_rename = Переименовать вариант
action_variant_date = Срок действия варианта
action_variant_remove = Удалить вариант
action_variant_next = Следующий вариант
action_variant_previous = Предыдущий вариант
action_mark_changes = Показать изменения на плане
action_variant_beside = Другой вариант рядом с планом
action_diff_csv = Выгрузить изменения в CSV
action_show_changes = Изменения
action_floor_next = Следующий зал
action_floor_previous = Предыдущий зал
action_floor_rename = Переименовать зал
action_floor_remove = Удалить зал
action_floor_take = Взять зал из другого проекта
action_floor_give = Сохранить этот зал отдельным проектом
step_add_variant = Новый вариант
step_rename_variant = Переименование варианта
step_remove_variant = Удаление варианта
step_choose_variant = Выбор варианта
step_set_validity = Срок действия варианта
step_rename_surface = Переименование зала
step_remove_surface = Удаление зала
step_take_floor = Зал из другого проекта
step_take_layout = Планировка из другого проекта
variant_shown = Вариант: { $variant }
variant_new_title = Новый вариант из этого
variant_new_name = Новая планировка
variant_rename_title = Переименовать вариант
floor_rename_title = Переименовать зал
plan_dialog_take = Применить
plan_dialog_name = Название
validity_title = Когда действует «{ $variant }»
validity_from = Действует с
validity_to = Действует по
validity_about = Продажи, треки, посещения зон и счётчики за эти дни относятся к этому плану. Без галочки срок остаётся открытым.
valid_since = с { $first }
valid_until = по { $last }
valid_between = { $first } – { $last }
take_floor_title = Взять зал из другого проекта
take_floor_take = Взять
take_floor_which = Зал
take_floor_of = { $surface } ({ $variant })
take_floor_as_floor = Новым залом
take_floor_as_variant = Новым вариантом, на место показанного зала
floor_over_itself = В этом месте лежит открытый проект. Выберите другое.
no_floor_to_take = В проекте «{ $project }» нет зала, на котором что-нибудь есть.
other_medium = «{ $other }» нельзя поставить на место «{ $surface }»: это разные виды поверхностей.
tab_changes = Изменения
changes_against = Сравнить с
changes_mark = На плане
changes_beside = Рядом
changes_export = Выгрузить
changes_before = Замечали раньше, на 1000
changes_after = Замечают теперь, на 1000
changes_delta = Изменение
changes_under_way = Считаем, что изменения дают видимости …
changes_whole = Замечают на 1000 визитов, все места вместе: { $before } → { $after } ({ $delta }, { $percent } %)
changes_basis = Оба плана оценены на одной основе и с одним зерном: { $basis }. Число оборудования — сумма по его местам.
changes_days = Поток для «{ $variant }»: { $first } – { $last }.
changes_none = Изменений нет
changes_none_about = Показанный вариант не отличается от «{ $variant }».
changes_alone = Только один вариант
changes_alone_about = Создайте вариант, измените его, и здесь будет видно, что появилось, убрано и передвинуто и что это даёт видимости.
beside_name = { $variant }, только просмотр
### aisles and doors
aisle_narrow = Проход между { $first } и { $second } на плане «{ $surface }» шириной { NUMBER($width, minimumFractionDigits: 2) } м, а нужно { NUMBER($wanted, minimumFractionDigits: 2) } м. Передвиньте что-то одно.
aisle_narrow_wall = Проход между { $first } и стеной на плане «{ $surface }» шириной { NUMBER($width, minimumFractionDigits: 2) } м, а нужно { NUMBER($wanted, minimumFractionDigits: 2) } м. Передвиньте { $first }.
door_blocked = На плане «{ $surface }» проход у двери «{ $door }» заставлен ({ $elements }): свободно только { NUMBER($free, minimumFractionDigits: 2) } м. Освободите путь.
bad_aisle = Проход не может быть не уже { $least_m } м и обычно { $usual_m } м. Оба числа больше нуля, первое не больше второго.

### checks
tab_checks = Проверки
action_show_checks = Проверки
checks_list = Что неверно или сомнительно
checks_none = Всё в порядке
checks_belong = Здесь перечислены предметы, которые стоят друг в друге или за стенами, узкие проходы, заставленные двери, недоступные полки и сомнения в данных.
checks_under_way = Идёт проверка…
checks_counts = { $error ->
    [one] { $error } ошибка
    [few] { $error } ошибки
   *[many] { $error } ошибок
 }, { $warning ->
    [one] { $warning } предупреждение
    [few] { $warning } предупреждения
   *[many] { $warning } предупреждений
 }, { $note ->
    [one] { $note } замечание
    [few] { $note } замечания
   *[many] { $note } замечаний
 }
checks_weight_error = Ошибка
checks_weight_warning = Предупреждение
checks_weight_note = Замечание
checks_aisle_m = Проходы не уже, м
checks_least_aisle_m = Минимум, м
step_set_aisles = Ширина проходов
## рисование: палитра, инструменты, свои типы
menu_draw = Рисование
mode_draw = Рисование
mode_understand = Анализ
palette_own = Свои типы
palette_fixtures = Оборудование
palette_guides = Зоны и пути
palette_structure = Помещение
palette_marks = Заметки и знаки
palette_find = Что нарисовать
palette_nothing = Ничего с таким названием нет.
action_palette = Палитра
action_draw_wall = Нарисовать стену
action_draw_column = Нарисовать колонну
action_draw_entrance = Нарисовать вход
action_draw_exit = Нарисовать выход
action_draw_door = Нарисовать дверь
action_draw_gate = Нарисовать линию подсчёта
action_draw_checkout = Нарисовать кассу
action_draw_service_counter = Нарисовать прилавок обслуживания
action_draw_zone = Нарисовать зону
action_draw_one_way = Нарисовать проход в одну сторону
action_draw_gondola = Нарисовать гондолу
action_draw_wall_shelf = Нарисовать пристенный стеллаж
action_draw_endcap = Нарисовать торец гондолы
action_draw_fridge = Нарисовать холодильник
action_draw_freezer_chest = Нарисовать морозильный ларь
action_draw_table = Нарисовать стол
action_draw_bin = Нарисовать корзину навала
action_draw_clothes_rack = Нарисовать вешало
action_draw_promo_stand = Нарисовать промостойку
action_draw_obstacle = Нарисовать препятствие
action_draw_desired_path = Нарисовать желаемый маршрут
action_draw_note = Поставить заметку
action_draw_symbol = Поставить знак
action_draw_dimension = Проставить размер
action_change_form = Рисовать прямоугольником, контуром или линией
action_add_endcaps = Добавить торцы к рядам гондол
action_make_type = Сделать тип из выделенного
action_take_types = Взять типы из другого проекта
tool_corners = Править углы
tool_draw_rectangle = Рисовать оборудование
tool_draw_outline = Рисовать контуры
tool_draw_line = Рисовать линии
tool_draw_aisle = Рисовать проходы в одну сторону
tool_draw_gate = Рисовать линии подсчёта
hint_draw_rectangle = Щелчок ставит, протягивание задаёт размер. Точный размер: 2,5х1 и Enter; R поворачивает, Alt отключает привязку, Esc завершает.
hint_draw_outline = Щёлкайте по углам или протяните прямоугольник. Enter или щелчок по первому углу замыкает контур, Backspace убирает последний угол.
hint_draw_line = Щёлкайте по углам; Enter или двойной щелчок завершает. Shift держит 45°, Ctrl изгибает отрезок, число и Enter задают его длину.
hint_draw_aisle = Протяните туда, куда идут покупатели. Ширину можно набрать числом.
hint_draw_gate = Протяните от стойки до стойки: входят вправо от направления протягивания.
step_draw = Рисование
step_add_endcaps = Добавление торцов
step_make_type = Новый тип
step_rename_type = Переименование типа
step_remove_type = Удаление типа
step_take_types = Взятые типы
step_move_corner = Перемещение угла
step_add_corner = Новый угол
step_remove_corner = Удаление угла
mark_typed = { $text }▏
mark_bays_m = { NUMBER($width, minimumFractionDigits: 2, maximumFractionDigits: 2) } × { NUMBER($depth, minimumFractionDigits: 2, maximumFractionDigits: 2) } м, { $bays ->
    [one] { $bays } секция
    [few] { $bays } секции
   *[other] { $bays } секций
 }
mark_bays_px = { NUMBER($width, maximumFractionDigits: 0) } × { NUMBER($depth, maximumFractionDigits: 0) } пикс., { $bays ->
    [one] { $bays } столбец
    [few] { $bays } столбца
   *[other] { $bays } столбцов
 }
mark_runs_m = { $runs } × { $bays ->
    [one] { $bays } секция
    [few] { $bays } секции
   *[other] { $bays } секций
 }, проход { NUMBER($aisle, minimumFractionDigits: 2, maximumFractionDigits: 2) } м
mark_runs_px = { $runs } × { $bays ->
    [one] { $bays } столбец
    [few] { $bays } столбца
   *[other] { $bays } столбцов
 }, промежуток { NUMBER($aisle, maximumFractionDigits: 0) } пикс.
mark_area_m = { NUMBER($area, minimumFractionDigits: 1, maximumFractionDigits: 1) } м²
mark_area_px = { NUMBER($area, maximumFractionDigits: 0) } пикс.²
mark_box_m = { NUMBER($width, minimumFractionDigits: 2, maximumFractionDigits: 2) } × { NUMBER($depth, minimumFractionDigits: 2, maximumFractionDigits: 2) } м, { NUMBER($area, minimumFractionDigits: 1, maximumFractionDigits: 1) } м²
mark_box_px = { NUMBER($width, maximumFractionDigits: 0) } × { NUMBER($depth, maximumFractionDigits: 0) } пикс., { NUMBER($area, maximumFractionDigits: 0) } пикс.²
mark_whole_m = всего { NUMBER($length, minimumFractionDigits: 2, maximumFractionDigits: 2) } м
mark_whole_px = всего { NUMBER($length, maximumFractionDigits: 0) } пикс.
mark_aisle_m = длина { NUMBER($length, minimumFractionDigits: 2, maximumFractionDigits: 2) } м, ширина { NUMBER($width, minimumFractionDigits: 2, maximumFractionDigits: 2) } м
mark_aisle_px = длина { NUMBER($length, maximumFractionDigits: 0) } пикс., ширина { NUMBER($width, maximumFractionDigits: 0) } пикс.
found_type = Свой тип
type_new = Новый тип по выделенному
type_other_name = Другое название типа
type_called = Название
type_with_products = Вместе с товарами на нём
type_keep = Сохранить тип
type_rename = Переименовать
type_remove = Убрать
type_made = «{ $name }» теперь в палитре.
types_taken = { $count ->
    [one] Взят { $count } тип.
    [few] Взято { $count } типа.
   *[other] Взято { $count } типов.
 }
no_types_there = В проекте «{ $project }» нет своих типов, которых не было бы здесь.
type_from_one = Выделите один объект: тип делается по нему.
type_unnamed = У типа нет названия. Назовите его.
type_exists = Тип «{ $name }» уже есть. Выберите другое название.
no_type = Типа «{ $name }» нет.
no_run_ends = Не выделено ни одной гондолы со свободным концом. Выделите ряды гондол, и торцы встанут к их свободным концам.
## Расстановка выделенного и сетка

menu_arrange = Расстановка
menu_grid = Привязка и сетка
action_group = Сгруппировать
action_ungroup = Разгруппировать
action_toggle_lock = Закрепить
action_unlock_all = Снять все закрепления
action_align_left = Выровнять по левому краю
action_align_centre = Выровнять центры по вертикали
action_align_right = Выровнять по правому краю
action_align_top = Выровнять по верхнему краю
action_align_middle = Выровнять центры по горизонтали
action_align_bottom = Выровнять по нижнему краю
action_distribute_across = Равные промежутки по горизонтали
action_distribute_down = Равные промежутки по вертикали
action_same_width = Одинаковая ширина
action_same_depth = Одинаковая глубина
action_same_height = Одинаковая высота над полом
action_mirror_across = Отразить слева направо
action_mirror_down = Отразить сверху вниз
action_turn_left = Повернуть на 90° влево
action_turn_by = Повернуть на угол…
action_move_by = Сдвинуть на расстояние…
action_array = Копии рядами и столбцами…
action_to_front = На передний план
action_to_back = На задний план
action_toggle_snap = Привязка к объектам и сетке
action_toggle_grid = Показывать сетку
action_grid_10 = Сетка 1 см
action_grid_50 = Сетка 5 см
action_grid_100 = Сетка 10 см
action_grid_250 = Сетка 25 см
action_grid_500 = Сетка 50 см
step_align = Выравнивание
step_distribute = Равные промежутки
step_mirror = Отражение
step_group = Группировка
step_ungroup = Разгруппировка
step_lock = Закрепление
step_unlock = Снятие закрепления
step_order = Изменение порядка
step_array = Копии рядами и столбцами
turn_by_title = Поворот выделенного
do_turn_by_title = Повернуть
turn_by_degrees = Градусы
move_by_title = Сдвиг выделенного
do_move_by_title = Сдвинуть
move_by_x = По оси x
move_by_y = По оси y
array_title = Копии рядами и столбцами
do_array_title = Добавить копии
array_rows = Рядов
array_columns = Столбцов
array_gap_across = Между столбцами
array_gap_down = Между рядами
too_many_copies = { $count ->
    [one] { $count } копия
    [few] { $count } копии
   *[many] { $count } копий
 } — слишком много: за один раз добавляется до { $most }.

### чертежи: DXF
dxf_unreadable = { $file } — не чертёж DXF, или он повреждён безнадёжно. Сохраните его в своей САПР как DXF R2010 или новее.
dxf_too_large = В { $file } больше { NUMBER($count) } объектов. Сохраните план зала отдельным файлом.
dxf_mapping_broken = { $file } — не таблица слоёв и блоков. Нужен JSON с разделами «layers» и «blocks», в каждом — имена и виды.
dxf_unknown_kind = { $file }: «{ $name }» не может быть «{ $kind }». Возможны { $known }.
dxf_no_unit = В { $file } не указана единица длины. Размер чертежа — { NUMBER($width, maximumFractionDigits: 1) } x { NUMBER($height, maximumFractionDigits: 1) } единиц: укажите, каких, в командной строке — --unit mm, --unit cm или --unit m.
dxf_nothing = Из { $file } ничего взять не удалось: по именам слоёв и блоков не понять, что это ({ $layers }). Укажите это в таблице соответствий.
dxf_taken = { $file }: { $count ->
    [one] { $count } элемент нарисован
    [few] { $count } элемента нарисовано
   *[many] { $count } элементов нарисовано
 }, зал { $surface }.
dxf_repaired = Файл { $file } был повреждён и восстановлен; части могло не хватить.
dxf_not_mapped = { $file }: непонятно, что на слое «{ $layer }»; пропущено объектов: { $count }.
dxf_skipped = { $file }: слой «{ $layer }», объекты { $type } не поддерживаются, пропущено: { $count }.
dxf_hidden = { $file }: слой «{ $layer }» выключен или заморожен, пропущено объектов: { $count }.
dxf_open_lines = { $file }: на слое «{ $layer }» линии не замкнулись в фигуру, пропущено: { $count } ({ $kind }).
dxf_no_shape = { $file }: фигуры не подходят для вида { $kind }, пропущено: { $count }.
dxf_too_small = { $file }: фигуры меньше 5 см, пропущено: { $count } ({ $kind }).
dxf_done = { $file }: { $count ->
    [one] { $count } элемент нарисован
    [few] { $count } элемента нарисовано
   *[many] { $count } элементов нарисовано
 }.
help_export = Записать залы проекта чертежами DXF.
help_export_dxf = Файл для записи. К имени файла следующих залов добавляется их код.
help_export_surface = Только этот зал, по названию или коду.
usage_export = vitrina export ПРОЕКТ --dxf ФАЙЛ

### чертежи в окне
action_import_drawing = Импортировать чертёж DXF…
action_export_dxf = Зал чертежом DXF…
step_import_drawing = Импорт чертежа
ask_drawing = Чертёж DXF
ask_as_drawing = Чертежи DXF
drawing_title = Что на чертеже { $file }?
drawing_unit = Единица длины
drawing_unit_own = Как указано в файле
drawing_unit_open = Выберите
drawing_size = Размер { NUMBER($width, maximumFractionDigits: 1) } x { NUMBER($height, maximumFractionDigits: 1) } м
drawing_size_open = Единица в файле не указана: размер { NUMBER($width, maximumFractionDigits: 1) } x { NUMBER($height, maximumFractionDigits: 1) } неизвестно чего.
drawing_layers = Слои
drawing_blocks = Блоки
drawing_nothing = Пропустить
drawing_parts = Содержимое по слоям
drawing_room = Стены зала
drawing_take = Импортировать
drawing_taken_all = { $count ->
    [one] Нарисован { $count } элемент, ничего не пропущено.
    [few] Нарисовано { $count } элемента, ничего не пропущено.
   *[many] Нарисовано { $count } элементов, ничего не пропущено.
}
drawing_taken = { $count ->
    [one] Нарисован { $count } элемент
    [few] Нарисовано { $count } элемента
   *[many] Нарисовано { $count } элементов
 }; пропущено объектов: { $left }, слои: { $layers }.
### clipboard and layers
action_cut = Вырезать
action_copy = Копировать
action_paste = Вставить
step_paste = Вставка
clip_foreign = В буфере обмена нет ничего из «Витрины». Сначала скопируйте предметы в «Витрине»; таблицы загружаются импортом.
clip_medium = Скопированное нарисовано для другого вида плана: страница магазина и торговый зал не обмениваются предметами.
clip_id = Код
clip_name = Название
clip_kind = Вид
clip_x = x, м
clip_y = y, м
clip_width = Ширина, м
clip_depth = Глубина, м
clip_angle = Угол, °
clip_height = Высота, м
clip_bays = Секции
clip_levels = Полки
clip_zone = Зона
clip_number = { NUMBER($value, useGrouping: 0, maximumFractionDigits: 3) }
no_layer = Слоя «{ $layer }» нет.
layer_unnamed = У слоя должно быть название.
layer_exists = Слой «{ $layer }» уже есть. Выберите другое название.
## Слои
tab_layers = Слои
action_show_layers = Слои
action_layer_new = Перенести на новый слой…
action_layers_show_all = Показать все слои
layer_new_title = Новый слой
layer_new_name = Слой
layer_name = Название слоя
layers_list = Слои, начиная с верхнего
layers_keys = Пробел скрывает или закрепляет, F2 переименовывает, Delete удаляет, Alt со стрелкой меняет порядок.
layers_hidden_count = Скрытые слои по-прежнему учитываются в расчётах.
layer_ground = Основа
layer_ground_always = Основа всегда видна и не закрепляется.
layer_count = { $count ->
    [one] { $layer }: { $count } элемент
    [few] { $layer }: { $count } элемента
   *[many] { $layer }: { $count } элементов
}
layer_elements = { $count ->
    [one] { $count } элемент
    [few] { $count } элемента
   *[many] { $count } элементов
}
layer_is_seen_on = { $layer }: виден. Щёлкните, чтобы скрыть; в расчётах он останется.
layer_is_seen_off = { $layer }: скрыт, но учитывается в расчётах. Щёлкните, чтобы показать.
layer_is_locked_on = { $layer }: закреплён. Щёлкните, чтобы снять закрепление.
layer_is_locked_off = { $layer }: не закреплён. Щёлкните, чтобы закрепить.
layer_add = Новый слой
layer_add_tip = Добавить слой поверх остальных
layer_put = Перенести сюда
layer_put_tip = Перенести выделенное на плане на отмеченный слой
layer_up = Выше
layer_up_tip = На один слой выше (Alt+Вверх)
layer_down = Ниже
layer_down_tip = На один слой ниже (Alt+Вниз)
layer_remove = Удалить
layer_remove_tip = Удалить слой; его элементы перейдут на основу (Delete)
property_layer = Слой
step_add_layer = Новый слой
step_rename_layer = Переименование слоя
step_remove_layer = Удаление слоя
step_show_layer = Показ слоя
step_hide_layer = Скрытие слоя
step_lock_layer = Закрепление слоя
step_unlock_layer = Снятие закрепления со слоя
step_show_layers = Показ всех слоёв
step_raise_layer = Порядок слоёв
step_put_on_layer = Смена слоя
## Таблица оборудования
tab_fixtures = Оборудование
action_show_fixtures = Таблица оборудования
action_fixtures_csv = Оборудование этого зала таблицей (CSV)
fixtures_table = Всё, что здесь нарисовано
fixtures_keys = F2 или Enter открывают ячейку; значение получают все выделенные строки. Пробел закрепляет их и снимает закрепление.
fixtures_filter = Название, вид, зона или слой
fixtures_belong = Здесь у каждого стеллажа, стены и зоны этого зала есть строка. Значение, введённое в ячейку, получают все выделенные строки.
fixtures_shown = { $shown ->
    [one] { $shown } из { $all }
    [few] { $shown } из { $all }
   *[many] { $shown } из { $all }
}
fixtures_typed_for = { $count ->
    [one] введённое значение получит { $count } строка
    [few] введённое значение получат { $count } строки
   *[many] введённое значение получат { $count } строк
}
fixtures_set = { $count ->
    [one] Новое значение получил { $count } элемент.
    [few] Новое значение получили { $count } элемента.
   *[many] Новое значение получили { $count } элементов.
}
fixtures_set_but = { $count ->
    [one] Новое значение получил { $count } элемент
    [few] Новое значение получили { $count } элемента
   *[many] Новое значение получили { $count } элементов
}; { $passed ->
    [one] у { $passed } такого свойства нет.
    [few] у { $passed } такого свойства нет.
   *[many] у { $passed } такого свойства нет.
}
fixture_locked = Закреплено
fixture_is_locked = закреплено
fixture_id = Код
fixture_name = Название
fixture_kind = Вид
fixture_zone = Зона
fixture_layer = Слой
fixture_x = x
fixture_y = y
fixture_width = Ширина
fixture_depth = Глубина
fixture_angle = Угол
fixture_height = Высота
fixture_bays = Секции
fixture_levels = Полки
fixture_products = Товары
objects_hidden = скрыто

## показы слотов и их позиции
help_positions = Сказать, на какие позиции слотов кликают и смотрят, с интервалами, и различаются ли позиции.
help_positions_csv = Записать в этот файл по строке на страницу, слот и позицию.
help_positions_items = Записать в этот файл по строке на товар слота с его привлекательностью.
help_positions_page = Только слоты этой страницы.
help_positions_slot = Только слоты с этим названием.
help_import_page = Страница строк, в которых она не названа; имя измеренной страницы.
help_import_slot = Слот строк, в которых он не назван.
help_import_device = Устройство строк, в которых оно не названо, или измеренной страницы: desktop или mobile.
usage_positions = vitrina positions ПРОЕКТ --csv ФАЙЛ
table_blocks = Блоки страниц
table_impressions = Показы в слотах
field_page = Страница
field_slot = Слот
field_position = Позиция
field_impressions = Показы
field_clicked = Клики
field_device = Устройство
field_visitor = Посетитель
field_page_view = Номер просмотра страницы
field_propensity = Вероятность показа
field_event = Событие
step_import_impressions = Импорт показов в слотах
import_about_impressions = Что показано в слотах страниц: в каждой строке страница, слот, позиция, товар и клик.
import_option_page = Страница
import_option_slot = Слот
import_option_device = Устройство
page_unnamed = { $file }: не сказано, о какой странице строки. Добавьте столбец со страницей или назовите её: --page.
in_window_page_unnamed = { $file }: не сказано, о какой странице строки. Назовите её в разделе «Как читать».
slot_assumed = { $file }: слоты не названы, поэтому каждая страница принята за один слот.
position_zero = { $file }, строка { $row }: в столбце { $column } стоит { $cell }, а счёт в файле идёт от 1; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
 }.
why_position_zero = { $column }: 0, а счёт в файле идёт от 1
bad_propensity = { $file }, строка { $row }: в столбце { $column } стоит { $cell }, а вероятность больше 0 и не больше 1; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
 }.
why_bad_propensity = { $column }: нужно больше 0 и не больше 1
other_event = { $file }, строка { $row }: { $cell } — не показ и не клик; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
 }.
why_other_event = { $column }: не показ и не клик
click_without_impression = { $file }, строка { $row }: клик есть, а показа, к которому он относится, нет; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
 }.
why_click_without_impression = Клик без показа
positions_from_zero = { $file }: позиции считаются от 0, поэтому к каждой прибавлена 1; на позиции 0 { $count ->
    [one] была { $count } строка
    [few] были { $count } строки
   *[many] было { $count } строк
 }.
clicks_joined = { $file }: { $count ->
    [one] { $count } клик присоединён к своему показу
    [few] { $count } клика присоединены к своим показам
   *[many] { $count } кликов присоединены к своим показам
 }.
double_events = { $file }: { $count ->
    [one] отброшено { $count } двойное событие
    [few] отброшены { $count } двойных события
   *[many] отброшено { $count } двойных событий
 }: тот же товар дважды на одной позиции одного просмотра. Клик сохранён.
clicks_repeated = { $file }: кликов больше, чем показов, { $count ->
    [one] в { $count } строке
   *[other] в { $count } строках
 }. Показ считается кликнутым один раз.
impressions_without_item = { $file }: { $count ->
    [one] в { $count } показе товар не назван
   *[other] в { $count } показах товар не назван
 }, поэтому клики по товарам там не разделить.
no_impressions = В проекте «{ $project }» нет показов в слотах. Загрузите их: «vitrina import impressions».
no_such_page = Показов страницы «{ $page }» нет. Есть страницы: { $known }.
no_such_slot = Показов слота «{ $slot }» нет. Есть слоты: { $known }.
positions_slot = { $page }, { $slot }: { $positions ->
    [one] { $positions } позиция
    [few] { $positions } позиции
   *[many] { $positions } позиций
 }, { $impressions ->
    [one] { $impressions } показ
    [few] { $impressions } показа
   *[many] { $impressions } показов
 }, { $clicks ->
    [one] { $clicks } с кликом
   *[other] { $clicks } с кликом
 }
positions_row = позиция { $position }: CTR { NUMBER($ctr, minimumFractionDigits: 2, maximumFractionDigits: 2) } % ({ NUMBER($ctr_low, minimumFractionDigits: 2, maximumFractionDigits: 2) }–{ NUMBER($ctr_high, minimumFractionDigits: 2, maximumFractionDigits: 2) } %), { $clicks } из { $impressions };
positions_examined = { $reason ->
    [first] с ней сравнены остальные
    [above_first] кликают в { NUMBER($ratio, minimumFractionDigits: 2, maximumFractionDigits: 2) } раза чаще, чем на первую ({ NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) }–{ NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) })
   *[plain] просмотр — { NUMBER($ratio, minimumFractionDigits: 2, maximumFractionDigits: 2) } от первой ({ NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) }–{ NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) })
 }
positions_not_examined = как часто на неё смотрят, неизвестно: { $reason ->
    [items_fixed] её товары не связаны с первой позицией
    [first_few_clicks] на первой позиции слишком мало кликов
   *[few_clicks] слишком мало кликов
 }
positions_told = { $reason ->
    [differ] Позиции различаются при равных товарах: хи-квадрат { NUMBER($statistic, minimumFractionDigits: 1, maximumFractionDigits: 1) }, степеней свободы { $freedom }, { $size ->
        [tiny] p < 0,0001
       *[plain] p { NUMBER($p, minimumFractionDigits: 2, maximumFractionDigits: 4) }
     }. { $best ->
        [0] Ни одна не выделяется перед следующей за ней.
       *[other] Чаще всего кликают на позицию { $best }.
     }
    [no_difference] Неразличимы: так различались бы и одинаковые позиции, хи-квадрат { NUMBER($statistic, minimumFractionDigits: 1, maximumFractionDigits: 1) }, степеней свободы { $freedom }, p { NUMBER($p, minimumFractionDigits: 2, maximumFractionDigits: 4) }.
    [one_position] Неразличимы: позиция только одна.
    [items_fixed] Неразличимы: каждый товар стоит только на одной позиции, и позицию от товара не отделить.
   *[few_clicks] Неразличимы: слишком мало кликов.
 }
positions_drawn_evenly = У каждого товара была одинаковая вероятность попасть на любую позицию, поэтому различия CTR — это различия позиций.
positions_more = … и ещё { $count }; все записывает --csv.
positions_more_slots = … и ещё слотов: { $count }; все записывает --csv.
positions_basis = Интервалы — 95 %. Позиции различаются на уровне 5 %, от 30 кликов и от 5 ожидаемых кликов на позицию; чтобы знать, как часто на позицию смотрят, нужно 10 кликов. Показы считаются независимыми друг от друга.
positions_verdict_distinguishable = различимы
positions_verdict_not_distinguishable = неразличимы
positions_reason_differ = при равных товарах кликают по-разному
positions_reason_no_difference = так различались бы и одинаковые позиции
positions_reason_one_position = позиция только одна
positions_reason_items_fixed = каждый товар стоит только на одной позиции
positions_reason_few_clicks = слишком мало кликов
examination_reason_first = с ней сравнены остальные
examination_reason_above_first = кликают чаще, чем на первую позицию
examination_reason_items_fixed = её товары не связаны с первой позицией
examination_reason_first_few_clicks = на первой позиции слишком мало кликов
examination_reason_few_clicks = слишком мало кликов
column_page = Страница
column_slot = Слот
column_position = Позиция
column_device = Устройство
column_impressions = Показы
column_clicks = Показы с кликом
column_ctr = CTR
column_ctr_low = CTR, нижняя граница (95 %)
column_ctr_high = CTR, верхняя граница (95 %)
column_examination = Смотрят, доля от первой позиции
column_examination_low = Смотрят, нижняя граница (95 %)
column_examination_high = Смотрят, верхняя граница (95 %)
column_examination_reason = О просмотре
column_clicks_to_first = Клики к кликам первой позиции при равных товарах
column_clicks_to_first_low = Клики к кликам первой позиции при равных товарах, нижняя граница (95 %)
column_clicks_to_first_high = Клики к кликам первой позиции при равных товарах, верхняя граница (95 %)
column_examined_cascade = Смотрят, каскадная модель
column_examined_dependent = Смотрят, модель зависимых кликов
column_examined_browsing = Смотрят, модель просмотра списка
column_positions_verdict = Позиции слота
column_positions_reason = Причина
column_p_value = p
column_attractiveness = Привлекательность
column_attractiveness_check = Привлекательность, взвешенные клики
column_attractiveness_cascade = Привлекательность, каскадная модель
column_attractiveness_dependent = Привлекательность, модель зависимых кликов
column_attractiveness_browsing = Привлекательность, модель просмотра списка

## что покупают вместе
help_affinity = Показать, какие товары и категории покупают вместе: лифт и вероятность случайности.
help_affinity_csv = Записать в этот файл по строке на пару.
help_affinity_min_count = Не учитывать пары, которые встретились в меньшем числе чеков.
usage_affinity = vitrina affinity ПРОЕКТ --csv ФАЙЛ
no_receipts = Считать нечего: { $rows ->
    [0] в этом проекте нет продаж.
    [1] в единственной строке продаж нет номера чека или количества больше 0.
   *[other] ни в одной из строк продаж ({ $rows }) нет номера чека и количества больше 0.
} Что покупают вместе, видно из строк чеков с номерами: vitrina import sales ФАЙЛ --into ПРОЕКТ.
in_window_no_receipts = { $rows ->
    [0] В этом проекте нет продаж.
    [1] В единственной строке продаж нет номера чека или количества больше 0.
   *[other] Ни в одной из строк продаж ({ $rows }) нет номера чека и количества больше 0.
} Загрузите строки чеков с номерами: из них видно, что покупают вместе.
bad_min_count = Пары не менее чем из { $count } чеков запросить нельзя: наименьшее значение — 1.
affinity_none = Никакие два товара не встретились вместе хотя бы в { $count } чеках (всего чеков: { $receipts }). С меньшим порогом видны и более редкие пары, но доверять им можно меньше.
affinity_no_categories = Ни у одного товара нет категории, поэтому пар категорий нет.
affinity_level = { $level ->
    [0] Товары: { $pairs ->
        [one] { $pairs } пара
        [few] { $pairs } пары
       *[many] { $pairs } пар
    }
    [1] Категории: { $pairs ->
        [one] { $pairs } пара
        [few] { $pairs } пары
       *[many] { $pairs } пар
    }
   *[other] Категории уровня { $level }: { $pairs ->
        [one] { $pairs } пара
        [few] { $pairs } пары
       *[many] { $pairs } пар
    }
}, каждая не менее чем в { $least } чеках из { $receipts }; { $found ->
    [0] ни одной, которую нельзя объяснить случайностью.
    [one] { $found } едва ли случайна:
    [few] { $found } едва ли случайны:
   *[many] { $found } едва ли случайны:
}
affinity_row = { $first } и { $second }: { NUMBER($lift, minimumFractionDigits: 2, maximumFractionDigits: 2) } от случайного; общих чеков: { $count }
affinity_more = … и ещё { $count }; все — в файле.
affinity_basis = «Едва ли случайна»: из названных пар ложными могут быть 10 % (метод Бенджамини — Хохберга). Покупают вместе — не значит, что одно из-за другого.
compared_product = товары
compared_category = категории
column_compared = Что сравнивали
column_category_level = Уровень категорий
column_first = Первый
column_first_name = Первый, название
column_second = Второй
column_second_name = Второй, название
column_receipts_both = Чеков с обоими
column_receipts_first = Чеков с первым
column_receipts_second = Чеков со вторым
column_receipts_all = Всего чеков
column_lift = Лифт
column_share_of_first = Доля чеков первого, где есть второй
column_share_of_second = Доля чеков второго, где есть первый
column_q_value = q

## находки
help_findings = Показать, на что стоит посмотреть: мёртвые места, скрытые жемчужины, лишнее и недостающее место на полках и другое; у каждой находки — причина и n.
help_findings_csv = Записать в этот файл по строке на находку.
help_findings_json = Записать находки с числами и причинами в этот файл JSON.
usage_findings = vitrina findings ПРОЕКТ --csv ФАЙЛ
findings_head = { $kind }: { $count }
findings_more = … и ещё { $count }; --csv и --json записывают все.
findings_none = Не найдено ничего, на что стоило бы посмотреть.
findings_noted = Заметка: { $note }
findings_put_aside = { $count ->
    [one] { $count } находка отклонена и не показана.
    [few] { $count } находки отклонены и не показаны.
   *[many] { $count } находок отклонены и не показаны.
}
findings_rest = Основа трафика: { $basis }. Среди проверенных находок ложными могут быть 10 %, в каждой группе проверок отдельно. Всё это связи, а не причины.
findings_few_products = { $surface }: { $count ->
    [0] ни одного товара там не замечают
    [one] замечают только { $count } товар
    [few] замечают только { $count } товара
   *[many] замечают только { $count } товаров
}, поэтому скрытые жемчужины и товары с лишним вниманием не отличить от случайности; это возможно, начиная с { $least }.
findings_nothing_sold = { $surface }: за период ничего из того, что там стоит, не продано, поэтому скрытые жемчужины и товары с лишним вниманием не ищутся. Загрузите продажи этих товаров.
findings_few_days = { $days ->
    [one] Продажи есть за { $days } день
    [few] Продажи есть за { $days } дня
   *[many] Продажи есть за { $days } дней
}; сравнить продажи категории с её местом и вниманием можно, начиная с { $least }.
findings_no_receipts = В продажах нет номеров чеков, поэтому неизвестно, что покупают вместе. Загрузите строки чеков с номерами.
findings_reach_unknown = { $surface }: по визитам в зоны не видно, кто мимо какой полки проходит, поэтому мёртвые зоны не ищутся. Это видно по трекам или по смоделированным визитам.
findings_few_visits = { $surface }: { $count ->
    [one] { $count } визит
    [few] { $count } визита
   *[many] { $count } визитов
} — слишком мало, чтобы делить пополам; мёртвые зоны ищутся, начиная с { $least }.
no_dismissal_reason = Находку отклоняют с причиной. Запишите, почему она не важна.
finding_kind_dead_zone = Мёртвые зоны
finding_kind_dead_fixture = Мёртвое оборудование
finding_kind_hidden_gem = Скрытые жемчужины
finding_kind_over_exposed = Товары с лишним вниманием
finding_kind_sales_space = Продажи к месту: 100 × доля продаж / доля полки; больше 100 — продаёт больше своего места
finding_kind_sales_exposure = Продажи к вниманию: 100 × доля продаж / доля внимания; больше 100 — продаёт больше, чем видно
finding_kind_offer_outside = Акции не на виду
finding_kind_novelty_outside = Новинки не на виду
finding_kind_pair_apart = Покупают вместе, стоят далеко
finding_kind_pair_together = Стоят рядом, вместе почти не покупают
finding_kind_zone_star = Звёзды: визитов много, многие останавливаются
finding_kind_zone_leaky = Дырявые вёдра: визитов много, останавливаются немногие
finding_kind_zone_quiet = Тихие труженики: визитов мало, многие останавливаются
finding_kind_zone_question = Под вопросом: визитов мало, останавливаются немногие
finding_kind_product_unplaced = Товары без места
finding_kind_placement_empty = Места без товара
finding_kind_narrow_aisle = Узкие места
finding_kind_weak_data = Что ослабляет числа
finding_dead_zone = { $name }: на 1000 визитов замеченных контактов — { NUMBER($noticed, maximumFractionDigits: 0) } (медиана { NUMBER($typical, maximumFractionDigits: 0) }), проходов мимо — { NUMBER($passing, maximumFractionDigits: 0) } (медиана { NUMBER($typical_passing, maximumFractionDigits: 0) }); полок { NUMBER($length, maximumFractionDigits: 1) } м, { NUMBER($share, maximumFractionDigits: 1) } % всех. Так говорят обе половины визитов; n = { $visits } (визиты).
finding_dead_fixture = { $name }: на 1000 визитов замеченных контактов — { NUMBER($noticed, maximumFractionDigits: 0) } (медиана { NUMBER($typical, maximumFractionDigits: 0) }), проходов мимо — { NUMBER($passing, maximumFractionDigits: 0) } (медиана { NUMBER($typical_passing, maximumFractionDigits: 0) }); полок { NUMBER($length, maximumFractionDigits: 1) } м. Так говорят обе половины визитов; n = { $visits } (визиты).
finding_why_verdict = { $verdict ->
    [unreachable] Покупатели не могут к нему подойти.
    [hidden] Оттуда, где ходят покупатели, его не видно.
    [rarely_passed] Его видно, но мимо проходят редко.
    [unseen] Мимо проходят, но не смотрят.
    [not_stopped] Видят, но останавливаются немногие.
    [not_bought] Останавливаются, но покупают немногие.
   *[warm] Ни одно звено цепочки само по себе не слабое.
}
finding_hidden_gem = { $product }: замечают { NUMBER($noticed, maximumFractionDigits: 0) } % визитов (индекс { NUMBER($index, maximumFractionDigits: 0) }), продаётся в { NUMBER($ratio, minimumFractionDigits: 1, maximumFractionDigits: 1) } раза больше, чем товары, которые видно столько же; n = { NUMBER($units, maximumFractionDigits: 0) } шт.
finding_over_exposed = { $product }: замечают { NUMBER($noticed, maximumFractionDigits: 0) } % визитов (индекс { NUMBER($index, maximumFractionDigits: 0) }), продажи — { NUMBER($ratio, minimumFractionDigits: 1, maximumFractionDigits: 1) } от продаж товаров, которые видно столько же; n = { NUMBER($units, maximumFractionDigits: 0) } шт.
finding_why_line = С таким вниманием и числом фейсингов товар категории «{ $category }» продал бы { NUMBER($expected, maximumFractionDigits: 0) } шт. Вдвое больше внимания в этом ассортименте — это продажи × { NUMBER($slope, minimumFractionDigits: 2, maximumFractionDigits: 2) }.
finding_why_sure = С вероятностью { NUMBER($sure, maximumFractionDigits: 1) } % дело в самом товаре; доля ложных находок, при которой он найден, — не больше { NUMBER($q, maximumFractionDigits: 1) } %.
finding_sales_space = { $name }: { NUMBER($sold, maximumFractionDigits: 1) } % продаж на { NUMBER($share, maximumFractionDigits: 1) } % полок, индекс { NUMBER($index, maximumFractionDigits: 0) } (± { NUMBER($error, maximumFractionDigits: 0) } от дня ко дню): { $side ->
    [over] продаёт больше своего места
   *[under] продаёт меньше своего места
}; n = { NUMBER($units, maximumFractionDigits: 0) } шт., дней: { $days }.
finding_sales_exposure = { $name }: { NUMBER($sold, maximumFractionDigits: 1) } % продаж при { NUMBER($share, maximumFractionDigits: 1) } % внимания, индекс { NUMBER($index, maximumFractionDigits: 0) } (± { NUMBER($error, maximumFractionDigits: 0) } от дня ко дню): { $side ->
    [over] продаёт больше, чем видно
   *[under] продаёт меньше, чем видно
}; n = { NUMBER($units, maximumFractionDigits: 0) } шт., дней: { $days }.
finding_offer_outside = { $product }: акция, замечают { NUMBER($noticed, maximumFractionDigits: 0) } % визитов; ни на одном из мест у входа, у касс, на торцах и стойках (всего { $prominent }) не стоит; n = { NUMBER($units, maximumFractionDigits: 0) } шт.
finding_novelty_outside = { $product }: новинка, { $days ->
    [0] вышла в последний день продаж
    [one] вышла за { $days } день до последней продажи
    [few] вышла за { $days } дня до последней продажи
   *[many] вышла за { $days } дней до последней продажи
}; замечают { NUMBER($noticed, maximumFractionDigits: 0) } % визитов; ни на одном из мест у входа, у касс, на торцах и стойках (всего { $prominent }) не стоит; n = { NUMBER($units, maximumFractionDigits: 0) } шт.
finding_pair_apart = { $first } и { $second }: вместе покупают в { NUMBER($lift, minimumFractionDigits: 1, maximumFractionDigits: 1) } раза чаще, чем случайно, а идти от одного до другого { NUMBER($metres, maximumFractionDigits: 0) } м; общих чеков: n = { $count } из { $receipts }.
finding_pair_together = { $first } и { $second }: стоят в { NUMBER($metres, minimumFractionDigits: 1, maximumFractionDigits: 1) } м ходьбы, а вместе их покупают реже: { NUMBER($lift, minimumFractionDigits: 2, maximumFractionDigits: 2) } от случайного, один не ведёт к другому; общих чеков: n = { $count } из { $receipts }.
finding_zone_star = { $name }: приходят { NUMBER($share, maximumFractionDigits: 0) } % визитов (медиана { NUMBER($typical_share, maximumFractionDigits: 0) } %), останавливаются { NUMBER($dwelling, maximumFractionDigits: 0) } % из них (медиана { NUMBER($typical_dwelling, maximumFractionDigits: 0) } %); визитов n = { NUMBER($visits, maximumFractionDigits: 0) }.
finding_zone_leaky = { $name }: приходят { NUMBER($share, maximumFractionDigits: 0) } % визитов (медиана { NUMBER($typical_share, maximumFractionDigits: 0) } %), а останавливаются только { NUMBER($dwelling, maximumFractionDigits: 0) } % из них (медиана { NUMBER($typical_dwelling, maximumFractionDigits: 0) } %); визитов n = { NUMBER($visits, maximumFractionDigits: 0) }.
finding_zone_quiet = { $name }: приходят только { NUMBER($share, maximumFractionDigits: 0) } % визитов (медиана { NUMBER($typical_share, maximumFractionDigits: 0) } %), зато останавливаются { NUMBER($dwelling, maximumFractionDigits: 0) } % из них (медиана { NUMBER($typical_dwelling, maximumFractionDigits: 0) } %); визитов n = { NUMBER($visits, maximumFractionDigits: 0) }.
finding_zone_question = { $name }: приходят только { NUMBER($share, maximumFractionDigits: 0) } % визитов (медиана { NUMBER($typical_share, maximumFractionDigits: 0) } %), и останавливаются { NUMBER($dwelling, maximumFractionDigits: 0) } % из них (медиана { NUMBER($typical_dwelling, maximumFractionDigits: 0) } %); визитов n = { NUMBER($visits, maximumFractionDigits: 0) }.
finding_product_unplaced = { $product }: продаётся, но на плане его нет; n = { NUMBER($units, maximumFractionDigits: 0) } шт., { NUMBER($share, maximumFractionDigits: 1) } % всех.
finding_product_unplaced_unsold = { $product }: есть в ассортименте, на плане его нет, продаж тоже; n = { NUMBER($units, maximumFractionDigits: 0) } шт., { NUMBER($share, maximumFractionDigits: 1) } % всех.
finding_placement_empty = { $name }: { $count ->
    [one] пусто { $count } место
    [few] пусты { $count } места
   *[many] пусты { $count } мест
}, { $unit ->
    [px] слотов { NUMBER($length, maximumFractionDigits: 0) } пикс.
   *[m] полок { NUMBER($length, maximumFractionDigits: 1) } м
}; замеченных контактов на 1000 визитов в среднем — { NUMBER($noticed, maximumFractionDigits: 0) }.
finding_state_open = открыта
finding_state_noted = с заметкой
finding_state_dismissed = отклонена
column_finding_kind = Находка
column_finding_key = Ключ
column_finding_text = Что найдено
column_finding_reasons = Почему
column_finding_n = n
column_finding_weight = Вес среди своих
column_finding_elements = Оборудование
column_finding_placements = Коды мест
column_finding_state = Состояние
column_finding_note = Заметка
step_note_finding = Заметка к находке
step_dismiss_finding = Отклонение находки
step_restore_finding = Возврат находки
## Charts
tab_charts = Диаграммы
action_show_charts = Диаграммы
action_chart_png = Диаграмма в PNG
action_chart_svg = Диаграмма в SVG
action_chart_csv = Числа диаграммы в CSV
chart_kind_exposure_sales = Заметность и продажи
chart_kind_quadrants = Квадранты
chart_kind_pareto = Кривая 80 % (Парето)
chart_kind_before_after = До и после
chart_by_product = Товары
chart_by_category = Категории
chart_by_zone = Зоны
chart_by_placement = Места
chart_exposure_sales = { $by }: заметность и продажи
chart_quadrants = { $by }: квадранты заметности и продаж
chart_pareto = { $by }: сколько из них дают почти всё
chart_before_after = { $by }: заметность в «{ $before }» и в «{ $after }»
chart_count_product = { $count ->
    [one] { $count } товар
    [few] { $count } товара
   *[many] { $count } товаров
 }
chart_count_category = { $count ->
    [one] { $count } категория
    [few] { $count } категории
   *[many] { $count } категорий
 }
chart_count_zone = { $count ->
    [one] { $count } зона
    [few] { $count } зоны
   *[many] { $count } зон
 }
chart_count_placement = { $count ->
    [one] { $count } место
    [few] { $count } места
   *[many] { $count } мест
 }
chart_stand_out = { $things }, { $count ->
    [0] ничто не выделяется
    [one] выделяется { $count }
    [few] выделяются { $count }
   *[many] выделяются { $count }
 }
chart_too_few_for_line = { $things }: слишком мало, чтобы сказать, что обычно
chart_usual = обычные продажи при такой заметности
chart_times = К обычным продажам при такой заметности: × { $times }
chart_quadrant_star = Звёзды
chart_quadrant_hidden = Скрытые лидеры
chart_quadrant_over_exposed = Лишнее внимание
chart_quadrant_quiet = Тихие
chart_corner = { $name }: { $count }
chart_quadrant_counts = Звёзды { $star_count }, скрытые лидеры { $hidden_count }, лишнее внимание { $over_exposed_count }, тихие { $quiet_count }
chart_medians = Линии — медианы: заметность { $exposure }, продажи { $sales }
chart_mean_category = { $what }, в среднем на товар категории
chart_mean_zone = { $what }, в среднем на место зоны
chart_without_product = без кода
chart_without_category = без категории
chart_without_zone = без зоны
chart_without_placement = без кода
chart_percent = { $value } %
chart_generated = данные сгенерированы
chart_simulated = визиты смоделированы
chart_association = связь, а не причина
chart_curve_exposure = Внимание
chart_curve_units = Штуки
chart_curve_revenue = Выручка
chart_curve_margin = Маржа
chart_most = { $curve ->
    [exposure] { $share } внимания: { $many }
    [units] { $share } проданных штук: { $many }
    [revenue] { $share } выручки: { $many }
   *[margin] { $share } маржи: { $many }
 }
chart_of_whole_product = { $count } из { $whole } { $whole ->
    [one] товара
   *[many] товаров
 }
chart_of_whole_category = { $count } из { $whole } { $whole ->
    [one] категории
   *[many] категорий
 }
chart_of_whole_zone = { $count } из { $whole } { $whole ->
    [one] зоны
   *[many] зон
 }
chart_of_whole_placement = { $count } из { $whole } { $whole ->
    [one] места
   *[many] мест
 }
chart_rank = { $curve ->
    [exposure] { $rank }-е место по вниманию
    [units] { $rank }-е место по числу штук
    [revenue] { $rank }-е место по выручке
   *[margin] { $rank }-е место по марже
 }
chart_reached = { $share } от целого, { $sum } со всеми до него
chart_ranked = { $subject ->
    [product] Товары, начиная с наибольших
    [category] Категории, начиная с наибольших
    [zone] Зоны, начиная с наибольших
   *[placement] Места, начиная с наибольших
 }
chart_cumulative = Доля целого, нарастающим итогом
chart_gain_lose = От «{ $before }» к «{ $after }»: больше у { $more }, меньше у { $less }, без изменений { $same }
chart_most_changed = Изменилось сильнее всего, до (кольцо) и после (точка): { $first }–{ $last } из { $whole }
chart_noticed = замечают { $noticed } на 1000 визитов
chart_not_there = нет на плане
chart_change = Изменение: { $change }
chart_no_items = { $subject ->
    [product] Ни один товар не стоит на месте. Поставьте товары на полки или загрузите размещение.
    [category] У товаров на плане нет категорий. Загрузите товары со столбцом «категория».
    [zone] Ни в одной зоне нет мест. Нарисуйте зоны вокруг оборудования или укажите зону у оборудования.
   *[placement] На плане не на чем показать товары. Нарисуйте стеллажи или загрузите оборудование.
 }
chart_no_sales = { $sales ->
    [revenue] В продажах нет денег. Загрузите продажи с ценой или суммой либо считайте в штуках.
    [margin] Маржа неизвестна. Загрузите товары с закупочной ценой либо считайте в штуках.
   *[units] За дни этого потока нет продаж. Загрузите продажи, чтобы сопоставить их с заметностью.
 }
chart_all_nothing = Ничего не замечено и ничего не продано, складывать нечего. Загрузите продажи или свяжите оборудование со входом.
chart_one_variant = Вариант только один. Создайте другой и измените его: диаграмма покажет, что стало с заметностью.
charts_none = Рисовать пока нечего
charts_under_way = Диаграммы появятся, когда план будет рассчитан.
charts_comparing = Рассчитывается другой вариант.
charts_kind = Вид диаграммы
charts_subject = Что показывают точки
charts_sales = Продажи считаются в
charts_against = С вариантом
charts_export = Выгрузить
charts_about = { $title }. { $summary }. Стрелки ведут от точки к точке, Enter выбирает, Esc снимает выбор.
charts_selected = { $count ->
    [one] Выбрана { $count } точка
    [few] Выбраны { $count } точки
   *[many] Выбрано { $count } точек
 }
column_id = Код
column_members = Состав
column_times_usual = Продажи к обычным при такой заметности, раз
column_stands_out = Выделяется (1: да)
column_chart_quadrant = Квадрант
column_chart_curve = Показатель
column_pareto_rank = Место
column_share = Доля целого
column_cumulative_share = Доля целого, нарастающим итогом
column_before = До, заметили на 1000 визитов
column_after = После, заметили на 1000 визитов
column_change = Изменение
help_chart = Нарисовать заметность и продажи, квадранты, кривую 80 % или два варианта до и после.
help_chart_kind = exposure-sales, quadrants, pareto или before-after.
help_chart_by = product, category, zone или placement.
help_chart_sales = В чём считать продажи: units, revenue или margin.
help_chart_svg = Записать диаграмму в этот файл.
help_chart_png = Записать диаграмму картинкой PNG в этот файл.
help_chart_csv = Записать числа диаграммы в этот файл.
help_chart_against = Вариант «до» для before-after. По умолчанию единственный другой.
usage_chart = vitrina chart ПРОЕКТ --kind exposure-sales --by product --svg ФАЙЛ
## таблицы страниц: просмотры, глубина прокрутки, заказы из слотов, события
table_page_views = Просмотры страниц
table_scroll = Глубина прокрутки
table_slot_orders = Заказы из слотов
table_events = События магазина
field_views = Просмотры
field_session = Сеанс
field_seconds = Секунд на просмотр
field_sessions = Сеансы
field_entries = Входы
field_exits = Выходы
field_visitors = Посетители
field_seconds_total = Секунд всего
field_seconds_per_session = Секунд на сеанс
field_seconds_per_visitor = Секунд на посетителя
field_user_agent = User agent
field_robot = Робот
field_depth_percent = Глубина, %
field_reached = Сколько просмотров дошло
field_order = Номер заказа
field_orders = Заказы
step_import_page_views = Импорт просмотров страниц
step_import_scroll = Импорт глубины прокрутки
step_import_slot_orders = Импорт заказов из слотов
step_import_events = Импорт событий магазина
import_about_page_views = Сколько раз и как долго смотрели страницы: по просмотру или суммами, как в GA4 и Метрике.
import_about_scroll = Как далеко прокручивали страницы: глубина и сколько просмотров там закончилось.
import_about_slot_orders = Строки заказов или суммы по блоку, со страницей и слотом; нужны и заказы мимо слотов.
import_about_events = Что делали посетители: в каждой строке посетитель, время, событие и товар. Здесь же просмотры товаров.
service_recognised = { $file }: прочитано как выгрузка { $service ->
    [ga4] Google Analytics 4
    [metrica] Яндекс Метрики
   *[retail-rocket] Retail Rocket
 }.
mapping_missing = Соответствия «{ $file }» нет. Укажите файл JSON или одно из готовых: { $known }.
zones_several = { $file }, { $column }: время записано в нескольких часовых поясах: { $offsets }{ $mixed ->
    [0] {""}
   *[other] , а местами без пояса, и принято за местное
 }. Теперь всё время местное: { $zone }.
tables_left_out = { $file }: со строки { $row } начинается другая таблица; { $count ->
    [one] её { $count } строка пропущена
    [few] её { $count } строки пропущены
   *[many] её { $count } строк пропущено
 }.
addresses_read = { $file }: { $count ->
    [one] { $count } адрес прочитан как путь страницы
    [few] { $count } адреса прочитаны как пути страниц
   *[many] { $count } адресов прочитано как пути страниц
 }: без домена, рекламных меток и якорей.
blocks_parted = { $file }: { $count ->
    [one] код { $count } блока разделён
   *[other] коды { $count } блоков разделены
 } на страницу и алгоритм: «{ $block }» — слот «{ $slot }» страницы «{ $page }».
slot_sums = { $file }: позиций нет, поэтому { $count ->
    [one] { $count } строка — сумма по целому слоту
    [few] { $count } строки — суммы по целым слотам
   *[many] { $count } строк — суммы по целым слотам
 }: они считаются для слотов и ничего не говорят о позициях.
seconds_shared = { $file }: { $mean ->
    [seconds_per_session] секунды на сеанс
   *[seconds_per_visitor] секунды на посетителя
 } пересчитаны в секунды на просмотр: умножены на их число и разделены на просмотры.
unknown_pages = { $file }: { $ids ->
    [one] { $ids } страница не нарисована
    [few] { $ids } страницы не нарисованы
   *[many] { $ids } страниц не нарисовано
 } (строк: { $count }). Они сохранены; назовите страницу так же, как в файле, или укажите её: --page.
in_window_unknown_pages = { $file }: { $ids ->
    [one] { $ids } страница не нарисована
    [few] { $ids } страницы не нарисованы
   *[many] { $ids } страниц не нарисовано
 } (строк: { $count }). Они сохранены; назовите страницу так же, как в файле.
unknown_pages_like = { $file }: похоже на нарисованные страницы: { $listed }.
unknown_pages_listed = { $file }: страницы, которых нет на плане, в скобках число строк: { $listed }.
robots_by_rate = { $file }: { $visitors ->
    [one] { $visitors } посетитель принят за робота
    [few] { $visitors } посетителя приняты за роботов
   *[many] { $visitors } посетителей приняты за роботов
 }: больше { $minute } просмотров за минуту или больше { $day } за день. Эти пороги — наши собственные.
robot_declared = { $file }, строка { $row }: в столбце { $column } стоит { $cell }, робот назвал себя сам; { $count ->
    [one] отложена { $count } строка
    [few] отложены { $count } строки
   *[many] отложено { $count } строк
 }.
why_robot_declared = Робот назвал себя сам
robot_minute = { $file }, строка { $row }: «{ $cell }» смотрит за минуту больше страниц, чем может человек; { $count ->
    [one] отложена { $count } строка
    [few] отложены { $count } строки
   *[many] отложено { $count } строк
 }.
why_robot_minute = За минуту просмотров больше, чем бывает у людей
robot_day = { $file }, строка { $row }: «{ $cell }» смотрит за день больше страниц, чем может человек; { $count ->
    [one] отложена { $count } строка
    [few] отложены { $count } строки
   *[many] отложено { $count } строк
 }.
why_robot_day = За день просмотров больше, чем бывает у людей
double_event = { $file }, строка { $row }: страница отправила одно и то же дважды; { $count ->
    [one] отложена { $count } строка
    [few] отложены { $count } строки
   *[many] отложено { $count } строк
 }, первая сохранена.
why_double_event = Страница отправила одно и то же дважды
no_page_view = { $file }, строка { $row }: { $cell } — не просмотр страницы; { $count ->
    [one] отложена { $count } строка
    [few] отложены { $count } строки
   *[many] отложено { $count } строк
 }.
why_no_page_view = { $column }: не просмотр страницы
no_scroll_event = { $file }, строка { $row }: { $cell } — не прокрутка; { $count ->
    [one] отложена { $count } строка
    [few] отложены { $count } строки
   *[many] отложено { $count } строк
 }.
why_no_scroll_event = { $column }: не прокрутка
two_depths = { $file }, строка { $row }: глубина и в пикселях, и в процентах; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
 }. Оставьте одну.
why_two_depths = Глубина и в пикселях, и в процентах
bad_percent = { $file }, строка { $row }: в столбце { $column } стоит { $cell }, это больше 100; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
 }.
why_bad_percent = { $column }: больше 100
reached_rises = { $file }, строка { $row }: в столбце { $column } стоит { $cell }, это больше, чем дошло до меньшей глубины страницы; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
 }.
why_reached_rises = { $column }: больше, чем дошло до меньшей глубины
reached_turned = { $file }: { $count ->
    [one] { $count } строка говорит
    [few] { $count } строки говорят
   *[many] { $count } строк говорят
 }, сколько просмотров дошло до глубины; пересчитано в то, сколько там закончилось.
depths_joined = { $file }: { $count ->
    [one] { $count } строка присоединена
    [few] { $count } строки присоединены
   *[many] { $count } строк присоединено
 } к другим того же просмотра или той же страницы, дня и глубины.
shallow_unknown = { $file }: { $count ->
    [one] у { $count } страницы
   *[other] у { $count } страниц
 } (по устройствам и дням) счёт начинается не с глубины 0: просмотров, которые закончились выше, в нём нет.
depth_shares = { $file }: глубина записана долями единицы, { $count ->
    [one] { $count } значение переведено
    [few] { $count } значения переведены
   *[many] { $count } значений переведено
 } в проценты.
slot_without_page = { $file }, строка { $row }: слот «{ $cell }» есть, а страницы нет; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
 }. Добавьте страницу или укажите её: --page.
in_window_slot_without_page = { $file }, строка { $row }: слот «{ $cell }» есть, а страницы нет; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
 }. Назовите страницу в разделе «Как читать».
why_slot_without_page = Слот без страницы
orders_all_of_slots = { $file }: { $count ->
    [one] { $count } строка, и та о заказе
    [few] все { $count } строки о заказах
   *[many] все { $count } строк о заказах
 } через слот. Чтобы узнать долю заказов через слоты, добавьте и остальные, с пустыми страницей и слотом.
orders_without_revenue = { $file }: { $count ->
    [one] в { $count } строке
   *[other] в { $count } строках
 } нет выручки.
events_of_nobody = { $file }: { $count ->
    [one] в { $count } событии
   *[other] в { $count } событиях
 } нет ни посетителя, ни сеанса, поэтому сеансы там неизвестны.
unreadable_duration = { $file }, строка { $row }: в столбце { $column } стоит { $cell }, это не длительность; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
 }. Пишите секунды или 0:01:23.
why_unreadable_duration = { $column }: не длительность
pages_joined = { $file }: { $count ->
    [one] { $count } страница названа
    [few] { $count } страницы названы
   *[many] { $count } страниц названо
 } так, как на плане.

## переходы посетителей по страницам
help_flow = Сказать, как посетители ходят по страницам: просмотры, входы, выходы, переходы.
help_flow_csv = Записать в этот файл по строке на устройство и страницу.
help_flow_moves = Записать в этот файл по строке на устройство и каждую пару страниц с переходами.
usage_flow = vitrina flow ПРОЕКТ --csv ФАЙЛ
no_page_views = В проекте «{ $project }» нет просмотров страниц. Загрузите их: «vitrina import page-views».
flow_whole = { $pages ->
    [one] { $pages } страница
    [few] { $pages } страницы
   *[many] { $pages } страниц
 }, { $views ->
    [one] { $views } просмотр
    [few] { $views } просмотра
   *[many] { $views } просмотров
 }, { $sessions ->
    [one] { $sessions } сеанс с известным порядком
    [few] { $sessions } сеанса с известным порядком
   *[many] { $sessions } сеансов с известным порядком
 }
flow_without_session = { $views ->
    [one] { $views } просмотр не относится
    [few] { $views } просмотра не относятся
   *[many] { $views } просмотров не относятся
 } ни к одному сеансу и ничего не говорят о переходах.
flow_page = { $page }: { $views ->
    [one] { $views } просмотр
    [few] { $views } просмотра
   *[many] { $views } просмотров
 }
flow_entries = { NUMBER($share, minimumFractionDigits: 1, maximumFractionDigits: 1) } % входов
flow_exits = { NUMBER($share, minimumFractionDigits: 1, maximumFractionDigits: 1) } % выходов, после { NUMBER($rate, minimumFractionDigits: 1, maximumFractionDigits: 1) } % её просмотров
flow_seconds = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } с на просмотр{ $basis ->
    [gaps] {" "}(от просмотра до просмотра)
   *[measured] {""}
 }
flow_move = { $page } → { $to_page }: { $count ->
    [one] { $count } раз
    [few] { $count } раза
   *[many] { $count } раз
 }, { NUMBER($share, minimumFractionDigits: 1, maximumFractionDigits: 1) } % переходов отсюда{ $linked ->
    [linked] , на плане есть связь
   *[open] {""}
 }
flow_more = … и ещё { $count }; все запишут --csv и --moves.
column_page_views = Просмотры страницы
column_entries = Входы
column_entry_share = Доля входов
column_exits = Выходы
column_exit_share = Доля выходов
column_exit_rate = Выходов на просмотр
column_seconds_a_view = Секунд на просмотр
column_seconds_basis = Основа секунд
column_to_page = На страницу
column_moves = Переходы
column_move_share = Доля переходов со страницы
column_linked = Связаны на плане
seconds_basis_measured = измерено
seconds_basis_gaps = от просмотра до просмотра

## страницы магазина
kind_page_header = Шапка страницы
kind_banner = Баннер
kind_block = Блок
kind_product_grid = Сетка товаров
kind_recommendation_row = Ряд рекомендаций
kind_carousel = Карусель
kind_product_list = Список товаров
kind_page_footer = Подвал страницы
kind_page_zone = Зона страницы
action_draw_page_header = Нарисовать шапку страницы
action_draw_banner = Нарисовать баннер
action_draw_block = Нарисовать блок
action_draw_product_grid = Нарисовать сетку товаров
action_draw_recommendation_row = Нарисовать ряд рекомендаций
action_draw_carousel = Нарисовать карусель
action_draw_product_list = Нарисовать список товаров
action_draw_page_footer = Нарисовать подвал страницы
action_draw_page_zone = Нарисовать зону страницы
palette_slots = Блоки и слоты
palette_frame = Шапка и подвал
bad_page_type = Типа страницы «{ $type }» нет. Известны: { $known }.
bad_device = Устройства «{ $device }» нет. Известны: { $known }.
bad_window = Ширина и высота окна должны быть больше 0 px, а здесь { $width } x { $height }.
bad_columns = Столько колонок ({ $columns }) в окно не помещается. Возьмите от 1 до { $most } и уменьшите промежутки и поля.
bad_rows = Блоку нужен хотя бы один ряд, а задано: { $rows }.
bad_shown = Число видимых позиций не может быть меньше 0, а задано: { $shown }.
bad_algorithm = Алгоритма «{ $algorithm }» нет. Известны: { $known }.
bad_margin = Поле вокруг блока не может быть меньше 0 px, а задано: { $margin }.

## Making pages, and ordering what is on them
page_on_device = { $page } · { $device ->
    [desktop] компьютер
   *[mobile] телефон
}
page_width = ширина
page_height = высота
page_columns = колонки
page_columns_short = колонок
page_gutter = Между колонками
page_margin = Слева и справа
add_surface = Новый этаж или страница
start_new_page = Новая страница
action_new_page = Новая страница…
action_page_window = Окно и колонки страницы…
action_show_site_map = Показать карту сайта
action_block_up = Поднять блок выше
action_block_down = Опустить блок ниже
action_block_remove = Удалить и сомкнуть
new_page_title = Новая страница магазина
new_page_type = Тип
new_page_called = Название
new_page_key = В журналах
new_page_key_hint = Как эту страницу называют просмотры и показы; по этому имени связываются таблицы.
new_page_blocks = Начать с блоков, обычных для такой страницы
new_page_nameless = Назовите страницу и укажите её имя в журналах.
new_page_no_device = Выберите хотя бы одно устройство.
new_page_make = Создать страницу
page_window_title = Окно и колонки
page_window_take = Применить
step_add_page = новая страница
step_set_page = окно страницы
step_reorder_block = перестановка блока
step_remove_blocks = удаление блоков без просвета
step_link_surfaces = новая ссылка
step_unlink_surfaces = удаление ссылки
block_first = Над «{ $element }» нет блока, с которым его можно поменять местами.
block_last = Под «{ $element }» нет блока, с которым его можно поменять местами.
link_to_itself = «{ $surface }» не может вести сама на себя. Выберите другую страницу или этаж.
no_link = С «{ $start }» на «{ $end }» ссылки нет.
help_new_page = Создать не зал, а страницу магазина: home, category, product, cart, order_done, search, not_found или other.
help_new_device = Только для desktop или только для mobile. По умолчанию: для обоих.
new_needs_size = Укажите размер зала, например --size 20x15, или тип страницы, например --page home.
shop_made = Создан { $file } с одной страницей: { $page }.
page_fold = Линия сгиба · { NUMBER($height, maximumFractionDigits: 0) } пикс.
page_screen = Конец { $number }-го экрана · { NUMBER($height, maximumFractionDigits: 0) } пикс.
position_name = позиция { NUMBER($number, useGrouping: 0) }
property_depth_px = Высота
property_columns = Колонки
property_rows = Ряды
property_shown = Видно сразу
property_margin = Отступ вокруг
property_algorithm = Чем заполняется
property_sticky = При прокрутке
algorithm_none = Вручную: закреплённые товары
sticky_no = Уходит вместе со страницей
sticky_yes = Остаётся у края окна
step_set_showing = позиции блока
step_set_algorithm = заполнение слота
step_set_sticky = закрепление при прокрутке
tab_site_map = Карта сайта
site_map_floor = Этаж
site_map_moves = { NUMBER($moves, maximumFractionDigits: 0) } · { NUMBER($share, style: "percent", maximumFractionDigits: 0) }
site_map_entries = начало { NUMBER($share, style: "percent", maximumFractionDigits: 0) }
site_map_exits = конец { NUMBER($share, style: "percent", maximumFractionDigits: 0) }
site_map_hint = Чтобы связать страницы, протяните от карточки к карточке. Импортируйте просмотры, чтобы увидеть поток визитов.
site_map_flow = { $sessions ->
    [one] { $sessions } сеанс; толщина стрелки показывает долю среди всех переходов
    [few] { $sessions } сеанса; толщина стрелки показывает долю среди всех переходов
   *[many] { $sessions } сеансов; толщина стрелки показывает долю среди всех переходов
}
site_map_keys = Стрелки ведут по карточкам, Enter показывает страницу. L и стрелки рисуют ссылку, Enter её создаёт. Пробел выбирает ссылку, Del удаляет.
site_map_links = Ведёт на
site_map_device = Визиты с устройств
site_map_all_devices = Все устройства
site_map_export = Выгрузить
site_map_empty = Карта пока пуста
site_map_empty_more = Здесь стоят страницы магазина и этажи, а стрелки показывают, откуда куда можно попасть.
action_site_map_svg = Карта сайта (SVG)
action_site_map_png = Карта сайта (PNG)
fixture_columns = Колонки
fixture_rows = Ряды
fixture_shown = Видно сразу
fixture_margin = Отступ
surface_list = { $name }; всего этажей и страниц: { $count }
property_x_px = Слева
property_y_px = Сверху
status_fixtures_px = { $count ->
    [one] { $count } блок
    [few] { $count } блока
   *[many] { $count } блоков
}
surface_fixtures_px = { $count ->
    [one] { $count } блок с позициями
    [few] { $count } блока с позициями
   *[many] { $count } блоков с позициями
}
surface_placements_px = { $count ->
    [one] { $count } позиция
    [few] { $count } позиции
   *[many] { $count } позиций
}
inspector_about_px = Страница
page_window_is = Окно { NUMBER($width, maximumFractionDigits: 0, useGrouping: 0) } × { NUMBER($height, maximumFractionDigits: 0, useGrouping: 0) } пикс., { $device ->
    [desktop] компьютер
   *[mobile] телефон
}
page_columns_are = { $count ->
    [one] { $count } колонка по { NUMBER($width, maximumFractionDigits: 0) } пикс.
    [few] { $count } колонки по { NUMBER($width, maximumFractionDigits: 0) } пикс.
   *[many] { $count } колонок по { NUMBER($width, maximumFractionDigits: 0) } пикс.
}
page_long = Длина { NUMBER($height, maximumFractionDigits: 0) } пикс., { $screens ->
    [one] { $screens } экран
    [few] { $screens } экрана
   *[many] { $screens } экранов
}
## продажи при данной видимости, «что, если»
help_what_if = Сказать, как вариант будут видеть и сколько он, ожидаемо, продаст против другого, с интервалами 80 %, и чего стоит перестановка.
help_what_if_json = Записать товары, категории, зоны, объём работ и основания в этот файл JSON.
help_what_if_csv = Записать в этот файл по строке на товар.
help_response = Сказать, как продажи каждой категории идут за видимостью и на скольких переставленных товарах это держится.
help_response_csv = Записать в этот файл по строке на категорию.
help_response_products = Записать в этот файл по строке на товар: сколько он продаёт при своей видимости.
usage_what_if = vitrina what-if ПРОЕКТ --variant НАЗВАНИЕ --against НАЗВАНИЕ --json ФАЙЛ
usage_response = vitrina response ПРОЕКТ --csv ФАЙЛ
same_variant = Вариант «{ $variant }» нельзя сравнить с ним самим. Назовите другой: --against НАЗВАНИЕ.
what_if_progress = Сравнение: { $done } из { $whole } %
what_if_summary = «{ $variant }» против «{ $other_variant }», за неделю, визиты одни и те же; в скобках границы, между которыми 80 из 100 расчётов:
what_if_measure = { $measure ->
    [units] Штук
    [revenue] Выручка
   *[margin] Маржа
}: сейчас { NUMBER($before, maximumFractionDigits: 0) }, ожидается { NUMBER($after, maximumFractionDigits: 0) }, { $change } (от { $low } до { $high }){ $measure ->
    [units] {""}
   *[other] {" "}{ $currency }
}
what_if_no_sales = Продаж нет, ожидать нечего; видимость и объём работ сравниваются всё равно.
what_if_effort = Работы: { $fixtures ->
    [one] затронута { $fixtures } единица
    [few] затронуто { $fixtures } единицы
   *[many] затронуто { $fixtures } единиц
} оборудования, передвинуто в сумме на { NUMBER($moved, maximumFractionDigits: 1) } м; { $products ->
    [one] переставлен { $products } товар
    [few] переставлено { $products } товара
   *[many] переставлено { $products } товаров
}, { NUMBER($shelf, maximumFractionDigits: 1) } м полок
what_if_rests_on = Держится на: { $basis }, { $scenarios ->
    [one] { $scenarios } набор чисел и зёрен
    [few] { $scenarios } набора чисел и зёрен
   *[many] { $scenarios } наборов чисел и зёрен
}; { $measured ->
    [0] эластичности только априорные: из публикаций, в этом магазине ничего не измерено
   *[other] эластичности измерены здесь для { $measured } из { $total } категорий по { $moved ->
        [one] { $moved } переставленному товару
       *[other] { $moved } переставленным товарам
    }, у остальных взято общее для категорий
}
what_if_gain = Больше всех выиграют:
what_if_lose = Больше всех потеряют:
what_if_seen = { $name }: замечают { NUMBER($before, maximumFractionDigits: 0) } → { NUMBER($after, maximumFractionDigits: 0) } на 1000;
what_if_units = штук в неделю { $before }, { $change } (от { $low } до { $high })
what_if_number = { $value }
what_if_few_scenarios = Магазин большой: в интервалах { $count ->
    [one] { $count } набор чисел и зёрен
    [few] { $count } набора чисел и зёрен
   *[many] { $count } наборов чисел и зёрен
} вместо { $usual }.
expected_sales = Ожидаемые продажи
expected_sales_in = Ожидаемые продажи за неделю, деньги в { $currency }
expected_now = Сейчас
expected_change = Ожидается
expected_ends = 80 из 100
expected_between = { $low } … { $high }
expected_units = Штук
expected_revenue = Выручка
expected_margin = Маржа
expected_category = Категория
expected_power = Степень
expected_power_value = { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) }
expected_grounds = { $known ->
    [yes] { $moved ->
        [one] { $moved } переставленный товар
        [few] { $moved } переставленных товара
       *[many] { $moved } переставленных товаров
    }
   *[no] только априорно
}
expected_elasticities = Как продажи идут за видимостью
expected_under_way = Считаем, сколько продадут с этими изменениями …
expected_outside = У { $count ->
    [one] { $count } товара
   *[other] { $count } товаров
} видимость меняется за пределами данных: влияние ограничено.
expected_note_gone = больше нигде не стоит: не продаётся, часть остаётся категории
expected_note_unplaced = не стоит ни на одном из планов: взято как есть
expected_note_outside = за пределами данных: видимость меняется сильнее, чем при любой известной перестановке, влияние ограничено
expected_note_from_pull = до сих пор не продавался: ожидание по среднему категории
expected_note_no_pull = не продавался ни он, ни его категория: ожидать не из чего
rests_on_measured = измерено здесь
rests_on_prior = только априорно
response_summary = { $weeks ->
    [one] { $weeks } неделя продаж
    [few] { $weeks } недели продаж
   *[many] { $weeks } недель продаж
}, { $plans ->
    [one] { $plans } план
    [few] { $plans } плана
   *[many] { $plans } планов
}. Продажи идут за видимостью в степени:
response_common = { $known ->
    [yes] Все категории: { NUMBER($mean, minimumFractionDigits: 2, maximumFractionDigits: 2) } (mu), дисперсия между ними { NUMBER($spread, maximumFractionDigits: 4) } (t2), оценено категорий: { $categories }
   *[no] Все категории: { NUMBER($mean, minimumFractionDigits: 2, maximumFractionDigits: 2) } (mu), дисперсия между ними { NUMBER($spread, maximumFractionDigits: 4) } (t2): это априорные числа, ведь по 3 переставленных товара есть меньше чем у 3 категорий
}
response_category = { $category }: { NUMBER($mean, minimumFractionDigits: 2, maximumFractionDigits: 2) } (от { NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) } до { NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) }), { $about }
response_rests_on = { $known ->
    [yes] держится на { $moved ->
        [one] { $moved } переставленном товаре
       *[other] { $moved } переставленных товарах
    }
   *[no] только априорно{ $moved ->
        [0] {""}
        [one] : { $moved } переставленного товара мало
       *[other] : { $moved } переставленных товаров мало
    }
}
response_more = { $count ->
    [one] … и ещё { $count } категория; --csv запишет все.
    [few] … и ещё { $count } категории; --csv запишет все.
   *[many] … и ещё { $count } категорий; --csv запишет все.
}
response_reads = Измеренная степень сравнивает товар с ним самим до и после перестановки, рядом с его категорией за те же недели. Если товар хорошо стоит потому, что хорошо продаётся, это связь, а не влияние, и сюда не входит.
response_no_category = без категории
response_no_sales = Продаж нет, узнавать не из чего. Загрузите их: «vitrina import sales».
response_nothing_sold = Ничего не продано: ни в одной из { $rows ->
    [one] { $rows } строки
   *[other] { $rows } строк
} продаж количество не больше нуля. Проверьте столбец количества.
response_no_placements = Ни один проданный товар не стоит на плане, поэтому его видимость неизвестна. Загрузите выкладку или исправьте коды.
response_one_week = Продажи за { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
}, это одна неделя: сравнить товар с ним самим нельзя. Эластичности взяты априорные.
response_one_plan = Все { $weeks ->
    [one] { $weeks } неделя
    [few] { $weeks } недели
   *[many] { $weeks } недель
} продаж приходятся на один план: ничего не переставляли. Эластичности взяты априорные. Задайте даты вариантов, которые стояли в магазине.
response_days_without_plan = За { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
} с продажами неизвестно, какой стоял план: в эластичности они не вошли. Задайте даты всех вариантов, кроме одного.
response_prior_only = Меньше 3 переставленных товаров у { $count } из { $total } категорий: их эластичность здесь не измерена.
response_returns = Возвращено { NUMBER($units, maximumFractionDigits: 0) } шт. Возврат в день покупки её отменяет; возвращённые позже { NUMBER($later, maximumFractionDigits: 0) } шт. продажи своей недели не уменьшают.
response_launched = { $count ->
    [one] { $count } новинка
    [few] { $count } новинки
   *[many] { $count } новинок
} ({ $names }): { $days ->
    [one] { $days } день
    [few] { $days } дня
   *[many] { $days } дней
} до запуска не в счёт.
response_out_of_stock = { $count ->
    [one] { $count } стабильный товар не продавался
    [few] { $count } стабильных товара не продавались
   *[many] { $count } стабильных товаров не продавались
} дольше, чем бывает случайно ({ $names }): { $days ->
    [one] { $days } день принят за отсутствие на полке и не в счёт.
    [few] { $days } дня приняты за отсутствие на полке и не в счёт.
   *[many] { $days } дней приняты за отсутствие на полке и не в счёт.
}
response_not_on_sale = У { $count ->
    [one] { $count } товара
   *[other] { $count } товаров
} нет продаж в начале или в конце дольше, чем бывает случайно ({ $names }): { $days ->
    [one] { $days } день не в счёт, товара не было в продаже.
    [few] { $days } дня не в счёт, товара не было в продаже.
   *[many] { $days } дней не в счёт, товара не было в продаже.
}
response_promo_undated = { $count ->
    [one] { $count } товар отмечен
    [few] { $count } товара отмечены
   *[many] { $count } товаров отмечены
} как акционные, а из продаж без денег не видно, когда была акция ({ $names }): для эластичностей не взяты.
response_promotions = Ниже 95 % обычной цены продавались { $products ->
    [one] { $products } товар
    [few] { $products } товара
   *[many] { $products } товаров
}, в сумме { $weeks ->
    [one] { $weeks } неделю
    [few] { $weeks } недели
   *[many] { $weeks } недель
}: это отделено от видимости как акции.
column_elasticity = Эластичность к видимости
column_elasticity_low = Эластичность, нижняя граница (80 %)
column_elasticity_high = Эластичность, верхняя граница (80 %)
column_rests_on = На чём держится
column_moved_products = Переставлено товаров
column_own_elasticity = Собственная оценка
column_own_elasticity_se = Стандартная ошибка собственной оценки
column_exposure_more = Ожидается от +10 % видимости, %
column_space_elasticity = Эластичность к месту на полке
column_space_elasticity_sd = Эластичность к месту на полке, стандартное отклонение
column_space_more = Ожидается от +10 % места на полке, %
column_panel_products = Рассмотрено товаров
column_panel_weeks = Учтено недель товаров
column_common_elasticity = Среднее по категориям (mu)
column_common_variance = Дисперсия между категориями (t2)
column_common_categories = Оценено категорий
column_units_a_week = Штук в неделю
column_pull = Штук в неделю на 100 заметивших из 1000
column_pull_of_category = То же, среднее по категории
column_expected_note = Примечание
column_noticed_before = Заметили, на 1000, было
column_noticed_after = Заметили, на 1000, ожидается
column_noticed_after_low = Заметили, на 1000, ожидается, нижняя граница (80 %)
column_noticed_after_high = Заметили, на 1000, ожидается, верхняя граница (80 %)
column_noticed_change = Заметили, на 1000, изменение
column_noticed_change_low = Заметили, на 1000, изменение, нижняя граница (80 %)
column_noticed_change_high = Заметили, на 1000, изменение, верхняя граница (80 %)
column_units_before = Штук в неделю, было
column_units_after = Штук в неделю, ожидается
column_units_after_low = Штук в неделю, ожидается, нижняя граница (80 %)
column_units_after_high = Штук в неделю, ожидается, верхняя граница (80 %)
column_units_change = Штук в неделю, изменение
column_units_change_low = Штук в неделю, изменение, нижняя граница (80 %)
column_units_change_high = Штук в неделю, изменение, верхняя граница (80 %)
column_revenue_before = Выручка в неделю, было
column_revenue_after = Выручка в неделю, ожидается
column_revenue_after_low = Выручка в неделю, ожидается, нижняя граница (80 %)
column_revenue_after_high = Выручка в неделю, ожидается, верхняя граница (80 %)
column_revenue_change = Выручка в неделю, изменение
column_revenue_change_low = Выручка в неделю, изменение, нижняя граница (80 %)
column_revenue_change_high = Выручка в неделю, изменение, верхняя граница (80 %)
column_margin_before = Маржа в неделю, было
column_margin_after = Маржа в неделю, ожидается
column_margin_after_low = Маржа в неделю, ожидается, нижняя граница (80 %)
column_margin_after_high = Маржа в неделю, ожидается, верхняя граница (80 %)
column_margin_change = Маржа в неделю, изменение
column_margin_change_low = Маржа в неделю, изменение, нижняя граница (80 %)
column_margin_change_high = Маржа в неделю, изменение, верхняя граница (80 %)

## pages from measured boxes and saved files
help_import_page_type = Тип измеренной страницы: home, category, product, cart, order_done, search, not_found или other. По умолчанию — по имени.
table_boxes = Страница, измеренные рамки
table_html = Страница, сохранённый HTML
import_about_boxes = JSON с рамками элементов веб-страницы, измеренными в браузере: шапка, баннеры, слоты и блоки станут элементами.
import_about_html = Веб-страница, сохранённая как HTML. Установленный браузер отрисует её без сети, и рамки будут измерены.
step_import_boxes = Импорт страницы из рамок
step_import_html = Импорт сохранённой страницы
import_option_page_type = Тип страницы
import_option_page_device = Устройство
import_page_read = { $count ->
    [one] { $count } рамка
    [few] { $count } рамки
   *[many] { $count } рамок
}; окно при измерении — { NUMBER($width, useGrouping: 0) } x { NUMBER($height, useGrouping: 0) } пикс.
import_page_sizeless = { $count ->
    [one] { $count } рамка
    [few] { $count } рамки
   *[many] { $count } рамок
}; окно в файле не указано — выберите устройство в разделе «Как читать».
import_boxes_shown = { $count ->
    [one] Первая рамка
    [few] Первые { $count } рамки
   *[many] Первые { $count } рамок
}
import_blocks_found = Будет взято: { $taken ->
    [one] { $taken } рамка
    [few] { $taken } рамки
   *[many] { $taken } рамок
}, отклонено: { $refused }. Из них получится { $count ->
    [one] { $count } блок
    [few] { $count } блока
   *[many] { $count } блоков
} страницы.
field_box = Номер рамки
field_parent_box = В какой рамке лежит
field_tag = Тег
field_dom_id = Id в документе
field_css_class = Классы CSS
field_text = Текст
field_link = Ссылка
field_css_position = CSS position
field_css_overflow = CSS overflow
device_desktop = Компьютер
device_mobile = Телефон
page_type_home = Главная
page_type_category = Категория
page_type_product = Карточка товара
page_type_cart = Корзина
page_type_order_done = Заказ оформлен
page_type_search = Результаты поиска
page_type_not_found = Страница не найдена
page_type_other = Другая страница
boxes_read = { $file }: { $count ->
    [one] { $count } рамка
    [few] { $count } рамки
   *[many] { $count } рамок
}; окно при измерении — { NUMBER($width, useGrouping: 0) } x { NUMBER($height, useGrouping: 0) } пикс.
boxes_read_only = { $file }: { $count ->
    [one] { $count } рамка
    [few] { $count } рамки
   *[many] { $count } рамок
}; окно в файле не указано.
boxes_encoding = { $file }, строка { $line }: текст не в кодировке UTF-8. Сохраните файл в UTF-8 и импортируйте снова.
boxes_cut = { $file } обрывается на середине, в строке { $line }. Измерьте страницу ещё раз или скопируйте файл целиком.
boxes_not_json = { $file }, строка { $line }: это не JSON. Рамки — это JSON с «viewport», «page» и «elements»; сохранённая страница импортируется как html.
boxes_no_elements = { $file }: рамок нет. Нужен список «elements», где у каждой есть x, y, w и h.
boxes_no_height = { $file }: высота страницы — 0 пикс. Измерьте её ещё раз, когда она загрузится.
boxes_no_window = { $file }: не сказано, в каком окне измерена страница. Добавьте «viewport» с «w» и «h» или укажите устройство: --device.
in_window_boxes_no_window = { $file }: не сказано, в каком окне измерена страница. Выберите устройство в разделе «Как читать».
boxes_no_block = { $file }: { $count ->
    [one] единственная рамка слишком мала
   *[other] ни одна из { $count } рамок не годится по размеру
} для блока. Проверьте, что x, y, w и h — пиксели CSS всей страницы.
blocks_unknown = { $file }: «{ $selector }» должно стать «{ $given }», а такого нет. Известны: { $known }.
box_outside_page = { $file }, строка { $row }: рамка лежит за пределами страницы; { $count ->
    [one] отклонена { $count } рамка
    [few] отклонены { $count } рамки
   *[many] отклонено { $count } рамок
}.
why_box_outside_page = Рамка лежит за пределами страницы
window_assumed = { $file }: окно не указано; взято обычное для устройства, { NUMBER($width, useGrouping: 0) } x { NUMBER($height, useGrouping: 0) } пикс.
page_read = { $file }: страница «{ $page }», тип: { $page_type }, устройство: { $device }, окно { NUMBER($width, useGrouping: 0) } x { NUMBER($height, useGrouping: 0) } пикс.
blocks_found = { $file }: { $count ->
    [one] найден { $count } блок
    [few] найдены { $count } блока
   *[many] найдено { $count } блоков
} (ряды × столбцы): { $blocks }.
algorithm_guessed = { $file }: принято, что «{ $name }» заполняется так: { $algorithm }. В файле соответствий можно указать иное.
page_made = { $file }: создана поверхность «{ $page }».
page_taken = { $file }: на «{ $page }» { $added ->
    [one] появился { $added } блок
    [few] появились { $added } блока
   *[many] появилось { $added } блоков
}, изменено: { $changed }, без изменений: { $same }, исчезло: { $gone }.
page_is_another = { $file } — не та страница, из которой импортирована «{ $page }»: кроме шапки и подвала, в файле нет ни одного из её блоков ({ $count }). Дайте новой странице своё имя (--page) или сначала удалите поверхность.
in_window_page_is_another = { $file } — не та страница, из которой импортирована «{ $page }»: кроме шапки и подвала, в файле нет ни одного из её блоков ({ $count }). Дайте новой странице своё имя в разделе «Как читать» или сначала удалите поверхность.
pinned_lost = { $file }: { $count ->
    [one] { $count } товар лишился
    [few] { $count } товара лишились
   *[many] { $count } товаров лишились
} позиции, потому что в файле её нет: { $products }.
slots_nested = «{ $page }»: «{ $inner }» лежит внутри «{ $outer }», и внимание было бы учтено дважды. Уменьшите или удалите один из них.
slots_overlap = «{ $page }»: «{ $first }» и «{ $second }» перекрываются. Передвиньте или уменьшите один из них.
block_out_of_window = «{ $page }»: «{ $element }» выходит за окно на { $pixels ->
    [one] { $pixels } пиксель
    [few] { $pixels } пикселя
   *[many] { $pixels } пикселей
}, куда нельзя прокрутить. Передвиньте его или сделайте уже.
page_without_height = «{ $page }»: блоков нет, высота страницы — 0 пикс. Нарисуйте блоки или импортируйте их.
not_html = { $file } — не страница HTML: в файле нет её тегов. Сохраните страницу в браузере как «веб-страницу полностью» и импортируйте этот файл.
no_browser = { $file } не импортирован: не найден браузер, который может отрисовать страницу. Установите Chromium, Chrome или Edge (искали: { $known }) или импортируйте измеренные рамки.
browser_failed = { $file }: { $browser } не вернул рамок. Откройте файл в нём; если страница видна, сохраните её ещё раз как «веб-страницу полностью».
browser_slow = { $file }: { $browser } не закончил за { NUMBER($limit, maximumFractionDigits: 0) } с. Сохраните страницу без скриптов или импортируйте измеренные рамки.
## suggestions and arrangements
help_suggest = Сказать, какие перестановки товаров должны принести больше всего с учётом правил; у каждой причина и интервал 80 %.
help_suggest_moves = Не больше стольких перестановок; обмен двух товаров считается за одну. По умолчанию 10.
help_suggest_rules = Файл JSON с правилами: temperature, width, blocks, no_empty, heavy, locked, contracts, min_space, affinity, moves.
help_suggest_goal = Чего должно стать больше: margin (маржа), revenue (выручка) или promo (штуки товаров по акции).
help_suggest_apply = Выполнить перестановки в этом варианте; если его нет, он создаётся из текущего.
help_suggest_single = Только лучшие одиночные перестановки, сразу и без доказательства.
help_suggest_check = Оценить изменённый план заново и сказать, на сколько больше он должен продать.
help_arrange = Предложить, какой категории стоять в какой зоне, по движению покупателей и совместным покупкам.
help_arrange_along = Вместо этого: порядок категорий вдоль этого оборудования, идентификаторы через запятую.
usage_suggest = vitrina suggest ПРОЕКТ --moves 10 --rules ФАЙЛ --json ФАЙЛ --apply-to ВАРИАНТ
usage_arrange = vitrina arrange ПРОЕКТ --along ID,ID --apply-to ВАРИАНТ
suggest_progress = Выбор перестановок: { $done } из { $whole } %
suggest_done = { $count ->
    [one] { $count } перестановка должна принести { $gain }; { $goal } сейчас: { $now }.
    [few] { $count } перестановки вместе должны принести { $gain }; { $goal } сейчас: { $now }.
   *[other] { $count } перестановок вместе должны принести { $gain }; { $goal } сейчас: { $now }.
}
suggest_none = Ни одна перестановка, которую допускают правила, не обещает большего. Можно переставлять: { $movable } из { $stands } товаров на полках.
suggest_rests_on = { $count ->
    [0] Основано на продажах за { $days } дн.; как продажи следуют за заметностью, для всех категорий принято по умолчанию: товары ещё не переставляли.
    [one] Основано на продажах за { $days } дн.; как продажи следуют за заметностью, измерено для { $count } категории, для остальных принято по умолчанию.
   *[other] Основано на продажах за { $days } дн.; как продажи следуют за заметностью, измерено для { $count } категорий, для остальных принято по умолчанию.
}
suggest_checked = { $count ->
    [one] Новая оценка с этими перестановками: { $gain } ({ $count } сценарий).
    [few] Новая оценка с этими перестановками: { $gain } ({ $count } сценария с разными параметрами и начальными числами).
   *[other] Новая оценка с этими перестановками: { $gain } ({ $count } сценариев с разными параметрами и начальными числами).
}
suggest_applied = Выполнено в варианте «{ $variant }».
suggest_amount = { $goal ->
    [promo] { $value } шт. в неделю
   *[other] { $value } { $currency } в неделю
}
suggest_number = { $value }
suggest_interval = { $value } (80 %: от { $low } до { $high })
suggest_move = { $kind ->
    [swap] { $product }: { $source } → { $target }, меняется местами с { $partner }
   *[other] { $product }: { $source } → { $target }, там есть место
}
suggest_reason = Его видят в { NUMBER($seen_after, maximumFractionDigits: 0) } % визитов вместо { NUMBER($seen_before, maximumFractionDigits: 0) } %, замечают { $noticed_after } раз на 1000 визитов вместо { $noticed_before }.
suggest_near = В { NUMBER($metres, maximumFractionDigits: 1) } м стоит { $product }: эти товары покупают вместе.
suggest_partner = { $product } будут замечать { $noticed_after } раз вместо { $noticed_before }.
suggest_outside = Заметность меняется сильнее, чем бывало в каких-либо данных.
suggest_bound = Доказано: в первом приближении никакие перестановки по этим правилам не принесут больше { $bound }; программа выбрала { $linear }, разрыв { NUMBER($gap, maximumFractionDigits: 1) } %.
suggest_no_bound = Лучшие одиночные перестановки; о совместных ничего не доказано.
suggest_nothing_stands = В проекте «{ $project }» ни один товар не стоит на полке, переставлять нечего. Расставьте товары или загрузите размещения.
suggest_no_sales = Из того, что стоит на полках в проекте «{ $project }», ничего не продано, поэтому ожидать прироста не от чего. Загрузите продажи с количеством больше 0 для размещённых товаров.
suggest_no_worth = { $goal ->
    [margin] Маржа проданных товаров проекта «{ $project }» неизвестна. Укажите маржу или себестоимость либо выберите другую цель.
    [promo] Среди проданных товаров проекта «{ $project }» ни один не отмечен как акционный. Отметьте товары или выберите другую цель.
   *[other] Сколько стоят проданные товары проекта «{ $project }», неизвестно. Укажите цену товаров или выручку в продажах либо выберите другую цель.
}
suggest_nothing_movable = { $stands ->
    [one] Единственный товар на полке закреплён, или неизвестно, что он приносит, переставлять нечего. Снимите закрепление с оборудования или товаров.
   *[other] Все товары на полках ({ $stands }) закреплены, или неизвестно, что они приносят, переставлять нечего. Снимите закрепление с оборудования или товаров.
}
suggest_unknown_worth = { $count ->
    [one] { $count } товар остаётся на месте: неизвестно, что приносит его штука.
    [few] { $count } товара остаются на месте: неизвестно, что приносит их штука.
   *[other] { $count } товаров остаются на месте: неизвестно, что приносит их штука.
}
suggest_unsold = { $count ->
    [one] { $count } товар на полках не продавался; считается, что он не продаётся нигде.
    [few] { $count } товара на полках не продавались; считается, что они не продаются нигде.
   *[other] { $count } товаров на полках не продавались; считается, что они не продаются нигде.
}
suggest_only_prior = Как продажи следуют за заметностью, здесь не измерено: ни один товар не стоял на двух местах в планах с датами. Числа опираются на допущение 0,25 ± 0,20.
rules_unreadable = { $file } не читается как JSON: посмотрите строку { $line }.
rules_unknown = { $file }: правила «{ $rule }» здесь нет. Известны: { $known }.
rules_bad_value = { $file }: у правила «{ $rule }» не может быть значения { $given }. Укажите { $wanted }.
rules_no_such = { $file }: правило «{ $rule }» называет «{ $name }», а среди { $sort ->
    [products] товаров
    [categories] категорий
    [fixtures] оборудования
   *[other] зон
} проекта этого нет. Исправьте название.
rules_conflict = Эти правила нельзя соблюсти одновременно, не хватает { NUMBER($metres, maximumFractionDigits: 2) } м полки: { $rules }. Ослабьте одно из них.
rules_unreachable = Правило { $rules } не соблюсти перестановками: не хватает { NUMBER($metres, maximumFractionDigits: 2) } м полки. Добавьте товарам фейсингов или требуйте меньше.
rule_temperature = температура оборудования
rule_width = ширина полок
rule_blocks = категории стоят вместе
rule_no_empty = полки не остаются пустыми
rule_heavy = тяжёлое стоит внизу
rule_locked = закреплённые товары, оборудование и зоны
rule_moves = число перестановок
goal_margin = маржа
goal_revenue = выручка
goal_promo = штуки по акции
arrange_done = { $count ->
    [0] Ожидается: { $gain }.
    [one] { $count } категория переезжает; ожидается: { $gain }.
    [few] { $count } категории переезжают; ожидается: { $gain }.
   *[other] { $count } категорий переезжают; ожидается: { $gain }.
}
arrange_none = { $count ->
    [one] Всё стоит хорошо: другая расстановка { $count } части не окупит хлопот.
   *[other] Всё стоит хорошо: другая расстановка { $count } частей не окупит хлопот.
}
arrange_order = { $count ->
    [one] Порядок: { $order }
   *[other] Порядок категорий ({ $count }): { $order }
}
arrange_move = { $category }: { $source } → { $target }, вместо: { $instead }; одно место замечают { $before } → { $after } раз на 1000 визитов, { NUMBER($metres, maximumFractionDigits: 1) } м полки
arrange_too_few = { $count ->
    [one] Сменить место может только { $count } категория, а нужно две. Нарисуйте зоны, расставьте товары или снимите закрепление.
   *[other] Сменить место могут категории: { $count }, а нужно две. Нарисуйте зоны, расставьте товары или снимите закрепление.
}
arrange_left_out = { $count ->
    [one] { $count } товар не поместился бы в другом порядке, поэтому ничего не предложено. Уберите товары или добавьте оборудование.
    [few] { $count } товара не поместились бы в другом порядке, поэтому ничего не предложено. Уберите товары или добавьте оборудование.
   *[other] { $count } товаров не поместились бы в другом порядке, поэтому ничего не предложено. Уберите товары или добавьте оборудование.
}
no_such_fixture = На поверхности «{ $surface }» нет оборудования «{ $fixture }» с полками. Идентификатор виден в окне и в отчёте.
arrange_mixed = Оборудование { $fixtures } хранит товары при разной температуре, поэтому категории вдоль него не переставить. Выберите оборудование одной температуры или отключите правило.
tab_suggestions = Предложения
action_show_suggestions = Предложения
action_suggest_single = Предложить лучшие одиночные перестановки
action_suggest_plan = Предложить лучший план перестановок
action_suggest_zones = Предложить зоны для категорий
action_suggest_rules_file = Правила предложений из файла …
action_suggestions_json = Предложения (JSON) …
step_accept_suggestions = Принять предложения
suggest_sort_single = Ходы
suggest_sort_plan = План
suggest_sort_zones = Зоны
suggest_goal = Больше: { $goal }
suggest_most = Не больше
suggest_most_name = Перестановок не больше
suggest_rules = Правила
suggest_rules_file = Правила из файла …
suggest_rules_usual = Обычные правила
suggest_rules_title = Правила предложений
suggest_rules_filter = Правила (*.json)
rule_affinity = что покупают вместе, стоит рядом
suggest_into = В вариант: { $variant }
suggest_new_variant = Новый вариант
suggest_variant = Предложение
suggest_again = Искать снова
suggest_stop = Остановить
suggest_accept = Принять
suggest_accept_all = Принять все
suggest_under_way = Поиск перестановок: { NUMBER($share, maximumFractionDigits: 0) } %
suggest_cut_short = Поиск остановлен: лучшее из найденного.
suggest_stale = План с тех пор изменился, поищите снова.
suggest_cannot = Предложений нет
suggest_nothing = Всё стоит хорошо
suggest_waiting = Предложения
suggest_belongs = Как только план будет оценён, здесь появятся перестановки, которые должны увеличить продажи, каждая с причиной.
suggest_zones_rest_on = Считается, что категория продаёт больше во столько раз, во сколько заметнее все места новой части зала вместе. Сделайте из этого вариант и сравните: целиком ответит только новая оценка.
column_suggest_product = Товар
column_suggest_category = Категория
column_suggest_from = Откуда
column_suggest_to = Куда
column_suggest_with = Меняется с
column_suggest_seen = Видят
column_suggest_noticed = Замечают на 1000
column_suggest_gain = Прирост в неделю
column_suggest_likely = 80 % между
column_suggest_metres = Полка, м
order_propose = Предложить порядок
## что известно о страницах
basis_scroll = просмотры страниц и глубина прокрутки
basis_page_views = просмотры страниц; прокрутка обычная
basis_page_layout = обычное чтение страниц; измерений нет
basis_several = разная; она указана в каждой строке
xlsx_slots = Слоты
column_screenful = Экран
column_viewable_share = Видимость, доля дошедших просмотров
column_noticed_per_1000_sessions = Замечают на 1000 сеансов
column_slot_orders = Заказы по клику
column_slot_revenue = Выручка по клику
column_slot_revenue_per_1000_noticed = Выручка по клику на 1000 заметивших
column_slot_order_share = Доля всех заказов, по клику
column_slot_revenue_share = Доля всей выручки, по клику
column_algorithm = Алгоритм
column_filling = Заполнение
column_positions = Позиций
column_fold = Линия сгиба
column_reach = Просмотры, дошедшие до слота
column_slot_remark = Замечание
algorithm_popular = Популярное
algorithm_alternatives = Похожие товары
algorithm_bought_together = Покупают вместе
algorithm_personal = Персональные
algorithm_recently_viewed = Недавно просмотренные
algorithm_novelties = Новинки
filling_pinned = вручную
filling_automatic = алгоритмом
filling_both = вручную и алгоритмом
filling_empty = пусто
fold_above = выше
fold_across = на линии
fold_below = ниже
slot_remark_never_seen = Его замечают реже, чем в 1 просмотре из 2000. Поднимите его выше или уберите.
slot_remark_never_shown = В журнале нет ни одного его показа. Проверьте, загружается ли блок и так ли он назван.
slot_remark_empty = В нём ничего нет. Закрепите товары или выберите алгоритм.
rows_without_device = В таблице { $table } не указано устройство (строк: { $count }), а { $surface } нарисована для нескольких. Эти строки не учтены; задайте --device при импорте.
page_without_logs = Для страницы { $page } ({ $device }) нет измерений. Взяты обычные значения; загрузите просмотры страниц и глубину прокрутки.
page_without_scroll = Для страницы { $page } ({ $device }) не загружена глубина прокрутки. Взята обычная.
page_without_seconds = Неизвестно, сколько времени смотрят страницу { $page } ({ $device }). Взято обычное время.
slots_not_drawn = На странице { $surface } нет слотов из таблицы { $table }: { $slots }. Назовите так нарисованные слоты или добавьте их.
position_not_drawn = Показы на { $surface } называют позиции, которых нет у слотов (строк: { $count }). Добавьте слотам позиций.
report_slots = Через слоты пришло { $share } % заказов из { $orders }, по кликам: это доля, а не прирост.
help_slots = Записать слоты страниц в этот файл CSV.
evidence_name_scroll = глубина прокрутки
evidence_name_page_views = просмотры страниц
evidence_name_page_layout = обычное чтение
evidence_name_several = разные данные
picture_mean_px = Цвет ячейки — показатель её позиции. Бледные позиции видны, только если листать карусель.
picture_bands_px = A–E — пятые доли общей ширины позиций; A замечают больше всего.
front_page = Перетащите товары на позиции страницы, чтобы закрепить их.

why_page_reached = До него доходят { NUMBER($share, maximumFractionDigits: 1) } % просмотров (экран { $screenful }), в поле зрения он в среднем { NUMBER($seconds, maximumFractionDigits: 1) } с.
why_page_looked = На позицию { $position } смотрят { NUMBER($looked, maximumFractionDigits: 0) } % из них, { $how ->
    [measured] судя по кликам
   *[other] как обычно в таком слоте
 }.
why_page_noticed = Из 1000 просмотров его замечают { NUMBER($noticed, maximumFractionDigits: 0) }, могли бы увидеть { NUMBER($opportunities, maximumFractionDigits: 0) }.
why_page_clicked = Показов: { NUMBER($impressions, maximumFractionDigits: 0) }, с кликом: { NUMBER($clicks, maximumFractionDigits: 0) }, то есть { NUMBER($rate, maximumFractionDigits: 2) } %.
why_page_liked = На то, что здесь стоит, кликают { NUMBER($liked, maximumFractionDigits: 2) } % посмотревших: это привлекательность без влияния позиции.
why_page_ordered = Клики отсюда привели к заказам: { NUMBER($orders, maximumFractionDigits: 1) }, выручка { NUMBER($revenue, maximumFractionDigits: 2) }. Это учёт по клику, а не прирост.
why_page_basis = Основание: { $basis ->
    [scroll] просмотры страниц и глубина прокрутки
    [page_views] просмотры страниц; прокрутка обычная
   *[other] обычное чтение страниц, измерений нет
 }{ $views ->
    [0] {""}
   *[other] { " " }(просмотров: { NUMBER($views, maximumFractionDigits: 0) })
 }; { $assumptions ->
    [one] { $assumptions } собственное допущение
    [few] { $assumptions } собственных допущения
   *[other] { $assumptions } собственных допущений
 }.{ $generated ->
    [yes] { " " }Данные сгенерированы.
   *[other] {""}
 }
## окно: находки и что покупают вместе
tab_findings = Находки
tab_affinity = Вместе
action_show_findings = Показать находки
action_show_affinity = Показать, что покупают вместе
action_findings_csv = Находки в CSV
action_affinity_csv = Что покупают вместе — в CSV
findings_filter = Отбор находок
findings_show_dismissed = И отклонённые
findings_export = Выгрузить
findings_under_way = Ищем находки …
findings_counts = { $shown ->
    [one] { $shown } находка
    [few] { $shown } находки
   *[many] { $shown } находок
}{ $dismissed ->
    [0] {""}
   *[other] {", "}отклонено { $dismissed } из { $whole }
}
findings_filtered = Показывать нечего
findings_filtered_about = Все находки отклонены или не содержат набранных слов.
findings_none_yet = Искать пока негде
findings_belong = Мёртвые зоны, скрытые жемчужины, товары с лишним вниманием, лишнее и недостающее место появятся здесь, когда их покажут данные.
findings_tested = Проверено: доля ложных находок, при которой это найдено, — не больше { NUMBER($q, maximumFractionDigits: 1) } %. Связь, а не причина.
findings_field = Заметка или причина, почему это не важно
findings_note = Сохранить заметку
findings_dismiss = Отклонить
findings_restore = Вернуть
affinity_goes = С чем покупают
affinity_matrix = Лифт пар категорий
affinity_list = Пары товаров
affinity_least = Чеков не менее
affinity_level_name = Уровень { $level }
affinity_under_way = Считаем пары …
affinity_counts = { $pairs ->
    [one] { NUMBER($pairs) } пара товаров
    [few] { NUMBER($pairs) } пары товаров
   *[many] { NUMBER($pairs) } пар товаров
}, чеков: { NUMBER($receipts) }
affinity_nothing = Считать нечего
affinity_cell = { $first } и { $second }: вместе — { NUMBER($lift, minimumFractionDigits: 2, maximumFractionDigits: 2) } от случайного, общих чеков: { NUMBER($count) }{ $sure ->
    [yes] .
   *[no] {""}; может быть случайно.
}
affinity_cell_rare = { $first } и { $second }: общих чеков слишком мало, чтобы судить.
affinity_choose = Выберите товары или клетку
affinity_how = Выберите полку, место или товар — здесь появится, с чем его покупают. Клетка матрицы показывает пары между двумя категориями. Синее покупают вместе чаще, чем случайно, красное — реже; маленькие метки могут быть случайны.
affinity_goes_with = С чем покупают: { $products }{ $more ->
    [0] {""}
   *[other] {" "}и ещё { $more }
}
affinity_between = { $first } и { $second }
affinity_no_pairs = Нет ни одной пары хотя бы в { $least } чеках. С меньшим числом видны и более редкие пары.
affinity_of_pairs = { $count ->
    [one] { NUMBER($count) } пара
    [few] { NUMBER($count) } пары
   *[many] { NUMBER($count) } пар
}, каждая не менее чем в { $least } чеках; { $sure ->
    [0] ни одной, которую нельзя объяснить случайностью
    [one] { NUMBER($sure) } едва ли случайна
    [few] { NUMBER($sure) } едва ли случайны
   *[many] { NUMBER($sure) } едва ли случайны
}. Бледные строки могут быть случайны.
column_suggest_instead = Вместо

## Слоты страниц: что будет, если

help_slot_what_if = Показать, что даст перестановка слота: экспозиция и клики.
help_slot_what_if_slot = Слот: код, название или алгоритм, если он только у одного слота.
help_slot_what_if_surface = Страница (код или название), если такой слот есть на нескольких.
help_slot_what_if_up = Поставить выше соседнего блока; порядок остальных сохраняется.
help_slot_what_if_down = Поставить ниже соседнего блока.
help_slot_what_if_swap = Поменять местами с этим блоком (код или название).
help_slot_what_if_count = Столько позиций.
one_slot_move = Укажите, что сделать со слотом, и только одно: --up, --down, --swap ДРУГОЙ или --positions N.
no_pages = В проекте «{ $project }» нет страниц.
no_slot_drawn = Слот «{ $slot }» там не нарисован. Нарисованы: { $known }.
no_block_drawn = Другого блока «{ $block }» на этой странице нет. Есть: { $known }.
slot_on_several = Слот «{ $slot }» есть на нескольких страницах: { $surfaces }. Укажите одну через --surface.
page_gone = Страницы «{ $surface }» больше нет.
block_framed = «{ $element }» остаётся на месте: шапка и подвал не меняются местами с блоками.
not_a_slot = У «{ $element }» нет позиций.
no_positions = «{ $element }» нужна хотя бы одна позиция, а задано: { $count }.
positions_uneven = { $count ->
    [one] { $count } позиция не заполняет
    [few] { $count } позиции не заполняют
   *[many] { $count } позиций не заполняют
} целых рядов в «{ $element }»: в ряду { $columns }. Задайте число, кратное { $columns }.
step_swap_blocks = обмен блоков местами
step_set_positions = число позиций
slot_move = { $move ->
    [up] на место выше
    [down] на место ниже
    [swap] в обмен с «{ $other }»
   *[positions] с { $count ->
        [one] { $count } позицией
        [few] { $count } позициями
       *[many] { $count } позициями
    }
}
slot_what_if_head = { $slot } на «{ $surface }», { $what }:
slot_number = { $size ->
    [small] { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) }
   *[large] { NUMBER($value, maximumFractionDigits: 0) }
}
slot_exposure = замечают в { $noticed } → { $then } из 1000 просмотров страницы, внимание { $seconds } → { $then_seconds } с на 1000 просмотров.
slot_attention = Вся страница: внимание к слотам { $seconds } → { $then_seconds } с на 1000 просмотров.
slot_clicks = Клики { $clicks } → { $then } (от { $low } до { $high }), { $change }.
slot_clicks_unknown = Клики не предсказываются: здесь они не записаны.
slot_change_clicks = { $change } кл.
slot_change_contacts = { $change } конт.
slot_what_if_rests = Основа: { $basis }; как смотрят на позиции, { $theta ->
    [clicks] оценено по кликам
    [usual] взято как обычно, не измерено
   *[both] для одних оценено по кликам, для других взято как обычно
}.
slot_what_if_interval = { $days ->
    [0] При стольких же просмотрах, сколько записано
    [one] При стольких же просмотрах, как за { $days } записанный день
    [few] При стольких же просмотрах, как за { $days } записанных дня
   *[many] При стольких же просмотрах, как за { $days } записанных дней
}; в промежутке 95 % розыгрышей просмотра и привлекательности, но не глубины чтения страниц. Считается, что слоты не отнимают клики друг у друга.
slot_what_if_fresh = { $count ->
    [one] Новая позиция: { $count }. Её товары считаются столь же привлекательными, как в среднем по слоту.
    [few] Новые позиции: { $count }. Их товары считаются столь же привлекательными, как в среднем по слоту.
   *[many] Новых позиций: { $count }. Их товары считаются столь же привлекательными, как в среднем по слоту.
}
slot_beside = замечают { $noticed } → { $then }
slot_beside_clicks = от { $low } до { $high }
slot_exchange = { $other }: { $change } ({ $beside })
slot_deed_up = Выше
slot_deed_down = Ниже
slot_deed_fewer = Меньше{ $count ->
    [0] {""}
   *[other] : { $count }
}
slot_deed_more = Больше{ $count ->
    [0] {""}
   *[other] : { $count }
}
slot_deed_swap = Поменять с…
inspector_slot_moves = Что если
slot_moves_under_way = Считаем, что изменят перестановки…
slot_moves_what = Клики (кл.) и контакты (конт.) — всей страницы; контакты и то, сколько раз замечают слот, — на 1000 просмотров.

## Магазин и страницы рядом

help_channels = Показать, что получают места каждого товара в магазине и на страницах.
help_channels_csv = Записать по строке на товар и место.
channel_floor = Магазин
channel_page = Страница
per_1000_of_visits = визитов
per_1000_of_page_views = просмотров страницы
visits_known_from_counted = посчитано
visits_known_from_receipts = чеки и конверсия
visits_known_from_unknown = неизвестно
column_channel = Канал
column_per_1000_of = На 1000 чего
column_rank_in_channel = Место в своём канале
column_attention_s_per_day = Секунд внимания в день
column_visits_per_day = Визитов или просмотров в день
column_visits_known_from = Откуда визиты в день
channels_head = На местах { $products ->
    [one] { NUMBER($products) } товар
    [few] { NUMBER($products) } товара
   *[many] { NUMBER($products) } товаров
}; { $both ->
    [0] ни одного нет сразу и в магазине, и на страницах.
    [one] и в магазине, и на страницах — { NUMBER($both) } товар:
    [few] и в магазине, и на страницах — { NUMBER($both) } товара:
   *[many] и в магазине, и на страницах — { NUMBER($both) } товаров:
}
channels_compare = Между каналами сравнивайте только секунды внимания в день и помните об обеих основах; места в списке и значения на 1000 сравнимы лишь внутри одного канала.
channel_line = { $channel }, { $surface }: { $count ->
    [one] { $count } место
    [few] { $count } места
   *[many] { $count } мест
}, { NUMBER($seconds, maximumFractionDigits: 0) } с внимания на 1000 { $of ->
    [page_views] просмотров страницы
   *[visits] визитов
} ({ $basis }).
channel_day = { $known ->
    [counted] За день: { NUMBER($seconds, maximumFractionDigits: 0) } с, { $of ->
        [page_views] просмотров посчитано: { NUMBER($visits, maximumFractionDigits: 0) }.
       *[visits] визитов посчитано: { NUMBER($visits, maximumFractionDigits: 0) }.
    }
    [receipts] За день: { NUMBER($seconds, maximumFractionDigits: 0) } с, визитов по чекам и конверсии: { NUMBER($visits, maximumFractionDigits: 0) }.
   *[unknown] За день: неизвестно, дни не посчитаны.
}
inspector_channels = В магазине и на страницах

## Что выделяется в слотах

slots_never_seen = На «{ $surface }» реже одного раза на 2000 просмотров замечают { $count ->
    [one] { $count } слот
    [few] { $count } слота
   *[many] { $count } слотов
}: { $slots }. { $count ->
    [1] Поднимите его или откажитесь от него.
   *[other] Поднимите их или откажитесь от них.
}
slots_never_shown = На «{ $surface }» нет ни в одном журнале показов, хотя другие слоты есть, { $count ->
    [one] { $count } слота
   *[other] { $count } слотов
}: { $slots }. Возможно, они выключены, не измеряются или названы в журналах иначе.
slots_empty = На «{ $surface }» { $count ->
    [one] пуст { $count } слот
    [few] пусты { $count } слота
   *[many] пусты { $count } слотов
}: { $slots }. Там ничего не закреплено, нет алгоритма, и журналы не говорят, что там показывали.
slot_products_over = На «{ $surface }» показывают больше, чем оправдано кликами, { $count ->
    [one] { $count } товар
    [few] { $count } товара
   *[many] { $count } товаров
} (индекс показа, средний товар — 100): { $products }.{ $theta ->
    [clicks] {""}
    [both] {" "}Как смотрят на часть позиций, неизвестно; взято обычное.
   *[usual] {" "}Как смотрят на позиции, неизвестно; взято обычное.
}
slot_products_under = На «{ $surface }» показывают меньше, чем оправдано кликами, { $count ->
    [one] { $count } товар
    [few] { $count } товара
   *[many] { $count } товаров
} (индекс показа, средний товар — 100): { $products }.{ $theta ->
    [clicks] {""}
    [both] {" "}Как смотрят на часть позиций, неизвестно; взято обычное.
   *[usual] {" "}Как смотрят на позиции, неизвестно; взято обычное.
}
pinned_and_automatic = На «{ $surface }» закреплённые и автоматические позиции { $verdict ->
    [few] сравнить нельзя: у одних из них меньше 10 кликов.
    [more] различаются: отношение кликов на взгляд у закреплённых к автоматическим { NUMBER($ratio, maximumFractionDigits: 2) } (от { NUMBER($low, maximumFractionDigits: 2) } до { NUMBER($high, maximumFractionDigits: 2) }).
    [less] различаются: отношение кликов на взгляд у закреплённых к автоматическим { NUMBER($ratio, maximumFractionDigits: 2) } (от { NUMBER($low, maximumFractionDigits: 2) } до { NUMBER($high, maximumFractionDigits: 2) }).
   *[same] неразличимы: отношение кликов на взгляд у закреплённых к автоматическим { NUMBER($ratio, maximumFractionDigits: 2) } (от { NUMBER($low, maximumFractionDigits: 2) } до { NUMBER($high, maximumFractionDigits: 2) }).
}{ $theta ->
    [clicks] {""}
    [both] {" "}Как смотрят на часть позиций, неизвестно; взято обычное.
   *[usual] {" "}Как смотрят на позиции, неизвестно; взято обычное.
}

## Видимость по журналам

table_viewability = Видимость
field_end = До
field_visible_share = Доля пикселей в окне
field_in_focus = Вкладка в фокусе
step_import_viewability = Импорт видимости
import_about_viewability = Какая часть слота была в окне: состояние за состоянием, каждое со своим моментом, как их пишет IntersectionObserver.
focus_assumed = { $file }: нет столбца о том, была ли вкладка в фокусе; считаем, что была.
views_without_end = { $file }: последнее состояние { $count ->
    [one] { $count } показа
   *[other] { $count } показов
 } — на виду и без конца; сколько оно длилось, неизвестно, и время за ним не считается. Записывайте уход со страницы или добавьте столбец с концом.
shares_from_percent = { $file }: доли переведены из процентов: { $count }.
bad_visible_share = { $file }, строка { $row }: { $column } — { $cell }, а должно быть от 0 до 1; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
 }. Для процентов нужен заголовок вроде «видимость, %».
why_bad_visible_share = { $column }: должно быть от 0 до 1
end_before_begin = { $file }, строка { $row }: { $column } — { $cell }, раньше начала состояния; { $count ->
    [one] отклонена { $count } строка
    [few] отклонены { $count } строки
   *[many] отклонено { $count } строк
 }.
why_end_before_begin = { $column }: раньше начала
viewability_measured = На «{ $surface }» доля видимых показов измерена для { $slots }: { $count ->
    [one] { $count } записанный показ
    [few] { $count } записанных показа
   *[many] { $count } записанных показов
}, где в окне была половина пикселей.
column_viewable_basis = Откуда доля видимых
viewable_basis_measured = журналы
viewable_basis_usual = среднее время на виду


## от внимания до покупки
help_funnel = Сказать, сколько раз каждый товар заметили на страницах, открыли, положили в корзину и купили.
help_funnel_csv = Записать строку на каждый товар в этот файл CSV.
usage_funnel = vitrina funnel PROJECT --csv FILE
no_events = В проекте «{ $project }» нет событий с товарами. Загрузите журнал просмотров, корзин и покупок: vitrina import events FILE --into PROJECT.
funnel_whole = { $products ->
    [one] { $products } товар
    [few] { $products } товара
   *[many] { $products } товаров
 }: просмотров карточек — { NUMBER($views, maximumFractionDigits: 0) }, добавлений в корзину — { NUMBER($adds, maximumFractionDigits: 0) }, покупок в журнале — { NUMBER($buys, maximumFractionDigits: 0) }
funnel_row = { $product }: заметили { NUMBER($noticed, maximumFractionDigits: 0) }, открыли { NUMBER($views, maximumFractionDigits: 0) }, в корзину { NUMBER($adds, maximumFractionDigits: 0) }, купили { NUMBER($buys, maximumFractionDigits: 0) }
column_noticed_in_period = Заметили на страницах
column_product_views = Просмотры карточки
column_product_adds = Добавления в корзину
column_product_buys = Покупки в журнале
column_views_per_1000_noticed = Просмотры на 1000 заметивших
column_adds_per_1000_views = В корзину на 1000 просмотров
column_buys_per_1000_views = Покупки на 1000 просмотров
action_funnel_csv = Товары от внимания до покупки в CSV
why_page_automatic = Его заполняет алгоритм: здесь { $products ->
    [one] показан { $products } товар
    [few] показаны { $products } товара
   *[many] показано { $products } товаров
 }.
why_page_viewed = Во всём магазине { $products ->
    [one] карточку этого товара
   *[other] карточки этих товаров ({ $products })
 } открыли { NUMBER($views, maximumFractionDigits: 0) } раз, откуда бы ни пришли.
why_page_carted = В журнале их клали в корзину { NUMBER($adds, maximumFractionDigits: 0) } раз и купили { NUMBER($buys, maximumFractionDigits: 0) } раз.
