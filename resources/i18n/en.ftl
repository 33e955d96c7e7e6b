# Vitrina, English: one message per code. A code is the id, its facts are the variables.
# The same codes and variables stand in ru.ftl; tests/architecture/test_wording.py holds them together.


### files: fixtures and walls
kind_wall = Wall
kind_column = Column
kind_entrance = Entrance
kind_exit = Exit
kind_checkout = Checkout
kind_service_counter = Service counter
kind_zone = Zone
kind_gondola = Gondola
kind_wall_shelf = Wall shelf
kind_endcap = Endcap
kind_fridge = Fridge
kind_freezer_chest = Freezer chest
kind_table = Table
kind_bin = Dump bin
kind_clothes_rack = Clothes rack
kind_promo_stand = Promo stand
kind_obstacle = Obstacle


### command line
help_vitrina = Vitrina scores store floorplans: which placements are seen, by how many shoppers, and what sells there. Without a sub-command it opens the window.
help_project = A project folder, the same folder zipped (.vitrina), or the name of a sample store.
help_lang = Language of words: en or ru. Default: that of the system.
help_report = Score a project and write the placement report.
help_surface = Score only the floor with this name or id.
help_basis = Evidence of traffic: tracks, zones, heatmap, counters, baskets or layout. Default: the most trusted one that is loaded.
help_csv = Write the report as CSV to this file.
help_json = Write rows, defaults, sources and problems as JSON to this file.
help_svg = Write the plan coloured by exposure to this file.
help_preset = CSV for programs (machine) or for Excel in the chosen language (excel).
help_seed = Start of the simulation; the same seed gives the same numbers.
help_check = List every problem of a project, worst first.
help_samples = List the sample stores.
help_import = Read a table or a floor from a CSV or XLSX file into a project.
help_import_kind = What the file holds: fixtures, walls, products, placements, sales, counters, heatmap, zone-visits, tracks, impressions, page-views, scroll, slot-orders, events, viewability, boxes or html.
help_import_file = The CSV or XLSX file; a heat map may be a PNG or JPEG picture, a page JSON or HTML.
help_import_into = The project folder; it is made where it is not there.
help_import_mapping = A JSON file that says which header means which column and what boxes of a page are, or a ready one: ga4, metrica, retail-rocket.
help_import_surface = The floor, by name or id. Default: the first one.
help_import_sheet = The sheet of an XLSX file. Default: the first one.
help_import_unit = Unit of lengths: mm, cm or m. Default: recognised from the file.
help_import_origin = What x and y of a fixture mean: its corner or its centre.
help_import_y = Whether y runs up or down in the file.
help_import_unknown_as = Take rows of unknown kind as this kind.
help_import_append = Add to what is there instead of replacing it; repeated keys are dropped.
help_import_coverage = Share of all shoppers that the tracker or counter saw, above 0 and at most 1.
weight_error = Error: { $sentence }
weight_warning = Warning: { $sentence }
weight_note = Note: { $sentence }
unknown_language = There is no language “{ $language }”. Choose en or ru.
bad_option = { $option } cannot be “{ $given }”. Choose one of: { $known }.
one_project = One project at a time can be shown, and “{ $given }” is more than one. Put quotes round a path with blanks.
written = Written: { $file }
report_done = { $placements ->
    [one] { $placements } placement scored
   *[other] { $placements } placements scored
 } on { $visits ->
    [one] { $visits } visit
   *[other] { $visits } visits
 }. Basis: { $basis }.
basis_tracks = measured tracks
basis_zones = zone visits
basis_baskets = trips simulated from baskets
basis_layout = trips simulated from the layout
check_done = { $errors ->
    [one] { $errors } error
   *[other] { $errors } errors
 }, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
 }, { $notes ->
    [one] { $notes } note
   *[other] { $notes } notes
 }.
sample = { $key }: { $name }. { $about }
no_window = No window can be shown here, so the placement report and a picture were written: { $files }
import_progress = { $done } of { $whole } rows
import_done = { $file }: { $taken ->
    [one] { $taken } row
   *[other] { $taken } rows
 } taken, { $refused } refused.
refused_kept = { $count ->
    [one] { $count } refused row is
   *[other] { $count } refused rows are
 } kept with the reasons in { $file }. Mend them there and import that file with --append.


### analysis: checks, scene, sales
empty_surface = Nothing is drawn on “{ $surface }”. Draw or import fixtures first.
no_ground = The fixtures on “{ $surface }” leave no place to walk. Check their sizes and the unit of the file.
no_placements = Nothing on “{ $surface }” can show products, so there is nothing to score. Draw or import shelves.
no_walls = “{ $surface }” has no walls: the ground ends 2 m round the fixtures, and faces near that edge lose viewers. Import or draw the walls.
no_such_surface = There is no floor “{ $surface }”. Floors of this project: { $surfaces }.
nothing_to_score = “{ $project }” has no floor with anything on it. Import fixtures with “vitrina import fixtures”.
period_all_sales_days = Sales and traffic share { $shared ->
    [one] { $shared } day
   *[other] { $shared } days
 }, fewer than 7: sales of all { $days } days are used.
short_period = Sales cover only { $days ->
    [one] { $days } day
   *[other] { $days } days
 }: numbers per product rest on little.
visits_from_receipts = Visits of the period are receipts divided by the conversion of { $conversion } set in the project.
visits_unknown = Nobody counted visits and no conversion is set, so contacts of the period and units per 1,000 noticed stay empty. Set the conversion in the project or import measured traffic.
fixtures_overlap = { $first } and { $second } on “{ $surface }” stand in one another. Move one.
fixture_outside = { $element } on “{ $surface }” stands outside the walls. Move it or mend the walls.
faces_unreachable = Shoppers cannot stand in front of { $count ->
    [one] { $count } fixture
   *[other] { $count } fixtures
 } on “{ $surface }”: { $elements }. Make room or turn them.
products_unplaced = { $count ->
    [one] { $count } product has
   *[other] { $count } products have
 } no placement: { $products }.
placements_empty = { $count ->
    [one] { $count } placement has
   *[other] { $count } placements have
 } no product.
placements_overfull = { $count ->
    [one] { $count } placement on “{ $surface }” holds
   *[other] { $count } placements on “{ $surface }” hold
 } more facings than fit: { $placements }. Take facings off, or move products to another shelf.
placements_overfull_maybe = { $count ->
    [one] { $count } placement on “{ $surface }” seems
   *[other] { $count } placements on “{ $surface }” seem
 } to hold more facings than fit, with products of unknown width taken for { NUMBER($width, maximumFractionDigits: 0) } cm: { $placements }. Import the widths of products.
unknown_sold_products = Sales name { $ids ->
    [one] { $ids } product
   *[other] { $ids } products
 } that the product table does not have ({ $count ->
    [one] { $count } row
   *[other] { $count } rows
 }). Add them to the product table or mend the ids.
unknown_sold_products_like = Sold products that look like known ones: { $listed }. Correct the ids if they are meant.
unknown_sold_products_listed = Unknown products that were sold, with their rows: { $listed }.
unknown_placed_products = { $ids ->
    [one] { $ids } product stands
   *[other] { $ids } products stand
 } on the plan ({ $count ->
    [one] { $count } placement
   *[other] { $count } placements
 }) and not in the product table. Add them there or mend the ids.
unknown_placed_products_like = Products on the plan that look like known ones: { $listed }. Correct the ids if they are meant.
unknown_placed_products_listed = Unknown products on the plan, with their placements: { $listed }.

### analysis: plans and the days on which they are valid
measured_on = The table “{ $table }” holds nothing of the days of “{ $variant }”: all { $total ->
    [one] { $total } row is
   *[other] { $total } rows are
 } used, measured on plan { $variants }.
measured_on_no_plan = The table “{ $table }” holds nothing of the days of “{ $variant }”: all { $total ->
    [one] { $total } row is
   *[other] { $total } rows are
 } used, of days on which no plan was valid.
rows_set_aside = The table “{ $table }”: { $count } of { $total ->
    [one] { $total } row is
   *[other] { $total } rows are
 } set aside, since “{ $variant }” was not valid on their days.
rows_without_day = The table “{ $table }”: { $count ->
    [one] { $count } row has no day and counts
   *[other] { $count } rows have no day and count
 } for every plan.

### files: fixtures and walls, what is said
surface_made = The project had no surface; “{ $surface }” was made.
y_against_surface = On “{ $surface }” files count y { $direction ->
    [up] upwards
   *[down] downwards
}, as in its first import. Turn y round in the file, or leave the direction open.
y_assumed = { $file }: y is taken to run { $direction ->
    [up] up
   *[down] down
}. If that mirrors the floor, import again into an empty project and name the other direction.
unknown_unit = “{ $unit }” is no unit. Known are: { $known }.
unit_unclear = { $file }: the unit of the lengths cannot be told from their size. Name it (mm, cm or m), or write it into the headers, as in “width (cm)”.
unit_asked = { $file }: lengths were read in { $unit }, as you said.
unit_against_headers = { $file }: lengths were read in { $unit }, as you said, but these headers name { $named }: { $columns }.
unit_in_headers = { $file }: lengths were read in { $unit }, as the headers name it: { $columns }.
unit_recognised = { $file }: no unit is named for { $columns }; { $unit } was recognised by size. The longest distance is then { NUMBER($longest_m, maximumFractionDigits: 2) } m. If that is wrong, name the unit.
unknown_origin = “{ $origin }” is no point of a fixture. Say corner or centre.
origin_taken = { $file }: x and y are taken as the { $origin ->
    [centre] centre
   *[corner] corner of least x and y
} of each fixture, { $basis ->
    [asked] as you said
    [header] as the headers say
   *[assumed] because the file does not say; if they are the centre, say so
}.
unknown_as_no_kind = “{ $kind }” is no kind. Kinds are: { $known }.
no_kind_column = { $file } has no column that says what each fixture is, such as “kind” or “type”. Add it, correct the mapping, or name one kind for all unknown rows.
no_kind_known = { $file }: no kind of fixture was recognised{ $words ->
    [0] {""}
   *[other] : { $words }
 }. Write known kinds, or name one kind for all unknown rows (--unknown-as).
kind_unknown = { $file }: the kind “{ $word }” is not known; { $count ->
    [one] one row was
   *[other] { $count } rows were
} left out, first row { $row }. Write a known kind, or name one kind for all unknown rows.
kind_unknown_taken = { $file }: the kind “{ $word }” is not known; { $count ->
    [one] one row was
   *[other] { $count } rows were
} taken as { $kind }, as you said, first row { $row }.
kind_empty = { $file }: { $count ->
    [one] one row says
   *[other] { $count } rows say
} no kind and { $count ->
    [one] was
   *[other] were
} left out, first row { $row }.
kind_empty_taken = { $file }: { $count ->
    [one] one row says
   *[other] { $count } rows say
} no kind and { $count ->
    [one] was
   *[other] were
} taken as { $kind }, as you said, first row { $row }.
kinds_unknown_more = { $file }: { $count ->
    [one] one more kind is
   *[other] { $count } more kinds are
} not known.
kinds_read = { $file }: kinds were recognised by their words: { $words }.
kind_by_depth = { $file }: “{ $word }” ({ $count ->
    [one] one row
   *[other] { $count } rows
}) was taken as { $deep }, with two sides, where it is { NUMBER($depth_m, maximumFractionDigits: 2) } m deep or more, else as { $kind }.
usual_size_taken = { $file }: { $count ->
    [one] one fixture has
   *[other] { $count } fixtures have
} no { $column }; the usual one of its kind was taken for new ones.
rotation_assumed = { $file }: { $count ->
    [one] one fixture has
   *[other] { $count } fixtures have
} no rotation; new ones face the bottom of the drawing.
fixtures_placed = { $file }: on “{ $surface }” { $added ->
    [one] { $added } fixture was
   *[other] { $added } fixtures were
 } added, { $changed } changed, { $same } stayed as they were.
ids_made = { $file }: { $count ->
    [one] one fixture has no id and got a new one
   *[other] { $count } fixtures have no id and got new ones
}.
products_lost = { $file }: { $count ->
    [one] one product has
   *[other] { $count } products have
} no place any more, because fixtures became smaller: { $products }.
walls_built = { $file }: on “{ $surface }” the walls make { $outlines ->
    [one] one outline
   *[other] { $outlines } outlines
}, { $columns ->
    [one] one column
   *[other] { $columns } columns
} and { $walls ->
    [one] one open wall
   *[other] { $walls } open walls
}.
walls_replaced = { $file }: on “{ $surface }” they replace { $outlines ->
    [one] one outline
   *[other] { $outlines } outlines
} and { $elements ->
    [one] one element
   *[other] { $elements } elements
} of an earlier import.
walls_repeated = { $file }: { $count ->
    [one] one wall segment stands
   *[other] { $count } wall segments stand
} there twice.
room_open = { $file }: the walls close no room on “{ $surface }”, so nothing bounds the floor. Close the gaps between the segments.
thickness_unused = { $file }: the column “{ $column }” was not used; segments are the inner faces of walls.
kind_not_known = { $file }, row { $row }: { $column } is “{ $cell }”, and that is no known kind; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
}.
unknown_anchor = { $file }, row { $row }: { $column } is “{ $cell }”, and that is neither corner nor centre; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
}.
too_long = { $file }, row { $row }: { $column } is { $cell }, more than 1000 m; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
}. Check the unit.
far_away = { $file }, row { $row }: { $column } is { $cell }, more than 1000 m away from the others; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
}.
too_many = { $file }, row { $row }: { $column } is { $cell }, more than a fixture has; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
}.
repeated_fixture = { $file }, row { $row }: { $column } { $cell } stands there already; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
}. The first one counts.
no_length = { $file }, row { $row }: the wall ends where it begins; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
}.


### files: picture
picture_basis = Traffic: { $basis }
picture_visits = { $count ->
    [one] { $count } visit
   *[other] { $count } visits
 }
picture_days = { $count ->
    [one] { $first }
   *[other] { $first } to { $last }, { $count } days
 }
picture_sales_days = { $count ->
    [one] Sales of { $first }
   *[other] Sales from { $first } to { $last }, { $count } days
 }
picture_day = { $year }-{ $month }-{ $date }
picture_number = { $value }
picture_and_more = { $value } and more
picture_length_m = { $length } m
picture_length_px = { $length } px
picture_unseen = 0: seen by nobody
picture_zero = 0
picture_unknown = no value
picture_mean_m = Colour of a face: mean of the levels of its bay. Ticks behind it: the levels, lowest at the shopper's left.
picture_bands_m = A to E: fifths of the shelf length; A is noticed most.
picture_generated = The tables of this project were generated, not measured.
picture_simulated = The trips are simulated: the colours speak of the simulation, not of measured shoppers.
picture_assumed = { $count ->
    [one] { $count } number behind the colours is our own assumption; the JSON report names it.
   *[other] { $count } numbers behind the colours are our own assumptions; the JSON report names them.
 }

### importing tables
file_missing = There is no file { $file }. Check the path.
file_unreadable = { $file } cannot be opened: { $why ->
    [EACCES] permission denied
    [EPERM] permission denied
    [EISDIR] it is a folder
   *[other] the system says { $why }
 }. Check the file and its permissions.
file_empty = { $file } is empty. Export it again.
file_cut = { $file } stops before its end: the file is cut or damaged. Nothing was taken. Export or copy it again.
file_quote_open = { $file }: a quote that opens in row { $row } is never closed. Nothing was taken. Close it, or export the file again.
not_a_table = { $file } holds no table. Save the table as CSV or XLSX.
old_excel = { $file } is an old Excel file (XLS) or has a password. Save it as XLSX without a password.
no_sheet = { $file } has no sheet { $sheet }. Its sheets: { $sheets }.
no_rows = { $file } has a header, but no rows.
mapping_unreadable = { $file } is no mapping of headers: it must be JSON of the form table, column, list of headers.
mapping_unknown_table = { $file } maps headers for a table “{ $table }”, and there is none. There are: { $known }.
mapping_unknown_column = { $file } maps headers for a column “{ $column }”, and the table “{ $table }” has none. It has: { $known }.
no_columns = { $file } has none of the columns of the table “{ $table }”. Read as headers: { $headers }. If there is no header row, add one on top. If letters are garbled, save the file as CSV UTF-8. If the headers are right, say in a mapping file what they mean (--mapping).
column_missing = { $file } has no column “{ $column }”, and the table “{ $table }” needs it. Its headers: { $headers }. If one of them is meant, write {"{"}"{ $table_key }": {"{"}"{ $key }": ["your header"]{"}"}{"}"} to a JSON file and pass it with --mapping.
no_good_row = { $file }: none of the rows could be taken ({ $count } refused). Look at row { $row } first{ $column ->
    [0] {""}
   *[other] , column “{ $column }”
 }. The project stays as it was.
times_without_day = { $file }: the column { $column } holds times of day, but no column says the day. Add one.
bad_coverage = A coverage of { $coverage } is none: it is a share of visits, above 0 and at most 1.
text_read = { $file }: { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
 }, header in row { $header_row }, encoding { $encoding }, cells parted by { $separator ->
    [semicolon] semicolons
    [tab] tabs
    [bar] bars
   *[comma] commas
 }.
sheet_read = { $file }: sheet { $sheet }, { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
 }, header in row { $header_row } ({ $encoding }).
headers_taken = { $file }: headers taken as { $headers }.
headers_unused = { $file }: { $count ->
    [one] { $count } column was not used
   *[other] { $count } columns were not used
 }: { $headers }.
times_read = { $file }, { $column }: { $order ->
    [day_first] days before months
    [month_first] months before days
    [clock] times of day
    [seconds] seconds
    [unix] Unix times
    [serial] day numbers of a spreadsheet
   *[iso] years before months and days
 }.
time_order_assumed = { $file }, { $column }: no date tells days from months apart; days were taken to stand first. If that is wrong, export dates as 2024-03-25.
decimal_read = { $file }, { $column }: { $mark ->
    [comma] decimal comma
   *[point] decimal point
 }{ $thousands ->
    [blank] , blanks between thousands
   *[none] {""}
 }.
decimal_assumed = { $file }, { $column }: cells such as { $cell } do not say whether their comma is decimal; it was taken to { $mark ->
    [comma] be the decimal mark
   *[point] part thousands
 }. If that is wrong, export with another mark.
too_many_cells = { $file }, row { $row }: more cells than headers; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
 }. Put text that holds the separator in quotes.
unreadable_number = { $file }, row { $row }: { $column } is { $cell }, and that is no number; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
 }.
unreadable_integer = { $file }, row { $row }: { $column } is { $cell }, and that is no whole number; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
 }.
unreadable_time = { $file }, row { $row }: { $column } is { $cell }, and that is no time; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
 }. Write times as 2024-03-25 14:30.
unreadable_day = { $file }, row { $row }: { $column } is { $cell }, and that is no day; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
 }. Write days as 2024-03-25.
unreadable_flag = { $file }, row { $row }: { $column } is { $cell }; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
 }. Write yes or no.
missing_cell = { $file }, row { $row }: { $column } is missing; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
 }.
repeated_id = { $file }, row { $row }: { $column } { $cell } stands there a second time with other values; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
 }. The first one counts.
negative_number = { $file }, row { $row }: { $column } is { $cell }, below 0; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
 }.
not_positive = { $file }, row { $row }: { $column } is { $cell } and must be above 0; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
 }.
unknown_fixture = { $file }, row { $row }: no fixture { $cell } that sells stands in the plan; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
 }.
unknown_product = { $file }, row { $row }: the product table has no { $cell }; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
 }.
unknown_face = { $file }, row { $row }: { $cell } is no face; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
 }. Faces are A (front), B (back), C (left), D (right) and T (top).
no_such_placement = { $file }, row { $row }: the fixture has no such face, bay or level; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
 }.
dropped_duplicates = { $file }: { $count ->
    [one] { $count } row that repeats another one was
   *[other] { $count } rows that repeat others were
 } dropped.
zero_prices = { $file }: { $count ->
    [one] { $count } product has
   *[other] { $count } products have
 } a price of 0.
products_without_price = { $file }: { $count ->
    [one] { $count } product has
   *[other] { $count } products have
 } no price.
products_without_margin = { $file }: { $count ->
    [one] { $count } product has
   *[other] { $count } products have
 } neither a margin nor a price and unit cost; their margin stays empty.
quantity_assumed = { $file } has no quantities: every row counts as one unit.
sales_duplicates = { $file }: { $count ->
    [one] { $count } row repeats another one in every column and was
   *[other] { $count } rows repeat others in every column and were
 } kept. If a till sent them twice, remove them.
sales_zero_prices = { $file }: { $count ->
    [one] { $count } row has
   *[other] { $count } rows have
 } a price of 0.
sales_negative_prices = { $file }: { $count ->
    [one] { $count } row has
   *[other] { $count } rows have
 } a negative price.
sales_without_revenue = { $file }: { $count ->
    [one] { $count } row has
   *[other] { $count } rows have
 } neither revenue nor price; their revenue stays empty.
sales_without_customer = { $file }: { $count ->
    [one] { $count } row has
   *[other] { $count } rows have
 } no customer.
sales_returns = { $file }: { $count ->
    [one] { $count } row is a return
   *[other] { $count } rows are returns
 } of { $units } units in all; { $cancelled ->
    [one] { $cancelled } row stands
   *[other] { $cancelled } rows stand
 } on cancelled receipts. Returns reduce sales.
sales_days_only = { $file }: { $count ->
    [one] { $count } row says
   *[other] { $count } rows say
 } the day of a sale, not its time.
unknown_products = { $file }: { $ids ->
    [one] { $ids } product id is
   *[other] { $ids } product ids are
 } not in the product table ({ $count ->
    [one] { $count } row
   *[other] { $count } rows
 }). Ids are never joined by guess: correct them, or import these products.
unknown_products_like = { $file }: these look like known products: { $listed }.
unknown_products_listed = { $file }: unknown products, with their rows: { $listed }.
unknown_fixtures = { $file }: { $ids ->
    [one] { $ids } fixture id is
   *[other] { $ids } fixture ids are
 } not in the plan ({ $count ->
    [one] { $count } row
   *[other] { $count } rows
 }). Ids are never joined by guess: correct them, or draw these fixtures.
unknown_fixtures_like = { $file }: these look like fixtures of the plan: { $listed }.
unknown_fixtures_listed = { $file }: unknown fixtures, with their rows: { $listed }.
unknown_zones = { $file }: { $ids ->
    [one] { $ids } zone is
   *[other] { $ids } zones are
 } not in the plan ({ $count ->
    [one] { $count } row
   *[other] { $count } rows
 }). Names are never joined by guess: correct them, or draw these zones.
unknown_zones_like = { $file }: these look like zones of the plan: { $listed }.
unknown_zones_listed = { $file }: unknown zones, with their rows: { $listed }.
append_repeated = { $file }: { $count ->
    [one] { $count } row was
   *[other] { $count } rows were
 } there already and not added again.
products_not_loaded = { $file }: there is no product table yet, so product ids were not checked.
zones_not_drawn = { $file }: the plan has no zones yet. Draw them, or name the zone of each fixture.
coverage_missing = { $file }: nobody said which share of visits was measured; { $evidence ->
    [counters] counts stand as they are
    [heatmap] values stand as they are
   *[other] every visit counts once
 }, and totals are too low. Say it with --coverage.
width_unit = { $file }: product sizes are in { $unit ->
    [mm] millimetres
    [cm] centimetres
   *[m] metres
 }{ $basis ->
    [given] {""}
    [header] , as the header says
   *[recognised] , judged by their size
 }.
tracks_placed = { $file }: the tracks lie on { $surface }, y runs { $y ->
    [up] up
   *[down] down
 } in the file.
tracks_outside = { $file }: { $count ->
    [one] { $count } point lies
   *[other] { $count } points lie
 } more than 1 m outside the floor ({ NUMBER($percent, maximumFractionDigits: 1) } %). Check unit, origin and direction of y.
placements_spread = { $file }: { $count ->
    [one] { $count } row names
   *[other] { $count } rows name
 } no single placement; the products were spread over all placements that fit.

### model
surface_exists = There is a surface “{ $surface }” already. Choose another id.
no_surface = There is no surface “{ $surface }” in this plan.
unknown_medium = There are no surfaces of the sort “{ $medium }”. Known are floor and page.
wrong_medium = { $element } cannot stand here: “{ $kind }” belongs to another sort of surface.
element_exists = There is an element { $element } already. Choose another id.
no_element = There is no element { $element } on this surface.
no_placement = { $element } has no placement { $slot }. Check its sides, bays and levels.
not_there = Product { $product } does not stand on { $element }, placement { $slot }.
no_variant = There is no variant “{ $variant }” in this project.
first_variant = Today
variant_exists = There is a variant “{ $variant }” already. Choose another name.
no_variant_name = A variant needs a name.
last_variant = “{ $variant }” is the only variant of this project and cannot be deleted.
bad_day = “{ $day }” is no day. Write it as 2024-03-01.
validity_backwards = A variant cannot be valid from { $first } to { $last }: the first day lies behind the last one.
validities_overlap = “{ $variant }” and “{ $other_variant }” would be valid on the same day. Let one end before the other begins.
unknown_kind = There is no kind “{ $kind }”. Choose one of the palette.
unknown_sign = There is no sign “{ $sign }”. Choose one of the list.
bad_size = Width and depth must be above 0; these are { $width } and { $depth }.
bad_angle = An angle must be at least 0 and below 360 degrees; this one is { $angle_deg }.
bad_outline = An outline needs at least three corners and must not cross itself.
bad_line = A line needs two different points and a thickness of at least 0.
bad_height = The height of { $element } must be at least 0 m; this one is { $height_m }.
bad_bays = { $element } needs at least one bay; given were { $bays }.
no_level = { $element } has no level { $level }.
bad_levels = The levels of { $element } must rise from the floor and stay below its height of { $height_m } m.
bad_facings = Product { $product } needs at least one facing; given were { $facings }.
bad_currency = “{ $currency }” is no currency. Write three capital letters, for example EUR.
bad_time_zone = There is no time zone “{ $time_zone }”. Write a name like Europe/Moscow.
bad_hours = Opening hours of “{ $day }” cannot be from { $opens } to { $closes }. Write days as mon to sun and times as 07:00.
bad_conversion = Receipts per visit must be above 0 and at most 1; given were { $share }.
bad_coverage_share = The coverage of “{ $evidence }” must be above 0 and at most 1; given were { $share }.
bad_seed = The seed must be at least 0; given was { $seed }.

### files: project folders
project_not_found = There is no project at { $file }. Check the path.
not_a_project = { $file } is no project: it has no project.json. Choose a project folder or a .vitrina file.
project_broken_archive = { $file } is damaged or is no zip file. Take a copy that is whole.
project_file_missing = { $file } belongs to the project and is not there. Put it back, or take it off the list in project.json.
project_broken_json = { $file } is no valid JSON{ $line ->
    [0] {""}
   *[other] {" "}from line { NUMBER($line, useGrouping: 0) } on
 }. Mend the file, or put an older copy in its place.
project_missing_field = { $file } lacks the field “{ $place }”. Add it.
project_wrong_type = { $file }, field “{ $place }”: { $expected ->
    [text] text is expected
    [number] a number is expected
    [integer] a whole number is expected
    [flag] true or false is expected
    [list] a list is expected
    [point] points as [x, y] are expected
    [pair] a list of two is expected
   *[object] an object in braces is expected
 }. Mend the field.
project_bad_value = { $file }, “{ $place }”: { $reason ->
    [unknown_kind] there is no kind “{ $value }”
    [unknown_medium] there are no surfaces of the sort “{ $value }”
    [wrong_medium] an element belongs to another sort of surface ({ $value })
    [element_exists] the id “{ $value }” is there twice
    [surface_exists] the surface “{ $value }” is there twice
    [no_placement] “{ $value }” is no placement; write face, bay and level, as A-1-2
    [no_shape] the element has no rectangle, outline or line
    [no_variant] there is no variant “{ $value }”
    [bad_day] “{ $value }” is no day; write it as 2024-03-01
    [validity_backwards] a variant cannot end before it begins ({ $value })
    [validities_overlap] two variants are valid on the same day ({ $value })
    [bad_size] width and depth must be above 0 ({ $value })
    [bad_angle] an angle must be at least 0 and below 360 degrees ({ $value })
    [bad_outline] an outline needs three corners and must not cross itself
    [bad_line] a line needs two different points and a thickness of at least 0
    [bad_height] a height must be at least 0 m ({ $value })
    [bad_bays] at least one bay is needed ({ $value })
    [bad_levels] levels must rise from the floor and stay below the height
    [bad_facings] at least one facing is needed ({ $value })
    [bad_currency] “{ $value }” is no currency of three capital letters
    [bad_time_zone] there is no time zone “{ $value }”
    [bad_hours] these are no opening hours ({ $value })
    [bad_conversion] receipts per visit must be above 0 and at most 1 ({ $value })
    [bad_coverage_share] a coverage must be above 0 and at most 1 ({ $value })
    [bad_seed] a seed must be at least 0 ({ $value })
   *[other] the value cannot be ({ $value })
 }. Mend the field.
project_broken_table = { $file } is no table of this program. Import the original with “vitrina import”.
project_missing_column = { $file } lacks the column “{ $column }”. Add it, or import the original with “vitrina import”.
project_bad_cell = { $file }, row { NUMBER($row, useGrouping: 0) }, column “{ $column }”: “{ $value }” does not fit. Mend the cell, or import the original with “vitrina import”.
project_empty_cell = { $file }, row { NUMBER($row, useGrouping: 0) }, column “{ $column }”: the cell is empty. Fill it, or import the original with “vitrina import”.
project_migration_failed = { $file } was written by an early version ({ $found }) and cannot be brought up to version { $known }. Open it with the program that wrote it and save it there again.
newer_format = { $file } was written by a newer version of the program: its format is { $found }, this one reads up to { $known }. Update the program; the project was not changed.
unsaveable = { $file } cannot be saved: a number in it is infinite or missing. Undo the last step and save again.
file_not_read = { $file } cannot be read: { $reason ->
    [EACCES] there is no permission
    [EPERM] there is no permission
    [EISDIR] it is a folder
   *[other] the system reports { $reason }
 }. Check the file and its permissions.
file_not_written = { $file } cannot be written: { $reason ->
    [EACCES] there is no permission
    [EPERM] there is no permission
    [EROFS] the disk is read-only
    [ENOSPC] the disk is full
    [EDQUOT] the disk is full
    [EISDIR] a folder of that name is there
    [ENOTDIR] a file stands where a folder is needed
    [EEXIST] a file stands where a folder is needed
    [ENAMETOOLONG] the name is too long
   *[other] the system reports { $reason }
 }. What was saved before is unchanged; choose another place or make room.

### files: exporters
unknown_preset = There is no preset “{ $preset }”. Choose one of: { $known }.
column_surface = Surface
column_placement_id = Placement
column_element_id = Fixture
column_element_name = Fixture name
column_kind = Kind
column_zone = Zone
column_level = Level
column_x = x, m
column_y = y, m
column_facing_deg = Facing, °
column_width = Width, m
column_height = Height, m
column_products = Products
column_traffic_basis = Basis of traffic
column_noticed_per_1000 = Noticed per 1,000 visits
column_opportunities_per_1000 = Opportunities to see per 1,000 visits
column_attention_s_per_1000 = Attention per 1,000 visits, s
column_passby_per_1000 = Passing by per 1,000 visits
column_exposure_index = Exposure index
column_rank = Rank
column_band = Band
column_seen_share = Share of visits that see it
column_mean_seconds_seen = Mean time in view, s
column_units = Units
column_revenue = Revenue
column_margin = Margin
column_units_per_1000_noticed = Units per 1,000 noticed
column_sales_share = Share of sales
column_exposure_share = Share of exposure
column_sales_to_exposure_index = Sales to exposure index
column_product_id = Product
column_product_name = Product name
column_category = Category
column_placements = Placements

### variants: what differs between two
no_such_variant = There is no variant “{ $variant }” in this project. Its variants: { $variants }.
diff_with_what = Name the variant to compare “{ $variant }” with: --against NAME. Others: { $variants }.
diff_summary = “{ $variant }” against “{ $other_variant }”: { $count ->
    [0] no difference
    [one] { $count } difference
   *[other] { $count } differences
 }.
diff_of = { $what ->
    [came] new: { $count }
    [went] removed: { $count }
    [moved] moved: { $count }
    [resized] other size: { $count }
    [refitted] other kind, bays or levels: { $count }
    [renamed] other name or zone: { $count }
   *[restocked] products placed otherwise: { $count }
 }
diff_more = … and { $count } more; --csv writes all of them.
help_diff = Say what differs between two variants of a project: what came, went, moved, changed, and which products stand elsewhere.
help_diff_variant = The variant that is looked at. Default: the current one.
help_diff_against = The variant that it is compared with. Default: the only other one.
help_diff_csv = Write a row a difference to this file.
help_variant = Name of the variant to score. Default: the current one.
usage_diff = vitrina diff PROJECT --variant NAME --against NAME
difference_came = New
difference_went = Removed
difference_moved = Moved
difference_resized = Resized
difference_refitted = Refitted
difference_renamed = Renamed
difference_restocked = Products
difference_at_m = x { NUMBER($x, minimumFractionDigits: 2, maximumFractionDigits: 2) }, y { NUMBER($y, minimumFractionDigits: 2, maximumFractionDigits: 2) }{ $angle ->
    [0] {""}
   *[other] , { NUMBER($angle, maximumFractionDigits: 1) }°
 }
difference_at_px = x { NUMBER($x, maximumFractionDigits: 0) }, y { NUMBER($y, maximumFractionDigits: 0) }{ $angle ->
    [0] {""}
   *[other] , { NUMBER($angle, maximumFractionDigits: 1) }°
 }
difference_size_m = { NUMBER($width, minimumFractionDigits: 2, maximumFractionDigits: 2) } × { NUMBER($depth, minimumFractionDigits: 2, maximumFractionDigits: 2) } m, height { NUMBER($height, minimumFractionDigits: 2, maximumFractionDigits: 2) } m
difference_size_px = { NUMBER($width, maximumFractionDigits: 0) } × { NUMBER($depth, maximumFractionDigits: 0) } px{ $height ->
   *[other] {""}
 }
difference_fittings = { $kind }, { $bays ->
    [one] { $bays } bay
   *[other] { $bays } bays
 }, { $levels ->
    [one] { $levels } level
   *[other] { $levels } levels
 }
column_element = Fixture
column_name = Name
column_what = What
column_from = From
column_to = To
column_distance_m = Distance, m

### presence: where visits were
unknown_evidence = There is no traffic basis “{ $evidence }”. Known ones: { $known }.
no_evidence_table = { $evidence ->
    [tracks] There are no tracks, so traffic cannot rest on them. Import them with “vitrina import tracks”, or take another basis.
    [zones] There are no zone visits, so traffic cannot rest on them. Import them with “vitrina import zone-visits”, or take another basis.
   *[other] There is no table { $table }, so traffic cannot rest on { $evidence }. Import “{ $table }”, or take another basis.
 }
coverage_unknown = Nobody said which share of visits { $evidence ->
    [tracks] the tracker saw: every track counts as one visit. Carts or baskets alone are 20 to 30 % of shoppers.
    [counters] the counters saw: every count stands as it is.
    [heatmap] the heat map saw: its values stand as they are.
   *[other] was recorded: every recorded visit counts once.
 } Set the coverage in the project.
one_visit = { $evidence ->
    [tracks] The tracks hold
    [baskets] The receipts hold
    [layout] The simulation holds
   *[other] The zone visits hold
 } one visit only: the numbers tell about one shopper.
no_tracks_here = No track is on “{ $surface }”. Check the surface column of the tracks.
tracks_off_plan = { $count ->
    [one] The only point of the tracks lies
   *[other] All { $count } points of the tracks lie
 } off the plan of “{ $surface }”. Check their unit, their origin and the direction of y.
tracks_without_time = The tracks on “{ $surface }” last no time at all (visits: { $visits }). Check the time column.
points_off_plan = { $count ->
    [one] { $count } track point
   *[other] { $count } track points
 } ({ NUMBER($share, maximumFractionDigits: 1) } %) more than 1 m off the plan left out. If these are many, check unit and origin.
times_going_back = { $count ->
    [one] { $count } track point is
   *[other] { $count } track points are
 } earlier than the one before. They were sorted by time; check the clock of the tracker.
track_gaps = The tracker lost shoppers { $count ->
    [one] { $count } time
   *[other] { $count } times
 } ({ NUMBER($seconds, maximumFractionDigits: 0) } s in { $visits ->
    [one] { $visits } visit
   *[other] { $visits } visits
 }). That time counts nowhere.
no_zone_matches = None of the { $count ->
    [one] { $count } zone visit
   *[other] { $count } zone visits
 } names a zone of “{ $surface }”. Draw the zones, or give the fixtures their zone, with the names of the table.
zone_unknown = Zone “{ $zone }” is not on the plan: { $count ->
    [one] { $count } row
   *[other] { $count } rows
 } left out. Draw it, or name the zone of its fixtures.
zone_unknown_like = Zone “{ $zone }” is not on the plan: { $count ->
    [one] { $count } row
   *[other] { $count } rows
 } left out. Did you mean { $suggestion }?
zones_without_entrance = “{ $surface }” has no entrance: routes between zones start in the first zone of each visit. Draw one.
zones_without_checkout = “{ $surface }” has no checkout: routes between zones end in the last zone of each visit. Draw one.
zones_not_joined = { $count ->
    [one] { $count } change
   *[other] { $count } changes
 } of zone on “{ $surface }” without a way between the zones: no walk was drawn. Make room between the fixtures.
no_entrance = “{ $surface }” has no entrance: simulated trips start { $instead ->
    [exit] at the exit
    [checkout] at the checkouts
   *[middle] in the middle of the floor
 }. Draw one.
no_checkout = “{ $surface }” has no checkout: simulated trips go straight to the exit. Draw one.
no_exit = “{ $surface }” has no exit: simulated trips leave { $instead ->
    [entrance] by the entrance
    [checkout] at the checkouts
   *[middle] in the middle of the floor
 }.
stops_not_reachable = { $count ->
    [one] { $count } stop
   *[other] { $count } stops
 } of simulated trips on “{ $surface }” cannot be reached from the entrance and were left out. Make room between the fixtures.
checkout_not_reachable = { $count ->
    [one] { $count } simulated trip reaches
   *[other] { $count } simulated trips reach
 } no checkout on “{ $surface }”. Make room between the fixtures.
sales_without_receipts = The sales have no receipt numbers, so nobody knows what was bought together: trips are simulated from the layout, and products drawn by their sales.
nothing_sold_is_placed = No receipt holds a product that stands on “{ $surface }”: trips are simulated from the layout. Import placements.
lines_without_placement = { $count ->
    [one] { $count } receipt line
   *[other] { $count } receipt lines
 } ({ NUMBER($share, maximumFractionDigits: 1) } %) of products without a placement left out of the trips.
receipts_without_placement = { $count ->
    [one] { $count } receipt
   *[other] { $count } receipts
 } of { $total } without any placed product: no trip was made of them.
receipts_sampled = Trips are simulated for { $count } of { $total } receipts, drawn with the seed.
mapping_kept = Which header was taken for which column stands in { $file }; correct it there and give it back with --mapping.
stock_without_place = { $element } on “{ $surface }” holds products where it has no shelf: { $slots }. Place them elsewhere or bring the bays and levels back.
zones_do_not_rank = Zone visits do not tell placements apart inside { $zones }: noticed contacts there differ by less than 5 %. Attention-seconds put them in order.
assumptions_used = { $count ->
    [one] { $count } number behind this is our own assumption
   *[other] { $count } numbers behind this are our own assumptions
 }; --json names { $count ->
    [one] it
   *[other] them
 }.
number = { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) }

### files: what was left out or may be damaged
no_rows_in_sheet = { $file } has a header on sheet “{ $sheet }”, but no rows. If the table is on another sheet, name it (--sheet).
header_repeated = { $file }: { $count ->
    [one] { $count } row repeats the header and was left out
   *[other] { $count } rows repeat the header and were left out
 }, first in row { $row }.
totals_left_out = { $file }, row { $row }: these are totals and were left out.
sheets_left = { $file }: { $count ->
    [one] another sheet was not read
   *[other] other sheets were not read
 }: { $sheets }. Name the one you mean (--sheet).
letters_damaged = { $file }: { $count ->
    [one] { $count } letter is damaged and was replaced
   *[other] { $count } letters are damaged and were replaced
 } by “�”. Export the file again as UTF-8.
last_row_open = { $file }: the last row ({ NUMBER($row, useGrouping: 0) }) has no line end. Check that the whole file was copied.
unknown_visited_zones = Zone visits name { $ids ->
    [one] { $ids } zone
   *[other] { $ids } zones
 } that the plan does not have ({ $count ->
    [one] { $count } row
   *[other] { $count } rows
 }). Draw them, or give their fixtures that zone.
unknown_visited_zones_like = These look like zones of the plan: { $listed }. Correct the names if they are meant.
unknown_visited_zones_listed = Unknown zones, with their rows: { $listed }.

### command line: names and wrong use
argument_project = PROJECT
argument_kind = KIND
argument_file = FILE
usage_vitrina = vitrina PROJECT
usage_report = vitrina report PROJECT
usage_check = vitrina check PROJECT
usage_samples = vitrina samples
usage_import = vitrina import KIND FILE --into PROJECT
wrong_missing = { $option } is missing. The command is: { $usage }. See --help for all options.
wrong_option = There is no option { $option }. The command is: { $usage }. See --help for all options.
wrong_empty = { $option } needs a value. See --help for all options.
wrong_value = The value of { $option } does not fit: it must be another number. See --help for the limits.
wrong_words = There is a word too many in the command. The command is: { $usage }. Put quotes round a path with blanks.
table_fixtures = Fixtures
table_walls = Walls
table_products = Products
table_placements = Placements
table_sales = Sales
table_zone_visits = Zone visits
table_tracks = Tracks
field_anchor = Anchor
field_bay = Bay
field_bays = Number of bays
field_category = Category
field_clock = Time of day
field_customer_id = Customer
field_day = Day
field_depth = Depth
field_element_id = Fixture id
field_face = Face
field_facings = Facings
field_height = Height
field_id = Id
field_kind = Kind
field_launched_on = Launch date
field_length = Length
field_level = Level
field_levels = Number of levels
field_margin = Margin
field_margin_percent = Margin in percent
field_name = Name
field_price = Price
field_product_id = Product id
field_promo = Promo
field_quantity = Quantity
field_receipt_id = Receipt id
field_revenue = Revenue
field_rotation = Rotation
field_sold_at = Time of sale
field_t = Time
field_thickness = Thickness
field_time = Time
field_unit_cost = Unit cost
field_visit_id = Visit id
field_width = Width
field_width_m = Product width
field_height_m = Product height
field_depth_m = Product depth
field_x = x
field_x1 = x of the start
field_x2 = x of the end
field_y = y
field_y1 = y of the start
field_y2 = y of the end
field_zone = Zone
first_floor = Floor
formulas_unsaved = { $file }: { $count ->
    [one] { $count } formula has no saved value, and its cell was read as blank
   *[other] { $count } formulas have no saved values, and their cells were read as blank
 }. Open the file in a spreadsheet program, save it and import it again.
rows_without_revenue = { $count } of { $total } rows of sales carry no money; revenue and margin of their products rest on the others.
floor_without_evidence = “{ $surface }” is left out: the { $basis } that were asked for do not cover it. Take another basis for that floor.

### window: panels
face_name = { $face ->
    [A] front
    [B] back
    [C] left
    [D] right
   *[T] top
 }
bay_name = bay { NUMBER($number, useGrouping: 0) }
level_name = level { NUMBER($number, useGrouping: 0) }
products_and_more = { $names } and { $count ->
    [one] { $count } more
   *[other] { $count } more
 }
sold_without_placement = Sold, but without placement
placements_table = Placements
placements_filter = Filter placements
placements_file = placements
placements_all = { $whole ->
    [one] { $whole } placement
   *[other] { $whole } placements
 }
placements_some = { $shown } of { $whole ->
    [one] { $whole } placement
   *[other] { $whole } placements
 }
placements_none = No scores yet
placements_belong = Here stands every placement with how often it is noticed and what it sells. Import a fixture list, or draw shelves on the plan.
placements_failed = No scores
placements_under_way = Scoring is under way.
placements_exported = { $file }: { $count ->
    [one] { $count } row
   *[other] { $count } rows
 } written, as the table shows them.
import_fixtures = Import a fixture list
columns_choose = Columns
columns_usual = Usual columns
columns_all = Everything, as in the report
export_shown = Export what I see
export_machine = CSV for programs
export_excel = CSV for Excel

### window: explanation and analyst
why_seen = { NUMBER($share, maximumFractionDigits: 1) } % of visits have it in view, for { NUMBER($seconds, maximumFractionDigits: 1) } s each.
why_noticed = Of 1,000 visits { NUMBER($noticed, maximumFractionDigits: 0) } notice it, { NUMBER($opportunities, maximumFractionDigits: 0) } could see it and { NUMBER($passby, maximumFractionDigits: 0) } pass within reach.
why_standing = Rank { $rank } of { $count } here: band { $band }, index { NUMBER($index, maximumFractionDigits: 0) } (100 is the average).
why_zone = { NUMBER($share, maximumFractionDigits: 0) } % of its attention comes from “{ $zone }”.
why_side = { NUMBER($share, maximumFractionDigits: 0) } % of its attention comes from { $side ->
    [left] the left of its face
    [right] the right of its face
   *[front] straight in front
 }; its viewers are { NUMBER($distance_m, maximumFractionDigits: 1) } m away on average. Their cells are lit.
why_around = Its viewers are { NUMBER($distance_m, maximumFractionDigits: 1) } m away on average. Their cells are lit.
why_height = At { NUMBER($height_m, maximumFractionDigits: 2) } m above the floor it draws { NUMBER($part, maximumFractionDigits: 0) } % of what it would at the best height, { NUMBER($best_m, maximumFractionDigits: 2) } m.
why_height_best = At { NUMBER($height_m, maximumFractionDigits: 2) } m above the floor it draws { NUMBER($part, maximumFractionDigits: 0) } % of what the best height, { NUMBER($best_m, maximumFractionDigits: 2) } m, would: no level is much better.
why_no_product = No product stands here.
why_holds = Here { $more ->
    [0] stands { $products }
   *[other] stand { $products } and { $more } more
 }. No sales are loaded.
why_sells = Sold here in { $days ->
    [one] { $days } day
   *[other] { $days } days
 }: { NUMBER($units, maximumFractionDigits: 0) } units of { $more ->
    [0] { $products }
   *[other] { $products } and { $more } more
 }.
why_sells_noticed = That makes { NUMBER($per_noticed, maximumFractionDigits: 1) } units per 1,000 noticed contacts; the median here is { NUMBER($typical, maximumFractionDigits: 1) }.
why_sells_index = Its share of sales is { NUMBER($ratio, maximumFractionDigits: 2) } times its share of attention (index { NUMBER($index, maximumFractionDigits: 0) }).
why_basis = This rests on { $basis ->
    [tracks] measured tracks
    [zones] zone visits
    [heatmap] trips weighted to a heat map
    [counters] trips weighted to gate counters
    [baskets] trips simulated from baskets
   *[layout] trips simulated from the layout
 } ({ $visits ->
    [one] { $visits } visit
   *[other] { $visits } visits
 }) and { $assumptions ->
    [one] { $assumptions } assumption
   *[other] { $assumptions } assumptions
 } of our own.{ $generated ->
    [yes] {" "}The tables are generated, not measured.
   *[no] {""}
 }
why_zero_behind = Nobody notices it: no visit leads in front of its face.
why_zero_far = Nobody notices it: the nearest visit in front of it stays { NUMBER($nearest_m, maximumFractionDigits: 1) } m away, and products are seen up to { NUMBER($depth_m, maximumFractionDigits: 0) } m.
why_zero_turned = Nobody notices it: visits come as near as { NUMBER($nearest_m, maximumFractionDigits: 1) } m, but they look another way or have it in view for less than { NUMBER($least_s, maximumFractionDigits: 0) } s.
why_zero_hidden = Nobody can see it: { $elements } { $count ->
    [one] stands
   *[other] stand
 } between it and the visits in front, the nearest { NUMBER($nearest_m, maximumFractionDigits: 1) } m away. { NUMBER($passby, maximumFractionDigits: 0) } of 1,000 visits pass within reach.
why_zero_walls = Nobody can see it: walls stand between it and the visits in front, the nearest { NUMBER($nearest_m, maximumFractionDigits: 1) } m away. { NUMBER($passby, maximumFractionDigits: 0) } of 1,000 visits pass within reach.
analysis_failed = The analysis stopped unexpectedly ({ $error }). Your project is unharmed; undo the last step or restart, and send the log file.

### window: import
import_title = Import a file
import_step = { $number }. { $name }
import_step_file = File
import_step_columns = Columns
import_step_result = Result
import_next = Next
import_back = Back
import_cancel = Cancel
import_take = Import
import_stop = Stop
import_check_again = Check again
import_checking = Checking the file
import_stopped = The check was stopped.
import_drop = Drop a file here
import_formats = CSV, TSV, TXT or XLSX; CSV may be gzipped. A heat map may be PNG or JPEG, a page JSON or HTML.
import_reading = Reading the file
import_browse = Choose a file…
import_other_file = Choose another…
import_tables = Tables
import_all_files = All files
import_mappings = Column mappings
import_sheet = Sheet
import_what = What does the file hold?
import_guessed = { $about } Its headers suggest this.
import_text_read = { $encoding }, cells parted by { $separator ->
    [semicolon] semicolons
    [tab] tabs
    [bar] bars
   *[comma] commas
}, header in row { $row }, { $count ->
    [one] { $count } column
   *[other] { $count } columns
}.
import_sheet_read = Sheet “{ $sheet }”, header in row { $row }, { $count ->
    [one] { $count } column
   *[other] { $count } columns
}.
import_about_fixtures = What stands on the floor: shelves, tables, fridges, checkouts, entrances, with their place and size.
import_about_walls = Walls as lines from point to point; closed ones become the room.
import_about_products = The assortment: ids, names, categories, prices, margins.
import_about_placements = Which product stands on which fixture.
import_about_sales = Receipt lines, or sums of a product and a day.
import_about_zone_visits = Who was in which zone and when, from counters or cameras.
import_about_tracks = Where shoppers walked: a visit, a time and a point in each row.
import_columns = Columns
import_needed = { $column } (needed)
import_not_there = Not in the file
import_mapping_load = Load mapping…
import_mapping_keep = Save mapping…
import_mapping_not_kept = The mapping could not be written to { $file }. Choose another folder.
import_how = How to read it
import_rows_shown = { $count ->
    [one] The first row of the file; under each header stands what it is taken for
   *[other] The first { $count } rows of the file; under each header stands what it is taken for
}
import_option_surface = Floor
import_option_unit = Unit of lengths
import_option_origin = x and y are
import_option_y = y runs
import_option_unknown_as = Unknown kinds
import_option_coverage = Share of visits measured
import_option_encoding = Encoding
import_option_separator = Cells parted by
import_option_header_row = Row of the header
import_option_decimal = Decimal mark
import_option_order = Order of dates
import_decimal_comma = Comma: 3,5
import_decimal_point = Point: 3.5
import_order_day_first = Day first: 25.03
import_order_month_first = Month first: 03/25
import_recognise = As recognised
import_unit_mm = Millimetres
import_unit_cm = Centimetres
import_unit_m = Metres
import_origin_corner = The corner of a fixture
import_origin_centre = The centre of a fixture
import_y_up = Upwards
import_y_down = Downwards
import_leave_out = Leave them out
import_separator_semicolon = Semicolons
import_separator_tab = Tabs
import_separator_bar = Bars
import_separator_comma = Commas
import_append = Add to the rows that are there
import_coverage_unknown = Not known
import_checked = { $taken ->
    [one] { $taken } row will be taken
   *[other] { $taken } rows will be taken
 }, { $refused } refused.
import_check_open = Whether the rows can be taken is being found out.
import_number = { $count }
import_taken_rows = { $count ->
    [one] row will be taken
   *[other] rows will be taken
}
import_refused_rows = { $count ->
    [one] row will not
   *[other] rows will not
}
import_refused = Rows that will not be taken, and why
import_refused_first = The first { $listed } of { $count } rows that will not be taken; all are kept with the project
import_filter = Filter these rows
import_noticed = What was noticed
import_row = Row
import_why = Why
why_too_many_cells = More cells than headers
why_unreadable_number = { $column }: no number
why_unreadable_integer = { $column }: no whole number
why_unreadable_time = { $column }: no time
why_unreadable_day = { $column }: no day
why_unreadable_flag = { $column }: neither yes nor no
why_missing_cell = { $column } is missing
why_repeated_id = { $column } is there already, with other values
why_negative_number = { $column } is below 0
why_not_positive = { $column } must be above 0
why_unknown_fixture = No such fixture in the plan
why_unknown_product = Not in the product table
why_unknown_face = No such face
why_no_such_placement = No such face, bay or level
why_kind_not_known = Kind not known
why_unknown_anchor = Neither corner nor centre
why_too_long = { $column } is longer than any store
why_far_away = { $column } is far from all others
why_too_many = { $column } is more than any fixture has
why_repeated_fixture = The id is there already
why_no_length = The wall has no length
in_window_no_columns = { $file } has none of the columns of the table “{ $table }”. Choose another kind of file, say which row is the header, or say in the list of columns what its headers mean.
in_window_column_missing = The column “{ $column }” is needed and was not found. If the file has it under another name, choose that name in the list of columns.
in_window_time_order_assumed = { $file }, { $column }: no date tells days from months apart; days were taken to stand first. If that is wrong, choose the order of dates among the options.
in_window_decimal_assumed = { $file }, { $column }: cells such as { $cell } do not say whether their comma is decimal; it was taken to { $mark ->
    [comma] be the decimal mark
   *[point] part thousands
 }. If that is wrong, choose the decimal mark among the options.
in_window_coverage_missing = { $file }: nobody said which share of visits was measured; { $evidence ->
    [counters] counts stand as they are
    [heatmap] values stand as they are
   *[other] every visit counts once
 }, and totals are too low. Say it among the options.
in_window_unit_unclear = { $file }: the unit of the lengths cannot be told from their size. Choose it among the options.
in_window_no_kind_known = { $file }: none of its kinds was recognised{ $words ->
    [0] {""}
   *[other] : { $words }
}. Choose the right column for the kind, or what unknown kinds become.
in_window_no_kind_column = No column says what each fixture is. Choose one in the list of columns, or choose what unknown kinds become.
step_import_fixtures = Import fixtures
step_import_walls = Import walls
step_import_products = Import products
step_import_placements = Import placements
step_import_sales = Import sales
step_import_zone_visits = Import zone visits
step_import_tracks = Import tracks

### window: inspector
inspector = Inspector
inspector_empty = Nothing is drawn yet
inspector_properties = Properties
inspector_places = Placements
inspector_why = Why
inspector_products = Products
inspector_about_m = The floor
inspector_rests = What it rests on
inspector_problems = What weakens the numbers
property_name = Name
property_x = x of the centre
property_y = y of the centre
property_width = Width
property_depth = Depth
property_thickness = Thickness
property_angle = Angle
property_height = Height
property_bays = Bays
property_levels = Levels
unit_m = m
unit_px = px
noticed_caption = noticed per 1,000 visits
placement_standing = Rank { $rank } of { $count } · index { NUMBER($index, maximumFractionDigits: 0) }
rests_basis = Traffic: { $basis }, { $visits ->
    [one] { $visits } visit
   *[other] { $visits } visits
 }.
rests_traffic_days = { $count ->
    [one] Traffic of { $first }.
   *[other] Traffic of { $count } days, { $first } to { $last }.
 }
rests_sales_days = { $count ->
    [one] Sales of { $first }.
   *[other] Sales of { $count } days, { $first } to { $last }.
 }
rests_assumed = { $count ->
    [one] { $count } number behind it is our own assumption; the pages of the metrics name it.
   *[other] { $count } numbers behind it are our own assumptions; the pages of the metrics name them.
 }
surface_area_m = { $area } m² inside the walls
surface_area_px = { $area } px²
surface_fixtures_m = { $count ->
    [one] { $count } fixture that sells
   *[other] { $count } fixtures that sell
 }
surface_placements_m = { $count ->
    [one] { $count } placement
   *[other] { $count } placements
 }
surface_shelf_m = { $length } m of shelf, all levels together
fixtures_selected = { $count ->
    [one] { $count } object selected
   *[other] { $count } objects selected
 }
products_search = Find a product
products_none_here = No product stands here.
product_assign = Put a product here
product_remove = Take { $product } off
facings_of = Facings of { $product }
products_lost_here = { $count ->
    [one] { $count } product has no place any more: { $products }. Undo brings it back.
   *[other] { $count } products have no place any more: { $products }. Undo brings them back.
 }
not_a_number = “{ $text }” is no number. What held before is back.
not_a_whole_number = “{ $text }” is no whole number. What held before is back.
out_of_range = “{ $text }” is too far: the most is { NUMBER($most, maximumFractionDigits: 0) }. What held before is back.
metric_page = How the number is made
step_rename = Rename
step_set_place = Move
step_set_size = Resize
step_set_angle = Turn
step_set_fittings = Change bays, levels or height
step_assign_product = Put a product on a placement
step_unassign_product = Take a product off
step_set_facings = Change facings

### window: plan and tools
canvas_plan = Plan
canvas_keys = Arrows move the selection by 1 cm, with Shift by 10 cm. With a drawing tool in hand arrows lead a cross, Enter clicks there, digits type a size. R turns it, Ctrl+D duplicates it, Delete removes it. The Objects panel lists everything that stands here.
canvas_size_m = { NUMBER($width, minimumFractionDigits: 2, maximumFractionDigits: 2) } × { NUMBER($depth, minimumFractionDigits: 2, maximumFractionDigits: 2) } m
canvas_size_px = { NUMBER($width, maximumFractionDigits: 0) } × { NUMBER($depth, maximumFractionDigits: 0) } px
canvas_shift_m = x { NUMBER($x, minimumFractionDigits: 2, maximumFractionDigits: 2) }  y { NUMBER($y, minimumFractionDigits: 2, maximumFractionDigits: 2) } m
canvas_shift_px = x { NUMBER($x, maximumFractionDigits: 0) }  y { NUMBER($y, maximumFractionDigits: 0) } px
live_length_m = { NUMBER($length, minimumFractionDigits: 2, maximumFractionDigits: 3) } m
live_length_px = { NUMBER($length, maximumFractionDigits: 0) } px
live_angle = { NUMBER($degrees, maximumFractionDigits: 1) }°
elements_locked = { $count ->
    [one] This element is locked. Unlock it with Ctrl+L, or unlock its layer.
   *[other] All { $count } selected elements are locked. Unlock them with Ctrl+L, or unlock their layers.
 }
legend = Legend
legend_metric = Colour by
legend_scale = Kind of scale
legend_range = Ends of the scale
legend_continuous = Scale
legend_bands = Bands
legend_relative = Relative
legend_absolute = Absolute
legend_no_colour = No colour
legend_warmest = { NUMBER($seconds, maximumFractionDigits: 1) } s per visit and m²
legend_simulated = The trips are simulated, not measured.
legend_generated = The tables are generated, not measured.
legend_assumed = { $count ->
    [one] { $count } own assumption
   *[other] { $count } own assumptions
 }
legend_under_way = The floor is being scored.
legend_not_scored = Not scored yet: no colours.
legend_no_metric = The report does not hold this metric.
tool_select = Select and move
tool_pan = Hand
step_move = Move
step_nudge = Move
step_turn = Turn
step_duplicate = Duplicate
step_delete = Delete

### window: shell
product = Vitrina
menu_all = Menu
menu_file = File
menu_edit = Edit
menu_view = View
menu_export = Export report
menu_help = Help
action_new_floor = New floor…
action_open_folder = Open folder…
action_open_file = Open file…
action_import_table = Import a table…
action_save = Save
action_save_as = Save as…
action_close_project = Close project
action_quit = Quit
action_undo = Undo
action_redo = Redo
action_select_all = Select all
action_duplicate = Duplicate
action_turn = Turn by 90°
action_delete = Delete
action_find_or_do = Find or do
action_fit = Fit the plan
action_zoom_in = Zoom in
action_zoom_out = Zoom out
action_zoom_actual = Zoom to 100 %
action_zoom_to_selection = Zoom to the selection
action_toggle_presence = Show where shoppers are
action_show_placements = Placements table
action_show_objects = Objects
action_scheme_system = Colours of the system
action_scheme_light = Light
action_scheme_dark = Dark
action_reduce_motion = Reduce motion
action_language_en = English
action_language_ru = Русский
action_report_csv = CSV for programs…
action_report_csv_excel = CSV for Excel…
action_report_json = JSON…
action_plan_svg = Picture of the plan…
action_colour_by = Colour by: { $metric }
action_metric_page = How this number is made
action_about = About Vitrina
undo_step = Undo: { $step }
redo_step = Redo: { $step }
step_add_surface = New floor
export_report = Export report
exported = Written: { $file }
about_program = Version { $version }. Scores store floorplans: which placements are seen, by how many shoppers, and what sells there. Source code under the MIT licence. Made with Qt and PySide6 (LGPL 3), Inter (SIL Open Font License 1.1) and Lucide icons (ISC); their licences lie beside the fonts and icons.
close = Close
top_bar = Project and export
tool_strip = Tools
status_line = Status
progress = Progress
start_page = Start page
start_title = Which store today?
start_new_floor = New floor
start_from_spreadsheet = From a spreadsheet
start_open_folder = Open folder
start_open_file = Open file
start_samples = Sample stores
start_recent = Recent
start_drop = Or drop a project folder, a .vitrina file or a fixture list anywhere.
new_project = New store
tab_placements = Placements
tab_objects = Objects
status_zoom = { $percent } %
status_snap = Snap { $grid } { $unit }
grid_unit_m = cm
grid_unit_px = px
status_no_snap = Snap off
status_snap_hint = Snap and grid
status_fixtures_m = { $count ->
    [one] { $count } fixture
   *[other] { $count } fixtures
 }
status_scored_tenths = Scored { NUMBER($seconds, maximumFractionDigits: 1) } s ago
status_scored_seconds = Scored { $seconds } s ago
status_scored_minutes = Scored { $minutes } min ago
status_saved = All saved
status_unsaved = Unsaved changes
status_never_saved = Not saved yet
find_hint = Product, category, zone, fixture or action
found_list = Answers
found_action = Action
found_nothing = Nothing here answers to that.
found_category = Category without a place
found_product = Product without a place
found_zone = Zone
found_fixture = Fixture
found_nowhere = { $sort ->
    [category] Nothing of “{ $name }” stands on the plan. Put it on shelves in the planogram.
   *[other] “{ $name }” stands nowhere on the plan. Assign it to a placement in the inspector.
}
ask_open = Open a project
ask_save = Save the project
ask_as_folder = Project folder
ask_as_file = Project in one file
ask_export = Export
ask_unsaved = Save the changes to “{ $project }”?
ask_unsaved_more = What is not saved is lost.
ask_keep = Save
ask_drop = Do not save
ask_stay = Cancel
ask_elsewhere = “{ $project }” was saved by another window since it was opened here.
ask_elsewhere_more = Saving over it would lose what was saved there.
ask_beside = Save as…
ask_over = Save over it
new_floor_title = New floor
new_floor_name = Floor
new_floor_called = Name
new_floor_size = Size inside
new_floor_make = Make the floor
settings_unreadable = The settings in { $file } cannot be read, so the usual ones hold. The file is written anew with the next change.
unexpected = Something unexpected happened
unexpected_more = The program goes on. If a project is open, save it under another name to be safe. The details are also written to { $file }.
details_show = Show details
details_hide = Hide details
details_copy = Copy details

### window: objects
objects_tree = Objects of the plan
objects_no_zone = In no zone

### window: panels
property_kind = Kind
property_zone = Zone
values_various = Various
zone_by_place = By its place
zone_by_place_found = By its place: { $zone }
step_set_kind = Change the kind
step_set_zone = Change the zone
kind_needs_area = { $element } is a line, and “{ $kind }” takes up ground. Draw a rectangle for it.
said_scored = { $count ->
    [one] Scored: { $count } placement.
   *[other] Scored: { $count } placements.
 }
header_metric_page = How “{ $column }” is made
header_sort_up = Sort ascending
header_sort_down = Sort descending
header_hide = Hide this column
header_fit = Fit its width
header_hint = Right-click or the menu key: how it is made, sort, hide
products_none_known = Products can stand here once a product list is imported.
import_products = Import a product list
product_here = stands here
objects_none = Nothing is drawn yet
objects_belong = Here stands everything that is on the plan, by floor, zone and fixture. Import a fixture list, or draw shelves on the plan.

### space syntax
help_syntax = Measure what is seen from every point of a grid, as depthmapX does.
help_syntax_grid = Distance between points, metres.
help_syntax_csv = Write one row a point, with the columns of depthmapX, to this file.
help_views_surface = The floor, by name or id. Default: the first one.
help_views_level = What blocks: walls and fixtures as tall as the eye (eye), or all that cannot be walked through (knee).
help_isovist = Measure what is seen from one point: area, perimeter, occlusivity, compactness, drift.
help_isovist_at = The point as X,Y in the coordinates of your files, metres.
help_isovist_json = Write the measures and the outline of the view to this file.
usage_syntax = vitrina syntax PROJECT --grid 0.5 --csv FILE
usage_isovist = vitrina isovist PROJECT --at X,Y
syntax_progress = { $done } of { $whole } steps
syntax_measure = { $name }: { $least } … { $most }, mean { $mean }
syntax_done = { $points ->
    [one] { $points } point
   *[other] { $points } points
 } measured, every { $spacing } m, { $level ->
    [knee] blocked by all that cannot be walked through
   *[other] blocked by walls and by fixtures as tall as the eye
 }.
syntax_parts = Of { $points } points none can reach more than { $reached } by sight lines: the floor lies in parts. Depth and integration of different parts do not compare.
syntax_spacing = A grid of { $spacing } m cannot be laid. Choose a distance between points of at least { $least } m with --grid.
syntax_too_fine = A grid of { $spacing } m has about { $points } points on this floor, and their graph would take { $megabytes } MB. Choose --grid { $enough } or wider.
syntax_no_points = No point of a grid of { $spacing } m lies on free ground of “{ $surface }”. Choose a finer --grid.
isovist_done = From { NUMBER($x, maximumFractionDigits: 3) }, { NUMBER($y, maximumFractionDigits: 3) } one sees { NUMBER($area, maximumFractionDigits: 2) } m², up to { NUMBER($max_radial, maximumFractionDigits: 2) } m away; nearest edge { NUMBER($min_radial, maximumFractionDigits: 2) } m, perimeter { NUMBER($perimeter, maximumFractionDigits: 2) } m, occlusivity { NUMBER($occlusivity, maximumFractionDigits: 2) } m, compactness { NUMBER($compactness, maximumFractionDigits: 3) }, drift { NUMBER($drift_magnitude, maximumFractionDigits: 2) } m towards { $drift_angle_deg }°.
bad_point = “{ $given }” is no point. Write it as X,Y in metres, for example --at 3.5,2.
eye_in_obstacle = The point { $x }, { $y } lies in or on “{ $element }”, so nothing is seen from there. Choose a point on free ground.
eye_outside = The point { $x }, { $y } is not inside the walls of “{ $surface }”. Choose a point between them, in the coordinates of your files.
views_without_walls = “{ $surface }” has no walls, so no view ends. Import or draw the walls first.
in_window_nothing_to_score = No floor has anything on it yet, so there is nothing to score. Import a fixture list or draw shelves.

### Start page, files and errors of the window
dropped_several = { $count } files were dropped and none was opened. Drop one project or one table at a time.

### routes and reasons
kind_desired_path = Desired path
help_route = Find the best way through the store for a list of products, for its baskets, or score a desired path.
help_route_products = Ids of products, with commas between them: offers first, then main purchases, then checkout.
help_route_path = A desired path drawn on the plan, by id or name: who walks it, and what its walkers notice.
help_route_baskets = Route up to 200 baskets of the sales, and tell how convenient the store is for them.
help_route_svg = Draw the route on the plan coloured by exposure, to this file.
help_values_json = Write the answer as JSON to this file; points are in the coordinates of your files.
help_why = Say why a placement or a zone is cold: not reachable, not visible, not stopped at, or not bought.
help_why_placement = Id of a placement, such as G12-B-3-2.
help_why_zone = Name of a zone.
usage_route = vitrina route PROJECT --products ID,ID
usage_why = vitrina why PROJECT --placement ID
route_of_what = Name one thing to route: --products ID,ID, --path ID or --baskets.
why_of_what = Name one thing to explain: --placement ID or --zone NAME.
empty_route = The list of products is empty. Name at least one id.
nothing_to_fetch = None of these products can be fetched on “{ $surface }”. Not known: { $unknown }. Without placement there: { $unplaced }. Out of reach: { $unreachable }.
no_baskets = No receipt holds a product that can be fetched on “{ $surface }”. Import sales with receipt numbers, and placements.
no_such_path = There is no desired path “{ $element }” on “{ $surface }”. Paths there: { $known }.
no_such_placed = There is no placement “{ $placement }” on “{ $surface }”. The report lists them all.
floor_not_covered = The traffic “{ $basis }” does not cover that floor. Take another basis.
no_such_zone = There is no zone “{ $zone }” with placements on “{ $surface }”. Zones there: { $known }.
route_done = “{ $surface }”: { NUMBER($length, maximumFractionDigits: 1) } m, { NUMBER($walking, maximumFractionDigits: 0) } s of walking and { NUMBER($standing, maximumFractionDigits: 0) } s of standing at { $count ->
    [one] { $count } stop
   *[other] { $count } stops
 }. { $exact ->
    [yes] No route in this order of offers and main purchases is shorter.
   *[no] The order was searched for, so a shorter one may exist.
 }
route_stop = { $number }. { $product }, { $role ->
    [offer] offer
   *[main] main purchase
 }: { $placement }, after { NUMBER($walked, maximumFractionDigits: 1) } m
route_convenience = { NUMBER($item, maximumFractionDigits: 1) } m per item. The shortest tour in any order takes { NUMBER($tour, maximumFractionDigits: 1) } m (detour { NUMBER($detour, maximumFractionDigits: 2) }), the way through without a stop { NUMBER($straight, maximumFractionDigits: 1) } m. { NUMBER($back, maximumFractionDigits: 1) } m are walked twice.
route_unknown = Not known: { $unknown }. Correct the ids or add the products.
route_unplaced = Without placement on “{ $surface }”: { $unplaced }. Place them or route another floor.
route_unreachable = Out of reach on “{ $surface }”: { $unreachable }. Make room between the fixtures.
route_without_checkout = No checkout of “{ $surface }” can be reached: the route goes straight to the exit. Make room between the fixtures.
route_without_exit = No exit of “{ $surface }” can be reached: the route ends before it. Make room between the fixtures.
route_not_exact = The list has { $count ->
    [one] { $count } product
   *[other] { $count } products
 }, more than 12 of one role: the order was searched for and need not be the shortest.
route_baskets = “{ $surface }”: best routes of { $count ->
    [one] { $count } basket
   *[other] { $count } baskets
 } out of { $receipts }.
route_spread = { $measure ->
    [items] Items
    [length_m] Metres
    [detour] Detour
    [backtracked_share] Share walked twice
   *[metres_per_item] Metres per item
 }: mean { NUMBER($mean, maximumFractionDigits: 2) }, quartiles { NUMBER($lower_quartile, maximumFractionDigits: 2) }, { NUMBER($median, maximumFractionDigits: 2) }, { NUMBER($upper_quartile, maximumFractionDigits: 2) }
path_done = “{ $path }”: { NUMBER($length, maximumFractionDigits: 1) } m, { NUMBER($seconds, maximumFractionDigits: 0) } s. A visit walks { NUMBER($coverage, maximumFractionDigits: 1) } % of it on average; { NUMBER($followers, maximumFractionDigits: 0) } of 1,000 visits follow it. Basis: { $basis }, { $visits ->
    [one] { $visits } visit
   *[other] { $visits } visits
 }.
path_notices = Who walks it may notice { $count ->
    [one] { $count } placement
   *[other] { $count } placements
 } of { $whole }; those that at least half of the walks notice have { NUMBER($metres, maximumFractionDigits: 1) } m of shelf. Most noticed: { $most }.
path_blocked = { NUMBER($metres, maximumFractionDigits: 1) } m ({ NUMBER($share, maximumFractionDigits: 0) } %) of “{ $element }” lead where no shopper can walk. Draw it round the fixtures.
cold_reach = Walking up: { $reached ->
    [no] no way leads there, or nobody can stand in front of it
   *[yes] { NUMBER($value, maximumFractionDigits: 0) } of 1,000 visits pass within reach
 }; the median is { NUMBER($typical, maximumFractionDigits: 0) }.{ $state ->
    [low] {" "}Low.
   *[other] {""}
 }
cold_visible = Visible: { $state ->
    [unknown] no visit comes nearer than { NUMBER($depth_m, maximumFractionDigits: 0) } m in front of it.
    [low] open to view for { NUMBER($value, maximumFractionDigits: 0) } % of the time that visits spend in front of it; the median is { NUMBER($typical, maximumFractionDigits: 0) } %. Low. In the way: { $elements }.
   *[good] open to view for { NUMBER($value, maximumFractionDigits: 0) } % of the time that visits spend in front of it; the median is { NUMBER($typical, maximumFractionDigits: 0) } %.
 }
cold_seen = Seen: { NUMBER($value, maximumFractionDigits: 0) } % of visits have it in view; the median is { NUMBER($typical, maximumFractionDigits: 0) } %.{ $state ->
    [low] {" "}Low.
   *[other] {""}
 }
cold_stopped = Stopping: { $state ->
    [unknown] not known. Nobody comes within { NUMBER($reach_m, maximumFractionDigits: 1) } m in front of it, or the traffic does not tell where in a zone visits are.
   *[other] { NUMBER($value, maximumFractionDigits: 0) } % of those who come within { NUMBER($reach_m, maximumFractionDigits: 1) } m in front of it stop there, { NUMBER($stops, maximumFractionDigits: 0) } of 1,000 visits; the median is { NUMBER($typical, maximumFractionDigits: 0) } %.
 }{ $state ->
    [low] {" "}Low.
   *[other] {""}
 }
cold_bought = Buying: { $state ->
    [unknown] not known, for want of a product, of sales or of contacts.
   *[other] { NUMBER($value, maximumFractionDigits: 1) } units per 1,000 noticed contacts; the median is { NUMBER($typical, maximumFractionDigits: 1) }.
 }{ $state ->
    [low] {" "}Low.
   *[other] {""}
 }
verdict_unreachable = shoppers cannot walk up to it
verdict_hidden = hidden from where shoppers are
verdict_rarely_passed = open to view, but rarely passed
verdict_unseen = passed, but not looked at
verdict_not_stopped = seen, but few stop
verdict_not_bought = shoppers stop, but few buy
verdict_warm = not cold; no link of the chain is weak
why_verdict = { $subject ->
    [zone] “{ $name }”
   *[placement] { $name }
 }: { $verdict }.
why_rests = Basis: { $basis }, { $visits ->
    [one] { $visits } visit
   *[other] { $visits } visits
 }. Low means under half of the median.

### doubts about floors and tracks
doors_missing = “{ $surface }” has no { $missing ->
    [entrance] entrance
    [checkout] checkout
   *[entrance_checkout] entrance and no checkout
 }: routes and simulated trips need them. Draw what is missing.
ground_in_parts = “{ $surface }” falls into parts without a way between them. Shoppers cannot walk from the entrance to { $count ->
    [one] { $count } fixture
   *[other] { $count } fixtures
 }: { $elements }. Make room between the fixtures.
evidence_empty = The table “{ $table }” is there and holds no rows, so nothing rests on it. Import it again.
tracks_too_fast = { NUMBER($share, maximumFractionDigits: 1) } % of the track steps on “{ $surface }” are faster than anybody walks and were left out. Check the clock of the tracker and the unit of the file.
tracks_through_walls = { NUMBER($share, maximumFractionDigits: 1) } % of the track steps on “{ $surface }” lead through walls or fixtures; they were moved to the nearest ground. Check unit, origin and the direction of y, or whether the plan is the one of those days.
tracks_in_corner = The tracks span { NUMBER($width, maximumFractionDigits: 1) } × { NUMBER($depth, maximumFractionDigits: 1) } m of “{ $surface }”, which is { NUMBER($whole_width, maximumFractionDigits: 1) } × { NUMBER($whole_depth, maximumFractionDigits: 1) } m. Check the unit of the file.

### evidence: gate counters, heat maps, calibration, bases side by side
kind_gate = Counting gate
basis_heatmap = trips weighted to a heat map
basis_counters = trips weighted to gate counters
table_counters = Gate counters
table_heatmap = Heat map
field_gate = Gate
field_in = In
field_out = Out
field_value = Value
field_measure = What is counted
step_import_counters = Import gate counters
step_import_heatmap = Import heat map
import_about_counters = How many came through which gate, door or zone: a gate, a time, in and out in each row.
import_about_heatmap = Where it is busy: cells with a value, a matrix laid out as the floor, or a picture in colours.
import_option_measure = A value counts
import_option_colours = Hot is
import_option_at = Corners x1, y1, x2, y2
import_option_cell = Side of a cell or pixel
import_measure_seconds = Seconds spent
import_measure_visits = Visits
import_measure_share = Time, in a unit of its own
import_colours_light = Light
import_colours_dark = Dark
import_colours_jet = Red, from blue (jet)
import_colours_turbo = Dark red, from violet (turbo)
import_colours_viridis = Yellow, from violet (viridis)
import_colours_inferno = Pale yellow, from black (inferno)
import_colours_hot = White, from black over red (hot)
import_cell_unknown = From the corners
import_at_all = The whole room
import_picture_size = Picture of { NUMBER($columns, useGrouping: 0) } x { NUMBER($rows, useGrouping: 0) } pixels.
help_visits = Number of simulated visits. Default: 1,000.
help_basis_command = Score a project on every basis it has, side by side, and say where they disagree.
help_basis_csv = Write a row a placement, a column a basis, to this file.
help_import_measure = What a heat map counts: seconds, visits, or share for time in a unit of its own. Default: from the header, else share.
help_import_at = Where a heat map lies, in the coordinates of your files: two opposite corners x1,y1,x2,y2, or with --cell its corner at the top left, x,y. Default: over the room.
help_import_cell = Side of a cell or pixel of a heat map, metres.
help_import_colours = Which colours of a picture are hot: light, dark, jet, turbo, viridis, inferno, hot, or colours from cold to hot, as #0000ff,#ff0000. Default: light.
usage_basis = vitrina basis PROJECT
no_count = { $file }, row { $row }: neither in nor out holds a count; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
 }.
why_no_count = Neither in nor out holds a count
clock_unset = { $file }, row { $row }: { $cell } is a clock that was never set; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
 }.
why_clock_unset = { $column }: a clock that was never set
clock_steps_back = { $file }: the clock goes back at { $count ->
    [one] { $count } row
   *[other] { $count } rows
 }. Rows were put in order by their time; check the clocks of the sensors.
counters_cumulative = { $file }: the readings of { $gates } run on, so the differences between them were taken ({ $resets ->
    [0] no reset
    [one] { $resets } reset
   *[other] { $resets } resets
 }; { $count ->
    [one] { $count } first reading tells
   *[other] { $count } first readings tell
 } no count).
gates_not_drawn = { $file }: the plan has no gates, doors or zones yet. Draw those that are counted at.
unknown_gates_in_file = { $file }: { $ids ->
    [one] { $ids } gate is
   *[other] { $ids } gates are
 } not on the plan ({ $count ->
    [one] { $count } row
   *[other] { $count } rows
 }). Names are never joined by guess: correct them, or draw these gates.
unknown_gates_in_file_like = { $file }: these look like gates of the plan: { $listed }.
unknown_gates_in_file_listed = { $file }: unknown gates, with their rows: { $listed }.
unknown_gates = The counters name { $ids ->
    [one] { $ids } gate
   *[other] { $ids } gates
 } that the floor does not have ({ $count ->
    [one] { $count } row
   *[other] { $count } rows
 } left out). Draw them as counting gates, or correct their names.
unknown_gates_like = These look like gates, doors or zones of the plan: { $listed }. Correct the names if they are meant.
unknown_gates_listed = Unknown gates, with their rows: { $listed }.
no_gates_here = None of the counted gates ({ $gates }) is on “{ $surface }”. Draw them as counting gates, or name the entrances, exits or zones that they count at.
counts_all_zero = The counters of “{ $surface }” hold only zeros ({ $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
 }), so no visit can rest on them. Check which columns were taken for in and out.
no_gate_crossed = No simulated trip crosses a counted gate of “{ $surface }” ({ $gates }). Check where the gates, the entrance and the checkouts are drawn.
gates_not_crossed = No simulated trip crosses { $count ->
    [one] { $count } counted gate
   *[other] { $count } counted gates
 }, so their counts say nothing: { $gates }. Check where they are drawn and which way their front looks.
gates_counted_nobody = These gates counted nobody: { $gates }. Check whether they were switched on.
gates_reported_little = { $gates } reported less than half of the { NUMBER($hours, maximumFractionDigits: 0) } hours of the others; their counts were brought to these hours.
interval_assumed = The interval of { $gates } cannot be told from the times: a row at midnight was taken for a day, any other for an hour.
one_gate_counted = Only one gate was counted at on “{ $surface }”: it sets the number of visits, but nothing can be checked against it.
weights_uneven = The { $evidence ->
    [heatmap] heat map leaves
   *[counters] counters leave
 } as much certainty as { $count } equal trips of { $total }. The simulated trips are far from what was measured: check gates, corners and scale, or simulate more visits.
counts_not_met = Weighted trips match only { NUMBER($share, maximumFractionDigits: 0) } % of the { $evidence ->
    [heatmap] blocks of the heat map
   *[counters] gate counts
 } with a GEH under 5; 85 % is usual. The worst: { $worst }.
no_heat_here = The heat map has no cell on “{ $surface }”. Import one for that floor.
heat_all_zero = All { $rows ->
    [one] { $rows } cell
   *[other] { $rows } cells
 } of the heat map on “{ $surface }” are zero, so no visit can rest on them.
heat_off_plan = The whole heat map lies off the plan of “{ $surface }”. Check its corners, its unit and the direction of y.
heat_not_met = No simulated trip goes where the heat map of “{ $surface }” is warm. Check its corners and scale, and where the entrance and the checkouts are.
heat_covers_part = The heat map covers { NUMBER($share, maximumFractionDigits: 0) } % of the walkable ground; elsewhere the trips are only simulated.
heat_off_ground = { NUMBER($share, maximumFractionDigits: 1) } % of the heat lies off the walkable ground and was left out. Check corners and scale.
heat_without_trips = { NUMBER($share, maximumFractionDigits: 1) } % of the heat lies where no simulated trip goes; weights cannot bring any there.
picture_read = { $file }: { $columns } x { $rows } pixels were put together to { $across } x { $down } cells.
picture_unreadable = { $file } is no picture that can be read, or it is damaged. PNG and JPEG are.
picture_too_large = { $file } has { $size } pixels, which is too many. Save it smaller: 4,000 pixels across are plenty.
bad_colours = “{ $given }” is no scale of colours. Known are { $known }, or colours from cold to hot with commas between them.
colours_assumed = { $file }: nobody said which colours are hot, so the lighter a pixel the hotter it counts. Say it with --colours.
in_window_colours_assumed = { $file }: nobody said which colours are hot, so the lighter a pixel the hotter it counts. Choose it among the options.
colours_strange = { $file }: { NUMBER($share, maximumFractionDigits: 1) } % of the pixels have none of the colours of the scale, as lines and letters do; they were left out.
bad_cell = A cell of { NUMBER($cell, maximumFractionDigits: 3) } m is not possible: its side must be above 0.
bad_corners = “{ $given }” are no corners. Write two numbers x,y or four x1,y1,x2,y2 that span an area.
heatmap_nowhere = Nobody said where { $file } lies. Give two opposite corners (--at x1,y1,x2,y2), or its corner at the top left with the side of a cell or pixel (--at x,y --cell 0.1).
in_window_heatmap_nowhere = Nobody said where { $file } lies. Among the options give two opposite corners, or its corner at the top left with the side of a cell or pixel.
heatmap_fitted = { $file }: nobody said where the heat map lies, so it was laid over all that is drawn on { $surface }, { NUMBER($width, maximumFractionDigits: 1) } x { NUMBER($height, maximumFractionDigits: 1) } m. Give its corners (--at) if that is wrong.
in_window_heatmap_fitted = { $file }: nobody said where the heat map lies, so it was laid over all that is drawn on { $surface }, { NUMBER($width, maximumFractionDigits: 1) } x { NUMBER($height, maximumFractionDigits: 1) } m. Give its corners among the options if that is wrong.
heatmap_stretched = { $file }: its cells became { NUMBER($times, maximumFractionDigits: 1) } times as long in one direction as in the other. Check the corners.
heatmap_no_grid = { $file }: x and y are not the middles of cells of equal size. Give the side of a cell (--cell), or import single points as tracks.
heatmap_all_zero = { $file }: no cell holds a value above 0.
heatmap_outside = { $file }: { NUMBER($percent, maximumFractionDigits: 1) } % of the heat lies more than 1 m outside the floor. Check unit, corners and direction of y.
matrix_read = { $file }: read as a matrix of { $columns } x { $rows } cells; its first row is the top of the drawing.
matrix_unreadable = { $file }: { $count ->
    [one] { $count } cell of the matrix is no number and was
   *[other] { $count } cells of the matrix are no numbers and were
 } left out.
heat_below_zero = { $file }: { $count ->
    [one] { $count } cell is below 0 or stands twice and was
   *[other] { $count } cells are below 0 or stand twice and were
 } left out.
unknown_measure = A heat map cannot count “{ $given }”. Known are { $known }.
measure_recognised = { $file }: { $column } was taken for { $measure ->
    [seconds] seconds spent in the cell
   *[visits] visits to the cell
 }.
measure_assumed = { $file }: nobody said what { $column } counts; it was taken for time in a unit of its own. Say it with --measure.
in_window_measure_assumed = { $file }: nobody said what { $column } counts; it was taken for time in a unit of its own. Choose it among the options.
basis_fell_back = The basis { $basis } is not shown: it holds too little and fell back on { $instead }.
bases_compared = { $placements ->
    [one] { $placements } placement
   *[other] { $placements } placements
 } on these bases: { $bases }.
bases_agree = Rank correlation { NUMBER($correlation, minimumFractionDigits: 2, maximumFractionDigits: 2) }: { $first } and { $second }. Furthest apart:
bases_not_ranked = No rank correlation: { $first } and { $second }. One of them notices all placements alike.
placement_apart = {"  "}{ $placement }: rank { NUMBER($first_rank, maximumFractionDigits: 1) } and rank { NUMBER($second_rank, maximumFractionDigits: 1) }.
import_heat_shown = The heat map as it stands in the file

### trips: one-way aisles, planned figures
kind_one_way = One-way aisle
one_way_aisles = { $count ->
    [one] { $count } one-way aisle
   *[other] { $count } one-way aisles
} on “{ $surface }”: simulated trips cross { $count ->
    [one] it
   *[other] them
} only within 90 degrees of the arrows.
cut_off_by_one_way = One-way aisles on “{ $surface }” ({ $aisles }) cut off { $count ->
    [one] { $count } fixture
   *[other] { $count } fixtures
} from the entrance or from the way out: { $elements }. Turn an aisle round or shorten it.
tracks_against_one_way = { $count ->
    [one] { $count } measured visit
   *[other] { $count } measured visits
} of { $total } walked a metre or more against the one-way aisle { $aisle } on “{ $surface }”.
report_trips = Mean visit: { NUMBER($path, maximumFractionDigits: 0) } m, { NUMBER($walking, maximumFractionDigits: 0) } s walking, { NUMBER($standing, maximumFractionDigits: 0) } s standing. All visits together were on { NUMBER($covered, maximumFractionDigits: 0) } % of the floor.
report_trips_planned = Simulated trips in the same store: { NUMBER($path, maximumFractionDigits: 0) } m, { NUMBER($walking, maximumFractionDigits: 0) } s walking, { NUMBER($standing, maximumFractionDigits: 0) } s standing, on { NUMBER($covered, maximumFractionDigits: 0) } % of the floor.
### the window before and beside the plan
opening_project = Opening “{ $name }”
action_shortcuts = Keyboard shortcuts
shortcuts_title = Keyboard shortcuts
shortcuts_on_plan = On the plan: arrow keys move what is selected by 1 cm, with Shift by 10 cm; with nothing selected they shift the view. With a drawing tool in hand they lead a cross, and Enter clicks there. While something is dragged, Alt suspends snapping and Shift keeps to one axis or to proportions; Ctrl leaves a copy behind, or stretches about the middle. A double click enters a group. Esc drops a gesture or the selection. Tab leads from part to part of the window.
sample_section_store = Section store
sample_small_supermarket = Small supermarket
sample_online_shop = Online shop
qt_look_in = &Look in:
qt_file_types = Files of &type:
qt_folder = Folder
qt_drive = Drive

### the ground and the view from a point
legend_ground = What the floor is coloured by
legend_no_ground = Nothing on the floor
legend_spacing = Distance between the points measured
legend_level = What blocks the view
legend_level_eye = Eye
legend_level_knee = Knee
legend_metres = { $metres } m
legend_at_least = ≥ { $number }
ground_stop = Stop measuring
ground_under_way = What is seen from each point is being measured.
ground_presence = Presence
ground_connectivity = Connectivity
ground_integration_hh = Visual integration (HH)
ground_mean_depth = Mean depth
ground_clustering = Clustering
ground_control = Control
ground_controllability = Controllability
ground_entropy = Entropy
ground_relativised_entropy = Relativised entropy
ground_area = Area in view
ground_perimeter = Perimeter of the view
ground_occlusivity = Occlusivity
ground_compactness = Compactness of the view
ground_drift_magnitude = Drift of the view
ground_max_radial = Longest line of sight
ground_min_radial = Nearest obstacle
ground_about_connectivity = Points of the grid seen from each point.
ground_about_integration_hh = How near in turns all of the floor is; no unit. High: easy to find.
ground_about_mean_depth = Steps of sight lines to any other point, on average.
ground_about_clustering = Share of what is seen that sees each other, 0 to 1. Low: corners where views open.
ground_about_control = What is seen here and from few other points; no unit. High: a good lookout.
ground_about_controllability = How much of two steps away is seen at once, 0 to 1.
ground_about_entropy = How uneven the depths of all other points are, bits.
ground_about_relativised_entropy = The same against what is usual for this mean depth, bits.
ground_about_area = What is seen from each point, m².
ground_about_perimeter = Length of the edge of what is seen, m.
ground_about_occlusivity = Length of edges with more behind them, m. High: something new after each step.
ground_about_compactness = 4π × area / perimeter²; 1 for a circle.
ground_about_drift_magnitude = From the point to the middle of what is seen, m.
ground_about_max_radial = How far one sees at most, m.
ground_about_min_radial = How far the nearest edge of the view is, m.
sight_from_eye = View at eye level
sight_from_knee = View at knee level
sight_area = Area { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) } m²
sight_perimeter = Perimeter { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) } m
sight_occlusivity = Occlusivity { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) } m
sight_compactness = Compactness { NUMBER($value, minimumFractionDigits: 3, maximumFractionDigits: 3) }
sight_drift_magnitude = Drift { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) } m
tool_isovist = View from a point
action_look_from_a_point = View from a point
action_ground = Floor: { $measure }
action_syntax_csv = Space syntax as CSV…
in_window_eye_in_obstacle = Nothing is seen from inside “{ $element }”.
in_window_eye_outside = Outside the walls of “{ $surface }” nothing is seen.
in_window_views_without_walls = “{ $surface }” has no walls, so no view ends. Draw or import the walls first.
in_window_syntax_too_fine = { $spacing } m is too fine here: about { $points } points, { $megabytes } MB. Choose a wider grid; { $enough } m is the finest possible.
in_window_syntax_no_points = No point of a grid of { $spacing } m lies on free ground. Choose a finer grid.
views_under_way = The views of this floor are being made ready.
### shopping route, desired path and reasons in the window
action_show_route = Shopping route
action_route_json = Shopping route as JSON
tab_route = Route
route_empty = Choose products from the list: the best way past them is drawn on the plan, offers first, checkout last. Esc puts it away.
route_no_products = No products yet. Import products and placements to find the way to them.
route_remove = Take { $product } off the list
product_on_list = on the list
route_checkout = Checkout
route_stop_note = { $role ->
    [offer] offer · { NUMBER($walked, maximumFractionDigits: 1) } m
   *[main] { NUMBER($walked, maximumFractionDigits: 1) } m
 }
route_lack = { $reason ->
    [unknown] not a known product
    [unplaced] on no placement here
   *[unreachable] out of reach
 }
route_length = { NUMBER($length, maximumFractionDigits: 1) } m
route_times = { NUMBER($walking, maximumFractionDigits: 0) } s walking, { NUMBER($standing, maximumFractionDigits: 0) } s standing.
route_detour = Detour { NUMBER($detour, minimumFractionDigits: 2, maximumFractionDigits: 2) }: in any order the shortest tour takes { NUMBER($tour, maximumFractionDigits: 1) } m.
route_per_item = { NUMBER($item, maximumFractionDigits: 1) } m per item; straight through without a stop it is { NUMBER($straight, maximumFractionDigits: 1) } m.
route_back = { NUMBER($back, maximumFractionDigits: 1) } m are walked twice.
route_typical = Typical basket
route_stop_baskets = Stop routing baskets
route_export = Export JSON
route_clear = Clear route
route_baskets_busy = Routing baskets: { NUMBER($share, maximumFractionDigits: 0) } %
route_baskets_done = Typical basket: { $count ->
    [one] { $count } basket
   *[other] { $count } baskets
 } out of { $receipts }
route_quartiles = { $measure ->
    [items] Items: { NUMBER($median, maximumFractionDigits: 1) }; half of the baskets { NUMBER($lower_quartile, maximumFractionDigits: 1) } to { NUMBER($upper_quartile, maximumFractionDigits: 1) }; mean { NUMBER($mean, maximumFractionDigits: 1) }
    [length_m] Route, m: { NUMBER($median, maximumFractionDigits: 1) }; half of the baskets { NUMBER($lower_quartile, maximumFractionDigits: 1) } to { NUMBER($upper_quartile, maximumFractionDigits: 1) }; mean { NUMBER($mean, maximumFractionDigits: 1) }
    [detour] Detour: { NUMBER($median, minimumFractionDigits: 2, maximumFractionDigits: 2) }; half of the baskets { NUMBER($lower_quartile, minimumFractionDigits: 2, maximumFractionDigits: 2) } to { NUMBER($upper_quartile, minimumFractionDigits: 2, maximumFractionDigits: 2) }; mean { NUMBER($mean, minimumFractionDigits: 2, maximumFractionDigits: 2) }
    [backtracked_share] Share walked twice: { NUMBER($median, maximumFractionDigits: 2) }; half of the baskets { NUMBER($lower_quartile, maximumFractionDigits: 2) } to { NUMBER($upper_quartile, maximumFractionDigits: 2) }; mean { NUMBER($mean, maximumFractionDigits: 2) }
   *[metres_per_item] Metres per item: { NUMBER($median, maximumFractionDigits: 1) }; half of the baskets { NUMBER($lower_quartile, maximumFractionDigits: 1) } to { NUMBER($upper_quartile, maximumFractionDigits: 1) }; mean { NUMBER($mean, maximumFractionDigits: 1) }
 }.
zone_standing = Rank { $rank } of { $count ->
    [one] { $count } zone
   *[other] { $count } zones
 } · index { NUMBER($index, maximumFractionDigits: 0) }
inspector_zone = The zone
zone_without_places = No placement lies in this zone, so it has no numbers.
zone_shelves = { $count ->
    [one] { $count } placement
   *[other] { $count } placements
 } on { NUMBER($width, maximumFractionDigits: 1) } m of shelf.
zone_seen = { NUMBER($passby, maximumFractionDigits: 0) } of 1,000 visits pass within reach of it; { NUMBER($share, maximumFractionDigits: 0) } % have it in view, for { NUMBER($seconds, maximumFractionDigits: 1) } s each.
zone_sells = It sells { NUMBER($units, maximumFractionDigits: 0) } { $units ->
    [one] unit
   *[other] units
 }: { NUMBER($sales, maximumFractionDigits: 1) } % of the sales on { NUMBER($attention, maximumFractionDigits: 1) } % of the attention.
inspector_path = The path
inspector_path_top = Noticed most, per 1,000 who walk it
path_length = { NUMBER($length, maximumFractionDigits: 1) } m, { NUMBER($seconds, maximumFractionDigits: 0) } s of walking.
path_walked = A visit walks { NUMBER($coverage, maximumFractionDigits: 1) } % of it on average; { NUMBER($followers, maximumFractionDigits: 0) } of 1,000 visits follow it. Basis: { $basis }, { $visits ->
    [one] { $visits } visit
   *[other] { $visits } visits
 }.
path_seen = Who walks it may notice { $count ->
    [one] { $count } placement
   *[other] { $count } placements
 } of { $whole } and looks at shelves for { NUMBER($seconds, maximumFractionDigits: 1) } s. At least half of the walks notice { NUMBER($metres, maximumFractionDigits: 1) } m of shelf.
reason_heading = { $cold ->
    [yes] Why is it cold
   *[no] From the aisle to the basket
 }
reason_under_way = Being worked out
reason_state = { $state ->
    [good] In order
    [low] Low
   *[unknown] Not known
 }
reason_in_the_way = In the way:
reason_walls = walls
reason_blocker = { $name }, { NUMBER($share, maximumFractionDigits: 0) } % of the hidden time
reason_mark = Show on the plan
reason_marks_mean = Dashed outlines stand in the way; from the crosses it cannot be seen.
### evidence in the window
legend_basis = Traffic: { $basis }
menu_basis = Traffic data
tab_evidence = Traffic data
action_show_evidence = Traffic data side by side
action_bases_csv = Traffic data side by side as CSV
action_take_best_basis = Traffic: the most trusted data
action_take_basis = Traffic: { $basis }
basis_most_trusted = Most trusted: { $basis }
basis_to_import = { $basis }: import “{ $table }”…
evidence_name_tracks = Tracks
evidence_name_zones = Zone visits
evidence_name_heatmap = Heat map
evidence_name_counters = Counters
evidence_name_baskets = Baskets
evidence_name_layout = Layout
evidence_period = { $first } to { $last }
evidence_measured = measured
evidence_simulated = simulated
evidence_compare = Compare
evidence_cancel = Stop
evidence_export = Save as CSV
evidence_waits = Waits until the plan is scored.
evidence_busy = Scoring the store: { $basis }
evidence_not_compared = The data have not been compared.
evidence_outdated = The project has changed; this is the comparison from before.
evidence_scale_note = Noticed contacts on each basis, all in the same colours. A click takes a basis for the whole plan.
evidence_none = Nothing to compare
evidence_top = { NUMBER($top, maximumFractionDigits: 0) } noticed per 1,000
evidence_rests = What the shown numbers rest on
evidence_figures = The mean visit
evidence_visits = Visits
evidence_mean_path_m = Path, m
evidence_stops_per_visit = Stops
evidence_walking_s = Walking, s
evidence_standing_s = Standing, s
evidence_covered_share = Floor walked on
evidence_disagreement = Where the data disagree
evidence_placement = Placement
evidence_first_rank = First rank
evidence_second_rank = Second rank
evidence_pair = { $first } and { $second }: rank correlation { NUMBER($correlation, minimumFractionDigits: 2, maximumFractionDigits: 2) }
evidence_pair_unknown = { $first } and { $second }: no rank correlation, one notices all alike
evidence_calibration = How well trips meet the counts: { $basis }, { $surface }
evidence_gates_met = ✓ GEH under { NUMBER($limit, maximumFractionDigits: 0) } for { NUMBER($share, maximumFractionDigits: 0) } % of the counts; wanted { NUMBER($least, maximumFractionDigits: 0) } %.
evidence_gates_not_met = ✗ GEH under { NUMBER($limit, maximumFractionDigits: 0) } for only { NUMBER($share, maximumFractionDigits: 0) } % of the counts; wanted { NUMBER($least, maximumFractionDigits: 0) } %.
evidence_sample = Worth as much as { NUMBER($effective, maximumFractionDigits: 0) } equal trips of { $visits }.
evidence_sample_small = Few trips carry most of the weight: check gates, corners and scale, or simulate more visits.
evidence_left_out = Each count foretold from all others: off by { NUMBER($error, maximumFractionDigits: 0) } % on average.
evidence_gate = Gate
evidence_block = Block
evidence_gate_way = { $gate }, { $way ->
    [in] in
   *[out] out
 }
evidence_counted = Counted
evidence_counted_hour = Counted an hour
evidence_weighted = Trips
evidence_left_out_head = Foretold
evidence_geh = GEH
evidence_good = ✓ good
evidence_poor = ✗ poor
evidence_more_blocks = { $count ->
    [one] { $count } more block fits better
   *[other] { $count } more blocks fit better
 }
### live: previews, progress
analysis_cancelled = Not scored: cancelled.
progress_step = { $step }: step { $number } of { $of }
scoring_space = Measuring the floor
scoring_presence = Finding who walks where
scoring_noticing = Looking round from every place
scoring_exposure = Adding up what is noticed
scoring_passby = Counting who passes
scoring_products = Adding up by product
action_score_now = Score now
action_cancel_score = Cancel scoring
legend_provisional = Provisional: visits as they were.
legend_waiting = Not scored yet after the last change.

### notes, symbols, dimensions, doors
kind_door = Door
kind_note = Note
kind_symbol = Symbol
kind_dimension = Dimension
hint_draw_wall = Click corner by corner; a click on the first one closes a room, Enter ends an open wall. Drag for a rectangular room; a number and Enter set the next length.
hint_draw_door = Click on a wall, or drag along it for another width; a number sets it. Alt leaves the wall alone.
hint_draw_dimension = Drag from point to point; Shift measures along the nearer axis.
hint_draw_note = Click where the note belongs, type it, then Enter.
tool_draw_wall = Wall or room
tool_draw_door = Door
tool_draw_dimension = Dimension
tool_draw_note = Note
mark_note = { $text }
mark_note_empty = Type the note, then Enter
no_room = These corners enclose no room. Lay them so that the walls do not cross.
remark_length_m = { NUMBER($length, minimumFractionDigits: 2, maximumFractionDigits: 2) } m
remark_length_px = { NUMBER($length, maximumFractionDigits: 0) } px
property_symbol = Sign
step_set_symbol = Sign
symbol_choose = Choose a sign
sign_info = Information
sign_extinguisher = Fire extinguisher
sign_emergency_exit = Emergency exit
sign_first_aid = First aid
sign_camera = Camera
sign_power = Power outlet
sign_stairs = Stairs
sign_lift = Lift
sign_toilet = Toilet
sign_carts = Carts
sign_fitting_room = Fitting room
sign_screen = Screen

### picture under the plan
no_underlay = There is no picture under this floor.
underlay_locked = The picture under the plan is locked. Unlock it to move or scale it.
bad_underlay_name = “{ $name }” cannot be the name of a picture in a project.
bad_underlay_size = A picture cannot be { $width } x { $height } in size.
bad_opacity = Opacity must be between 0 and 1; this one is { $opacity }.
points_too_near = The two points lie on each other. Choose two that are apart.
bad_length = “{ $text }” is no length. Type one as 5, 5.2 m or 500 cm.
bad_size_text = “{ $text }” is no size. Type one as 20 x 15 or 20x15 m.
underlay_missing = { $surface }: the picture { $file } under the plan is missing in the project. Lay it again, or remove it.
pdf_unreadable = { $file } is no PDF file that can be read: it is damaged or needs a password. Save the page as a PNG picture instead.
pdf_empty = { $file } has no pages.
pdf_no_page = { $file } has no page { $page }; it has { $count }.
menu_underlay = Picture under the plan
action_from_picture = Lay a picture under the plan…
action_underlay_calibrate = Scale the picture by a known length
action_underlay_move = Move the picture
action_underlay_stronger = Picture stronger
action_underlay_fainter = Picture fainter
action_underlay_visible = Show the picture
action_underlay_locked = Lock the picture
action_underlay_remove = Remove the picture
start_from_picture = From a picture
tool_calibrate = Scale the picture
tool_move_underlay = Move the picture
hint_calibrate = Click two points of the picture whose distance you know.
hint_move_underlay = Drag the picture, or move it with the arrow keys; Esc when it lies right.
step_set_underlay = Lay a picture
step_remove_underlay = Remove the picture
step_move_underlay = Move the picture
step_calibrate_underlay = Scale the picture
step_underlay_opacity = Opacity of the picture
step_underlay_visible = Show or hide the picture
step_underlay_locked = Lock or unlock the picture
calibrate_ask = How long is this line?
calibrate_example = 5 m
calibrate_take = Scale
ask_picture = Picture to draw over
ask_as_picture = Pictures and PDF
page_chooser_title = Which page of { $file }?
page_chooser_page = Page { $number }
page_chooser_take = Take this page
underlay_card = Picture under the plan
underlay_size = { $file }, { NUMBER($width, maximumFractionDigits: 2) } x { NUMBER($height, maximumFractionDigits: 2) } m
underlay_missing_here = The file { $file } is missing in the project.
underlay_opacity = Opacity
underlay_short_visible = Visible
underlay_short_locked = Locked
underlay_short_calibrate = Scale by a known length
underlay_short_move = Move
underlay_short_remove = Remove

### new floors
new_floor_room = { NUMBER($width, maximumFractionDigits: 2) } x { NUMBER($depth, maximumFractionDigits: 2) } m, { NUMBER($area, maximumFractionDigits: 1) } m²
bad_room = A room of { NUMBER($width, maximumFractionDigits: 2) } x { NUMBER($depth, maximumFractionDigits: 2) } m cannot be made: each side must be from { $least } to { NUMBER($most, useGrouping: 0) } m.
project_exists = { $file } is there already and is not empty. Choose another place, or empty this one.
project_made = { $file } was made, with one room of { NUMBER($width, maximumFractionDigits: 2) } x { NUMBER($depth, maximumFractionDigits: 2) } m.
help_new = Make a project with one empty room.
help_new_project = Where: a folder, or a zipped one where the name ends in .vitrina.
help_new_size = Width and depth inside, as 20x15 or "20 x 15 m".
help_new_name = What the project is called. Default: as its folder.
help_new_floor = What the floor is called.
help_new_currency = Currency of all money, as EUR or RUB. Default: EUR.
help_new_time_zone = Time zone of the store, as Europe/Moscow. Default: UTC.
usage_new = vitrina new PROJECT --size 20x15

### autosave and recovery
autosave_failed = What is not saved cannot be kept in { $folder }, so a crash would lose it. Save often, or free some room there.
recovery_title = { $count ->
    [one] A project was not saved when Vitrina ended
   *[other] { $count } projects were not saved when Vitrina ended
}
recovery_about = Vitrina ended without being closed. It had kept copies of what was open.
recovery_from = Kept { $when }, from { $file }
recovery_never_saved = Kept { $when }, never saved
recovery_recover = Recover
recovery_discard = Discard
recovery_later = Decide later
recovery_done = { $name } is as it was. Save it to keep it.

### exports: workbook, PNG, PDF to scale
xlsx_placements = Placements
xlsx_products = Products
xlsx_zones = Zones
sheet_note = 1:{ $denominator } · { $paper } · { $day }
bad_scale = “{ $text }” is no scale. Write it as 1:100.
unknown_paper = There is no paper “{ $paper }”. Papers are { $known }.
no_scale = { $surface } is not measured in metres, so it has no scale on paper.
bad_picture_width = A picture cannot be { NUMBER($width, useGrouping: 0) } pixels wide; { $least } to { NUMBER($most, useGrouping: 0) } are possible.
sheet_too_small = { $denominator ->
    [0] { $surface } does not fit { $paper } at any scale down to 1:1000.
   *[other] { $surface } does not fit { $paper } at 1:{ NUMBER($denominator, useGrouping: 0) }.
 }{ $other_paper ->
    [none] {""}
   *[other] { " " }At this scale it fits { $other_paper }.
 }{ $other_scale ->
    [0] {""}
   *[other] { " " }On { $paper } it fits at 1:{ NUMBER($other_scale, useGrouping: 0) }.
 }
help_xlsx = Write placements, products and zones to an XLSX workbook.
help_png = Write the coloured floor as a PNG picture.
help_png_width = Width of the PNG in pixels. Default: 2400.
help_pdf = Write the coloured floor as a PDF to scale.
help_pdf_paper = Paper of the PDF: A4, A3, A2, A1 or A0. Default: A3.
help_pdf_scale = Scale of the PDF, as 1:100. Default: the largest that fits the paper.
action_slots_csv = Slots of pages as CSV…
action_report_xlsx = Placements as XLSX workbook…
action_plan_pdf = Plan as PDF to scale…
action_plan_png = Plan as PNG picture…
sheet_title = Plan on paper
sheet_paper = Paper
sheet_paper_size = { $paper }, { $a } x { NUMBER($b, useGrouping: 0) } mm
sheet_scale = Scale
sheet_scale_fitting = The largest that fits
sheet_take = Export
ask_picture_width = Width of the picture, pixels
## window: planogram

tab_front = Planogram
action_show_front = Planogram
front_view = Front of the fixture
front_keys = Arrows go between shelves and products. Enter puts the product chosen in the list here, plus and minus change facings, Delete takes a product off, X lets two products change places, Ctrl with an arrow moves a product, Alt with an arrow lifts or lowers the shelf.
front_faces = Sides
front_none = Select a fixture with shelves to see its front and put products on it.
front_many = Several objects are selected. Select one fixture to see its front.
front_no_products = There are no products in this project yet.
front_choose_shelf = Choose a shelf first: click it or go there with the arrow keys.
front_products = { $count ->
    [one] { $count } product
   *[other] { $count } products
 }
product_on_plan = on the plan
front_fill = Fill
front_fill_hint = Give the product as many facings as fit
front_swap = Swap
front_swap_hint = Let the product change places with the one chosen next (X, or drag with Ctrl)
front_clear = Clear
front_clear_hint = Take everything off the shelf
front_zoom_in = Zoom in (Ctrl and wheel)
front_zoom_out = Zoom out
front_fit = Whole front
front_height = { NUMBER($height, minimumFractionDigits: 1, maximumFractionDigits: 1) } m
front_free = { NUMBER($centimetres, maximumFractionDigits: 0) } cm
front_over = +{ NUMBER($centimetres, minimumFractionDigits: 0, maximumFractionDigits: 0) } cm
front_facings = ×{ NUMBER($count, useGrouping: 0) }
front_facings_now = { $count ->
    [one] { $count } facing
   *[other] { $count } facings
 }
front_level_at = { NUMBER($centimetres, maximumFractionDigits: 0) } cm
front_swaps = change places
front_holds = { $facings ->
    [one] { $facings } facing
   *[other] { $facings } facings
 }, { $units ->
    [one] { $units } unit
   *[other] { $units } units
 }
front_size = { NUMBER($centimetres, maximumFractionDigits: 1) }
front_assumed = { $which ->
    [width] width
    [height] height
    [depth] depth
    [width_height] width and height
    [width_depth] width and depth
    [height_depth] height and depth
   *[other] sizes
 } assumed: { $sizes } cm
front_free_of = { NUMBER($free, maximumFractionDigits: 0) } of { NUMBER($whole, maximumFractionDigits: 0) } cm free
front_over_by = { NUMBER($centimetres, maximumFractionDigits: 0) } cm more than fits
products_left_out = { $count ->
    [one] { $count } product did not fit: { $names }.
   *[other] { $count } products did not fit: { $names }.
 }
step_put_products = Put products on shelves
step_fill_zone = Fill the zone with products
step_order_products = Put products in order
step_move_product = Move a product
step_swap_products = Swap products
step_clear_shelf = Clear a shelf
step_set_level = Change the height of a shelf

## window: products along an arrow

tool_ordered_arrow = Products along an arrow
action_order_along_arrow = Order products along an arrow…
action_order_selected = Order products on the selected fixtures…
arrow_bays = { $count ->
    [one] { $count } bay
   *[other] { $count } bays
 }
order_title = What stands along the arrow
order_choose = Categories and products
order_chosen = chosen
order_order = In the order of the arrow
order_name = Category or product
order_sales = Of all sales
order_metres = Metres of shelf
order_taken = Filled, m
order_by_sales = By sales
order_by_equal = Equally
order_by_typed = As typed
order_up = Earlier (Alt+Up)
order_down = Later (Alt+Down)
order_out = Take out (Del)
order_keeps = Keep what stands there, use free room only
order_leaves = Take these products off all other shelves of this floor
order_line = { $bays ->
    [one] { $bays } bay
   *[other] { $bays } bays
 }, { $placements ->
    [one] { $placements } placement
   *[other] { $placements } placements
 }, { NUMBER($metres, maximumFractionDigits: 1) } m of shelf.
order_fits = { $count } of { $whole } products fit.
order_put = Put on shelves
order_nothing = Nothing that is selected has shelves. Select fixtures that sell.
### variants and floors in the window
menu_plan = Plan
action_variant_new = New variant from this one
action_variant_rename = Rename variant
action_variant_date = Valid from and to
action_variant_remove = Delete variant
action_variant_next = Next variant
action_variant_previous = Previous variant
action_mark_changes = Show changes on the plan
action_variant_beside = Other variant beside the plan
action_diff_csv = Export changes as CSV
action_show_changes = Changes
action_floor_next = Next floor
action_floor_previous = Previous floor
action_floor_rename = Rename floor
action_floor_remove = Delete floor
action_floor_take = Take a floor from another project
action_floor_give = Export this floor as a project
step_add_variant = New variant
step_rename_variant = Rename variant
step_remove_variant = Delete variant
step_choose_variant = Show another variant
step_set_validity = Validity of the variant
step_rename_surface = Rename floor
step_remove_surface = Delete floor
step_take_floor = Take a floor
step_take_layout = Take a layout as a variant
variant_shown = Variant: { $variant }
variant_new_title = New variant from this one
variant_new_name = New layout
variant_rename_title = Rename variant
floor_rename_title = Rename floor
plan_dialog_take = Apply
plan_dialog_name = Name
validity_title = When “{ $variant }” is valid
validity_from = Valid from
validity_to = Valid to
validity_about = Sales, tracks, zone visits and counts of these days belong to this plan. An end that is not ticked stays open.
valid_since = from { $first }
valid_until = until { $last }
valid_between = { $first } to { $last }
take_floor_title = Take a floor from another project
take_floor_take = Take
take_floor_which = Floor
take_floor_of = { $surface } ({ $variant })
take_floor_as_floor = As a new floor
take_floor_as_variant = As a new variant, in the place of the shown floor
floor_over_itself = This place holds the open project. Choose another one.
no_floor_to_take = “{ $project }” has no floor with anything on it.
other_medium = “{ $other }” cannot take the place of “{ $surface }”: they are of different sorts.
tab_changes = Changes
changes_against = Compare with
changes_mark = On the plan
changes_beside = Side by side
changes_export = Export
changes_before = Noticed before, per 1,000
changes_after = Noticed now, per 1,000
changes_delta = Change
changes_under_way = Working out what the changes do to exposure …
changes_whole = Noticed per 1,000 visits, all placements together: { $before } → { $after } ({ $delta }, { $percent } %)
changes_basis = Both plans are scored on the same basis with the same seed: { $basis }. The number of a fixture is the sum over its placements.
changes_days = Traffic of “{ $variant }”: { $first } to { $last }.
changes_none = No changes
changes_none_about = The shown variant does not differ from “{ $variant }”.
changes_alone = One variant only
changes_alone_about = Make a variant, change it, and see here what came, went and moved, and what that does to exposure.
beside_name = { $variant }, read only
### aisles and doors
aisle_narrow = The aisle between { $first } and { $second } on “{ $surface }” is { NUMBER($width, minimumFractionDigits: 2) } m wide; { NUMBER($wanted, minimumFractionDigits: 2) } m are wanted. Move one of them.
aisle_narrow_wall = The aisle between { $first } and the wall on “{ $surface }” is { NUMBER($width, minimumFractionDigits: 2) } m wide; { NUMBER($wanted, minimumFractionDigits: 2) } m are wanted. Move { $first }.
door_blocked = { $elements } on “{ $surface }” stand in front of { $door }: only { NUMBER($free, minimumFractionDigits: 2) } m are free. Clear the way.
bad_aisle = An aisle of at least { $least_m } m and usually { $usual_m } m is not possible. Both must be above 0, and the first not above the second.

### checks
tab_checks = Checks
action_show_checks = Checks
checks_list = What is wrong or doubtful
checks_none = Nothing is wrong
checks_belong = Fixtures that stand in one another or outside the walls, narrow aisles, blocked doors, faces nobody can reach and doubts about the data are listed here.
checks_under_way = Checking …
checks_counts = { $error ->
    [one] { $error } error
   *[other] { $error } errors
 }, { $warning ->
    [one] { $warning } warning
   *[other] { $warning } warnings
 }, { $note ->
    [one] { $note } note
   *[other] { $note } notes
 }
checks_weight_error = Error
checks_weight_warning = Warning
checks_weight_note = Note
checks_aisle_m = Aisles at least, m
checks_least_aisle_m = Never under, m
step_set_aisles = Aisle widths
## drawing: palette, tools, own types
menu_draw = Draw
mode_draw = Draw
mode_understand = Understand
palette_own = Own types
palette_fixtures = Fixtures
palette_guides = Zones and ways
palette_structure = Building
palette_marks = Notes and signs
palette_find = Find what to draw
palette_nothing = Nothing to draw is called that.
action_palette = Palette
action_draw_wall = Draw a wall
action_draw_column = Draw a column
action_draw_entrance = Draw an entrance
action_draw_exit = Draw an exit
action_draw_door = Draw a door
action_draw_gate = Draw a counting gate
action_draw_checkout = Draw a checkout
action_draw_service_counter = Draw a service counter
action_draw_zone = Draw a zone
action_draw_one_way = Draw a one-way aisle
action_draw_gondola = Draw a gondola
action_draw_wall_shelf = Draw a wall shelf
action_draw_endcap = Draw an endcap
action_draw_fridge = Draw a fridge
action_draw_freezer_chest = Draw a freezer chest
action_draw_table = Draw a table
action_draw_bin = Draw a dump bin
action_draw_clothes_rack = Draw a clothes rack
action_draw_promo_stand = Draw a promo stand
action_draw_obstacle = Draw an obstacle
action_draw_desired_path = Draw a desired path
action_draw_note = Draw a note
action_draw_symbol = Draw a sign
action_draw_dimension = Draw a dimension
action_change_form = Draw it as rectangle, outline or line
action_add_endcaps = Add endcaps to runs
action_make_type = Make a type from the selection
action_take_types = Take types from another project
tool_corners = Edit corners
tool_draw_rectangle = Draw fixtures
tool_draw_outline = Draw outlines
tool_draw_line = Draw lines
tool_draw_aisle = Draw one-way aisles
tool_draw_gate = Draw counting gates
hint_draw_rectangle = Click to place, drag to size. Type 2.5x1 and Enter for an exact size; R turns, Alt stops snapping, Esc ends.
hint_draw_outline = Click corner by corner, or drag a rectangle. Enter or a click on the first corner closes it, Backspace takes one back.
hint_draw_line = Click corner by corner; Enter or a double click ends it. Shift keeps to 45°, Ctrl bends the stretch, a number and Enter set its length.
hint_draw_aisle = Drag the way that shoppers walk. Type a number for the width.
hint_draw_gate = Drag from post to post: shoppers come in to the right of the drag.
step_draw = Drawing
step_add_endcaps = Adding endcaps
step_make_type = New type
step_rename_type = Renaming a type
step_remove_type = Removing a type
step_take_types = Taking types
step_move_corner = Moving a corner
step_add_corner = New corner
step_remove_corner = Removing a corner
mark_typed = { $text }▏
mark_bays_m = { NUMBER($width, minimumFractionDigits: 2, maximumFractionDigits: 2) } × { NUMBER($depth, minimumFractionDigits: 2, maximumFractionDigits: 2) } m, { $bays } bays
mark_bays_px = { NUMBER($width, maximumFractionDigits: 0) } × { NUMBER($depth, maximumFractionDigits: 0) } px, { $bays } columns
mark_runs_m = { $runs } × { $bays ->
    [one] { $bays } bay
   *[other] { $bays } bays
 }, aisle { NUMBER($aisle, minimumFractionDigits: 2, maximumFractionDigits: 2) } m
mark_runs_px = { $runs } × { $bays ->
    [one] { $bays } column
   *[other] { $bays } columns
 }, gap { NUMBER($aisle, maximumFractionDigits: 0) } px
mark_area_m = { NUMBER($area, minimumFractionDigits: 1, maximumFractionDigits: 1) } m²
mark_area_px = { NUMBER($area, maximumFractionDigits: 0) } px²
mark_box_m = { NUMBER($width, minimumFractionDigits: 2, maximumFractionDigits: 2) } × { NUMBER($depth, minimumFractionDigits: 2, maximumFractionDigits: 2) } m, { NUMBER($area, minimumFractionDigits: 1, maximumFractionDigits: 1) } m²
mark_box_px = { NUMBER($width, maximumFractionDigits: 0) } × { NUMBER($depth, maximumFractionDigits: 0) } px, { NUMBER($area, maximumFractionDigits: 0) } px²
mark_whole_m = { NUMBER($length, minimumFractionDigits: 2, maximumFractionDigits: 2) } m in all
mark_whole_px = { NUMBER($length, maximumFractionDigits: 0) } px in all
mark_aisle_m = { NUMBER($length, minimumFractionDigits: 2, maximumFractionDigits: 2) } m long, { NUMBER($width, minimumFractionDigits: 2, maximumFractionDigits: 2) } m wide
mark_aisle_px = { NUMBER($length, maximumFractionDigits: 0) } px long, { NUMBER($width, maximumFractionDigits: 0) } px wide
found_type = Own type
type_new = New type from the selection
type_other_name = Another name for the type
type_called = Name
type_with_products = With the products on it
type_keep = Keep the type
type_rename = Rename
type_remove = Remove
type_made = “{ $name }” is in the palette.
types_taken = { $count ->
    [one] { $count } type taken.
   *[other] { $count } types taken.
 }
no_types_there = “{ $project }” has no own types that are missing here.
type_from_one = Select one object: the type is made after it.
type_unnamed = The type has no name. Give it one.
type_exists = There is a type “{ $name }” already. Choose another name.
no_type = There is no type “{ $name }”.
no_run_ends = No gondola with a free end is selected. Select runs of gondolas, and endcaps are put against their free ends.
## Arranging what is selected, and the grid

menu_arrange = Arrange
menu_grid = Snap and grid
action_group = Group
action_ungroup = Ungroup
action_toggle_lock = Lock
action_unlock_all = Unlock everything
action_align_left = Align left
action_align_centre = Align centres across
action_align_right = Align right
action_align_top = Align top
action_align_middle = Align centres down
action_align_bottom = Align bottom
action_distribute_across = Equal gaps across
action_distribute_down = Equal gaps down
action_same_width = Same width
action_same_depth = Same depth
action_same_height = Same height above the floor
action_mirror_across = Mirror left to right
action_mirror_down = Mirror top to bottom
action_turn_left = Turn by 90° anticlockwise
action_turn_by = Turn by degrees…
action_move_by = Move by a distance…
action_array = Rows and columns of copies…
action_to_front = Bring to front
action_to_back = Send to back
action_toggle_snap = Snap to things and the grid
action_toggle_grid = Show the grid
action_grid_10 = Grid of 1 cm
action_grid_50 = Grid of 5 cm
action_grid_100 = Grid of 10 cm
action_grid_250 = Grid of 25 cm
action_grid_500 = Grid of 50 cm
step_align = Align
step_distribute = Equal gaps
step_mirror = Mirror
step_group = Group
step_ungroup = Ungroup
step_lock = Lock
step_unlock = Unlock
step_order = Change the order
step_array = Rows and columns of copies
turn_by_title = Turn the selection
do_turn_by_title = Turn
turn_by_degrees = Degrees
move_by_title = Move the selection
do_move_by_title = Move
move_by_x = Along x
move_by_y = Along y
array_title = Rows and columns of copies
do_array_title = Add copies
array_rows = Rows
array_columns = Columns
array_gap_across = Gap between columns
array_gap_down = Gap between rows
too_many_copies = { $count } copies are too many: up to { $most } elements can be added at once.

### drawings: DXF
dxf_unreadable = { $file } is no DXF drawing, or it is damaged beyond repair. Save it in your CAD program as DXF R2010 or later.
dxf_too_large = { $file } draws more than { NUMBER($count) } things. Save only the floor plan of the store to a file of its own.
dxf_mapping_broken = { $file } is no mapping of layers and blocks. It must be JSON with “layers” and “blocks”, each with names and kinds.
dxf_unknown_kind = { $file }: “{ $name }” cannot be “{ $kind }”. Possible are { $known }.
dxf_no_unit = { $file } does not say its unit of length. It is { NUMBER($width, maximumFractionDigits: 1) } x { NUMBER($height, maximumFractionDigits: 1) } units in size: say which, on the command line with --unit mm, --unit cm or --unit m.
dxf_nothing = Nothing of { $file } could be taken: no name of a layer or block says what it is ({ $layers }). Say what they are in a mapping.
dxf_taken = { $file }: { $count ->
    [one] one element was
   *[other] { $count } elements were
 } drawn on { $surface }.
dxf_repaired = { $file } was damaged and has been repaired; parts of it may be missing.
dxf_not_mapped = { $file }: layer “{ $layer }” is not known as anything, { $count ->
    [one] one thing
   *[other] { $count } things
 } on it left out.
dxf_skipped = { $file }: { $count } x { $type } on layer “{ $layer }” cannot be taken and left out.
dxf_hidden = { $file }: layer “{ $layer }” is switched off or frozen, { $count ->
    [one] one thing
   *[other] { $count } things
 } on it left out.
dxf_open_lines = { $file }: { $count ->
    [one] one line
   *[other] { $count } lines
 } on layer “{ $layer }” closed to no shape and left out ({ $kind }).
dxf_no_shape = { $file }: { $count ->
    [one] one shape
   *[other] { $count } shapes
 } cannot be of the kind { $kind } and left out.
dxf_too_small = { $file }: { $count ->
    [one] one shape
   *[other] { $count } shapes
 } smaller than 5 cm left out ({ $kind }).
dxf_done = { $file }: { $count ->
    [one] one element
   *[other] { $count } elements
 } drawn.
help_export = Write the floors of a project as DXF drawings.
help_export_dxf = The file to write. Further floors get their id behind its name.
help_export_surface = Only this floor, by name or id.
usage_export = vitrina export PROJECT --dxf FILE

### drawings in the window
action_import_drawing = Import a DXF drawing…
action_export_dxf = Floor as DXF drawing…
step_import_drawing = Import a drawing
ask_drawing = DXF drawing
ask_as_drawing = DXF drawings
drawing_title = What is on { $file }?
drawing_unit = Unit of length
drawing_unit_own = As the file says
drawing_unit_open = Choose
drawing_size = { NUMBER($width, maximumFractionDigits: 1) } x { NUMBER($height, maximumFractionDigits: 1) } m in size
drawing_size_open = The file does not say its unit: it is { NUMBER($width, maximumFractionDigits: 1) } x { NUMBER($height, maximumFractionDigits: 1) } of something.
drawing_layers = Layers
drawing_blocks = Blocks
drawing_nothing = Leave out
drawing_parts = Its parts by their layers
drawing_room = Walls of the room
drawing_take = Import
drawing_taken_all = { $count ->
    [one] One element drawn, nothing left out.
   *[other] { $count } elements drawn, nothing left out.
}
drawing_taken = { $count ->
    [one] One element drawn
   *[other] { $count } elements drawn
 }, { $left ->
    [one] one thing
   *[other] { $left } things
 } left out on { $layers }.
### clipboard and layers
action_cut = Cut
action_copy = Copy
action_paste = Paste
step_paste = Paste
clip_foreign = Nothing from Vitrina lies on the clipboard. Copy fixtures in Vitrina first; tables come in with Import.
clip_medium = What lies on the clipboard was drawn for another kind of surface: a shop page and a sales floor cannot take from each other.
clip_id = Id
clip_name = Name
clip_kind = Kind
clip_x = x, m
clip_y = y, m
clip_width = Width, m
clip_depth = Depth, m
clip_angle = Angle, °
clip_height = Height, m
clip_bays = Bays
clip_levels = Levels
clip_zone = Zone
clip_number = { NUMBER($value, useGrouping: 0, maximumFractionDigits: 3) }
no_layer = There is no layer “{ $layer }”.
layer_unnamed = A layer needs a name.
layer_exists = There is a layer “{ $layer }” already. Choose another name.
## Layers
tab_layers = Layers
action_show_layers = Layers
action_layer_new = Put on a new layer …
action_layers_show_all = Show all layers
layer_new_title = New layer
layer_new_name = Layer
layer_name = Name of the layer
layers_list = Layers, the topmost first
layers_keys = Space hides or locks, F2 renames, Delete removes, Alt with an arrow moves a layer.
layers_hidden_count = Hidden layers still count in every analysis.
layer_ground = Ground
layer_ground_always = The ground layer is always shown and never locked.
layer_count = { $count ->
    [one] { $layer }: { $count } element
   *[other] { $layer }: { $count } elements
}
layer_elements = { $count ->
    [one] { $count } element
   *[other] { $count } elements
}
layer_is_seen_on = { $layer }: shown. Click to hide it; it still counts in every analysis.
layer_is_seen_off = { $layer }: hidden, but still counted in every analysis. Click to show it.
layer_is_locked_on = { $layer }: locked. Click to unlock it.
layer_is_locked_off = { $layer }: not locked. Click to lock it.
layer_add = New layer
layer_add_tip = Add a layer over the others
layer_put = Put selection here
layer_put_tip = Put what is selected on the plan on the marked layer
layer_up = Up
layer_up_tip = One layer up (Alt+Up)
layer_down = Down
layer_down_tip = One layer down (Alt+Down)
layer_remove = Remove
layer_remove_tip = Remove the layer; its elements come to the ground (Delete)
property_layer = Layer
step_add_layer = New layer
step_rename_layer = Renaming a layer
step_remove_layer = Removing a layer
step_show_layer = Showing a layer
step_hide_layer = Hiding a layer
step_lock_layer = Locking a layer
step_unlock_layer = Unlocking a layer
step_show_layers = Showing all layers
step_raise_layer = Order of layers
step_put_on_layer = Change of layer
## Table of fixtures
tab_fixtures = Fixtures
action_show_fixtures = Fixtures table
action_fixtures_csv = Fixtures of this floor as a table (CSV)
fixtures_table = Everything drawn here
fixtures_keys = F2 or Enter types into a cell; the value goes to all selected rows. Space locks and unlocks them.
fixtures_filter = Filter by name, kind, zone or layer
fixtures_belong = Each fixture, wall and zone of this floor has a row here. A value typed into a cell goes to all selected rows.
fixtures_shown = { $shown ->
    [one] { $shown } of { $all }
   *[other] { $shown } of { $all }
}
fixtures_typed_for = { $count ->
    [one] a typed value goes to { $count } row
   *[other] a typed value goes to { $count } rows
}
fixtures_set = { $count ->
    [one] { $count } element has the new value.
   *[other] { $count } elements have the new value.
}
fixtures_set_but = { $count ->
    [one] { $count } element has the new value
   *[other] { $count } elements have the new value
}; { $passed ->
    [one] { $passed } has no such property.
   *[other] { $passed } have no such property.
}
fixture_locked = Locked
fixture_is_locked = locked
fixture_id = Id
fixture_name = Name
fixture_kind = Kind
fixture_zone = Zone
fixture_layer = Layer
fixture_x = x
fixture_y = y
fixture_width = Width
fixture_depth = Depth
fixture_angle = Angle
fixture_height = Height
fixture_bays = Bays
fixture_levels = Levels
fixture_products = Products
objects_hidden = hidden

## impressions of slots and their positions
help_positions = Say which positions of slots are clicked and looked at, with intervals, and whether they differ.
help_positions_csv = Write a row a page, slot and position to this file.
help_positions_items = Write a row an item of a slot, with its attractiveness, to this file.
help_positions_page = Only slots of this page.
help_positions_slot = Only slots of this name.
help_import_page = The page of rows that do not name it; the name of a measured page.
help_import_slot = The slot of rows that do not name it.
help_import_device = The device of rows that do not name it, as desktop or mobile; that of a measured page.
usage_positions = vitrina positions PROJECT --csv FILE
table_blocks = Blocks of pages
table_impressions = Slot impressions
field_page = Page
field_slot = Slot
field_position = Position
field_impressions = Impressions
field_clicked = Clicks
field_device = Device
field_visitor = Visitor
field_page_view = Page view id
field_propensity = Chance of being shown
field_event = Event
step_import_impressions = Import slot impressions
import_about_impressions = What was shown in the slots of pages: page, slot, position, item and click in each row.
import_option_page = Page
import_option_slot = Slot
import_option_device = Device
page_unnamed = { $file } does not say which page its rows are of. Add a column for the page, or name it with --page.
in_window_page_unnamed = { $file } does not say which page its rows are of. Name it under “How to read it”.
slot_assumed = { $file } names no slots, so each page was taken as one slot.
position_zero = { $file }, row { $row }: { $column } is { $cell }, but the file counts from 1; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
 }.
why_position_zero = { $column } is 0, but the file counts from 1
bad_propensity = { $file }, row { $row }: { $column } is { $cell }; a chance is above 0 and at most 1; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
 }.
why_bad_propensity = { $column } must be above 0 and at most 1
other_event = { $file }, row { $row }: { $cell } is neither an impression nor a click; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
 }.
why_other_event = { $column }: neither an impression nor a click
click_without_impression = { $file }, row { $row }: a click, but no impression that it could belong to; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
 }.
why_click_without_impression = A click without an impression
positions_from_zero = { $file } counts positions from 0, so 1 was added to each; { $count ->
    [one] { $count } row stood
   *[other] { $count } rows stood
 } at position 0.
clicks_joined = { $file }: { $count ->
    [one] { $count } click was joined to its impression
   *[other] { $count } clicks were joined to their impressions
 }.
double_events = { $file }: { $count ->
    [one] { $count } double event was
   *[other] { $count } double events were
 } dropped: the same item twice at one position of one page view. Its click was kept.
clicks_repeated = { $file }: { $count ->
    [one] { $count } row has
   *[other] { $count } rows have
 } more clicks than impressions. An impression counts as clicked once.
impressions_without_item = { $file }: { $count ->
    [one] { $count } impression names
   *[other] { $count } impressions name
 } no item, so clicks cannot be told apart by item there.
no_impressions = “{ $project }” has no slot impressions. Import them with “vitrina import impressions”.
no_such_page = No impression is of a page “{ $page }”. Pages there: { $known }.
no_such_slot = No impression is of a slot “{ $slot }”. Slots there: { $known }.
positions_slot = { $page }, { $slot }: { $positions ->
    [one] { $positions } position
   *[other] { $positions } positions
 }, { $impressions ->
    [one] { $impressions } impression
   *[other] { $impressions } impressions
 }, { $clicks ->
    [one] { $clicks } clicked
   *[other] { $clicks } clicked
 }
positions_row = position { $position }: CTR { NUMBER($ctr, minimumFractionDigits: 2, maximumFractionDigits: 2) } % ({ NUMBER($ctr_low, minimumFractionDigits: 2, maximumFractionDigits: 2) }–{ NUMBER($ctr_high, minimumFractionDigits: 2, maximumFractionDigits: 2) } %), { $clicks } of { $impressions };
positions_examined = { $reason ->
    [first] the others are compared with it
    [above_first] clicked { NUMBER($ratio, minimumFractionDigits: 2, maximumFractionDigits: 2) } times as often as the first ({ NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) }–{ NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) })
   *[plain] looked at { NUMBER($ratio, minimumFractionDigits: 2, maximumFractionDigits: 2) } times as often as the first ({ NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) }–{ NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) })
 }
positions_not_examined = not known how often it is looked at: { $reason ->
    [items_fixed] its items do not lead to the first position
    [first_few_clicks] the first position has too few clicks
   *[few_clicks] too few clicks
 }
positions_told = { $reason ->
    [differ] Positions differ, items held equal: chi-square { NUMBER($statistic, minimumFractionDigits: 1, maximumFractionDigits: 1) }, degrees of freedom { $freedom }, { $size ->
        [tiny] p < 0.0001
       *[plain] p { NUMBER($p, minimumFractionDigits: 2, maximumFractionDigits: 4) }
     }. { $best ->
        [0] None stands out from the next best one.
       *[other] Position { $best } is clicked most.
     }
    [no_difference] Not distinguishable: equal positions would differ this much too, chi-square { NUMBER($statistic, minimumFractionDigits: 1, maximumFractionDigits: 1) }, degrees of freedom { $freedom }, p { NUMBER($p, minimumFractionDigits: 2, maximumFractionDigits: 4) }.
    [one_position] Not distinguishable: there is one position only.
    [items_fixed] Not distinguishable: each item stands at one position only, so position and item cannot be told apart.
   *[few_clicks] Not distinguishable: too few clicks.
 }
positions_drawn_evenly = Every item had the same chance to be shown at each position, so differences in CTR are those of positions.
positions_more = … and { $count } more; --csv writes all of them.
positions_more_slots = … and { $count } more slots; --csv writes all of them.
positions_basis = Intervals are 95 %. Positions are told apart at 5 %, from 30 clicks and 5 expected clicks a position; how often one is looked at needs 10 clicks. Impressions count as independent of each other.
positions_verdict_distinguishable = distinguishable
positions_verdict_not_distinguishable = not distinguishable
positions_reason_differ = clicked differently, items held equal
positions_reason_no_difference = equal positions would differ this much too
positions_reason_one_position = one position only
positions_reason_items_fixed = each item stands at one position only
positions_reason_few_clicks = too few clicks
examination_reason_first = the others are compared with it
examination_reason_above_first = clicked more than the first position
examination_reason_items_fixed = its items do not lead to the first position
examination_reason_first_few_clicks = the first position has too few clicks
examination_reason_few_clicks = too few clicks
column_page = Page
column_slot = Slot
column_position = Position
column_device = Device
column_impressions = Impressions
column_clicks = Clicked impressions
column_ctr = CTR
column_ctr_low = CTR, lower end (95 %)
column_ctr_high = CTR, upper end (95 %)
column_examination = Looked at, share of the first position
column_examination_low = Looked at, lower end (95 %)
column_examination_high = Looked at, upper end (95 %)
column_examination_reason = Note on looking
column_clicks_to_first = Clicks to those of the first position, items held equal
column_clicks_to_first_low = Clicks to those of the first position, items held equal, lower end (95 %)
column_clicks_to_first_high = Clicks to those of the first position, items held equal, upper end (95 %)
column_examined_cascade = Looked at, cascade model
column_examined_dependent = Looked at, dependent click model
column_examined_browsing = Looked at, user browsing model
column_positions_verdict = Positions of the slot
column_positions_reason = Reason
column_p_value = p
column_attractiveness = Attractiveness
column_attractiveness_check = Attractiveness, weighted clicks
column_attractiveness_cascade = Attractiveness, cascade model
column_attractiveness_dependent = Attractiveness, dependent click model
column_attractiveness_browsing = Attractiveness, user browsing model

## what is bought together
help_affinity = Say which products and categories are bought together, with lift and the chance that it is chance.
help_affinity_csv = Write a row a pair to this file.
help_affinity_min_count = Leave out pairs on fewer receipts.
usage_affinity = vitrina affinity PROJECT --csv FILE
no_receipts = There is nothing to count: { $rows ->
    [0] this project has no sales.
    [one] the one row of sales has no receipt number, or sold nothing.
   *[other] none of the { $rows } rows of sales has a receipt number and a quantity above 0.
} Receipt lines with the number of their receipt say what is bought together: vitrina import sales FILE --into PROJECT.
in_window_no_receipts = { $rows ->
    [0] This project has no sales.
    [one] The one row of sales has no receipt number, or sold nothing.
   *[other] None of the { $rows } rows of sales has a receipt number and a quantity above 0.
} Import receipt lines with the number of their receipt: they say what is bought together.
bad_min_count = Pairs on at least { $count } receipts cannot be asked for: the least is 1.
affinity_none = No two products are on { $count } or more of the { $receipts ->
    [one] one receipt
   *[other] { $receipts } receipts
} together. A lower limit shows rarer pairs, with less behind them.
affinity_no_categories = No product has a category, so there are no pairs of categories.
affinity_level = { $level ->
    [0] Products: { $pairs ->
        [one] one pair
       *[other] { $pairs } pairs
    }
    [1] Categories: { $pairs ->
        [one] one pair
       *[other] { $pairs } pairs
    }
   *[other] Categories, level { $level }: { $pairs ->
        [one] one pair
       *[other] { $pairs } pairs
    }
} on { $least } or more of { $receipts } receipts; { $found ->
    [0] none that chance would not make as well.
    [one] one that is hardly chance:
   *[other] { $found } that are hardly chance:
}
affinity_row = { $first } with { $second }: { NUMBER($lift, minimumFractionDigits: 2, maximumFractionDigits: 2) } times as often as by chance, on { $count } receipts
affinity_more = … and { $count } more; the file has all of them.
affinity_basis = Hardly chance: 10 % of the named pairs may be false (Benjamini and Hochberg). Bought together is not bought because of each other.
compared_product = products
compared_category = categories
column_compared = Compared
column_category_level = Level of categories
column_first = First
column_first_name = First, name
column_second = Second
column_second_name = Second, name
column_receipts_both = Receipts with both
column_receipts_first = Receipts with the first
column_receipts_second = Receipts with the second
column_receipts_all = All receipts
column_lift = Lift
column_share_of_first = Share of the first's receipts with the second
column_share_of_second = Share of the second's receipts with the first
column_q_value = q

## findings
help_findings = Say what is worth looking at: dead places, hidden gems, what has too much or too little space, and more, each with its reason and n.
help_findings_csv = Write a row a finding to this file.
help_findings_json = Write the findings as JSON to this file, with their numbers and reasons.
usage_findings = vitrina findings PROJECT --csv FILE
findings_head = { $kind }: { $count }
findings_more = … and { $count } more; --csv and --json write all of them.
findings_none = Nothing was found that is worth looking at.
findings_noted = Note: { $note }
findings_put_aside = { $count ->
    [one] One finding was dismissed and is not shown.
   *[other] { $count } findings were dismissed and are not shown.
}
findings_rest = Basis of traffic: { $basis }. What is tested is held at 10 % false findings, each family of tests by itself. What goes together here is association, not effect.
findings_few_products = { $surface }: only { $count ->
    [0] products without exposure stand there
    [one] one product is noticed at all
   *[other] { $count } products are noticed at all
}, so hidden gems and over-exposed products cannot be told from chance; from { $least } on they can.
findings_nothing_sold = { $surface }: nothing that stands there was sold in the period, so hidden gems and over-exposed products are not looked for. Import sales of its products.
findings_few_days = Sales cover { $days ->
    [one] one day
   *[other] { $days } days
}; whether a category sells more or less than its space or exposure is told from { $least } days on.
findings_no_receipts = No sales name a receipt, so nobody knows what is bought together. Import receipt lines with the number of their receipt.
findings_reach_unknown = { $surface }: zone visits do not tell who passes which shelf, so dead zones are not looked for. Tracks, or simulated visits, tell.
findings_few_visits = { $surface }: { $count ->
    [one] one visit is
   *[other] { $count } visits are
} too few to be split in halves; dead zones are looked for from { $least } visits on.
no_dismissal_reason = A finding is dismissed with a reason. Write down why it does not matter.
finding_kind_dead_zone = Dead zones
finding_kind_dead_fixture = Dead fixtures
finding_kind_hidden_gem = Hidden gems
finding_kind_over_exposed = Over-exposed products
finding_kind_sales_space = Sales to space: 100 × share of sales / share of shelf; over 100 sells more than its space
finding_kind_sales_exposure = Sales to exposure: 100 × share of sales / share of attention; over 100 sells more than it is seen
finding_kind_offer_outside = Offers outside much-seen places
finding_kind_novelty_outside = Novelties outside much-seen places
finding_kind_pair_apart = Bought together, far apart
finding_kind_pair_together = Side by side, rarely bought together
finding_kind_zone_star = Stars: many visits, many stop
finding_kind_zone_leaky = Leaky buckets: many visits, few stop
finding_kind_zone_quiet = Quiet performers: few visits, many stop
finding_kind_zone_question = Question marks: few visits, few stop
finding_kind_product_unplaced = Products without placement
finding_kind_placement_empty = Placements without product
finding_kind_narrow_aisle = Narrow places
finding_kind_weak_data = What weakens the numbers
finding_dead_zone = { $name }: noticed { NUMBER($noticed, maximumFractionDigits: 0) } times per 1,000 visits (median { NUMBER($typical, maximumFractionDigits: 0) }), passed by { NUMBER($passing, maximumFractionDigits: 0) } of 1,000 (median { NUMBER($typical_passing, maximumFractionDigits: 0) }); { NUMBER($length, maximumFractionDigits: 1) } m of shelf, { NUMBER($share, maximumFractionDigits: 1) } % of all. Both halves of the visits say so; n = { $visits } visits.
finding_dead_fixture = { $name }: noticed { NUMBER($noticed, maximumFractionDigits: 0) } times per 1,000 visits (median { NUMBER($typical, maximumFractionDigits: 0) }), passed by { NUMBER($passing, maximumFractionDigits: 0) } of 1,000 (median { NUMBER($typical_passing, maximumFractionDigits: 0) }); { NUMBER($length, maximumFractionDigits: 1) } m of shelf. Both halves of the visits say so; n = { $visits } visits.
finding_why_verdict = { $verdict ->
    [unreachable] Shoppers cannot walk up to it.
    [hidden] It is hidden from where shoppers are.
    [rarely_passed] It is open to view, but rarely passed.
    [unseen] It is passed, but not looked at.
    [not_stopped] It is seen, but few stop.
    [not_bought] Shoppers stop, but few buy.
   *[warm] No link of the chain is weak by itself.
}
finding_hidden_gem = { $product }: noticed by { NUMBER($noticed, maximumFractionDigits: 0) } % of visits (index { NUMBER($index, maximumFractionDigits: 0) }), sells { NUMBER($ratio, minimumFractionDigits: 1, maximumFractionDigits: 1) }x what products seen as much do; n = { NUMBER($units, maximumFractionDigits: 0) } units.
finding_over_exposed = { $product }: noticed by { NUMBER($noticed, maximumFractionDigits: 0) } % of visits (index { NUMBER($index, maximumFractionDigits: 0) }), sells { NUMBER($ratio, minimumFractionDigits: 1, maximumFractionDigits: 1) }x what products seen as much do; n = { NUMBER($units, maximumFractionDigits: 0) } units.
finding_why_line = With its exposure and facings, the category “{ $category }” would sell { NUMBER($expected, maximumFractionDigits: 0) } units. Twice the exposure goes with { NUMBER($slope, minimumFractionDigits: 2, maximumFractionDigits: 2) }x the units in this range.
finding_why_sure = It is { NUMBER($sure, maximumFractionDigits: 1) } % likely that it differs by itself; found at a rate of false findings of at most { NUMBER($q, maximumFractionDigits: 1) } %.
finding_sales_space = { $name }: { NUMBER($sold, maximumFractionDigits: 1) } % of sales on { NUMBER($share, maximumFractionDigits: 1) } % of the shelf, index { NUMBER($index, maximumFractionDigits: 0) } (± { NUMBER($error, maximumFractionDigits: 0) } from day to day): { $side ->
    [over] sells more than its space
   *[under] sells less than its space
}; n = { NUMBER($units, maximumFractionDigits: 0) } units in { $days } days.
finding_sales_exposure = { $name }: { NUMBER($sold, maximumFractionDigits: 1) } % of sales on { NUMBER($share, maximumFractionDigits: 1) } % of the attention, index { NUMBER($index, maximumFractionDigits: 0) } (± { NUMBER($error, maximumFractionDigits: 0) } from day to day): { $side ->
    [over] sells more than it is seen
   *[under] sells less than it is seen
}; n = { NUMBER($units, maximumFractionDigits: 0) } units in { $days } days.
finding_offer_outside = { $product } is on offer, noticed by { NUMBER($noticed, maximumFractionDigits: 0) } % of visits, and stands on none of the { $prominent } placements at the entrance, at the checkouts or on endcaps and stands; n = { NUMBER($units, maximumFractionDigits: 0) } units.
finding_novelty_outside = { $product } was launched { $days ->
    [0] on the last day of the sales
    [one] one day before the last sale
   *[other] { $days } days before the last sale
}, is noticed by { NUMBER($noticed, maximumFractionDigits: 0) } % of visits, and stands on none of the { $prominent } placements at the entrance, at the checkouts or on endcaps and stands; n = { NUMBER($units, maximumFractionDigits: 0) } units.
finding_pair_apart = { $first } and { $second } are bought together { NUMBER($lift, minimumFractionDigits: 1, maximumFractionDigits: 1) }x as often as by chance and stand { NUMBER($metres, maximumFractionDigits: 0) } m of walking apart; n = { $count } of { $receipts } receipts.
finding_pair_together = { $first } and { $second } stand { NUMBER($metres, minimumFractionDigits: 1, maximumFractionDigits: 1) } m of walking apart and are bought together { NUMBER($lift, minimumFractionDigits: 2, maximumFractionDigits: 2) }x as often as by chance: neither leads to the other; n = { $count } of { $receipts } receipts.
finding_zone_star = { $name }: { NUMBER($share, maximumFractionDigits: 0) } % of visits come (median { NUMBER($typical_share, maximumFractionDigits: 0) } %), { NUMBER($dwelling, maximumFractionDigits: 0) } % of them stop (median { NUMBER($typical_dwelling, maximumFractionDigits: 0) } %); n = { NUMBER($visits, maximumFractionDigits: 0) } visits.
finding_zone_leaky = { $name }: { NUMBER($share, maximumFractionDigits: 0) } % of visits come (median { NUMBER($typical_share, maximumFractionDigits: 0) } %), only { NUMBER($dwelling, maximumFractionDigits: 0) } % of them stop (median { NUMBER($typical_dwelling, maximumFractionDigits: 0) } %); n = { NUMBER($visits, maximumFractionDigits: 0) } visits.
finding_zone_quiet = { $name }: only { NUMBER($share, maximumFractionDigits: 0) } % of visits come (median { NUMBER($typical_share, maximumFractionDigits: 0) } %), { NUMBER($dwelling, maximumFractionDigits: 0) } % of them stop (median { NUMBER($typical_dwelling, maximumFractionDigits: 0) } %); n = { NUMBER($visits, maximumFractionDigits: 0) } visits.
finding_zone_question = { $name }: only { NUMBER($share, maximumFractionDigits: 0) } % of visits come (median { NUMBER($typical_share, maximumFractionDigits: 0) } %), and { NUMBER($dwelling, maximumFractionDigits: 0) } % of them stop (median { NUMBER($typical_dwelling, maximumFractionDigits: 0) } %); n = { NUMBER($visits, maximumFractionDigits: 0) } visits.
finding_product_unplaced = { $product } sells and stands nowhere on the plan; n = { NUMBER($units, maximumFractionDigits: 0) } units, { NUMBER($share, maximumFractionDigits: 1) } % of all.
finding_product_unplaced_unsold = { $product } is in the range, stands nowhere on the plan and did not sell; n = { NUMBER($units, maximumFractionDigits: 0) } units, { NUMBER($share, maximumFractionDigits: 1) } % of all.
finding_placement_empty = { $name }: { $count ->
    [one] one placement is
   *[other] { $count } placements are
} empty, { NUMBER($length, maximumFractionDigits: 1) } { $unit ->
    [px] px of slots
   *[m] m of shelf
}, noticed { NUMBER($noticed, maximumFractionDigits: 0) } times per 1,000 visits on average.
finding_state_open = open
finding_state_noted = noted
finding_state_dismissed = dismissed
column_finding_kind = Finding
column_finding_key = Key
column_finding_text = What was found
column_finding_reasons = Why
column_finding_n = n
column_finding_weight = Weight within its kind
column_finding_elements = Fixtures
column_finding_placements = Placement ids
column_finding_state = State
column_finding_note = Note
step_note_finding = Note on a finding
step_dismiss_finding = Dismiss a finding
step_restore_finding = Take a dismissal back
## Charts
tab_charts = Charts
action_show_charts = Charts
action_chart_png = Chart as PNG
action_chart_svg = Chart as SVG
action_chart_csv = Numbers of the chart as CSV
chart_kind_exposure_sales = Exposure against sales
chart_kind_quadrants = Quadrants
chart_kind_pareto = 80 % curve (Pareto)
chart_kind_before_after = Before and after
chart_by_product = Products
chart_by_category = Categories
chart_by_zone = Zones
chart_by_placement = Placements
chart_exposure_sales = { $by }: exposure against sales
chart_quadrants = { $by }: quadrants of exposure and sales
chart_pareto = { $by }: how few make most of it
chart_before_after = { $by }: exposure in “{ $before }” and in “{ $after }”
chart_count_product = { $count ->
    [one] { $count } product
   *[other] { $count } products
 }
chart_count_category = { $count ->
    [one] { $count } category
   *[other] { $count } categories
 }
chart_count_zone = { $count ->
    [one] { $count } zone
   *[other] { $count } zones
 }
chart_count_placement = { $count ->
    [one] { $count } placement
   *[other] { $count } placements
 }
chart_stand_out = { $things }, { $count ->
    [0] none stands out
    [one] { $count } stands out
   *[other] { $count } stand out
 }
chart_too_few_for_line = { $things }: too few to say what is usual
chart_usual = usual sales for the exposure
chart_times = { $times } times the sales usual for its exposure
chart_quadrant_star = Stars
chart_quadrant_hidden = Hidden gems
chart_quadrant_over_exposed = Over-exposed
chart_quadrant_quiet = Quiet
chart_corner = { $name }: { $count }
chart_quadrant_counts = Stars { $star_count }, hidden gems { $hidden_count }, over-exposed { $over_exposed_count }, quiet { $quiet_count }
chart_medians = Lines: medians, { $exposure } noticed and { $sales } sold
chart_mean_category = { $what }, mean of the category’s products
chart_mean_zone = { $what }, mean of the zone’s placements
chart_without_product = without an id
chart_without_category = without a category
chart_without_zone = without a zone
chart_without_placement = without an id
chart_percent = { $value } %
chart_generated = generated data
chart_simulated = simulated trips
chart_association = association, not cause
chart_curve_exposure = Attention
chart_curve_units = Units
chart_curve_revenue = Revenue
chart_curve_margin = Margin
chart_most = { $curve ->
    [exposure] { $share } of attention: { $many }
    [units] { $share } of units: { $many }
    [revenue] { $share } of revenue: { $many }
   *[margin] { $share } of margin: { $many }
 }
chart_of_whole_product = { $count } of { $whole } { $whole ->
    [one] product
   *[other] products
 }
chart_of_whole_category = { $count } of { $whole } { $whole ->
    [one] category
   *[other] categories
 }
chart_of_whole_zone = { $count } of { $whole } { $whole ->
    [one] zone
   *[other] zones
 }
chart_of_whole_placement = { $count } of { $whole } { $whole ->
    [one] placement
   *[other] placements
 }
chart_rank = { $curve ->
    [exposure] Place { $rank } by attention
    [units] Place { $rank } by units
    [revenue] Place { $rank } by revenue
   *[margin] Place { $rank } by margin
 }
chart_reached = { $share } of the whole, { $sum } with all before it
chart_ranked = { $subject ->
    [product] Products, greatest first
    [category] Categories, greatest first
    [zone] Zones, greatest first
   *[placement] Placements, greatest first
 }
chart_cumulative = Share of the whole, added up
chart_gain_lose = From “{ $before }” to “{ $after }”: { $more } gain, { $less } lose, { $same } stay the same
chart_most_changed = Changed most, from before (ring) to after (dot): { $first } to { $last } of { $whole }
chart_noticed = noticed { $noticed } times per 1,000 visits
chart_not_there = not on the plan
chart_change = Change: { $change }
chart_no_items = { $subject ->
    [product] No product stands on a placement. Put products on shelves, or import placements.
    [category] The products on the plan have no categories. Import products with a column “category”.
    [zone] No zone holds a placement. Draw zones around fixtures, or give fixtures a zone.
   *[placement] Nothing on the plan can show products. Draw shelves, or import fixtures.
 }
chart_no_sales = { $sales ->
    [revenue] The sales carry no money. Import sales with a price or an amount, or measure by units.
    [margin] Margins are not known. Import products with a cost, or measure by units.
   *[units] There are no sales for the days of this traffic. Import sales to set them against exposure.
 }
chart_all_nothing = Nothing was noticed and nothing was sold, so there is nothing to add up. Import sales, or connect the fixtures with the entrance.
chart_one_variant = There is only one variant. Make another one, change it, and the chart shows what that does to exposure.
charts_none = Nothing to draw yet
charts_under_way = Charts are drawn once the plan is scored.
charts_comparing = The other variant is being scored.
charts_kind = Kind of chart
charts_subject = What the points are
charts_sales = Sales measured by
charts_against = Against variant
charts_export = Export
charts_about = { $title }. { $summary }. Arrow keys go from point to point, Enter selects, Esc lets go.
charts_selected = { $count ->
    [one] { $count } point selected
   *[other] { $count } points selected
 }
column_id = Id
column_members = Members
column_times_usual = Times the usual sales for the exposure
column_stands_out = Stands out (1: yes)
column_chart_quadrant = Quadrant
column_chart_curve = Measured by
column_pareto_rank = Place
column_share = Share of the whole
column_cumulative_share = Share of the whole, added up
column_before = Before, noticed per 1,000 visits
column_after = After, noticed per 1,000 visits
column_change = Change
help_chart = Draw exposure against sales, quadrants, the 80 % curve, or two variants before and after.
help_chart_kind = exposure-sales, quadrants, pareto or before-after.
help_chart_by = product, category, zone or placement.
help_chart_sales = Sales measured by units, revenue or margin.
help_chart_svg = Write the chart to this file.
help_chart_png = Write the chart as a PNG picture to this file.
help_chart_csv = Write the numbers of the chart to this file.
help_chart_against = The variant before, for before-after. Default: the only other one.
usage_chart = vitrina chart PROJECT --kind exposure-sales --by product --svg FILE
## tables of pages: views, scroll depth, orders of slots, events
table_page_views = Page views
table_scroll = Scroll depth
table_slot_orders = Orders from slots
table_events = Shop events
field_views = Views
field_session = Session
field_seconds = Seconds a view
field_sessions = Sessions
field_entries = Entries
field_exits = Exits
field_visitors = Visitors
field_seconds_total = Seconds in all
field_seconds_per_session = Seconds a session
field_seconds_per_visitor = Seconds a visitor
field_user_agent = User agent
field_robot = Robot
field_depth_percent = Depth, %
field_reached = Views that came so far
field_order = Order id
field_orders = Orders
step_import_page_views = Import page views
step_import_scroll = Import scroll depth
step_import_slot_orders = Import orders from slots
step_import_events = Import shop events
import_about_page_views = How often pages were looked at and for how long: view by view, or sums as of GA4 and Metrica.
import_about_scroll = How far down pages were looked at: a depth, and how many views ended there or came so far.
import_about_slot_orders = Lines of orders, or sums of a block, with page and slot; also those through no slot.
import_about_events = What visitors did: visitor, time, event and item in each row. It carries product views too.
service_recognised = { $file }: read as an export of { $service ->
    [ga4] Google Analytics 4
    [metrica] Yandex Metrica
   *[retail-rocket] Retail Rocket
 }.
mapping_missing = There is no mapping “{ $file }”. Name a JSON file, or one of the ready ones: { $known }.
zones_several = { $file }, { $column }: times stand in several time zones: { $offsets }{ $mixed ->
    [0] {""}
   *[other] , and some without any, taken as local
 }. All are now local to { $zone }.
tables_left_out = { $file }: another table begins in row { $row }; { $count ->
    [one] { $count } row of it was
   *[other] { $count } rows of it were
 } left out.
addresses_read = { $file }: { $count ->
    [one] { $count } address was read as path of its page
   *[other] { $count } addresses were read as paths of their pages
 }, without host, tracking parameters and anchors.
blocks_parted = { $file }: ids of { $count ->
    [one] { $count } block were
   *[other] { $count } blocks were
 } parted into page and algorithm: “{ $block }” is slot “{ $slot }” of page “{ $page }”.
slot_sums = { $file } names no positions, so { $count ->
    [one] its { $count } row is a sum of a whole slot
   *[other] its { $count } rows are sums of whole slots
 }: they count for slots, and say nothing of positions.
seconds_shared = { $file }: { $mean ->
    [seconds_per_session] seconds a session
   *[seconds_per_visitor] seconds a visitor
 } were turned into seconds a view: times their number, divided by views.
unknown_pages = { $file }: { $ids ->
    [one] { $ids } page is
   *[other] { $ids } pages are
 } not drawn ({ $count ->
    [one] { $count } row
   *[other] { $count } rows
 }). They are kept; call a page as the file does, or name it with --page.
in_window_unknown_pages = { $file }: { $ids ->
    [one] { $ids } page is
   *[other] { $ids } pages are
 } not drawn ({ $count ->
    [one] { $count } row
   *[other] { $count } rows
 }). They are kept; call a page as the file does.
unknown_pages_like = { $file }: these look like drawn pages: { $listed }.
unknown_pages_listed = { $file }: pages that are not drawn, with their rows: { $listed }.
robots_by_rate = { $file }: { $visitors ->
    [one] { $visitors } visitor is taken for a robot
   *[other] { $visitors } visitors are taken for robots
 }: more than { $minute } page views within a minute, or { $day } in a day. These limits are our own.
robot_declared = { $file }, row { $row }: { $column } is { $cell }, a robot by its own word; { $count ->
    [one] { $count } row was set aside
   *[other] { $count } rows were set aside
 }.
why_robot_declared = A robot by its own word
robot_minute = { $file }, row { $row }: “{ $cell }” views more pages in a minute than people do; { $count ->
    [one] { $count } row was set aside
   *[other] { $count } rows were set aside
 }.
why_robot_minute = More page views in a minute than people have
robot_day = { $file }, row { $row }: “{ $cell }” views more pages in a day than people do; { $count ->
    [one] { $count } row was set aside
   *[other] { $count } rows were set aside
 }.
why_robot_day = More page views in a day than people have
double_event = { $file }, row { $row }: the page sent the same twice; { $count ->
    [one] { $count } row was set aside
   *[other] { $count } rows were set aside
 }, the first one was kept.
why_double_event = The page sent the same twice
no_page_view = { $file }, row { $row }: { $cell } is no page view; { $count ->
    [one] { $count } row was set aside
   *[other] { $count } rows were set aside
 }.
why_no_page_view = { $column }: no page view
no_scroll_event = { $file }, row { $row }: { $cell } is no scrolling; { $count ->
    [one] { $count } row was set aside
   *[other] { $count } rows were set aside
 }.
why_no_scroll_event = { $column }: no scrolling
two_depths = { $file }, row { $row }: a depth in pixels and one in percent; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
 }. Leave one of them.
why_two_depths = A depth in pixels and one in percent
bad_percent = { $file }, row { $row }: { $column } is { $cell }, above 100; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
 }.
why_bad_percent = { $column } is above 100
reached_rises = { $file }, row { $row }: { $column } is { $cell }, more than came to a lesser depth of the page; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
 }.
why_reached_rises = { $column }: more than came to a lesser depth
reached_turned = { $file }: { $count ->
    [one] { $count } row says
   *[other] { $count } rows say
 } how many views came so far; that became how many ended there.
depths_joined = { $file }: { $count ->
    [one] { $count } row was
   *[other] { $count } rows were
 } joined to others of the same page view, or of the same page, day and depth.
shallow_unknown = { $file }: on { $count ->
    [one] { $count } page
   *[other] { $count } pages
 } (a device and a day each) the counts do not begin at depth 0: views that ended above are not in them.
depth_shares = { $file }: depths are shares of 1, so { $count ->
    [one] { $count } of them was
   *[other] { $count } of them were
 } turned into percent.
slot_without_page = { $file }, row { $row }: slot “{ $cell }”, but no page; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
 }. Add the page, or name it with --page.
in_window_slot_without_page = { $file }, row { $row }: slot “{ $cell }”, but no page; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
 }. Name the page under “How to read it”.
why_slot_without_page = A slot without a page
orders_all_of_slots = { $file }: { $count ->
    [one] its { $count } row is of an order
   *[other] all { $count } rows are of orders
 } through a slot. For the share of orders through slots, add those through none, with page and slot empty.
orders_without_revenue = { $file }: { $count ->
    [one] { $count } row has
   *[other] { $count } rows have
 } no revenue.
events_of_nobody = { $file }: { $count ->
    [one] { $count } event names
   *[other] { $count } events name
 } neither a visitor nor a session, so no sessions are known there.
unreadable_duration = { $file }, row { $row }: { $column } is { $cell }, and that is no duration; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
 }. Write seconds, or 0:01:23.
why_unreadable_duration = { $column }: no duration
pages_joined = { $file }: { $count ->
    [one] { $count } page was
   *[other] { $count } pages were
 } named after the drawn page that it is.

## flow of visits over pages
help_flow = Say how visits flow over the pages of a shop: views, entries, exits, moves.
help_flow_csv = Write a row a device and page to this file.
help_flow_moves = Write a row a device and pair of pages that was walked to this file.
usage_flow = vitrina flow PROJECT --csv FILE
no_page_views = “{ $project }” has no page views. Import them with “vitrina import page-views”.
flow_whole = { $pages ->
    [one] { $pages } page
   *[other] { $pages } pages
 }, { $views ->
    [one] { $views } view
   *[other] { $views } views
 }, { $sessions ->
    [one] { $sessions } session with an order
   *[other] { $sessions } sessions with an order
 }
flow_without_session = { $views ->
    [one] { $views } view belongs
   *[other] { $views } views belong
 } to no known session; they say nothing of moves.
flow_page = { $page }: { $views ->
    [one] { $views } view
   *[other] { $views } views
 }
flow_entries = { NUMBER($share, minimumFractionDigits: 1, maximumFractionDigits: 1) } % of entries
flow_exits = { NUMBER($share, minimumFractionDigits: 1, maximumFractionDigits: 1) } % of exits, after { NUMBER($rate, minimumFractionDigits: 1, maximumFractionDigits: 1) } % of its views
flow_seconds = { NUMBER($seconds, minimumFractionDigits: 1, maximumFractionDigits: 1) } s a view{ $basis ->
    [gaps] {" "}(from view to view)
   *[measured] {""}
 }
flow_move = { $page } → { $to_page }: { $count ->
    [one] { $count } time
   *[other] { $count } times
 }, { NUMBER($share, minimumFractionDigits: 1, maximumFractionDigits: 1) } % of the ways on{ $linked ->
    [linked] , linked in the plan
   *[open] {""}
 }
flow_more = … and { $count } more; --csv and --moves write all of them.
column_page_views = Page views
column_entries = Entries
column_entry_share = Share of entries
column_exits = Exits
column_exit_share = Share of exits
column_exit_rate = Exits a view
column_seconds_a_view = Seconds a view
column_seconds_basis = Basis of seconds
column_to_page = To page
column_moves = Moves
column_move_share = Share of moves from the page
column_linked = Linked in the plan
seconds_basis_measured = measured
seconds_basis_gaps = from one view to the next

## pages of a shop
kind_page_header = Page header
kind_banner = Banner
kind_block = Block
kind_product_grid = Product grid
kind_recommendation_row = Recommendation row
kind_carousel = Carousel
kind_product_list = Product list
kind_page_footer = Page footer
kind_page_zone = Page zone
action_draw_page_header = Draw a page header
action_draw_banner = Draw a banner
action_draw_block = Draw a block
action_draw_product_grid = Draw a product grid
action_draw_recommendation_row = Draw a recommendation row
action_draw_carousel = Draw a carousel
action_draw_product_list = Draw a product list
action_draw_page_footer = Draw a page footer
action_draw_page_zone = Draw a page zone
palette_slots = Blocks and slots
palette_frame = Header and footer
bad_page_type = There is no page type “{ $type }”. Known are { $known }.
bad_device = There is no device “{ $device }”. Known are { $known }.
bad_window = A window must be wider and higher than 0 px; this one is { $width } x { $height }.
bad_columns = { $columns } columns do not fit the window. Take 1 to { $most }, with smaller gutters and margins.
bad_rows = A block needs at least one row; given were { $rows }.
bad_shown = The number of positions in view cannot be below 0; given was { $shown }.
bad_algorithm = There is no algorithm “{ $algorithm }”. Known are { $known }.
bad_margin = The margin round a block cannot be below 0 px; given was { $margin }.

## Making pages, and ordering what is on them
## sales given exposure, what-if
help_what_if = Say what a variant is expected to be seen and to sell against another one, with 80 % intervals, and what the change takes.
help_what_if_json = Write products, categories, zones, effort and what it all rests on to this JSON file.
help_what_if_csv = Write a row a product to this file.
help_response = Say how the sales of each category follow exposure, and how many moved products that rests on.
help_response_csv = Write a row a category to this file.
help_response_products = Write a row a product, with its sales for how it is seen, to this file.
usage_what_if = vitrina what-if PROJECT --variant NAME --against NAME --json FILE
usage_response = vitrina response PROJECT --csv FILE
same_variant = “{ $variant }” cannot be compared with itself. Name another variant with --against NAME.
what_if_progress = Comparing: { $done } of { $whole } %
what_if_summary = “{ $variant }” against “{ $other_variant }”, a week, the same visits for both; in brackets the ends between which 80 of 100 draws lie:
what_if_measure = { $measure ->
    [units] Units
    [revenue] Revenue
   *[margin] Margin
}: { NUMBER($before, maximumFractionDigits: 0) } now, expected { NUMBER($after, maximumFractionDigits: 0) }, { $change } ({ $low } to { $high }){ $measure ->
    [units] {""}
   *[other] {" "}{ $currency }
}
what_if_no_sales = There are no sales to expect anything from; exposure and effort are compared all the same.
what_if_effort = Effort: { $fixtures ->
    [one] { $fixtures } fixture
   *[other] { $fixtures } fixtures
} touched, moved { NUMBER($moved, maximumFractionDigits: 1) } m altogether; { $products ->
    [one] { $products } product
   *[other] { $products } products
} put elsewhere, { NUMBER($shelf, maximumFractionDigits: 1) } m of shelf
what_if_rests_on = Rests on: { $basis }, { $scenarios ->
    [one] one set of numbers
   *[other] { $scenarios } sets of numbers and seeds
}; { $measured ->
    [0] elasticities on the prior only: published results, nothing measured in this store
   *[other] elasticities of { $measured } of { $total } categories measured here on { $moved ->
        [one] { $moved } moved product
       *[other] { $moved } moved products
    }, the others on what categories have in common
}
what_if_gain = Gain most:
what_if_lose = Lose most:
what_if_seen = { $name }: noticed { NUMBER($before, maximumFractionDigits: 0) } → { NUMBER($after, maximumFractionDigits: 0) } per 1,000;
what_if_units = units a week { $before }, { $change } ({ $low } to { $high })
what_if_number = { $value }
what_if_few_scenarios = The store is large: intervals hold { $count } sets of numbers and seeds instead of { $usual }.
expected_sales = Expected sales
expected_sales_in = Expected sales a week, money in { $currency }
expected_now = Now
expected_change = Expected change
expected_ends = 80 of 100
expected_between = { $low } … { $high }
expected_units = Units
expected_revenue = Revenue
expected_margin = Margin
expected_category = Category
expected_power = Power
expected_power_value = { NUMBER($value, minimumFractionDigits: 2, maximumFractionDigits: 2) }
expected_grounds = { $known ->
    [yes] { $moved ->
        [one] { $moved } moved product
       *[other] { $moved } moved products
    }
   *[no] the prior only
}
expected_elasticities = How sales follow exposure
expected_under_way = Working out what the changes are expected to sell …
expected_outside = { $count ->
    [one] { $count } product changes
   *[other] { $count } products change
} exposure beyond the data: the effect is held.
expected_note_gone = stands nowhere afterwards: sells nothing, its category keeps a part
expected_note_unplaced = stands in neither plan: taken as it is
expected_note_outside = outside the data: exposure changes more than any move told of, so the effect is held
expected_note_from_pull = sold nothing so far: expected from the mean of its category
expected_note_no_pull = sold nothing so far, nor did its category: nothing can be expected
rests_on_measured = measured here
rests_on_prior = prior only
response_summary = { $weeks ->
    [one] { $weeks } week of sales
   *[other] { $weeks } weeks of sales
} on { $plans ->
    [one] { $plans } plan
   *[other] { $plans } plans
}. Sales go with exposure to the power of:
response_common = { $known ->
    [yes] All categories: { NUMBER($mean, minimumFractionDigits: 2, maximumFractionDigits: 2) } (mu), variance between them { NUMBER($spread, maximumFractionDigits: 4) } (t2), from { $categories } categories
   *[no] All categories: { NUMBER($mean, minimumFractionDigits: 2, maximumFractionDigits: 2) } (mu), variance between them { NUMBER($spread, maximumFractionDigits: 4) } (t2): the prior, since fewer than 3 categories have 3 moved products
}
response_category = { $category }: { NUMBER($mean, minimumFractionDigits: 2, maximumFractionDigits: 2) } ({ NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) } to { NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) }), { $about }
response_rests_on = { $known ->
    [yes] rests on { $moved ->
        [one] { $moved } moved product
       *[other] { $moved } moved products
    }
   *[no] rests on the prior only{ $moved ->
        [0] {""}
        [one] : { $moved } moved product is too few
       *[other] : { $moved } moved products are too few
    }
}
response_more = { $count ->
    [one] … and { $count } more category; --csv writes all of them.
   *[other] … and { $count } more categories; --csv writes all of them.
}
response_reads = A measured power compares a product with itself before and after it was moved, beside its category in the same weeks. Where products stand well because they sell well, that is association and is not counted.
response_no_category = without category
response_no_sales = There are no sales to learn from. Import them: “vitrina import sales”.
response_nothing_sold = Nothing was sold: none of the { $rows } rows of sales has a quantity above zero. Check the column of quantities.
response_no_placements = None of the sold products stands on a plan, so their exposure is not known. Import placements, or correct the ids.
response_one_week = The sales are of { $days ->
    [one] { $days } day
   *[other] { $days } days
}, one week: no product can be compared with itself. Elasticities are the prior's.
response_one_plan = All { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weeks
} of sales are of one plan: nothing was moved. Elasticities are the prior's. Date the variants that stood in the store.
response_days_without_plan = { $days ->
    [one] On { $days } day
   *[other] On { $days } days
} with sales nobody knows which plan stood: they are left out of the elasticities. Date all but one of the variants.
response_prior_only = { $count } of { $total } categories have fewer than 3 moved products: their elasticity is not measured here.
response_returns = Taken back: { NUMBER($units, maximumFractionDigits: 0) } units. What came back on the day of its sale cancels it; { NUMBER($later, maximumFractionDigits: 0) } units came back later and do not lessen the sales of their week.
response_launched = { $count ->
    [one] { $count } novelty
   *[other] { $count } novelties
} ({ $names }): { $days ->
    [one] { $days } day
   *[other] { $days } days
} before the launch are not counted.
response_out_of_stock = { $count ->
    [one] { $count } steady seller
   *[other] { $count } steady sellers
} sold nothing for longer than chance explains ({ $names }): { $days ->
    [one] { $days } day is
   *[other] { $days } days are
} taken as out of stock and not counted.
response_not_on_sale = { $count ->
    [one] { $count } product has
   *[other] { $count } products have
} no sales at the beginning or the end for longer than chance explains ({ $names }): { $days ->
    [one] { $days } day is
   *[other] { $days } days are
} taken as not on sale and not counted.
response_promo_undated = { $count ->
    [one] { $count } product is
   *[other] { $count } products are
} marked as on offer, and sales without money do not say when ({ $names }): not used for elasticities.
response_promotions = { $weeks ->
    [one] { $weeks } week
   *[other] { $weeks } weeks
} of { $products ->
    [one] { $products } product
   *[other] { $products } products
} were sold below 95 % of the usual price: told apart from exposure as promotions.
column_elasticity = Elasticity to exposure
column_elasticity_low = Elasticity, lower end (80 %)
column_elasticity_high = Elasticity, upper end (80 %)
column_rests_on = Rests on
column_moved_products = Moved products
column_own_elasticity = Own estimate
column_own_elasticity_se = Standard error of the own estimate
column_exposure_more = Expected of 10 % more exposure, %
column_space_elasticity = Elasticity to space
column_space_elasticity_sd = Elasticity to space, standard deviation
column_space_more = Expected of 10 % more space, %
column_panel_products = Products looked at
column_panel_weeks = Weeks of products counted
column_common_elasticity = Mean over categories (mu)
column_common_variance = Variance between categories (t2)
column_common_categories = Categories estimated
column_units_a_week = Units a week
column_pull = Units a week for 100 noticed per 1,000
column_pull_of_category = The same, mean of the category
column_expected_note = Note
column_noticed_before = Noticed per 1,000, before
column_noticed_after = Noticed per 1,000, afterwards
column_noticed_after_low = Noticed per 1,000, afterwards, lower end (80 %)
column_noticed_after_high = Noticed per 1,000, afterwards, upper end (80 %)
column_noticed_change = Noticed per 1,000, change
column_noticed_change_low = Noticed per 1,000, change, lower end (80 %)
column_noticed_change_high = Noticed per 1,000, change, upper end (80 %)
column_units_before = Units a week, before
column_units_after = Units a week, afterwards
column_units_after_low = Units a week, afterwards, lower end (80 %)
column_units_after_high = Units a week, afterwards, upper end (80 %)
column_units_change = Units a week, change
column_units_change_low = Units a week, change, lower end (80 %)
column_units_change_high = Units a week, change, upper end (80 %)
column_revenue_before = Revenue a week, before
column_revenue_after = Revenue a week, afterwards
column_revenue_after_low = Revenue a week, afterwards, lower end (80 %)
column_revenue_after_high = Revenue a week, afterwards, upper end (80 %)
column_revenue_change = Revenue a week, change
column_revenue_change_low = Revenue a week, change, lower end (80 %)
column_revenue_change_high = Revenue a week, change, upper end (80 %)
column_margin_before = Margin a week, before
column_margin_after = Margin a week, afterwards
column_margin_after_low = Margin a week, afterwards, lower end (80 %)
column_margin_after_high = Margin a week, afterwards, upper end (80 %)
column_margin_change = Margin a week, change
column_margin_change_low = Margin a week, change, lower end (80 %)
column_margin_change_high = Margin a week, change, upper end (80 %)

## pages from measured boxes and saved files
help_import_page_type = Type of a measured page: home, category, product, cart, order_done, search, not_found or other. Default: by its name.
table_boxes = Page, measured boxes
table_html = Page, saved HTML file
import_about_boxes = JSON with the boxes of a web page, as measured in a browser: header, banners, slots and blocks become elements.
import_about_html = A web page saved as HTML. A browser that is installed draws it off line, and its boxes are measured.
step_import_boxes = Import a page from boxes
step_import_html = Import a saved page
import_option_page_type = Page type
import_option_page_device = Device
import_page_read = { $count ->
    [one] One box
   *[other] { $count } boxes
}, measured in a window of { NUMBER($width, useGrouping: 0) } x { NUMBER($height, useGrouping: 0) } px.
import_page_sizeless = { $count ->
    [one] One box
   *[other] { $count } boxes
}; the file names no window, so choose the device under “How to read it”.
import_boxes_shown = { $count ->
    [one] The first box
   *[other] The first { $count } boxes
}
import_blocks_found = { $taken ->
    [one] One box
   *[other] { $taken } boxes
} would be taken, { $refused } refused. They make { $count ->
    [one] one block
   *[other] { $count } blocks
} of the page.
field_box = Box number
field_parent_box = Box it lies in
field_tag = Tag
field_dom_id = Id in the document
field_css_class = CSS classes
field_text = Text
field_link = Link
field_css_position = CSS position
field_css_overflow = CSS overflow
device_desktop = Desktop
device_mobile = Mobile
page_type_home = Home page
page_type_category = Category
page_type_product = Product page
page_type_cart = Cart
page_type_order_done = Order done
page_type_search = Search results
page_type_not_found = Page not found
page_type_other = Other page
## suggestions and arrangements
help_suggest = Say which moves of products are expected to bring most, under rules, each with its reason and an 80 % interval.
help_suggest_moves = At most so many moves; an exchange of two products is one. Default: 10.
help_suggest_rules = A JSON file of rules: temperature, width, blocks, no_empty, heavy, locked, contracts, min_space, affinity, moves.
help_suggest_goal = What shall become more: margin, revenue or promo (units of promoted products).
help_suggest_apply = Make the moves in this variant; it is made of the current one where it is not there.
help_suggest_single = Only the best single moves, at once, without a proof.
help_suggest_check = Score the changed plan anew and say what it is expected to sell more.
help_arrange = Propose which category stands in which zone, from traffic and from what is bought together.
help_arrange_along = Instead: the order of categories along these fixtures, ids with commas between.
usage_suggest = vitrina suggest PROJECT --moves 10 --rules FILE --json FILE --apply-to VARIANT
usage_arrange = vitrina arrange PROJECT --along ID,ID --apply-to VARIANT
suggest_progress = Choosing moves: { $done } of { $whole } %
suggest_done = { $count ->
    [one] { $count } move is expected to bring { $gain }; { $goal } now: { $now }.
   *[other] { $count } moves together are expected to bring { $gain }; { $goal } now: { $now }.
}
suggest_none = No move that the rules allow is expected to bring more. Free to move: { $movable } of { $stands } products on placements.
suggest_rests_on = { $count ->
    [0] Rests on sales of { $days } days; how sales follow exposure is assumed for every category, since no product has moved yet.
    [one] Rests on sales of { $days } days; how sales follow exposure is measured for { $count } category and assumed for the others.
   *[other] Rests on sales of { $days } days; how sales follow exposure is measured for { $count } categories and assumed for the others.
}
suggest_checked = { $count ->
    [one] Scored anew with these moves: { $gain } ({ $count } scenario).
   *[other] Scored anew with these moves: { $gain } ({ $count } scenarios of parameters and seeds).
}
suggest_applied = Made in the variant “{ $variant }”.
suggest_amount = { $goal ->
    [promo] { $value } units a week
   *[other] { $value } { $currency } a week
}
suggest_number = { $value }
suggest_interval = { $value } (80 %: { $low } to { $high })
suggest_move = { $kind ->
    [swap] { $product }: { $source } → { $target }, swaps with { $partner }
   *[other] { $product }: { $source } → { $target }, where there is room
}
suggest_reason = Seen by { NUMBER($seen_after, maximumFractionDigits: 0) } % of visits instead of { NUMBER($seen_before, maximumFractionDigits: 0) } %, noticed { $noticed_after } times per 1,000 instead of { $noticed_before }.
suggest_near = { NUMBER($metres, maximumFractionDigits: 1) } m from { $product }, which it is bought with.
suggest_partner = { $product } is then noticed { $noticed_after } times instead of { $noticed_before }.
suggest_outside = The change of exposure is greater than any data speak of.
suggest_bound = Proven: to first order nothing that the rules allow brings more than { $bound }; the program chose { $linear }, a gap of { NUMBER($gap, maximumFractionDigits: 1) } %.
suggest_no_bound = The best single moves; nothing is proved about moves that go together.
suggest_nothing_stands = No product of “{ $project }” stands on a placement, so there is nothing to move. Put products on shelves or import placements.
suggest_no_sales = Nothing that stands somewhere in “{ $project }” was sold, so no gain can be expected. Import sales with quantities above 0 for products that have a placement.
suggest_no_worth = { $goal ->
    [margin] Nobody knows the margin of any product of “{ $project }” that is sold. Give products a margin or a unit cost, or choose another goal.
    [promo] No product of “{ $project }” that is sold is marked as promoted. Mark products, or choose another goal.
   *[other] Nobody knows what any sold product of “{ $project }” costs. Give products a price or sales a revenue, or choose another goal.
}
suggest_nothing_movable = { $stands ->
    [one] The one product on a placement is locked, or nobody knows what it brings, so there is nothing to move. Unlock fixtures or products.
   *[other] All { $stands } products on placements are locked, or nobody knows what they bring, so there is nothing to move. Unlock fixtures or products.
}
suggest_unknown_worth = { $count ->
    [one] { $count } product stays where it is: nobody knows what a unit of it brings.
   *[other] { $count } products stay where they are: nobody knows what a unit of them brings.
}
suggest_unsold = { $count ->
    [one] { $count } product on shelves was not sold; it counts as selling nothing wherever it stands.
   *[other] { $count } products on shelves were not sold; they count as selling nothing wherever they stand.
}
suggest_only_prior = How sales follow exposure was not measured here: no product has stood on two places of dated plans. The numbers rest on an assumption of 0.25 ± 0.20.
rules_unreadable = { $file } cannot be read as JSON: look at line { $line }.
rules_unknown = { $file }: there is no rule “{ $rule }” here. Known are: { $known }.
rules_bad_value = { $file }: the rule “{ $rule }” cannot be { $given }. Give { $wanted }.
rules_no_such = { $file }: the rule “{ $rule }” names “{ $name }”, which is not among the { $sort ->
    [products] products
    [categories] categories
    [fixtures] fixtures
   *[other] zones
} of the project. Correct the name.
rules_conflict = These rules cannot be kept at once, { NUMBER($metres, maximumFractionDigits: 2) } m of shelf are missing: { $rules }. Loosen one of them.
rules_unreachable = The rule { $rules } cannot be kept by moving products: { NUMBER($metres, maximumFractionDigits: 2) } m of shelf are missing. Give the products more facings, or ask for less.
rule_temperature = temperature of fixtures
rule_width = width of shelves
rule_blocks = categories stay together
rule_no_empty = no shelf is left empty
rule_heavy = heavy products stay low
rule_locked = locked products, fixtures and zones
rule_moves = number of moves
goal_margin = margin
goal_revenue = revenue
goal_promo = promoted units
arrange_done = { $count ->
    [0] Expected: { $gain }.
    [one] { $count } category goes elsewhere; expected: { $gain }.
   *[other] { $count } categories go elsewhere; expected: { $gain }.
}
arrange_none = { $count ->
    [one] It stands well: no other arrangement of { $count } part is worth its trouble.
   *[other] They stand well: no other arrangement of the { $count } parts is worth its trouble.
}
arrange_order = { $count ->
    [one] Order: { $order }
   *[other] Order of the { $count } categories: { $order }
}
arrange_move = { $category }: { $source } → { $target }, in place of { $instead }; noticed { $before } → { $after } times per 1,000 a placement, { NUMBER($metres, maximumFractionDigits: 1) } m of shelf
arrange_too_few = { $count ->
    [one] There is only { $count } category that may change its place, and two are needed. Draw zones, put products on shelves, or unlock fixtures.
   *[other] There are { $count } categories that may change places, and two are needed. Draw zones, put products on shelves, or unlock fixtures.
}
arrange_left_out = { $count ->
    [one] { $count } product would not fit in any other order, so nothing is proposed. Take products off, or add fixtures.
   *[other] { $count } products would not fit in any other order, so nothing is proposed. Take products off, or add fixtures.
}
no_such_fixture = There is no fixture “{ $fixture }” with shelves on “{ $surface }”. Look at its id in the window or in the report.
arrange_mixed = The fixtures { $fixtures } keep products at different temperatures, so categories cannot change places along them. Choose fixtures of one temperature, or turn the rule off.
tab_suggestions = Suggestions
action_show_suggestions = Suggestions
action_suggest_single = Suggest the best single moves
action_suggest_plan = Suggest the best plan of moves
action_suggest_zones = Suggest zones for categories
action_suggest_rules_file = Rules of suggestions from a file …
action_suggestions_json = Suggestions (JSON) …
step_accept_suggestions = Accept suggestions
suggest_sort_single = Single moves
suggest_sort_plan = Best plan
suggest_sort_zones = Zones
suggest_goal = More { $goal }
suggest_most = At most
suggest_most_name = Moves, at most
suggest_rules = Rules
suggest_rules_file = Rules from a file …
suggest_rules_usual = Usual rules
suggest_rules_title = Rules of suggestions
suggest_rules_filter = Rules (*.json)
rule_affinity = bought together, near each other
suggest_into = Into: { $variant }
suggest_new_variant = A new variant
suggest_variant = Suggestion
suggest_again = Look again
suggest_stop = Stop
suggest_accept = Accept
suggest_accept_all = Accept all
suggest_under_way = Looking for moves: { NUMBER($share, maximumFractionDigits: 0) } %
suggest_cut_short = Stopped early: the best so far.
suggest_stale = The plan has changed since; look again.
suggest_cannot = No suggestions
suggest_nothing = It stands well
suggest_waiting = Suggestions
suggest_belongs = As soon as the plan is scored, moves that should sell more stand here, each with its reason.
suggest_zones_rest_on = A category is taken to sell as much more as all placements of its new part of the floor are noticed more than those of its old one. Make it a variant and compare: only scoring it anew tells the whole.
column_suggest_product = Product
column_suggest_category = Category
column_suggest_from = From
column_suggest_to = To
column_suggest_with = Swaps with
column_suggest_seen = Seen by
column_suggest_noticed = Noticed per 1,000
column_suggest_gain = Gain a week
column_suggest_likely = 80 % between
column_suggest_metres = Shelf, m
order_propose = Propose an order
## what is known of pages
basis_scroll = page views and scroll depth
basis_page_views = page views; scroll depth as usual
basis_page_layout = usual reading of pages; nothing was measured
basis_several = several; each row names its own
xlsx_slots = Slots
column_screenful = Screenful
column_viewable_share = Viewable, of views that reach it
column_noticed_per_1000_sessions = Noticed per 1,000 sessions
column_slot_orders = Orders by click
column_slot_revenue = Revenue by click
column_slot_revenue_per_1000_noticed = Revenue by click per 1,000 noticed
column_slot_order_share = Share of all orders, by click
column_slot_revenue_share = Share of all revenue, by click
column_algorithm = Algorithm
column_filling = Filled
column_positions = Positions
column_fold = Fold
column_reach = Page views that reach it
column_slot_remark = Remark
algorithm_popular = Popular
algorithm_alternatives = Alternatives
algorithm_bought_together = Bought together
algorithm_personal = Personal
algorithm_recently_viewed = Recently viewed
algorithm_novelties = Novelties
page_on_device = { $page } · { $device ->
    [desktop] desktop
   *[mobile] mobile
}
page_width = width
page_height = height
page_columns = columns
page_columns_short = columns
page_gutter = Between columns
page_margin = Left and right
add_surface = New floor or page
start_new_page = New page
action_new_page = New page…
action_page_window = Window and columns of the page…
action_show_site_map = Show the site map
action_block_up = Move the block up
action_block_down = Move the block down
action_block_remove = Delete and close the gap
new_page_title = New page of a shop
new_page_type = Type
new_page_called = Name
new_page_key = In logs
new_page_key_hint = What page views and impressions call this page; tables are joined by it.
new_page_blocks = Begin with the blocks that such a page usually has
new_page_nameless = Give the page a name, and say what logs call it.
new_page_no_device = Choose at least one device.
new_page_make = Make the page
page_window_title = Window and columns
page_window_take = Take them
step_add_page = new page
step_set_page = window of the page
step_reorder_block = block moved past another
step_remove_blocks = blocks deleted, gap closed
step_link_surfaces = link made
step_unlink_surfaces = link removed
block_first = Nothing stands above “{ $element }” that could change places with it.
block_last = Nothing stands below “{ $element }” that could change places with it.
link_to_itself = “{ $surface }” cannot lead to itself. Choose another page or floor.
no_link = No link leads from “{ $start }” to “{ $end }”.
help_new_page = Make a page of a shop, not a room: home, category, product, cart, order_done, search, not_found or other.
help_new_device = Draw the page for desktop or mobile only. Default: both.
new_needs_size = Give the size of the room, as --size 20x15, or the type of a page, as --page home.
shop_made = { $file } was made, with one page: { $page }.
page_fold = Fold · { NUMBER($height, maximumFractionDigits: 0) } px
page_screen = Screen { $number } ends · { NUMBER($height, maximumFractionDigits: 0) } px
position_name = position { NUMBER($number, useGrouping: 0) }
property_depth_px = Height
property_columns = Columns
property_rows = Rows
property_shown = In view
property_margin = Kept free
property_algorithm = Filled by
property_sticky = While scrolling
algorithm_none = Hand: pinned products
sticky_no = Scrolls away
sticky_yes = Stays at the edge of the window
step_set_showing = positions of a block
step_set_algorithm = what fills a slot
step_set_sticky = sticky or not
tab_site_map = Site map
site_map_floor = Floor
site_map_moves = { NUMBER($moves, maximumFractionDigits: 0) } · { NUMBER($share, style: "percent", maximumFractionDigits: 0) }
site_map_entries = begins { NUMBER($share, style: "percent", maximumFractionDigits: 0) }
site_map_exits = ends { NUMBER($share, style: "percent", maximumFractionDigits: 0) }
site_map_hint = Drag from card to card to link them. Import page views to see how visits flow.
site_map_flow = { $sessions ->
    [one] { $sessions } session; arrows are as broad as their part of all moves
   *[other] { $sessions } sessions; arrows are as broad as their part of all moves
}
site_map_keys = Arrow keys walk over the cards, Enter shows one. L and arrow keys draw a link, Enter makes it. Space chooses a link, Del removes it.
site_map_links = Leads to
site_map_device = Visits on
site_map_all_devices = All devices
site_map_export = Export
site_map_empty = Nothing to map yet
site_map_empty_more = Pages of a shop and floors of a store stand here with what leads from one to another.
action_site_map_svg = Site map (SVG)
action_site_map_png = Site map (PNG)
fixture_columns = Columns
fixture_rows = Rows
fixture_shown = In view
fixture_margin = Kept free
surface_list = { $name }, one of { $count } floors and pages
property_x_px = Left
property_y_px = Top
status_fixtures_px = { $count ->
    [one] { $count } block
   *[other] { $count } blocks
}
surface_fixtures_px = { $count ->
    [one] { $count } block with positions
   *[other] { $count } blocks with positions
}
surface_placements_px = { $count ->
    [one] { $count } position
   *[other] { $count } positions
}
inspector_about_px = The page
page_window_is = Window of { NUMBER($width, maximumFractionDigits: 0, useGrouping: 0) } × { NUMBER($height, maximumFractionDigits: 0, useGrouping: 0) } px, { $device ->
    [desktop] desktop
   *[mobile] mobile
}
page_columns_are = { $count ->
    [one] { $count } column of { NUMBER($width, maximumFractionDigits: 0) } px
   *[other] { $count } columns of { NUMBER($width, maximumFractionDigits: 0) } px
}
page_long = { NUMBER($height, maximumFractionDigits: 0) } px long, { $screens ->
    [one] { $screens } screenful
   *[other] { $screens } screenfuls
}
boxes_read = { $file }: { $count ->
    [one] one box
   *[other] { $count } boxes
}, measured in a window of { NUMBER($width, useGrouping: 0) } x { NUMBER($height, useGrouping: 0) } px.
boxes_read_only = { $file }: { $count ->
    [one] one box
   *[other] { $count } boxes
}; the file names no window.
boxes_encoding = { $file }, line { $line }: the text is not UTF-8. Save the file as UTF-8 and import it again.
boxes_cut = { $file } ends in the middle, in line { $line }. Measure the page again, or copy the whole file.
boxes_not_json = { $file }, line { $line }: this is no JSON. Boxes are JSON with “viewport”, “page” and “elements”; a saved page is imported as html.
boxes_no_elements = { $file } has no boxes. It needs a list “elements” with x, y, w and h of each.
boxes_no_height = { $file }: the page is 0 px high. Measure it again once it is loaded.
boxes_no_window = { $file } does not say in which window the page was measured. Add “viewport” with “w” and “h”, or name the device with --device.
in_window_boxes_no_window = { $file } does not say in which window the page was measured. Choose the device under “How to read it”.
boxes_no_block = { $file }: none of { $count ->
    [one] its one box
   *[other] its { $count } boxes
} is large enough for a block. Check that x, y, w and h are CSS pixels of the whole page.
blocks_unknown = { $file }: “{ $selector }” is to be “{ $given }”, which does not exist. Known are { $known }.
box_outside_page = { $file }, row { $row }: the box lies outside of the page; { $count ->
    [one] { $count } box was
   *[other] { $count } boxes were
} refused.
why_box_outside_page = The box lies outside of the page
window_assumed = { $file } names no window; the usual { NUMBER($width, useGrouping: 0) } x { NUMBER($height, useGrouping: 0) } px of the device was taken.
page_read = { $file }: page “{ $page }”, type: { $page_type }, device: { $device }, window { NUMBER($width, useGrouping: 0) } x { NUMBER($height, useGrouping: 0) } px.
blocks_found = { $file }: { $count ->
    [one] one block
   *[other] { $count } blocks
} found (rows × columns): { $blocks }.
algorithm_guessed = { $file }: “{ $name }” was taken as filled by: { $algorithm }. The mapping can say otherwise.
page_made = { $file }: surface “{ $page }” was made.
page_taken = { $file }: on “{ $page }” { $added ->
    [one] one block
   *[other] { $added } blocks
} came, { $changed } changed, { $same } stayed the same, { $gone } went.
page_is_another = { $file } is not the page that “{ $page }” was imported from: none of its { $count } blocks but header and footer is in the file. Give the new page a name of its own with --page, or delete the surface first.
in_window_page_is_another = { $file } is not the page that “{ $page }” was imported from: none of its { $count } blocks but header and footer is in the file. Give the new page a name of its own under “How to read it”, or delete the surface first.
pinned_lost = { $file }: { $count ->
    [one] one product has
   *[other] { $count } products have
} no position any more, because it is not in the file: { $products }.
slots_nested = “{ $page }”: “{ $inner }” lies inside “{ $outer }”, so attention would count twice. Make one of them smaller, or delete one.
slots_overlap = “{ $page }”: “{ $first }” and “{ $second }” overlap. Move one of them, or make it smaller.
block_out_of_window = “{ $page }”: “{ $element }” reaches { $pixels ->
    [one] { $pixels } pixel
   *[other] { $pixels } pixels
} out of the window, where nobody can scroll. Move it, or make it narrower.
page_without_height = “{ $page }” has no blocks: the page is 0 px high. Draw blocks, or import them.
not_html = { $file } is no HTML page: it has no tag of one. Save the page in the browser as “complete web page” and import that file.
no_browser = { $file } was not imported, because no browser was found that can draw it. Install Chromium, Chrome or Edge (looked for: { $known }), or import measured boxes.
browser_failed = { $file }: { $browser } gave back no boxes. Open the file there; if it shows a page, save it again as “complete web page”.
browser_slow = { $file }: { $browser } did not finish within { NUMBER($limit, maximumFractionDigits: 0) } s. Save the page without its scripts, or import measured boxes.
filling_pinned = by hand
filling_automatic = by an algorithm
filling_both = by hand and by an algorithm
filling_empty = nothing
fold_above = above
fold_across = across
fold_below = below
slot_remark_never_seen = Fewer than 1 of 2,000 page views notice it. Move it up or take it away.
slot_remark_never_shown = No impression of it was logged. Check that its block loads, and that the log calls it so.
slot_remark_empty = Nothing stands in it. Pin products or choose an algorithm.
rows_without_device = { $count } rows of { $table } name no device, and { $surface } is drawn for several. They are left aside; give --device when importing.
page_without_logs = Nothing was measured of page { $page } on { $device }. What is usual stands in for it; load page views and scroll depth.
page_without_scroll = No scroll depth of page { $page } on { $device } is loaded. The usual one stands in for it.
page_without_seconds = Nobody measured how long page { $page } is looked at on { $device }. The usual time stands in for it.
slots_not_drawn = { $surface } has no slots that { $table } names: { $slots }. Name drawn slots so, or draw them.
position_not_drawn = { $count } rows of impressions on { $surface } name positions that their slots do not have. Give the slots more positions.
report_slots = { $share } % of { $orders } orders came through slots, counted by clicks: a share, not an uplift.
help_slots = Write the slots of pages to this CSV file.
evidence_name_scroll = Scroll depth
evidence_name_page_views = Page views
evidence_name_page_layout = Usual reading
evidence_name_several = Several
picture_mean_px = Colour of a cell: that of its position. Faint positions come into view by sliding only.
picture_bands_px = A to E: fifths of the width of all positions; A is noticed most.
front_page = Drag products onto the positions of the page to pin them there.

why_page_reached = { NUMBER($share, maximumFractionDigits: 1) } % of page views come so far (screenful { $screenful }) and have it in view for { NUMBER($seconds, maximumFractionDigits: 1) } s each.
why_page_looked = At position { $position } { NUMBER($looked, maximumFractionDigits: 0) } % of those look at it, { $how ->
    [measured] as clicks tell
   *[other] as is usual for such a slot
 }.
why_page_noticed = Of 1,000 page views { NUMBER($noticed, maximumFractionDigits: 0) } notice it, { NUMBER($opportunities, maximumFractionDigits: 0) } could see it.
why_page_clicked = Shown { NUMBER($impressions, maximumFractionDigits: 0) } times and clicked { NUMBER($clicks, maximumFractionDigits: 0) } times: { NUMBER($rate, maximumFractionDigits: 2) } %.
why_page_liked = What stands here is clicked in { NUMBER($liked, maximumFractionDigits: 2) } % of looks: that is its attractiveness, freed of its position.
why_page_ordered = Clicks here led to { NUMBER($orders, maximumFractionDigits: 1) } orders and { NUMBER($revenue, maximumFractionDigits: 2) } of revenue: attributed by click, not an uplift.
why_page_basis = This rests on { $basis ->
    [scroll] page views and scroll depth
    [page_views] page views; scroll depth is as usual
   *[other] how pages are usually read; nothing was measured
 }{ $views ->
    [0] {""}
   *[other] { " " }({ NUMBER($views, maximumFractionDigits: 0) } views)
 } and { $assumptions ->
    [one] { $assumptions } assumption of our own
   *[other] { $assumptions } assumptions of our own
 }.{ $generated ->
    [yes] { " " }The data are generated.
   *[other] {""}
 }
## window: findings, what is bought together
tab_findings = Findings
tab_affinity = Affinity
action_show_findings = Show findings
action_show_affinity = Show what is bought together
action_findings_csv = Findings as CSV
action_affinity_csv = What is bought together as CSV
findings_filter = Filter findings
findings_show_dismissed = Dismissed too
findings_export = Export
findings_under_way = Looking for findings …
findings_counts = { $shown ->
    [one] One finding
   *[other] { $shown } findings
}{ $dismissed ->
    [0] {""}
   *[other] {", "}{ $dismissed } of { $whole } dismissed
}
findings_filtered = No finding is shown
findings_filtered_about = All of them are dismissed, or lack the typed words.
findings_none_yet = Nothing to look through yet
findings_belong = Dead zones, hidden gems, over-exposed products, too much or too little space and the like are listed here once the data show them.
findings_tested = Tested; found at a rate of false findings of at most { NUMBER($q, maximumFractionDigits: 1) } %. An association, not an effect.
findings_field = Note, or why it does not matter
findings_note = Keep note
findings_dismiss = Dismiss
findings_restore = Take back
affinity_goes = Bought together with
affinity_matrix = Lift of pairs of categories
affinity_list = Pairs of products
affinity_least = From receipts
affinity_level_name = Level { $level }
affinity_under_way = Counting pairs …
affinity_counts = { $pairs ->
    [one] One pair of products
   *[other] { NUMBER($pairs) } pairs of products
} on { NUMBER($receipts) } receipts
affinity_nothing = Nothing to count
affinity_cell = { $first } and { $second }: bought together { NUMBER($lift, minimumFractionDigits: 2, maximumFractionDigits: 2) } times as often as by chance, on { NUMBER($count) } receipts{ $sure ->
    [yes] .
   *[no] {""}; may be chance.
}
affinity_cell_rare = { $first } and { $second }: together on too few receipts to say anything.
affinity_choose = Select products or a cell
affinity_how = Select a shelf, a placement or a product: what it is bought with is listed here. A cell of the matrix lists the pairs between two categories. Blue is bought together more often than by chance, red less often; small marks may be chance.
affinity_goes_with = Goes with { $products }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
affinity_between = { $first } and { $second }
affinity_no_pairs = No pair is on { $least } or more receipts. A lower number shows rarer pairs.
affinity_of_pairs = { $count ->
    [one] One pair
   *[other] { NUMBER($count) } pairs
} on { $least } or more receipts; { $sure ->
    [0] none that chance would not make as well
    [one] one that is hardly chance
   *[other] { NUMBER($sure) } that are hardly chance
}. Softer rows may be chance.
column_suggest_instead = In place of

## What-if for slots of pages

help_slot_what_if = Say what a move of a slot would do to exposure and clicks.
help_slot_what_if_slot = The slot: its id, its name, or its algorithm where only one has it.
help_slot_what_if_surface = The page, by id or name, where several have such a slot.
help_slot_what_if_up = Past the block above; all else keeps its order.
help_slot_what_if_down = Past the block below.
help_slot_what_if_swap = Change places with this block (id or name).
help_slot_what_if_count = Have so many positions.
one_slot_move = Say what is to be done with the slot, and one thing only: --up, --down, --swap OTHER or --positions N.
no_pages = “{ $project }” has no pages.
no_slot_drawn = No slot “{ $slot }” is drawn there. Drawn are: { $known }.
no_block_drawn = No other block “{ $block }” is drawn on that page. Drawn are: { $known }.
slot_on_several = Several pages have a slot “{ $slot }”: { $surfaces }. Name one with --surface.
page_gone = “{ $surface }” is not there any more.
block_framed = “{ $element }” keeps its place: headers and footers do not change places with blocks.
not_a_slot = “{ $element }” has no positions.
no_positions = “{ $element }” needs at least one position; given were { $count }.
positions_uneven = { $count } positions do not fill whole rows of “{ $element }”, which has { $columns } in a row. Take a multiple of { $columns }.
step_swap_blocks = blocks changed places
step_set_positions = number of positions
slot_move = { $move ->
    [up] one place up
    [down] one place down
    [swap] in exchange with { $other }
   *[positions] with { $count ->
        [one] { $count } position
       *[other] { $count } positions
    }
}
slot_what_if_head = { $slot } on “{ $surface }”, { $what }:
slot_number = { $size ->
    [small] { NUMBER($value, minimumFractionDigits: 1, maximumFractionDigits: 1) }
   *[large] { NUMBER($value, maximumFractionDigits: 0) }
}
slot_exposure = noticed in { $noticed } → { $then } of 1,000 page views, attention { $seconds } → { $then_seconds } s per 1,000 page views.
slot_attention = Whole page: attention to slots { $seconds } → { $then_seconds } s per 1,000 page views.
slot_clicks = Clicks { $clicks } → { $then } ({ $low } to { $high }), { $change }.
slot_clicks_unknown = Clicks are not predicted: none were logged here.
slot_change_clicks = { $change } clicks
slot_change_contacts = { $change } contacts
slot_what_if_rests = Rests on { $basis }; how positions are looked at { $theta ->
    [clicks] was estimated from clicks
    [usual] is as usual, not measured
   *[both] was estimated from clicks for some, and is as usual for the others
}.
slot_what_if_interval = { $days ->
    [0] As many page views as were logged
    [one] As many page views as on the logged day
   *[other] As many page views as on the { $days } logged days
}; the interval holds 95 % of draws of examination and attractiveness, not of how far pages are read. Slots are taken not to draw clicks from each other.
slot_what_if_fresh = { $count ->
    [one] One position is new: what comes there is taken to be as attractive as the mean of the slot.
   *[other] { $count } positions are new: what comes there is taken to be as attractive as the mean of the slot.
}
slot_beside = noticed { $noticed } → { $then }
slot_beside_clicks = { $low } to { $high }
slot_exchange = { $other }: { $change } ({ $beside })
slot_deed_up = Up
slot_deed_down = Down
slot_deed_fewer = Fewer{ $count ->
    [0] {""}
   *[other] : { $count }
}
slot_deed_more = More{ $count ->
    [0] {""}
   *[other] : { $count }
}
slot_deed_swap = Swap with…
inspector_slot_moves = What if
slot_moves_under_way = Working out what moves would change…
slot_moves_what = Clicks and contacts of the whole page; contacts, and how often the slot is noticed, per 1,000 page views.

## Store and pages side by side

help_channels = Say what the placements of each product get in the store and on the pages.
help_channels_csv = Write a row a product and placement.
channel_floor = Store
channel_page = Page
per_1000_of_visits = visits
per_1000_of_page_views = page views
visits_known_from_counted = counted
visits_known_from_receipts = receipts and conversion
visits_known_from_unknown = unknown
column_channel = Channel
column_per_1000_of = Per 1,000 of
column_rank_in_channel = Rank in its channel
column_attention_s_per_day = Attention-seconds a day
column_visits_per_day = Visits or page views a day
column_visits_known_from = Visits a day known from
channels_head = { $products ->
    [one] One product
   *[other] { NUMBER($products) } products
} on placements; { $both ->
    [0] none is both in the store and on pages.
    [one] one is both in the store and on pages:
   *[other] { NUMBER($both) } are both in the store and on pages:
}
channels_compare = Across channels compare only attention-seconds a day, with both bases in mind; ranks and values per 1,000 compare inside one channel only.
channel_line = { $channel }, { $surface }: { $count ->
    [one] one placement
   *[other] { $count } placements
}, { NUMBER($seconds, maximumFractionDigits: 0) } attention-seconds per 1,000 { $of ->
    [page_views] page views
   *[visits] visits
} ({ $basis }).
channel_day = { $known ->
    [counted] A day: { NUMBER($seconds, maximumFractionDigits: 0) } s of { NUMBER($visits, maximumFractionDigits: 0) } counted { $of ->
        [page_views] page views.
       *[visits] visits.
    }
    [receipts] A day: { NUMBER($seconds, maximumFractionDigits: 0) } s of { NUMBER($visits, maximumFractionDigits: 0) } visits, from receipts and conversion.
   *[unknown] A day: unknown, no day was counted.
}
inspector_channels = In the store and on pages

## What stands out in slots

slots_never_seen = On “{ $surface }” { $count ->
    [one] one slot is
   *[other] { $count } slots are
} noticed less than once in 2,000 page views: { $slots }. { $count ->
    [1] Move it up, or do without it.
   *[other] Move them up, or do without them.
}
slots_never_shown = On “{ $surface }” { $count ->
    [one] one slot is
   *[other] { $count } slots are
} in no log of impressions, while others are: { $slots }. They may be switched off, not measured, or be called otherwise in the logs.
slots_empty = On “{ $surface }” { $count ->
    [one] one slot is
   *[other] { $count } slots are
} empty: { $slots }. Nothing is pinned there, no algorithm fills them, and no log says what was shown.
slot_products_over = On “{ $surface }” { $count ->
    [one] one product is
   *[other] { $count } products are
} shown more than the clicks deserve (index of exposure, mean product 100): { $products }.{ $theta ->
    [clicks] {""}
    [both] {" "}For some positions it is not known how they are looked at; the usual stands in for it.
   *[usual] {" "}How the positions are looked at is not known; the usual stands in for it.
}
slot_products_under = On “{ $surface }” { $count ->
    [one] one product is
   *[other] { $count } products are
} shown less than the clicks deserve (index of exposure, mean product 100): { $products }.{ $theta ->
    [clicks] {""}
    [both] {" "}For some positions it is not known how they are looked at; the usual stands in for it.
   *[usual] {" "}How the positions are looked at is not known; the usual stands in for it.
}
pinned_and_automatic = On “{ $surface }” pinned and automatic positions { $verdict ->
    [few] cannot be compared: one of them has fewer than 10 clicks.
    [more] differ: pinned ones are clicked { NUMBER($ratio, maximumFractionDigits: 2) } times as often per look ({ NUMBER($low, maximumFractionDigits: 2) } to { NUMBER($high, maximumFractionDigits: 2) }).
    [less] differ: pinned ones are clicked { NUMBER($ratio, maximumFractionDigits: 2) } times as often per look ({ NUMBER($low, maximumFractionDigits: 2) } to { NUMBER($high, maximumFractionDigits: 2) }).
   *[same] are not distinguishable: pinned ones are clicked { NUMBER($ratio, maximumFractionDigits: 2) } times as often per look ({ NUMBER($low, maximumFractionDigits: 2) } to { NUMBER($high, maximumFractionDigits: 2) }).
}{ $theta ->
    [clicks] {""}
    [both] {" "}For some positions it is not known how they are looked at; the usual stands in for it.
   *[usual] {" "}How the positions are looked at is not known; the usual stands in for it.
}

## Viewability from logs

table_viewability = Viewability
field_end = Until
field_visible_share = Share of pixels in view
field_in_focus = Tab in focus
step_import_viewability = Import viewability
import_about_viewability = How much of each slot was in the window, state by state with its moment, as pages log it with an IntersectionObserver.
focus_assumed = { $file }: no column says whether the tab was in focus; it is taken to be.
views_without_end = { $file }: the last state of { $count ->
    [one] { $count } impression
   *[other] { $count } impressions
 } is in view and has no end; nobody knows how long it lasted, so it counts for no time. Log when the page is left, or add an end.
shares_from_percent = { $file }: { $count ->
    [one] { $count } share was
   *[other] { $count } shares were
 } turned from percent into shares of 1.
bad_visible_share = { $file }, row { $row }: { $column } is { $cell } and must be between 0 and 1; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
 }. Percent need a header that says so, as “visible, %”.
why_bad_visible_share = { $column } must be between 0 and 1
end_before_begin = { $file }, row { $row }: { $column } is { $cell }, before the state begins; { $count ->
    [one] { $count } row was refused
   *[other] { $count } rows were refused
 }.
why_end_before_begin = { $column } lies before the beginning
viewability_measured = On “{ $surface }” the viewable share of { $slots } was measured: { $count ->
    [one] { $count } logged impression
   *[other] { $count } logged impressions
} with half of the pixels in the window.
column_viewable_basis = Viewable share from
viewable_basis_measured = logs
viewable_basis_usual = mean time in view


## from noticed to bought
help_funnel = Say how often each product was noticed on pages, viewed, put into the cart and bought.
help_funnel_csv = Write a row for each product to this CSV file.
usage_funnel = vitrina funnel PROJECT --csv FILE
no_events = “{ $project }” has no events of products. Import a log of views, carts and purchases: vitrina import events FILE --into PROJECT.
funnel_whole = { $products ->
    [one] { $products } product
   *[other] { $products } products
 }: { NUMBER($views, maximumFractionDigits: 0) } views of their pages, { NUMBER($adds, maximumFractionDigits: 0) } times put into a cart, { NUMBER($buys, maximumFractionDigits: 0) } purchases in the log
funnel_row = { $product }: noticed { NUMBER($noticed, maximumFractionDigits: 0) } times, viewed { NUMBER($views, maximumFractionDigits: 0) }, into the cart { NUMBER($adds, maximumFractionDigits: 0) }, bought { NUMBER($buys, maximumFractionDigits: 0) }
column_noticed_in_period = Noticed on pages
column_product_views = Views of the product page
column_product_adds = Put into the cart
column_product_buys = Purchases in the log
column_views_per_1000_noticed = Views per 1,000 noticed
column_adds_per_1000_views = Into the cart per 1,000 views
column_buys_per_1000_views = Purchases per 1,000 views
action_funnel_csv = Products from noticed to bought as CSV
why_page_automatic = An algorithm fills it: { $products ->
    [one] one product was
   *[other] { $products } products were
 } shown here.
why_page_viewed = In the whole shop { $products ->
    [one] the page of this product was
   *[other] the pages of these { $products } products were
 } viewed { NUMBER($views, maximumFractionDigits: 0) } times, from wherever.
why_page_carted = The log has them { NUMBER($adds, maximumFractionDigits: 0) } times put into a cart and { NUMBER($buys, maximumFractionDigits: 0) } times bought.
