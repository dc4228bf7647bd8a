from builders.writers.pdf.ink import Piece
from builders.writers.pdf.strips import Strip, fill, height_of, kept, spaced


def strip(height, **more):
    return Strip(Piece(100, height, ()), **more)


def heights(sides):
    return [[part.piece.height_pt for part in side] for side in sides]


class DescribeFill:
    def it_turns_the_page_where_the_next_strip_does_not_fit(self):
        assert heights(fill((strip(60), strip(30), strip(20)), 100)) == [[60, 30], [20]]

    def it_counts_the_gaps(self):
        assert heights(fill((strip(60), strip(40, gap_pt=1)), 100)) == [[60], [40]]

    def it_drops_the_gap_at_the_top_of_a_page(self):
        sides = fill((strip(60), strip(100, gap_pt=30)), 100)
        assert sides[1][0].gap_pt == 0

    def it_keeps_a_heading_with_what_follows(self):
        assert heights(fill((strip(60), strip(20, keeps=True), strip(30)), 100)) == [[60], [20, 30]]

    def it_breaks_what_no_page_can_keep_together(self):
        assert heights(fill((strip(80, keeps=True), strip(80)), 100)) == [[80], [80]]

    def it_begins_a_side_where_asked(self):
        assert heights(fill((strip(10), strip(10, starts_page=True)), 100)) == [[10], [10]]

    def it_repeats_a_head_on_the_next_page(self):
        head = Piece(100, 5, ())
        assert heights(fill((strip(90), strip(20, repeat=head), strip(20, repeat=head)), 100)) == [[90], [5, 20, 20]]

    def it_leaves_room_for_the_legend_on_a_page_with_marks(self):
        marked = Strip(Piece(100, 30, (), marked=True))
        assert heights(fill((strip(60), marked), 100, marked_room_pt=85)) == [[60], [30]]
        assert heights(fill((strip(60), strip(30)), 100, marked_room_pt=85)) == [[60, 30]]

    def it_has_less_room_on_the_first_page(self):
        assert heights(fill((strip(60), strip(30), strip(60)), 100, first_loss_pt=20)) == [[60], [30, 60]]

    def it_gives_one_empty_page_to_nothing(self):
        assert fill((), 100) == ((),)


class DescribeSpaced:
    def it_puts_a_gap_between_groups_only(self):
        run = spaced([(strip(1), strip(2)), (), (strip(3),)], 7)
        assert [part.gap_pt for part in run] == [0, 0, 7]
        assert height_of(run) == 13

    def it_keeps_a_larger_gap(self):
        assert spaced([(strip(1),), (strip(2, gap_pt=9),)], 7)[1].gap_pt == 9


def they_stay_with_what_follows_once_kept():
    assert all(part.keeps for part in kept((strip(1), strip(2))))
