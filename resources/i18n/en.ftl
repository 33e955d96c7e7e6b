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
help_basis = Evidence of traffic: tracks, zones, baskets or layout. Default: the most trusted one that is loaded.
help_csv = Write the report as CSV to this file.
help_json = Write rows, defaults, sources and problems as JSON to this file.
help_svg = Write the plan coloured by exposure to this file.
help_preset = CSV for programs (machine) or for Excel in the chosen language (excel).
help_seed = Start of the simulation; the same seed gives the same numbers.
help_check = List every problem of a project, worst first.
help_samples = List the sample stores.
help_import = Read a table or a floor from a CSV or XLSX file into a project.
help_import_kind = What the file holds: fixtures, walls, products, placements, sales, zone-visits or tracks.
help_import_file = The CSV or XLSX file.
help_import_into = The project folder; it is made where it is not there.
help_import_mapping = A JSON file that says which header means which column.
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
unknown_sold_products = Sales name { $ids ->
    [one] { $ids } product
   *[other] { $ids } products
 } that the product table does not have ({ $count } rows). Add them to the product table or mend the ids.
unknown_sold_products_like = Sold but unknown: “{ $id }” ({ $count } rows). Did you mean { $suggestion }?
unknown_sold_products_listed = Sold but unknown: “{ $id }” ({ $count } rows).
unknown_placed_products = { $ids ->
    [one] { $ids } product stands
   *[other] { $ids } products stand
 } on the plan ({ $count } placements) and not in the product table. Add them there or mend the ids.
unknown_placed_products_like = On the plan but unknown: “{ $id }” ({ $count } placements). Did you mean { $suggestion }?
unknown_placed_products_listed = On the plan but unknown: “{ $id }” ({ $count } placements).

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
no_kind_known = { $file }: none of its kinds was recognised: { $words }. Write known kinds, or name one kind for all unknown rows.
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
picture_length_m = { $length } m
picture_length_px = { $length } px
picture_unseen = 0: seen by nobody
picture_zero = 0
picture_unknown = no value
picture_mean = Colour of a face: mean of the levels of its bay. Ticks behind it: the levels, lowest at the shopper's left.
picture_bands = A to E: fifths of the shelf length; A is noticed most.
picture_generated = The tables of this project were generated, not measured.
picture_simulated = The trips are simulated: the colours speak of the simulation, not of measured shoppers.
picture_assumed = { $count ->
    [one] { $count } number behind the colours is our own assumption; the JSON report names it.
   *[other] { $count } numbers behind the colours are our own assumptions; the JSON report names them.
 }

### importing tables
file_missing = There is no file { $file }. Check the path.
file_unreadable = { $file } cannot be opened: { $why }.
file_empty = { $file } is empty. Export it again.
file_cut = { $file } ends in the middle of a row: the file is cut. Nothing was taken. Export or copy it again.
file_quote_open = { $file }: a quote that opens in row { $row } is never closed. Nothing was taken. Close it, or export the file again.
not_a_table = { $file } holds no table. Save the table as CSV or XLSX.
old_excel = { $file } is an old Excel file (XLS) or has a password. Save it as XLSX without a password.
no_sheet = { $file } has no sheet { $sheet }. Its sheets: { $sheets }.
no_rows = { $file } has a header, but no rows.
mapping_unreadable = { $file } is no mapping of headers: it must be JSON of the form table, column, list of headers.
mapping_unknown_table = { $file } maps headers for a table { $table }, and there is none.
mapping_unknown_column = { $file } maps headers for a column { $column }, and the table { $table } has none.
no_columns = { $file } has none of the columns of the table { $table }. Its headers: { $headers }. If they are right, say in a mapping file what they mean (--mapping).
column_missing = { $file } has no column { $column }, and the table { $table } needs it. Its headers: { $headers }. If one of them is meant, say so in a mapping file (--mapping).
no_good_row = { $file }: none of the rows could be taken ({ $count } refused). Look at row { $row } first, column { $column }. The project stays as it was.
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
unknown_products_like = { $file }: unknown product { $id } ({ $count ->
    [one] { $count } row
   *[other] { $count } rows
 }). Is { $suggestion } meant?
unknown_products_listed = { $file }: unknown product { $id } ({ $count ->
    [one] { $count } row
   *[other] { $count } rows
 }).
unknown_fixtures = { $file }: { $ids ->
    [one] { $ids } fixture id is
   *[other] { $ids } fixture ids are
 } not in the plan ({ $count ->
    [one] { $count } row
   *[other] { $count } rows
 }). Ids are never joined by guess: correct them, or draw these fixtures.
unknown_fixtures_like = { $file }: unknown fixture { $id } ({ $count ->
    [one] { $count } row
   *[other] { $count } rows
 }). Is { $suggestion } meant?
unknown_fixtures_listed = { $file }: unknown fixture { $id } ({ $count ->
    [one] { $count } row
   *[other] { $count } rows
 }).
unknown_zones = { $file }: { $ids ->
    [one] { $ids } zone is
   *[other] { $ids } zones are
 } not in the plan ({ $count ->
    [one] { $count } row
   *[other] { $count } rows
 }). Names are never joined by guess: correct them, or draw these zones.
unknown_zones_like = { $file }: unknown zone { $id } ({ $count ->
    [one] { $count } row
   *[other] { $count } rows
 }). Is { $suggestion } meant?
unknown_zones_listed = { $file }: unknown zone { $id } ({ $count ->
    [one] { $count } row
   *[other] { $count } rows
 }).
append_repeated = { $file }: { $count ->
    [one] { $count } row was
   *[other] { $count } rows were
 } there already and not added again.
products_not_loaded = { $file }: there is no product table yet, so product ids were not checked.
zones_not_drawn = { $file }: the plan has no zones yet. Draw them, or name the zone of each fixture.
coverage_missing = { $file }: nobody said which share of visits was measured; every visit counts once, and totals are too low. Say it with --coverage.
width_unit = { $file }: product widths are in { $unit ->
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
 } more than 1 m outside the floor ({ NUMBER($percent, maximumFractionDigits: 1) } %). Check unit, origin and direction of y.
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
unknown_kind = There is no kind “{ $kind }”. Choose one of the palette.
bad_size = Width and depth must be above 0; these are { $width } and { $depth }.
bad_angle = An angle must be at least 0 and below 360 degrees; this one is { $angle_deg }.
bad_outline = An outline needs at least three corners and must not cross itself.
bad_line = A line needs two different points and a thickness of at least 0.
bad_height = The height of { $element } must be at least 0 m; this one is { $height_m }.
bad_bays = { $element } needs at least one bay; given were { $bays }.
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

### presence: where visits were
unknown_evidence = There is no traffic basis “{ $evidence }”. Known ones: { $known }.
no_evidence_table = { $evidence ->
    [tracks] There are no tracks, so traffic cannot rest on them. Import them with “vitrina import tracks”, or take another basis.
    [zones] There are no zone visits, so traffic cannot rest on them. Import them with “vitrina import zone-visits”, or take another basis.
   *[other] There is no table { $table }, so traffic cannot rest on { $evidence }. Import “{ $table }”, or take another basis.
 }
coverage_unknown = Nobody said which share of visits { $evidence ->
    [tracks] the tracker saw: every track counts as one visit. Carts or baskets alone are 20 to 30 % of shoppers.
   *[other] was recorded: every recorded visit counts once.
 } Set the coverage in the project.
one_visit = { $evidence ->
    [tracks] The tracks hold
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
 } ({ NUMBER($share, maximumFractionDigits: 1) } %) more than 1 m off the plan left out. If these are many, check unit and origin.
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
 } ({ NUMBER($share, maximumFractionDigits: 1) } %) of products without a placement left out of the trips.
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
