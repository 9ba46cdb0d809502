import { type Lexicon, words } from './lexicon.ts';

/** English grammar words. */
export const en: Lexicon = {
  up: words(`rise rises rose risen rising climb climbs climbed climbing increase increases increased increasing
    jump jumps jumped jumping surge surges surged surging gain gains gained gaining grow grows grew grown growing
    up higher expand expands expanded expanding advance advanced advancing accelerate accelerated accelerates accelerating
    soar soars soared soaring rally rallied rallies add adds added adding widen widens widened widening spike spiked spikes
    swell swelled swollen pop popped pops tick_up ticked_up ticking_up edge_up edged_up edging_up pick_up picked_up picking_up
    improve improves improved improving rebound rebounded rebounds recover recovered recovering strengthen strengthened
    firmed firming climbs_back strengthening balloon ballooned ballooning climbs_back raise raised raises hike hiked shot_up mount mounted growth
    outgrew creeping_up crept_up creep_up moved_up move_up moving_up`),
  down: words(`subtracts subtracted shaved knocked dragged fall falls fell fallen falling drop drops dropped dropping decline declines declined declining decrease
    decreases decreased decreasing down lower slip slips slipped slipping slide slides slid sliding plunge plunges plunged
    plunging tumble tumbles tumbled tumbling shrink shrinks shrank shrunk shrinking lose loses lost losing cut cuts cutting
    contract contracts contracted contracting slow slows slowed slowing ease eases eased easing weaken weakens weakened
    weakening collapse collapses collapsed collapsing crash crashed sink sinks sank sunk narrow narrows narrowed narrowing
    tick_down ticked_down ticking_down edge_down edged_down edging_down reduce reduced cool cools cooled cooling
    deteriorate deteriorates deteriorated deteriorating retreat retreated retreats plummet plummeted shed sheds moderate
    moderated dip dipped dips wiped_out came_down come_down coming_down deflated shaved crept_down`),
  flat: words(
    `unchanged flat steady stable little_changed stagnant stagnating stagnated stagnates stalled stuck sideways`,
  ),
  more: words(`more higher above`),
  less: words(`off less lower fewer below cheaper`),
  peak: words(`peak peaks all-time_high all_time_high record_high pre-pandemic_peak`),
  trough: words(`trough bottom`),
  every: words(`every_month every_quarter every_week every_year each_month each_quarter every_single_month`),
  to: words(`to at reached reaches reaching hit hits hitting touched touching through past back_to`),
  from: words(`from`),
  by: words(`by`),
  is: words(`is are was were stands stood standing sits sitting sat came_in_at printed prints runs running ran averaged
    averages averaging remains remained hovers hovering hovered trades trading traded closed closes ended ends totalled
    totaled amounts amounted equals comes came be been posted registered reads read yields yielding`),
  over: words(`just_over just_above exceed top surpass over above more_than exceeds exceeded exceeding north_of greater_than higher_than upwards_of topped tops
    passed passing surpassed surpasses broke_above crossed cracked better_than in_excess_of well_over through past
    went_through crossing`),
  atLeast: words(`at_least no_less_than a_minimum_of or_more`),
  under: words(
    `just_under just_below under below less_than fewer_than south_of lower_than short_of broke_below beneath slipped_below`,
  ),
  atMost: words(`at_most no_more_than up_to a_maximum_of or_less`),
  about: words(
    `about around roughly approximately nearly almost close_to some circa near ~ or_so an_estimated     just_about approaching`,
  ),
  minus: words(`minus negative`),
  highest:
    words(`longest highest largest biggest strongest fastest most best steepest sharpest high multi-year_high peak widest
    greatest hottest`),
  lowest: words(`lowest smallest weakest slowest least worst low multi-year_low trough narrowest coolest`),
  record:
    words(`record all-time_high all_time_high all-time_low all_time_low on_record ever in_history record_high
    record_low of_all_time`),
  first: words(`first_time first`),
  streak: words(`consecutive straight in_a_row running successive back-to-back row`),
  above:
    words(`above exceeds exceed exceeded over higher_than greater_than more_than larger_than bigger_than outpaced
    outpaces outpacing outpace outstripped outstrips ahead_of outperformed outperforms outperforming outperform beat beats
    beating outran surpassed surpasses overtook overtaken tops`),
  below:
    words(`below lower_than less_than smaller_than under lagged lags lag lagging behind trails trailed trailing
    underperformed underperforms underperforming fewer_than slower_than short_of`),
  than: words(`than`),
  faster: words(`faster_than quicker_than more_than more_quickly_than faster more_quickly`),
  slower: words(`slower_than less_than more_slowly_than slower more_slowly`),
  gap: words(`premium discount gap spread difference differential premium_over minus`),
  of: words(`of`),
  yearly:
    words(`year_on_year year-on-year year_over_year year-over-year y/y yoy yearly on_the_year over_the_year
    from_a_year_ago from_a_year_earlier than_a_year_ago than_a_year_earlier compared_with_a_year_ago over_the_past_year
    over_the_last_year in_the_past_year in_the_last_year annual annually a_year per_year vs_a_year_ago on_a_year_ago
    from_the_year_before over_twelve_months over_12_months`),
  daily: words(`on_the_day in_a_day in_one_day intraday single-day one-day`),
  monthly:
    words(`month_on_month month-on-month month_over_month month-over-month m/m mom on_the_month over_the_month
    from_the_previous_month from_a_month_earlier monthly from_the_prior_month`),
  quarterly:
    words(`quarter_on_quarter quarter-on-quarter quarter_over_quarter quarter-over-quarter q/q qoq on_the_quarter
    from_the_previous_quarter`),
  annualised: words(`annualized annualised annual_rate annualized_rate annualised_rate annual_pace saar
    annualized_pace`),
  real: words(
    `real in_real_terms inflation-adjusted inflation_adjusted adjusted_for_inflation after_inflation`,
  ),
  nominal: words(`nominal in_nominal_terms`),
  average: words(`average averaged averaging averages on_average mean`),
  double: words(`double doubled doubles doubling twofold two-fold twice`),
  triple: words(`triple tripled triples tripling trebled treble threefold three-fold`),
  halve: words(`halved halves halving by_half cut_in_half in_half half`),
  positive: words(`disinverted un-inverted uninverted positive in_positive_territory`),
  negative: words(`drag a_drag negative in_negative_territory below_zero in_the_red`),
  inverted: words(`inverted inversion inverts backwardation upside_down`),
  contraction: words(`contraction contracting shrinking in_contraction contractionary recessionary`),
  expansion: words(`expansion expanding in_expansion expansionary`),
  ended: words(`ended over gone normalised normalized`),
  not: words(`not no never n't isn't aren't wasn't weren't hasn't haven't didn't doesn't don't won't cannot can't hardly
    neither nor without`),
  filler:
    words(`no_doubt no_wonder no_surprise not_only not_just not_least nothing_but more_or_less up_to_date so_far
    far_from_over no_matter even_though might_as_well     `),
  hedge:
    words(`probably perhaps maybe seems seem seemingly appears appear apparently likely may might could possibly
    i_think i_suspect i_guess as_far_as_i_can_tell presumably arguably if_anything reportedly`),
  says: words(`says said say claims claimed claim argues argued argue according_to insists insisted warns warned notes
    noted told believes believe reckons reckon estimates estimated contends predicts predicted forecasts expects expected_by
    thinks suggested suggests boasts boasted declared tweeted wrote writes in_the_words_of`),
  source: words(`bls bea census treasury fed_data fred freddie_mac eia data survey report official_figures`),
  if: words(`if suppose supposing should unless were imagine assume assuming what_if provided_that in_case once
    until would`),
  because:
    words(`because thanks_to due_to owing_to driven_by caused_by which_is_why that_is_why led_to causing causes
    caused because_of as_a_result therefore pushed`),
  will: words(`will going_to expected_to set_to forecast_to projected_to due_to_be by_the_end_of by_year-end by_year_end
    next_year next_month next_quarter shall likely_to on_course_to on_track_to headed_for bound_to`),
  define: words(`is_defined_as means measures refers_to is_the_share_of is_the_ratio stands_for is_calculated
    is_a_measure defined_as definition rule_of_thumb is_when rule_is by_convention known_as is_called is_short_for
    is_a_flow is_a_stock tracks`),
  advise:
    words(`i_find i_love i_hate i_wish i_prefer don't_chase always_look never_look remember_to note_that make_sure look_at consider avoid you_should
    we_should i_would_buy buy sell should_have`),
  company: words(`customers employees workforce revenue_at shares_of same-store assortment layoffs`),
  break: words(
    `; : but while whereas although though however yet and so_that even_though even_as despite in_spite_of`,
  ),
};
