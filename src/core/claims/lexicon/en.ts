import { combined, verbs } from './inflect.ts';
import { type Lexicon, words } from './lexicon.ts';

/** Verbs that say which way only with a particle: "tick up", "grind lower". */
const MOTION =
  verbs(`tick inch edge nudge creep drift trend grind head move go push shoot turn swing float ratchet step shift
  lurch claw come get bounce scoot notch pull slip gap march power`);

const SLIGHTLY = words('just well a_touch a_shade a_hair a_little a_bit slightly comfortably far');

/** What "a year ago" is compared with. */
const AGAINST = words('from than compared_with compared_to versus vs on against');

/** Verbs that take a figure with "past" or "through": "blew past", "sailed through". */
const PASSING = verbs(
  'blow break burst sail soar power storm race run push move edge shoot sweep smash punch barrel zip speed rocket roll',
);

/** English grammar words. */
export const en: Lexicon = {
  up: [
    ...verbs(`rise climb increase jump surge gain grow expand advance accelerate soar rally add widen spike swell pop improve
      rebound recover strengthen firm balloon raise hike lift boost mount leap vault rocket skyrocket mushroom
      appreciate pick_up perk_up heat_up speed_up ramp_up firm_up build_up spring_back snap_back bounce_back back_up
      steepen quicken climb_back bounce_up go_up fatten zoom spurt tack_on chip_in kick_in pile_on put_on notch_up
      escalate intensify blow_out`),
    ...words(`bear_steepened bear_steepening bull_steepened bull_steepening re-steepened`),
    ...combined(MOTION, 'up higher upward upwards'),
    ...words(`up higher dearer pricier costlier more_expensive growth uptick uptrend upturn expansion expansions recovery
      acceleration appreciation improvement on_the_rise risen`),
  ],
  down: [
    ...verbs(`fall drop decline decrease slip slide plunge tumble shrink lose cut contract slow ease weaken collapse crash
      sink narrow reduce cool deteriorate retreat plummet shed moderate dip soften recede subside abate dwindle wane ebb
      fade fizzle crater tank nosedive swoon slump sag skid dive taper drop_off fall_off tail_off taper_off pull_back
      fall_back drop_back slip_back roll_over back_off cool_off calm_down slow_down simmer_down wipe_out trim pare slash
      lower shave subtract knock drag erode deflate decelerate depreciate come_off give_back cough_up give_up hand_back
      drain bleed crumble buckle droop wilt slump chop lop clip haemorrhage hemorrhage evaporate sour fritter_away`),
    ...words(`bull_flattened bull_flattening bear_flattened bear_flattening`),
    ...combined(MOTION, 'down lower downward downwards'),
    ...words(`down lower cheaper drubbing rout mauling hammering thrashing haircut contraction contractions downtick downturn loss losses reduction reductions slowdown
      deceleration depreciation deterioration on_the_decline on_the_wane`),
  ],
  flat: [
    ...verbs(`stagnate stall flatline plateau level_off level_out tread_water go_nowhere mark_time hold_steady hold_firm
      stay_put move_sideways stand_pat stand_still`),
    ...combined(words("barely hardly scarcely not hasn't haven't"), 'budged moved changed'),
    ...words(`unchanged flat steady stable little_changed stagnant stuck sideways on_hold no_change`),
  ],
  more: words(
    `more_than higher_than larger_than bigger_than wider_than heavier_than greater_than more higher above wider heavier richer taller dearer pricier costlier more_expensive larger bigger greater`,
  ),
  less: words(
    `less_than fewer_than lower_than smaller_than narrower_than lighter_than thinner_than off less narrower thinner lighter shorter lower fewer below cheaper smaller`,
  ),
  peak: words(
    `peak peaks peaked peaking crest crests crested its_top their_top top_out tops_out topped_out all-time_high all_time_high record_high pre-pandemic_peak high-water_mark`,
  ),
  trough: words(`trough troughed bottom bottomed bottom_out bottomed_out`),
  intraday: words(`briefly intraday at_one_point momentarily`),
  throughout:
    words(`throughout all_year all_year_long consistently always never constantly continuously all_along
    the_entire the_whole without_exception remain remains remained stay stays stayed has_kept have_kept`),
  every: words(`every_month every_quarter every_week every_year each_month each_quarter each_week each_year
    every_single_month every_single_quarter every_single_week every_single_day each_and_every_month
    each_and_every_quarter each_and_every_week each_and_every_year every_last_month month_after_month
    quarter_after_quarter week_after_week`),
  to: [
    ...verbs(`reach hit touch kiss`),
    ...words(`to at through past back_to all_the_way_to onto into as_high_as as_low_as`),
  ],
  from: words(`from`),
  by: words(`by`),
  is: [
    ...verbs(`stand sit print run average remain hover trade close end total amount equal register yield land settle finish
      linger languish hang stay hold number cost fetch sell clock_in come_in come_in_at come_out_at clock_in_at change_hands
      go_for account_for make_up represent weigh_in_at ring_up_at come_to amount_to work_out_at take_in rake_in pull_in
      bring_in set_you_back set_me_back set_us_back retail_at retail_for trade_hands_at`),
    ...words(`is are was were be been being come comes came posted posts recorded logged notched saw seen read reads worth
      priced quoted pegged has_been have_been`),
  ],
  over: [
    ...verbs(`exceed surpass pass top cross crack clear breach eclipse overtake break_above break_through smash_through
      punch_through go_through blow_through burst_through climb_above`),
    ...combined(PASSING, 'past through above beyond'),
    ...words(`over above more_than greater_than higher_than better_than north_of upwards_of upward_of in_excess_of beyond
      past is_through are_through was_through were_through the_far_side_of the_wrong_side_of`),
    ...combined(SLIGHTLY, 'over above'),
  ],
  atLeast:
    words(`at_least no_less_than no_fewer_than not_less_than no_lower_than a_minimum_of or_more or_higher or_above
    or_better and_above`),
  under: [
    ...verbs(`break_below slip_below dip_below undercut`),
    ...words(`under below beneath less_than fewer_than lower_than south_of short_of shy_of sub-`),
    ...combined(SLIGHTLY, 'under below shy_of short_of'),
  ],
  atMost:
    words(`at_most no_more_than no_higher_than not_more_than up_to a_maximum_of or_less or_lower or_fewer or_below
    capped_at`),
  about:
    words(`all_but flirting_with flirts_with flirted_with flirt_with about around roughly approximately nearly almost close_to some circa near ~ or_so an_estimated just_about
    approaching in_the_region_of in_the_neighborhood_of in_the_neighbourhood_of on_the_order_of something_like give_or_take
    knocking_on_the_door_of within_a_whisker_of within_touching_distance_of or_thereabouts thereabouts nigh_on call_it virtually practically`),
  minus: words(`minus negative`),
  highest:
    words(`longest highest largest biggest strongest fastest most best steepest sharpest high multi-year_high peak
    widest greatest tightest ugliest keenest heftiest meatiest dizziest rosiest hottest quickest briskest heaviest dearest priciest busiest loftiest never_been_higher
    never_been_so_high never_been_this_high`),
  lowest:
    words(`lowest smallest weakest slowest least worst low multi-year_low trough narrowest coolest softest lightest
    leanest skimpiest scantiest feeblest grimmest bleakest gloomiest tiniest puniest paltriest thinnest cheapest fewest poorest tamest mildest quietest calmest never_been_lower never_been_so_low
    never_been_this_low`),
  record:
    words(`record in_the_survey's_history in_the_index's_history in_the_series'_history in_the_gauge's_history in_the_measure's_history
    in_the_data's_history in_the_market's_history in_the_country's_history in_the_nation's_history in_american_history in_us_history
    in_modern_history in_the_history_of_the_survey in_the_history_of_the_index in_the_history_of_the_data all-time_high all_time_high all-time_low all_time_low on_record ever in_history record_high
    record_low on_file on_the_books in_the_series in_its_history in_its_entire_history in_the_entire_history
    in_recorded_history in_the_history_of_the_series since_launch since_inception of_all_time since_the_series_began
    since_the_data_began since_the_survey_began since_records_began never_been_higher never_been_lower never_been_so_high never_been_so_low
    never_been_this_high never_been_this_low`),
  first: words(`first_time first`),
  streak:
    words(`consecutive straight in_a_row running successive back-to-back row on_the_trot on_end uninterrupted
    unbroken`),
  above: [
    ...verbs(`exceed outpace outstrip outperform outrun outgrow outdo beat surpass overtake top outnumber outweigh dwarf
      outshine leapfrog eclipse keep_up_with keep_pace_with match`),
    ...words(`above over higher_than greater_than more_than larger_than bigger_than ahead_of`),
  ],
  below: [
    ...verbs(`lag trail underperform undercut fall_short_of fall_behind lag_behind`),
    ...words(`below under lower_than less_than smaller_than fewer_than slower_than short_of behind`),
  ],
  than: words(`than`),
  faster: words(`faster_than quicker_than more_than more_quickly_than faster quicker more_quickly`),
  slower: words(`slower_than less_than more_slowly_than slower more_slowly`),
  gap: words(`premium discount gap spread difference differential premium_over wedge minus`),
  of: words(`of`),
  yearly: [
    ...combined(AGAINST, 'a_year_ago a_year_earlier a_year_before the_year_before'),
    ...combined(
      words('over in'),
      'the_past_year the_last_year the_year_to the_12_months_to the_twelve_months_to',
    ),
    ...words(`year_on_year year_over_year y/y yoy y_o_y yearly on_the_year over_the_year annual annually a_year per_year
      from_the_same_month_last_year over_twelve_months over_12_months year_ago`),
  ],
  daily: words(`on_the_day in_a_day in_one_day in_a_single_day intraday single-day one-day`),
  monthly: [
    ...combined(
      words('from over on against'),
      'the_previous_month the_prior_month the_month_before a_month_earlier a_month_ago',
    ),
    ...words(
      `month_on_month month_over_month m/m mom m_o_m on_the_month over_the_month in_the_month monthly`,
    ),
  ],
  quarterly: [
    ...combined(words('from over on against'), 'the_previous_quarter the_prior_quarter a_quarter_earlier'),
    ...words(`quarter_on_quarter quarter_over_quarter q/q qoq q_o_q on_the_quarter over_the_quarter`),
  ],
  annualised: [
    ...combined(words('annual annualized annualised'), 'rate pace clip'),
    ...words('annualized annualised saar'),
  ],
  real: words(`real in_real_terms inflation_adjusted adjusted_for_inflation after_inflation`),
  nominal: words(`nominal in_nominal_terms`),
  average: words(`average averaged averaging averages on_average mean`),
  double: [...verbs('double'), ...words(`twofold twice`)],
  triple: [...verbs('triple treble'), ...words(`threefold`)],
  halve: [...verbs('halve'), ...words(`by_half cut_in_half in_half half`)],
  positive: words(
    `tighter_than_average tighter_than_usual disinverted un-inverted uninverted positive in_positive_territory in_the_black`,
  ),
  negative: words(
    `looser_than_average looser_than_usual easier_than_average drag a_drag negative in_negative_territory in_deflation in_outright_deflation deflating below_zero in_the_red under_water underwater sub-zero`,
  ),
  inverted: words(`inverted inversion inverts invert inverting backwardation upside_down`),
  contraction: words(`contraction contracting shrinking in_contraction contractionary recessionary`),
  expansion: words(`expansion expanding in_expansion expansionary`),
  ended: words(`ended over gone normalised normalized`),
  not: [
    ...verbs(`stop cease quit`),
    ...words(`not no never n't isn't aren't wasn't weren't hasn't haven't hadn't didn't doesn't don't won't cannot can't
      hardly neither nor without no_longer failed_to fails_to yet_to nowhere_near far_from anything_but`),
  ],
  filler: [
    ...verbs(`hold_up end_up wind_up catch_up keep_up prop_up shore_up add_up sum_up show_up open_up line_up boil_down
      break_down shut_down write_down come_down_to`),
    ...words(`no_doubt no_wonder no_surprise no_secret not_only not_just not_least nothing_but more_or_less up_to_date
    so_far far_from_over no_matter even_though might_as_well no_mean nothing_less_than not_to_mention whether_or_not for_the_record
    last_but_not_least non-stop`),
  ],
  hedge: [
    ...verbs('seem appear suspect guess'),
    ...words('looks_to_me looks_as_though look_as_though seems_to_me my_sense_is'),
    ...words(`probably perhaps maybe seemingly apparently likely may might could possibly i_think i_guess i_doubt i_bet
      i_reckon i_believe i_expect my_guess my_hunch as_far_as_i_can_tell presumably arguably if_anything reportedly
      supposedly conceivably plausibly potentially looks_like look_like looks_as_if feels_like chances_are odds_are
      in_all_likelihood in_my_view in_my_book`),
  ],
  says: [
    ...verbs(`say claim argue insist warn note believe reckon estimate contend predict forecast expect think suggest boast
      declare tweet write project assert maintain foresee concede admit acknowledge quip joke remark grumble brag
      lament caution counter reply vow testify opine complain allege`),
    ...words(
      `according_to told expected_by in_the_words_of officials_see economists_see analysts_see fed_sees fomc_sees`,
    ),
  ],
  source:
    words(`bls bea census treasury fed_data fred freddie_mac eia data survey report official_figures official_data
    labor_department labour_department commerce_department`),
  if: words(`if suppose supposing picture_this let's_say let_us_say should unless were imagine assume assuming what_if provided_that in_case
    in_the_event if_and_when on_condition_that so_long_as whenever presuming once until would`),
  because: [
    ...verbs('push cause'),
    ...words(`because thanks_to due_to owing_to driven_by caused_by which_is_why that_is_why led_to because_of as_a_result
      therefore`),
  ],
  will: words(`will going_to expected_to set_to forecast_to projected_to due_to_be by_the_end_of by_year-end by_year_end
    next_year next_month next_quarter shall likely_to on_course_to on_track_to headed_for bound_to
    poised_to slated_to about_to on_pace_to`),
  revised:
    words(`revised revised_up revised_down revised_higher revised_lower downward_revisions upward_revisions
    downward_revision_of upward_revision_of downward_revisions_of upward_revisions_of combined_revision_of`),
  define:
    words(`is_defined_as is_said_to are_said_to means measures refers_to is_the_share_of is_the_ratio stands_for is_calculated
    is_a_measure defined_as definition rule_of_thumb is_when rule_is by_convention known_as is_called is_short_for
    is_a_flow is_a_stock tracks is_computed is_measured is_compiled is_based_on is_a_survey is_published is_released
    consists_of surveys_about`),
  advise:
    words(`i_find i_love i_hate i_wish i_prefer don't_chase always_look never_look remember_to note_that make_sure
    look_at consider avoid you_should we_should i_would_buy buy sell should_have ask_for`),
  company: words(`customers employees workforce revenue_at shares_of same-store assortment layoffs listing_fee
    its_dividend ticker net_revenue exchange_operator exchange_group chemical_maker chemicals_group chemical_company
    car_maker carmaker subsidiary`),
  inOffice: words(`since_i_took_office since_i've_taken_office since_i_have_taken_office since_we_took_office
    since_i_took_over since_i've_taken_over since_i_became_president since_i_was_elected since_inauguration
    since_the_inauguration since_inauguration_day since_the_president's_first_day since_my_first_day on_my_watch
    under_my_administration under_this_administration under_this_president under_my_presidency this_administration
    my_administration my_presidency this_white_house`),
  outOfOffice: words(`my_predecessor the_previous_administration the_last_administration
    the_prior_administration the_previous_president the_last_president`),
  break:
    words(`; : but while whereas although though however yet and so_that even_though even_as even_if despite
    in_spite_of whilst`),
};
